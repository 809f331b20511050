#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a clean clone to Debian packages for the release of Debian (or Ubuntu) that this runs on.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'USAGE'
usage: packaging/deb.sh [DIR]
  Installs what is missing, builds, and puts drydock, drydock-server and drydock-device as .deb into DIR
  (default build/packages).
USAGE
}

out=$root/build/packages
case ${1:-} in
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    ?*) out=$1 ;;
esac
mkdir -p "$out"
out=$(cd "$out" && pwd)

"$root/packaging/install-deps.sh" run deb
SOURCE_DATE_EPOCH=$(source_date)
export SOURCE_DATE_EPOCH
configure package
build package drydock drydockctl drydockd drydock-device
say "Writing manual pages"
# manual COMPONENT SECTION PROGRAM WHAT-IT-IS
manual() {
    local pages=$root/build/package/packaging/deb/man/$1/man$2
    mkdir -p "$pages"
    QT_QPA_PLATFORM=offscreen help2man --no-info --section "$2" --name "$4" --version-string "$version" --output - "$3" |
        gzip -9n >"$pages/$(basename "$3").$2.gz"
}
bin=$root/build/package/bin
version=$("$bin/drydockd" --version)
version=${version#* }
manual console 1 "$bin/drydock" "console for updates of connected devices"
manual console 1 "$bin/drydockctl" "updates of connected devices from the command line"
manual server 1 "$bin/drydockd" "fleet service for updates of connected devices"
manual server 8 "$root/packaging/deb/drydock-server-setup" "make this machine a Drydock server"
manual device 1 "$bin/drydock-device" "reference device of the Drydock fleet updater"

say "Packing"
log=$root/build/package/cpack.log
(cd "$root/build/package" && umask 022 && cpack -G DEB -B "$root/build/package/deb") >"$log" 2>&1 ||
    { tail -n 20 "$log" >&2; die "cpack failed; all of it stands in $log"; }
mv "$root"/build/package/deb/*.deb "$out/"
for package in "$out"/*.deb; do say "$package"; done
