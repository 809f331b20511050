#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# In a system without Qt: the console logs in with a password that only the desktop's keyring knows. Run by check/appimage.sh.
set -euxo pipefail

app=/opt/Drydock.AppImage
home=$(mktemp -d /tmp/keyring.XXXXXX)
export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/config QT_QPA_PLATFORM=offscreen
mkdir -m 700 "$XDG_RUNTIME_DIR"
processes=()
trap 'kill "${processes[@]}" 2>/dev/null || true' EXIT

until_true() { # SECONDS COMMAND…
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [[ $SECONDS -lt $end ]] || return 1
        sleep 0.2
    done
}

cd "$home"
"$app" --appimage-extract 'usr/share/drydock/*' >/dev/null
mkdir bin
for tool in mosquitto mosquitto_passwd; do ln -s "$app" "bin/$tool"; done
port=18831
PATH=$home/bin:$PATH squashfs-root/usr/share/drydock/broker/make-accounts "$home/broker" --port "$port" --operator op.alice
sed -i 's/^log_type error$/log_type all/' "$home/broker/mosquitto.conf"
"$app" mosquitto -c "$home/broker/mosquitto.conf" >"$home/broker.log" 2>&1 &
processes+=($!)
until_true 20 bash -c "exec 3<>/dev/tcp/127.0.0.1/$port"

# A bus and a keyring of their own.
eval "$(dbus-launch --sh-syntax)"
processes+=("$DBUS_SESSION_BUS_PID")
printf 'unlocks it' | gnome-keyring-daemon --unlock --components=secrets >"$home/keyring.log" 2>&1
tr -d '\n' <"$home/broker/secrets/op.alice" |
    secret-tool store --label=drydock user check/password server drydock type plaintext xdg:schema org.qt.keychain

mkdir -p "$XDG_CONFIG_HOME/drydock/profiles"
cat >"$XDG_CONFIG_HOME/drydock/profiles/check.json" <<JSON
{"broker": "mqtt://op.alice@127.0.0.1:$port"}
JSON
chmod 600 "$XDG_CONFIG_HOME/drydock/profiles/check.json"
"$app" --profile check >"$home/console.log" 2>&1 &
console=$!
processes+=("$console")
logged_in() { grep -q "u'op.alice'" "$home/broker.log"; }
until_true 30 logged_in || { cat "$home/console.log" "$home/broker.log" "$home/keyring.log"; exit 1; }
grep "u'op.alice'" "$home/broker.log" | head -n 1
kill "$console"
