#!/usr/bin/env bash
# Becomes cage, a compositor that shows one program and nothing else, with the kiosk in it; arguments are the kiosk's.
# `kiosk ctl quit` ends it in good order; where cage itself is told to end, the kiosk loses its display at once, and its
# guardian closes what was open at the service. CAGE_OPTIONS are cage's own: `-m last` where there are more displays
# than one, which cage would stretch the kiosk over (version 0.1.4 crashes with it where there is one alone).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

[ -d "${XDG_RUNTIME_DIR:-}" ] || {
    echo "XDG_RUNTIME_DIR is no folder: start this in a login session, or in a systemd unit with PAMName=login" >&2
    exit 2
}
command -v cage >/dev/null || {
    echo "cage is not installed: apt-get install cage xwayland" >&2
    exit 2
}
kiosk=(bash "$here/run.sh")
[ -e "$here/run.sh" ] || kiosk=(kiosk)
[ $# -gt 0 ] || set -- run

# Without -s nobody changes to another terminal.
export QT_QPA_PLATFORM=wayland
exec cage -d ${CAGE_OPTIONS:-} -- "${kiosk[@]}" "$@"
