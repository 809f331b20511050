# SPDX-License-Identifier: GPL-3.0-or-later
"""Several drydockd of one fleet: which of them is active, and what its devices notice of a change."""
import contextlib
import os
import time

from harness import Fleet, check, wait_for


@contextlib.contextmanager
def shared_storage():
    """A package storage that all instances can reach, as configuration: the embedded one of another fleet."""
    with Fleet() as site:
        with open(site.path("data", "package-store.key")) as file:
            os.environ.update(DRYDOCK_S3_ACCESS_KEY_ID="DRYDOCKSTORE", DRYDOCK_S3_SECRET_ACCESS_KEY=file.read().strip())
        yield {"servePackages": None, "storage": f"s3+http://127.0.0.1:{site.store_port}/packages"}


class Instances:
    """Of one fleet, by name; each may have configuration of its own."""

    def __init__(self, fleet, names, own=None):
        self.fleet = fleet
        self.own = own or {}
        self.processes = {}
        self.operator = None
        self.slowest = {}
        for name in names:
            self.restart(name)

    def restart(self, name):
        common = dict(self.fleet.more_config)
        self.fleet.more_config.update(self.own.get(name, {}))
        self.processes[name] = self.fleet.start_instance(name)
        self.fleet.more_config = common

    def active(self):
        """Name and fencing number of the one that answers, or None."""
        answer = self.operator.try_request("service.status", {}, timeout=1)
        if not answer or not answer.get("ok"):
            return None
        result = answer["result"]
        check(result["lease"]["holder"] == result["instance"], f"says {result['lease']}")
        return result["instance"], result["lease"]["fencingNumber"]

    def wait_for_standbys(self, count):
        def all_there():
            answer = self.operator.try_request("service.status", {}, timeout=1)
            return answer and answer.get("ok") and len(answer["result"]["lease"]["standbys"]) == count
        wait_for(all_there, f"{count} instances to stand by")

    def wait_for_take_over(self, how, before, since, witnesses, same=False):
        """Until another (`same`: any, anew) is active and every witness has been answered by it."""
        def taken_over():
            found = self.active()
            return found and (found[1] > before[1] if same else found[0] != before[0]) and found
        name, fence = wait_for(taken_over, f"{'any' if same else 'another than ' + before[0]} to be active")
        check(fence > before[1], f"fencing number {fence} after {before[1]}")
        counted = {witness: witness.answered for witness in witnesses}
        wait_for(lambda: all(witness.answered > count for witness, count in counted.items()), "witnesses to be answered")
        took = time.monotonic() - since
        self.slowest[how] = max(took, self.slowest.get(how, 0))
        print(f"{how}: {before[0]} -> {name}, every device answered again after {took:.1f} s, fencing number {fence}")
        return name, fence

    def end_well(self, witnesses):
        """Every answer stands in the store, the audit trail is whole, and all end as asked; how many answers."""
        for witness in witnesses:
            witness.check(self.operator)
        check(self.operator.request("audit.verify")["valid"], "the audit trail is broken")
        for name, process in self.processes.items():
            check(process.running() and process.stop() == 0, f"{name} did not end well")
        return sum(witness.answered for witness in witnesses)
