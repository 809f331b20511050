#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The store's disk is full in the middle of a job: what devices send waits, unanswered and unacknowledged, requests
are told so, and everything goes on by itself once there is room. A file size limit set from outside stands for the
disk: the service meets the same failed writes, and no mount is needed."""
import resource

from harness import Fleet, check, run, wait_for

DEVICES = 10


def limit_files(pid, size):
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def test():
    names = Fleet.device_names("d", DEVICES)
    with Fleet([*names, "witness"]) as fleet:
        operator, witness = fleet.online_with_witness(names)

        limit_files(fleet.service.child.pid, 4096)
        witness.update(2, "during")
        wait_for(lambda: "messages wait at the broker" in fleet.service_log(), "the service to say that the store is full")
        answer = operator.try_request("devices.put", {"id": "new-device"}, timeout=20)
        check(answer and answer.get("code") == "UNAVAILABLE", f"a change was answered {answer}")
        check(fleet.service.running(), "the service ended")
        check(not witness.was_answered("during"), "an update was accepted that is not on disk")
        print("full: updates wait, requests are told UNAVAILABLE")

        limit_files(fleet.service.child.pid, resource.RLIM_INFINITY)
        check(witness.answered("during"), "the update that waited was never answered")
        check(operator.request("devices.get", {"id": "witness"})["reported"]["n"] == 2, "the update is not in the document")
        job = operator.job("app", "2.0.0", names)
        wait_for(lambda: operator.request("jobs.get", {"jobId": job})["state"] == "COMPLETED", "the job to end")
        told = len(fleet.service_log())
        for number, end in ((3, "killed"), (4, "asked to end")):
            limit_files(fleet.service.child.pid, 4096)
            token = f"waits while {end}"
            witness.update(number, token)
            wait_for(lambda: "messages wait at the broker" in fleet.service_log()[told:], "the service to say so")  # pylint: disable=cell-var-from-loop
            if end == "killed":
                fleet.service.kill()
            else:
                check(fleet.service.stop() == 0, "the service did not end well")
            told = len(fleet.service_log())
            fleet.start_service()
            check(witness.answered(token), f"what waited when the service was {end} was never answered")
            check(operator.request("devices.get", {"id": "witness"})["reported"]["n"] == number, "not in the document")
        check(operator.request("audit.verify")["valid"], "the audit chain is broken")
        print("room again: what waited was answered, over a kill -9 and a SIGTERM too")


if __name__ == "__main__":
    run(test)
