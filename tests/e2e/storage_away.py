#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A package storage that nobody answers for: the service runs, says so to everybody, and says when it is back."""
import http.server
import json
import os
import threading

from harness import Fleet, check, free_port, run, wait_for
from operators import Client


class Bucket(http.server.BaseHTTPRequestHandler):
    """A storage that knows one question."""

    def do_HEAD(self):
        self.send_response(200 if self.path == "/fleet" else 404)
        self.end_headers()

    def log_message(self, *_):
        pass


def test():
    port = free_port()
    os.environ.update(DRYDOCK_S3_ACCESS_KEY_ID="KEY", DRYDOCK_S3_SECRET_ACCESS_KEY="secret")
    config = {"storage": f"s3+http://127.0.0.1:{port}/fleet", "servePackages": None}
    with Fleet(config=config) as fleet:
        console = Client(fleet.port, "op.vera", fleet.password("op.vera"), ["fleet/service/#"])
        fleet.clients.append(console)
        said = lambda: json.loads(console.messages[-1].payload) if console.messages else {}
        print("refused: DEGRADED, with the reason in words")
        wait_for(lambda: said().get("state") == "DEGRADED", "the state")
        storage = said()["storage"]
        check(storage["state"] == "DEGRADED" and storage["since"] > 0 and str(port) in storage["reason"] and
              storage["endpoint"] == f"http://127.0.0.1:{port}" and not storage["embedded"], f"said: {storage}")
        check(said()["reasons"] == [storage["reason"]] and said()["store"] == {"state": "READY", "reason": None},
              f"said: {said()}")
        print("who asks hears the same, and who he is")
        answer = fleet.operator("op.olga").request("service.status")
        check(answer.pop("operator") == {"name": "op.olga", "role": "OPERATOR"}, f"asked: {answer}")
        check(answer == said(), f"{answer} instead of {said()}")
        print("back: READY")
        server = http.server.HTTPServer(("127.0.0.1", port), Bucket)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        wait_for(lambda: said()["state"] == "READY", "the state")
        check(said()["storage"]["state"] == "READY" and said()["storage"]["reason"] is None and said()["reasons"] == [],
              f"said: {said()}")
        server.shutdown()
        server.server_close()
        wait_for(lambda: said()["state"] == "DEGRADED", "the state once more")


run(test)
