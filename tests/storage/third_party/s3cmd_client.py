# SPDX-License-Identifier: GPL-3.0-or-later
"""s3cmd against the package store: put, multipart, list, get, delete, wrong secret."""
import filecmp
import os
import subprocess

import store

with store.running() as (endpoint, environment, folder):
    def run(*arguments, secret=None, succeeds=True):
        host = endpoint.removeprefix("http://")
        settings = dict(environment, AWS_SECRET_ACCESS_KEY=secret or environment["AWS_SECRET_ACCESS_KEY"])
        config = os.path.join(folder, "s3cfg")
        with open(config, "w") as file:
            file.write("[default]\n")
        done = subprocess.run(["s3cmd", "-c", config, "--no-ssl", f"--host={host}", f"--host-bucket={host}",
                               "--region=us-east-1", "--no-progress", *arguments],
                              env=settings, capture_output=True, text=True)
        assert (done.returncode == 0) == succeeds, f"{arguments}: {done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    source = os.path.join(folder, "source")
    with open(source, "wb") as file:
        file.write(os.urandom(64 << 20))
    run("put", "--multipart-chunk-size-mb=15", source, "s3://packages/app/1.0.0/large")
    run("get", "s3://packages/app/1.0.0/large", source + ".back")
    assert filecmp.cmp(source, source + ".back", shallow=False)
    assert "DIR" in run("ls", "s3://packages/") and "app/" in run("ls", "s3://packages/")
    assert "s3://packages/app/1.0.0/large" in run("ls", "-r", "s3://packages/")
    assert "s3://packages" in run("ls")
    assert "SignatureDoesNotMatch" in run("ls", "s3://packages/", secret="another", succeeds=False)
    run("del", "s3://packages/app/1.0.0/large")
    assert run("ls", "-r", "s3://packages/").strip() == ""
