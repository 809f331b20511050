#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A fleet moves from SQLite to PostgreSQL in the middle of a job, and back: everything is as it was, by drydockctl, and
devices go on. A copy that is killed is begun anew, and drydockd refuses what is half copied."""
import json
import os
import subprocess

from harness import Fleet, check, run, wait_for
from postgres import Postgres

DEVICES = 6
MORE = 3_000  # rows that a copy takes a while for


def copy(fleet, source, target, expect=0):
    """Lines that it prints, or what it says is wrong."""
    done = subprocess.run(command(fleet, source, target), stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=300, check=False)
    check(done.returncode == expect, f"copy: {done.returncode} {done.stderr}{done.stdout}")
    return done.stdout.splitlines() if expect == 0 else done.stderr


def command(fleet, source, target):
    return [fleet.program("drydockd"), "--config", fleet.path("drydockd-e2e.json"), "--copy-store", source, target]


def seen(fleet, job):
    """What an operator sees, but for what goes on by itself."""
    devices = sorted(fleet.ctl("devices", "list"), key=lambda device: device["id"])
    for device in devices:
        device.pop("seen", None)
    return {"devices": [(d["id"], d.get("softwareVersion"), d.get("model"), d.get("groups")) for d in devices],
            "jobs": [(j["jobId"], j["document"]) for j in fleet.ctl("jobs", "list")],
            "ended": {e["deviceId"]: e for e in fleet.operator().executions(job).values()},
            "groups": fleet.operator().request("groups.list"),
            "packages": fleet.ctl("packages", "list"),
            "history": fleet.operator().request("devices.history", {"id": "d-0001"})["entries"][-3:]}


def check_same(before, after):
    for key, value in before.items():
        check(after[key] == value, f"{key} differs: {json.dumps(value)[:500]} became {json.dumps(after[key])[:500]}")


def kill_in_the_midst(fleet, database):
    """Kills a copy after its first table; returns whether it was still at it."""
    child = subprocess.Popen(command(fleet, "sqlite", database.url), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             text=True)
    for line in child.stdout:
        if line.startswith("copying devices"):
            break
    child.kill()
    child.wait()
    child.stdout.close()


def refused_start(fleet, store, words):
    fleet.more_config["store"] = store
    fleet.start_service(wait=False)
    wait_for(lambda: not fleet.service.running(), "drydockd to refuse the store")
    check(words in fleet.service_log(), fleet.service_log()[-500:])


def test():
    names = Fleet.device_names("d", DEVICES)
    with Postgres() as database, Fleet(names, config={"store": "sqlite"}) as fleet:
        operator = fleet.operator()
        fleet.stage("app", "2.0.0")
        fleet.stage("app", "3.0.0")
        fleet.devices("d", DEVICES, "--software-version", "1.0.0")
        wait_for(lambda: len(fleet.ctl("devices", "list")) == DEVICES, "all devices")
        rows = "\n".join(["id,model", *(f"more-{number},x" for number in range(MORE))])
        operator.request("devices.import", {"csv": rows + "\n"})
        operator.request("devices.delete", {"id": "more-7"})
        operator.request("groups.put", {"id": "some", "ids": names[:3], "title": "a few"})
        job = operator.job("app", "2.0.0", names)
        wait_for(lambda: operator.request("jobs.get", {"jobId": job})["state"] == "COMPLETED", "the first job")
        open_job = operator.job("app", "3.0.0", names, rollout={"maximumPerMinute": 1})
        wait_for(lambda: operator.request("jobs.get", {"jobId": open_job})["counts"]["succeeded"] >= 1, "one to have it")

        check("is held by" in copy(fleet, "sqlite", database.url, expect=1), "copied from a store in use")
        before = seen(fleet, job)
        head = operator.request("audit.verify")
        check(head["valid"], "the audit trail is broken before")
        check(fleet.service.stop() == 0, "the service did not end well")

        kill_in_the_midst(fleet, database)
        refused_start(fleet, database.url, "a copy into this store was begun and not finished")
        lines = copy(fleet, "sqlite", database.url)
        check(any(line.startswith("devices: ") for line in lines), f"{lines}")
        check("not empty" in copy(fleet, "sqlite", database.url, expect=1), "copied into a store that is not empty")

        fleet.start_service()
        check_same(before, seen(fleet, job))
        check(operator.request("audit.verify")["valid"], "the audit trail is broken")
        with open(fleet.path("data", "audit.key")) as file:
            key = file.read().strip()
        check(database.ask("SELECT convert_from(value, 'UTF8') FROM settings WHERE key = 'auditKey'") == [[key]],
              "the trail is signed with another key")
        check("is active on it" in copy(fleet, database.url, "sqlite:" + fleet.path("other.sqlite"), expect=1),
              "copied from a store in use")
        done = operator.request("jobs.get", {"jobId": open_job})["counts"]["succeeded"]
        wait_for(lambda: operator.request("jobs.get", {"jobId": open_job})["counts"]["succeeded"] > done,
                 "the job to go on after the move")
        print("moved to PostgreSQL: all the same, and devices go on")

        before = seen(fleet, job)
        check(fleet.service.stop() == 0, "the service did not end well")
        os.rename(fleet.path("data", "fleet.sqlite"), fleet.path("old.sqlite"))
        copy(fleet, database.url, "sqlite")
        fleet.more_config["store"] = "sqlite"
        fleet.start_service()
        check_same(before, seen(fleet, job))
        operator.request("jobs.cancel", {"jobId": open_job})
        wait_for(lambda: operator.request("jobs.get", {"jobId": open_job})["state"] == "CANCELED", "the job's end")
        check(operator.request("audit.verify")["valid"], "the audit trail is broken")
        print("and back")


if __name__ == "__main__":
    run(test)
