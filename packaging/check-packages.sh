#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# For developers: installs and runs what packaging/appimage.sh and packaging/deb.sh made where nothing that it was built
# with is there, and prints what held.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=packaging/chroot.sh
source "$root/packaging/chroot.sh"

usage() {
    cat <<'USAGE'
usage: check-packages.sh [--twice] [--only PATTERN] DIR        (as root)
  Builds both from a clean clone of HEAD in DIR/clone, if DIR/packages does not hold them yet, and checks
    the files      validators of desktop entry, metainfo, AppImage and Debian packages
    the AppImage   in minimal bookworm and trixie, without FUSE, with it as root and as a user: every program, the main
                   job, the window under X11 (pictures in DIR/pictures)
    the packages   in a bookworm that systemd boots: install, set up, a job, upgrade, purge
  --twice         also builds the AppImage from a second clone in another place, and compares
  --only PATTERN  only checks whose name matches (a regular expression)
  Chroots are made anew in DIR with debootstrap; what was downloaded stays there for the next time.
USAGE
}

twice=no
only=.
dir=
while [[ $# -gt 0 ]]; do
    case $1 in
        --twice) twice=yes ;;
        --only) only=${2:?}; shift ;;
        -h | --help) usage; exit 0 ;;
        -*) usage >&2; exit 2 ;;
        *) dir=$1 ;;
    esac
    shift
done
[[ -n $dir ]] || { usage >&2; exit 2; }
[[ $(id -u) == 0 ]] || die "chroots need root"
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
logs=$dir/logs
pictures=$dir/pictures
packages=$dir/packages
mkdir -p "$logs" "$pictures"
"$root/packaging/install-deps.sh" check

names=()
results=()
failed=0
# check NAME COMMAND…: runs it; a line of it that begins with "# " is its result in words.
check() {
    local name=$1 log=$logs/${1//[^A-Za-z0-9]/-}.log began=$SECONDS words status
    shift
    [[ $name =~ $only ]] || return 0
    names+=("$name")
    # Not as a condition: in one, bash goes on after a command that fails.
    set +e
    (set -e; "$@") >"$log" 2>&1 </dev/null
    status=$?
    set -e
    if [[ $status == 0 ]]; then
        words=$(sed -n 's/^# //p' "$log" | tail -n 1)
        results+=("ok      ${words:-}")
    else
        results+=("FAILED  see $log")
        failed=1
    fi
    say "$name: ${results[-1]} ($((SECONDS - began)) s)"
}

# clone NAME: a clean one of HEAD, in which both are built.
build_in_clone() {
    local name=$1 out=$2
    rm -rf "${dir:?}/$name"
    git clone -q "$root" "$dir/$name"
    "$dir/$name/packaging/appimage.sh" "$out"
}

# shellcheck source=packaging/check/files.sh
source "$root/packaging/check/files.sh"
# shellcheck source=packaging/check/appimage.sh
source "$root/packaging/check/appimage.sh"
# shellcheck source=packaging/check/deb.sh
source "$root/packaging/check/deb.sh"

if ! compgen -G "$packages/*.AppImage" >/dev/null || ! compgen -G "$packages/*.deb" >/dev/null; then
    say "Building in a clean clone"
    build_in_clone clone "$packages"
    "$dir/clone/packaging/deb.sh" "$packages"
fi
appimage=$(compgen -G "$packages/*.AppImage" | head -n 1)

check_files
check_appimage
check_deb

printf '\n'
for i in "${!names[@]}"; do printf '%-44s %s\n' "${names[$i]}" "${results[$i]}"; done
exit "$failed"
