#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices written from the published pattern alone, in each of its variants, in every outcome.

Each starts a download at every delta it hears: so that one download an attempt is also one command an attempt.
"""
import hashlib
import itertools
import json
import os
import threading
import urllib.request

import paho.mqtt.client as mqtt

from harness import SOURCE, Fleet, check, run, wait_for
from operators import Client


class SeedDevice(Client):
    """MQTT 3.1.1, plain text answers. `outcome` None: never answers."""

    def __init__(self, fleet, identity, topic="update", blank=True, outcome="SUCCESS", reports=False):
        self.id = identity
        self.answer_topic = f"state/{identity}/{topic}"
        self.blank = " " if blank else ""
        self.outcome = outcome
        self.reports = reports
        self.downloads = []  # (job id, SHA-256) of each
        super().__init__(fleet.port, identity, fleet.password(identity), version=mqtt.MQTTv311, client_id=identity,
                         topics=[f"state/{identity}/update/delta", f"state/{identity}/update/accepted",
                                 f"state/{identity}/get/accepted"])
        if reports:
            self.report({"softwareVersion": "1.0.0"})

    def received(self, message):
        if message.topic.endswith("/delta"):
            state = json.loads(message.payload)["state"]
            if "softwareURL" in state:
                threading.Thread(target=self.update, args=(state,), daemon=True).start()

    def update(self, state):
        with urllib.request.urlopen(state["softwareURL"], timeout=60) as answer:
            self.downloads.append((state["jobId"], hashlib.sha256(answer.read()).hexdigest()))
        if self.outcome:
            self.publish(self.answer_topic, f"jobID:{state['jobId']}{self.blank}{self.outcome}", wait=False)
            if self.reports and self.outcome == "SUCCESS":
                self.publish(f"state/{self.id}/update",
                             {"state": {"reported": {"softwareVersion": state["softwareVersion"]}}}, wait=False)

    def report(self, reported):
        """Publishes and waits for the answer."""
        token = os.urandom(6).hex()
        self.publish(f"state/{self.id}/update", {"state": {"reported": reported}, "clientToken": token})
        check(self.find(lambda m: m.topic.endswith("/update/accepted") and token.encode() in m.payload),
              f"{self.id}: no accepted for {reported}")

    def provoke(self):
        """Everything that draws a delta while something is still desired, and waits until it would be here."""
        self.report({"temperature": 21})
        token = os.urandom(6).hex()
        self.publish(f"state/{self.id}/get", {"clientToken": token})
        check(self.find(lambda m: m.topic.endswith("/get/accepted") and token.encode() in m.payload),
              f"{self.id}: no answer to get")
        self.report({"temperature": 22})


def finished(operator, job):
    return lambda: operator.request("jobs.get", {"jobId": job})["state"] == "COMPLETED"


def test():
    variants = list(itertools.product(("update", "update/accepted"), (True, False), ("SUCCESS", "FAILURE"),
                                      (False, True)))
    names = [f"seed-{number}" for number in range(len(variants))]
    special = ["plain", "silent", "silent-retry", "canceled", "forced"]
    with Fleet([*names, *special]) as fleet:
        operator = fleet.operator()
        digest = hashlib.sha256(fleet.stage("app", "2.0.0")).hexdigest()
        plain_content = fleet.stage("app", "2.1.0")

        print("every variant of the answer, in one job")
        devices = [SeedDevice(fleet, name, *variant) for name, variant in zip(names, variants)]
        fleet.clients += devices
        job = operator.job("app", "2.0.0", names)
        wait_for(finished(operator, job), "the job to complete")
        counts = operator.request("jobs.get", {"jobId": job})["counts"]
        check((counts["succeeded"], counts["failed"]) == (8, 8), f"counters: {counts}")
        executions = operator.executions(job)
        for device, variant in zip(devices, variants):
            device.provoke()
            execution = executions[device.id]
            check(execution["state"] == ("SUCCEEDED" if device.outcome == "SUCCESS" else "FAILED"),
                  f"{variant}: {execution}")
            check(device.downloads == [(job, digest)], f"{variant}: downloads {device.downloads}")
            shown = operator.request("devices.get", {"id": device.id})
            check("softwareURL" not in shown["desired"] or device.outcome == "SUCCESS",
                  f"{variant}: still desired: {shown['desired']}")
            if device.outcome == "SUCCESS":
                check(shown["reported"].get("softwareVersion") == "2.0.0", f"{variant}: reported {shown['reported']}")

        print("one that never answers: time-out, with and without another attempt")
        silent = SeedDevice(fleet, "silent", outcome=None)
        again = SeedDevice(fleet, "silent-retry", outcome=None, reports=True)
        fleet.clients += [silent, again]
        timeout = {"timeout": {"notified": "PT2S"}}
        first = operator.job("app", "2.0.0", ["silent"], **timeout)
        second = operator.job("app", "2.0.0", ["silent-retry"],
                              retry=[{"failureType": "TIMED_OUT", "numberOfRetries": 1}], **timeout)
        for job, device, attempts in ((first, silent, 1), (second, again, 2)):
            wait_for(finished(operator, job), "the time-out of " + device.id)
            execution = operator.executions(job)[device.id]
            check((execution["state"], execution["attempt"]) == ("TIMED_OUT", attempts), f"{execution}")
            device.provoke()
            expected = [(job, digest)] + [(f"{job}-{n}", digest) for n in range(2, attempts + 1)]
            check(device.downloads == expected, f"{device.id}: downloads {device.downloads}")

        print("cancelled while the device is at it, gently and by force")
        for name, action in (("canceled", "jobs.cancel"), ("forced", "jobs.forceCancel")):
            device = SeedDevice(fleet, name, outcome=None)
            fleet.clients.append(device)
            job = operator.job("app", "2.0.0", [name])
            wait_for(lambda: device.downloads, f"{name} to download")  # pylint: disable=cell-var-from-loop
            if action == "jobs.forceCancel":
                device.publish(f"state/{name}/update", f"jobID:{job} RUNNING")
                device.report({"temperature": 20})
                check(operator.executions(job)[name]["state"] == "IN_PROGRESS", "RUNNING did not count")
            operator.request(action, {"jobId": job})
            wait_for(lambda: operator.executions(job)[name]["state"] == "CANCELED",  # pylint: disable=cell-var-from-loop
                     f"{name} to be cancelled")
            device.provoke()
            # Too late: the attempt's end is final.
            device.publish(f"state/{name}/update", f"jobID:{job} SUCCESS")
            device.provoke()
            check(operator.executions(job)[name]["state"] == "CANCELED", "a late answer changed the end")
            check(device.downloads == [(job, digest)], f"{name}: downloads {device.downloads}")

        print("the device of the README, as it stands there")
        os.environ["DRYDOCK_PASSWORD"] = fleet.password("plain")
        script = os.path.join(SOURCE, "tests", "e2e", "plain_device.py")
        os.chdir(fleet.dir)
        plain = fleet.start(["/usr/bin/python3", script, "127.0.0.1", str(fleet.port), "plain"], "plain.log")
        os.environ.pop("DRYDOCK_PASSWORD")
        # It may not have subscribed yet: then the first command reaches nobody, and is sent again.
        job = operator.job("app", "2.1.0", ["plain"], reissue={"after": "PT1S", "factor": 1, "times": 20})
        wait_for(finished(operator, job), "the README's device")
        check(operator.executions(job)["plain"]["state"] == "SUCCEEDED", "the README's device failed")
        with open(fleet.path("plain.package"), "rb") as file:
            check(file.read() == plain_content, "the README's device holds other bytes")
        check(plain.running(), "the README's device ended:\n" + plain.text())


run(test)
