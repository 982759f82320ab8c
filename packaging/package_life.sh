# Sourced by clean_root.sh: the package's life after its installation, with a kiosk running: upgrade, removal, purge.

settings=$machine/etc/kiosk/kiosk.toml
none_runs() { [ -z "$(find /proc/[0-9]*/exe -lname '*/usr/lib/kiosk/kiosk' 2>/dev/null)" ]; }
none_runs && die "the kiosk should run by now"

say "installed: on request, and private"
[ -z "$(find "$machine/etc/systemd" -name 'kiosk*')" ] || die "it was enabled without being asked"
[ "$(on stat -c '%U:%G %a' /etc/kiosk)" = "root:kiosk 770" ] || die "/etc/kiosk is not private"
[ "$(on stat -c '%U:%G %a' /etc/kiosk/kiosk.toml)" = "kiosk:kiosk 640" ] || die "the settings are not private"
on grep -q '^#base_url = ' /etc/kiosk/kiosk.toml || die "the settings are not explained"
on dpkg --verify avatar-kiosk | grep -v /etc/kiosk/kiosk.toml && die "files differ from the package's"

say "upgrade over changed settings"
printf '2468\n2468\n' | visitor kiosk pin
on sed -i 's/^#places = 3/places = 2/' /etc/kiosk/kiosk.toml
before=$(on sha256sum /etc/kiosk/kiosk.toml)
dpkg-deb -R "$deb" "$work/next"
sed -i 's/^Version: .*/&.next/' "$work/next/DEBIAN/control"
echo '# a setting of the next version' >>"$work/next/etc/kiosk/kiosk.toml"
dpkg-deb --root-owner-group -Znone --build "$work/next" "$machine/next.deb" >/dev/null
on dpkg --force-confold -i /next.deb </dev/null
none_runs || die "the old version still runs"
[ "$(on sha256sum /etc/kiosk/kiosk.toml)" = "$before" ] || die "the upgrade changed the settings"
on grep -q 'next version' /etc/kiosk/kiosk.toml.dpkg-dist || die "the new version's settings are not beside them"
[ "$(on stat -c '%U:%G %a' /etc/kiosk/kiosk.toml)" = "kiosk:kiosk 640" ] || die "the settings are not private any more"
[ -e "$machine/var/lib/kiosk/ledger.sqlite" ] || die "the ledger is gone: $(ls -A "$machine/var/lib/kiosk")"
visitor kiosk say "Again." --sandbox --json | grep -q '"status": "completed"' || die "the new version does not speak"

say "removal, while it runs"
visitor kiosk run --sandbox >"$work/run.log" 2>&1 &
for _ in $(seq 300); do visitor kiosk ctl status >/dev/null 2>&1 && break || sleep 0.1; done
on dpkg -r avatar-kiosk
none_runs || die "processes are left"
[ ! -e "$machine/usr/lib/kiosk" ] && [ ! -e "$machine/usr/bin/kiosk" ] || die "the program is left"
[ "$(on sha256sum /etc/kiosk/kiosk.toml)" = "$before" ] || die "the removal took the settings"
[ -e "$machine/var/lib/kiosk/ledger.sqlite" ] || die "the removal took the ledger"

say "purge"
install -D -m 600 /dev/null "$machine/etc/credstore/kiosk.api-key"
on dpkg -P avatar-kiosk
left=$(on find / -xdev -name '*kiosk*' ! -path '/proc/*' ! -path '/dev/*' ! -path '/tmp/*' ! -path '/run/*' ! -path /kiosk.deb)
[ -z "$left" ] || die "left behind: $left"
! on getent passwd kiosk && ! on getent group kiosk || die "the user is left"
