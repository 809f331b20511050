# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the package store for a client's test, in a folder that is removed afterwards."""
import contextlib
import os
import secrets
import subprocess
import sys
import tempfile

KEY = "AKTHIRDPARTY"


@contextlib.contextmanager
def running(log=None):
    """Gives (endpoint, environment with the keys, folder for the client's own files)."""
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, AWS_ACCESS_KEY_ID=KEY, AWS_SECRET_ACCESS_KEY=secrets.token_hex(20),
                           AWS_EC2_METADATA_DISABLED="true", HOME=folder, NO_PROXY="127.0.0.1")
        for name in ("AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_CA_BUNDLE"):
            environment.pop(name, None)
        server = subprocess.Popen([sys.argv[1], os.path.join(folder, "store")], env=environment, text=True,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)
        try:
            endpoint = server.stdout.readline().strip()
            assert endpoint.startswith("http://127.0.0.1:"), endpoint
            yield endpoint, environment, folder
        finally:
            server.stdin.close()
            assert server.wait(60) == 0, "the server must end well"
