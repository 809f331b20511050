#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan of waves from its file to its end: approval, gates, promotion, quarantine, black-outs, and a service that is
killed between them."""
import json

from harness import Fleet, check, run, wait_for
from operators import Refused

GOOD = [f"good-{number:04}" for number in range(1, 7)]
ACCOUNTS = [*GOOD, "bad"]


def refused(operator, action, arguments, code):
    try:
        operator.request(action, arguments)
    except Refused as answer:
        check(answer.code == code, f"{action}: {answer}")
        return
    check(False, f"{action} {arguments} was done")


def plan(fleet, name, document):
    path = fleet.path(name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)
    return path


def wait_state(operator, job, state, why=None):
    def reached():
        summary = operator.request("jobs.get", {"jobId": job})
        return summary["state"] == state and (why is None or summary["why"] == why) and summary

    return wait_for(reached, f"{state} {why}")


def check_why(fleet, job, device, kind, words):
    """What drydockctl says of a device in a job; the sentence holds all of the words."""
    said = fleet.ctl("jobs", "why", job, device, name="op.vera")[0]
    check(said["kind"] == kind and said["jobId"] == job and said["deviceId"] == device, f"why {device}: {said}")
    check(all(word in said["text"] for word in words), f"why {device}: {said['text']}")


def queued_device(operator, job):
    return operator.request("executions.list", {"jobId": job, "state": "QUEUED"})["executions"][0]["deviceId"]


def approval_and_gates(fleet, operator):
    print("a plan waits for somebody else, then for its gates")
    fleet.stage("app", "2.0.0")
    waves = plan(fleet, "waves.json", {
        "approval": {"required": True},
        "rollout": {"waves": [{"count": 2, "successThreshold": 100},
                              {"percentage": 34, "successThreshold": 100, "afterSuccess": "PAUSE"}, {}]}})
    made = fleet.ctl("jobs", "create", "--package", "app@2.0.0", "--query", "id ~ \"good-*\"", "--plan", waves)[0]
    job = made["jobId"]
    check(made["state"] == "WAITING_FOR_APPROVAL", f"made: {made}")
    refused(operator, "jobs.approve", {"jobId": job}, "FORBIDDEN")  # she is ADMIN, and made it
    for name in ("op.olga", "op.vera"):
        refused(fleet.operator(name), "jobs.approve", {"jobId": job}, "FORBIDDEN")
    refused(fleet.operator("op.vera"), "jobs.pause", {"jobId": job}, "FORBIDDEN")
    check(operator.request("jobs.get", {"jobId": job})["counts"]["queued"] == 6, "somebody was told")
    check_why(fleet, job, GOOD[0], "WAITS_FOR_APPROVAL", ["somebody else than op.alice"])
    refused(operator, "jobs.why", {"jobId": job, "deviceId": "bad"}, "NOT_FOUND")
    fleet.ctl("jobs", "approve", job, "--comment", "looks good", name="op.anna")
    paused = wait_state(operator, job, "PAUSED", "WAVE_SUCCEEDED")
    check(paused["approvedBy"] == "op.anna", f"approved by {paused['approvedBy']}")
    first, second, last = paused["waves"]
    check((first["devices"], second["devices"], last["devices"]) == (2, 2, 2), f"sizes: {paused['waves']}")
    check(first["passed"] <= second["opened"] <= second["passed"] and "opened" not in last, f"gates: {paused['waves']}")
    check(paused["counts"]["succeeded"] == 4 and paused["counts"]["queued"] == 2, f"counts: {paused['counts']}")

    waiting = queued_device(operator, job)
    check_why(fleet, job, waiting, "JOB_PAUSED", ["after wave 2 succeeded", "this device is in wave 3"])

    print("killed while it is paused, it stays so")
    fleet.service.kill()
    fleet.start_service()
    check(operator.request("jobs.get", {"jobId": job})["state"] == "PAUSED", "it went on by itself")
    fleet.ctl("jobs", "resume", job)
    done = wait_state(operator, job, "COMPLETED")
    check(done["counts"]["succeeded"] == 6, f"counts: {done['counts']}")
    check_why(fleet, job, waiting, "ARRIVED", ["reported 2.0.0"])
    latest = operator.request("jobs.why", {"deviceId": waiting})
    check(latest["jobId"] == job and latest["kind"] == "ARRIVED", f"the latest: {latest}")


def gate_not_reached(fleet, operator):
    print("a wave that fails its gate pauses; promotion goes on all the same")
    fleet.stage("app", "3.0.0")
    job = operator.request("jobs.create", {"document": {
        "name": "canary", "package": {"name": "app", "version": "3.0.0"}, "targets": {"query": "online"},
        "rollout": {"waves": [{"query": "id = bad", "successThreshold": 100}, {"successThreshold": 50}]}}})["jobId"]
    paused = wait_state(operator, job, "PAUSED", "GATE_NOT_REACHED")
    check(paused["counts"]["failed"] == 1 and paused["counts"]["queued"] == 6, f"counts: {paused['counts']}")
    check_why(fleet, job, "bad", "FAILED", ["Attempt 1 at 3.0.0 failed"])
    check_why(fleet, job, GOOD[0], "JOB_PAUSED", ["wave 1 did not reach its gate", "0 succeeded of the 1 needed"])
    refused(operator, "jobs.resume", {"jobId": job}, "CONFLICT")
    fleet.ctl("jobs", "promote", job)
    done = wait_state(operator, job, "COMPLETED")
    check(done["waves"][0]["promoted"] and done["counts"]["succeeded"] == 6, f"the end: {done['waves']}")


def held_back(fleet, operator):
    print("a device in quarantine waits, and a fleet in a black-out does")
    fleet.stage("app", "4.0.0")
    held = fleet.ctl("devices", "quarantine", "good-0001", "--for", "P1D", "--comment", "on the test bench")[0]
    check(held["why"] == "on the test bench" and held["by"] == "op.alice", f"held: {held}")
    blackout = {"id": "fair", "why": "trade fair", "start": "2020-01-01T00:00:00Z", "end": "2099-01-01T00:00:00Z"}
    fleet.ctl("service", "setBlackouts", plan(fleet, "blackouts.json", [blackout]))
    refused(fleet.operator("op.anna"), "service.setBlackouts", {"blackouts": []}, "FORBIDDEN")
    job = operator.job("app", "4.0.0", GOOD)
    fleet.service.kill()
    fleet.start_service()
    check(fleet.ctl("service", "blackouts")[0]["blackouts"] == [blackout], "the black-out is forgotten")
    counts = operator.request("jobs.get", {"jobId": job})["counts"]
    check(counts["quarantined"] == 1 and counts["queued"] == 5, f"in the black-out: {counts}")
    check_why(fleet, job, GOOD[0], "QUARANTINED", ["by op.alice: on the test bench"])
    check_why(fleet, job, GOOD[1], "BLACKED_OUT", ["black-out fair", "2099-01-01T00:00:00Z: trade fair"])
    operator.request("service.setBlackouts", {"blackouts": []})
    wait_for(lambda: operator.request("jobs.get", {"jobId": job})["counts"]["succeeded"] == 5, "the others")
    check([row["id"] for row in fleet.ctl("devices", "quarantined")] == ["good-0001"], "who is held")
    fleet.ctl("devices", "release", "good-0001")
    wait_state(operator, job, "COMPLETED")
    check(fleet.ctl("audit", "--verify")[0]["valid"], "the audit trail")


def test():
    with Fleet(devices=ACCOUNTS) as fleet:
        operator = fleet.operator()
        fleet.devices("good", 6, "--model", "rpi4", "--software-version", "1.0.0")
        wait_for(lambda: len(fleet.ctl("devices", "list", "--query", "online and version = 1.0.0")) == 6, "the devices")
        approval_and_gates(fleet, operator)
        fleet.devices("bad", 1, "--model", "rpi4", "--software-version", "2.0.0", "--fail", "1")
        wait_for(lambda: len(fleet.ctl("devices", "list", "--query", "online and version = 2.0.0")) == 7, "the devices")
        gate_not_reached(fleet, operator)
        held_back(fleet, operator)


run(test)
