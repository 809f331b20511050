#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Staging once more: the same goes on where it ended, anything else stays a conflict, and mistakes cost no upload."""
from harness import Fleet, check, run


def test():
    with Fleet() as fleet:
        fleet.stage("app", "1.0.0", more=["--draft"])
        file = fleet.path("app-1.0.0.bin")
        same = ["stage", file, "--name", "app", "--version", "1.0.0"]

        def state():
            return fleet.ctl("packages", "get", "app@1.0.0")[0]["state"]

        print("a draft again is a draft, and without --draft it is published")
        check(fleet.ctl(*same, "--draft")[-1]["state"] == "DRAFT" and state() == "DRAFT", "not a draft")
        check(fleet.ctl(*same)[-1]["state"] == "PUBLISHED" and state() == "PUBLISHED", "not published")
        check(fleet.ctl(*same)[-1]["state"] == "PUBLISHED", "the same once more is no mistake")

        print("what differs is a conflict")
        check("CONFLICT" in fleet.ctl(*same, "--model", "rpi4", expect=1), "another model was taken")
        with open(file, "rb") as content:
            old = content.read()
        for changed in (old[:-1] + bytes([old[-1] ^ 1]), old + b"x"):
            with open(file, "wb") as content:
                content.write(changed)
            check("CONFLICT" in fleet.ctl(*same, expect=1), "other bytes were taken")
        with open(file, "wb") as content:
            content.write(old)
        fleet.ctl("packages", "deprecate", "app@1.0.0")
        check("CONFLICT" in fleet.ctl(*same, expect=1) and state() == "DEPRECATED", "a deprecated version came back")

        print("a manifest that will be refused is refused before the upload")
        # Nobody answers: that it is said at once shows that nobody was asked.
        fleet.service.stop()
        problems = fleet.ctl("stage", file, "--name", "app", "--version", "1.0.1", "--model", "", "--timeout", "2",
                             expect=1)
        check("hardwareModels" in problems and "INVALID_ARGUMENT" in problems, problems)


run(test)
