#!/usr/bin/env bash
# Installs what the tests need, checks the code and runs every test. The tests start their own display and sound server.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"
cd "$root"

need_packages "${runtime_packages[@]}" \
    xvfb xdotool imagemagick x11-utils pulseaudio pulseaudio-utils postgresql
need_venv "[test]"
need_translations

"$venv/bin/ruff" format --check .
"$venv/bin/ruff" check .
"$venv/bin/mypy"
bash packaging/qml.sh lint
exec "$venv/bin/python" -m pytest "$@"
