#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A broker, and a stream player that plays drydockd to it: N generated devices, R changes a second.

usage: player.py [--devices N] [--rate R] [--seed S] [--reported KEYS] [--hole EVERY] [--table FILE] [--proxy]
Prints the path of a profile for `drydock --profile` and drydockctl, then hands lines of standard input to the player
(status, rate R, burst N, hole N, cut MS, epoch, forget, churn N, table FILE, quit) and prints its answers. With
--proxy the profile goes through a proxy here, and `away MS` cuts the console off for so long.
The programs are those of DRYDOCK_BIN (build/release/bin by default), the player beside it in tests/.
"""
import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "e2e"))
import harness  # noqa: E402
from feed_console import Proxy  # noqa: E402

BIN = os.environ.get("DRYDOCK_BIN") or os.path.join(harness.SOURCE, "build", "release", "bin")
CONF = """listener {port} 127.0.0.1
allow_anonymous true
max_queued_messages 0
max_queued_bytes 2147483648
max_inflight_messages 500
max_packet_size 1048576
"""


class Player:
    """Use it in a `with`: broker and player, and `tell` for commands."""

    def __init__(self, devices=10_000, rate=1_000, seed=1, reported=0, hole=0, table="", proxy=False):
        self.options = {"--devices": devices, "--rate": rate, "--seed": seed, "--reported": reported, "--hole": hole,
                        "--table": table}
        self.dir = tempfile.mkdtemp(prefix="drydock-player-")
        self.port = harness.free_port()
        self.with_proxy = proxy
        self.proxy = None
        self.broker = None
        self.child = None

    def __enter__(self):
        try:
            conf = os.path.join(self.dir, "mosquitto.conf")
            with open(conf, "w") as file:
                file.write(CONF.format(port=self.port))
            program = shutil.which("mosquitto", path=os.environ["PATH"] + ":/usr/sbin")
            self.broker = harness.Process([program, "-c", conf], os.path.join(self.dir, "mosquitto.log"))
            harness.wait_for(self.listens, "mosquitto to listen", 20)
            command = [os.path.join(BIN, "..", "tests", "stream_player"), "--broker", f"mqtt://127.0.0.1:{self.port}"]
            for name, value in self.options.items():
                command += [name, str(value)] if value != "" else []
            self.child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                          preexec_fn=harness._die_with_parent)
            harness.check("ready" in self.child.stdout.readline(), "the player did not start")
            if self.with_proxy:
                self.proxy = Proxy(self.port)
            self.profile = os.path.join(self.dir, "profile.json")
            with open(self.profile, "w") as file:
                json.dump({"broker": f"mqtt://op.player@127.0.0.1:{self.proxy.port if self.proxy else self.port}"}, file)
            return self
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        if self.child:
            self.child.stdin.close()
            self.child.wait(60)
        if self.broker and self.broker.running():
            self.broker.kill()
        shutil.rmtree(self.dir, ignore_errors=True)

    def listens(self):
        harness.check(self.broker.running(), "mosquitto ended:\n" + self.broker.text()[-2000:])
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        except OSError:
            return False

    def tell(self, command):
        """A command of stream_player.cpp; what the player answers."""
        self.child.stdin.write(command + "\n")
        self.child.stdin.flush()
        return json.loads(self.child.stdout.readline())

    def away(self, milliseconds):
        self.proxy.cut()
        time.sleep(milliseconds / 1000)
        self.proxy.mend()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--devices", type=int, default=1_000_000)
    parser.add_argument("--rate", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reported", type=int, default=0)
    parser.add_argument("--hole", type=int, default=0)
    parser.add_argument("--table", default="")
    parser.add_argument("--proxy", action="store_true")
    with Player(**vars(parser.parse_args())) as player:
        print(player.profile, flush=True)
        for line in sys.stdin:
            if line.startswith("away ") and player.proxy:
                player.away(int(line.split()[1]))
                print("{}", flush=True)
            elif line.strip():
                print(json.dumps(player.tell(line.strip())), flush=True)
                if line.strip() == "quit":
                    return
        # The input is no pipe, or ended: until it is ended itself.
        while player.child.poll() is None and player.broker.running():
            time.sleep(0.5)


if __name__ == "__main__":
    harness.run(main)
