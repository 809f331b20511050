# SPDX-License-Identifier: GPL-3.0-or-later
"""One job of three waves over scripted devices, with one kill -9 of drydockd at a named point, and what it came to.

A point is a moment that any run has: "b4 told 2", "a1 said SUCCESS 1", "c7 TIMED_OUT 1", "job PAUSED", "wave 1",
"asked resume", or "write 17": the 17th write to the store's log since the job was asked for, or its end where there
are fewer.
"""
import collections
import json
import re
import threading
import time

from harness import Fleet, check, wait_for
from operators import Client
from scripted_device import Script, ScriptedDevice
from store_watch import StoreWatch

PACKAGE, VERSION = "app", "2.0.0"
END = re.compile(r"\w+ (SUCCEEDED|FAILED|TIMED_OUT|REJECTED|ALREADY_INSTALLED|INCOMPATIBLE) \d")
SILENCE = 5  # seconds until a time-out; devices that answer do so at once

DEVICES = {
    "a1": Script(),
    "a2": Script("seed"),
    "a3": Script(results=("FAILURE", "SUCCESS")),
    "a4": Script("split"),
    "a5": Script(version=VERSION),
    "a6": Script(late=True),
    "a7": Script(results=("SILENT",)),
    "a8": Script("reboot"),
    "b1": Script(),
    "b2": Script("seed"),
    "b3": Script(results=("REJECTED",)),
    "b4": Script(results=("STALL", "SUCCESS")),
    "b5": Script(model="rpi3"),
    "b6": Script("split"),
    "b7": Script("seed", results=("FAILURE", "SUCCESS")),
    "b8": Script(),
    "c1": Script(results=("FAILURE",)),
    "c2": Script(),
    "c3": Script("seed"),
    "c4": Script("split"),
    "c5": Script("reboot"),
    "c6": Script(results=("FAILURE", "FAILURE", "SUCCESS")),
    "c7": Script(results=("SILENT", "FAILURE", "SUCCESS")),
    "c8": Script("seed", results=("STALL", "SUCCESS")),
}

DOCUMENT = {
    "name": "waves",
    "package": {"name": PACKAGE, "version": VERSION},
    "rollout": {
        "maximumPerMinute": 6000, "maximumConcurrent": 6,
        "waves": [{"query": 'id ~ "a*"', "successThreshold": 60, "errorThreshold": 60, "minimumExecuted": 4},
                  {"query": 'id ~ "b*"', "successThreshold": 70, "errorThreshold": 60, "minimumExecuted": 4,
                   "afterSuccess": "PAUSE"},
                  {"successThreshold": 75, "errorThreshold": 60, "minimumExecuted": 4}]},
    "abort": [{"failureType": "ALL", "thresholdPercentage": 50, "minNumberOfExecutedThings": 6, "action": "CANCEL"}],
    "timeout": {"notified": f"PT{SILENCE}S", "inProgress": f"PT{SILENCE}S"},
    "retry": [{"failureType": "FAILED", "numberOfRetries": 2}, {"failureType": "TIMED_OUT", "numberOfRetries": 1}],
    "reissue": {"after": "PT1S", "factor": 2, "times": 3},
}


class Console(Client):
    """What a console hears of the job: transitions and summaries, as points."""

    def __init__(self, fleet, notice):
        self.notice = notice
        super().__init__(fleet.port, "op.vera", fleet.password("op.vera"), ["fleet/jobs/+", "fleet/jobs/+/executions"])

    def received(self, message):
        heard = json.loads(message.payload)
        if message.topic.endswith("/executions"):
            for device, state, _reason, attempt, _time in heard["transitions"]:
                self.notice(f"{device} {state} {attempt}")
        else:
            self.notice(f"wave {heard['wave']}")
            self.notice(f"job {heard['state']}")


class Run:
    """`point`: where to kill, None for nowhere; `after`: seconds from there; `down`: seconds until the next start;
    `again`: seconds from that start to another kill, None for none."""

    def __init__(self, point=None, after=0.0, down=0.0, again=None, eager=False):
        self.point = point
        self.after = after
        self.down = down
        self.again = again
        self.eager = eager
        self.points = []
        self.lock = threading.Lock()
        self.due = threading.Event()
        self.killed = threading.Event()
        self.over = threading.Event()
        self.fleet = None
        self.devices = {}
        self.watching = False

    def notice(self, text):
        with self.lock:
            if not self.watching:
                return
            self.points.append(text)
            if text != self.point or self.due.is_set():
                return
            if self.after == 0:
                self.fleet.service.kill()
            self.due.set()

    def kill(self):
        self.due.wait()
        if self.over.is_set():
            return
        time.sleep(self.after)
        self.fleet.service.kill()
        time.sleep(self.down)
        self.fleet.start_service(wait=False)
        if self.again is not None:
            time.sleep(self.again)
            self.fleet.service.kill()
            self.fleet.start_service(wait=False)
        self.killed.set()
        # What is started here dies with this thread.
        self.over.wait()

    def slowness(self):
        """The longest that a device took which answers at once. On a busy machine it is as if it were silent."""
        return max(device.longest for device in self.devices.values())

    def join(self, identity):
        self.devices[identity] = ScriptedDevice(self.fleet, identity, DEVICES[identity], self.notice, self.eager)
        check(self.devices[identity].ready.wait(60), f"{identity} did not come")

    def prepare(self, operator):
        self.fleet.stage(PACKAGE, VERSION, size=2000, more=["--model", "rpi4"])
        for identity, script in DEVICES.items():
            operator.request("devices.put", {"id": identity, "model": script.model})
            if not script.late:
                self.join(identity)

    def go(self):
        """Gives the final table, and what every run has to hold."""
        with Fleet(DEVICES) as fleet:
            self.fleet = fleet
            operator = fleet.operator()
            fleet.clients.append(Console(fleet, self.notice))
            self.prepare(operator)
            watch = StoreWatch(fleet.path("data"), "fleet.sqlite-wal", lambda n: self.notice(f"write {n}"))
            killer = threading.Thread(target=self.kill)
            self.watching = True
            watch.start()
            killer.start()
            try:
                job = self.roll_out(operator)
                table = self.table(operator, job)
                self.end()
                return table
            finally:
                watch.stop()
                for device in self.devices.values():
                    device.close()
                self.over.set()
                self.due.set()
                killer.join()

    def roll_out(self, operator):
        self.notice("asked create")
        targets = {"list": operator.request("targets.put", {"ids": list(DEVICES)})["id"]}
        job = operator.request("jobs.create", {"document": {**DOCUMENT, "targets": targets}})["jobId"]
        summary = lambda: operator.request("jobs.get", {"jobId": job})
        state = lambda: summary()["state"]
        wait_for(lambda: state() == "PAUSED", "the pause after wave 2")
        check(summary()["why"] == "WAVE_SUCCEEDED", f"paused by {summary()['why']}")
        for identity, script in DEVICES.items():
            if script.late:
                self.join(identity)
        self.notice("asked resume")
        operator.request("jobs.resume", {"jobId": job})
        wait_for(lambda: state() not in ("IN_PROGRESS", "PAUSED"), "the job to end")
        if self.point:
            # There may be fewer writes than in the undisturbed run: then the job's end is the last moment.
            if self.point.startswith("write "):
                self.due.set()
            check(self.killed.wait(30), f"'{self.point}' did not come")
            self.fleet.wait_for_service()
        return job

    def table(self, operator, job):
        summary = operator.request("jobs.get", {"jobId": job})
        executions = operator.executions(job)
        check(set(executions) == set(DEVICES), f"executions of {sorted(executions)}")
        states = collections.Counter(e["state"] for e in executions.values())
        counts = {counter_name(state): count for state, count in states.items()}
        counted = {name: count for name, count in summary["counts"].items() if count}
        check(counted == counts, f"counters {counted}, executions {counts}")
        self.check_gates(summary, executions)
        rows = {}
        for identity, e in sorted(executions.items()):
            shown = operator.request("devices.get", {"id": identity})
            device = self.devices[identity]
            check(not device.rejections, f"{identity}: {device.rejections}")
            check(all(count == 1 for count in device.installs.values()), f"{identity} installed {device.installs}")
            rows[identity] = {"state": e["state"], "attempt": e["attempt"], "reason": e["reason"], "wave": e["wave"],
                              "reported": shown["reported"].get("softwareVersion"), "proof": e["proof"],
                              "desired": sorted(shown["desired"]), "runs": device.version,
                              "installs": sorted(device.installs)}
        return {"job": {"state": summary["state"], "why": summary["why"], "counts": counted},
                "waves": [{"passed": "passed" in w,
                           **{key: w.get(key, 0) for key in ("devices", "promoted", "succeeded", "needed", "candidates",
                                                             "errors", "ended")}} for w in summary["waves"]],
                "devices": rows, "decisions": self.decisions(operator, job)}

    @staticmethod
    def check_gates(summary, executions):
        """No wave was opened, and nobody told, before the gate of the wave before was reached."""
        waves = summary["waves"]
        for number, wave in enumerate(waves[:-1]):
            succeeded = [e for e in executions.values() if e["wave"] == number and e["state"] == "SUCCEEDED"
                         and e["ended"] <= wave["passed"]]
            check(len(succeeded) >= wave["needed"], f"wave {number} passed with {len(succeeded)} of {wave['needed']}")
            check(wave["passed"] <= waves[number + 1]["opened"], f"wave {number + 1} was opened early")
        for identity, e in executions.items():
            told = e["intended"]
            check(not told or told >= waves[e["wave"]]["opened"], f"{identity} was told before its wave was opened")

    @staticmethod
    def decisions(operator, job):
        """What the service decided by itself, and how often: after a crash nothing is decided twice."""
        sums = collections.Counter()
        for line in operator.rows("audit.list", "lines", limit=1000):
            arguments = json.loads(line["arguments"]) if isinstance(line["arguments"], str) else line["arguments"]
            if line["operator"] or arguments.get("jobId") != job:
                continue
            # Who was told without a trace is told once more.
            if line["action"] not in ("executions.notify", "executions.reissue"):
                sums[f"{line['action']} {line['reason']}"] += arguments.get("count", 1)
        return dict(sorted(sums.items()))

    def end(self):
        check(self.fleet.ctl("audit", "--verify")[0]["valid"], "the audit trail")
        check("BUG" not in self.fleet.service_log(), "the service's log tells of a bug:\n" + self.fleet.service_log())
        ends = collections.Counter(point for point in self.points if END.fullmatch(point))
        check(all(count == 1 for count in ends.values()), f"told twice: {[e for e, n in ends.items() if n > 1]}")
        check(self.fleet.service.running(), "drydockd ended:\n" + self.fleet.service_log()[-2000:])


def counter_name(state):
    words = state.lower().split("_")
    return words[0] + "".join(word.capitalize() for word in words[1:])
