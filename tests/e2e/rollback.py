#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices go back, each to its own version, by request and by a rule; a job that stays open takes who comes."""
import json
import os
import subprocess

from harness import Fleet, check, run, wait_for
from operators import Client, Refused

OLD = [f"old-{number:04}" for number in range(1, 4)]
NEW = [f"new-{number:04}" for number in range(1, 4)]


def versions(fleet):
    return {row["id"]: row["softwareVersion"] for row in fleet.ctl("devices", "list")}


def job_of(operator, job):
    return operator.request("jobs.get", {"jobId": job})


def wait_state(operator, job, state):
    return wait_for(lambda: job_of(operator, job)["state"] == state and job_of(operator, job), f"{job} {state}")


def refused(operator, action, arguments, code, word):
    try:
        operator.request(action, arguments)
    except Refused as answer:
        check(answer.code == code and word in str(answer), f"{action}: {answer}")
        return
    check(False, f"{action} {arguments} was done")


def each_to_its_own(fleet, operator):
    print("a job that is over: each device goes back to its own version")
    job = fleet.ctl("jobs", "create", "--package", "app@2.0.0", "--query", "id ~ \"old-*\" or id ~ \"new-*\"")[0]["jobId"]
    wait_state(operator, job, "COMPLETED")
    answer = fleet.ctl("jobs", "rollback", job, "--comment", "it overheats")[0]
    check(answer["devices"] == 6 and len(answer["jobs"]) == 2 and answer["state"] == "COMPLETED", f"{answer}")
    # Killed in the middle, it goes on.
    fleet.service.kill()
    fleet.start_service()
    for back in answer["jobs"]:
        done = wait_state(operator, back, "COMPLETED")
        check(done["rollsBack"] == job and done["counts"]["succeeded"] == 3, f"back: {done['counts']}")
        check(done["document"]["targets"] == {"job": job}, f"targets: {done['document']['targets']}")
    check(versions(fleet) == {**{d: "1.0.0" for d in OLD}, **{d: "1.1.0" for d in NEW}}, f"{versions(fleet)}")
    check(sorted(job_of(operator, job)["rollbacks"]) == sorted(answer["jobs"]), "the link")
    refused(operator, "jobs.rollback", {"jobId": job}, "CONFLICT", "run something else since")
    refused(operator, "jobs.clone", {"jobId": answer["jobs"][0]}, "CONFLICT", "brings devices back")


def in_the_middle(fleet, operator):
    print("a job that is open: it ends with it, and packages that it may need stay")
    job = operator.request("jobs.create", {"document": {
        "name": "half way", "package": {"name": "app", "version": "2.0.0"}, "targets": {"query": "id ~ \"*-000?\""},
        "rollout": {"waves": [{"query": "id ~ \"old-*\"", "successThreshold": 100, "afterSuccess": "PAUSE"}, {}]}}})["jobId"]
    wait_state(operator, job, "PAUSED")
    refused(operator, "packages.delete", {"name": "app", "version": "1.0.0"}, "CONFLICT", "may have to go back")
    answer = operator.request("jobs.rollback", {"jobId": job})
    check(answer["devices"] == 3 and answer["state"] == "ROLLING_BACK", f"{answer}")
    done = wait_state(operator, job, "CANCELED")
    check(done["counts"]["canceled"] == 3 and done["counts"]["succeeded"] == 3, f"{done['counts']}")
    wait_for(lambda: versions(fleet)["old-0001"] == "1.0.0", "the versions")
    check(job_of(operator, answer["jobs"][0])["state"] == "COMPLETED", "the roll-back")


def by_a_rule(fleet, operator):
    print("a rule rolls back by itself")
    job = operator.request("jobs.create", {"document": {
        "name": "bad", "package": {"name": "app", "version": "2.0.0"}, "targets": {"query": "id ~ \"old-*\" or id = bad"},
        "rollout": {"waves": [{"query": "id ~ \"old-*\"", "successThreshold": 100}, {}]},
        "abort": [{"failureType": "FAILED", "thresholdPercentage": 20, "minNumberOfExecutedThings": 4,
                   "action": "ROLLBACK"}]}})["jobId"]
    done = wait_state(operator, job, "ABORTED")
    check(done["why"] == "ABORT_FAILED" and len(done["rollbacks"]) == 1, f"{done}")
    wait_for(lambda: all(versions(fleet)[d] == "1.0.0" for d in OLD), "the versions")
    lines = [line for line in operator.rows("audit.list", "lines", limit=1000) if line["action"] == "jobs.rollsBack"]
    check(lines and lines[-1]["reason"] == "app@1.0.0", f"audit: {lines[-1:]}")


def who_comes_later(fleet, operator):
    print("a job that stays open takes who comes to match, and lets go who does not")
    operator.request("groups.put", {"id": "bad", "query": "state = FAILED"})
    for query in ("state = FAILED", "model = x or not group = bad", "reason = NOT_CONNECTED", "not package = \"app@2.0.0\"", "reported.update.status = RUNNING"):
        document = {"name": "n", "package": {"name": "app", "version": "2.0.0"}, "targets": {"query": query},
                    "targetSelection": "CONTINUOUS"}
        for action in ("jobs.create", "jobs.preview"):
            refused(operator, action, {"document": document}, "INVALID_ARGUMENT", "CONTINUOUS")
    document["targets"] = {"query": "id = nobody"}
    for start in ("yes", 1, {}):
        refused(operator, "jobs.create", {"document": document, "start": start}, "INVALID_ARGUMENT", "true or false")
    over = {**document, "schedule": {"endTime": "2020-01-01T00:00:00Z"}}
    jobs = len(operator.rows("jobs.list", "jobs"))
    refused(operator, "jobs.create", {"document": over}, "INVALID_ARGUMENT", "over already")
    check(len(operator.rows("jobs.list", "jobs")) == jobs, "a job that was refused is there")
    operator.request("groups.put", {"id": "lab", "ids": ["new-0001"]})
    wait_for(lambda: fleet.ctl("groups", "members", "lab"), "the group")
    plan = fleet.path("open.json")
    with open(plan, "w", encoding="utf-8") as file:
        file.write('{"targetSelection": "CONTINUOUS", "rollout": {"maximumPerMinute": 600}}')
    fleet.ctl("templates", "put", "always", "--plan", plan, "--name", "For whoever joins")
    check([row["name"] for row in fleet.ctl("templates", "list")] == ["For whoever joins"], "the template")
    job = fleet.ctl("jobs", "create", "--package", "app@2.0.0", "--group", "lab", "--template", "always")[0]["jobId"]
    wait_for(lambda: versions(fleet)["new-0001"] == "2.0.0", "the first")
    fleet.service.kill()
    fleet.start_service()
    fleet.ctl("groups", "put", "lab", "--add", "new-0002")
    wait_for(lambda: versions(fleet)["new-0002"] == "2.0.0", "who joined")
    fleet.ctl("devices", "quarantine", "new-0003", "--comment", "on the bench")
    fleet.ctl("groups", "put", "lab", "--add", "new-0003")
    wait_for(lambda: job_of(operator, job)["counts"]["quarantined"] == 1, "who waits")
    fleet.ctl("groups", "put", "lab", "--remove", "new-0003")
    wait_for(lambda: job_of(operator, job)["counts"]["removed"] == 1, "who left")
    check(job_of(operator, job)["state"] == "IN_PROGRESS", "it ended by itself")
    fleet.ctl("jobs", "cancel", job)
    wait_state(operator, job, "CANCELED")
    copy = fleet.ctl("jobs", "clone", job, "--name", "again")[0]
    again = job_of(operator, copy["jobId"])
    line = [line for line in operator.rows("audit.list", "lines", limit=1000) if line["action"] == "jobs.clone"][-1]
    check(copy["jobId"] in str(line["arguments"]) and job in str(line["arguments"]), f"audit: {line}")
    for name in (5, ["x"]):
        refused(operator, "jobs.clone", {"jobId": job, "name": name}, "INVALID_ARGUMENT", "")
        refused(operator, "templates.put", {"id": "t", "name": name, "plan": {}}, "INVALID_ARGUMENT", "text")
    refused(operator, "jobs.clone", {"jobId": job, "start": "yes"}, "INVALID_ARGUMENT", "true or false")
    check(again["state"] == "DRAFT" and again["total"] == 2 and again["document"]["name"] == "again", f"{again}")
    check(again["document"]["rollout"]["maximumPerMinute"] == 600, "the plan")
    fleet.ctl("templates", "delete", "always")
    check(fleet.ctl("templates", "list") == [], "the template stays")
    check(fleet.ctl("audit", "--verify")[0]["valid"], "the audit trail")


def with_a_key(fleet, operator):
    print("a device that checks signatures goes one step back, and no further")
    key, public = fleet.path("lock.key"), fleet.path("lock.pub")
    subprocess.run(["minisign", "-G", "-W", "-s", key, "-p", public], check=True, stdout=subprocess.DEVNULL)
    for version in ("1.0.0", "2.0.0", "3.0.0"):
        fleet.stage("lock", version, more=("--sign", key))
    fleet.devices("keyed", 1, "--software-version", "1.0.0", "--public-key", public)
    wait_for(lambda: versions(fleet).get("keyed") == "1.0.0", "the device")

    def update(version):
        job = fleet.ctl("jobs", "create", "--package", f"lock@{version}", "--query", "id = keyed")[0]["jobId"]
        wait_state(operator, job, "COMPLETED")
        return job

    for path, before in ((("2.0.0",), "1.0.0"), (("2.0.0", "3.0.0"), "2.0.0")):
        job = [update(version) for version in path][-1]
        back = operator.request("jobs.rollback", {"jobId": job})["jobs"][0]
        check(wait_state(operator, back, "COMPLETED")["counts"]["succeeded"] == 1, f"back to {before}")
        check(versions(fleet)["keyed"] == before, f"{versions(fleet)}")
    refused_job = update("1.0.0")
    rows = operator.rows("executions.list", "executions", jobId=refused_job)
    check(rows[0]["state"] == "REJECTED" and "older than version 2.0.0" in rows[0]["reason"], f"{rows}")


def who_only_acknowledges(fleet, operator):
    print("a device that never says what it runs goes back from the middle of an update")
    operator.request("devices.put", {"id": "seed"})
    seed = Client(fleet.port, "seed", fleet.password("seed"), client_id="seed", topics=["state/seed/update/delta"])

    def told(job):
        command = seed.find(lambda message: json.loads(message.payload)["state"].get("jobId") == job)
        check(command, f"{job} was not told")
        return json.loads(command.payload)["state"]["softwareVersion"]

    def acknowledge(job, status):
        seed.publish("state/seed/update", f"jobID:{job} {status}")

    first, second = None, None
    for version in ("1.0.0", "2.0.0"):
        first, second = second, fleet.ctl("jobs", "create", "--package", f"app@{version}", "--query", "id = seed")[0]["jobId"]
        check(told(second) == version, "the version")
        acknowledge(second, "SUCCESS" if first is None else "RUNNING")
        if first is None:
            wait_state(operator, second, "COMPLETED")
    wait_for(lambda: operator.executions(second)["seed"]["state"] == "IN_PROGRESS", "the update")
    back = operator.request("jobs.rollback", {"jobId": second})["jobs"][0]
    acknowledge(second, "SUCCESS")  # it could not stop any more
    check(told(back) == "1.0.0", "the version before")
    check(job_of(operator, second)["state"] == "ROLLING_BACK", "it ended before its device was back")
    acknowledge(back, "SUCCESS")
    wait_state(operator, second, "CANCELED")
    seed.close()


def while_it_installs(fleet, operator):
    print("a device that connects anew while it installs what is taken back goes back when it is done")
    go, script = fleet.path("go"), fleet.path("install.sh")
    with open(script, "w", encoding="utf-8") as file:
        file.write(f"#!/bin/sh\nuntil [ -e {go} ]; do sleep 0.1; done\n")
    os.chmod(script, 0o755)
    device = fleet.devices("late", 1, "--software-version", "1.0.0", "--apply", script + " {file}",
                           "--state", fleet.path("late"))
    wait_for(lambda: versions(fleet).get("late") == "1.0.0", "the device")
    job = fleet.ctl("jobs", "create", "--package", "app@2.0.0", "--query", "id = late")[0]["jobId"]
    wait_for(lambda: operator.executions(job).get("late", {}).get("phase") == "applying", "the installation")
    back = operator.request("jobs.rollback", {"jobId": job})["jobs"][0]
    fleet.broker.kill()
    fleet.start_broker()
    wait_for(lambda: device.text().count("connected\n") == 2, "the device to connect anew")
    with open(go, "w", encoding="utf-8"):
        pass
    operator = fleet.operator()
    wait_state(operator, back, "COMPLETED")
    check(versions(fleet)["late"] == "1.0.0", f"{versions(fleet)}")
    check(f"attempt {back}: version 1.0.0" in device.text(), "it never left the version it was on:\n" + device.text())


def test():
    with Fleet(devices=[*OLD, *NEW, "bad", "keyed", "late", "seed"]) as fleet:
        operator = fleet.operator()
        for version in ("1.0.0", "1.1.0", "2.0.0"):
            fleet.stage("app", version)
        fleet.devices("old", 3, "--software-version", "1.0.0")
        fleet.devices("new", 3, "--software-version", "1.1.0")
        wait_for(lambda: len(fleet.ctl("devices", "list", "--query", "online and version < 2")) == 6, "the devices")
        each_to_its_own(fleet, operator)
        in_the_middle(fleet, operator)
        fleet.devices("bad", 1, "--software-version", "1.0.0", "--fail", "1")
        wait_for(lambda: len(fleet.ctl("devices", "list", "--query", "online")) == 7, "the last device")
        by_a_rule(fleet, operator)
        who_comes_later(fleet, operator)
        with_a_key(fleet, operator)
        who_only_acknowledges(fleet, operator)
        while_it_installs(fleet, operator)


run(test)
