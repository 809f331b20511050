#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A job of many devices is made, begun, canceled and rolled back in pieces, and drydockd is killed in the midst of each:
it goes on with what is stored. Nobody is told before all of its devices are in it, and none is in it twice.

DRYDOCK_E2E_DEVICES (20000).
"""
import os

from harness import Fleet, check, run, wait_for
from operators import Client, Refused

DEVICES = int(os.environ.get("DRYDOCK_E2E_DEVICES", "20000"))
IDS_A_REQUEST = 5_000
TARGETS = {"query": "model = rpi4"}


class Listener(Client):
    """A device that tells nothing, and hears what it is told."""

    def __init__(self, fleet, identity):
        super().__init__(fleet.port, identity, fleet.password(identity), [f"state/{identity}/update/delta"])


def job_of(operator, job):
    return operator.request("jobs.get", {"jobId": job})


def kill_while(fleet, operator, job, what, condition):
    """kill -9 while `condition(job)` holds; where it was over too soon, that is said."""
    def due():
        now = job_of(operator, job)
        return condition(now) or (not now["why"] and now["state"] in ("DRAFT", "IN_PROGRESS")) or \
            now["state"] == "CANCELED"
    wait_for(due, what)
    was = job_of(operator, job)
    fleet.service.kill()
    fleet.start_service()
    print(f"killed while it {what}: {was['state']} {was['why']}, {sum(was['counts'].values())} of {was['total']} in it")


def stored_once(operator, job):
    executions = operator.executions(job)
    check(len(executions) == DEVICES, f"{len(executions)} executions")
    return executions


def report(site, device, version):
    site.publish(f"state/{device}/update", {"state": {"reported": {"softwareVersion": version}}}, wait=False)


def report_all(site, operator):
    """All devices say what they run, by the gateway of their site."""
    for number in range(1, DEVICES + 1):
        report(site, f"dev-{number:05}", "1.0.0")
    last = f"dev-{DEVICES:05}"
    wait_for(lambda: operator.request("devices.get", {"id": last})["reported"].get("softwareVersion"), "the last report")


def tell_all(operator, document, job=None):
    """A job of which everybody was told, whether they hear it or not."""
    job = job or operator.request("jobs.create", {"document": document, "start": True})["jobId"]
    wait_for(lambda: job_of(operator, job)["state"] == "IN_PROGRESS" and not job_of(operator, job)["why"], "the job to begin")
    wait_for(lambda: all(e["intended"] for e in operator.executions(job).values()), "all to be told")
    return job


def back(fleet, operator, job, over):
    """Rolls it back, and kills drydockd while its devices come into the job that takes them back, and while that begins."""
    answer = operator.request("jobs.rollback", {"jobId": job, "comment": "it overheats"}, timeout=120)
    check((answer["devices"], len(answer["jobs"])) == (DEVICES, 1), f"rolled back: {answer}")
    taken, = answer["jobs"]
    check(job_of(operator, job)["state"] == ("CANCELED" if over else "ROLLING_BACK"), "the state of what is rolled back")
    for _ in range(2):
        kill_while(fleet, operator, taken, "gathers its devices",
                   lambda now: now["state"] == "SCHEDULED" and 0 < sum(now["counts"].values()) < DEVICES)
        if not over:
            check(job_of(operator, job)["state"] == "ROLLING_BACK", "it ended before its devices are back")
    kill_while(fleet, operator, taken, "begins", lambda now: now["state"] == "IN_PROGRESS" and now["why"])
    tell_all(operator, None, taken)
    check(stored_once(operator, taken).keys() == operator.executions(job).keys(), "not the same devices")
    check(job_of(operator, job)["rollbacks"][-1] == taken, "the link")
    return taken


def roll_back(fleet, operator, listeners):
    print("a job that is rolled back while it is open, and one that is over")
    fleet.stage("app", "1.0.0")
    site = Client(fleet.port, "site", fleet.password("site"), [])
    fleet.clients.append(site)
    report_all(site, operator)
    document = {"name": "many", "package": {"name": "app", "version": "2.0.0"}, "targets": TARGETS,
                "rollout": {"maximumPerMinute": 60000}}
    job = tell_all(operator, document)
    first = listeners[0].user
    report(site, first, "2.0.0")
    wait_for(lambda: job_of(operator, job)["counts"]["succeeded"] == 1, "the first to succeed")
    taken = back(fleet, operator, job, over=False)
    ended = operator.executions(job)
    check(ended.pop(first)["state"] == "SUCCEEDED" and {e["state"] for e in ended.values()} == {"CANCELED"}, "how they ended")
    wait_for(lambda: any(taken in str(m.payload) for m in listeners[0].messages), f"{first} to hear that it goes back")
    report(site, first, "1.0.0")
    wait_for(lambda: job_of(operator, taken)["counts"]["succeeded"] == 1, "the first to be back")
    operator.request("jobs.forceCancel", {"jobId": taken})
    wait_for(lambda: job_of(operator, job)["state"] == "CANCELED", "the end of what was rolled back")
    job = tell_all(operator, document)
    operator.request("jobs.forceCancel", {"jobId": job})
    wait_for(lambda: job_of(operator, job)["state"] == "CANCELED", "the end of the job")
    taken = back(fleet, operator, job, over=True)
    operator.request("jobs.forceCancel", {"jobId": taken})
    wait_for(lambda: job_of(operator, taken)["state"] == "CANCELED", "the end of the way back")


def test():
    with Fleet(["dev-00001", "dev-00002", "site"], extra_acl="user site\ntopic write state/+/update\n") as fleet:
        operator = fleet.operator()
        fleet.stage("app", "2.0.0")
        for begin in range(0, DEVICES, IDS_A_REQUEST):
            rows = [f"dev-{number:05},rpi4" for number in range(begin + 1, min(begin + IDS_A_REQUEST, DEVICES) + 1)]
            operator.request("devices.import", {"csv": "\n".join(["id,model", *rows]) + "\n"})
        listeners = [Listener(fleet, f"dev-0000{number}") for number in (1, 2)]
        fleet.clients += listeners
        document = {"name": "many", "package": {"name": "app", "version": "2.0.0"}, "targets": TARGETS,
                    "rollout": {"maximumPerMinute": 60000,
                                "waves": [{"count": 10, "successThreshold": 100}, {"percentage": 100}]}}
        preview = operator.request("jobs.preview", {"document": document})
        check((preview["total"], [wave["devices"] for wave in preview["waves"]]) == (DEVICES, [10, DEVICES - 10]),
              f"preview: {preview['total']} {preview['waves']}")
        forecast = operator.request("jobs.forecast", {"document": document}, timeout=120)
        check(forecast, "no forecast")

        answer = operator.request("jobs.create", {"document": document, "start": True})
        job = answer["jobId"]
        check((answer["state"], answer["total"]) == ("SCHEDULED", DEVICES), f"created: {answer}")
        kill_while(fleet, operator, job, "is made", lambda now: 0 < sum(now["counts"].values()) < DEVICES)
        kill_while(fleet, operator, job, "begins", lambda now: now["state"] == "IN_PROGRESS" and now["why"])
        wait_for(lambda: (now := job_of(operator, job))["state"] == "IN_PROGRESS" and not now["why"], "the job to begin")
        now = job_of(operator, job)
        check(now["total"] == sum(now["counts"].values()) == DEVICES, f"{now['total']} {now['counts']}")
        check([wave["devices"] for wave in now["waves"]] == [10, DEVICES - 10], f"{now['waves']}")
        wait_for(lambda: job_of(operator, job)["counts"]["queued"] < DEVICES or
                 any(e["intended"] for e in operator.executions(job).values()), "somebody to be told")
        told = sum(1 for e in stored_once(operator, job).values() if e["intended"])
        check(0 < told <= 10, f"{told} of the first wave were told")

        operator.request("jobs.cancel", {"jobId": job})
        kill_while(fleet, operator, job, "is canceled", lambda now: 0 < now["counts"]["canceled"] < DEVICES)
        wait_for(lambda: job_of(operator, job)["state"] == "CANCELED", "the end")
        states = {e["state"] for e in stored_once(operator, job).values()}
        check(states == {"CANCELED"}, f"states: {states}")
        check(job_of(operator, job)["counts"]["canceled"] == DEVICES, "counters")
        for listener in listeners:
            check(len({m.payload for m in listener.messages}) <= 2, f"{listener.user} heard {len(listener.messages)}")

        print("a draft that is canceled while it is made")
        answer = operator.request("jobs.create", {"document": document, "start": False})
        check(answer["state"] == "DRAFT" and answer["total"] == DEVICES, f"created: {answer}")
        operator.request("jobs.cancel", {"jobId": answer["jobId"]})
        wait_for(lambda: job_of(operator, answer["jobId"])["state"] == "CANCELED", "the end of the draft")
        check(len(operator.executions(answer["jobId"])) == sum(job_of(operator, answer["jobId"])["counts"].values()),
              "executions and counters differ")

        roll_back(fleet, operator, listeners)

        print("a group and a CONTINUOUS job, whose device leaves while it is made")
        operator.request("groups.put", {"id": "all", "query": TARGETS["query"]})
        wait_for(lambda: operator.request("groups.list")["groups"][0]["settled"], "the group to fill")
        answer = operator.request("jobs.create", {"start": True, "document": {
            **document, "targets": {"group": "all"}, "targetSelection": "CONTINUOUS"}})
        operator.request("devices.put", {"id": "dev-00003", "model": "other"})
        operator.request("devices.put", {"id": "late", "model": "rpi4"})
        wait_for(lambda: (now := job_of(operator, answer["jobId"]))["state"] == "IN_PROGRESS" and not now["why"],
                 "the job to begin")

        def follows():
            executions = operator.executions(answer["jobId"])
            left = executions.get("dev-00003", {"state": "REMOVED"})
            return left["state"] == "REMOVED" and "late" in executions
        wait_for(follows, "who left to be removed, and who came to be there")
        try:
            operator.request("jobs.create", {"document": {**document, "targets": {"query": "model = nothing"}}})
            check(False, "a job for nobody was made")
        except Refused as refused:
            check(refused.field == "document.targets.query", f"refused for {refused.field}")
        check(operator.request("audit.verify")["valid"], "the audit trail is broken")
        check("BUG" not in fleet.service_log(), "the service met a bug")


if __name__ == "__main__":
    run(test)
