#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Garbage of every kind on every topic and route: refused clearly, said in the log, nothing changed."""
import json
import os
import random
import socket

import paho.mqtt.client as mqtt

from harness import Failure, Fleet, check, run, wait_for
from operators import Client

DEVICE = "dev-1"


def nested(depth):
    return '{"state":{"reported":' + '{"a":' * depth + "1" + "}" * depth + "}}"


# (name, payload, codes that say what is wrong)
UPDATES = [
    ("empty object", "{}", {400}),
    ("not JSON", "{", {400}),
    ("text", "hello", {400}),
    ("number", "17", {400}),
    ("array", "[]", {400}),
    ("null", "null", {400}),
    ("state is text", '{"state":"x"}', {400}),
    ("state is null", '{"state":null}', {400}),
    ("reported is an array", '{"state":{"reported":[1]}}', {400}),
    ("duplicate key", '{"state":{"reported":{"a":1,"a":2}}}', {400}),
    ("NaN", '{"state":{"reported":{"a":NaN}}}', {400}),
    ("infinity", '{"state":{"reported":{"a":1e999}}}', {400}),
    ("integer beyond 2^53", '{"state":{"reported":{"a":9007199254740993}}}', {400}),
    ("lone surrogate", '{"state":{"reported":{"a":"\\ud800"}}}', {400}),
    ("trailing garbage", '{"state":{"reported":{"a":1}}} x', {400}),
    ("comment", '{"state":{"reported":{"a":1/*c*/}}}', {400}),
    ("not UTF-8", b'{"state":{"reported":{"a":"\xff\xfe"}}}', {415}),
    ("overlong UTF-8", b'{"state":{"reported":{"a":"\xc0\xaf"}}}', {415}),
    ("NUL bytes", b"\0\0\0\0", {400, 415}),
    ("too deep", nested(20), {422}),
    ("absurdly deep", nested(50_000), {400, 413, 422}),
    ("too large", json.dumps({"state": {"reported": {"a": "x" * 9000}}}), {413}),
    ("very large", json.dumps({"state": {"reported": {"a": "x" * 900_000}}}), {413}),
    ("old version", '{"state":{"reported":{"a":1}},"version":99999}', {409}),
    ("version is text", '{"state":{"reported":{"a":1}},"version":"x"}', {400}),
    ("protocol 9", '{"protocol":9,"state":{"reported":{"a":1}}}', {400}),
    ("clientToken is a number", '{"state":{"reported":{"a":1}},"clientToken":7}', {400}),
    ("desired", '{"state":{"desired":{"softwareURL":"http://x/"}}}', {403}),
]
# Plain text that looks like an answer: these are history or nothing, never a rejection that is owed.
ACKNOWLEDGEMENTS = [
    "jobID:", "jobID: SUCCESS", "jobID:x SUCCESS", "jobID:../../x SUCCESS", "jobid:0193c4d2 SUCCESS",
    "jobID:0193c4d2-7a1b-7c33-8d11-aabbccdd77e2 MAYBE", "jobID:0193c4d2-7a1b-7c33-8d11-aabbccdd77e2-999999999999 SUCCESS",
    "jobID:0193c4d2-7a1b-7c33-8d11-aabbccdd77e2 SUCCESS SUCCESS", "jobID:" + "a" * 100_000,
    "jobID:0193c4d2-7a1b-7c33-8d11-aabbccdd77e2 SUCCESS",
]
REQUESTS = [
    "", "{", "[]", "null", "7", '"x"', "{}", '{"protocol":1}', '{"protocol":99,"action":"service.status","arguments":{},"requestId":"r1"}',
    '{"protocol":1,"action":"no.such","arguments":{},"requestId":"r2"}',
    '{"protocol":1,"action":7,"arguments":{},"requestId":"r3"}',
    '{"protocol":1,"action":"jobs.get","arguments":[],"requestId":"r4"}',
    '{"protocol":1,"action":"jobs.get","arguments":{"jobId":"../x"},"requestId":"r5"}',
    '{"protocol":1,"action":"jobs.get","arguments":{"jobId":7},"requestId":"r6"}',
    '{"protocol":1,"action":"jobs.create","arguments":{"document":{"package":{"name":"A/B","version":"x"}}},"requestId":"r7"}',
    '{"protocol":1,"action":"jobs.create","arguments":{"document":[]},"requestId":"r8"}',
    '{"protocol":1,"action":"devices.get","arguments":{"id":"op.x"},"requestId":"r9"}',
    '{"protocol":1,"action":"devices.list","arguments":{"limit":-1},"requestId":"r10"}',
    '{"protocol":1,"action":"devices.list","arguments":{"limit":1e30},"requestId":"r11"}',
    '{"protocol":1,"action":"packages.stage","arguments":{"name":"../etc","version":"1.0.0"},"requestId":"r12"}',
    '{"protocol":1,"action":"targets.put","arguments":{"ids":["+/#"]},"requestId":"r13"}',
    '{"protocol":1,"action":"service.status","arguments":{},"requestId":"' + "x" * 10_000 + '"}',
    '{"protocol":1,"action":"service.status","arguments":{},"requestId":"../r"}',
    b'{"protocol":1,"action":"\xff","arguments":{},"requestId":"r14"}',
    '{"protocol":1,"action":"devices.import","arguments":{"csv":"id\\nop.x\\n"},"requestId":"r15"}',
]
HTTP = [
    b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"GET /packages/app/2.0.0/app-2.0.0.bin HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /packages/../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /packages/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /packages/%00 HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
    b"PUT /packages/evil HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nevil",
    b"DELETE /packages/app/2.0.0/app-2.0.0.bin HTTP/1.1\r\nHost: x\r\n\r\n",
    b"POST /?Action=AssumeRole HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
    b"GET /packages?list-type=2 HTTP/1.1\r\nHost: x\r\n\r\n",
    b"GET /packages/x HTTP/1.1\r\nHost: x\r\nAuthorization: AWS4-HMAC-SHA256 Credential=//, SignedHeaders=, Signature=\r\n\r\n",
    b"GET /packages/x?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=-1&X-Amz-Date=never&X-Amz-Signature=00&X-Amz-Credential=a"
    b"&X-Amz-SignedHeaders=host HTTP/1.1\r\nHost: x\r\n\r\n",
    b"PUT /packages/x HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
    b"PUT /packages/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
]


def log_grows(fleet, word, action, what):
    start = len(fleet.service_log())
    result = action()
    wait_for(lambda: any(word in line for line in fleet.service_log()[start:].splitlines()),
             f"a log line on {what}", 20)
    return result


def barrier(device):
    """Everything the device sent before has been read."""
    token = os.urandom(6).hex()
    device.publish(f"state/{DEVICE}/get", {"clientToken": token})
    check(device.find(lambda m: m.topic.startswith(f"state/{DEVICE}/get/") and token.encode() in m.payload),
          "no answer to get any more")


def updates(fleet, device, state):
    before = state()
    wrong = []
    for name, payload, codes in UPDATES:
        topic = f"state/{DEVICE}/update/rejected"
        count = sum(1 for m in device.messages if m.topic == topic)

        def send():
            device.publish(f"state/{DEVICE}/update", payload)  # pylint: disable=cell-var-from-loop
            wait_for(lambda: sum(1 for m in device.messages if m.topic == topic) > count,  # pylint: disable=cell-var-from-loop
                     f"a rejection of: {name}", 10)  # pylint: disable=cell-var-from-loop

        try:
            log_grows(fleet, DEVICE, send, name)
            answer = json.loads([m for m in device.messages if m.topic == topic][-1].payload)
            check(answer.get("code") in codes, f"{name}: answered {answer}, expected {codes}")
            check(answer.get("message"), f"{name}: no message in {answer}")
            check(state() == before, f"{name}: changed the state")
        except Failure as failure:
            wrong.append(str(failure))
            before = state()
    check(not wrong, "\n  ".join(wrong))
    device.publish(f"state/{DEVICE}/update", '{"state":{"wished":{"a":1}}}')
    barrier(device)
    after = state()
    check(all(after[key] == before[key] for key in ("desired", "reported")), "an unknown section had an effect")
    print(f"  {len(UPDATES)} kinds of updates refused")


def acknowledgements(device, state):
    before = state()
    for text in ACKNOWLEDGEMENTS:
        for leaf in ("update", "update/accepted"):
            device.publish(f"state/{DEVICE}/{leaf}", text)
    device.publish(f"state/{DEVICE}/update/accepted", '{"version":9999999,"state":{"reported":{"forged":1}}}')
    barrier(device)
    check(state() == before, "an acknowledgement of nothing changed the state")
    print(f"  {len(ACKNOWLEDGEMENTS)} kinds of acknowledgements without effect")


def other_topics(fleet, device, state):
    before = state()
    for payload in (b"", b"{", b"\xff\xfe\0", b"[]", b"7", b'{"online":"maybe"}', b'{"jobId":7}', b'{"jobId":"../x"}',
                    b"x" * 100_000):
        for leaf in ("get", "credentials/get", "presence"):
            if payload or leaf != "presence":
                device.publish(f"state/{DEVICE}/{leaf}", payload, retain=leaf == "presence" and len(payload) < 50)
    device.publish(f"state/{DEVICE}/presence", b"", retain=True)
    barrier(device)
    check(state() == before, "garbage on another topic changed the state")
    log_grows(fleet, f"state/{DEVICE}/presence", lambda: device.publish(f"state/{DEVICE}/presence", b"[1]"), "presence")
    print("  get, credentials/get and presence without effect")


def requests(fleet, operator, state):
    before = (state(), operator.rows("jobs.list", "jobs"), operator.rows("packages.list", "packages"))
    wrong = []
    for payload in REQUESTS:
        correlation = os.urandom(6).hex()

        def send():
            operator.publish("fleet/requests/op.alice", payload,  # pylint: disable=cell-var-from-loop
                             properties=operator.properties(correlation=correlation))  # pylint: disable=cell-var-from-loop
            return operator.answer(correlation, 20)  # pylint: disable=cell-var-from-loop

        try:
            message = log_grows(fleet, "op.alice", send, f"request {payload[:60]}")
            check(message, f"no answer to {payload[:60]}")
            answer = json.loads(message.payload)
            check(answer.get("ok") is False and answer.get("code") and answer.get("message"),
                  f"{payload[:80]}: answered {answer}")
        except Failure as failure:
            wrong.append(str(failure))
    check(not wrong, "\n  ".join(wrong))
    for properties in (None, operator.properties(response_topic="x"), operator.properties(response_topic="fleet/responses/op.alice/")):
        operator.publish("fleet/requests/op.alice", REQUESTS[-1], properties=properties)
    check((state(), operator.rows("jobs.list", "jobs"), operator.rows("packages.list", "packages")) == before,
          "a malformed request changed something")
    print(f"  {len(REQUESTS)} kinds of requests refused")


def http(fleet, state):
    before = state()
    for request in HTTP:
        with socket.create_connection(("127.0.0.1", fleet.store_port), 10) as connection:
            connection.settimeout(15)
            answer = b""
            try:
                connection.sendall(request)
                connection.shutdown(socket.SHUT_WR)
                while chunk := connection.recv(65536):
                    answer += chunk
            except OSError:  # hung up on, which is an answer as well
                pass
        # A connection closed without a word is a refusal too; success is not.
        check(not answer or answer.split(b" ", 2)[1][:1] in (b"4", b"5"), f"{request[:60]!r}: {answer[:200]!r}")
        check(b"root:" not in answer, f"{request[:60]!r} read a file of the machine")
    check(state() == before, "garbage at the package store changed a state")
    print(f"  {len(HTTP)} kinds of HTTP refused")


def noise(device, operator, state):
    """Random bytes and mutilated good messages, from a fixed seed."""
    dice = random.Random(7)
    before = state()
    good = b'{"state":{"reported":{"never":{"applied":[1,2,{"x":"y"}]}}},"clientToken":"n"}'
    for _ in range(300):
        # One byte that cannot stand in JSON is always among them.
        broken = bytearray(good)
        for _ in range(dice.randint(0, 3)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        broken.insert(dice.randrange(1, len(broken)), 0x01)
        device.publish(f"state/{DEVICE}/update", bytes(broken), wait=False)
        operator.publish("fleet/requests/op.alice", dice.randbytes(dice.randrange(200)), wait=False)
    barrier(device)
    check(operator.request("service.status"), "no answer after the noise")
    check(state() == before, "noise changed the state")
    print("  600 random messages without effect")


def test():
    with Fleet([DEVICE], config={"updatesPerSecond": 100000, "updateBurst": 100000}) as fleet:
        operator = fleet.operator()
        fleet.stage("app", "2.0.0")
        device = Client(fleet.port, DEVICE, fleet.password(DEVICE), version=mqtt.MQTTv311, client_id=DEVICE,
                        topics=[f"state/{DEVICE}/update/+", f"state/{DEVICE}/get/+"])
        fleet.clients.append(device)
        device.publish(f"state/{DEVICE}/update", {"state": {"reported": {"softwareVersion": "1.0.0", "a": 0}}})
        device.find(lambda m: m.topic.endswith("/update/accepted"))

        def state():
            shown = operator.request("devices.get", {"id": DEVICE})
            return {key: shown[key] for key in ("version", "desired", "reported", "metadata", "attributes")}

        problems = []
        for part in (lambda: updates(fleet, device, state), lambda: acknowledgements(device, state),
                     lambda: other_topics(fleet, device, state), lambda: requests(fleet, operator, state),
                     lambda: http(fleet, state), lambda: noise(device, operator, state)):
            try:
                part()
            except Failure as failure:
                problems.append(str(failure))
        check(not problems, "\n".join(problems))
        check(fleet.service.running(), "drydockd ended")


run(test)
