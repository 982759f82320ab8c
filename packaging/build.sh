#!/usr/bin/env bash
# Builds dist/kiosk (a folder that runs without Python, Qt and mpv) and dist/avatar-kiosk_VERSION_amd64.deb from it.
# Two builds of one commit on one machine are the same, byte for byte. KIOSK_DEB_FAST=1 spares minutes of compression.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"
cd "$root"

# Without what the tests install, which the bundle would pick up.
export venv=$root/build/venv
need_packages "${runtime_packages[@]}" gcc binutils libc6-dev dpkg-dev libgl1-mesa-dri
need_python
python=$(readlink -f "$(command -v python3)")
# Debian's interpreter does not bring its library along.
case $python in /usr/bin/*) need_packages "lib${python##*/}" ;; esac
mkdir -p build
need_venv "[build]"
need_translations

commit=$(git rev-parse --short=12 HEAD)$([ -z "$(git status --porcelain)" ] || echo +changes)
echo "$commit" >build/commit
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0

rm -rf build/stand_ins dist/kiosk
"$venv/bin/python" packaging/stand_ins.py build/stand_ins
LD_LIBRARY_PATH=$root/build/stand_ins "$venv/bin/pyinstaller" --noconfirm --log-level ERROR \
    --distpath dist --workpath build/pyinstaller packaging/kiosk.spec
# But for libraries that wheels carry along: they were rewritten, and strip breaks them.
find dist/kiosk/_internal -type f -name '*.so*' ! -path '*.libs/*' ! -path '*/PySide6/*' -exec strip --strip-unneeded {} +
"$venv/bin/python" packaging/contents.py dist/kiosk
bash packaging/deb.sh
