#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# In a booted system: from freshly installed packages to an update that a device acknowledged. Run by check/deb.sh.
set -euxo pipefail

until_true() { # SECONDS COMMAND…
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [[ $SECONDS -lt $end ]] || return 1
        sleep 0.2
    done
}

# Nothing is configured: neither unit runs, and neither has failed.
[[ $(systemctl is-active drydockd drydock-broker drydock-device | sort -u) == inactive ]]
[[ -z $(systemctl list-units --no-legend --state=failed 'drydock*') ]]

# Debian's own broker has the port.
systemctl start mosquitto
status=0
drydock-server-setup 2>/tmp/refused || status=$?
[[ $status == 2 ]]
grep -q 'give another --port' /tmp/refused
systemctl disable --now mosquitto

drydock-server-setup --operator op.alice --device lamp-1
systemctl is-active drydockd drydock-broker
[[ $(stat -c '%a %U' /var/lib/drydock-broker/secrets/lamp-1) == '600 drydock-broker' ]]
[[ $(stat -c '%a %U:%G' /etc/drydock/secrets/broker) == '640 root:drydock' ]]

install -m 600 /var/lib/drydock-broker/secrets/lamp-1 /etc/drydock/device.password
cat >/etc/drydock/device.conf <<'CONF'
OPTIONS="--broker mqtt://127.0.0.1:1883 --id lamp-1 --model lamp --install /var/lib/drydock-device/software"
CONF
systemctl enable --now drydock-device

install -m 600 /var/lib/drydock-broker/secrets/op.alice /srv/op.alice
cat >/usr/local/bin/ctl <<'SH'
#!/bin/sh
exec drydockctl --broker mqtt://op.alice@127.0.0.1:1883 --password-file /srv/op.alice "$@"
SH
chmod +x /usr/local/bin/ctl
online() { [[ $(ctl --json devices list --query "id = $1 and online" 2>/dev/null | jq -r .id) == "$1" ]]; }
until_true 30 online lamp-1
head -c 100000 /dev/urandom >/srv/app.bin
ctl stage /srv/app.bin --name app --version 2.0.0
job=$(ctl --json jobs create --package app@2.0.0 --query 'id = lamp-1' | jq -r .jobId)
ctl jobs watch "$job"
[[ $(ctl --json devices get lamp-1 | jq -r .reported.softwareVersion) == 2.0.0 ]]
cmp /srv/app.bin /var/lib/drydock-device/software/current/app.bin

# A second account, while all runs.
drydock-server-setup --device lamp-2
[[ -s /var/lib/drydock-broker/secrets/lamp-2 ]]
until_true 30 online lamp-1
drydock-device --broker mqtt://127.0.0.1:1883 --id lamp-2 --password-file /var/lib/drydock-broker/secrets/lamp-2 &
until_true 30 online lamp-2
kill %1
systemctl show -p NRestarts drydockd drydock-broker drydock-device
[[ -z $(systemctl list-units --no-legend --state=failed 'drydock*') ]]
systemd-analyze verify --man=no /lib/systemd/system/drydock*.service
for unit in drydockd drydock-broker drydock-device; do systemd-analyze security --no-pager "$unit" | tail -n 1; done
echo "# exposure $(systemd-analyze security --no-pager drydockd | sed -n 's/.*drydockd.service: \([0-9.]*\).*/\1/p')"
