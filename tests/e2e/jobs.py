#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What operators ask before a job, and after it failed somewhere: jobs.preview and jobs.retryFailed."""
from harness import Fleet, check, run, wait_for
from operators import Refused

ACCOUNTS = ["good", "bad", "away"]


def refused(operator, action, arguments, code, word=""):
    try:
        operator.request(action, arguments)
    except Refused as answer:
        check(answer.code == code and word in str(answer), f"{action}: {answer}")
        return
    check(False, f"{action} {arguments} was done")


def document(targets, version="2.0.0", **more):
    return {"name": "n", "package": {"name": "app", "version": version}, "targets": targets, **more}


def preview(fleet, operator):
    print("a preview says what the job then does")
    fleet.stage("app", "2.0.0", size=20_000, more=["--model", "rpi4"])
    for number in range(12):
        operator.request("devices.put", {"id": f"other-{number:02}", "model": "rpi3"})
    targets = {"query": "model = rpi4 or model = rpi3"}
    asked = operator.request("jobs.preview", {"document": document(targets)})
    check(asked["total"] == 14 and sorted(asked["members"])[:2] == ["bad", "good"], f"whom: {asked}")
    check(asked["byModelAndVersion"][0] == {"model": "rpi3", "version": "", "count": 12}, f"what they are: {asked}")
    check({"model": "rpi4", "version": "1.0.0", "count": 2} in asked["byModelAndVersion"], f"and: {asked}")
    left, = asked["excluded"]
    check(left["reason"] == "INCOMPATIBLE" and left["count"] == 12 and len(left["examples"]) == 10, f"left out: {left}")
    check(asked["waiting"] == [] and asked["offline"] == 0, f"waiting: {asked}")
    check(asked["package"] == {"name": "app", "version": "2.0.0", "size": 20_000} and asked["bytes"] == 40_000,
          f"bytes: {asked}")
    check(operator.request("jobs.list")["jobs"] == [], "the preview made a job")
    by_ctl = fleet.ctl("jobs", "preview", "--package", "app@2.0.0", "--query", targets["query"], name="op.vera")[0]
    check(by_ctl == asked, f"drydockctl: {by_ctl}")
    made = operator.request("jobs.create", {"document": document(targets)})
    check(made["counts"]["incompatible"] == 12 and made["total"] == 14, f"the job itself: {made}")
    again = operator.request("jobs.preview", {"document": document({"query": "model = rpi4"})})
    wait_for(lambda: operator.request("jobs.get", {"jobId": made["jobId"]})["state"] == "COMPLETED", "its end")
    check(all(row["reason"] in ("BLOCKED_BY_JOB", "ALREADY_INSTALLED") for row in again["waiting"] + again["excluded"]),
          f"while it runs: {again}")
    after = operator.request("jobs.preview", {"document": document({"query": "id = good"})})
    check(after["excluded"] == [{"reason": "ALREADY_INSTALLED", "count": 1, "examples": ["good"]}] and
          after["bytes"] == 0, f"once more: {after}")
    check(operator.request("jobs.preview", {"document": document({"query": "id = nobody"})})["total"] == 0, "nobody")
    refused(operator, "jobs.preview", {"document": document(targets, "9.9.9")}, "NOT_FOUND", "stage it")
    refused(operator, "jobs.preview", {"document": document({"query": "id ="})}, "INVALID_ARGUMENT", "column")


def retry(fleet, operator):
    print("failed ones are tried again while the job is open, also after kill -9")
    fleet.stage("app", "3.0.0")
    bad = fleet.devices("bad", 1, "--model", "rpi4", "--software-version", "2.0.0", "--fail", "1", log="bad-1.log")
    job = operator.job("app", "3.0.0", ["good", "bad", "away"])
    state = lambda device: operator.executions(job)[device]
    wait_for(lambda: state("bad")["state"] == "FAILED" and state("good")["state"] == "SUCCEEDED", "one to fail")
    check([row["id"] for row in fleet.ctl("devices", "list", "--query", 'reason ~ "simulated*"')] == ["bad"],
          "the device by its reason")
    bad.stop()
    refused(fleet.operator("op.vera"), "jobs.retryFailed", {"jobId": job}, "FORBIDDEN")
    answer = fleet.ctl("jobs", "retryFailed", job, "--comment", "new cable", name="op.olga")[0]
    check(answer == {"jobId": job, "state": "IN_PROGRESS", "retried": 1}, f"answered {answer}")
    fleet.service.kill()
    fleet.start_service()
    check(state("bad")["attempt"] == 2 and state("bad")["state"] in ("QUEUED", "NOTIFIED"),
          f"after the restart: {state('bad')}")
    fleet.devices("bad", 1, "--model", "rpi4", "--software-version", "2.0.0", log="bad-2.log")
    wait_for(lambda: state("bad")["state"] == "SUCCEEDED", "the second attempt")
    check(operator.request("jobs.retryFailed", {"jobId": job})["retried"] == 0, "nothing is left to retry")
    lines = [line for line in operator.rows("audit.list", "lines", limit=1000) if line["action"] == "jobs.retryFailed"]
    check(lines[0]["reason"] == "new cable" and lines[0]["operator"] == "op.olga", f"audit: {lines}")

    print("a job that is over is not opened again: another one is made")
    operator.request("jobs.cancel", {"jobId": job})
    wait_for(lambda: operator.request("jobs.get", {"jobId": job})["state"] == "CANCELED", "its end")
    refused(operator, "jobs.retryFailed", {"jobId": job}, "CONFLICT", "target list")
    listed = operator.request("targets.put", {"ids": ["away"]})
    made = operator.request("jobs.create", {"document": document({"list": listed["id"]}, "3.0.0")})
    check(made["total"] == 1, f"the new job: {made}")


def test():
    with Fleet(devices=ACCOUNTS) as fleet:
        operator = fleet.operator()
        fleet.devices("good", 1, "--model", "rpi4", "--software-version", "1.0.0")
        first = fleet.devices("bad", 1, "--model", "rpi4", "--software-version", "1.0.0", log="bad-0.log")
        wait_for(lambda: len(fleet.ctl("devices", "list", "--query", "online and version = 1.0.0")) == 2, "the devices")
        preview(fleet, operator)
        first.stop()
        retry(fleet, operator)


run(test)
