# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Throw-away Debian systems for the checks here. Source it after common.sh; needs root and debootstrap.

# The archive this machine itself installs from, one line "URI suite component" each.
debian_archives() {
    apt-get indextargets --format "\$(REPO_URI) \$(RELEASE) \$(COMPONENT)" 'Created-By: Packages' 'Origin: Debian' | sort -u
}

# debian_base DIR RELEASE: makes DIR/base-RELEASE.tar, a minimal system, where it is not there yet.
debian_base() {
    local dir=$1 release=$2 tar=$1/base-$2.tar archives mirror line
    [[ ! -f $tar ]] || return 0
    [[ $(id -u) == 0 ]] || die "debootstrap and chroot need root"
    command -v debootstrap >/dev/null || die "install debootstrap first"
    archives=$(debian_archives)
    mirror=$(awk '$2 == "bookworm" { print $1; exit }' <<<"$archives")
    [[ -n $mirror ]] || die "no Debian 12 archive in this machine's apt configuration (try apt-get update)"
    say "Bootstrapping a minimal $release"
    rm -rf "$dir/base"
    debootstrap --variant=minbase "$release" "$dir/base" "$mirror" >"$dir/debootstrap-$release.log" 2>&1 ||
        { tail "$dir/debootstrap-$release.log" >&2; die "debootstrap failed"; }
    rm -f "$dir"/base/var/cache/apt/archives/*.deb
    while read -r line; do printf 'deb %s\n' "$line"; done <<<"${archives//bookworm/$release}" \
        >"$dir/base/etc/apt/sources.list"
    tar -C "$dir/base" -cf "$tar.part" .
    mv "$tar.part" "$tar"
    rm -rf "$dir/base"
}

# debian_system DIR RELEASE NAME: unpacks it to DIR/NAME, anew.
debian_system() {
    local dir=$1 release=$2 name=$3
    if mountpoint -q "$dir/$name/proc"; then die "$dir/$name/proc is mounted: another run?"; fi
    debian_base "$dir" "$release"
    rm -rf --one-file-system "${dir:?}/$name"
    mkdir -p "$dir/$name"
    tar -C "$dir/$name" -xf "$dir/base-$release.tar"
    cp /etc/resolv.conf "$dir/$name/etc/resolv.conf" 2>/dev/null || true
}

# in_system DIR NAME DEBS COMMAND…: runs it in DIR/NAME, with DIR/DEBS for downloaded packages. The namespaces end every
# mount and process with the run, however it ends. SHARE, if set, is bound to the same place inside.
in_system() {
    local dir=$1 name=$2 debs=$1/$3
    shift 3
    mkdir -p "$debs/partial"
    # shellcheck disable=SC2016 # the inner shell expands
    unshare --mount --pid --fork --kill-child bash -euc '
        system=$1; debs=$2; share=$3; shift 3
        mount -t proc proc "$system/proc"
        mkdir -p "$system/var/cache/apt/archives"
        mount --bind "$debs" "$system/var/cache/apt/archives"
        if [[ -n $share ]]; then mkdir -p "$system$share"; mount --bind "$share" "$system$share"; fi
        exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp LANG=C.UTF-8 TERM=dumb \
            chroot "$system" "$@"' bash "$dir/$name" "$debs" "${SHARE:-}" "$@"
}
