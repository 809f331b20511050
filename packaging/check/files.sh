# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2016 # what check-packages.sh sets; what the inner shell expands
# What can be said of the files themselves. Sourced by check-packages.sh.

largest_appimage=60000000 # bytes

size_is_small() {
    local size
    size=$(stat -c %s "$appimage")
    echo "# $((size / 1000000)) MB"
    [[ $size -lt $largest_appimage ]]
}

# By libappimage, which desktops use to take an AppImage in.
is_type_2() {
    python3 - "$appimage" "$("$appimage" --appimage-offset)" <<'PYTHON'
import ctypes
import sys

library = ctypes.CDLL("libappimage.so.1.0abi1")
library.appimage_get_payload_offset.restype = ctypes.c_long
path = sys.argv[1].encode()
kind = library.appimage_get_type(path, False)
offset = library.appimage_get_payload_offset(path)
terminal = library.appimage_is_terminal_app(path)
hidden = library.appimage_shall_not_be_integrated(path)
print(f"# type {kind}, image at {offset}")
sys.exit(kind != 2 or offset != int(sys.argv[2]) or terminal != 0 or hidden != 0)
PYTHON
}

# What a desktop does with it: entry, icon and thumbnail in the user's folders.
can_be_taken_in() {
    local home=$dir/desktop-home
    rm -rf "$home"
    mkdir -p "$home"
    HOME=$home XDG_DATA_HOME=$home/share XDG_CACHE_HOME=$home/cache python3 - "$appimage" <<'PYTHON'
import ctypes
import sys

library = ctypes.CDLL("libappimage.so.1.0abi1")
sys.exit(library.appimage_register_in_system(sys.argv[1].encode(), True))
PYTHON
    desktop-file-validate "$home"/share/applications/*.desktop
    [[ -n $(find "$home/share/icons" -type f) ]]
    echo "# entry, $(find "$home/share/icons" -type f | wc -l) icons, $(find "$home/cache" -name '*.png' | wc -l) thumbnails"
}

entry_is_valid() {
    local problems
    problems=$(desktop-file-validate "$dir/squashfs-root/usr/share/applications/drydock.desktop")
    [[ -z $problems ]] || { echo "$problems"; return 1; }
}

metainfo_is_valid() { appstreamcli validate --no-net --no-color "$dir/squashfs-root/usr/share/metainfo/org.drydock.Drydock.metainfo.xml"; }

tree_is_valid() { appstreamcli validate-tree --no-net --no-color "$dir/squashfs-root/usr"; }

# The newest of the C library that anything in it asks for.
asks_for_glibc() {
    local newest
    # objdump fails where one of them is no program.
    newest=$({ find "$dir/squashfs-root/usr" -type f -exec objdump -T {} + 2>/dev/null || true; } |
        grep -o 'GLIBC_2\.[0-9]*' | sort -Vu | tail -n 1)
    echo "# $newest"
    [[ $(printf '%s\n' "$newest" GLIBC_2.36 | sort -V | tail -n 1) == GLIBC_2.36 ]]
}

# What belongs to the system it runs on is not in it.
leaves_the_systems_own() {
    local found
    found=$(find "$dir/squashfs-root/usr/lib" -maxdepth 1 -name 'libc.so*' -o -maxdepth 1 -name 'libstdc++*' -o -maxdepth 1 \
        -name 'libGL.so*' -o -maxdepth 1 -name 'libglib-2*' -o -maxdepth 1 -name 'libX11.so*' -o -maxdepth 1 -name 'libdbus*')
    [[ -z $found ]] || { echo "$found"; return 1; }
    echo "# $(find "$dir/squashfs-root/usr/lib" -name '*.so*' -type f | wc -l) libraries of its own"
}

licences_are_there() {
    local licences=$dir/squashfs-root/usr/share/doc/drydock/licences
    [[ -s $licences/libqt6core6 && -s $licences/mosquitto && -s $licences/libsquashfuse-dev ]]
    echo "# of $(find "$licences" -type f | wc -l) packages"
}

same_from_another_clone() {
    build_in_clone elsewhere/clone "$dir/second"
    cmp "$appimage" "$dir/second/$(basename "$appimage")"
    echo "# $(sha256sum "$appimage" | cut -c1-16)…"
}

packages_are_clean() {
    lintian --fail-on error --no-tag-display-limit "$packages"/*.deb
    echo "# $(lintian "$packages"/*.deb | grep -c '^W') warnings"
}

check_files() {
    rm -rf "$dir/squashfs-root"
    (cd "$dir" && "$appimage" --appimage-extract >"$logs/extract.log")
    check "AppImage: size under 60 MB" size_is_small
    check "AppImage: type 2 for libappimage" is_type_2
    check "AppImage: taken in by a desktop" can_be_taken_in
    check "AppImage: asks for glibc" asks_for_glibc
    check "AppImage: leaves the system's own libraries" leaves_the_systems_own
    check "AppImage: licences" licences_are_there
    check "AppImage: desktop entry" entry_is_valid
    check "AppImage: metainfo" metainfo_is_valid
    check "AppImage: AppStream of the tree" tree_is_valid
    check "deb: lintian, no errors" packages_are_clean
    if [[ $twice == yes ]]; then check "AppImage: the same from another clone" same_from_another_clone; fi
}
