# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154,SC2016 # what check-packages.sh sets; what the inner shell expands
# The Debian packages on a system of their own, which systemd boots. Sourced by check-packages.sh.

# A later version of the same packages, to upgrade to.
make_later() {
    local package
    rm -rf "$dir/later"
    mkdir -p "$dir/later"
    for package in "$packages"/*.deb; do
        dpkg-deb -R "$package" "$dir/later/tree"
        sed -i 's/^Version: .*/&+later/' "$dir/later/tree/DEBIAN/control"
        dpkg-deb --root-owner-group -b "$dir/later/tree" "$dir/later/" >/dev/null
        rm -rf "$dir/later/tree"
    done
}

# Only apt and what the packages ask for.
install_packages() {
    local system=$dir/deb
    debian_system "$dir" bookworm deb
    mkdir -p "$system/packages/later"
    cp "$packages"/*.deb "$system/packages/"
    cp "$dir"/later/*.deb "$system/packages/later/"
    in_system "$dir" deb debs-bookworm apt-get -q update
    in_system "$dir" deb debs-bookworm env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends \
        systemd systemd-sysv dbus jq
    # Alone first: what a package needs, it names itself.
    in_system "$dir" deb debs-bookworm sh -euxc '
        export DEBIAN_FRONTEND=noninteractive
        apt-get -q install -y --no-install-recommends /packages/drydock_*.deb
        drydock --version
        drydockctl --help >/dev/null
        status=0
        QT_QPA_PLATFORM=offscreen timeout 5 drydock || status=$?
        test $status = 124
        apt-get -q purge -y drydock
        apt-get -q install -y --no-install-recommends /packages/drydock-device_*.deb
        drydock-device --help >/dev/null
        test ! -e /etc/systemd/system/multi-user.target.wants/drydock-device.service
        apt-get -q install -y --no-install-recommends /packages/drydock-server_*.deb
        drydockd --help >/dev/null
        test -e /etc/systemd/system/multi-user.target.wants/drydockd.service
        apt-get -q install -y --no-install-recommends mosquitto /packages/drydock_*.deb
        QT_QPA_PLATFORM=offscreen timeout 600 drydock --screenshot /tmp/pictures
        test "$(ls /tmp/pictures | wc -l)" -gt 50
        rm -r /tmp/pictures'
    echo "# $(in_system "$dir" deb debs-bookworm dpkg-query -W -f '${Package} ' | wc -w) packages with all that they need"
}

# run_booted NAME: boots the system and runs packaging/check/deb-NAME.sh in it, on a network of its own.
run_booted() {
    local name=$1 system=$dir/deb
    install -m 755 "$root/packaging/check/deb-$name.sh" "$system/check.sh"
    rm -f "$system/check.status"
    cat >"$system/etc/systemd/system/check.service" <<'UNIT'
[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/bin/sh -c '/check.sh >/check.log 2>&1; echo $? >/check.status; systemctl --no-block poweroff'
UNIT
    mkdir -p "$system/etc/systemd/system/check.target.wants"
    cat >"$system/etc/systemd/system/check.target" <<'UNIT'
[Unit]
Requires=multi-user.target
Wants=check.service
UNIT
    timeout 600 systemd-nspawn --quiet --boot --directory="$system" --private-network --register=no --keep-unit \
        --console=pipe -- systemd.unit=check.target </dev/null >"$logs/deb-$name.boot" 2>&1 || true
    cat "$system/check.log"
    [[ $(cat "$system/check.status") == 0 ]]
}

check_deb() {
    make_later
    check "deb: installs from apt alone" install_packages
    check "deb: server, device and a job under systemd" run_booted job
    check "deb: upgrade keeps the fleet" run_booted upgrade
    check "deb: remove, purge leaves nothing" run_booted purge
}
