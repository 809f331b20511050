#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys that devices report beside their software: a console hears of them, in a listing and as they change, queries
and columns know them, and what a device may add has an end."""
import json

import harness
from feed_console import FeedConsole
from harness import check, wait_for
from operators import Client, Refused

DEVICE = "reporter"


class Device:
    """Twenty lines of a device: says what it is told to say."""

    def __init__(self, fleet):
        topics = [f"state/{DEVICE}/update/accepted", f"state/{DEVICE}/update/rejected"]
        self.client = Client(fleet.port, DEVICE, fleet.password(DEVICE), topics)
        fleet.clients.append(self.client)
        self.sent = 0

    def report(self, reported):
        self.sent += 1
        token = f"t{self.sent}"
        self.client.publish(f"state/{DEVICE}/update", {"state": {"reported": reported}, "clientToken": token})
        wait_for(lambda: any(json.loads(m.payload).get("clientToken") == token for m in self.client.messages),
                 "an answer to " + token)


def ids(fleet, query):
    return [row["id"] for row in fleet.ctl("devices", "list", "--query", query)]


def main():
    with harness.Fleet([DEVICE]) as fleet:
        device = Device(fleet)
        device.report({"softwareVersion": "2.0.3", "region": "eu", "load": 7, "ratio": 2.0, "tags": ["a", "b"],
                       "network": {"wifi": {"signal": -61}, "up": True},
                       "update": {"status": "RUNNING", "url": "http://store/x?X-Amz-Signature=secret"}})
        console_account = {"user": "op.vera", "password": fleet.password("op.vera")}
        with FeedConsole(harness.BIN, fleet.port, **console_account) as console:
            console.wait_until_current()

            def keys():
                return console.table(fleet.path("table"))[DEVICE]

            print("a console that comes later has the keys")
            wait_for(lambda: keys()["reported"] == {"region": "eu", "load": 7, "ratio": 2.0, "tags": [],
                                                    "network.wifi.signal": -61, "network.up": True},
                     "the keys of the snapshot")
            check(keys()["reportedWhole"], "all keys are told, and the console does not know it")

            print("and hears of every change")
            device.report({"load": 8, "region": None, "network": {"wifi": None}, "zone": "b"})
            wait_for(lambda: keys()["reported"] == {"load": 8, "ratio": 2.0, "tags": [], "network.up": True, "zone": "b"},
                     "the keys that changed")

            print("the service knows the same, and the rest")
            check(ids(fleet, "reported.load > 7 and reported.zone = b") == [DEVICE], "a query about two keys")
            check(not ids(fleet, "reported.region = eu"), "a key that went is found")
            check(ids(fleet, 'reported.tags ~ "*b*"') == [DEVICE], "a key that only the service knows")
            row = fleet.ctl("devices", "list", "--columns", "id,reported.network.up,reported.tags,reported.nobody")[0]
            check(row == {"id": DEVICE, "reported.network.up": True, "reported.tags": ["a", "b"]}, f"columns: {row}")
            try:
                fleet.operator().request("devices.list", {"columns": ["reported.update.url"]})
                check(False, "the update section is a column")
            except Refused as refusal:
                check(refusal.code == "INVALID_ARGUMENT", str(refusal))
            check("secret" not in json.dumps(fleet.ctl("devices", "list")), "a listing tells a signature")

            print("a device that reports too much says that there is more")
            device.report({f"key{n:02}": "x" * 40 for n in range(40)})
            wait_for(lambda: not keys()["reportedWhole"], "the mark of a device with more keys")
            check(len(keys()["reported"]) <= 32, f"{len(keys()['reported'])} keys of one device")
            check(ids(fleet, f"reported.zone = b") == [DEVICE], "the service does not know the rest")
            device.report({f"key{n:02}": None for n in range(40)})
            wait_for(lambda: keys()["reportedWhole"] and keys()["reported"].get("zone") == "b", "its end")


if __name__ == "__main__":
    harness.run(main)
