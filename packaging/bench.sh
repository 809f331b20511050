#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian to every figure: installs what is missing, builds with optimisation, measures, prints a table.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'USAGE'
usage: packaging/bench.sh [--list] [NAME…]
  Runs every benchmark, or those named, each beside the bare limit in the same run, and prints one table.
  --list  their names; adapters only where the release build has both (-DDRYDOCK_MQTT=qt)
The figures as JSON lines: build/release/figures.jsonl. Nothing fails because it is slow.
USAGE
}

bench=$root/tests/bench
build=$root/build/release
figures=$build/figures.jsonl

# What each name runs.
declare -A command=(
    [devices]="$build/tests/bench_devices 1000000"
    [usual-table]="$build/tests/bench_devices --usual"
    [feed]="$build/tests/bench_feed"
    [catch-up]="/usr/bin/python3 $bench/catch_up.py"
    [window]="/usr/bin/python3 $bench/window_drive.py"
    [service]="$build/tests/bench_service $build/bin/drydockd"
    [update]="/usr/bin/python3 $root/tests/e2e/thousand.py"
    [decode]="$build/tests/bench_decode"
    [merge]="$build/tests/bench_merge"
    [store]="$build/tests/bench_store"
    [replica]="$build/tests/bench_replica"
    [rollout]="$build/tests/bench_rollout"
    [take-over]="/usr/bin/python3 $bench/take_over.py $build"
    [many]="/usr/bin/python3 $bench/many.py $build"
    [soak]="/usr/bin/python3 $bench/soak.py"
    [soak-window]="/usr/bin/python3 $bench/soak_window.py"
    [transfers]="/usr/bin/python3 $bench/transfers.py $build"
    [adapters]="$build/tests/bench_adapters"
)
order=(devices usual-table feed catch-up window service update decode merge store replica rollout take-over many soak soak-window transfers adapters)

chosen=()
for argument in "$@"; do
    case $argument in
        --list) printf '%s\n' "${order[@]}"; exit 0 ;;
        -h | --help) usage; exit 0 ;;
        *) [[ -n ${command[$argument]:-} ]] || die "there is no benchmark $argument; --list names them"
           chosen+=("$argument") ;;
    esac
done
if [[ ${#chosen[@]} -eq 0 ]]; then chosen=("${order[@]}"); fi

"$root/packaging/install-deps.sh" bench
configure release
build release

export QT_QPA_PLATFORM=offscreen DRYDOCK_BIN=$build/bin DRYDOCK_SOURCE=$root
: >"$figures"
for name in "${chosen[@]}"; do
    if [[ $name == adapters ]] && ! grep -q '^DRYDOCK_MQTT:[A-Z]*=qt$' "$build/CMakeCache.txt"; then
        say "adapters: left out; build/release has libmosquitto alone (CONTRIBUTING.md says how to have both)"
        continue
    fi
    say "$name"
    ${command[$name]} | tee -a "$figures" || say "$name ended early; what it printed counts"
done
"$bench/table.py" <"$figures"
