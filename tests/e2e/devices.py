#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What operators say of devices, and how they ask for them: attributes, queries, drafts."""
from harness import Fleet, check, run
from operators import Client


def ids(fleet, query):
    return sorted(device["id"] for device in fleet.ctl("devices", "list", "--query", query))


def attributes(fleet, operator):
    print("attributes are merged, and asked for")
    fleet.ctl("devices", "put", "a", "--attribute", "site=berlin", "--attribute", "owner=joe")
    fleet.ctl("devices", "put", "a", "--attribute", "owner=jane")
    fleet.ctl("devices", "put", "b", "--attribute", "site=paris")
    check(operator.request("devices.get", {"id": "a"})["attributes"] == {"site": "berlin", "owner": "jane"},
          "attributes were not merged")
    operator.request("devices.put", {"id": "a", "attributes": {"owner": None}})
    check(operator.request("devices.get", {"id": "a"})["attributes"] == {"site": "berlin"}, "null did not remove one")
    check(ids(fleet, "attributes.site = berlin") == ["a"], "the attribute was not found")
    check(ids(fleet, "not attributes.site = berlin") == ["b"], "its opposite is wrong")
    check(ids(fleet, "attributes.owner = jane") == [], "a removed attribute was found")


def drafts(operator):
    print("a draft is not what a device is doing")
    targets = {"list": operator.request("targets.put", {"ids": ["a"]})["id"]}
    document = {"name": "draft", "package": {"name": "app", "version": "2.0.0"}, "targets": targets}
    job = operator.request("jobs.create", {"document": document, "start": False})["jobId"]
    shown = lambda: operator.request("devices.get", {"id": "a"}).get("execution") or {}
    check(shown().get("jobId") != job, f"the draft is shown: {shown()}")
    operator.request("jobs.start", {"jobId": job})
    check(shown().get("jobId") == job, f"the started job is not shown: {shown()}")
    operator.request("jobs.forceCancel", {"jobId": job})


def unknown(fleet):
    print("what is asked of a device that is not there")
    for command in ("get", "history"):
        check("NOT_FOUND" in fleet.ctl("devices", command, "nobody", expect=1), f"devices {command} of nobody")


def test():
    with Fleet(["a"]) as fleet:
        operator = fleet.operator()
        fleet.stage("app", "2.0.0")
        attributes(fleet, operator)
        drafts(operator)
        unknown(fleet)
        device = Client(fleet.port, "a", fleet.password("a"), ["state/a/update/accepted"], client_id="a")
        fleet.clients.append(device)
        device.publish("state/a/update", {"state": {"reported": {"nested": {"key": "x y"}}}})
        check(device.find(lambda m: m.topic.endswith("accepted")), "no answer")
        check(ids(fleet, 'reported.nested.key = "x y"') == ["a"], "a reported key was not found")


run(test)
