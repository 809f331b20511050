#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian to every test run: installs what is missing, builds, tests. Ends with CTest's summary.
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'USAGE'
usage: packaging/test.sh [--quick] [--tidy]
  Checks the format, builds and tests with the address, undefined-behaviour and thread sanitizers, then runs
  every test of the dev preset, whole-system runs included.
  --quick  the dev preset alone
  --tidy   also clang-tidy over every source (slow)
Exit status: 0 if everything passed. The first stage that fails ends the run.
USAGE
}

quick=no
tidy=no
for argument in "$@"; do
    case $argument in
        --quick) quick=yes ;;
        --tidy) tidy=yes ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; exit 2 ;;
    esac
done

durations=()
stage_name=
stage_start=0
# stage NAME: the one before is over.
stage() {
    if [[ -n $stage_name ]]; then
        durations+=("$(printf '%4d s  %s' $((SECONDS - stage_start)) "$stage_name")")
        say "$stage_name took $((SECONDS - stage_start)) s"
    fi
    stage_name=$1
    stage_start=$SECONDS
    say "$stage_name"
}

# Colours and prompts only where somebody looks; tests never need a display.
export QT_QPA_PLATFORM=offscreen CTEST_OUTPUT_ON_FAILURE=1
unset DISPLAY WAYLAND_DISPLAY
export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:strict_string_checks=1}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1}

sources() { (cd "$root" && find app models views tests -name '*.cpp' -o -name '*.h' | sort); }

stage "Packages"
sets=(test)
if [[ $tidy == yes ]]; then sets+=(tidy); fi
"$root/packaging/install-deps.sh" "${sets[@]}"

stage "Format"
(cd "$root" && sources | xargs clang-format --dry-run -Werror) || die "clang-format -i on the files above puts this right"

stage "Build (dev)"
configure dev
build dev

if [[ $tidy == yes ]]; then
    stage "clang-tidy"
    (cd "$root" && sources | grep '\.cpp$' | xargs -n 4 -P "$(nproc)" clang-tidy -p build/dev --quiet) ||
        die "clang-tidy found what stands above"
fi

if [[ $quick == no ]]; then
    # The sanitizers find more in the smallest parts than in whole-system runs, which are slow under them; the window
    # and its models take as long to build as all else, and are left to the dev preset (-DDRYDOCK_MODELS=ON adds the
    # models).
    stage "Build (asan)"
    configure asan
    build asan
    stage "Tests under the address and undefined-behaviour sanitizers"
    # PostgreSQL's own statements are run by the tests of the store; what stands on top is the same code once more.
    (cd "$root" && ctest --preset asan -j "$(nproc)" -LE 'e2e|packaging|statistics' -E '^tst_(replica|groups).*_postgres$')
    stage "Build (tsan)"
    configure tsan
    build tsan threaded_tests
    stage "Tests under the thread sanitizer"
    (cd "$root" && ctest --preset tsan -j "$(nproc)" -L threads)
fi

stage "All tests (dev)"
say "Time so far:"
printf '      %s\n' "${durations[@]}"
cd "$root"
exec ctest --preset dev -j "$(nproc)"
