#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian to the running product: installs what is missing, builds, starts a local fleet.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'USAGE'
usage: packaging/run.sh [--headless | --keep] [--devices N] [-- OPTION…]
  Installs what is missing, builds, and opens the window on a local fleet: broker, service with its package store,
  and N simulated devices (default 25) on free ports of the loopback interface. Everything ends with the program.
  --headless   no window: stages two versions, updates the devices of one model and then all, waits for every
               acknowledgement, prints a summary and draws a chart. Also where there is no display.
  --keep       as --headless, but the fleet keeps running until Ctrl+C: for a tour with drydockctl
  OPTION…      goes to drydock as it is, such as --work-dir DIR or --chart FILE.png
USAGE
}

devices=25
headless=no
keep=no
more=()
while [[ $# -gt 0 ]]; do
    case $1 in
        --headless) headless=yes ;;
        --keep) keep=yes ;;
        --devices)
            [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 2; }
            devices=$2
            shift
            ;;
        -h | --help) usage; exit 0 ;;
        --) shift; more=("$@"); break ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} && $headless == no && $keep == no ]]; then
    say "No display here, so this runs headless"
    headless=yes
fi

"$root/packaging/install-deps.sh" run
say "Building"
configure release
build release drydock drydockd drydock-device drydockctl
options=(--local-fleet "$devices")
if [[ $headless == yes || $keep == yes ]]; then
    options+=(--headless --chart "$root/build/acknowledgements.png")
fi
if [[ $keep == yes ]]; then options+=(--keep); fi
say "Starting drydock ${options[*]} ${more[*]}"
# exec: signals reach the program itself, and its exit status is the script's.
exec "$root/build/release/bin/drydock" "${options[@]}" "${more[@]}"
