#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# In a booted system with a fleet: a later version of the packages. Run by check/deb.sh.
set -euxo pipefail

systemctl is-active drydockd drydock-broker drydock-device
before=$(systemctl show -p MainPID --value drydockd)
device=$(systemctl show -p MainPID --value drydock-device)
accounts=$(sha256sum /var/lib/drydock-broker/accounts /etc/drydock/drydockd.json)
DEBIAN_FRONTEND=noninteractive dpkg -i /packages/later/*.deb
dpkg-query -W -f '${Version}\n' drydock-server | grep later
systemctl is-active drydockd drydock-broker drydock-device
[[ $(systemctl show -p MainPID --value drydockd) != "$before" ]]
[[ $(systemctl show -p MainPID --value drydock-device) != "$device" ]]
[[ $(sha256sum /var/lib/drydock-broker/accounts /etc/drydock/drydockd.json) == "$accounts" ]]
for _ in $(seq 100); do
    version=$(ctl --json devices get lamp-1 2>/dev/null | jq -r .reported.softwareVersion || true)
    [[ $version != 2.0.0 ]] || break
    sleep 0.2
done
[[ $version == 2.0.0 ]]
ctl packages list | grep 'app'
