#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a clean clone to one file that runs on the desktops of others. The same commit on the same Debian gives the same
# file, bit for bit.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'USAGE'
usage: packaging/appimage.sh [--runtime FILE] [DIR]
  Installs what is missing, builds, and puts Drydock-VERSION-ARCHITECTURE.AppImage into DIR (default build/packages):
  console, command line, service, device and mosquitto, with the libraries that a desktop does not bring.
  --runtime FILE  the program in front of the image: an upstream type 2 runtime instead of packaging/appimage/runtime
USAGE
}

runtime=
out=$root/build/packages
while [[ $# -gt 0 ]]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --runtime)
            [[ -r ${2:-} ]] || die "no such runtime: ${2:-}"
            runtime=$(readlink -f "$2")
            shift
            ;;
        -*) usage >&2; exit 2 ;;
        *) out=$1 ;;
    esac
    shift
done
mkdir -p "$out"
out=$(cd "$out" && pwd)

"$root/packaging/install-deps.sh" run appimage
SOURCE_DATE_EPOCH=$(source_date)
export SOURCE_DATE_EPOCH
configure package
build package drydock drydockctl drydockd drydock-device

version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$root/build/package/CMakeCache.txt")
architecture=$(uname -m)
work=$root/build/package/appimage
dir=$work/AppDir
rm -rf "$work"
mkdir -p "$work"

say "Collecting programs, plugins and libraries"
for component in console server device bundle; do
    DESTDIR=$dir cmake --install "$root/build/package" --component "$component" --strip >"$work/install-$component.log" 2>&1 ||
        { tail "$work/install-$component.log" >&2; die "installing component $component failed"; }
done
mapfile -t libraries < <(find "$dir/usr/lib" "$dir/usr/plugins" -name '*.so*' -type f)
mapfile -t programs < <(find "$dir/usr/bin" -type f -perm /100)
strip --strip-unneeded "${libraries[@]}" "${programs[@]}"
# DT_RPATH of the program serves the libraries and plugins that it loads too; DT_RUNPATH would not.
for program in "${programs[@]}"; do
    # shellcheck disable=SC2016 # the loader expands
    patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$program"
done
# Qt asks for OpenSSL by these names before it looks where the system has another one.
ln -s libssl.so.3 "$dir/usr/lib/libssl.so"
ln -s libcrypto.so.3 "$dir/usr/lib/libcrypto.so"
# mosquitto alone needs these. The console must meet the system's, which its D-Bus is made for.
mkdir -p "$dir/usr/lib/broker"
for name in libsystemd.so.0 libcap.so.2 libgcrypt.so.20 libgpg-error.so.0 liblzma.so.5 liblz4.so.1; do
    path=$(ldd "$dir/usr/bin/mosquitto" | awk -v name="$name" '$1 == name { print $3 }')
    if [[ -n $path ]]; then cp -L "$path" "$dir/usr/lib/broker/$name"; fi
done
# shellcheck disable=SC2016 # the loader expands
patchelf --force-rpath --set-rpath '$ORIGIN/../lib/broker:$ORIGIN/../lib' "$dir/usr/bin/mosquitto"
for library in "${libraries[@]}"; do
    patchelf --remove-rpath "$library"
    # Many desktops have no libOpenGL.so.0; libGL.so.1 has the same functions.
    patchelf --replace-needed libOpenGL.so.0 libGL.so.1 --replace-needed libGLX.so.0 libGL.so.1 "$library"
done

# Each of these lies on this machine as a file of some Debian package, whose licence comes along.
say "Collecting licences"
notices=$dir/usr/share/doc/drydock
mkdir -p "$notices/licences"
cp "$root/COPYING" "$notices/COPYING"
cp "$root/README.md" "$notices/README.md"
cp "$root/packaging/appimage/NOTICES" "$notices/NOTICES"
find "$dir/usr/lib" "$dir/usr/plugins" "$dir/usr/bin" -type f -printf '%f\n' | sort -u >"$work/files"
dpkg-query -S '*' 2>/dev/null | grep -vE '^diversion|/(debug|perl|python3)/' |
    awk -F': ' 'NR == FNR { wanted[$1] = 1; next }
        { count = split($2, parts, "/"); if (parts[count] in wanted && $2 ~ /\.so|bin\//) print $1 }' "$work/files" - |
    tr ',' '\n' | sed 's/:.*//; s/^ *//' | sort -u >"$work/packages"
# What is linked in statically: the runtime's.
printf '%s\n' libsquashfuse-dev libfuse3-dev libzstd-dev zlib1g-dev libc6-dev fonts-inter >>"$work/packages"
while read -r package; do
    if [[ -r /usr/share/doc/$package/copyright ]]; then
        cp -L "/usr/share/doc/$package/copyright" "$notices/licences/$package"
    fi
done <"$work/packages"

cp "$root/packaging/appimage/AppRun" "$dir/AppRun"
cp "$dir/usr/share/applications/drydock.desktop" "$dir/usr/share/icons/hicolor/scalable/apps/drydock.svg" "$dir/"
mkdir -p "$dir/usr/share/icons/hicolor/256x256/apps"
rsvg-convert --width 256 --height 256 "$dir/drydock.svg" --output "$dir/.DirIcon"
cp "$dir/.DirIcon" "$dir/usr/share/icons/hicolor/256x256/apps/drydock.png"
find "$dir" -type d -exec chmod 755 {} +
find "$dir" -type f -perm /100 -exec chmod 755 {} +
find "$dir" -type f ! -perm /100 -exec chmod 644 {} +

if [[ -z $runtime ]]; then
    runtime=$work/runtime
    say "Building the runtime"
    # The linker warns of a dlopen in libfuse that nothing here calls.
    gcc -std=c17 -Os -Wall -Wextra -Werror "-DDRYDOCK_VERSION=\"$version\"" -D_FILE_OFFSET_BITS=64 \
        -I/usr/include/squashfuse -I/usr/include/fuse3 -ffunction-sections -fdata-sections \
        "-ffile-prefix-map=$root=." "$root"/packaging/appimage/runtime/*.c -static -Wl,--gc-sections -o "$runtime" \
        -lsquashfuse_ll -lsquashfuse -lfuse3 -lzstd -lz -lpthread -ldl 2>"$work/runtime.log" ||
        { cat "$work/runtime.log" >&2; die "the runtime does not build"; }
    strip "$runtime"
    printf 'AI\002' | dd of="$runtime" bs=1 seek=8 conv=notrunc status=none
fi
[[ $(dd if="$runtime" bs=1 skip=8 count=3 status=none | od -An -tx1 | tr -d ' ') == 414902 ]] ||
    die "$runtime is no runtime of a type 2 AppImage"

say "Packing"
image=$work/image.squashfs
env -u SOURCE_DATE_EPOCH mksquashfs "$dir" "$image" -root-owned -noappend -no-xattrs -quiet -no-progress -comp zstd -Xcompression-level 19 \
    -b 256K -all-time "$SOURCE_DATE_EPOCH" -mkfs-time "$SOURCE_DATE_EPOCH" >"$work/mksquashfs.log" 2>&1 ||
    { tail "$work/mksquashfs.log" >&2; die "mksquashfs failed"; }
file=$out/Drydock-$version-$architecture.AppImage
cat "$runtime" "$image" >"$file.part"
chmod 755 "$file.part"
[[ $("$file.part" --appimage-offset) == $(stat -c %s "$runtime") ]] || die "the image does not begin where the runtime ends"
mv "$file.part" "$file"
say "$file: $(($(stat -c %s "$file") / 1000000)) MB, SHA-256 $(sha256sum "$file" | cut -d' ' -f1)"
