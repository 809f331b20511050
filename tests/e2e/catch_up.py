#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A console that is cut off while devices change is equal to the store afterwards, device by device, and fetches what
changed, not everything; a first snapshot that is cut short goes on; a console that starts again begins from its cache.

DRYDOCK_E2E_DEVICES, DRYDOCK_E2E_RATE (changes a second) and DRYDOCK_E2E_AWAY (seconds) make it larger."""
import json
import os
import random
import time

import paho.mqtt.client as mqtt

import harness
from feed_console import FeedConsole, Proxy, differences, shown
from harness import check, wait_for

DEVICES = int(os.environ.get("DRYDOCK_E2E_DEVICES", "12000"))
RATE = int(os.environ.get("DRYDOCK_E2E_RATE", "400"))
AWAY = float(os.environ.get("DRYDOCK_E2E_AWAY", "8"))
SPEAKER = "speaker"
CHUNK = 2_000


def name(number):
    return f"dev-{number:07}"


def import_all(fleet):
    operator = fleet.operator()
    for first in range(0, DEVICES, CHUNK):
        lines = ["id,model"] + [f"{name(n)},model-{n % 5}" for n in range(first, min(first + CHUNK, DEVICES))]
        operator.request("devices.import", {"csv": "\n".join(lines)})
    return operator


def speaker(fleet):
    client = mqtt.Client(client_id=SPEAKER, clean_session=True)
    client.username_pw_set(SPEAKER, fleet.password(SPEAKER))
    client.max_inflight_messages_set(200)
    client.max_queued_messages_set(0)
    client.connect("127.0.0.1", fleet.port)
    client.loop_start()
    return client


def change(client, chance, numbers, seconds):
    """RATE reports a second of some of the devices; returns once the broker has them all."""
    start, sent, last = time.monotonic(), 0, None
    while (passed := time.monotonic() - start) < seconds:
        while sent < passed * RATE:
            state = {"softwareVersion": f"2.0.{chance.randrange(40)}", "load": chance.randrange(100)}
            if chance.randrange(4) == 0:
                state["region"] = chance.choice(["eu", "us", None])
                state["network"] = chance.choice([{"up": True, "signal": -61.5}, {"signal": None}, None, "none", []])
            last = client.publish(f"state/{name(chance.choice(numbers))}/update",
                                  json.dumps({"state": {"reported": state}}), qos=1)
            sent += 1
        time.sleep(0.01)
    last.wait_for_publish(60)


def service_table(fleet):
    return {row["id"]: shown(row) for row in fleet.ctl("devices", "list")}


def check_equal(fleet, console, when):
    """The service may still be at work: equal in the end, and without another fetch of everything."""
    def equal():
        check(console.tell("status")["snapshots"] <= 1, "a second full snapshot " + when)
        return not differences(console.table(fleet.path("table")), service_table(fleet))
    try:
        wait_for(equal, "console and store to be equal " + when, 60)
    except harness.Failure as failure:
        wrong = differences(console.table(fleet.path("table")), service_table(fleet))
        raise harness.Failure(f"{failure}: {len(wrong)} differ, {wrong[:3]}") from None


def main():
    chance = random.Random(5)
    few = chance.sample(range(DEVICES), DEVICES // 10)
    acl = f"user {SPEAKER}\ntopic write state/#\n"
    with harness.Fleet([SPEAKER], extra_acl=acl) as fleet:
        operator = import_all(fleet)
        proxy = Proxy(fleet.port)
        client = speaker(fleet)
        account = {"user": "op.alice", "password": fleet.password("op.alice"), "cache": fleet.path("cache")}
        with FeedConsole(harness.BIN, proxy.port, **account) as console:
            # The first snapshot, cut in its middle.
            wait_for(lambda: console.tell("status")["pages"] >= 1, "a first page")
            proxy.cut()
            before = console.tell("status")
            check(not before["current"] or before["pages"] > 1, "a part is not the whole")
            proxy.mend()
            first = console.wait_until_current()
            check(first["devices"] == DEVICES, f"{first['devices']} devices of {DEVICES}")
            check(first["rows"] < DEVICES + 6_000, f"the snapshot began again: {first['rows']} rows fetched")

            # Cut off while devices change, go and come.
            change(client, chance, few, 2)
            proxy.cut()
            change(client, chance, few, AWAY)
            for number in few[:20]:
                operator.request("devices.delete", {"id": name(number)})
            operator.request("devices.import", {"csv": f"id,model\nnew-1,late\n{name(few[0])},again"})
            rows = console.tell("status")["rows"]
            proxy.mend()
            change(client, chance, few[20:], 2)
            console.wait_until_current()
            check_equal(fleet, console, "after being cut off")
            fetched = console.tell("status")["rows"] - rows
            check(0 < fetched <= 3 * len(few), f"{fetched} rows fetched for {len(few)} devices that changed")

            # The service starts anew: another epoch.
            fleet.service.stop()
            fleet.start_service()
            change(client, chance, few[20:], 1)
            check_equal(fleet, console, "after the service's restart")
            console.wait_until_current()
            check(console.tell("save")["saved"], "the cache was not written")

        change(client, chance, few[20:], 2)
        with FeedConsole(harness.BIN, proxy.port, **account) as console:
            status = console.wait_until_current()
            check(status["fromCache"] == DEVICES - 18 and status["snapshots"] == 0, f"not from the cache: {status}")
            check_equal(fleet, console, "from the cache")
            check(console.tell("status")["rows"] <= 3 * len(few), "everything was fetched despite the cache")
        client.disconnect()
        client.loop_stop()


if __name__ == "__main__":
    harness.run(main)
