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
    # One core builds the package while the other checks; smoke.sh at the end takes it as it is.
    mkdir -p build
    KIOSK_DEB_FAST=1 bash packaging/build.sh >build/build.log 2>&1 &
    building=$!
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
wait "$building" || {
    cat build/build.log >&2
    exit 1
}
"$venv/bin/python" -m pytest -m "not soak and not alone" --numprocesses 2 --dist loadfile
"$venv/bin/python" -m pytest -m "not soak and alone"
exec bash packaging/smoke.sh
