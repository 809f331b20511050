#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""1,000 devices, one job, to the end, five times; each run beside a bare echo on the same broker.

Prints one JSON line a figure. Not part of the tests: nothing fails on time. The echo is mosquitto_sub piped into
mosquitto_pub (libmosquitto, QoS 1, no work in between): one update is one message there and back.
DRYDOCK_E2E_DEVICES (1000), DRYDOCK_E2E_RUNS (5).
"""
import json
import os
import statistics
import subprocess
import time

from harness import Fleet, check, run, wait_for
from operators import Client

DEVICES = int(os.environ.get("DRYDOCK_E2E_DEVICES", "1000"))
RUNS = int(os.environ.get("DRYDOCK_E2E_RUNS", "5"))
ECHOES = 20_000
PROCESSES = 2


class Counters(Client):
    """The broker's own packet counts, once a second."""

    def __init__(self, fleet):
        super().__init__(fleet.port, "op.alice", fleet.password("op.alice"),
                         ["$SYS/broker/messages/received", "$SYS/broker/messages/sent"], qos=0)

    def total(self):
        """After the next report, so that nothing before is missing."""
        with self.condition:
            self.messages.clear()
        end = time.monotonic() + 30
        while time.monotonic() < end:
            latest = {}
            with self.condition:
                for message in self.messages:
                    if not message.retain:
                        latest[message.topic] = int(message.payload)
            if len(latest) == 2:
                return sum(latest.values())
            time.sleep(0.05)
        raise TimeoutError("no $SYS from the broker")


def echo(fleet):
    """Messages a second through a bare echo."""
    common = ["-V", "5", "-p", str(fleet.port), "-u", "drydockd", "-q", "1"]
    environment = {**os.environ, "XDG_CONFIG_HOME": fleet.path("mosquitto-clients")}
    payload = '{"state":{"reported":{"softwareVersion":"2.0.0","update":{"status":"RUNNING","progress":41}}}}' + " " * 110
    with open(fleet.path("echo.txt"), "w") as file:
        file.write((payload + "\n") * ECHOES)
    start = lambda arguments, **more: subprocess.Popen(arguments, env=environment, **more)
    sink = start(["mosquitto_sub", *common, "-t", "fleet/echo/back", "-C", str(ECHOES)], stdout=subprocess.DEVNULL)
    heard = start(["mosquitto_sub", *common, "-t", "fleet/echo/there"], stdout=subprocess.PIPE)
    said = start(["mosquitto_pub", *common, "-t", "fleet/echo/back", "-l"], stdin=heard.stdout)
    try:
        time.sleep(1)  # mosquitto_sub does not say when it has subscribed
        with open(fleet.path("echo.txt")) as lines:
            begun = time.monotonic()
            source = start(["mosquitto_pub", *common, "-t", "fleet/echo/there", "-l"], stdin=lines)
            check(sink.wait(300) == 0, "the echo ended early")
            taken = time.monotonic() - begun
            source.wait(60)
    finally:
        for process in (sink, heard, said):
            process.kill()
            process.wait()
    return ECHOES / taken


def online(operator, name):
    answer = operator.try_request("devices.get", {"id": name}, timeout=20)
    return bool(answer and answer.get("ok") and answer["result"]["online"] == "YES")


def figure(name, values, unit, **more):
    print(json.dumps({"name": name, "value": round(statistics.median(values), 2), "unit": unit, "runs": len(values),
                      "all": [round(value, 2) for value in values], **more}), flush=True)


def test():
    groups = [f"dev{number}" for number in range(PROCESSES)]
    names = [name for group in groups for name in Fleet.device_names(group, DEVICES // PROCESSES)]
    with Fleet(names, extra_conf="sys_interval 1\n", extra_acl="user op.alice\ntopic read $SYS/#\n") as fleet:
        config = fleet.path("mosquitto-clients")
        os.makedirs(config, 0o700)
        for program in ("mosquitto_pub", "mosquitto_sub"):
            # The password comes from a file: it must not stand in the process list.
            with open(os.path.join(config, program), "w") as file:
                file.write("--pw " + fleet.password("drydockd") + "\n")
        operator = fleet.operator()
        counters = Counters(fleet)
        fleet.clients.append(counters)
        for group in groups:
            fleet.devices(group, DEVICES // PROCESSES, "--software-version", "1.0.0")
        for name in names:
            wait_for(lambda: online(operator, name), name + " to be online", 300)  # pylint: disable=cell-var-from-loop
        updates, packets, echoes, seconds = [], [], [], []
        for number in range(RUNS):
            version = f"2.{number}.0"
            fleet.stage("app", version, size=20_000)
            echoes.append(echo(fleet))
            before = counters.total()
            begun = time.monotonic()
            job = operator.job("app", version, names)
            wait_for(lambda: operator.request("jobs.get", {"jobId": job})["state"] == "COMPLETED",  # pylint: disable=cell-var-from-loop
                     "the job to complete", 900)
            taken = time.monotonic() - begun
            counts = operator.request("jobs.get", {"jobId": job})["counts"]
            check(counts["succeeded"] == len(names), f"counters: {counts}")
            seconds.append(taken)
            updates.append(len(names) / taken)
            packets.append((counters.total() - before) / len(names))
        figure("bare echo", echoes, "messages/s")
        figure("device updates, command to confirmation", updates, "updates/s", limit=round(statistics.median(echoes), 2),
               ratio=round(statistics.median(u / e for u, e in zip(updates, echoes)), 4))
        figure("broker packets an update", packets, "packets", limit=30,
               ratio=round(statistics.median(packets) / 30, 3))
        figure(f"one job of {len(names)} devices", seconds, "s")


run(test)
