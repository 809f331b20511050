# SPDX-License-Identifier: GPL-3.0-or-later
"""Very many devices over few connections, and what clients see of them beside what the store has."""
import json
import sqlite3
import struct
import threading

from harness import check, wait_for
from operators import Client

ACCOUNT = "load"  # may speak for every device; in no configuration that is shipped
ACL = f"user {ACCOUNT}\ntopic readwrite state/#\n"


def start(fleet, identity, count, *options, connections=4):
    """A drydock-device of `count` devices over shared connections."""
    command = [fleet.program("drydock-device"), "--broker", fleet.broker_url(ACCOUNT), "--password-file",
               fleet.secret(ACCOUNT), "--id", identity, "--count", str(count), "--shared-connections",
               str(connections), *options]
    return fleet.start(command, f"device-{identity}.log")


class Cbor:
    """As much of RFC 8949 as digests have."""

    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def value(self):
        head = self.take(1)[0]
        major, size = head >> 5, head & 31
        if major == 7:
            if size in (20, 21, 22):
                return {20: False, 21: True, 22: None}[size]
            return struct.unpack({26: ">f", 27: ">d"}[size], self.take(1 << (size - 24)))[0]
        if size >= 24:
            size = int.from_bytes(self.take(1 << (size - 24)), "big")
        if major == 0:
            return size
        if major == 1:
            return -1 - size
        if major == 2:
            return self.take(size)
        if major == 3:
            return self.take(size).decode()
        if major == 4:
            return [self.value() for _ in range(size)]
        return {self.value(): self.value() for _ in range(size)}


class Feed(Client):
    """The fleet as one sees it who listened to the changes from the first device on."""

    def __init__(self, fleet, name="op.vera"):
        self.devices = {}
        self.problem = None
        self.sequence = None
        self.changes = 0
        self.lock = threading.Lock()
        super().__init__(fleet.port, name, fleet.password(name), ["fleet/changes/#"])

    def _received(self, _client, _data, message):
        """Nothing is kept of the messages themselves: there may be very many."""
        epoch, sequence, _cursor, changes = Cbor(message.payload).value()
        with self.lock:
            if self.sequence is not None and (epoch, sequence) != (self.sequence[0], self.sequence[1] + 1):
                self.problem = f"a hole in the changes: {self.sequence}, then {(epoch, sequence)}"
            self.sequence = (epoch, sequence)
            self.changes += len(changes)
            for change in changes:
                if len(change) == 2:
                    self.devices.pop(change[0], None)
                    continue
                identity, incarnation, version, fields = change
                device = self.devices.setdefault(identity, {})
                if version < device.get("version", 0):
                    self.problem = f"{identity} goes back from version {device['version']} to {version}"
                device.update(fields, incarnation=incarnation, version=version)

    def count(self, **wanted):
        with self.lock:
            return sum(all(device.get(key) == value for key, value in wanted.items())
                       for device in self.devices.values())


COLUMNS = ("version", "softwareVersion", "model", "jobId", "state", "progress", "online", "package")


def stored(fleet):
    """The devices of a store that nobody has open."""
    with sqlite3.connect(fleet.path("data", "fleet.sqlite")) as store:
        rows = store.execute("SELECT id, version, reported, execution, online FROM devices WHERE deleted = 0").fetchall()
    devices = {}
    for identity, version, reported, execution, online in rows:
        reported = json.loads(reported)
        job, state, _phase, _reason, package, progress, _attempt = json.loads(execution) if execution else [None] * 7
        devices[identity] = {"version": version, "softwareVersion": reported.get("softwareVersion"),
                             "model": reported.get("hardwareModel"), "jobId": job, "state": state, "progress": progress,
                             "online": ("UNKNOWN", "YES", "NO")[online], "package": package}
    return devices


def compare(what, seen, truth):
    """Device by device, column by column."""
    check(seen.keys() == truth.keys(), f"{what}: {len(seen)} devices, the store has {len(truth)}")
    for identity, device in truth.items():
        for column in COLUMNS:
            check(seen[identity].get(column) == device[column],
                  f"{what}: {identity} has {column} {seen[identity].get(column)!r}, the store {device[column]!r}")


def run_job(operator, feed, version, count, timeout=900):
    """An update of all devices, to its end, as the feed tells it too; returns the job's id."""
    document = {"name": f"app {version}", "package": {"name": "app", "version": version}, "targets": {"query": "id ~ *"},
                "rollout": {"maximumPerMinute": 60000}}
    job = operator.request("jobs.create", {"document": document, "start": True})["jobId"]
    wait_for(lambda: operator.request("jobs.get", {"jobId": job})["state"] == "COMPLETED", "the job to complete", timeout)
    counts = operator.request("jobs.get", {"jobId": job})["counts"]
    check(counts["succeeded"] == count, f"counters of the job: {counts}")
    wait_for(lambda: feed.count(state="SUCCEEDED", jobId=job, softwareVersion=version) == count,
             "the changes to tell of it")
    check(feed.problem is None, feed.problem)
    return job


def check_clients(fleet, feed):
    """Ends the service, and compares what clients had with what it stored."""
    listed = {}

    def agree():
        # A device may repeat itself after its update is over: listed once more then.
        listed.update((device["id"], device) for device in fleet.ctl("devices", "list"))
        with feed.lock:
            return all(feed.devices[name]["version"] == device["version"] for name, device in listed.items())

    wait_for(agree, "the changes to tell all that is listed")
    fleet.service.stop()
    truth = stored(fleet)
    compare("drydockctl", listed, truth)
    compare("the changes", feed.devices, truth)
