# Sourced by run.sh and test.sh: installs what is missing, and nothing twice.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv

runtime_packages=(
    libmpv2 libpulse0
    libegl1 libgl1 libopengl0
    libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xinerama0 libxcb-xkb1
    libwayland-client0 libwayland-cursor0 libwayland-egl1
    libxcb-screensaver0 libx11-6 libxi6
    libdbus-1-3 libfontconfig1
    fonts-noto-core fonts-noto-cjk
    ca-certificates
)

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# need_packages NAME...: installs those that are not there.
need_packages() {
    local missing
    missing=$(comm -23 <(printf '%s\n' "$@" | sort) \
        <(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^ii //p' | sort))
    [ -n "$missing" ] || return 0
    echo "installing" $missing >&2
    as_root apt-get update -qq >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
}

# need_python: a Python that is new enough and can make virtual environments.
need_python() {
    if ! command -v python3 >/dev/null || ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
        need_packages python3 python3-venv
    fi
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        echo "Python 3.11 or newer is needed; this is $(python3 --version)" >&2
        exit 2
    }
}

# need_venv EXTRAS: the virtual environment with pinned versions. The stamp is written last, so that an interrupted
# installation is done again.
need_venv() {
    local extras=$1 stamp wanted
    stamp=$venv/installed$extras
    wanted=$(cat "$root/pyproject.toml" "$root/packaging/constraints.txt" | cksum)
    [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return
    need_python
    [ -x "$venv/bin/python" ] && "$venv/bin/python" -m pip --version >/dev/null 2>&1 || python3 -m venv --clear "$venv"
    echo "installing the Python packages" >&2
    "$venv/bin/python" -m pip install -q --disable-pip-version-check \
        -c "$root/packaging/constraints.txt" -e "$root$extras" >&2
    echo "$wanted" >"$stamp"
}

# need_translations: compiles those that are older than their sources.
need_translations() {
    local source
    for source in "$root"/assets/translations/*.ts; do
        [ "${source%.ts}.qm" -nt "$source" ] || { bash "$root/packaging/qml.sh" compile >&2; return; }
    done
}
