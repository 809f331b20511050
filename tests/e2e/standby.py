#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Three drydockd on one PostgreSQL and one broker, one of them active: it is killed, stopped and continued, and asked to
end, while a job runs and devices count. Another takes over each time, nothing answered is lost, and the one that was
stopped commits nothing and stands by.

DRYDOCK_E2E_DEVICES (40), DRYDOCK_E2E_ROUNDS (1).
"""
import collections
import json
import os
import signal
import time

from harness import Failure, Fleet, check, run, wait_for
from instances import Instances, shared_storage
from operators import Client
from postgres import Postgres
from witness import Witness

DEVICES = int(os.environ.get("DRYDOCK_E2E_DEVICES", "40"))
ROUNDS = int(os.environ.get("DRYDOCK_E2E_ROUNDS", "1"))
NAMES = ["a", "b", "c"]


def refused_by_database(database, fence):
    """The check of every commit, with this number."""
    try:
        database.ask("SELECT 1 / (SELECT COUNT(*) FROM (SELECT 1 FROM drydock_lease WHERE "
                     f"fence = {fence} FOR SHARE) AS held)")
    except Failure as failure:
        return "division by zero" in str(failure)
    return False


def one_round(fleet, database, instances, console, witnesses):
    operator = instances.operator
    before = instances.active()
    job = operator.job("app", "2.0.0", fleet.device_names("dev", DEVICES), rollout={"maximumPerMinute": 2 * DEVICES},
                       reissue={"after": "PT5S", "factor": 1, "times": 20},
                       retry=[{"failureType": "ALL", "numberOfRetries": 5}])

    since = time.monotonic()
    instances.processes[before[0]].kill()
    after = instances.wait_for_take_over("kill -9", before, since, witnesses)
    instances.restart(before[0])
    instances.wait_for_standbys(2)

    before = after
    stopped = instances.processes[before[0]]
    since = time.monotonic()
    stopped.child.send_signal(signal.SIGSTOP)
    after = instances.wait_for_take_over("SIGSTOP", before, since, witnesses)
    told = len(stopped.text())
    stopped.child.send_signal(signal.SIGCONT)
    wait_for(lambda: "standing by; " + after[0] in stopped.text()[told:], f"{before[0]} to stand by")
    # It hears of it from the database, or first sees that it had no answer for so long.
    said = stopped.text()[told:]
    check(f"lost the lease: fencing number {before[1]}" in said or "the lease could not be renewed" in said,
          "it did not say that it lost the lease")
    check(refused_by_database(database, before[1]), f"a commit with number {before[1]} would be taken")
    check(not refused_by_database(database, after[1]), f"a commit with number {after[1]} would be refused")
    check(stopped.running(), f"{before[0]} ended")
    instances.wait_for_standbys(2)
    check(instances.active() == after, "it is not the same one that is active")
    births = {}
    for message in list(console.messages):
        if message.payload.startswith(b"{"): # and not what a check of the broker's limits says
            births[message.topic.rsplit("/", 1)[1]] = json.loads(message.payload)["online"]
    check([name for name, online in births.items() if online] == [after[0]], f"the broker retains {births}")
    print(f"SIGCONT: {before[0]}'s fencing number {before[1]} is refused, it stands by")

    before = after
    since = time.monotonic()
    check(instances.processes[before[0]].stop() == 0, f"{before[0]} did not end well")
    instances.wait_for_take_over("SIGTERM", before, since, witnesses)
    instances.restart(before[0])

    wait_for(lambda: operator.request("jobs.get", {"jobId": job})["state"] == "COMPLETED", "the job to complete", 300)
    states = collections.Counter(execution["state"] for execution in operator.executions(job).values())
    check(states == {"SUCCEEDED": DEVICES}, f"executions: {dict(states)}")
    counts = {name: count for name, count in operator.request("jobs.get", {"jobId": job})["counts"].items() if count}
    check(counts == {"succeeded": DEVICES}, f"counters: {counts}")


def test():
    ids = [*Fleet.device_names("dev", DEVICES), *(f"witness{number}" for number in range(4))]
    with Postgres() as database, shared_storage() as storage:
        with Fleet(ids, service=False, config={"store": database.url, **storage}) as fleet:
            instances = Instances(fleet, NAMES)
            operator = instances.operator = fleet.operator()
            wait_for(instances.active, "an instance to be active")
            instances.wait_for_standbys(2)
            console = Client(fleet.port, "op.vera", fleet.password("op.vera"), ["fleet/service/+"])
            fleet.clients.append(console)
            fleet.stage("app", "2.0.0", size=50_000)
            witnesses = [Witness(fleet, f"witness{number}", 0.15) for number in range(4)]
            for number in range(ROUNDS):
                devices = fleet.devices("dev", DEVICES, "--state", fleet.path(f"state-{number}"), "--software-version",
                                        "1.0.0", "--summary", fleet.path("dev.json"))
                one_round(fleet, database, instances, console, witnesses)
                check(devices.stop() == 0, "the devices did not end well")
                with open(fleet.path("dev.json")) as file:
                    versions = json.load(file)["totals"]["versions"]
                check(versions == {"2.0.0": DEVICES}, f"devices run {versions}")
            for witness in witnesses:
                witness.check(operator)
            answered = sum(witness.answered for witness in witnesses)
            verified = operator.request("audit.verify")
            check(verified["valid"], f"the audit trail: {verified}")
            print(f"{DEVICES} devices updated {ROUNDS} times, {answered} answered updates kept, slowest take-overs: "
                  + ", ".join(f"{how} {took:.1f} s" for how, took in instances.slowest.items()))
            for name, process in instances.processes.items():
                check(process.running() and process.stop() == 0, f"{name} did not end well")


run(test)
