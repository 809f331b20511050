#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# For developers: runs the commands of the README where nothing but apt is there, in a minimal Debian 12.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
# shellcheck source=packaging/chroot.sh
source "$root/packaging/chroot.sh"

usage() {
    cat <<'USAGE'
usage: check-chroot.sh DIR [run|test|ci|both|packages] [-- OPTION…]     (as root; needs debootstrap)
  Makes DIR/debian with debootstrap from this machine's own Debian mirror, copies HEAD (no build, no changes that
  are not committed) to DIR/debian/src and runs there
    run   packaging/run.sh --headless      test  packaging/test.sh
    ci    .ci/run, with CI=true            both  run, then test (default)
    packages  packaging/appimage.sh and packaging/deb.sh; what they made is then in DIR/debian/src/build/packages
  OPTIONs go to the script. Downloaded packages stay in DIR/debs for the next time; DIR/debian is made anew.
  Fails also where a process is left behind, or where Debian's own broker is running or enabled.
USAGE
}

[[ $# -ge 1 ]] || { usage >&2; exit 2; }
case $1 in -h | --help) usage; exit 0 ;; -*) usage >&2; exit 2 ;; esac
mkdir -p "$1/debs"
dir=$(cd "$1" && pwd)
what=${2:-both}
shift $(($# > 1 ? 2 : 1))
if [[ ${1:-} == -- ]]; then shift; fi
case $what in run | test | ci | both | packages) ;; *) usage >&2; exit 2 ;; esac
chroot_dir=$dir/debian
debian_system "$dir" bookworm debian
say "Unpacked to $chroot_dir, with HEAD in /src"
mkdir -p "$chroot_dir/src"
git -C "$root" archive HEAD | tar -C "$chroot_dir/src" -xf -

inside=()
case $what in
    run) inside=("packaging/run.sh --headless $*") ;;
    test) inside=("packaging/test.sh $*") ;;
    ci) inside=("CI=true .ci/run $*") ;;
    packages) inside=("packaging/appimage.sh $*" "packaging/deb.sh $*") ;;
    both) inside=("packaging/run.sh --headless" "packaging/test.sh $*") ;;
esac
cat >"$dir/inside.sh" <<'INSIDE'
set -uo pipefail
status=0
for command in "$@"; do
    started=$SECONDS
    echo "### $command"
    (cd /src && bash -c "$command") </dev/null
    result=$?
    echo "### $command: exit status $result after $((SECONDS - started)) s"
    [[ $result == 0 ]] || status=1
done
for process in /proc/[0-9]*; do
    pid=${process#/proc/}
    name=$(tr '\0' ' ' <"$process/cmdline" 2>/dev/null) || continue
    if [[ $pid != 1 && $pid != "$$" && -n $name ]]; then
        echo "### left behind: $pid $name"
        status=1
    fi
done
if [[ -e /etc/systemd/system/multi-user.target.wants/mosquitto.service || -n $(ls /etc/rc?.d/S*mosquitto 2>/dev/null) ]]; then
    echo "### Debian's broker is enabled"
    status=1
fi
if [[ -e /usr/sbin/policy-rc.d ]]; then
    echo "### policy-rc.d was left behind"
    status=1
fi
exit $status
INSIDE
cp "$dir/inside.sh" "$chroot_dir/inside.sh"
in_system "$dir" debian debs bash /inside.sh "${inside[@]}"
say "All of it passed in the minimal chroot"
