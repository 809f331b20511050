#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which program AppRun chooses, with what arguments and environment."""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(os.environ["DRYDOCK_SOURCE"])
PROGRAMS = ("drydock", "drydockctl", "drydockd", "drydock-device", "mosquitto", "mosquitto_passwd")


class AppRun(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory(prefix="drydock app run ")
        self.addCleanup(self.directory.cleanup)
        self.app = Path(self.directory.name) / "AppDir"
        (self.app / "usr/bin").mkdir(parents=True)
        shutil.copy(SOURCE / "packaging/appimage/AppRun", self.app / "AppRun")
        for name in PROGRAMS:
            program = self.app / "usr/bin" / name
            program.write_text('#!/bin/sh\necho "${0##*/}"\nfor word; do echo "$word"; done\necho "--"; env\n')
            program.chmod(0o755)

    def run_as(self, called, *words, **environment):
        """The program, its arguments and its environment."""
        done = subprocess.run(
            [self.app / "AppRun", *words],
            env={"PATH": os.environ["PATH"], "ARGV0": called, **environment},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        said, _, left = done.stdout.partition("\n--\n")
        program, *arguments = said.split("\n")
        return program, arguments, dict(line.split("=", 1) for line in left.splitlines() if "=" in line)

    def testWithoutANameItIsTheConsole(self):
        self.assertEqual(self.run_as("Drydock.AppImage", "--profile", "a b")[:2], ("drydock", ["--profile", "a b"]))

    def testTheFirstArgumentNamesAProgram(self):
        for name in PROGRAMS:
            self.assertEqual(self.run_as("./Drydock.AppImage", name, "", "x y")[:2], (name, ["", "x y"]))

    def testSoDoesTheNameOfALink(self):
        self.assertEqual(self.run_as("/opt/bin/drydockctl", "jobs", "list")[:2], ("drydockctl", ["jobs", "list"]))

    def testAnArgumentOfAProgramIsNotTakenForOne(self):
        self.assertEqual(self.run_as("drydockctl", "groups", "drydockd")[:2], ("drydockctl", ["groups", "drydockd"]))

    def testItsBrokerGoesBeforeTheSystems(self):
        environment = self.run_as("x")[2]
        self.assertEqual(environment["PATH"].split(":")[0], str(self.app / "usr/bin"))
        self.assertNotIn("ARGV0", environment)

    def testPluginsOfAnotherQtAreNotLoaded(self):
        environment = self.run_as("x", QT_PLUGIN_PATH="/other", QT_QPA_PLATFORM="wayland")[2]
        self.assertNotIn("QT_PLUGIN_PATH", environment)
        self.assertEqual(environment["QT_QPA_PLATFORM"], "wayland;xcb")

    def testAuthoritiesThatAreNamedStay(self):
        self.assertEqual(self.run_as("x", SSL_CERT_FILE="/mine.pem")[2]["SSL_CERT_FILE"], "/mine.pem")


if __name__ == "__main__":
    unittest.main()
