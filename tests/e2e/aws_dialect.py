#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dialect aws: a client written for AWS IoT Device Shadow, its topics and its answers."""
import json

from harness import Fleet, check, run, wait_for
from operators import Client

BASE = "$aws/things/thing-1/shadow"


class Thing(Client):
    def __init__(self, fleet):
        answers = ["update/accepted", "update/rejected", "update/delta", "get/accepted", "get/rejected"]
        super().__init__(fleet.port, "thing-1", fleet.password("thing-1"), [f"{BASE}/{answer}" for answer in answers])
        fleet.clients.append(self)

    def answer(self, suffix, number=1):
        """The number-th message on a topic."""
        wait_for(lambda: len(self.on(suffix)) >= number, f"{suffix} number {number}", 30)
        return self.on(suffix)[number - 1]

    def on(self, suffix):
        return [json.loads(m.payload) for m in list(self.messages) if m.topic == f"{BASE}/{suffix}"]


def test():
    with Fleet(["thing-1"], extra_acl="\npattern readwrite $aws/things/%u/shadow/#\n",
               config={"dialect": "aws", "desiredUpdates": "open"}) as fleet:
        thing = Thing(fleet)
        thing.publish(f"{BASE}/get", "")
        check(thing.answer("get/rejected")["code"] == 404, "a thing without a shadow")

        thing.publish(f"{BASE}/update", {"state": {"reported": {"color": "red"}}, "clientToken": "a"})
        accepted = thing.answer("update/accepted")
        check(accepted["state"] == {"reported": {"color": "red"}} and accepted["version"] == 1, f"accepted {accepted}")
        check(accepted["clientToken"] == "a" and "timestamp" in accepted["metadata"]["reported"]["color"],
              f"token and metadata {accepted}")
        check("protocol" not in accepted, "a member that AWS does not have")

        thing.publish(f"{BASE}/update", {"state": {"desired": {"color": "blue"}}})
        delta = thing.answer("update/delta")
        check(delta["state"] == {"color": "blue"} and delta["version"] == 2, f"delta {delta}")
        thing.publish(f"{BASE}/update", {"state": {"reported": {"other": 1}}})
        check(thing.answer("update/delta", 2)["state"] == {"color": "blue"}, "a delta at every update while they differ")

        thing.publish(f"{BASE}/update", {"state": {"reported": {"other": 2}}, "version": 77})
        check(thing.answer("update/rejected")["code"] == 409, "an update for another version")
        thing.publish(f"{BASE}/update", {"state": {"reported": {"a": [[[[[[[[[[1]]]]]]]]]]}}})
        check(thing.answer("update/rejected", 2)["code"] == 400, "depth is 400 in this dialect")

        thing.publish(f"{BASE}/get", "")
        document = thing.answer("get/accepted")
        check(document["state"]["desired"] == {"color": "blue"} and document["state"]["delta"] == {"color": "blue"},
              f"document {document}")
        check(document["state"]["reported"]["other"] == 1, "a rejection changed the document")


if __name__ == "__main__":
    run(test)
