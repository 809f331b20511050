# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices that do in each attempt what their script says, whatever happens around them.

kind    "json": reports its state, RUNNING and then SUCCESS with its version; "reboot": likewise, and it connects anew
        in between; "split": acknowledges in plain text, its version follows; "seed": plain text alone, no presence
results of the attempts, the last one for all later ones: SUCCESS, FAILURE, REJECTED, SILENT (says nothing), STALL
        (says RUNNING, then nothing)
"""
import collections
import dataclasses
import json
import queue
import threading
import time
import uuid

from operators import Client

ID_LENGTH = len(str(uuid.uuid4()))


@dataclasses.dataclass
class Script:
    kind: str = "json"
    results: tuple = ("SUCCESS",)
    version: str = "1.0.0"
    model: str = "rpi4"
    late: bool = False  # not there when the job begins


def attempt_of(job_id):
    return int(job_id[ID_LENGTH + 1:] or 1)


class Connection(Client):
    """Hands what it gets to its device, connects included."""

    def __init__(self, device):
        base = f"state/{device.id}"
        will = None if device.is_seed else (f"{base}/presence", '{"online":false}')
        self.device = device
        super().__init__(device.fleet.port, device.id, device.fleet.password(device.id), client_id=device.id, will=will,
                         topics=[f"{base}/{leaf}" for leaf in ("update/delta", "update/accepted", "update/rejected",
                                                               "get/accepted")])

    def received(self, message):
        self.device.inbox.put(message)


class ScriptedDevice:
    """One device. What it knows outlives its reboots, as on a disk. `notice(text)` hears what happens to it."""

    def __init__(self, fleet, identity, script, notice, eager=False, repeat=2):
        self.fleet = fleet
        self.id = identity
        self.script = script
        self.notice = notice
        self.eager = eager  # does not wait for an answer between RUNNING and the end
        self.repeat_after = repeat
        self.is_seed = script.kind == "seed"
        self.version = script.version
        self.last_update = None
        self.installs = collections.Counter()  # attempt → how often
        self.rejections = []
        self.told_at = None
        self.longest = 0  # seconds from a command to the end of its first answer
        self.steps = {}  # attempt → what it has said; a command that comes again is answered again, not done again
        self.pending = None  # what is not answered: (token, reported, label)
        self.follow = None  # what is done when it is
        self.repeat_at = 0
        self.inbox = queue.SimpleQueue()
        self.ready = threading.Event()
        self.connection = None
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()

    def close(self):
        self.inbox.put(None)
        self.thread.join()

    def work(self):
        self.connect()
        while True:
            try:
                message = self.inbox.get(timeout=max(0.01, self.repeat_at - time.monotonic()) if self.pending else None)
            except queue.Empty:
                self.send_pending()
                continue
            if message is None:
                break
            self.take(message)
        self.connection.close()

    def connect(self):
        self.connection = Connection(self)
        if self.is_seed:
            self.ready.set()
            return
        self.say("presence", {"online": True}, retain=True)
        reported = {"softwareVersion": self.version, "hardwareModel": self.script.model}
        if self.last_update:
            reported["update"] = self.last_update
        self.report(reported, "whole", then=self.get)

    def get(self):
        self.say("get", {"clientToken": str(uuid.uuid4())})
        self.ready.set()

    def say(self, leaf, payload, retain=False):
        self.connection.publish(f"state/{self.id}/{leaf}", payload, retain=retain, wait=False)

    def report(self, reported, label, then=None):
        """Repeats it until it is answered; what was not answered yet goes with it."""
        merged = {**self.pending[1], **reported} if self.pending else reported
        self.pending = (str(uuid.uuid4()), merged, label)
        self.follow = then or self.follow
        self.send_pending()

    def send_pending(self):
        token, reported, label = self.pending
        self.repeat_at = time.monotonic() + self.repeat_after
        self.say("update", {"state": {"reported": reported}, "clientToken": token})
        self.notice(f"{self.id} said {label}")

    def take(self, message):
        payload = json.loads(message.payload)
        if message.topic.endswith("/update/rejected"):
            self.rejections.append(payload)
        elif message.topic.endswith("/update/accepted"):
            self.answered(payload.get("clientToken"))
        elif message.topic.endswith("/update/delta"):
            self.command(payload["state"])
        else:
            self.command(payload["state"].get("delta", {}))

    def answered(self, token):
        if not self.pending or token != self.pending[0]:
            return
        label, self.pending = self.pending[2], None
        self.notice(f"{self.id} heard {label}")
        follow, self.follow = self.follow, None
        if follow:
            follow()

    def command(self, software):
        if "softwareURL" not in software:
            return
        job = software["jobId"]
        attempt = attempt_of(job)
        result = self.script.results[min(attempt, len(self.script.results)) - 1]
        if job not in self.steps:
            self.installs[attempt] += 1
            self.told_at = time.monotonic()
            self.notice(f"{self.id} told {attempt}")
            if result == "SUCCESS":
                self.version = software["softwareVersion"]
        elif self.pending or self.follow:
            return  # it is at it, or says it again anyway
        self.steps[job] = result
        if result != "SILENT":
            self.acknowledge(job, attempt, result)

    def acknowledge(self, job, attempt, result):
        if self.script.kind in ("seed", "split"):
            self.say("update", f"jobID:{job} {'RUNNING' if result == 'STALL' else result}")
            self.notice(f"{self.id} said {result} {attempt}")
            self.said_end()
            if self.script.kind == "split" and result == "SUCCESS":
                self.report({"softwareVersion": self.version}, f"version {attempt}")
            return
        end = None if result == "STALL" else lambda: self.finish(job, attempt, result)
        self.last_update = {"jobId": job, "status": "RUNNING", "phase": "applying"}
        self.report({"update": self.last_update}, f"RUNNING {attempt}", then=None if self.eager else end)
        if self.eager and end:
            end()

    def finish(self, job, attempt, result):
        self.last_update = {"jobId": job, "status": result}
        if result == "FAILURE":
            self.last_update["reason"] = f"scripted {attempt}"
        if self.script.kind == "reboot":
            self.connection.close()
            self.connect()
        else:
            self.report({"softwareVersion": self.version, "update": self.last_update}, f"{result} {attempt}")
        self.said_end()

    def said_end(self):
        if self.told_at:
            self.longest = max(self.longest, time.monotonic() - self.told_at)
        self.told_at = None
