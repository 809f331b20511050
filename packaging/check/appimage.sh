# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2016 # what check-packages.sh sets; what the inner shell expands
# The AppImage where it was not built. Sourced by check-packages.sh.

# What any desktop has: X11, OpenGL, fonts, D-Bus; no Qt, no mosquitto, nothing to build with.
desktop=(libgl1 libegl1 libfontconfig1 libfreetype6 libharfbuzz0b libfribidi0 libx11-6 libx11-xcb1 libxcb1 libxext6 libxrender1
    libxfixes3 libsm6 libice6 libexpat1 libuuid1 libcom-err2 libglib2.0-0 libdbus-1-3 libgcrypt20 fonts-dejavu-core xkb-data
    tzdata fuse3 procps)
# What a desktop with a keyring has.
keyring=(dbus dbus-x11 gnome-keyring libsecret-1-0 libsecret-tools)

# prepare RELEASE: DIR/appimage-RELEASE with the AppImage in /opt.
prepare() {
    local release=$1 system=$dir/appimage-$1
    debian_system "$dir" "$release" "appimage-$release"
    in_system "$dir" "appimage-$release" "debs-$release" apt-get -q update
    in_system "$dir" "appimage-$release" "debs-$release" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y \
        --no-install-recommends "${desktop[@]}"
    cp "$appimage" "$system/opt/Drydock.AppImage"
    in_system "$dir" "appimage-$release" "debs-$release" useradd --create-home --home-dir /srv/alice alice
    ln -sf ../proc/self/mounts "$system/etc/mtab" # as any system that was booted has it
    mknod "$system/dev/fuse" c 10 229
    chmod 666 "$system/dev/fuse"
    [[ -z $(find "$system/usr/lib" -name 'libQt6*') && ! -e $system/usr/sbin/mosquitto ]]
    # shellcheck disable=SC2016 # the inner shell expands
    echo "# glibc $(in_system "$dir" "appimage-$release" "debs-$release" sh -c 'ldd --version | sed -n "1s/.* //p"')"
}

inside() {
    local release=$1
    shift
    in_system "$dir" "appimage-$release" "debs-$release" "$@"
}

nothing_is_missing() {
    inside "$1" sh -euc '
        cd /srv && rm -rf squashfs-root && /opt/Drydock.AppImage --appimage-extract >/dev/null
        find squashfs-root/usr -type f \( -name "*.so*" -o -perm /100 \) ! -name make-accounts |
            while read -r file; do LD_LIBRARY_PATH=$PWD/squashfs-root/usr/lib ldd "$file" | sed "s|^|$file: |"; done >/tmp/ldd
        if grep "not found" /tmp/ldd; then exit 1; fi
        echo "# $(cut -d: -f1 /tmp/ldd | sort -u | wc -l) files"'
}

# Every program, and how an AppImage says what it is.
programs_answer() {
    inside "$1" sh -euxc '
        a=/opt/Drydock.AppImage
        $a --version | grep -q "^drydock [0-9]"
        $a --help | grep -q -- --local-fleet
        $a drydockctl --help | grep -q "jobs"
        $a drydockd --help | grep -q -- --config
        $a drydock-device --help | grep -q -- --broker
        ln -sf $a /tmp/drydockctl
        /tmp/drydockctl --version | grep -q "^drydockctl"
        test "$($a --appimage-offset)" -gt 500000
        $a --appimage-version
        status=0; $a --nonsense || status=$?; test $status = 2
        # What was mounted goes a moment after its program.
        for i in $(seq 100); do grep -q /tmp/.mount /proc/mounts || break; sleep 0.1; done
        if grep /tmp/.mount /proc/mounts; then exit 1; fi'
}

# For root by the kernel alone, for others by fusermount3: mounted indeed, read from, and gone afterwards.
mounts() { # RELEASE USER
    inside "$1" bash -euxc '
        user=$1
        rm -f /tmp/mounted
        runuser -u "$user" -- /opt/Drydock.AppImage --appimage-mount >/tmp/mounted &
        runner=$!
        for i in $(seq 100); do [[ ! -s /tmp/mounted ]] || break; sleep 0.1; done
        at=$(cat /tmp/mounted)
        grep "$at fuse" /proc/mounts
        runuser -u "$user" -- cmp "$at/AppRun" "$at/AppRun"
        [[ $(runuser -u "$user" -- "$at/AppRun" drydockctl --version) == drydockctl* ]]
        pkill -TERM -f -- --appimage-mount
        wait "$runner" || true
        for i in $(seq 100); do grep -q "$at" /proc/mounts || break; sleep 0.1; done
        if grep "$at" /proc/mounts || [[ -e $at ]]; then exit 1; fi' bash "$2"
}

main_job() { # RELEASE HOW: "fuse", "no-fuse" or "user"
    local run='/opt/Drydock.AppImage --local-fleet 25 --headless --chart /tmp/chart.png' before=
    case $2 in
        no-fuse) before='mount --bind /dev/null /dev/fuse 2>/dev/null || rm -f /dev/fuse; ' ;;
        user) run="runuser -u alice -- env HOME=/srv/alice sh -c 'cd && ${run/\/tmp\/chart.png/chart.png}'" ;;
    esac
    # What a run left that was ended with its namespace is not this one's.
    find "$dir/appimage-$1/tmp" -maxdepth 1 \( -name '.mount*' -o -name 'appimage_*' \) -exec rm -rf {} +
    inside "$1" bash -euc "$before cd /srv; began=\$SECONDS; $run | tee /tmp/out; grep -q '\"succeeded\"' /tmp/out
        left() { compgen -G '/tmp/.mount*' || compgen -G '/tmp/appimage_*'; }
        for i in \$(seq 100); do left >/dev/null || break; sleep 0.1; done
        if left; then exit 1; fi
        echo \"# \$((SECONDS - began)) s\""
}

# Two of them in one process would not fit each other: Qt looks for the system's before it asks the loader.
one_openssl_is_used() {
    local probe=$dir/appimage-$1/srv/tls_probe
    # shellcheck disable=SC2046 # words
    g++ -std=c++20 -fPIC "$root/packaging/check/tls_probe.cpp" -o "$probe" $(pkg-config --cflags --libs Qt6Network openssl)
    patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$probe"
    inside "$1" bash -euxc '
        cd /srv && rm -rf squashfs-root && /opt/Drydock.AppImage --appimage-extract >/dev/null
        mv tls_probe squashfs-root/usr/bin/
        squashfs-root/usr/bin/tls_probe
        LD_DEBUG=files squashfs-root/usr/bin/tls_probe 2>&1 | grep "calling init.*/lib\(ssl\|crypto\)\.so" >/tmp/loaded
        cat /tmp/loaded
        [[ $(wc -l </tmp/loaded) == 2 && $(grep -c "/srv/squashfs-root/" /tmp/loaded) == 2 ]]'
}

takes_password_from_keyring() {
    inside "$1" env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${keyring[@]}"
    install -m 755 "$root/packaging/check/appimage-keyring.sh" "$dir/appimage-$1/srv/keyring.sh"
    inside "$1" /srv/keyring.sh
}

# The window with a local fleet, on a virtual screen of this machine.
window_is_pictured() {
    local release=$1 display picture=$pictures/appimage-$1.png screen last='' now='' tries=0
    exec 5< <(exec Xvfb -displayfd 1 -screen 0 1440x900x24 -nolisten tcp 2>/dev/null)
    screen=$!
    read -r -t 30 display <&5
    SHARE=/tmp/.X11-unix inside "$release" env "DISPLAY=:$display" HOME=/srv \
        /opt/Drydock.AppImage --local-fleet 25 >"$logs/window-$release.log" 2>&1 &
    local program=$!
    # Until it shows something, and the same twice.
    while [[ $tries -lt 120 ]]; do
        kill -0 "$program" || { cat "$logs/window-$release.log"; kill "$screen"; return 1; }
        sleep 1
        tries=$((tries + 1))
        DISPLAY=:$display xdotool search --onlyvisible --name Drydock >/dev/null 2>&1 || continue
        DISPLAY=:$display import -window root "$picture"
        now=$(identify -format %# "$picture")
        if [[ $now == "$last" && $tries -gt 15 ]]; then break; fi
        last=$now
    done
    local colours
    colours=$(identify -format %k "$picture")
    kill "$program"
    wait "$program" || true
    kill "$screen"
    echo "# $picture, $colours colours"
    [[ $now == "$last" && $colours -gt 100 ]]
}

check_appimage() {
    local release
    for release in bookworm trixie; do
        check "AppImage in $release: chroot without Qt" prepare "$release"
        check "AppImage in $release: no library is missing" nothing_is_missing "$release"
        check "AppImage in $release: all programs" programs_answer "$release"
        check "AppImage in $release: mounts as root" mounts "$release" root
        check "AppImage in $release: mounts as user" mounts "$release" alice
        check "AppImage in $release: main job, FUSE as root" main_job "$release" fuse
        check "AppImage in $release: main job, FUSE as user" main_job "$release" user
        check "AppImage in $release: main job, no FUSE" main_job "$release" no-fuse
        check "AppImage in $release: TLS by its own OpenSSL" one_openssl_is_used "$release"
        check "AppImage in $release: password from keyring" takes_password_from_keyring "$release"
        check "AppImage in $release: window" window_is_pictured "$release"
    done
}
