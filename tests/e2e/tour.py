#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The README's tour, word by word, on the fleet that the README starts for it."""
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import tempfile

from harness import BIN, SOURCE, Process, check, run, wait_for

DEVICES = 6
GOAL = "3.0.0"


def tour():
    """The commands of the tour, without the comments at their ends."""
    with open(os.path.join(SOURCE, "README.md"), encoding="utf-8") as file:
        blocks = re.findall(r"```sh\n(.*?)```", file.read(), re.S)
    block = next(block for block in blocks if "ctl() {" in block)
    return [re.sub(r"\s+# .*", "", line) for line in block.splitlines() if line.strip()]


def kept_fleet(directory):
    """What `packaging/run.sh --keep` starts; returns the process, the profile and the signing key it names."""
    log = os.path.join(directory, "drydock.log")
    process = Process([os.path.join(BIN, "drydock"), "--local-fleet", str(DEVICES), "--headless", "--keep", "--work-dir",
                       os.path.join(directory, "work"), "--chart", os.path.join(directory, "chart.png")], log)

    def named():
        check(process.running(), "drydock ended:\n" + process.text()[-2000:])
        found = [re.search(rf"^{what}: +(\S+)$", process.text(), re.M) for what in ("Profile", "Signing key")]
        return all(found) and [match.group(1) for match in found]

    return process, *wait_for(named, "the fleet to be kept", 120)


def walk(directory, profile, key):
    """Runs every line in turn, as a reader would who puts in the names that were printed before."""
    names = {"PROFILE": profile, "KEY": key}
    function = None
    for line in tour():
        for name, value in names.items():
            line = re.sub(rf"\b{name}\b", shlex.quote(value), line)
        if line.startswith("ctl() {"):
            function = line.replace("build/release/bin", shlex.quote(BIN))
            continue
        check(not re.search(r"\b[A-Z]{3,}\b", line), "a name that nothing gave: " + line)
        print(line)
        done = subprocess.run(["bash", "-euc", f"{function}\n{line}"], cwd=directory, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=120)
        check(done.returncode == 0, f"exit status {done.returncode}: {done.stderr}{done.stdout}")
        if line.startswith("ctl devices list --query"):
            names["DEVICE"] = done.stdout.splitlines()[1].split()[0]
        if line.startswith("ctl jobs create"):
            names["JOB"] = re.search(r"^jobId +(\S+)$", done.stdout, re.M).group(1)
    check({"DEVICE", "JOB"} <= names.keys(), f"the tour named no device or no job: {names}")


def ctl(profile, *arguments, expect=0):
    """drydockctl --json …; the objects it prints, and what it says of problems."""
    done = subprocess.run([os.path.join(BIN, "drydockctl"), "--profile", profile, "--json", *arguments],
                          capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120)
    check(done.returncode == expect, f"{arguments}: exit status {done.returncode}: {done.stderr}{done.stdout}")
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def on_goal(profile):
    devices, _ = ctl(profile, "devices", "list", "--query", "model = rpi4")
    wrong = [device for device in devices if device["softwareVersion"] != GOAL]
    check(len(devices) == 2 and not wrong, f"not on {GOAL}: {wrong or devices}")


def unsigned(directory, profile):
    print("a package that nobody signed: every device refuses it, and the watcher fails")
    ctl(profile, "stage", os.path.join(directory, "app.bin"), "--name", "app", "--version", "3.1.0")
    [job], _ = ctl(profile, "jobs", "create", "--package", "app@3.1.0", "--query", "model = rpi3")
    _, problems = ctl(profile, "jobs", "watch", job["jobId"], expect=1)
    check("0 of 2 succeeded" in problems, problems)
    row = next(row for row in ctl(profile, "jobs", "list")[0] if row["jobId"] == job["jobId"])
    check(row["notSuccessful"] == 2, f"listed as {row}")


def test():
    directory = tempfile.mkdtemp(prefix="drydock-tour-")
    process = None
    try:
        process, profile, key = kept_fleet(directory)
        walk(directory, profile, key)
        on_goal(profile)
        unsigned(directory, profile)
        process.child.send_signal(signal.SIGINT)
        check(process.child.wait(60) == 0, "Ctrl+C: not status 0:\n" + process.text()[-2000:])
    finally:
        if process and process.running():
            process.kill()
        shutil.rmtree(directory, ignore_errors=True)


run(test)
