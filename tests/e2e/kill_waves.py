#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A job of three waves, killed with -9 at one moment a run, comes to the same table as the undisturbed run.

DRYDOCK_E2E_KILLS (30), DRYDOCK_E2E_PARALLEL (4 a core: they mostly wait), DRYDOCK_E2E_SEED (1). What fails is repeated
by the line that is printed: kill_waves.py --point "b4 told 2" --after 0.003
"""
import argparse
import concurrent.futures
import dataclasses
import json
import os
import random
import re
import shlex
import subprocess
import sys

from harness import PATIENCE, Failure, check, run
from wave_run import SILENCE, Run

KILLS = int(os.environ.get("DRYDOCK_E2E_KILLS", "30"))
PARALLEL = int(os.environ.get("DRYDOCK_E2E_PARALLEL", str(4 * (os.cpu_count() or 1))))
TRIES = 3
SEED = int(os.environ.get("DRYDOCK_E2E_SEED", "1"))

# What every run has, whatever is told first. A state that is left at once may not be seen in another run.
TRANSITION = re.compile(r"\w+ (SUCCEEDED|FAILED|TIMED_OUT|REJECTED|ALREADY_INSTALLED|INCOMPATIBLE|QUEUED) \d|"
                        r"job (PAUSED|COMPLETED)|wave [12]|asked \w+")
MOMENT = re.compile(r"\w+ (told|said|heard) .*")
WRITE = re.compile(r"write \d+")


@dataclasses.dataclass(frozen=True)
class Kill:
    point: str
    after: float = 0.0
    down: float = 0.0
    again: float | None = None
    eager: bool = False

    def arguments(self):
        words = ["--point", self.point, "--after", str(self.after), "--down", str(self.down)]
        words += [] if self.again is None else ["--again", str(self.again)]
        return words + ["--eager"] if self.eager else words


def one_run(kill=None):
    """In a process of its own. Gives the table, the points that came, and how slow the devices were."""
    command = [sys.executable, "-B", os.path.abspath(__file__), "--once", *(kill.arguments() if kill else [])]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE * 5)
    if done.returncode != 0:
        raise Failure(done.stderr)
    return json.loads(done.stdout.splitlines()[0])


def plan(points):
    """Transitions, what devices say and hear, and writes to the store's log, in turns; always the same for a seed."""
    dice = random.Random(SEED)
    writes = sum(bool(WRITE.fullmatch(point)) for point in points)
    kinds = [sorted({point for point in points if kind.fullmatch(point)}) for kind in (TRANSITION, MOMENT)]
    for kind in kinds:
        dice.shuffle(kind)
    kills = []
    for number in range(KILLS):
        if number % 3 == 2:
            point = f"write {dice.randrange(1, writes + 1)}"
        else:
            point = kinds[number % 3][number // 3 % len(kinds[number % 3])]
        after = dice.choice([0.0, 0.0, 0.001, 0.003, 0.01, 0.03])
        if number % 10 == 4:
            # Answers wait at the broker for longer than an answer may take. An eager device hears of the end alone.
            kills.append(Kill(point.replace("heard RUNNING", "said RUNNING"), after, SILENCE + 1.5, eager=True))
        elif number % 5 == 2:
            # Once more, while it takes up what was left.
            kills.append(Kill(point, after, again=round(dice.uniform(0.02, 0.6), 3)))
        else:
            kills.append(Kill(point, after, dice.choice([0.0, 0.0, 0.2, 1.0])))
    return kills


def differences(expected, got, path=""):
    if isinstance(expected, dict) and isinstance(got, dict):
        return [line for key in sorted({*expected, *got})
                for line in differences(expected.get(key), got.get(key), f"{path}.{key}" if path else key)]
    return [] if expected == got else [f"{path}: {got}, undisturbed {expected}"]


def fair_run(is_good, kill=None):
    """Once more where it is no good and devices were kept from answering in time: that says nothing of the service."""
    for _ in range(TRIES):
        got = one_run(kill)
        if is_good(got) or got["slowness"] < SILENCE / 2:
            break
        print(f"a device took {got['slowness']:.1f} s: once more", flush=True)
    return got


def reference():
    return fair_run(lambda got: got["slowness"] < SILENCE / 2)


def compared(expected, kill):
    try:
        wrong = differences(expected, fair_run(lambda got: got["table"] == expected, kill)["table"])
    except Failure as failure:
        wrong = [str(failure)]
    return [f"  {line}" for line in wrong]


def test():
    undisturbed = reference()
    kills = plan(undisturbed["points"])
    print(f"undisturbed: {undisturbed['table']['job']['counts']}; {len(undisturbed['points'])} points", flush=True)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(PARALLEL) as pool:
        for kill, wrong in zip(kills, pool.map(lambda kill: compared(undisturbed["table"], kill), kills)):
            command = shlex.join(["tests/e2e/kill_waves.py", *kill.arguments()])
            print(("not the same: " if wrong else "the same: ") + command, *wrong, sep="\n", flush=True)
            failed += bool(wrong)
    check(failed == 0, f"{failed} of {len(kills)} kills left another table")
    print(f"{len(kills)} kills, each to the same table")


def once(given):
    disturbed = Run(given.point, given.after, given.down, given.again, given.eager)
    table = disturbed.go()
    print(json.dumps({"table": table, "points": disturbed.points, "slowness": disturbed.slowness()}), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--point", help="kill here alone, and compare")
    parser.add_argument("--after", type=float, default=0.0, help="seconds after the point")
    parser.add_argument("--down", type=float, default=0.0, help="seconds until the next start")
    parser.add_argument("--again", type=float, help="seconds from that start to another kill")
    parser.add_argument("--eager", action="store_true", help="devices do not wait for answers")
    parser.add_argument("--once", action="store_true", help="print the table, compare with nothing")
    given = parser.parse_args()
    if given.once:
        run(lambda: once(given))
    elif given.point:
        kill = Kill(given.point, given.after, given.down, given.again, given.eager)
        wrong = []
        run(lambda: wrong.extend(compared(reference()["table"], kill)) or check(not wrong, "\n".join(wrong)))
    else:
        run(test)


main()
