#!/usr/bin/env bash
# Installs what the tests need, checks the code and runs every test. The tests start their own display and sound server.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"
cd "$root"

need_packages "${runtime_packages[@]}" \
    xvfb xdotool imagemagick x11-utils pulseaudio pulseaudio-utils postgresql \
    openbox wmctrl xinput x11-xserver-utils cage xwayland grim dbus-daemon libglib2.0-bin python3-dbusmock
need_venv "[test]"
need_translations

"$venv/bin/ruff" format --check .
"$venv/bin/ruff" check .
"$venv/bin/mypy"
"$venv/bin/lint-imports"
bash packaging/qml.sh lint
if [ $# -gt 0 ]; then
    exec "$venv/bin/python" -m pytest "$@"
fi
"$venv/bin/python" -m pytest -m "not soak and not alone" --numprocesses 2 --dist loadfile
"$venv/bin/python" -m pytest -m "not soak and alone"
exec bash packaging/smoke.sh
