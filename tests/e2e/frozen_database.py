#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL freezes: every process of it stands still, while its connections stay up and its kernel confirms what is
sent. The active instance does not wait for ever: it says so and stands by. When the database goes on, one of the two is
active with a higher fencing number, and nothing that was answered is lost."""
import json
import time

from harness import Fleet, check, run, wait_for
from instances import Instances, shared_storage
from operators import Client
from postgres import Postgres
from witness import Witness

WITNESSES = 2
ROUNDS = 2


def freeze_once(fleet, database, instances, console, witnesses):
    before = instances.active()
    active = instances.processes[before[0]]
    told = len(active.text())
    database.freeze()
    began = time.monotonic()
    wait_for(lambda: "the database does not answer" in active.text()[told:], f"{before[0]} to say so")
    wait_for(lambda: "no longer active" in active.text()[told:], f"{before[0]} to give up")
    gave_up = time.monotonic() - began
    online = lambda: {m.topic.rsplit("/", 1)[1]: json.loads(m.payload)["online"] for m in list(console.messages)
                      if m.payload.startswith(b"{")}
    wait_for(lambda: online()[before[0]] is False, "the broker to be told")
    check(all(process.running() for process in instances.processes.values()), "an instance ended")
    check(fleet.operator().try_request("service.status", {}, timeout=1) is None, "somebody answers")
    since = time.monotonic()
    database.thaw()
    instances.wait_for_take_over("frozen", before, since, witnesses, same=True)
    instances.wait_for_standbys(1)
    print(f"{before[0]} gave up {gave_up:.1f} s after the database froze")


def test():
    names = [f"witness{number}" for number in range(WITNESSES)]
    with Postgres() as database, shared_storage() as storage:
        with Fleet(names, service=False, config={"store": database.url, **storage}) as fleet:
            instances = Instances(fleet, ["a", "b"])
            instances.operator = fleet.operator()
            wait_for(instances.active, "an instance to be active")
            instances.wait_for_standbys(1)
            console = Client(fleet.port, "op.vera", fleet.password("op.vera"), ["fleet/service/+"])
            fleet.clients.append(console)
            witnesses = [Witness(fleet, name, 0.1) for name in names]
            wait_for(lambda: all(witness.answered > 3 for witness in witnesses), "witnesses to be answered")
            for _ in range(ROUNDS):
                freeze_once(fleet, database, instances, console, witnesses)
            answered = instances.end_well(witnesses)
            print(f"frozen {ROUNDS} times: {answered} answered updates kept")


run(test)
