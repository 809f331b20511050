#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on a text of the console that is not translated, or whose translation lacks a placeholder.

usage: translations.py SOURCE-DIRECTORY LUPDATE
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}
PLACEHOLDERS = re.compile(r"%(?:L?\d+|L?n)")


def forms(message):
    """The translated texts of a message: one, or one for each number."""
    translation = message.find("translation")
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def problems(file):
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source")
            where = f"{name}: {source!r}"
            if message.find("translation").get("type") == "unfinished" or not all(forms(message)):
                yield where + " is not translated"
                continue
            wanted = {mark.replace("L", "") for mark in PLACEHOLDERS.findall(source)}
            for form in forms(message):
                found = {mark.replace("L", "") for mark in PLACEHOLDERS.findall(form)}
                # "one device" may leave the number out.
                if found - wanted or (wanted - found) - {"%n"}:
                    yield f"{where} and {form!r} have other placeholders"


def main():
    source, lupdate = sys.argv[1:]
    count = 0
    with tempfile.TemporaryDirectory() as directory:
        for language, options in LANGUAGES.items():
            file = os.path.join(directory, f"drydock_{language}.ts")
            shutil.copy(os.path.join(source, "resources", "translations", os.path.basename(file)), file)
            subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", *options, "-I", ".", "models", "views",
                            "-ts", file], cwd=source, check=True)
            for problem in problems(file):
                print(f"{language}: {problem}", file=sys.stderr)
                count += 1
    if count:
        sys.exit(f"{count} texts; build the target update_translations, then translate them in resources/translations")


if __name__ == "__main__":
    main()
