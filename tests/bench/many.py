#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether devices are answered while something is done to a million of them: the longest time between two answers to
one that updates all the time, and how long an operator waits for the request's own answer.

usage: many.py PROGRAMS-DIR   (of a release build: its bin and tests folders)
Prints one JSON line a figure. DRYDOCK_BENCH_DEVICES (1,000,000), DRYDOCK_BENCH_STORES (sqlite), DRYDOCK_BENCH_STEPS (all).
"""
import json
import os
import random
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "e2e"))
BUILD = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else sys.exit(__doc__)
os.environ["DRYDOCK_BIN"] = os.path.join(BUILD, "bin")
from harness import Fleet, check, wait_for  # noqa: E402
from operators import Client  # noqa: E402
from postgres import Postgres  # noqa: E402

DEVICES = int(os.environ.get("DRYDOCK_BENCH_DEVICES", "1000000"))
STEPS = os.environ.get("DRYDOCK_BENCH_STEPS", "").split()
HOPELESS = 1800
IDS_A_CHUNK = 14_000  # in 256 KiB
ALL = {"query": "model = rpi4"}


def figure(name, value, unit):
    print(json.dumps({"name": name, "value": round(value, 3), "unit": unit, "limit": None, "ratio": None, "runs": 1}),
          flush=True)


class Witness(Client):
    """A device that updates a hundred times a second, whether it is answered or not."""

    def __init__(self, fleet):
        self.heard = []
        super().__init__(fleet.port, "witness", fleet.password("witness"), ["state/witness/update/accepted"], qos=0)
        self.ends = threading.Event()
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()

    def received(self, message):
        self.heard.append(time.monotonic())
        self.messages.clear()

    def work(self):
        number = 0
        while not self.ends.wait(0.01):
            number += 1
            self.publish("state/witness/update", {"state": {"reported": {"n": number}}}, wait=False)

    def close(self):
        self.ends.set()
        self.thread.join()
        super().close()

    def longest_gap(self, begin):
        """Seconds, since `begin`; what has not been answered by now counts too."""
        times = [begin, *(at for at in list(self.heard) if at >= begin), time.monotonic()]
        return max(after - before for before, after in zip(times, times[1:]))


class Bench:
    def __init__(self, fleet, kind):
        self.kind = kind
        self.operator = fleet.operator()
        self.witness = Witness(fleet)
        fleet.clients.append(self.witness)
        wait_for(lambda: len(self.witness.heard) > 20, "the witness to be answered", HOPELESS)
        # What follows a start goes over all devices too.
        wait_for(lambda: self.load(fleet.service.child.pid) < 0.4, "the service to be quiet", HOPELESS)

    @staticmethod
    def load(pid):
        """Seconds of CPU a second, over two."""
        def used():
            with open(f"/proc/{pid}/stat") as file:
                fields = file.read().rsplit(") ", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        before = used()
        time.sleep(2)
        return (used() - before) / 2

    def ask(self, action, arguments):
        message = self.operator.answer(self.operator.send(action, arguments), HOPELESS)
        check(message, "no answer to " + action)
        answer = json.loads(message.payload)
        check(answer.get("ok"), f"{action}: {answer}")
        return answer["result"]

    def job(self, job):
        return self.ask("jobs.get", {"jobId": job})

    def wait_for_job(self, job, condition, what):
        wait_for(lambda: time.sleep(0.5) or condition(self.job(job)), what, HOPELESS)

    def step(self, name, work, settled=None):
        """`work` gives the result, once it is answered; `settled` waits for what follows from it."""
        if STEPS and name.split()[0] not in STEPS:
            return None
        begin = time.monotonic()
        result = work()
        answered = time.monotonic() - begin
        if settled:
            settled(result)
        gap = self.witness.longest_gap(begin)
        print(f"{self.kind}: {name}: answered after {answered:.1f} s, over after {time.monotonic() - begin:.1f} s, "
              f"longest gap {gap:.3f} s", file=sys.stderr, flush=True)
        figure(f"{self.kind}: longest time without an answer, {name} of {DEVICES:,}", gap, "s")
        figure(f"{self.kind}: until the request is answered, {name} of {DEVICES:,}", answered, "s")
        return result

    def put_targets(self, numbers=range(1, DEVICES + 1)):
        listed = None
        for begin in range(0, DEVICES, IDS_A_CHUNK):
            ids = [f"dev-{number:07}" for number in numbers[begin:begin + IDS_A_CHUNK]]
            listed = self.ask("targets.put", {"ids": ids, **({"list": listed} if listed else {})})["id"]
        return listed

    def document(self, targets, **more):
        return {"name": "all", "package": {"name": "app", "version": "9.0.0"}, "targets": targets,
                "rollout": {"maximumPerMinute": 60, **more}}

    def wait_for_group(self, name):
        def settled():
            time.sleep(0.5)
            return next(group["settled"] for group in self.ask("groups.list", {})["groups"] if group["id"] == name)
        wait_for(settled, "the group to fill", HOPELESS)

    def put_shuffled(self):
        """In chunks that are in no order among one another."""
        numbers = list(range(1, DEVICES + 1))
        random.Random(1).shuffle(numbers)
        return self.put_targets(numbers)

    def tell_all(self):
        """A job of which everybody was told; nobody is there to hear it."""
        job = self.ask("jobs.create", {"document": self.document(ALL, maximumPerMinute=60000), "start": True})["jobId"]
        self.wait_for_job(job, lambda now: now["state"] == "IN_PROGRESS" and not now["why"], "the job to begin")
        after = ""
        while after is not None:
            page = self.ask("executions.list", {"jobId": job, "after": after, "limit": 2000})
            if all(execution["intended"] for execution in page["executions"]):
                after = page["next"]
            else:
                time.sleep(1)
        return job

    def roll_back(self, job, name):
        begun = lambda answer: [self.wait_for_job(
            back, lambda now: now["state"] == "IN_PROGRESS" and not now["why"], "the way back to begin")
            for back in answer["jobs"]]
        answer = self.step(name, lambda: self.ask("jobs.rollback", {"jobId": job}), begun)
        check(answer["devices"] == DEVICES, f"{answer['devices']} go back")
        for back in answer["jobs"]:
            self.ask("jobs.forceCancel", {"jobId": back})
            self.wait_for_job(back, lambda now: now["state"] == "CANCELED", "the way back to end")

    def roll_back_both(self):
        job = self.tell_all()
        self.roll_back(job, "jobs.rollback of an open job")
        self.wait_for_job(job, lambda now: now["state"] == "CANCELED", "what was rolled back to end")
        job = self.tell_all()
        self.ask("jobs.forceCancel", {"jobId": job})
        self.wait_for_job(job, lambda now: now["state"] == "CANCELED", "the job to end")
        self.roll_back(job, "jobs.rollback of a job that is over")

    def members(self):
        after, count = "", 0
        while after is not None:
            page = self.ask("groups.members", {"id": "everything", "after": after, "limit": 5000})
            after, count = page["next"], count + len(page["members"])
        check(count == DEVICES, f"{count} members")

    def run(self):
        prepared = lambda job: self.wait_for_job(
            job["jobId"], lambda now: now["state"] == "IN_PROGRESS" and not now["why"], "the job to begin")
        canceled = lambda job: self.wait_for_job(job["jobId"], lambda now: now["state"] == "CANCELED", "the end")
        waves = self.document(ALL, waves=[{"percentage": 1, "successThreshold": 50}, {"percentage": 99}])
        self.step("nothing", lambda: time.sleep(5))
        listed = self.step("targets.put", self.put_targets)
        self.step("targets.put in no order", self.put_shuffled)
        self.step("groups.put", lambda: self.ask("groups.put", {"id": "everything", "query": ALL["query"]}),
                  lambda _: self.wait_for_group("everything"))
        self.step("groups.members", self.members)
        self.step("jobs.preview", lambda: self.ask("jobs.preview", {"document": waves}))
        self.step("jobs.forecast", lambda: self.ask("jobs.forecast", {"document": waves}))
        if listed:
            self.step("groups.put with a list", lambda: self.ask("groups.put", {"id": "listed", "list": listed}),
                      lambda _: self.wait_for_group("listed"))
            self.step("groups.delete of a list", lambda: self.ask("groups.delete", {"id": "listed"}))
            self.step("jobs.preview with a list", lambda: self.ask(
                "jobs.preview", {"document": self.document({"list": listed})}))
        job = self.step("jobs.create", lambda: self.ask("jobs.create", {"document": waves, "start": True}), prepared)
        if job:
            check(self.job(job["jobId"])["total"] == DEVICES, "not all are in it")
            self.step("jobs.cancel", lambda: self.ask("jobs.cancel", {"jobId": job["jobId"]}), lambda _: canceled(job))
        draft = self.step("jobs.create of a draft", lambda: self.ask("jobs.create", {"document": waves, "start": False}),
                          lambda made: self.wait_for_job(made["jobId"], lambda now: not now["why"], "all to be in it"))
        if draft:
            self.step("jobs.start", lambda: self.ask("jobs.start", {"jobId": draft["jobId"]}), lambda _: prepared(draft))
            self.step("jobs.cancel", lambda: self.ask("jobs.cancel", {"jobId": draft["jobId"]}), lambda _: canceled(draft))
        if not STEPS or "jobs.rollback" in STEPS:
            self.roll_back_both()


def measure(kind, config, where):
    with Fleet(["witness"], service=False, config={**config, "updateBurst": 1000, "updatesPerSecond": 1000}) as fleet:
        os.makedirs(fleet.path("data"), mode=0o700)
        subprocess.run([os.path.join(BUILD, "tests", "fill_store"), str(DEVICES), kind,
                        where or fleet.path("data", "fleet.sqlite")], check=True)
        fleet.start_service(wait=False)
        probe = fleet.operator()
        wait_for(lambda: probe.try_request("service.status", {}, timeout=1), "drydockd to answer", HOPELESS)
        for version in ("9.0.0", *(f"1.{number}.0" for number in range(5))):
            fleet.stage("app", version)
        Bench(fleet, kind).run()


def main():
    for kind in os.environ.get("DRYDOCK_BENCH_STORES", "sqlite").split():
        if kind == "postgres":
            with Postgres("shared_buffers=256MB", "max_wal_size=4GB") as database:
                measure(kind, {"store": database.url}, database.url)
        else:
            measure(kind, {}, None)


main()
