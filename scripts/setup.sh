#!/usr/bin/env bash
# Sets a Debian or Ubuntu machine up for this repository: packages of the system (QGIS among them) and a virtual
# environment in .venv. Skips what is there, so it may run before every command; says what it does.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# QGIS lives in the system's Python, so the virtual environment must stand on that one.
PYTHON=/usr/bin/python3
VENV=.venv
PACKAGES=(
    qgis python3-qgis                   # the program and its Python
    xvfb xauth fonts-open-sans          # a screen that nobody sees, and letters on it
    python3-venv gdal-bin               # the environment; ogr2ogr for the benchmarks
    pyqt5-dev-tools qttools5-dev-tools  # pylupdate5, lrelease
    qtbase5-dev-tools                   # rcc
    poppler-utils                       # looking at pages of a PDF
)

say() { printf '[setup] %s\n' "$*"; }
fail() { printf '[setup] %s\n' "$@" >&2; exit 1; }

missing_packages() {
    local package
    for package in "${PACKAGES[@]}"; do
        printf '%s\n' "$installed" | grep -qx "$package:installed" || printf '%s ' "$package"
    done
}

installed=$(dpkg-query -W -f '${Package}:${db:Status-Status}\n' "${PACKAGES[@]}" 2>/dev/null || true)
missing=$(missing_packages)
if [ -n "$missing" ]; then
    command -v apt-get >/dev/null || fail "These packages are missing, and there is no apt-get to install them with: $missing" \
        "Install QGIS 3.22 or newer with its Python, Xvfb and the Qt 5 tools by your system's own means, then try again."
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "These packages are missing, and installing them needs root or sudo." \
            "Let root run:  apt-get install -y --no-install-recommends $missing"
        as_root=(sudo)
    fi
    say "installing $missing(two minutes on a bare machine)"
    apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    "${apt[@]}" update || say "the package lists could not be renewed; trying with those at hand"
    # shellcheck disable=SC2086  # a list of words on purpose
    "${apt[@]}" install -y --no-install-recommends $missing ||
        fail "apt-get could not install: $missing" "Is the network there, and does the Debian mirror answer? Then run the command again."
fi

wanted=$(cat requirements-test.txt requirements-dev.txt | sha256sum)
if [ "$(cat "$VENV/.requirements" 2>/dev/null)" != "$wanted" ]; then
    if [ ! -x "$VENV/bin/python" ]; then
        say "making the virtual environment $VENV"
        "$PYTHON" -m venv --system-site-packages "$VENV" || fail "$PYTHON could not make the virtual environment $VENV."
    fi
    say "installing the Python packages of requirements-dev.txt"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt ||
        fail "pip could not install the packages of requirements-dev.txt." "Is the network there, and does the package index answer? Then run the command again."
    printf '%s\n' "$wanted" > "$VENV/.requirements"
fi
