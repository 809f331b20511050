#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""1,000 devices over 4 connections: each takes its update, and clients see of each what the store has.

DRYDOCK_E2E_DEVICES (1000), DRYDOCK_E2E_ROUNDS (2). The long form, with figures, is tests/bench/soak.py.
"""
import json
import os

from harness import Fleet, check, run, wait_for
from shared_devices import ACCOUNT, ACL, Feed, check_clients, run_job, start

DEVICES = int(os.environ.get("DRYDOCK_E2E_DEVICES", "1000"))
ROUNDS = int(os.environ.get("DRYDOCK_E2E_ROUNDS", "2"))


def test():
    with Fleet([ACCOUNT], extra_acl=ACL) as fleet:
        operator = fleet.operator()
        feed = Feed(fleet)
        fleet.clients.append(feed)
        summary = fleet.path("summary.json")
        devices = start(fleet, "dev", DEVICES, "--software-version", "1.0.0", "--download-share", "0.05",
                        "--summary", summary)
        wait_for(lambda: feed.count(softwareVersion="1.0.0", online="YES") == DEVICES, "all devices to be online")
        for number in range(ROUNDS):
            fleet.stage("app", f"2.{number}.0")
            run_job(operator, feed, f"2.{number}.0", DEVICES)
        check_clients(fleet, feed)
        check(devices.stop() == 0, "drydock-device ended badly")
        with open(summary) as file:
            totals = json.load(file)["totals"]
        check(totals["outcomes"] == {"SUCCESS": DEVICES * ROUNDS}, f"outcomes: {totals['outcomes']}")
        check(totals["versions"] == {f"2.{ROUNDS - 1}.0": DEVICES}, f"versions: {totals['versions']}")


run(test)
