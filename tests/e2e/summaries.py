#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What consoles hear of a job of 1,000 devices: two summaries and five batches of transitions a second at most, small
ones, and in the end all of it. DRYDOCK_E2E_DEVICES (1000)."""
import collections
import json
import os
import time

from harness import Fleet, check, run, wait_for
from operators import Client

DEVICES = int(os.environ.get("DRYDOCK_E2E_DEVICES", "1000"))
LARGEST = 16 * 1024
SUMMARIES, BATCHES = 2, 5  # a second
# A message that is late makes the gap to the next one shorter: so much may the way through the broker differ. The
# intervals themselves are tested to the millisecond where time is given (tst_publisher).
LATE = 2  # seconds


class Console(Client):
    """Notes when each message came."""

    def __init__(self, fleet):
        self.came = collections.defaultdict(list)  # topic → [(when, message)]
        super().__init__(fleet.port, "op.vera", fleet.password("op.vera"), ["fleet/jobs/#"])

    def received(self, message):
        self.came[message.topic].append((time.monotonic(), message))


def within_rate(messages, rate, what):
    """In no span more than its seconds allow, and the first one: for each pair of messages."""
    times = [when for when, _ in messages]
    for first, begin in enumerate(times):
        for last in range(first, len(times)):
            allowed = 1 + rate * (times[last] - begin + LATE)
            check(last - first + 1 <= allowed, f"{last - first + 1} {what} in {times[last] - begin:.2f} s")


def test():
    names = Fleet.device_names("dev", DEVICES)
    with Fleet(names) as fleet:
        operator = fleet.operator()
        fleet.stage("app", "2.0.0", size=10_000)
        fleet.devices("dev", DEVICES, "--software-version", "1.0.0", "--fail", "0.05", "--seed", "1")
        reported = lambda: operator.request("jobs.preview", {"document": {
            "name": "n", "package": {"name": "app", "version": "2.0.0"}, "targets": {"query": "version = 1.0.0"}}})
        wait_for(lambda: reported()["total"] == DEVICES, "the devices to report", 300)
        console = Console(fleet)
        fleet.clients.append(console)
        begun = time.monotonic()
        job = operator.job("app", "2.0.0", names, rollout={"maximumPerMinute": 6000, "waves": [
            {"percentage": 10, "successThreshold": 50}, {"percentage": 40, "successThreshold": 50}, {}]})
        topic = f"fleet/jobs/{job}"
        last = lambda: json.loads(console.came[topic][-1][1].payload) if console.came[topic] else {"state": ""}
        wait_for(lambda: last()["state"] == "COMPLETED", "the last summary", 600)
        taken = time.monotonic() - begun

        summaries, batches = console.came[topic], console.came[topic + "/executions"]
        largest = max(len(message.payload) for _, message in summaries)
        check(largest <= LARGEST, f"a summary of {largest} bytes")
        within_rate(summaries, SUMMARIES, "summaries")
        within_rate(batches, BATCHES, "batches of transitions")
        check(len(summaries) > 2 and len(batches) > 2, f"only {len(summaries)} summaries, {len(batches)} batches")

        # The last one is what is retained, and what the service says when asked.
        final = operator.request("jobs.get", {"jobId": job})
        check(last() == final, f"the last summary: {last()['counts']}, asked: {final['counts']}")
        late = Console(fleet)
        fleet.clients.append(late)
        kept = late.find(lambda message: message.topic == topic)
        check(kept and kept.retain and json.loads(kept.payload) == final, "what is retained is not the last summary")
        states = collections.Counter(e["state"] for e in operator.executions(job).values())
        check(sum(states.values()) == DEVICES and final["total"] == DEVICES, f"executions: {states}")
        check((states["SUCCEEDED"], states["FAILED"]) == (final["counts"]["succeeded"], final["counts"]["failed"]),
              f"executions {states}, the last summary {final['counts']}")
        # Nothing of the transitions is left out either.
        ends = lambda: {row[0]: row[1] for _, message in list(batches) for row in json.loads(message.payload)["transitions"]}
        wait_for(lambda: collections.Counter(ends().values()) == states, "the last transitions")
        print(f"{taken:.1f} s: {len(summaries)} summaries of at most {largest} bytes, {len(batches)} batches of "
              f"transitions; {dict(states)}")


run(test)
