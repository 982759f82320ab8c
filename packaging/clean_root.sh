#!/usr/bin/env bash
# The smoke test itself, in namespaces of its own; smoke.sh calls it with the base root and the .deb.
set -euo pipefail
base=$(realpath "$1") deb=$(realpath "$2")
work=$(mktemp -d)
machine=$work/root
trap 'rm -rf --one-file-system "$work" 2>/dev/null || true' EXIT

say() { printf '\n== %s\n' "$*"; }
die() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}
on() { chroot "$machine" "$@"; }
visitor() { # as the kiosk's user, in its session
    chroot --userspec=kiosk:kiosk --groups="" "$machine" env -i HOME=/var/lib/kiosk PATH=/usr/bin:/bin LANG=C.UTF-8 \
        DISPLAY="$display" PULSE_SERVER=unix:/run/machine/pulse.socket "$@"
}

mount -t proc proc /proc
mount -t tmpfs -o mode=755 tmpfs "$work"
mkdir -p "$work"/{upper,overlay,root,machine}
mount -t overlay overlay -o "lowerdir=$base,upperdir=$work/upper,workdir=$work/overlay" "$machine"
mount -t proc proc "$machine/proc"
mount --rbind /dev "$machine/dev"
mkdir -p "$machine/run/machine" "$machine/tmp/.X11-unix"
mount --bind "$work/machine" "$machine/run/machine"
mount --bind /tmp/.X11-unix "$machine/tmp/.X11-unix" 2>/dev/null || die "no display's folder"
cp "$deb" "$machine/kiosk.deb"

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1920x1080x24 -nolisten tcp -noreset 2>"$work/xvfb.log")
read -r -t 20 number <&3 || die "no display: $(cat "$work/xvfb.log")"
display=:$number
HOME=$work pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes \
    --load "module-native-protocol-unix socket=$work/machine/pulse.socket auth-anonymous=1" \
    --load "module-null-sink sink_name=speaker norewinds=1" 2>"$work/pulse.log" &
for _ in $(seq 100); do [ -S "$work/machine/pulse.socket" ] && break || sleep 0.1; done

say "nothing of Python, mpv and Qt is there"
on sh -c '! command -v python3 && ! command -v mpv' || die "this root is not clean"
[ -z "$(find "$machine/usr/lib" -name 'libpython*' -o -name 'libmpv*' -o -name 'libQt*')" ] || die "this root is not clean"

say "install"
on dpkg -i /kiosk.deb
visitor kiosk --version
visitor kiosk check --json || true

say "the units"
for scope in system user; do
    unit=$machine/usr/lib/systemd/$scope/kiosk.service
    complaints=$(XDG_RUNTIME_DIR=$work systemd-analyze "--$scope" verify "$unit" 2>&1 | grep -v 'is not executable' || true)
    [ -z "$complaints" ] || die "$complaints"
done
systemd-analyze security --offline=true --no-pager --threshold=25 "$machine/usr/lib/systemd/system/kiosk.service" | tail -1

say "say"
report=$(visitor kiosk say "Good morning, and welcome to the museum." --sandbox --json)
echo "$report"
grep -q '"status": "completed"' <<<"$report" || die "it did not speak"
grep -q '"error": null' <<<"$report" || die "it did not speak well"

say "from start to the first screen"
is_shown() { ! import -display "$display" -window root -crop 2x2+960+540 txt:- | grep -q '#000000'; }
first_screen() {
    local begin=$(date +%s%N)
    visitor kiosk run --sandbox >"$work/run.log" 2>&1 &
    for _ in $(seq 300); do is_shown && break || sleep 0.05; done
    echo "$((($(date +%s%N) - begin) / 1000000)) ms"
    is_shown || die "nothing is shown: $(cat "$work/run.log")"
}
first_screen
visitor kiosk ctl status --json
visitor kiosk ctl quit
wait_gone() { for _ in $(seq 300); do pgrep -x kiosk >/dev/null || return 0; sleep 0.1; done; return 1; }
wait_gone || die "processes are left: $(ps -ef | grep kiosk)"
first_screen # warm
[ -z "${KIOSK_PICTURE:-}" ] || import -display "$display" -window root "$KIOSK_PICTURE"

source "$(dirname "$0")/package_life.sh"
say "all of it works"
