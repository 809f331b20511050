#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# In a booted system with a fleet: the packages go. Run by check/deb.sh.
set -euxo pipefail

export DEBIAN_FRONTEND=noninteractive
systemctl is-active drydockd drydock-broker drydock-device
apt-get -q remove -y drydock-server drydock-device drydock
[[ -z $(systemctl list-units --no-legend --state=active 'drydock*.service') ]]
if grep -lx 'drydockd\|drydock-device' /proc/[0-9]*/comm; then exit 1; fi
# Removed, and not purged: it may come back.
[[ -s /var/lib/drydock/drydock.sqlite || -n $(ls /var/lib/drydock) ]]
[[ -s /etc/drydock/drydockd.json ]]
dpkg --purge drydock-server drydock-device drydock
left=$(find / -xdev -path /proc -prune -o -path /packages -prune -o \( -iname '*drydock*' \) -print | grep -v '^/var/log/' || true)
[[ -z $left ]] || { echo "left: $left"; exit 1; }
