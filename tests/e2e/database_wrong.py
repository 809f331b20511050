#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A PostgreSQL that will not do, and packages that are elsewhere: drydockd ends, and says what to do. No secret is seen
on its command line or in its log."""
import os
import subprocess

from harness import Fleet, check, free_port, run, wait_for
from postgres import Postgres

SECRET = "it's-a-secret"


def refused(fleet, words, *options, environment=None):
    """Starts a drydockd that is to end with these words."""
    config = [fleet.program("drydockd"), "--broker", fleet.broker_url("drydockd"), "--password-file",
              fleet.secret("drydockd"), "--data", fleet.path("refused"), "--serve-packages", f"127.0.0.1:{free_port()}"]
    done = subprocess.run([*config, *options], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                          env={**os.environ, **(environment or {})}, check=False)
    check(done.returncode in (1, 2) and words in done.stderr, f"{options}: {done.returncode} {done.stderr}")
    check(SECRET not in done.stderr, f"the secret is in {done.stderr}")


def test():
    os.environ.update(DRYDOCK_TEST_PASSWORD=SECRET, PGPASSWORD=SECRET)
    with Postgres() as database:
        del os.environ["DRYDOCK_TEST_PASSWORD"]
        del os.environ["PGPASSWORD"]
        with Fleet(service=False) as fleet:
            secret = fleet.path("store-password")
            with open(secret, "w") as file:
                file.write(SECRET + "\n")
            nobody = f"postgresql://drydock@127.0.0.1:{free_port()}/drydock"
            refused(fleet, "is the server running", "--store", nobody)
            refused(fleet, "storePasswordFile", "--store", database.url)
            refused(fleet, "storePasswordFile", "--store", database.url, environment={"DRYDOCK_STORE_PASSWORD": "wrong"})
            refused(fleet, "createdb --encoding=UTF8 --template=template0 absent", "--store",
                    database.url[:-len("drydock")] + "absent", "--store-password-file", secret)
            refused(fleet, "no password on a command line", "--store", database.url.replace("drydock@", f"drydock:{SECRET}@"))
            refused(fleet, "sslmode", "--store", database.url + "?sslmode=require", "--store-password-file", secret)
            refused(fleet, "belongs to a PostgreSQL store", "--store-password-file", secret)
            print("wrong addresses are said in words")

            fleet.more_config.update(store=database.url, storePasswordFile=secret)
            fleet.start_service()
            with open(f"/proc/{fleet.service.child.pid}/cmdline") as file:
                check(SECRET not in file.read(), "the secret is on the command line")
            fleet.ctl("service", "status")
            check(fleet.service.stop() == 0, "the service did not end well")
            os.environ["DRYDOCK_STORE_PASSWORD"] = SECRET
            fleet.more_config["storePasswordFile"] = None
            fleet.start_service()
            check(fleet.service.stop() == 0, "the service did not end well")

            other = fleet.start_instance("other")
            wait_for(lambda: not other.running(), "an instance with another data directory to end")
            check(other.child.wait() == 1 and "packages are in the embedded store of another data directory" in other.text(),
                  other.text())
            fleet.more_config["auditKeyFile"] = fleet.path("audit.key")
            fleet.start_service()
            check(fleet.service.stop() == 0, "the service did not end well")
            fleet.more_config["auditKeyFile"] = fleet.path("other.key")
            fleet.start_service(wait=False)
            wait_for(lambda: not fleet.service.running(), "an instance with another audit key to end")
            check("copy the file from the other instance" in fleet.service.text(), fleet.service.text()[-500:])
            print("packages and audit keys that are others' are refused")
            for process in fleet.processes:
                check(SECRET not in process.text(), "the secret is in a log")


run(test)
