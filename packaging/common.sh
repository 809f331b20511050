# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What the scripts here share. Source it; sets `root` to the top of the source tree.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '==> %s\n' "$*"; }

die() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Compilers at work at once: one a core, and 1.5 GB of memory each.
jobs_at_once() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1572864) }' /proc/meminfo 2>/dev/null || true)
    if [[ -n $memory && $memory -lt $cores ]]; then cores=$((memory > 0 ? memory : 1)); fi
    echo "$cores"
}

# configure PRESET: quiet unless something is wrong.
configure() {
    local preset=$1 fresh=() log
    local cache=$root/build/$preset/CMakeCache.txt
    # A cache that came here with a copied tree names the old place.
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then fresh=(--fresh); fi
    mkdir -p "$root/build"
    log=$root/build/configure-$preset.log
    if ! (cd "$root" && cmake "${fresh[@]}" --preset "$preset") >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        die "configuring preset $preset failed; all of it stands in $log"
    fi
}

# build PRESET [TARGET…]: one line a step.
build() {
    local preset=$1 targets=()
    shift
    if [[ $# -gt 0 ]]; then targets=(--target "$@"); fi
    (cd "$root" && NINJA_STATUS='[%f/%t, %es] ' cmake --build --preset "$preset" -j "$(jobs_at_once)" "${targets[@]}") ||
        die "building preset $preset failed; the reason stands above"
}

# When what is built was written: of the commit; of CHANGELOG.md where this is no clone. SOURCE_DATE_EPOCH wins.
source_date() {
    if [[ -n ${SOURCE_DATE_EPOCH:-} ]]; then
        echo "$SOURCE_DATE_EPOCH"
    else
        git -C "$root" log -1 --format=%ct 2>/dev/null || stat -c %Y "$root/CHANGELOG.md"
    fi
}
