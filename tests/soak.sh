#!/usr/bin/env bash
# Runs the tests that take minutes; packaging/test.sh installs what they need and leaves them out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec .venv/bin/python -m pytest -m soak -o faulthandler_timeout=0 "$@"
