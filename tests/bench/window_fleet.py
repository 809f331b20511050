#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A fleet to look at: broker, drydockd and N devices that one connection speaks for, R changes a second.

usage: window_fleet.py [--devices N] [--rate R]
Prints the path of a profile for `drydock --profile` and drydockctl, then runs until it is ended. What devices cost is
not measured with it: they share a connection, and do not download.
"""
import argparse
import json
import os
import random
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e"))
import harness  # noqa: E402
import paho.mqtt.client as mqtt  # noqa: E402

SPEAKER = "speaker"
MODELS = ["rpi4", "jetson-nano", "cm4-io", "imx8-gw", "esp32-s3"]
VERSIONS = ["1.8.2", "1.9.4", "2.0.1", "2.0.3", "2.1.0"]
CHUNK = 2_000  # devices in one import


def device(number):
    return f"dev-{number:07}"


def known(fleet, count):
    """Makes the devices known."""
    operator = fleet.operator()
    for first in range(0, count, CHUNK):
        lines = ["id,model"] + [f"{device(n)},{MODELS[n % len(MODELS)]}" for n in range(first, min(first + CHUNK, count))]
        operator.request("devices.import", {"csv": "\n".join(lines)})
    operator.close()


def connect(fleet):
    client = mqtt.Client(client_id=SPEAKER, clean_session=True)
    client.username_pw_set(SPEAKER, fleet.password(SPEAKER))
    client.max_inflight_messages_set(400)
    client.max_queued_messages_set(0)
    client.connect("127.0.0.1", fleet.port)
    client.loop_start()
    return client


def report(client, number, chance):
    state = {"softwareVersion": chance.choice(VERSIONS), "softwareName": "agent", "load": chance.randrange(100)}
    client.publish(f"state/{device(number)}/update", json.dumps({"state": {"reported": state}}), qos=1)
    client.publish(f"state/{device(number)}/presence", json.dumps({"online": chance.random() < 0.96}), qos=0)


def speak(client, count, rate, stop):
    """`rate` changes a second: a report is one, a change of presence another."""
    chance = random.Random(1)
    start, sent = time.monotonic(), 0
    while not stop.is_set():
        due = int((time.monotonic() - start) * rate / 2)
        while sent < due:
            report(client, chance.randrange(count), chance)
            sent += 1
        time.sleep(0.005)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--devices", type=int, default=100_000)
    parser.add_argument("--rate", type=int, default=2_000)
    options = parser.parse_args()
    acl = f"user {SPEAKER}\ntopic write state/#\n"
    with harness.Fleet([SPEAKER], extra_acl=acl) as fleet:
        known(fleet, options.devices)
        profile = fleet.path("profile.json")
        with open(profile, "w") as file:
            json.dump({"broker": fleet.broker_url("op.alice"),
                       "passwordFile": fleet.secret("op.alice")}, file)
        print(profile, flush=True)
        stop = threading.Event()
        client = connect(fleet)
        speaker = threading.Thread(target=speak, args=(client, options.devices, options.rate, stop), daemon=True)
        if options.rate:
            speaker.start()
        try:
            while fleet.service.running() and fleet.broker.running():
                time.sleep(0.5)
        finally:
            stop.set()


if __name__ == "__main__":
    harness.run(main)
