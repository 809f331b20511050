# SPDX-License-Identifier: GPL-3.0-or-later
"""feed_client (tests/bench) as a child, and a way to the broker that can be cut."""
import json
import os
import socket
import subprocess
import threading

import harness

COLUMNS = ["id", "model", "softwareName", "softwareVersion", "desiredVersion", "jobId", "package", "state", "phase",
           "progress", "online", "seen", "groups", "reason", "reported", "reportedWhole"]


class Proxy:
    """A TCP way to a port of this machine that can be cut."""

    def __init__(self, port):
        self.target = port
        self.pairs = []
        self.open = True
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.server.accept()
            try:
                broker = socket.create_connection(("127.0.0.1", self.target)) if self.open else None
            except OSError:
                broker = None
            if not broker:
                client.close()
                continue
            # What is between two ends of a network passes on at once what it has.
            for end in (client, broker):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.pairs.append((client, broker))
            for source, sink in ((client, broker), (broker, client)):
                threading.Thread(target=self.pump, args=(source, sink), daemon=True).start()

    @staticmethod
    def pump(source, sink):
        try:
            while data := source.recv(262_144):
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self):
        self.open = False
        for pair in self.pairs:
            for end in pair:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
        self.pairs.clear()

    def mend(self):
        self.open = True


class FeedConsole:
    """Use it in a `with`."""

    def __init__(self, programs, port, user="op.player", password="", cache=""):
        self.command = [os.path.join(programs, "..", "tests", "feed_client"), "--broker",
                        f"mqtt://{user}@127.0.0.1:{port}", *(["--cache", cache] if cache else [])]
        self.environment = {**os.environ, **({"DRYDOCK_PASSWORD": password} if password else {})}

    def __enter__(self):
        self.child = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                      env=self.environment, preexec_fn=harness._die_with_parent)
        return self

    def __exit__(self, *_):
        self.child.stdin.close()
        self.child.wait(60)

    def tell(self, command):
        self.child.stdin.write(command + "\n")
        self.child.stdin.flush()
        line = self.child.stdout.readline()
        harness.check(line, "feed_client ended")
        return json.loads(line)

    def wait_until_current(self, timeout=None):
        def current():
            status = self.tell("status")
            return status if status["current"] else None
        return harness.wait_for(current, "the console to be current", timeout)

    def table(self, file):
        self.tell(f"table {file}")
        return read_table(file)


def shown(device):
    """What a console shows of a row of devices.list."""
    row = {key: device[key] for key in COLUMNS if device.get(key) is not None}
    row.setdefault("groups", [])
    row.setdefault("reported", {})
    row.setdefault("reportedWhole", False)
    return row


def read_table(file):
    with open(file) as lines:
        return {row["id"]: shown(row) for row in map(json.loads, lines)}


def differences(console, service):
    """The first devices that differ, in words; empty where none do."""
    wrong = []
    for name in sorted(console.keys() | service.keys()):
        if console.get(name) != service.get(name):
            wrong.append(f"{name}: console {console.get(name)}, service {service.get(name)}")
    return wrong
