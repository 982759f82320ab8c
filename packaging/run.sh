#!/usr/bin/env bash
# Installs what is missing on Debian 12/13 or Ubuntu 24.04, then starts the kiosk with the given arguments.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

need_packages "${runtime_packages[@]}"
need_venv ""
need_translations

# A first word without a dash is a command; everything else is for `run`.
case ${1:-} in
    [a-z]* | --help | --version) ;;
    *) set -- run "$@" ;;
esac
exec "$venv/bin/python" -m kiosk "$@"
