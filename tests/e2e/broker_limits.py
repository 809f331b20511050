#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A broker that keeps too little for a client that is away: the service says so, and what to change. The shipped
configuration passes the same trial."""
from harness import Fleet, check, run, wait_for


def status(operator):
    return operator.request("service.status")


def test():
    with Fleet(extra_conf="max_queued_messages 700\n") as fleet:
        operator = fleet.operator()
        wait_for(lambda: status(operator)["state"] == "DEGRADED", "the service to call itself DEGRADED")
        reason = status(operator)["reasons"][0]
        check("max_queued_messages" in reason and " of 2000 " in reason, f"the reason is {reason}")
        check(reason in fleet.service_log(), "the log does not say it")
        print(reason)
    with Fleet() as fleet:
        operator = fleet.operator()
        wait_for(lambda: fleet.broker.text().count("drydockd-probe-sender") >= 2, "the trial to be over")
        wait_for(lambda: fleet.broker.text().count("as drydockd-probe-") >= 3, "the session to come back")
        wait_for(lambda: sum("Client drydockd-probe-" in line for line in fleet.broker.text().splitlines()) >= 3,
                 "the session to end")
        check(status(operator)["state"] == "READY", f"on the shipped configuration: {status(operator)['reasons']}")
        print("the shipped configuration keeps everything")


if __name__ == "__main__":
    run(test)
