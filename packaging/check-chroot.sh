#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# For developers: runs the two commands of the README where nothing but apt is there, in a minimal Debian 12.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'USAGE'
usage: check-chroot.sh DIR [run|test|ci|both] [-- OPTION…]     (as root; needs debootstrap)
  Makes DIR/debian with debootstrap from this machine's own Debian mirror, copies HEAD (no build, no changes that
  are not committed) to DIR/debian/src and runs there
    run   packaging/run.sh --headless      test  packaging/test.sh
    ci    .ci/run, with CI=true            both  run, then test (default)
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
case $what in run | test | ci | both) ;; *) usage >&2; exit 2 ;; esac
[[ $(id -u) == 0 ]] || die "debootstrap and chroot need root"
command -v debootstrap >/dev/null || die "install debootstrap first"
chroot_dir=$dir/debian
if mountpoint -q "$chroot_dir/proc"; then die "$chroot_dir/proc is mounted: another run?"; fi

# The archive this machine itself installs from.
mapfile -t archives < <(apt-get indextargets --format "\$(REPO_URI) \$(RELEASE) \$(COMPONENT)" \
    'Created-By: Packages' 'Origin: Debian' | sort -u)
mirror=$(printf '%s\n' "${archives[@]}" | awk '$2 == "bookworm" { print $1; exit }')
[[ -n $mirror ]] || die "no Debian 12 archive in this machine's apt configuration (try apt-get update)"

if [[ ! -f $dir/base.tar ]]; then
    say "Bootstrapping a minimal Debian 12"
    rm -rf "$dir/base"
    debootstrap --variant=minbase bookworm "$dir/base" "$mirror" >"$dir/debootstrap.log" 2>&1 ||
        { tail "$dir/debootstrap.log" >&2; die "debootstrap failed"; }
    rm -f "$dir"/base/var/cache/apt/archives/*.deb
    printf 'deb %s\n' "${archives[@]}" >"$dir/base/etc/apt/sources.list"
    tar -C "$dir/base" -cf "$dir/base.tar.part" .
    mv "$dir/base.tar.part" "$dir/base.tar"
    rm -rf "$dir/base"
fi
say "Unpacking it to $chroot_dir, with HEAD in /src"
rm -rf --one-file-system "$chroot_dir"
mkdir -p "$chroot_dir/src"
tar -C "$chroot_dir" -xf "$dir/base.tar"
cp /etc/resolv.conf "$chroot_dir/etc/resolv.conf" 2>/dev/null || true
git -C "$root" archive HEAD | tar -C "$chroot_dir/src" -xf -

inside=()
case $what in
    run) inside=("packaging/run.sh --headless $*") ;;
    test) inside=("packaging/test.sh $*") ;;
    ci) inside=("CI=true .ci/run $*") ;;
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
# shellcheck disable=SC2016 # the inner shell expands
# The namespaces end every mount and process with the run, however it ends.
unshare --mount --pid --fork --kill-child bash -euc '
    chroot_dir=$1; debs=$2; shift 2
    mount -t proc proc "$chroot_dir/proc"
    mount --bind "$debs" "$chroot_dir/var/cache/apt/archives"
    mkdir -p "$debs/partial"
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LANG=C.UTF-8 TERM=dumb \
        chroot "$chroot_dir" bash /inside.sh "$@"' bash "$chroot_dir" "$dir/debs" "${inside[@]}"
say "All of it passed in the minimal chroot"
