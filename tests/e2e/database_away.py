#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""PostgreSQL goes away in the middle of a job: what devices send waits, unanswered, requests are told so, and everything
goes on by itself once it is back. Its sessions cut in between change nothing either."""
from harness import Fleet, check, run, wait_for
from postgres import Postgres

DEVICES = 10


def test():
    names = Fleet.device_names("d", DEVICES)
    with Postgres() as database, Fleet([*names, "witness"], config={"store": database.url}) as fleet:
        operator, witness = fleet.online_with_witness(names)
        job = operator.job("app", "2.0.0", names, rollout={"maximumPerMinute": 120})
        for number in range(2, 5):
            told = len(fleet.service_log())
            database.stop()
            witness.update(number, f"n{number}")
            wait_for(lambda: "messages wait at the broker" in fleet.service_log()[told:], "the service to say so")  # pylint: disable=cell-var-from-loop
            answer = operator.try_request("devices.put", {"id": "new-device"}, timeout=20)
            check(answer and answer.get("code") == "UNAVAILABLE", f"a change was answered {answer}")
            answer = operator.try_request("devices.get", {"id": "witness"}, timeout=20)
            check(answer and answer.get("code") == "UNAVAILABLE", f"a question was answered {answer}")
            check(fleet.service.running(), "the service ended")
            check(not witness.was_answered(f"n{number}"), "an update was accepted that is in no database")
            database.start()
            check(witness.answered(f"n{number}"), "the update that waited was never answered")
            check(operator.request("devices.get", {"id": "witness"})["reported"]["n"] == number,
                  "the update is not in the document")
            check(operator.request("service.status")["store"]["state"] == "READY", "the store is not ready")
        print("away three times: updates waited, requests were told UNAVAILABLE, and it goes on")

        for number in range(5, 15):
            database.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'drydockd %'")
            witness.update(number, f"n{number}")
            check(witness.answered(f"n{number}"), f"update {number} was never answered")
        wait_for(lambda: operator.request("jobs.get", {"jobId": job})["state"] == "COMPLETED", "the job to end")
        check(operator.request("jobs.get", {"jobId": job})["counts"]["succeeded"] == DEVICES, "not all succeeded")
        check(operator.request("audit.verify")["valid"], "the audit trail is broken")
        check("fencing number 1:" in fleet.service_log() and "fencing number 2" not in fleet.service_log(),
              "the lease changed hands")
        check(fleet.service.stop() == 0, "the service did not end well")
        print("sessions cut ten times: nothing lost, the lease kept")


run(test)
