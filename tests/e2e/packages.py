#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packages by raw requests: what a client of ours would never send, and what two operators do at once."""
import base64
import hashlib
import json
import os
import urllib.request

from harness import Fleet, check, run, wait_for


def staged(operator, version, content, file="app.bin"):
    """Uploads, and returns the arguments that register it."""
    upload = operator.request("packages.stage", {"name": "app", "version": version, "file": file,
                                                 "size": len(content)})
    check(len(upload["parts"]) == 1, "one part was expected")
    put = urllib.request.Request(upload["parts"][0]["url"], data=content, method="PUT")
    with urllib.request.urlopen(put, timeout=60) as answer:
        etag = answer.headers["ETag"]
    manifest = json.dumps({"name": "app", "version": version, "file": file, "size": len(content),
                           "sha256": hashlib.sha256(content).hexdigest(), "hardwareModels": [],
                           "created": "2026-01-02T03:04:05Z"})
    return {"uploadId": upload["uploadId"], "parts": [{"number": 1, "etag": etag}],
            "manifest": base64.b64encode(manifest.encode()).decode()}


def refused(operator, action, arguments, code):
    answer = operator.try_request(action, arguments, timeout=60)
    check(answer and not answer["ok"] and answer["code"] == code, f"{action}: {answer}")


def registering(operator):
    print("one version, two files, both registered at once")
    contents = {"a.bin": os.urandom(7_000_000), "b.bin": os.urandom(1000)}
    arguments = {file: staged(operator, "1.0.0", content, file) for file, content in contents.items()}
    sent = {file: operator.send("packages.register", given) for file, given in arguments.items()}
    answers = {file: json.loads(operator.answer(correlation, 60).payload) for file, correlation in sent.items()}
    taken = [file for file, answer in answers.items() if answer["ok"]]
    check(len(taken) == 1 and all(answer["ok"] or answer["code"] == "CONFLICT" for answer in answers.values()),
          f"answers: {answers}")
    shown = operator.request("packages.get", {"name": "app", "version": "1.0.0"})
    check(shown["file"] == taken[0] and shown["sha256"] == hashlib.sha256(contents[taken[0]]).hexdigest(),
          f"shown: {shown}, taken: {taken}")
    other = next(file for file in contents if file != taken[0])
    refused(operator, "packages.register", arguments[other], "CONFLICT")
    check(operator.request("packages.register", arguments[taken[0]])["file"] == taken[0],
          "the same again is an answer that was lost")

    print("arguments that are none")
    good = staged(operator, "1.0.1", b"content")
    for change in ({"parts": [{"number": 2**32 + 1, "etag": good["parts"][0]["etag"]}]}, {"parts": []},
                   {"parts": [{"number": 0, "etag": "x"}]}, {"notes": "x" + "ü" * 1500}, {"manifest": "%%%"},
                   {"signature": base64.b64encode(b"junk").decode()}, {"signature": "%%%"}):
        refused(operator, "packages.register", {**good, **change}, "INVALID_ARGUMENT")
    # Its comment is cut for the audit trail, in the middle of a character where nobody takes care.
    operator.request("packages.register", {**good, "comment": "x" + "ü" * 1500, "notes": "ü" * 1000})

    print("other bytes than the manifest says")
    wrong = staged(operator, "1.0.2", b"content")
    manifest = json.loads(base64.b64decode(wrong["manifest"]))
    wrong["manifest"] = base64.b64encode(json.dumps({**manifest, "sha256": "0" * 64}).encode()).decode()
    refused(operator, "packages.register", wrong, "CONFLICT")
    refused(operator, "packages.get", {"name": "app", "version": "1.0.2"}, "NOT_FOUND")


def deleting(fleet, operator):
    print("a deleted version leaves the storage, and its place can be taken again")
    objects = fleet.path("data", "package-store", "objects")
    count = lambda: sum(len(files) for _, _, files in os.walk(objects))
    before = count()
    operator.request("packages.register", staged(operator, "2.0.0", b"first"))
    check(count() == before + 2, "file and manifest")
    operator.request("packages.delete", {"name": "app", "version": "2.0.0"})
    wait_for(lambda: count() == before, "the objects to go")

    def restaged():
        answer = operator.try_request("packages.stage", {"name": "app", "version": "2.0.0", "file": "app.bin",
                                                         "size": 6})
        return answer and answer["ok"]

    wait_for(restaged, "the place to be free")
    operator.request("packages.register", staged(operator, "2.0.0", b"second"))

    print("deleted, and the service killed at once: nothing is left of it after the next start")
    operator.request("packages.delete", {"name": "app", "version": "2.0.0"})
    fleet.service.kill()
    fleet.start_service()
    wait_for(lambda: count() == before, "the objects to go after the restart")


def test():
    with Fleet() as fleet:
        operator = fleet.operator()
        registering(operator)
        deleting(fleet, operator)
        check("BUG" not in fleet.service_log(), "the service met a bug of its own")


run(test)
