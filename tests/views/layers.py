#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where a layer knows what it must not: Widgets below views/, rules or JSON in views/, pages that grow.

usage: layers.py SOURCE-DIRECTORY BUILD-DIRECTORY
"""
import json
import os
import re
import sys

PIXELS = ("QT_WIDGETS_LIB", "QT_GUI_LIB", "QT_CHARTS_LIB", "QT_SVG_LIB")
# What views may include of the rest: the domain's values, models, and what the system says of the process.
VIEWS_MAY = ("views/", "models/", "fleet/error.h", "fleet/time.h", "fleet/device_facts.h", "fleet/execution.h",
             "fleet/job.h", "client/mirror/device_fields.h", "platform/process_times.h")
NOT_IN_VIEWS = re.compile(r"nlohmann|\bQJson|\bQTcpSocket|\bQNetwork|\bQSqlDatabase|mosquitto")
LONGEST_PAGE = 200
LONGEST_VIEW = 400


def below_views(path):
    return path.startswith("models/") or (path.startswith("app/") and not path.startswith("app/console/"))


def compiled_with_pixels(source, build):
    """Sources below views/ whose compiler sees a library that draws."""
    with open(os.path.join(build, "compile_commands.json")) as file:
        for entry in json.load(file):
            path = os.path.relpath(entry["file"], source)
            if below_views(path):
                for library in PIXELS:
                    if f"-D{library}" in entry["command"]:
                        yield f"{path} is compiled with {library}"


def view_files(source):
    for directory, _, names in os.walk(os.path.join(source, "views")):
        for name in sorted(names):
            if name.endswith((".cpp", ".h")):
                yield os.path.relpath(os.path.join(directory, name), source)


def views_that_know_too_much(source):
    for path in view_files(source):
        with open(os.path.join(source, path)) as file:
            lines = file.readlines()
        for number, line in enumerate(lines, 1):
            if NOT_IN_VIEWS.search(line):
                yield f"{path}:{number}: {line.strip()}"
            included = re.match(r'#include "([^"]+)"', line)
            if included and "/" in included[1] and not included[1].startswith(VIEWS_MAY):
                yield f"{path}:{number}: includes {included[1]}"
        longest = LONGEST_PAGE if re.search(r"(page|dialog)\.cpp$", path) else LONGEST_VIEW
        if len(lines) > longest:
            yield f"{path} has {len(lines)} lines, more than {longest}"


def main():
    source, build = sys.argv[1:]
    found = [*compiled_with_pixels(source, build), *views_that_know_too_much(source)]
    for problem in found:
        print(problem, file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
