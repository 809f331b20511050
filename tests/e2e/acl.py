#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every line of the ACL table: what it allows works, and everything beside it is refused by the broker.

An observer with the service's rights sees what was really published. A message that did not come is known not to
come when a later, allowed one of the same client has arrived.
"""
import os

import paho.mqtt.client as mqtt

from harness import Fleet, check, run
from operators import Client

STATE_WRITE = ["update", "update/accepted", "get", "presence", "credentials/get"]
STATE_READ = ["update/accepted", "update/rejected", "update/delta", "get/accepted", "get/rejected",
              "credentials/get/accepted", "credentials/get/rejected"]
STATE_ALL = sorted({*STATE_WRITE, *STATE_READ, "update/documents", "other", "get/x/accepted"})
FLEET_READ = ["service/e2e", "jobs/j1", "jobs/j1/executions", "groups/revision", "packages/revision", "changes/main",
              "audit/head"]

DEVICE, OTHER, ALICE, VERA = "dev-1", "dev-2", "op.alice", "op.vera"


def everything():
    topics = [f"state/{name}/{leaf}" for name in (DEVICE, OTHER, ALICE) for leaf in STATE_ALL]
    topics += [f"fleet/requests/{name}" for name in (DEVICE, ALICE, VERA)]
    topics += [f"fleet/responses/{name}/x" for name in (DEVICE, ALICE, VERA)]
    topics += ["fleet/" + leaf for leaf in FLEET_READ] + ["fleet/other", "other/topic"]
    topics += [f"$aws/things/{DEVICE}/shadow/update", f"$aws/things/{DEVICE}/shadow/update/delta"]
    return topics


def may_write(user):
    # Patterns apply to every account, operators included; no device is called like them.
    allowed = {f"state/{user}/{leaf}" for leaf in STATE_WRITE}
    if user.startswith("op."):
        allowed.add(f"fleet/requests/{user}")
    return allowed


def may_read(user):
    allowed = {f"state/{user}/{leaf}" for leaf in STATE_READ}
    if user.startswith("op."):
        allowed |= {f"fleet/responses/{user}/x", *("fleet/" + leaf for leaf in FLEET_READ)}
    return allowed


def client(fleet, user, topics=()):
    # MQTT 3.1.1: paho 1.6 gives a connection up when a PUBACK of MQTT 5 says "not authorised".
    made = Client(fleet.port, user, fleet.password(user), topics, version=mqtt.MQTTv311)
    fleet.clients.append(made)
    return made


def arrived(listener, payload):
    return listener.find(lambda message: message.payload == payload)


def writing(fleet, observer, user):
    writer = client(fleet, user)
    token = os.urandom(6).hex()
    for topic in everything():
        writer.publish(topic, f"{token} {topic}", wait=False)
    last = f"{token} last".encode()
    writer.publish(sorted(may_write(user))[0], last)
    check(arrived(observer, last), f"{user}: an allowed message did not arrive")
    seen = {message.topic for message in observer.messages
            if message.payload.startswith(token.encode()) and message.payload != last}
    expected = may_write(user)
    check(seen == expected, f"{user} wrote {sorted(seen - expected)} though refused, "
                            f"could not write {sorted(expected - seen)}")
    print(f"{user}: {len(expected)} topics written, {len(everything()) - len(expected)} refused")


def reading(fleet, service, user):
    # Asking for everything is granted by mosquitto 2.0; what counts is what it then delivers.
    readers = [client(fleet, user, topics) for topics in (
        ["#"], ["state/#", "fleet/#", "$aws/#"], ["state/+/update/delta", "fleet/responses/+/#", "fleet/requests/#"],
        everything())]
    token = os.urandom(6).hex()
    for topic in everything():
        service.publish(topic, f"{token} {topic}", wait=False)
    last = f"{token} last".encode()
    service.publish(f"state/{user}/update/delta", last)
    for reader in readers:
        check(arrived(reader, last), f"{user}: an allowed message did not arrive")
        seen = {message.topic for message in reader.messages
                if message.payload.startswith(token.encode()) and message.payload != last}
        check(seen <= may_read(user), f"{user} read {sorted(seen - may_read(user))} though refused")
    check(seen == may_read(user), f"{user} could not read {sorted(may_read(user) - seen)}")
    print(f"{user}: {len(seen)} topics read, {len(everything()) - len(seen)} refused")


def retained(fleet, service, user):
    """A retained message waits for whoever subscribes later: refused all the same."""
    topic, payload = f"state/{OTHER}/presence", b"kept"
    service.publish(topic, payload, retain=True)
    late = client(fleet, user, ["#", topic])
    last = os.urandom(6)
    service.publish(f"state/{user}/update/delta", last)
    check(arrived(late, last), f"{user}: an allowed message did not arrive")
    check(not any(message.payload == payload for message in late.messages), f"{user} got a retained message")


def test():
    with Fleet([DEVICE, OTHER], service=False) as fleet:
        observer = client(fleet, "drydockd", ["state/#", "fleet/#", "$aws/#", "other/#"])
        service = client(fleet, "drydockd")
        writing_token = os.urandom(6).hex()
        allowed = [topic for topic in everything() if not topic.startswith("other/")]
        for topic in everything():
            service.publish(topic, f"{writing_token} {topic}", wait=False)
        service.publish("fleet/last", "last " + writing_token)
        check(arrived(observer, f"last {writing_token}".encode()), "the service could not write")
        seen = {message.topic for message in observer.messages
                if message.payload.startswith(writing_token.encode())}
        check(seen == set(allowed), f"the service and {sorted(seen ^ set(allowed))}")
        for user in (DEVICE, ALICE):
            writing(fleet, observer, user)
            reading(fleet, service, user)
            retained(fleet, service, user)
        for user, password in ((DEVICE, "wrong"), ("nobody", "x"), (None, None)):
            refused = False
            try:
                intruder = Client.__new__(Client)
                Client.__init__(intruder, fleet.port, user, password, timeout=3)
            except TimeoutError:
                refused = True
            finally:
                intruder.close()
            check(refused, f"the broker let in {user} with a wrong password")


run(test)
