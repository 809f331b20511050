#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An hour's worth of changes in minutes, for the console: the real window and a console without one beside the stream
player. Prints one JSON line a figure: memory at the end beside that after the warm-up.

Fails where the console holds another value than the service, in any device.
usage: soak_window.py [--devices N] [--rate R] [--changes C]     C: 20,000 a second for an hour by default
"""
import argparse
import os
import statistics
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import player  # noqa: E402
from feed_console import FeedConsole, differences, read_table  # noqa: E402
from window_drive import complete, figure, fleet_on_screen, memory_of  # noqa: E402

harness = player.harness
SAMPLES = 24  # of memory, evenly over the changes


def tell_memory(name, samples):
    """The last third beside the second one; the first is the warm-up."""
    third = len(samples) // 3
    before, after = statistics.median(samples[third:2 * third]), statistics.median(samples[2 * third:])
    figure(f"{name}: memory in the last third, beside the one before", round(after, 1), round(before, 1), "MB")


def drive(fleet, window, console, options):
    memory = {"window": [], "console without a window": []}
    for sample in range(SAMPLES):
        until = (sample + 1) * options.changes // SAMPLES
        harness.wait_for(lambda: fleet.tell("status")["changes"] >= until, f"{until} changes", 1200)
        memory["window"].append(window.memory("VmRSS"))
        memory["console without a window"].append(memory_of(console.child, "VmRSS"))
        print(f"{until} changes: window {memory['window'][-1]:.0f} MB, console without one "
              f"{memory['console without a window'][-1]:.0f} MB", file=sys.stderr)
    for name, samples in memory.items():
        tell_memory(name, samples)


def equal(fleet, console):
    fleet.tell("rate 0")
    end = fleet.tell("status")["cursor"]

    def reached():
        status = console.tell("status")
        return status["current"] and status["cursor"] >= end
    harness.wait_for(reached, "the console to have all changes", 120)
    fleet.tell("table " + os.path.join(fleet.dir, "player"))
    shown = console.table(os.path.join(fleet.dir, "console"))
    wrong = differences(shown, read_table(os.path.join(fleet.dir, "player")))
    harness.check(not wrong, f"{len(wrong)} devices differ: {wrong[:2]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--devices", type=int, default=1_000_000)
    parser.add_argument("--rate", type=int, default=200_000)
    parser.add_argument("--changes", type=int, default=20_000 * 3600)
    options = parser.parse_args()
    with fleet_on_screen(options.devices, 0) as (screen, fleet, window):
        complete(window, 120)
        screen.do("key", "ctrl+2")
        with FeedConsole(player.BIN, fleet.port) as console:
            console.wait_until_current(120)
            begun = time.monotonic()
            fleet.tell(f"rate {options.rate}")
            drive(fleet, window, console, options)
            rate = options.changes / (time.monotonic() - begun)
            figure("soak: changes a second, window and console", round(rate), 0, "changes/s")
            equal(fleet, console)


if __name__ == "__main__":
    harness.run(main)
