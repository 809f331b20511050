# SPDX-License-Identifier: GPL-3.0-or-later
"""curl --aws-sigv4 against the package store."""
import os
import subprocess

import store

with store.running() as (endpoint, environment, folder):
    def curl(*arguments, secret=None):
        # The secret goes over standard input, never over the command line.
        key = environment["AWS_ACCESS_KEY_ID"] + ":" + (secret or environment["AWS_SECRET_ACCESS_KEY"])
        answer = os.path.join(folder, "answer")
        done = subprocess.run(["curl", "-sS", "--max-time", "120", "-K", "-", "-o", answer, "-w", "%{http_code}",
                               "--aws-sigv4", "aws:amz:us-east-1:s3", "-H", "x-amz-content-sha256: UNSIGNED-PAYLOAD",
                               *arguments], input=f'user = "{key}"\n', env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        with open(answer, "rb") as file:
            return int(done.stdout), file.read()

    source = os.path.join(folder, "source")
    with open(source, "wb") as file:
        file.write(b"0123456789" * 100000)
    assert curl("-T", source, f"{endpoint}/packages/app/large")[0] == 200
    status, body = curl(f"{endpoint}/packages/app/large")
    assert status == 200 and body == b"0123456789" * 100000
    assert curl("-H", "Range: bytes=2-4", f"{endpoint}/packages/app/large") == (206, b"234")
    status, body = curl(f"{endpoint}/packages?list-type=2&prefix=app%2F")
    assert status == 200 and b"<Key>app/large</Key>" in body
    status, body = curl(f"{endpoint}/packages/app/large", secret="another")
    assert status == 403 and b"SignatureDoesNotMatch" in body
    assert curl("-X", "DELETE", f"{endpoint}/packages/app/large")[0] == 204
    assert curl(f"{endpoint}/packages/app/large")[0] == 404
