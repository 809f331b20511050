#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a drydockd needs to take a fleet over: from the lease to its first answer, on PostgreSQL and on SQLite.

usage: take_over.py PROGRAMS-DIR   (of a release build: its bin and tests folders)
The fleet: a million devices, a group of all of them, a group that is a query, and an open job for each. Prints one JSON
line a figure. DRYDOCK_BENCH_DEVICES (1,000,000), DRYDOCK_BENCH_RUNS (3).
"""
import json
import os
import re
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "e2e"))
BUILD = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else sys.exit(__doc__)
os.environ["DRYDOCK_BIN"] = os.path.join(BUILD, "bin")
from harness import Fleet, check, wait_for  # noqa: E402
from postgres import Postgres  # noqa: E402

DEVICES = int(os.environ.get("DRYDOCK_BENCH_DEVICES", "1000000"))
RUNS = int(os.environ.get("DRYDOCK_BENCH_RUNS", "3"))
HOPELESS = 1200


def figure(name, value, unit, runs=1):
    print(json.dumps({"name": name, "value": round(value, 3), "unit": unit, "limit": None, "ratio": None, "runs": runs}),
          flush=True)


def say(text):
    print(text, file=sys.stderr, flush=True)


def fill(kind, where):
    start = time.monotonic()
    subprocess.run([os.path.join(BUILD, "tests", "fill_store"), str(DEVICES), kind, where], check=True)
    took = time.monotonic() - start
    say(f"{kind}: filled with {DEVICES} devices in {took:.1f} s")
    figure(f"{kind}: devices written in batches of 5,000", DEVICES / took, "1/s")


def wait_until_answered(fleet, operator, process):
    def answered():
        check(process.running(), "drydockd ended:\n" + process.text()[-2000:])
        answer = operator.try_request("service.status", {}, timeout=0.2)
        return answer and answer.get("ok")
    wait_for(answered, "drydockd to answer", HOPELESS)


def prepare(fleet):
    """Groups and an open job, by requests."""
    operator = fleet.operator()
    fleet.stage("app", "9.0.0")
    operator.request("groups.put", {"id": "everything", "title": "all", "query": "model = rpi4"}, timeout=HOPELESS)
    start = time.monotonic()
    count = lambda: [group["count"] for group in operator.request("groups.list", timeout=HOPELESS)["groups"]]
    wait_for(lambda: count() == [DEVICES], "the group to fill", HOPELESS)
    say(f"the group has all after {time.monotonic() - start:.1f} s")
    start = time.monotonic()
    operator.request("jobs.create", {"start": True, "document": {
        "name": "all", "package": {"name": "app", "version": "9.0.0"}, "targets": {"query": "model = rpi4"},
        "rollout": {"maximumPerMinute": 60}}}, timeout=HOPELESS)
    say(f"the job stands after {time.monotonic() - start:.1f} s")
    return operator


def memory(process):
    with open(f"/proc/{process.child.pid}/status") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024


def measure(kind, config, where):
    with Fleet(service=False, config=config) as fleet:
        os.makedirs(fleet.path("data"), mode=0o700)
        fill(kind, where or fleet.path("data", "fleet.sqlite"))
        fleet.start_service(wait=False)
        operator = fleet.operator()
        wait_until_answered(fleet, operator, fleet.service)
        operator = prepare(fleet)
        times = []
        for _ in range(RUNS):
            fleet.service.kill()
            told = len(fleet.service_log())
            start = time.monotonic()
            fleet.start_service(wait=False)
            if where:
                wait_for(lambda: "has the lease" in fleet.service_log()[told:], "the lease")  # pylint: disable=cell-var-from-loop
                start = time.monotonic()
            wait_until_answered(fleet, operator, fleet.service)
            times.append(time.monotonic() - start)
        say(f"{kind}: {times}")
        figure(f"{kind}: from the {'lease' if where else 'start'} to the first answer, {DEVICES:,} devices in an open job", statistics.median(times),
               "s", RUNS)
        figure(f"{kind}: memory after it", memory(fleet.service), "MiB")
        fleet.service.kill()


def main():
    kinds = os.environ.get("DRYDOCK_BENCH_STORES", "sqlite postgres").split()
    if "postgres" in kinds:
        with Postgres("shared_buffers=256MB", "max_wal_size=4GB") as database:
            measure("postgres", {"store": database.url}, database.url)
    if "sqlite" in kinds:
        measure("sqlite", {}, None)


main()
