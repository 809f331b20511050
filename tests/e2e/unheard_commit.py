#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The connection to PostgreSQL ends between a commit that was made and its answer: the service cannot know that it was.
It reads its state anew, and what it had in hand counts once: no update is lost or merged twice, no answer is missing."""
from harness import Fleet, check, run, wait_for
from postgres import Postgres
from proxy import Proxy

DEVICES = 10
UPDATES = 60
# Of every so many commits, one is never heard of: its answer, or the commit itself.
EVERY = 7

# ReadyForQuery, outside of a transaction.
IDLE = b"Z\0\0\0\5I"


class LosingProxy(Proxy):
    """Loses the answers of some commits, once they are made, and others before the server hears of them."""

    def __init__(self, target):
        self.loses = False
        self.commits = 0
        self.unheard = 0
        self.unmade = 0
        self.awaited = set()
        super().__init__(target)

    def passes(self, sock, data):
        if self.loses and data.endswith(b"COMMIT\0"):
            self.commits += 1
            if self.commits % EVERY == 0:
                self.awaited.add(self.peers[sock])
            elif self.commits % EVERY == 3:
                self.unmade += 1
                return False
        if sock not in self.awaited:
            return True
        if data.endswith(IDLE):
            self.unheard += 1
            self.awaited.discard(sock)
            return False
        return True


def test():
    names = Fleet.device_names("d", DEVICES)
    with Postgres() as database, LosingProxy(database.port) as proxy:
        url = database.url.replace(str(database.port), str(proxy.port))
        with Fleet([*names, "witness"], config={"store": url}) as fleet:
            operator, witness = fleet.online_with_witness(names)
            proxy.loses = True
            job = operator.job("app", "2.0.0", names, rollout={"maximumPerMinute": 600})
            witness.update(0, "first")
            check(witness.answered("first"), "the first update was never answered")
            before = operator.request("devices.get", {"id": "witness"})
            for number in range(1, UPDATES + 1):
                witness.update(number, f"n{number}")
                check(witness.answered(f"n{number}"), f"update {number} was never answered")
            wait_for(lambda: operator.request("jobs.get", {"jobId": job})["state"] == "COMPLETED", "the job to end")
            after = operator.request("devices.get", {"id": "witness"})
            check(after["reported"]["n"] == UPDATES, f"the document says {after['reported']}")
            check(after["version"] == before["version"] + UPDATES,
                  f"{UPDATES} updates took the document from version {before['version']} to {after['version']}")
            check(operator.request("jobs.get", {"jobId": job})["counts"]["succeeded"] == DEVICES, "not all succeeded")
            check(operator.request("audit.verify")["valid"], "the audit trail is broken")
            check(proxy.unheard >= 5 and proxy.unmade >= 5, f"lost: {proxy.unheard} answers, {proxy.unmade} commits")
            check(fleet.service.stop() == 0, "the service did not end well")
            print(f"{proxy.commits} commits, {proxy.unheard} made and unheard, {proxy.unmade} never made: all counted once")


run(test)
