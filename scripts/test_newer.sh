#!/usr/bin/env bash
# Runs the PyQGIS, qgis_process and desktop lanes with the newest QGIS that Debian packages: trixie-backports,
# in a chroot kept outside the tree ($UTSATTA_CHROOT), so that a second run starts within seconds.
# Needs root (or sudo) and debootstrap. Arguments are handed to pytest; folders among them replace the lanes.
#
# All mounts live in a mount namespace of this run: they vanish with it, whatever ends it.
set -euo pipefail

CHROOT=${UTSATTA_CHROOT:-/var/cache/utsatta-omraden/trixie}
SUITE=trixie
PACKAGES=(python3-venv python3-psycopg2 xvfb poppler-utils xauth fonts-open-sans fonts-dejavu-core procps qtbase5-dev-tools qttools5-dev-tools)
LANES=(tests/workspace tests/exchange tests/processing tests/gui tests/report tests/desktop)
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '[test-newer] %s\n' "$*"; }
fail() { printf '[test-newer] %s\n' "$*" >&2; exit 1; }

inside() { chroot "$CHROOT" /usr/bin/env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root "$@"; }

make_base() {
    [ -e "$CHROOT/etc/apt/sources.list" ] && return
    say "debootstrap of $SUITE into $CHROOT (a minute)"
    rm -rf --one-file-system "$CHROOT.part" && mkdir -p "$CHROOT"
    # A half-made base is made anew: debootstrap cannot continue one.
    debootstrap --variant=minbase --include=ca-certificates "$SUITE" "$CHROOT.part" || fail "debootstrap failed: is the Debian mirror reachable?"
    rmdir "$CHROOT" && mv "$CHROOT.part" "$CHROOT"
}

mount_all() {
    mount -t proc proc "$CHROOT/proc"
    mount --rbind /dev "$CHROOT/dev"
    mount -t tmpfs tmpfs "$CHROOT/tmp"
    mkdir -p "$CHROOT/tmp/.X11-unix" && chmod 1777 "$CHROOT/tmp" "$CHROOT/tmp/.X11-unix"
    mkdir -p "$CHROOT/run/user" && chmod 700 "$CHROOT/run/user"
}

copy_host_settings() {
    cp -L /etc/resolv.conf "$CHROOT/etc/resolv.conf"
    # The host may trust an own certificate authority; the chroot reaches the same network.
    if [ -r /etc/ssl/certs/ca-certificates.crt ]; then
        mkdir -p "$CHROOT/etc/ssl/certs"
        cp -L /etc/ssl/certs/ca-certificates.crt "$CHROOT/etc/ssl/certs/ca-certificates.crt"
    fi
}

install_qgis() {
    local wanted="${PACKAGES[*]} qgis python3-qgis"
    local stamp="$CHROOT/var/lib/utsatta-omraden-packages"
    [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return
    local mirror
    mirror=$(awk '$1 == "deb" { print $2; exit }' "$CHROOT/etc/apt/sources.list")
    printf 'deb %s %s-backports main\n' "$mirror" "$SUITE" > "$CHROOT/etc/apt/sources.list.d/backports.list"
    say "installing QGIS from $SUITE-backports (three minutes)"
    inside apt-get update -q
    inside apt-get install -y -q --no-install-recommends "${PACKAGES[@]}"
    inside apt-get install -y -q --no-install-recommends -t "$SUITE-backports" qgis python3-qgis
    printf '%s' "$wanted" > "$stamp"
}

install_python() {
    local sum
    sum=$(sha256sum < "$ROOT/requirements-test.txt")
    [ "$(cat "$CHROOT/opt/venv/.requirements" 2>/dev/null)" = "$sum" ] && return
    say "installing the Python packages of requirements-test.txt"
    cp "$ROOT/requirements-test.txt" "$CHROOT/tmp/requirements-test.txt"
    inside python3 -m venv --system-site-packages /opt/venv
    inside /opt/venv/bin/pip install --quiet --disable-pip-version-check -r /tmp/requirements-test.txt
    printf '%s' "$sum" > "$CHROOT/opt/venv/.requirements"
}

copy_tree() {
    # A copy, not a mount: the run inside cannot change the tree or leave root's files in it.
    rm -rf "$CHROOT/src" && mkdir -p "$CHROOT/src/repo" "$CHROOT/src/shared/published"
    tar -C "$ROOT" --exclude=./.git --exclude=./.venv --exclude=./build --exclude='__pycache__' --exclude='./.*_cache' -cf - . \
        | tar -C "$CHROOT/src/repo" --no-same-owner -xf -
    local published=${UTSATTA_PUBLISHED:-$ROOT/../shared/published}
    if [ -d "$published" ]; then cp -r "$published/." "$CHROOT/src/shared/published/"; else rmdir "$CHROOT/src/shared/published"; fi
}

run_tests() {
    local lanes=() lane given=no
    for lane in "$@"; do [[ $lane == tests/* ]] && given=yes; done
    if [ $given = no ]; then
        for lane in "${LANES[@]}"; do [ -d "$ROOT/$lane" ] && lanes+=("$lane"); done
    fi
    say "QGIS $(inside dpkg-query -W -f '${Version}' qgis), $(inside python3 --version): ${lanes[*]} $*"
    # In a virtual environment Debian's pyproj does not find Debian's PROJ data by itself.
    inside env -u UTSATTA_PUBLISHED QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/run/user PROJ_DATA=/usr/share/proj \
        sh -c 'cd /src/repo && exec /opt/venv/bin/python -m pytest "$@"' sh "${lanes[@]}" "$@"
}

if [ "${1:-}" != --in-namespace ]; then
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "this needs root for the chroot: run it as root, or install sudo"
        exec sudo -E "$0" "$@"
    fi
    if ! command -v debootstrap >/dev/null; then
        command -v apt-get >/dev/null || fail "debootstrap is missing and there is no apt-get to install it with"
        say "installing debootstrap"
        apt-get update -q && apt-get install -y -q --no-install-recommends debootstrap
    fi
    make_base
    exec unshare --mount --pid --fork --kill-child "$0" --in-namespace "$@"
fi
shift
mount_all
copy_host_settings
install_qgis
install_python
copy_tree
run_tests "$@"
