#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the broker keeps for consoles: the service's state, the packages' revision, summaries of jobs."""
import json
import sqlite3

from harness import Fleet, check, run, wait_for
from operators import Client

DAY = 24 * 3600 * 1000  # ms


def watcher(fleet):
    """Connects now, so it gets what is retained now. Listens to two topics of its own, to know that it has all."""
    client = Client(fleet.port, "op.vera", fleet.password("op.vera"),
                    ["fleet/service/#", "fleet/jobs/+", "fleet/packages/revision"])
    fleet.clients.append(client)
    check(client.find(lambda m: m.topic == "fleet/service/e2e"), "nothing is retained")
    return client


def last(client, topic):
    found = [m for m in client.messages if m.topic == topic]
    return json.loads(found[-1].payload) if found and found[-1].payload else None


def frozen(fleet, operator):
    print("frozen and thawed, said to everybody")
    console = watcher(fleet)
    for action, state in (("service.freeze", True), ("service.thaw", False), ("service.freeze", True)):
        operator.request(action)
        wait_for(lambda s=state: last(console, "fleet/service/e2e")["frozen"] == s, f"the service's state: {state}", 20)
    fleet.service.kill()
    fleet.start_service()
    wait_for(lambda: last(watcher(fleet), "fleet/service/e2e")["frozen"], "still frozen after a restart", 20)
    operator.request("service.thaw")
    wait_for(lambda: not last(watcher(fleet), "fleet/service/e2e")["frozen"], "thawed", 20)


def packages(fleet, operator):
    print("a revision for each change of the packages")
    console = watcher(fleet)
    revision = lambda: (last(console, "fleet/packages/revision") or {}).get("revision", 0)
    wait_for(revision, "the first revision")
    change = lambda action: operator.request("packages." + action, {"name": "app", "version": "1.0.0"})
    before = revision()
    fleet.stage("app", "1.0.0", more=["--draft"])
    wait_for(lambda: revision() > before, "a revision for register", 20)
    for action in ("publish", "deprecate", "delete"):
        before = revision()
        change(action)
        wait_for(lambda b=before: revision() > b, "a revision for " + action, 20)


def jobs(fleet, operator):
    print("summaries of jobs: kept while open and 30 days")
    fleet.stage("app", "2.0.0")
    made = [operator.job("app", "2.0.0", [f"dev-{number}"]) for number in range(4)]
    opened, late, young, old = made
    for job in made[1:]:
        operator.request("jobs.cancel", {"jobId": job})
        wait_for(lambda j=job: operator.request("jobs.get", {"jobId": j})["state"] == "CANCELED", "the end")
    console = watcher(fleet)
    wait_for(lambda: {m.topic[-36:] for m in console.messages if "/jobs/" in m.topic} == set(made), "all summaries")
    fleet.service.stop()
    store = sqlite3.connect(fleet.path("data", "fleet.sqlite"))
    for job, days in ((late, 30.5), (young, 29), (old, 60)):
        record = json.loads(store.execute("SELECT record FROM jobs WHERE id = ?", (job,)).fetchone()[0])
        record["ended"] -= int(days * DAY)
        store.execute("UPDATE jobs SET record = ? WHERE id = ?", (json.dumps(record).encode(), job))
    store.commit()
    store.close()
    fleet.start_service()
    kept = lambda: {m.topic[-36:] for m in watcher(fleet).messages if "/jobs/" in m.topic and m.payload}
    wait_for(lambda: kept() == {opened, young}, "old summaries to go", 20)


def test():
    with Fleet() as fleet:
        operator = fleet.operator()
        frozen(fleet, operator)
        packages(fleet, operator)
        jobs(fleet, operator)


run(test)
