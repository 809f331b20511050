#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Listings longer than a packet of the broker: every answer comes, and page by page everything is in it."""
import base64
import json
import os
import sqlite3
import uuid

from harness import Fleet, check, run
from operators import Refused

PAGE = 300_000  # bytes: 256 KiB of rows and what is around them
JOBS = 300
PACKAGES = 600


def devices(fleet, operator):
    print("devices with long columns")
    ids = set()
    for _ in range(4):
        lines = {f"n-{uuid.uuid4()}": os.urandom(64).hex() for _ in range(1000)}
        operator.request("devices.import", {"csv": "id,model\n" + "".join(f"{i},{m}\n" for i, m in lines.items())})
        ids |= lines.keys()
    page = operator.request("devices.list", {"limit": 5000})
    check(len(page) <= 256 * 1024, f"a page of {len(page)} bytes")
    listed = [line["id"] for line in fleet.ctl("devices", "list") if line["id"].startswith("n-")]
    check(len(listed) == len(ids) and set(listed) == ids, f"{len(listed)} of {len(ids)} devices, in {len(set(listed))}")

    print("what an import may bring")
    operator.request("devices.import", {"csv": "id,model\nlong," + "m" * 500_000 + "\n"})
    check(operator.request("devices.get", {"id": "long"})["model"] == "m" * 128, "a model of 500,000 bytes")
    refused(operator, "devices.import", {"csv": "id,note\nlong," + "n" * 5000 + "\n"}, "TOO_LARGE")


def refused(operator, action, arguments, code):
    try:
        operator.request(action, arguments, timeout=20)
    except Refused as refusal:
        check(refusal.code == code, f"{action}: {refusal}")
        return
    check(False, action + " was taken")


def deletions(fleet, operator):
    print("deletions: told for 30 days, and who asks later asks for everything")
    for identity in ("kept", "away"):
        operator.request("devices.put", {"id": identity})
    since = cursor(fleet)
    operator.request("devices.delete", {"id": "away"})
    operator.request("devices.list", {"since": since})
    fleet.service.stop()
    with sqlite3.connect(fleet.path("data", "fleet.sqlite")) as store:
        store.execute("UPDATE devices SET seen = seen - 31 * 86400000 WHERE deleted = 1")
    store.close()
    fleet.start_service()
    refused(operator, "devices.list", {"since": since}, "GONE")
    operator.request("devices.list", {"since": since + 1})
    operator.request("devices.list", {"since": 0})
    operator.request("devices.put", {"id": "away"})
    check(operator.request("devices.get", {"id": "away"})["incarnation"] == 2, "its earlier incarnation once more")


def cursor(fleet):
    """As stored: its page is compressed CBOR."""
    fleet.service.stop()
    with sqlite3.connect(fleet.path("data", "fleet.sqlite")) as store:
        found = int(store.execute("SELECT value FROM settings WHERE key = 'cursor'").fetchone()[0])
    store.close()
    fleet.start_service()
    return found


def jobs(fleet, operator):
    print("jobs with all that a document may hold")
    operator.request("devices.put", {"id": "d1"})
    document = {"name": "n" * 120, "package": {"name": "app", "version": "2.0.0"}, "comment": "c" * 1000,
                "targets": {"query": 'id = d1 or id = "' + "q" * 1900 + '"'}}
    made = []
    for _ in range(JOBS):
        made.append(operator.request("jobs.create", {"document": document, "start": False})["jobId"])
    page = operator.request("jobs.list")
    check(page["next"] and len(json.dumps(page)) <= PAGE, f"{len(json.dumps(page))} bytes, next {page['next']}")
    check([job["jobId"] for job in operator.rows("jobs.list", "jobs")] == sorted(made), "the pages' jobs")
    check(len(fleet.ctl("jobs", "list")) == JOBS, "drydockctl's jobs")
    check(len(operator.rows("jobs.list", "jobs", limit=7)) == JOBS, "jobs, 7 at once")
    audit = operator.rows("audit.list", "lines", limit=1000)
    check([line["seq"] for line in audit] == list(range(1, len(audit) + 1)), "the audit's lines")

    print("comments that are none")
    for action in ("jobs.start", "jobs.cancel", "jobs.forceCancel"):
        refused(operator, action, {"jobId": made[0], "comment": "y" * 501}, "INVALID_ARGUMENT")
    refused(operator, "jobs.create", {"document": document, "comment": "y" * 501}, "INVALID_ARGUMENT")
    operator.request("jobs.cancel", {"jobId": made[0], "comment": "y" * 500})
    check(operator.request("jobs.get", {"jobId": made[0]})["why"] == "y" * 500, "why it was cancelled")


def targets(fleet, operator):
    print("target lists: a chunk is a part")
    put = lambda ids, given=None, **more: operator.request(
        "targets.put", {"ids": ids, **({"list": given} if given else {})}, **more)
    used = put(["t-1"])["id"]
    document = {"name": "n", "package": {"name": "app", "version": "2.0.0"}, "targets": {"list": used}}
    operator.request("jobs.create", {"document": document, "start": False})
    again = str(uuid.uuid4())
    second = put(["t-3", "t-2"], used, request_id=again)["id"]
    third = put(["t-4"], second)
    check(third == {"id": put(["t-4", "t-3", "t-2", "t-1"])["id"], "count": 4}, "the id is not that of the content")
    check(put(["t-3", "t-2"], used, request_id=again)["id"] == second, "a chunk repeated is answered otherwise")
    check(put(["t-1", "t-4"], third["id"])["id"] == third["id"], "devices that it holds make another list of it")
    other = put(["t-5", "t-3"], second)
    check(other["count"] == 4 and other["id"] != third["id"], f"another list on the way: {other}")
    refused(operator, "targets.put", {"ids": ["t-5"], "list": "stranger"}, "NOT_FOUND")
    fleet.service.stop()
    with sqlite3.connect(fleet.path("data", "fleet.sqlite")) as store:
        parts = {row[0]: json.loads(row[1]) for row in store.execute("SELECT id, ids FROM target_parts")}
    store.close()
    kept = {used: ["t-1"], second: ["t-2", "t-3"], third["id"]: ["t-4"], other["id"]: ["t-5"]}
    check(parts == kept, f"parts: {parts}")
    fleet.start_service()
    preview = operator.request("jobs.preview", {"document": {**document, "targets": {"list": third["id"]}}})
    check(preview["total"] == 4, f"preview of a list in parts: {preview['total']}")


def executions(operator):
    print("executions of many devices")
    ids = [f"{'e' * 100}-{number:05}" for number in range(2000)]
    operator.job("app", "2.0.0", ids)
    job = operator.rows("jobs.list", "jobs")[-1]["jobId"]
    page = operator.request("executions.list", {"jobId": job, "limit": 2000})
    check(page["next"] and len(json.dumps(page)) <= PAGE, f"{len(json.dumps(page))} bytes, next {page['next']}")
    check(list(operator.executions(job)) == ids, "the pages' executions")


def packages(fleet, operator):
    print("packages with long notes")
    fleet.service.stop()
    with sqlite3.connect(fleet.path("data", "fleet.sqlite")) as store:
        record = json.loads(store.execute("SELECT record FROM packages").fetchone()[0])
        record["notes"] = "n" * 2000
        store.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                      "INSERT INTO packages SELECT 'many', '1.0.' || i, ? FROM n", (PACKAGES, b"{}"))
        for number in range(1, PACKAGES + 1):
            store.execute("UPDATE packages SET record = ? WHERE version = ?",
                          (json.dumps({**record, "manifest": manifest(record, number)}).encode(), f"1.0.{number}"))
    store.close()
    fleet.start_service()
    page = operator.request("packages.list")
    check(page["next"] and len(json.dumps(page)) <= PAGE, f"{len(json.dumps(page))} bytes, next {page['next']}")
    versions = [package["version"] for package in operator.rows("packages.list", "packages")]
    check(len(versions) == PACKAGES + 1 and len(set(versions)) == len(versions), f"{len(versions)} packages")
    check(len(fleet.ctl("packages", "list")) == PACKAGES + 1, "drydockctl's packages")


def manifest(record, number):
    content = json.loads(base64.b64decode(record["manifest"]))
    return base64.b64encode(json.dumps({**content, "name": "many", "version": f"1.0.{number}"}).encode()).decode()


def test():
    with Fleet() as fleet:
        operator = fleet.operator()
        fleet.stage("app", "2.0.0")
        deletions(fleet, operator)
        devices(fleet, operator)
        jobs(fleet, operator)
        targets(fleet, operator)
        executions(operator)
        packages(fleet, operator)
    print("an answer larger than any packet: its sender is told")
    with Fleet(extra_conf="max_packet_size 20000\n") as fleet:
        operator = fleet.operator()
        ids = [f"{'e' * 50}-{number:03}" for number in range(200)]
        fleet.stage("app", "2.0.0")
        job = operator.job("app", "2.0.0", ids)
        refused(operator, "executions.list", {"jobId": job}, "TOO_LARGE")
        check(len(operator.rows("executions.list", "executions", jobId=job, limit=20)) == len(ids), "fewer at once")


run(test)
