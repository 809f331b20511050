#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works in the real window while a fleet changes, and prints how long its frames took: one JSON line a figure.

usage: window_drive.py [--devices N] [--rate R] [--seconds S] [--before "COMMAND"]
Starts a broker, a stream player, an X server and drydock; scrolls, types into the filter and sorts as a hand would
(xdotool), S seconds each. Programs are those of DRYDOCK_BIN (build/release/bin by default). The limits are those of
the design: 99 of 100 frames within 16 ms, none over 50 ms, usable after 0.5 s, complete after 10 s. "of its own" is the
processor time of the window's thread alone: what is over the time on the clock is others' where a machine is shared.
--before "chrt -R -f 1" has the window's thread and the screen go before them.
"""
import argparse
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import player

harness = player.harness
WIDTH, HEIGHT = 1440, 900
# Places in a window of that size, on the page of devices.
TABLE = (800, 500)
AWAY = (500, 24)
BAR = (WIDTH - 5, 500)
HEADERS = {"device": (300, 108), "reported": (585, 108), "state": (725, 108), "seen": (975, 108)}


def figure(name, value, limit, unit="ms"):
    print(json.dumps({"name": name, "value": value, "unit": unit, "limit": limit,
                      "ratio": round(value / limit, 3) if limit else 0, "runs": 1}), flush=True)


def memory_of(process, what):
    """MB of a process, by their name in /proc."""
    with open(f"/proc/{process.pid}/status") as file:
        for line in file:
            if line.startswith(what + ":"):
                return int(line.split()[1]) / 1000
    return 0


class Screen:
    """An X server, with hands."""

    def __init__(self, before=()):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            [*before, "Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
            pass_fds=[writer], stderr=subprocess.DEVNULL, preexec_fn=harness._die_with_parent)
        os.close(writer)
        with os.fdopen(reader) as file:
            self.display = ":" + file.readline().strip()
        self.environment = dict(os.environ, DISPLAY=self.display)

    def do(self, *words):
        return subprocess.run(["xdotool", *[str(word) for word in words]], env=self.environment, check=True,
                              stdout=subprocess.PIPE, text=True).stdout

    def end(self):
        self.server.terminate()
        self.server.wait(20)


class Window:
    """drydock on a screen. Its figures are of the time since the last ones."""

    def __init__(self, screen, profile, directory, before=()):
        self.screen = screen
        self.stats = os.path.join(directory, "frames.jsonl")
        home = {name: os.path.join(directory, name.lower()) for name in
                ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
        for path in home.values():
            os.makedirs(path, mode=0o700, exist_ok=True)
        environment = dict(screen.environment, **home, QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8")
        self.child = subprocess.Popen(
            [*before, os.path.join(player.BIN, "drydock"), "--profile", profile, "--frame-stats", self.stats],
            env=environment, preexec_fn=harness._die_with_parent)

    def figures(self):
        before = self.lines()
        self.child.send_signal(signal.SIGUSR1)
        harness.wait_for(lambda: len(self.lines()) > len(before), "drydock to say its figures", 30)
        return json.loads(self.lines()[-1])

    def lines(self):
        if not os.path.exists(self.stats):
            return []
        with open(self.stats) as file:
            return [line for line in file if line.endswith("\n")]

    def memory(self, what):
        return memory_of(self.child, what)

    def processor(self):
        """Seconds of processor time, all threads."""
        with open(f"/proc/{self.child.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.terminate()
        self.child.wait(60)


@contextlib.contextmanager
def fleet_on_screen(devices, rate, before=()):
    """A screen, a stream player, and drydock that shows its fleet; ends all of them."""
    for program in ("xdotool", "Xvfb"):
        harness.check(shutil.which(program), f"{program} is missing: install the packages xdotool and xvfb")
    directory = tempfile.mkdtemp(prefix="drydock-screen-")
    screen = Screen(before)
    try:
        with player.Player(devices, rate) as fleet, Window(screen, fleet.profile, directory, before) as window:
            yield screen, fleet, window
    finally:
        screen.end()
        shutil.rmtree(directory, ignore_errors=True)


class Drive:
    def __init__(self, screen, window, seconds):
        self.screen = screen
        self.window = window
        self.seconds = seconds

    def run(self, name, step):
        """Does `step` again and again; its figures."""
        self.window.figures()
        used, start = self.window.processor(), time.monotonic()
        while time.monotonic() - start < self.seconds:
            step()
        share = (self.window.processor() - used) / (time.monotonic() - start)
        figures = self.window.figures()
        figure(f"{name}: frames, p99", figures["p99Ms"], 16)
        figure(f"{name}: frames, longest", figures["longestMs"], 50)
        figure(f"{name}: frames of its own, p99", figures["p99OwnMs"], 16)
        figure(f"{name}: frames of its own, longest", figures["longestOwnMs"], 50)
        figure(f"{name}: thread of the window busy, longest", figures["longestStretchMs"], 50)
        figure(f"{name}: frames", figures["frames"], 0, "")
        figure(f"{name}: processors used", round(share, 3), 0, "")

    def wheel(self, place, clicks=12):
        self.screen.do("mousemove", *place, "click", "--repeat", clicks, "--delay", 12, 5)
        self.screen.do("click", "--repeat", clicks // 2, "--delay", 12, 4)

    def drag(self):
        """The scroll bar's handle, through the whole fleet."""
        x = BAR[0]
        self.screen.do("mousemove", x, 160, "mousedown", 1)
        for y in list(range(160, 860, 35)) + list(range(860, 160, -70)):
            self.screen.do("mousemove", x, y)
            time.sleep(0.02)
        self.screen.do("mouseup", 1)

    def type(self, text):
        self.screen.do("key", "ctrl+f", "key", "ctrl+a")
        self.screen.do("type", "--delay", 120, text)
        time.sleep(0.3)
        self.screen.do("key", "ctrl+a", "key", "Delete")
        time.sleep(0.3)

    def click(self, header):
        self.screen.do("mousemove", *HEADERS[header], "click", 1)
        self.screen.do("mousemove", *AWAY)
        time.sleep(1)

    def everything(self):
        self.run("nothing done", lambda: time.sleep(0.2))
        self.run("scrolling, order held", lambda: self.wheel(TABLE))
        self.run("scrolling", lambda: self.wheel(BAR))
        self.run("dragging the scroll bar", self.drag)
        texts = iter(["0417", "model = rpi4 and online", "seen < 10m", "v-00"] * 1000)
        self.run("typing into the filter", lambda: self.type(next(texts)))
        headers = iter(["seen", "state", "reported", "device"] * 1000)
        self.run("sorting", lambda: self.click(next(headers)))
        self.click("seen")
        self.run("sorted by what changes, scrolling", lambda: self.wheel(BAR))
        self.screen.do("key", "ctrl+f")
        self.screen.do("type", "online")
        self.run("filtered and sorted by what changes, scrolling", lambda: self.wheel(BAR))
        for page in range(6, 0, -1):
            self.screen.do("key", f"ctrl+{page}")
            time.sleep(0.5)
        self.run("overview", lambda: time.sleep(0.2))


def complete(window, most):
    """Waits until all devices are there; the figures of the start."""
    end = time.monotonic() + most
    while time.monotonic() < end:
        time.sleep(0.25)
        figures = window.figures()
        if figures["completeMs"] >= 0:
            return figures
    raise harness.Failure("drydock has not got all devices")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--devices", type=int, default=1_000_000)
    parser.add_argument("--rate", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--before", default="")
    options = parser.parse_args()
    with fleet_on_screen(options.devices, options.rate, options.before.split()) as (screen, _, window):
        # Rows keep their places while the pointer is over them.
        screen.do("mousemove", *AWAY)
        start = complete(window, 120)
        figure("window usable after the start", start["firstFrameMs"], 500)
        figure(f"complete with {options.devices} devices", start["completeMs"], 10_000)
        screen.do("key", "ctrl+2")
        time.sleep(6)  # sorted, and what that took given back
        figure("memory", round(window.memory("VmRSS"), 1), 300, "MB")
        Drive(screen, window, options.seconds).everything()
        figure("memory at the end", round(window.memory("VmRSS"), 1), 300, "MB")
        figure("memory at its highest", round(window.memory("VmHWM"), 1), 300, "MB")


if __name__ == "__main__":
    harness.run(main)
