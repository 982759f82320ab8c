#!/usr/bin/env bash
# Makes the .deb from dist/kiosk; build.sh calls it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"
cd "$root"

files=packaging/deb
tree=build/deb
python=$root/build/venv/bin/python

# A version for each commit, later ones being higher, so that apt sees an update.
version=$("$python" -c 'import kiosk; print(kiosk.__version__)')+$(git log -1 --format=%cd --date=format:%Y%m%d%H%M%S).$(git rev-parse --short=8 HEAD)
version=${KIOSK_DEB_VERSION:-$version}

# The packages that have the libraries which the bundle leaves to the machine, and what is not found by looking at it:
# drivers, fonts, certificates.
depends() {
    local libraries
    libraries=$("$python" packaging/depends.py dist/kiosk)
    {
        echo "$libraries"
        for package in "${runtime_packages[@]}" adduser init-system-helpers; do
            [ "$package" = libmpv2 ] || grep -qE "^$package( |$)" <<<"$libraries" || echo "$package"
        done
    } | sort -u | paste -sd, | sed 's/,/, /g'
}

depends=$(depends)
rm -rf "$tree"
mkdir -p "$tree"/{DEBIAN,etc/kiosk,etc/pam.d,usr/bin,usr/lib/systemd/{system,user},usr/share/doc/avatar-kiosk}
cp -r dist/kiosk "$tree/usr/lib/kiosk"
ln -s ../lib/kiosk/kiosk "$tree/usr/bin/kiosk"
"$python" packaging/example_settings.py >"$tree/etc/kiosk/kiosk.toml"
install -m 644 $files/kiosk.pam "$tree/etc/pam.d/kiosk"
install -m 644 $files/kiosk.service "$tree/usr/lib/systemd/system/kiosk.service"
install -m 644 $files/kiosk.user.service "$tree/usr/lib/systemd/user/kiosk.service"
install -m 644 $files/copyright "$tree/usr/share/doc/avatar-kiosk/copyright"
install -m 755 $files/{postinst,prerm,postrm} "$tree/DEBIAN"
printf '/etc/kiosk/kiosk.toml\n/etc/pam.d/kiosk\n' >"$tree/DEBIAN/conffiles"
chmod -R u=rwX,go=rX "$tree"
sed -e "s/@version@/$version/" -e "s/@size@/$(du -sk --exclude=DEBIAN "$tree" | cut -f1)/" -e "s/@depends@/$depends/" \
    $files/control >"$tree/DEBIAN/control"

rm -f dist/avatar-kiosk_*.deb
dpkg-deb --root-owner-group ${KIOSK_DEB_FAST:+-Zzstd -z1} --build "$tree" "dist/avatar-kiosk_${version}_amd64.deb" >&2
ls -l dist/*.deb >&2
