#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles what is to run on Windows with Debian's MinGW: a check of the sources, not a build. Nothing of it is linked,
# and Qt's headers are Debian's, which say that its features are those of Linux. Then packaging/windows is configured
# for Windows, with programs that do nothing, and packed as a ZIP: there is no WiX here.
set -euo pipefail

usage() {
    cat <<'USAGE'
usage: check-windows.sh [--all] [FILE]...
  --all   the models and views, too (some minutes); else app/ alone. With FILEs, only these
Needs the Debian package g++-mingw-w64-x86-64-posix, which nothing installs by itself. Without it nothing is checked,
and the exit status is 77.
USAGE
}

folders=(app)
files=()
while [[ $# -gt 0 ]]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --all) folders=(app models views) ;;
        -*) usage >&2; exit 2 ;;
        *) files+=("$1") ;;
    esac
    shift
done

cd "$(dirname "${BASH_SOURCE[0]}")/.."
compiler=x86_64-w64-mingw32-g++-posix
if ! command -v "$compiler" >/dev/null; then
    echo "check-windows: SKIPPED, nothing was checked: no $compiler (Debian package g++-mingw-w64-x86-64-posix)" >&2
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Only the libraries' own headers: those of Linux beside them must not be found.
mkdir "$work/include" "$work/include/openssl"
multiarch=/usr/include/$(gcc -print-multiarch)
for header in nlohmann tl simdjson.h mosquitto.h mqtt_protocol.h microhttpd.h sqlite3.h zstd.h zstd_errors.h \
              qt6keychain postgresql/libpq-fe.h postgresql/postgres_ext.h postgresql/pg_config_ext.h; do
    ln -s "/usr/include/$header" "$work/include/"
done
ln -s "$multiarch/curl" "$work/include/"
ln -s /usr/include/openssl/* "$multiarch"/openssl/* "$work/include/openssl/"
options=(-std=c++20 -O1 -Iapp -I. -isystem "$work/include"
         -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wunused -Wno-missing-field-initializers -Werror
         -D_WIN32_WINNT=0x0A00 -DNTDDI_VERSION=0x0A000006 -DNOMINMAX -DWIN32_LEAN_AND_MEAN
         -DQT_NO_CAST_TO_ASCII -DQT_NO_KEYWORDS -DDRYDOCK_VERSION="\"check\"")
for module in "$multiarch"/qt6 "$multiarch"/qt6/*; do
    options+=(-isystem "$module")
done
# The system's version of a platform's source, and of a view of the desktop; what needs Qt MQTT's headers is left out.
if [[ ${#files[@]} -eq 0 ]]; then
    mapfile -t files < <(find "${folders[@]}" -name '*.cpp' ! -name '*_posix.cpp' ! -name portal_appearance.cpp \
        ! -path 'app/broker/qtmqtt/*' | sort)
fi

compile() {
    local file=$1 log=$work/log.$BASHPID
    # Where Qt's headers are wanted an object of it would be one for no system.
    local output=(-fsyntax-only)
    grep -qE '^#include <Q' "$file" || output=(-c -o "$work/$(echo "$file" | tr / _).o")
    "$compiler" "${options[@]}" "${output[@]}" "$file" 2>"$log" && return
    echo "check-windows: $file"
    grep -E 'error' -A4 "$log" | head -20
    return 1
}
status=0
running=0
for file in "${files[@]}"; do
    compile "$file" &
    if ((++running >= $(nproc))); then
        wait -n || status=1
        running=$((running - 1))
    fi
done
while ((running > 0)); do
    wait -n || status=1
    running=$((running - 1))
done

# What stands in for the project: its programs, without their libraries, and without Qt.
packaged() {
    mkdir "$work/project"
    cat >"$work/project/CMakeLists.txt" <<'PROJECT'
cmake_minimum_required(VERSION 3.25)
project(drydock VERSION 0.1.0 LANGUAGES CXX)
include(${SOURCE}/cmake/DrydockTargets.cmake)
function(qt_generate_deploy_app_script)
  cmake_parse_arguments(PARSE_ARGV 0 ARG "NO_UNSUPPORTED_PLATFORM_ERROR" "TARGET;FILENAME_VARIABLE" "")
  file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/deploy-${ARG_TARGET}.cmake"
    CONTENT "message(STATUS \"windeployqt for $<TARGET_FILE_NAME:${ARG_TARGET}>\")\n")
  set(${ARG_FILENAME_VARIABLE} "${CMAKE_BINARY_DIR}/deploy-${ARG_TARGET}.cmake" PARENT_SCOPE)
endfunction()
file(WRITE "${CMAKE_BINARY_DIR}/main.cpp" "int main() {}\n")
drydock_program(drydock COMPONENT console SOURCES "${CMAKE_BINARY_DIR}/main.cpp")
drydock_program(drydockctl COMPONENT console SOURCES "${CMAKE_BINARY_DIR}/main.cpp")
drydock_program(drydockd COMPONENT server SOURCES "${CMAKE_BINARY_DIR}/main.cpp")
drydock_program(drydock-device COMPONENT device SOURCES "${CMAKE_BINARY_DIR}/main.cpp")
# Else it would look for libraries as on the machine that it runs on.
install(CODE "set(CMAKE_GET_RUNTIME_DEPENDENCIES_PLATFORM windows+pe)\nset(CMAKE_GET_RUNTIME_DEPENDENCIES_TOOL objdump)")
set(DRYDOCK_VIEWS ON)
add_subdirectory("${SOURCE}/packaging" packaging)
PROJECT
    local gcc=${compiler/g++/gcc}
    cmake -S "$work/project" -B "$work/build" -G Ninja -Wno-dev -DSOURCE="$PWD" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_SYSTEM_NAME=Windows -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_RC_COMPILER=x86_64-w64-mingw32-windres \
        -DCMAKE_OBJDUMP="$(command -v x86_64-w64-mingw32-objdump)" \
        -DDRYDOCK_DLL_FOLDERS="$(dirname "$("$gcc" -print-file-name=libstdc++-6.dll)");/usr/x86_64-w64-mingw32/lib" &&
        cmake --build "$work/build" && (cd "$work/build" && cpack -G ZIP) &&
        grep -E 'CPACK_(WIX|GENERATOR|PACKAGE_EXE|PACKAGE_INSTALL_D|RESOURCE_FILE_L)' "$work/build/CPackConfig.cmake" &&
        unzip -l "$work"/build/*.zip && python3 -c "
import sys, xml.etree.ElementTree
for file in sys.argv[1:]: xml.etree.ElementTree.parse(file)" packaging/windows/path.xml resources/windows/drydock.manifest
}
if ! packaged >"$work/packaged" 2>&1; then
    echo "check-windows: packaging/windows"
    tail -20 "$work/packaged"
    status=1
fi
[[ -z ${DRYDOCK_SHOW_PACKAGE:-} ]] || cat "$work/packaged"
objects=$(find "$work" -name '*.o' | wc -l)
echo "check-windows: ${#files[@]} files; $objects became objects, of the others the syntax was checked"
exit $status
