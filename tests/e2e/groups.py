#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of devices: named ones and queries, who is in them at any time, and jobs that target them."""
from harness import Fleet, check, run, wait_for
from operators import Client, Refused

RPI4, RPI3 = "pi", "old"


def refused(operator, action, arguments, code, word=""):
    try:
        operator.request(action, arguments)
    except Refused as answer:
        check(answer.code == code and word in str(answer), f"{action} {arguments}: {answer}")
        return
    check(False, f"{action} {arguments} was done")


def ids(fleet, query):
    return [row["id"] for row in fleet.ctl("devices", "list", "--query", query)]


def group(fleet, name):
    return next((row for row in fleet.ctl("groups", "list") if row["id"] == name), None)


def named(fleet, names):
    print("a group of named devices")
    with open(fleet.path("paris.ids"), "w") as file:
        file.write("\n".join([names[0], names[1], "not-here-yet"]) + "\n")
    fleet.ctl("groups", "put", "paris", "--title", "Paris, Nord", "--ids", fleet.path("paris.ids"))
    shown = group(fleet, "paris")
    check(shown["kind"] == "STATIC" and shown["count"] == 3 and shown["title"] == "Paris, Nord" and
          shown["query"] is None and shown["createdBy"] == "op.alice", f"shown as {shown}")
    check(ids(fleet, "group = paris") == names[:2], "the devices of the group")
    listed = {row["id"]: row["groups"] for row in fleet.ctl("devices", "list")}
    check(listed[names[0]] == ["paris"] and listed[names[2]] == [], f"columns: {listed}")
    fleet.ctl("groups", "put", "paris", "--add", names[2], "--remove", names[0])
    check(sorted(ids(fleet, "group = paris")) == names[1:3], "after one joined and one left")
    check(group(fleet, "paris")["title"] == "Paris, Nord", "the title was lost")
    fleet.ctl("devices", "put", "not-here-yet")
    check("not-here-yet" in ids(fleet, "group = paris"), "who was named before it was known")
    fleet.ctl("devices", "delete", "not-here-yet")
    check([row["id"] for row in fleet.ctl("groups", "members", "paris")] == names[1:3], "a deleted device stayed")


def queried(fleet, operator, console, names):
    print("a group that is a query")
    revision = lambda: [m for m in console.messages if m.topic == "fleet/groups/revision"]
    before = len(revision())
    made = fleet.ctl("groups", "put", "big", "--query", "model = rpi4 and online")[0]
    check(made["count"] == len(names) and made["settled"] and made["kind"] == "DYNAMIC", f"made: {made}")
    wait_for(lambda: len(revision()) > before, "a revision of the groups", 20)
    check(ids(fleet, "group = big and group = paris") == names[1:3], "in both groups")
    fleet.ctl("devices", "put", "new", "--attribute", "site=lyon")
    fleet.ctl("groups", "put", "lyon", "--query", "attributes.site = lyon")
    check(group(fleet, "lyon")["count"] == 1, "by its attribute")
    operator.request("devices.put", {"id": "new", "attributes": {"site": None}})
    check(group(fleet, "lyon")["count"] == 0, "it left with the attribute")
    for query, word in (("group = paris", "groups"), ("seen < 5m", "seen"), ("model =", "column 8"), ("", "empty")):
        refused(operator, "groups.put", {"id": "no", "query": query}, "INVALID_ARGUMENT", word)
    refused(operator, "groups.put", {"id": "big", "addIds": [names[0]]}, "CONFLICT", "dynamic")
    refused(operator, "groups.put", {"id": "none", "addIds": [names[0]]}, "NOT_FOUND")
    refused(operator, "groups.put", {"id": "No Slug"}, "INVALID_ARGUMENT")
    refused(operator, "groups.put", {"id": "no", "title": "t" * 201}, "INVALID_ARGUMENT", "200")
    refused(operator, "groups.put", {"id": "no", "query": "online", "ids": []}, "INVALID_ARGUMENT")
    refused(fleet.operator("op.vera"), "groups.put", {"id": "no"}, "FORBIDDEN")
    check(len(fleet.operator("op.vera").request("groups.list")["groups"]) == 3, "a viewer's list")


def killed(fleet, names):
    print("groups survive kill -9")
    before = fleet.ctl("groups", "list")
    fleet.service.kill()
    fleet.start_service()
    check(fleet.ctl("groups", "list") == before, f"{fleet.ctl('groups', 'list')} instead of {before}")
    check(ids(fleet, "group = paris") == names[1:3], "the devices of a group")


def long_list(fleet, names):
    print("a long list is taken in pieces, also over kill -9")
    wanted = names + [f"far-{number:05}" for number in range(25_000)]
    with open(fleet.path("long.ids"), "w") as file:
        file.write("\n".join(wanted))
    fleet.ctl("groups", "put", "long", "--ids", fleet.path("long.ids"))
    fleet.service.kill()
    fleet.start_service()
    wait_for(lambda: group(fleet, "long")["settled"], "all members", 60)
    check(group(fleet, "long")["count"] == len(wanted), f"{group(fleet, 'long')} of {len(wanted)}")
    check({row["id"] for row in fleet.ctl("groups", "members", "long")} == set(wanted), "who they are")
    check(sorted(ids(fleet, "group = long")) == names, "devices that are known of them")
    fleet.ctl("groups", "delete", "long")


def presence(fleet, devices, names):
    print("who goes offline leaves the group of who is online")
    devices.stop()
    wait_for(lambda: group(fleet, "big")["count"] == 0, "all to leave", 60)
    check(ids(fleet, "group = big") == [], "its devices")
    fleet.devices(RPI4, len(names), "--model", "rpi4", "--software-version", "1.0.0", log="again.log")
    wait_for(lambda: group(fleet, "big")["count"] == len(names), "all to be back", 60)


def jobs(fleet, operator, names):
    print("a job for a group")
    fleet.stage("app", "2.0.0")
    document = {"name": "n", "package": {"name": "app", "version": "2.0.0"}, "targets": {"group": "paris"}}
    draft = operator.request("jobs.create", {"document": document, "start": False})
    check(draft["total"] == 2, f"the draft: {draft}")
    refused(operator, "groups.delete", {"id": "paris"}, "CONFLICT", "open job")
    operator.request("jobs.cancel", {"jobId": draft["jobId"]})
    job = fleet.ctl("jobs", "create", "--package", "app@2.0.0", "--group", "big")[0]["jobId"]
    check(fleet.ctl("jobs", "watch", job)[-1]["succeeded"] == len(names), "the devices of the group")
    check(operator.request("jobs.get", {"jobId": job})["document"]["targets"] == {"group": "big"}, "its targets")
    other = operator.request("jobs.create", {"start": False, "document": {
        **document, "targets": {"query": "group = paris and not id = " + names[1]}}})
    check(other["total"] == 1, f"a query for a group: {other}")
    refused(operator, "jobs.create", {"document": {**document, "targets": {"group": "none"}}}, "NOT_FOUND", "none")
    refused(operator, "jobs.create", {"document": {**document, "targets": {"group": "lyon"}}}, "INVALID_ARGUMENT")


def deleted(fleet, operator, names):
    print("a deleted group leaves its devices")
    fleet.ctl("groups", "delete", "paris")
    fleet.ctl("groups", "delete", "paris", expect=1)
    refused(operator, "groups.members", {"id": "paris"}, "NOT_FOUND")
    wait_for(lambda: not ids(fleet, "group = paris"), "no device to name it", 20)
    actions = [line["action"] for line in operator.rows("audit.list", "lines", limit=1000)]
    check(actions.count("groups.delete") == 2 and "groups.put" in actions, "lines of the audit")


def test():
    names = Fleet.device_names(RPI4, 4)
    with Fleet(devices=names + [RPI3]) as fleet:
        devices = fleet.devices(RPI4, 4, "--model", "rpi4", "--software-version", "1.0.0")
        fleet.devices(RPI3, 1, "--model", "rpi3", "--software-version", "1.0.0")
        wait_for(lambda: len(ids(fleet, "online")) == 5, "the devices", 60)
        operator = fleet.operator()
        console = Client(fleet.port, "op.vera", fleet.password("op.vera"), ["fleet/groups/#"])
        fleet.clients.append(console)
        named(fleet, names)
        queried(fleet, operator, console, names)
        killed(fleet, names)
        long_list(fleet, names)
        presence(fleet, devices, names)
        jobs(fleet, operator, names)
        deleted(fleet, operator, names)


run(test)
