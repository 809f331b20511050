#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a hostile device or operator may try within the broker's ACL: no effect, and a line in the log."""
import json
import os
import uuid

import paho.mqtt.client as mqtt

from harness import NO_ROLE, Fleet, check, run, wait_for
from operators import Client, Refused


class Logged:
    """What the service writes to its log within the `with` has all of `words`, in one line."""

    def __init__(self, fleet, *words):
        self.fleet = fleet
        self.words = words

    def __enter__(self):
        self.start = len(self.fleet.service_log())
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            wait_for(self.said, f"a log line with {self.words}", 20)

    def said(self):
        return any(all(word.lower() in line.lower() for word in self.words)
                   for line in self.fleet.service_log()[self.start:].splitlines())


class Device(Client):
    """Speaks as one device, and waits for answers."""

    def __init__(self, fleet, identity):
        self.id = identity
        super().__init__(fleet.port, identity, fleet.password(identity), version=mqtt.MQTTv311, client_id=identity,
                         topics=[f"state/{identity}/update/+", f"state/{identity}/get/+"])
        fleet.clients.append(self)

    def update(self, body, retain=False):
        """The answer: ("accepted" | "rejected", document)."""
        token = os.urandom(6).hex()
        self.publish(f"state/{self.id}/update", {**body, "clientToken": token}, retain)
        answer = self.find(lambda m: token.encode() in m.payload and not m.topic.endswith("/delta"))
        check(answer, f"{self.id}: no answer to {body}")
        return answer.topic.rsplit("/", 1)[1], json.loads(answer.payload)

    def text(self, payload):
        """Publishes a plain-text answer, then waits until it has been read."""
        self.publish(f"state/{self.id}/update", payload)
        self.update({"state": {"reported": {"beat": os.urandom(3).hex()}}})


def shown(operator, device):
    """A device as the service has it, without what a harmless update moves."""
    state = operator.request("devices.get", {"id": device})
    return {"desired": state["desired"], "execution": state.get("execution"),
            "software": {key: state["reported"].get(key) for key in ("softwareVersion", "softwareURL", "jobId")}}


def forged_response_topic(fleet, operator, observer, victim):
    attacker = fleet.operator("op.olga")
    for topic in (f"state/{victim.id}/update/delta", "fleet/responses/op.alice/stolen", "fleet/responses/op.olgax/y",
                  "fleet/responses/op.olga", "$SYS/x"):
        with Logged(fleet, "op.olga", "response topic"):
            attacker.send("service.status", {}, response_topic=topic)
    attacker.request("service.status")
    check(not any(m.topic == f"state/{victim.id}/update/delta" or "stolen" in m.topic or "olgax" in m.topic
                  for m in observer.messages), "an answer went where the operator must not write")


def desired_by_device(fleet, operator, observer, victim, url):
    before = shown(operator, victim.id)
    with Logged(fleet, victim.id, "desired"):
        kind, answer = victim.update({"state": {"desired": {"softwareURL": url, "softwareVersion": "9.9.9"}}})
    check((kind, answer.get("code")) == ("rejected", 403), f"desired from a device: {kind} {answer}")
    kind, answer = victim.update({"state": {"desired": None}})
    check((kind, answer.get("code")) == ("rejected", 403), f"desired null from a device: {kind} {answer}")
    check(shown(operator, victim.id) == before, "a device changed its desired state")
    # Reported, it is only shown: no URL in a document is ever signed.
    kind, _ = victim.update({"state": {"reported": {"wanted": {"softwareURL": url}, "otherURL": url}}})
    check(kind == "accepted", "a report was refused")
    victim.publish(f"state/{victim.id}/get", {"clientToken": "g1"})
    check(victim.find(lambda m: m.topic.endswith("/get/accepted") and b'"g1"' in m.payload), "no answer to get")
    check(not any(b"X-Amz-Signature" in m.payload for m in observer.messages), "a URL was signed without a job")


def retained_stale_update(fleet, operator, victim):
    def reported():
        return operator.request("devices.get", {"id": victim.id})["reported"]

    stale = {"state": {"reported": {"softwareVersion": "0.1.0", "note": "old"}}}
    victim.update({"state": {"reported": {"softwareVersion": "1.5.0", "note": "new"}}})
    with Logged(fleet, "retain", victim.id):
        victim.publish(f"state/{victim.id}/update", stale, retain=True)
    # And one that waits for whoever subscribes: the service was away, its session too.
    fleet.service.stop()
    victim.publish(f"state/{victim.id}/update", stale, retain=True)
    fleet.start_service()
    victim.update({"state": {"reported": {"beat": 1}}})
    check((reported()["softwareVersion"], reported()["note"]) == ("1.5.0", "new"), f"the past came back: {reported()}")
    late = Client(fleet.port, "drydockd", fleet.password("drydockd"), [f"state/{victim.id}/update", "fleet/last/#"],
                  client_id="late")
    fleet.clients.append(late)
    late.publish("fleet/last/x", "x")
    late.find(lambda m: m.topic == "fleet/last/x")
    check(not any(m.retain for m in late.messages), "the retained update was not cleared")


def operators_without_right(fleet, operator):
    nobody = fleet.operator(NO_ROLE)
    jobs = len(operator.rows("jobs.list", "jobs"))
    document = {"name": "all", "package": {"name": "app", "version": "2.0.0"}, "targets": {"query": ""},
                "rollout": {"maximumPerMinute": 60000}}
    for action, arguments in (("service.status", {}), ("devices.list", {}),
                              ("jobs.create", {"document": document, "start": True})):
        with Logged(fleet, NO_ROLE):
            answer = nobody.try_request(action, arguments, timeout=10)
        check(answer is None or answer.get("code") == "FORBIDDEN", f"{NO_ROLE} did {action}: {answer}")
    viewer = fleet.operator("op.vera")
    viewer.request("jobs.list")
    for action, arguments in (("jobs.create", {"document": document, "start": True}),
                              ("devices.put", {"id": "new-device"}), ("targets.put", {"ids": ["dev-1"]}),
                              ("devices.desire", {"id": "dev-1", "desired": {"a": 1}})):
        with Logged(fleet, "op.vera", action):
            try:
                viewer.request(action, arguments)
                check(False, "a viewer did " + action)
            except Refused as refusal:
                check(refusal.code == "FORBIDDEN", f"{action}: {refusal}")
    plain = fleet.operator("op.olga")
    try:
        plain.request("devices.desire", {"id": "dev-1", "desired": {"a": 1}})
        check(False, "an operator did what only an administrator may")
    except Refused as refusal:
        check(refusal.code == "FORBIDDEN", str(refusal))
    check(len(operator.rows("jobs.list", "jobs")) == jobs, "a job came out of it")


def anothers_job(fleet, operator, victim, attacker):
    job = operator.job("app", "2.0.0", [victim.id])
    check(victim.find(lambda m: m.topic.endswith("/delta") and job.encode() in m.payload), "no command came")
    execution = lambda: operator.executions(job)
    before = execution()[victim.id]["state"]
    untouched = shown(operator, attacker.id)
    for answer in (f"jobID:{job} SUCCESS", f"jobID:{job}FAILURE", f"jobID:{job}-2 SUCCESS"):
        with Logged(fleet, attacker.id):
            attacker.text(answer)
    attacker.update({"state": {"reported": {"update": {"jobId": job, "status": "FAILURE"}}}})
    check(execution().keys() == {victim.id} and execution()[victim.id]["state"] == before,
          "a device answered another's job")
    check(shown(operator, attacker.id) == untouched, "the attacker's own state took another's software")
    attacker.publish(f"state/{attacker.id}/credentials/get", {"jobId": job})
    attacker.update({"state": {"reported": {"beat": 7}}})

    print("  replay of what is over")
    victim.text(f"jobID:{job} SUCCESS")
    victim.update({"state": {"reported": {"softwareVersion": "2.0.0"}}})
    wait_for(lambda: execution()[victim.id]["state"] == "SUCCEEDED", "the update to end")
    ended = (operator.request("jobs.get", {"jobId": job})["counts"], execution())
    for answer in (f"jobID:{job} FAILURE", f"jobID:{job} SUCCESS", f"jobID:{job} RUNNING", f"jobID:{job}"):
        victim.text(answer)
    victim.update({"state": {"reported": {"update": {"jobId": job, "status": "FAILURE", "reason": "late"}}}})
    check((operator.request("jobs.get", {"jobId": job})["counts"], execution()) == ended,
          "an answer to what is over changed it")

    print("  replay of a request")
    identity = str(uuid.uuid4())
    targets = operator.request("targets.put", {"ids": [attacker.id]})["id"]
    arguments = {"document": {"name": "again", "package": {"name": "app", "version": "2.0.0"}, "targets": {"list": targets}},
                 "start": False}
    first = operator.request("jobs.create", arguments, identity)
    jobs = operator.rows("jobs.list", "jobs")
    again = operator.request("jobs.create", arguments, identity)
    check(first == again, f"a repeated request was answered otherwise: {first} {again}")
    check(len(operator.rows("jobs.list", "jobs")) == len(jobs), "a repeated request was done again")
    properties = operator.properties()
    operator.publish("fleet/requests/op.alice", {"protocol": 1, "action": "jobs.create", "arguments": arguments,
                                                 "requestId": str(uuid.uuid4())}, True, properties)
    operator.request("service.status")
    fleet.service.stop()
    fleet.start_service()
    check(len(operator.rows("jobs.list", "jobs")) <= len(jobs) + 1, "a retained request was done again")
    operator.publish("fleet/requests/op.alice", "", True)


def test():
    with Fleet(["dev-1", "dev-2"]) as fleet:
        operator = fleet.operator()
        fleet.stage("app", "2.0.0")
        fleet.stage("secret", "1.0.0")
        url = f"http://127.0.0.1:{fleet.store_port}/packages/packages/secret/1.0.0/secret-1.0.0.bin"
        observer = Client(fleet.port, "drydockd", fleet.password("drydockd"), ["state/#", "fleet/responses/#"],
                          client_id="observer")
        fleet.clients.append(observer)
        victim, attacker = Device(fleet, "dev-1"), Device(fleet, "dev-2")
        for device in (victim, attacker):
            device.update({"state": {"reported": {"softwareVersion": "1.0.0"}}})
        print("response topics that are somebody else's")
        forged_response_topic(fleet, operator, observer, victim)
        print("desired state written by a device")
        desired_by_device(fleet, operator, observer, victim, url)
        print("operators without a role, or without enough of one")
        operators_without_right(fleet, operator)
        print("a retained update of long ago")
        retained_stale_update(fleet, operator, victim)
        print("another device's job")
        anothers_job(fleet, operator, victim, attacker)


run(test)
