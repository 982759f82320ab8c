#!/usr/bin/env bash
# Installs what the tests need, checks the code and runs every test. The tests start their own display and sound server.
#
#     packaging/test.sh                 everything, and the package
#     packaging/test.sh FILE …          the checks, and the tests of the changed files; other arguments go to pytest
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"
cd "$root"

# tests_of FILE: where the tests of a file of the program are, the nearer place first; anything else as it is.
tests_of() {
    local place
    case $1 in
        kiosk/*) place=tests/unit/${1#kiosk/} ;;
        *) echo "$1" && return ;;
    esac
    place=${place%/*}/test_$(basename "${place%.*}").py
    until [ -e "$place" ]; do place=${place%/*}; done
    echo "$place"
}

need_packages "${runtime_packages[@]}" \
    xvfb xdotool imagemagick x11-utils pulseaudio pulseaudio-utils postgresql \
    openbox wmctrl xinput x11-xserver-utils cage xwayland grim dbus-daemon libglib2.0-bin python3-dbusmock
need_venv "[test]"
need_translations

if [ $# -eq 0 ]; then
    # Beside the checks and the first tests; in a group of its own, so that it can be ended with all that it started.
    mkdir -p build
    setsid bash packaging/smoke.sh >build/smoke.log 2>&1 &
    smoke=$!
    trap 'kill -- -"$smoke" 2>/dev/null || true' EXIT
fi
"$venv/bin/ruff" format --check .
"$venv/bin/ruff" check .
"$venv/bin/mypy"
"$venv/bin/lint-imports"
bash packaging/qml.sh lint
if [ $# -gt 0 ]; then
    wanted=()
    for argument; do wanted+=("$(tests_of "$argument")"); done
    exec "$venv/bin/python" -m pytest "${wanted[@]}"
fi
# A third one works while the others wait.
"$venv/bin/python" -m pytest -m "not soak and not alone and not pair" --numprocesses 3 --dist worksteal
wait "$smoke" || {
    cat build/smoke.log >&2
    exit 1
}
trap - EXIT
tail -n 1 build/smoke.log
"$venv/bin/python" -m pytest -m "not soak and pair" --numprocesses 2 --dist worksteal
"$venv/bin/python" -m pytest -m "not soak and alone"
