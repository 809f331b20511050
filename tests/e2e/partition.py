#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The active instance is cut off from the database while it reaches the broker, and the other way round. The other one
takes over, the one that was cut off says why it stands by and commits nothing, and nothing that was answered is lost."""
import time

from harness import Fleet, check, run, wait_for
from instances import Instances, shared_storage
from postgres import Postgres
from proxy import Proxy
from witness import Witness

WITNESSES = 2


def cut_off(instances, proxy, silent, how, reasons, witnesses):
    """`a`, which is active, loses what is behind the proxy."""
    before = instances.active()
    check(before[0] == "a", f"active is {before}")
    process = instances.processes["a"]
    told = len(process.text())
    since = time.monotonic()
    proxy.cut(silent)
    after = instances.wait_for_take_over(how, before, since, witnesses)
    wait_for(lambda: any(reason in process.text()[told:] for reason in reasons), "a to say why it stands by")
    proxy.heal()
    wait_for(lambda: f"standing by; {after[0]} is active" in process.text()[told:], "a to stand by")
    instances.wait_for_standbys(1)
    check(instances.active() == after, f"active is {instances.active()}, not {after}")


def give_back(instances):
    """`a` is the active one again."""
    check(instances.processes["b"].stop() == 0, "b did not end well")
    wait_for(lambda: (found := instances.active()) and found[0] == "a", "a to take over")
    instances.restart("b")
    instances.wait_for_standbys(1)


def test():
    names = [f"witness{number}" for number in range(WITNESSES)]
    with Postgres() as database, shared_storage() as storage, Proxy(database.port) as to_database:
        with Fleet(names, service=False, config={"store": database.url, **storage}) as fleet, \
                Proxy(fleet.port) as to_broker:
            own = {"a": {"store": database.url.replace(str(database.port), str(to_database.port)),
                         "broker": fleet.broker_url("drydockd").replace(str(fleet.port), str(to_broker.port))}}
            instances = Instances(fleet, ["a"], own)
            instances.operator = fleet.operator()
            wait_for(instances.active, "a to be active")
            instances.restart("b")
            instances.wait_for_standbys(1)
            witnesses = [Witness(fleet, name, 0.1) for name in names]
            wait_for(lambda: all(witness.answered > 3 for witness in witnesses), "witnesses to be answered")

            no_database = ["another instance is on the broker, and the lease could not be renewed",
                           "the database does not answer", "lost the lease"]
            cut_off(instances, to_database, True, "no word from the database", no_database, witnesses)
            give_back(instances)
            cut_off(instances, to_database, False, "database refuses", no_database, witnesses)
            give_back(instances)
            cut_off(instances, to_broker, False, "no broker", ["the broker cannot be reached, and others stand by"],
                    witnesses)

            answered = instances.end_well(witnesses)
            print(f"cut off three times: {answered} answered updates kept, slowest take-overs: "
                  + ", ".join(f"{how} {took:.1f} s" for how, took in instances.slowest.items()))


run(test)
