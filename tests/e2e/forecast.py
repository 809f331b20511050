#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of a job before it runs: the waves of jobs.preview, and jobs.forecast beside the job itself."""
import json

from harness import Fleet, check, run, wait_for
from operators import Refused

GOOD = [f"good-{number:04}" for number in range(1, 21)]
EXACT = {"failureRate": 0, "offlineRate": 0, "seconds": 0}


def refused(operator, action, arguments, code, field):
    try:
        operator.request(action, arguments)
    except Refused as answer:
        check(answer.code == code and answer.field == field, f"{action}: {answer} ({answer.field})")
        return
    check(False, f"{action} {arguments} was done")


def document(version="2.0.0", **more):
    return {"name": "n", "package": {"name": "app", "version": version}, "targets": {"query": 'id ~ "good-*"'}, **more}


WAVES = {"rollout": {"maximumPerMinute": 120, "waves": [{"count": 2, "successThreshold": 100, "afterSuccess": "PAUSE"},
                                                        {"percentage": 25, "successThreshold": 100}, {}]}}


def preview(fleet, operator):
    print("a preview says the sizes of the waves, and who is held back")
    asked = operator.request("jobs.preview", {"document": document(**WAVES)})
    check(asked["waves"] == [{"devices": 2}, {"devices": 5}, {"devices": 13}], f"waves: {asked['waves']}")
    check(operator.request("jobs.preview", {"document": document()})["waves"] == [{"devices": 20}], "one wave")
    fleet.ctl("devices", "quarantine", "good-0003")
    waiting, = operator.request("jobs.preview", {"document": document()})["waiting"]
    check(waiting == {"reason": "QUARANTINED", "count": 1, "examples": ["good-0003"]}, f"held: {waiting}")
    held = operator.request("jobs.forecast", {"document": document(), "assumptions": EXACT})
    check(held["outcomes"]["unfinished"] == 1 and held["duration"]["p50"] is None, f"held for ever: {held}")
    fleet.ctl("devices", "release", "good-0003")
    bad = document(rollout={"waves": [{"query": "id =", "successThreshold": 1}, {}]})
    for action in ("jobs.preview", "jobs.forecast"):
        refused(operator, action, {"document": bad}, "INVALID_ARGUMENT", "document.rollout.waves.0.query")


def what_is_refused(operator):
    print("what is wrong is named")
    ask = lambda code, field, **arguments: refused(operator, "jobs.forecast", arguments, code, field)
    ask("INVALID_ARGUMENT", "document")
    ask("INVALID_ARGUMENT", "document", document=document(), jobId="0193c4d2-0000-7000-8000-000000000000")
    ask("NOT_FOUND", "jobId", jobId="0193c4d2-0000-7000-8000-000000000000")
    ask("NOT_FOUND", "document.package", document=document("9.9.9"))
    ask("INVALID_ARGUMENT", "assumptions.failureRate", document=document(), assumptions={"failureRate": 2})
    ask("INVALID_ARGUMENT", "assumptions.luck", document=document(), assumptions={"luck": 2})
    ask("INVALID_ARGUMENT", "start", document=document(), start="2020-01-01T00:00:00Z")
    mars = document(schedule={"maintenanceWindows": [{"cron": "0 22 * * *", "duration": "PT1H", "timeZone": "Mars/X"}]})
    ask("INVALID_ARGUMENT", "document.schedule.maintenanceWindows[0].timeZone", document=mars)


def forecast(fleet, operator):
    print("a forecast is the same each time, and anybody may ask")
    asked = {"document": document(**WAVES), "assumptions": EXACT, "start": "2099-01-01T00:00:00Z"}
    refused(operator, "jobs.forecast", asked, "INVALID_ARGUMENT", "start")
    del asked["start"]
    said = fleet.operator("op.vera").request("jobs.forecast", asked)
    again = operator.request("jobs.forecast", asked)
    for answer in (said, again):
        answer.pop("start")
    check(said == again, f"{said}\n{again}")
    check((said["devices"], said["simulated"], said["waitsForOperator"]) == (20, 20, 1), f"said: {said}")
    check([wave["devices"] for wave in said["waves"]] == [2, 5, 13], f"waves: {said['waves']}")
    check(said["outcomes"]["completed"] == 1 and said["abortChance"] == 0, f"outcomes: {said}")
    check(said["failureRateFrom"] == "given" and said["assumptions"]["urlLifeSeconds"] == 3600, f"assumed: {said}")
    check(said["bandwidth"]["totalBytes"] == 20 * 20_000, f"bytes: {said['bandwidth']}")
    plan = fleet.path("waves.json")
    with open(plan, "w", encoding="utf-8") as file:
        json.dump(WAVES, file)
    by_ctl, = fleet.ctl("jobs", "forecast", "--package", "app@2.0.0", "--query", 'id ~ "good-*"', "--plan", plan,
                        "--failure-rate", "50%", "--update-seconds", "1")
    check(by_ctl["assumptions"]["failureRate"] == 0.5 and by_ctl["outcomes"]["paused"] > 0.5, f"by drydockctl: {by_ctl}")


def beside_the_job(fleet, operator):
    print("no job is faster than its forecast at its best; one that runs has a forecast of its rest")
    plan = document(rollout={"maximumPerMinute": 120,
                             "waves": [{"count": 10, "successThreshold": 100, "afterSuccess": "PAUSE"}, {}]})
    said = operator.request("jobs.forecast", {"document": plan, "assumptions": EXACT})
    job = operator.request("jobs.create", {"document": plan, "start": False})["jobId"]
    drafted, = fleet.ctl("jobs", "forecast", job, "--failure-rate", "0", "--offline-rate", "0", "--update-seconds", "0")
    check(drafted["duration"] == said["duration"], f"of the draft: {drafted['duration']}, before: {said['duration']}")
    operator.request("jobs.start", {"jobId": job})
    summary = lambda: operator.request("jobs.get", {"jobId": job})
    wait_for(lambda: summary()["state"] == "PAUSED", "half of them")
    rest = operator.request("jobs.forecast", {"jobId": job, "assumptions": EXACT})
    check(rest["duration"]["p50"] < 0.7 * said["duration"]["p50"], f"the rest: {rest['duration']}")
    refused(operator, "jobs.forecast", {"jobId": job, "start": rest["start"]}, "INVALID_ARGUMENT", "start")
    operator.request("jobs.resume", {"jobId": job})
    wait_for(lambda: summary()["state"] == "COMPLETED", "its end")
    took = (summary()["ended"] - summary()["started"]) / 1000
    print(f"forecast {said['duration']['p50']} s, took {took} s")
    check(took >= 0.95 * said["duration"]["p10"], f"took {took} s: {said['duration']}")
    refused(operator, "jobs.forecast", {"jobId": job}, "CONFLICT", "jobId")
    fleet.stage("app", "3.0.0")
    past = operator.request("jobs.forecast", {"document": document("3.0.0")})
    check(past["failureRateFrom"] == "history" and past["assumptions"]["failureRate"] == 0, f"from the past: {past}")


def test():
    with Fleet(devices=GOOD) as fleet:
        operator = fleet.operator()
        fleet.devices("good", 20, "--model", "rpi4", "--software-version", "1.0.0")
        wait_for(lambda: len(fleet.ctl("devices", "list", "--query", "online and version = 1.0.0")) == 20, "the devices")
        fleet.stage("app", "2.0.0")
        preview(fleet, operator)
        what_is_refused(operator)
        forecast(fleet, operator)
        beside_the_job(fleet, operator)


run(test)
