#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A service that dies while somebody waits for a job: it is noticed, said, and not waited for without end."""
import os
import shutil
import signal
import tempfile
import time

from harness import BIN, Fleet, Process, check, run, wait_for


def child_named(parent, name):
    """The pid of a child process by the name of its program; None where there is none."""
    with open(f"/proc/{parent}/task/{parent}/children") as file:
        for pid in file.read().split():
            with open(f"/proc/{pid}/comm") as comm:
                if comm.read().strip() == name:
                    return int(pid)
    return None


def headless():
    print("drydock --headless: drydockd is killed in the middle of a job")
    directory = tempfile.mkdtemp(prefix="drydock-lost-")
    process = None
    try:
        process = Process([os.path.join(BIN, "drydock"), "--local-fleet", "6", "--headless", "--chart",
                           os.path.join(directory, "chart.png")], os.path.join(directory, "log"))
        wait_for(lambda: "job " in process.text() or not process.running(), "the first job")
        service = child_named(process.child.pid, "drydockd")
        check(service, "no drydockd among the children:\n" + process.text())
        os.kill(service, signal.SIGKILL)
        began = time.monotonic()
        check(process.child.wait(60) == 1, "exit status is not 1:\n" + process.text())
        check("drydockd was killed" in process.text(), process.text())
        print(f"noticed and ended in {time.monotonic() - began:.1f} s")
    finally:
        if process and process.running():
            process.kill()
        shutil.rmtree(directory, ignore_errors=True)


def watcher():
    print("jobs watch: drydockd is killed, comes back, and is killed for good")
    with Fleet(["dev-1"]) as fleet:
        # The device is registered and never there, so the job does not end.
        fleet.ctl("devices", "put", "dev-1", "--model", "rpi4")
        fleet.stage("app", "1.0.0")
        [job] = fleet.ctl("jobs", "create", "--package", "app@1.0.0", "--query", "model = rpi4")
        patience = 5
        watch = fleet.start([fleet.program("drydockctl"), "--broker", fleet.broker_url("op.alice"),
                             "--password-file", fleet.secret("op.alice"), "--timeout", str(patience), "jobs", "watch",
                             job["jobId"]], "watch.log")
        wait_for(lambda: "IN_PROGRESS" in watch.text(), "the watcher to begin")
        fleet.service.kill()
        wait_for(lambda: "the fleet service is offline" in watch.text(), "the loss to be said")
        fleet.start_service(wait=False)
        wait_for(lambda: "the fleet service is back" in watch.text(), "the return to be said")
        check(watch.running(), "the watcher gave up:\n" + watch.text())
        fleet.service.kill()
        fleet.broker.kill()
        check(watch.child.wait(60) == 1, "exit status is not 1:\n" + watch.text())
        check("gave up after 5 s" in watch.text(), watch.text())


def test():
    headless()
    watcher()


run(test)
