#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An hour's worth of changes in minutes: update after update of a whole fleet, as fast as it goes.

Prints one JSON line a figure: drydockd's memory after the last round beside that after the warm-up, and the rate.
Fails where what clients see differs from the store in any device. Release programs: DRYDOCK_BIN=build/release/bin.
DRYDOCK_SOAK_DEVICES (10000), DRYDOCK_SOAK_ROUNDS (10).
"""
import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e"))

# pylint: disable=wrong-import-position
from harness import Fleet, run, wait_for  # noqa: E402
from shared_devices import ACCOUNT, ACL, Feed, check_clients, run_job, start  # noqa: E402

DEVICES = int(os.environ.get("DRYDOCK_SOAK_DEVICES", "10000"))
ROUNDS = int(os.environ.get("DRYDOCK_SOAK_ROUNDS", "10"))
WARM_UP = 3  # rounds


def figure(name, value, unit, limit, runs=1):
    print(json.dumps({"name": name, "value": round(value, 2), "unit": unit, "limit": round(limit, 2),
                      "ratio": round(value / limit, 3) if limit else 0, "runs": runs}), flush=True)


def resident(process):
    """MB in memory."""
    with open(f"/proc/{process.child.pid}/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1000


def cpu(process):
    """Seconds of CPU so far."""
    with open(f"/proc/{process.child.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test():
    with Fleet([ACCOUNT], extra_acl=ACL) as fleet:
        operator = fleet.operator()
        feed = Feed(fleet)
        fleet.clients.append(feed)
        begun = time.monotonic()
        devices = start(fleet, "dev", DEVICES, "--software-version", "1.0.0", "--download-share", "0.01")
        wait_for(lambda: feed.count(softwareVersion="1.0.0", online="YES") == DEVICES, "all devices to be online", 900)
        figure("devices come, report and ask", DEVICES / (time.monotonic() - begun), "devices/s", 0)
        figure("drydock-device: memory a device", resident(devices) * 1e3 / DEVICES, "kB", 0)
        memory, seconds = [], []
        for number in range(ROUNDS):
            fleet.stage("app", f"2.{number}.0")
            begun = time.monotonic()
            used, simulated, changes = cpu(fleet.service), cpu(devices), feed.changes
            run_job(operator, feed, f"2.{number}.0", DEVICES)
            seconds.append(time.monotonic() - begun)
            memory.append(resident(fleet.service))
            print(f"round {number + 1}: {seconds[-1]:.1f} s, drydockd {memory[-1]:.1f} MB and "
                  f"{(cpu(fleet.service) - used) / DEVICES * 1e6:.0f} us, drydock-device "
                  f"{(cpu(devices) - simulated) / DEVICES * 1e6:.0f} us of CPU an update, "
                  f"{feed.changes - changes} changes told", file=sys.stderr)
        check_clients(fleet, feed)
        figure("drydockd: memory after the last round, beside after the warm-up", memory[-1], "MB",
               memory[min(WARM_UP, ROUNDS) - 1], ROUNDS)
        figure("updates, command to confirmation", DEVICES * ROUNDS / sum(seconds), "updates/s", 1000, ROUNDS)


run(test)
