#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages that are missing. Where nothing is, apt is not called and no network is needed.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build_packages=(
    ca-certificates cmake g++ libc6-dev ninja-build pkg-config
    qt6-base-dev libqt6sql6-sqlite qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools
    qtkeychain-qt6-dev
    # Not named by qt6-charts-dev and qt6-base-dev, yet needed by their CMake files.
    libqt6opengl6-dev libgl-dev libegl-dev libxkbcommon-dev libvulkan-dev
    libmosquitto-dev nlohmann-json3-dev libsimdjson-dev libmicrohttpd-dev libcurl4-openssl-dev libssl-dev libzstd-dev
    libexpected-dev libsqlite3-dev libpq-dev libjemalloc-dev
    python3-fonttools # bakes the console's typeface from fonts-inter
)
# What the local fleet and the console use when they run.
run_packages=(mosquitto fonts-inter fonts-jetbrains-mono fonts-noto-cjk libsecret-1-0 qt6-translations-l10n tzdata)
test_packages=(
    clang-format curl dbus git gnome-keyring libqt6sql6-psql minisign mold mosquitto-clients openssl postgresql python3
    python3-boto3 python3-paho-mqtt s3cmd sqlite3
)
tidy_packages=(clang-tidy)
# What the packages are made with.
appimage_packages=(gcc libfuse3-dev librsvg2-bin libsquashfuse-dev patchelf squashfs-tools zlib1g-dev)
deb_packages=(dpkg-dev file gzip help2man)
# What they are checked with.
check_packages=(
    appstream debootstrap desktop-file-utils dpkg-dev git imagemagick libappimage1.0abi1 lintian python3 systemd-container
    xdotool xvfb
)
# What is measured beside ours.
bench_packages=(curl libqt6sql6-psql nginx-light postgresql python3 python3-boto3 python3-paho-mqtt xdotool xvfb)

usage() {
    cat <<'USAGE'
usage: install-deps.sh [--list] [run] [test] [tidy] [bench] [appimage] [deb] [check]
  run       to build and run (default)       test  also to run all tests
  tidy      also for clang-tidy              bench also for the benchmarks
  appimage  also for packaging/appimage.sh   deb   also for packaging/deb.sh
  check     what packaging/check-packages.sh needs
  --list    only print what is missing
USAGE
}

list_only=no
wanted=("${build_packages[@]}" "${run_packages[@]}")
for argument in "$@"; do
    case $argument in
        --list) list_only=yes ;;
        run) ;;
        test) wanted+=("${test_packages[@]}") ;;
        tidy) wanted+=("${tidy_packages[@]}") ;;
        bench) wanted+=("${bench_packages[@]}") ;;
        appimage) wanted+=("${appimage_packages[@]}") ;;
        deb) wanted+=("${deb_packages[@]}") ;;
        check) wanted+=("${check_packages[@]}") ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done

command -v dpkg-query >/dev/null ||
    die "this is no Debian or Ubuntu. Install what these Debian packages hold: ${wanted[*]}"
mapfile -t present < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
    sed -n 's/^installed //p' || true)
missing=()
for package in "${wanted[@]}"; do
    if [[ " ${present[*]} " != *" $package "* ]]; then missing+=("$package"); fi
done
if [[ $list_only == yes ]]; then
    if [[ ${#missing[@]} -gt 0 ]]; then printf '%s\n' "${missing[@]}"; fi
    exit 0
fi
[[ ${#missing[@]} -gt 0 ]] || exit 0

if [[ $(id -u) == 0 ]]; then
    as_root() { "$@"; }
elif command -v sudo >/dev/null; then
    as_root() { sudo "$@"; }
else
    die "packages are missing, and this is neither root nor is there sudo. As root: apt-get install ${missing[*]}"
fi

policy=/usr/sbin/policy-rc.d
marker='# Made by drydock/packaging/install-deps.sh for the time of one installation.'
made_policy=no
log=$(mktemp)
cleanup() {
    rm -f "$log"
    if [[ $made_policy == yes ]]; then as_root rm -f "$policy"; fi
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# Debian starts a broker on port 1883, a web server on 80 and a database on 5432 as soon as their packages are
# there. A policy that stands already is the administrator's and decides alone; one of ours is what a killed run left.
new_services=()
if [[ " ${missing[*]} " == *" mosquitto "* ]]; then new_services+=(mosquitto); fi
if [[ " ${missing[*]} " == *" nginx-light "* ]]; then new_services+=(nginx); fi
if [[ " ${missing[*]} " == *" postgresql "* ]]; then new_services+=(postgresql); fi
if [[ ${#new_services[@]} -gt 0 ]]; then
    if [[ ! -e $policy ]] || grep -qxF "$marker" "$policy" 2>/dev/null; then
        made_policy=yes
        printf '#!/bin/sh\n%s\nexit 101\n' "$marker" | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
fi

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 \
        -o Acquire::Retries=3 "$@" </dev/null
}

say "Installing ${#missing[@]} packages with what they need: ${missing[*]}"
if ! apt update >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    say "apt could not refresh its lists; trying with those it has"
fi
if ! apt install -y --no-install-recommends "${missing[@]}" 2>&1 | tee "$log" | awk '
        /^Need to get/ { print "    " $0 }
        /^Fetched/ { print "    " $0 }
        /^Setting up/ && ++done % 50 == 0 { print "    " done " packages set up"; fflush() }'; then
    grep -E '^(E|W|Err):|unmet|error' "$log" | tail -n 20 >&2 || tail -n 20 "$log" >&2
    die "apt-get could not install everything; the reason stands above"
fi
for service in "${new_services[@]}"; do
    # The packages' scripts enable the service for the next boot in any case.
    if command -v systemctl >/dev/null; then
        as_root systemctl disable --quiet "$service.service" >/dev/null 2>&1 || true
    else
        as_root rm -f "/etc/systemd/system/multi-user.target.wants/$service.service"
        as_root update-rc.d "$service" disable >/dev/null 2>&1 || true
    fi
    say "Debian's own $service service is neither started nor enabled"
done
say "All packages are there"
