#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A console that is cut off in the middle of many changes, against the stream player: how long until it is equal again,
what it fetched for that, and what a start from the cache takes. Prints figures, one a line.

usage: catch_up.py [--devices N] [--rate R] [--away SECONDS]"""
import argparse
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from player import BIN, Player, harness  # noqa: E402
from feed_console import FeedConsole, differences, read_table  # noqa: E402


def figure(name, value, unit, limit):
    print(json.dumps({"name": name, "value": round(value, 3), "unit": unit, "limit": limit,
                      "ratio": round(value / limit, 3) if limit else 0, "runs": 1}), flush=True)


def equal(player, console, where):
    player.tell("table " + os.path.join(player.dir, "player"))
    mine = console.table(os.path.join(player.dir, "console"))
    wrong = differences(mine, read_table(os.path.join(player.dir, "player")))
    harness.check(not wrong, f"{where}: {len(wrong)} devices differ: {wrong[:2]}")


def reaches(console, cursor):
    def reached():
        status = console.tell("status")
        return status if status["current"] and status["cursor"] >= cursor else None
    return harness.wait_for(reached, f"the console to reach {cursor}", 300)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--devices", type=int, default=1_000_000)
    parser.add_argument("--rate", type=int, default=20_000)
    parser.add_argument("--away", type=float, default=60)
    options = parser.parse_args()
    size = f"{options.devices} devices, {options.rate} changes/s"
    with Player(devices=options.devices, rate=options.rate, proxy=True) as player:
        cache = os.path.join(player.dir, "cache")
        start = time.monotonic()
        with FeedConsole(BIN, player.proxy.port, cache=cache) as console:
            console.wait_until_current(120)
            figure(f"first snapshot, {size}", time.monotonic() - start, "s", 10)
            player.away(options.away * 1000)
            before = console.tell("status")
            start = time.monotonic()
            after = reaches(console, player.tell("status")["cursor"])
            figure(f"current again after {options.away:g} s away, {size}", time.monotonic() - start, "s", 0)
            changed = min(options.devices, int(options.rate * options.away))
            figure("devices fetched for that (limit: changes missed)", after["rows"] - before["rows"], "devices", changed)
            harness.check(after["snapshots"] == 1, "a second full snapshot")
            for trouble in ("hole 3", "epoch", "cut 7000", "churn 500"):
                player.tell(trouble)
                time.sleep(1)
            player.tell("rate 0")
            reaches(console, player.tell("burst 1000")["cursor"])
            equal(player, console, "after cuts, holes and epochs")
            saving = time.monotonic()
            harness.check(console.tell("save")["saved"], "the cache was not written")
            figure(f"write the cache of {options.devices}", time.monotonic() - saving, "s", 0)
        file = os.path.join(cache, os.listdir(cache)[0])
        figure("bytes of the cache a device", os.path.getsize(file) / options.devices, "bytes", 0)
        player.tell("burst 5000")
        start = time.monotonic()
        with FeedConsole(BIN, player.proxy.port, cache=cache) as console:
            console.tell("status")
            figure(f"read the cache of {options.devices}", time.monotonic() - start, "s", 1)
            status = reaches(console, player.tell("status")["cursor"])
            figure("current from the cache", time.monotonic() - start, "s", 10)
            harness.check(status["rows"] <= 10_000, f"{status['rows']} rows fetched despite the cache")
            equal(player, console, "from the cache")


if __name__ == "__main__":
    harness.run(main)
