#!/usr/bin/env bash
# Shows that the packages work on a machine without Python, mpv and Qt: in a clean Debian root under a display and a sound
# server of its own. Builds them where they are not of this commit.
#
#     packaging/smoke.sh [SUITE]      (this machine's Debian otherwise)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"
cd "$root"

suite=${1:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
need_packages debootstrap xvfb pulseaudio imagemagick systemd

commit=$(git rev-parse --short=12 HEAD)
if [ "$(cat build/commit 2>/dev/null)" != "$commit" ] || [ -n "$(git status --porcelain)" ] || ! ls dist/*.deb >/dev/null 2>&1; then
    KIOSK_DEB_FAST=1 bash packaging/build.sh
fi
deb=$(ls dist/avatar-kiosk_*.deb)

unshare --mount --pid --fork true 2>/dev/null || {
    echo "this machine allows no namespaces: the package is built and was not tried" >&2
    exit 0
}

# The root with what the .deb depends on, and nothing more; kept for the next time.
depends=$(dpkg-deb -f "$deb" Depends | sed 's/ *([^)]*)//g; s/,//g')
base=build/clean/$suite-$(cksum <<<"$depends" | cut -d' ' -f1)
if [ ! -e "$base/done" ]; then
    rm -rf "build/clean/$suite"-*
    mkdir -p "$base"
    debootstrap --variant=minbase "$suite" "$base" >build/clean/debootstrap.log
    printf '#!/bin/sh\nexit 101\n' >"$base/usr/sbin/policy-rc.d"
    chmod +x "$base/usr/sbin/policy-rc.d"
    # shellcheck disable=SC2086  one word for each package
    DEBIAN_FRONTEND=noninteractive chroot "$base" \
        apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 $depends >>build/clean/debootstrap.log
    touch "$base/done"
fi

# Mounts and processes are gone when this ends, however it does.
exec unshare --mount --pid --fork --kill-child bash packaging/clean_root.sh "$base" "$deb"
