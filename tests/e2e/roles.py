#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may not: each action below its role, under another's name, without a role, and approval by who made the job."""
import json
import uuid

from harness import NO_ROLE, ROLES, Fleet, check, run
from operators import Refused

RANKS = ["VIEWER", "OPERATOR", "APPROVER", "ADMIN"]
JOB = "0193c4d2-0000-7000-8000-0000000077e2"
READING = ["devices.list", "devices.get", "devices.history", "devices.quarantined", "groups.list", "groups.members",
           "packages.list", "packages.get", "jobs.list", "jobs.get", "jobs.preview", "jobs.forecast",
           "executions.list", "audit.list", "audit.verify", "service.status", "service.blackouts", "templates.list"]
CHANGING = {
    "OPERATOR": ["devices.put", "devices.import", "devices.quarantine", "devices.release", "groups.put",
                 "groups.delete", "targets.put", "packages.stage", "packages.register", "packages.publish",
                 "packages.deprecate", "packages.delete", "jobs.create", "jobs.start", "jobs.pause", "jobs.resume",
                 "jobs.promote", "jobs.cancel", "jobs.forceCancel", "jobs.retryFailed", "jobs.rollback",
                 "jobs.clone", "templates.put", "templates.delete"],
    "APPROVER": ["jobs.approve", "jobs.reject"],
    "ADMIN": ["devices.desire", "devices.delete", "service.freeze", "service.thaw", "service.setBlackouts"],
}


def refused(operator, action, arguments, code="FORBIDDEN"):
    try:
        operator.request(action, arguments)
    except Refused as answer:
        check(answer.code == code, f"{operator.user}, {action}: {answer}, expected {code}")
        return
    check(False, f"{operator.user}: {action} was done")


def everything(operator):
    """All that an action could change. A reading leaves no trace in it."""
    jobs = operator.rows("jobs.list", "jobs")
    return {"jobs": jobs, "executions": [operator.executions(job["jobId"]) for job in jobs],
            "device": operator.request("devices.get", {"id": "dev"}),
            "quarantined": operator.rows("devices.quarantined", "devices"),
            "groups": operator.request("groups.list"), "packages": operator.request("packages.list"),
            "templates": operator.request("templates.list"), "blackouts": operator.request("service.blackouts"),
            "frozen": operator.request("service.status")["frozen"],
            "audit": operator.rows("audit.list", "lines", limit=1000)}


def document(**more):
    return {"document": {"name": "n", "package": {"name": "app", "version": "2.0.0"}, "targets": {"query": "id = dev"},
                         **more}}


def wishes(draft):
    """What is done where the sender may: nothing else keeps these from being done."""
    return [("jobs.start", {"jobId": draft}), ("jobs.create", document()), ("devices.put", {"id": "dev", "model": "x"}),
            ("devices.quarantine", {"id": "dev"}), ("devices.delete", {"id": "dev"}), ("service.freeze", {}),
            ("packages.deprecate", {"name": "app", "version": "2.0.0"}), ("jobs.cancel", {"jobId": draft})]


def by_role(fleet, alice):
    before = everything(alice)
    tried = 0
    for name, role in [*ROLES.items(), (NO_ROLE, None)]:
        operator = fleet.operator(name)
        rank = RANKS.index(role) if role else -1
        for needed, actions in {"VIEWER": READING, **CHANGING}.items():
            for action in actions if RANKS.index(needed) > rank else []:
                refused(operator, action, {"jobId": JOB})
                tried += 1
        for action, arguments in wishes(before["jobs"][0]["jobId"]) if rank < 1 else []:
            refused(operator, action, arguments)
    check(everything(alice) == before, "something changed")
    print(f"{tried} actions refused below their role")


def under_another_name(fleet, alice, draft):
    """The broker knows who she is, and lets nobody write to another's topic."""
    before = everything(alice)
    sent = 0
    for name in ("op.vera", NO_ROLE):
        intruder = fleet.operator(name)
        for action, arguments in wishes(draft):
            for answers in (intruder.answers, alice.answers):
                envelope = json.dumps({"protocol": 1, "action": action, "arguments": arguments,
                                       "requestId": str(uuid.uuid4())})
                # QoS 0: paho gives the connection up where a PUBACK says "not authorised".
                intruder.mqtt.publish("fleet/requests/op.alice", envelope, 0, False, intruder.properties(answers))
                sent += 1
        # In the broker's order: when this one is answered, those before would have been.
        check(intruder.try_request("service.status", {}, timeout=30), f"{name} is not answered")
    check(everything(alice) == before, "something was done under another's name")
    print(f"{sent} requests under another's name came to nothing")


def own_job(fleet, alice):
    for creator in (alice, fleet.operator("op.anna"), fleet.operator("op.olga")):
        made = creator.request("jobs.create", document(approval={"required": True}))
        job, state = made["jobId"], made["state"]
        check(state == "WAITING_FOR_APPROVAL", f"made: {made}")
        before = everything(alice)
        refused(creator, "jobs.approve", {"jobId": job})
        for action in ("jobs.start", "jobs.resume", "jobs.promote", "jobs.retryFailed"):
            refused(creator, action, {"jobId": job}, "CONFLICT")
        check(everything(alice) == before, f"{creator.user} changed her own job")
        approver = fleet.operator("op.anna" if creator is alice else "op.alice")
        approved = approver.request("jobs.approve", {"jobId": job})
        check(approved["state"] == "IN_PROGRESS", f"approved by {approver.user}: {approved}")
        check(alice.request("jobs.get", {"jobId": job})["approvedBy"] == approver.user, "who approved")
        alice.request("jobs.cancel", {"jobId": job})
    print("who made a job could not approve it, as ADMIN, APPROVER and OPERATOR")


def test():
    with Fleet() as fleet:
        alice = fleet.operator()
        fleet.stage("app", "2.0.0")
        alice.request("devices.put", {"id": "dev", "model": "rpi4"})
        draft = alice.request("jobs.create", {**document(), "start": False})["jobId"]
        by_role(fleet, alice)
        under_another_name(fleet, alice, draft)
        # What was refused is what her own word does.
        check(alice.request("jobs.start", {"jobId": draft})["state"] == "IN_PROGRESS", "the draft does not start")
        alice.request("jobs.cancel", {"jobId": draft})
        own_job(fleet, alice)


run(test)
