#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 of service, broker and devices at random moments of a job; nothing is lost, nothing counted twice.

DRYDOCK_E2E_KILLS (6), DRYDOCK_E2E_DEVICES (60), DRYDOCK_E2E_SEED: the full run is 50 kills and 200 devices.
"""
import collections
import json
import os
import random
import time

from harness import Fleet, check, run, wait_for
from witness import Witness

KILLS = int(os.environ.get("DRYDOCK_E2E_KILLS", "6"))
DEVICES = int(os.environ.get("DRYDOCK_E2E_DEVICES", "60"))
SEED = int(os.environ.get("DRYDOCK_E2E_SEED", "1"))
GROUPS = 5
PER_GROUP = DEVICES // GROUPS


def test():
    dice = random.Random(SEED)
    groups = [f"dev{number}" for number in range(GROUPS)]
    ids = [name for group in groups for name in Fleet.device_names(group, PER_GROUP)]
    with Fleet([*ids, "witness"]) as fleet:
        operator = fleet.operator()
        fleet.stage("app", "2.0.0", size=50_000)

        def start_group(group):
            return fleet.devices(group, PER_GROUP, "--state", fleet.path("state-" + group), "--software-version",
                                 "1.0.0", "--summary", fleet.path(group + ".json"), "--seed", str(SEED))

        running = {group: start_group(group) for group in groups}
        witness = Witness(fleet)
        reported = lambda name: known(operator, name)
        for name in ids:
            wait_for(lambda: reported(name) == "1.0.0", name + " to report")  # pylint: disable=cell-var-from-loop

        # The job lasts as long as the killing.
        rate = max(60, DEVICES * 60 // max(1, KILLS * 2))
        job = operator.job("app", "2.0.0", ids, rollout={"maximumPerMinute": rate},
                           reissue={"after": "PT5S", "factor": 1, "times": 20},
                           retry=[{"failureType": "ALL", "numberOfRetries": 5}])
        killed = collections.Counter()
        # Each kind at least once, however few kills there are.
        kinds = ["service", "broker", "device"]
        dice.shuffle(kinds)
        for number in range(KILLS):
            time.sleep(dice.uniform(0.05, 1.5))
            victim = kinds[number] if number < len(kinds) else dice.choice(["service", "service", "broker", "device"])
            killed[victim] += 1
            if victim == "service":
                fleet.service.kill()
                time.sleep(dice.uniform(0, 0.5))
                fleet.start_service(wait=dice.random() < 0.5)
            elif victim == "broker":
                fleet.broker.kill()
                time.sleep(dice.uniform(0, 0.5))
                fleet.start_broker()
            else:
                group = dice.choice(groups)
                running[group].kill()
                running[group] = start_group(group)
        print(f"killed {dict(killed)}")
        fleet.wait_for_service()

        def summary():
            return operator.request("jobs.get", {"jobId": job})

        wait_for(lambda: summary()["state"] == "COMPLETED", "the job to complete", 600)
        executions = operator.executions(job)
        states = collections.Counter(execution["state"] for execution in executions.values())
        counts = {name: count for name, count in summary()["counts"].items() if count}
        check(set(executions) == set(ids), f"{len(executions)} executions for {len(ids)} devices")
        check(states == {"SUCCEEDED": len(ids)}, f"executions: {dict(states)}, counters: {counts}")
        check(counts == {"succeeded": len(ids)}, f"counters: {counts}")
        for name in ids:
            check(reported(name) == "2.0.0", f"{name} reports {reported(name)}")
        witness.check(operator)
        for group in groups:
            check(running[group].stop() == 0, f"{group} did not end well")
            with open(fleet.path(group + ".json")) as file:
                versions = json.load(file)["totals"]["versions"]
            check(versions == {"2.0.0": PER_GROUP}, f"{group} runs {versions}")
        attempts = collections.Counter(execution["attempt"] for execution in executions.values())
        print(f"{len(ids)} devices on 2.0.0, counted once each; attempts {dict(attempts)}; "
              f"{witness.answered} answered updates kept")


def known(operator, name):
    """The version a device has reported, or None."""
    answer = operator.try_request("devices.get", {"id": name})
    if not answer or not answer.get("ok"):
        return None
    return answer["result"]["reported"].get("softwareVersion")


run(test)
