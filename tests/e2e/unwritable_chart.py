#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A chart that cannot be written: said before the work, and where it shows only after it the result is not lost."""
import json
import os
import shutil
import tempfile

from harness import BIN, Process, check, run, wait_for


def drydock(directory, chart):
    return Process([os.path.join(BIN, "drydock"), "--local-fleet", "3", "--headless", "--chart", chart],
                   os.path.join(directory, "log"))


def before(directory):
    for chart in (os.path.join(directory, "missing", "chart.png"), directory):
        print("refused before anything starts: " + chart)
        process = drydock(directory, chart)
        check(process.child.wait(60) == 1, "exit status is not 1:\n" + process.text())
        check("cannot write the chart" in process.text() and "starting" not in process.text(), process.text())
        os.remove(process.log)


def after(directory):
    print("the chart's directory goes while the fleet is updated")
    charts = os.path.join(directory, "charts")
    os.mkdir(charts)
    process = drydock(directory, os.path.join(charts, "chart.png"))
    try:
        wait_for(lambda: "job " in process.text() or not process.running(), "the first job")
        os.rmdir(charts)
        check(process.child.wait(120) == 1, "exit status is not 1:\n" + process.text())
    finally:
        if process.running():
            process.kill()
    check("3 of 3 devices report" in process.text(), "no table:\n" + process.text())
    line = next(json.loads(line) for line in process.text().splitlines() if line.startswith("{"))
    check(line["ok"] and line["chart"] is None, f"{line}")
    check("cannot write the chart" in process.text(), process.text())


def test():
    directory = tempfile.mkdtemp(prefix="drydock-chart-")
    try:
        before(directory)
        after(directory)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


run(test)
