# SPDX-License-Identifier: GPL-3.0-or-later
"""MQTT clients of the tests: whoever listens and publishes, and operators with their requests."""
import json
import threading
import time
import uuid

import paho.mqtt.client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties


class Refused(Exception):
    """The service's own answer: code and message."""

    def __init__(self, answer):
        super().__init__(f"{answer.get('code')}: {answer.get('message')}")
        self.code = answer.get("code")
        self.field = answer.get("field")


class Client:
    """Connects, keeps every message it gets, and reconnects by itself. `topics` are subscribed each time.

    `will`: topic and payload, retained."""

    def __init__(self, port, user, password, topics=(), version=mqtt.MQTTv5, client_id=None, qos=1,
                 timeout=60, will=None):
        self.user = user
        self.client_id = client_id or f"test-{uuid.uuid4().hex[:12]}"
        self.topics = list(topics)
        self.qos = qos
        self.messages = []
        self.condition = threading.Condition()
        self.subscribed = threading.Event()
        clean = {} if version == mqtt.MQTTv5 else {"clean_session": True}
        self.mqtt = mqtt.Client(self.client_id, protocol=version, **clean)
        if user:
            self.mqtt.username_pw_set(user, password)
        if will:
            self.mqtt.will_set(*will, qos=1, retain=True)
        self.mqtt.reconnect_delay_set(1, 1)
        self.mqtt.max_inflight_messages_set(200)
        self.mqtt.on_connect = self._connected
        self.mqtt.on_subscribe = lambda *_: self.subscribed.set()
        self.mqtt.on_disconnect = lambda *_: self.subscribed.clear()
        self.mqtt.on_message = self._received
        self.mqtt.connect_async("127.0.0.1", port, keepalive=20)
        self.mqtt.loop_start()
        if not self.subscribed.wait(timeout):
            raise TimeoutError(f"{user} could not connect to the broker")

    def _connected(self, client, _data, _flags, code, *_):
        if code != 0:
            return
        if self.topics:
            client.subscribe([(topic, self._options()) for topic in self.topics])
        else:
            self.subscribed.set()

    def _options(self):
        if self.mqtt._protocol == mqtt.MQTTv5:
            return mqtt.SubscribeOptions(qos=self.qos)
        return self.qos

    def _received(self, _client, _data, message):
        with self.condition:
            self.messages.append(message)
            self.condition.notify_all()
        self.received(message)

    def received(self, message):
        """For those who act on a message; runs on the connection's thread."""

    def publish(self, topic, payload, retain=False, properties=None, wait=True):
        if isinstance(payload, (dict, list)):
            payload = json.dumps(payload)
        info = self.mqtt.publish(topic, payload, 1, retain, properties)
        if wait:
            info.wait_for_publish(30)
        return info

    def find(self, condition, timeout=30):
        """The first message, also of those already here, for which `condition(message)` holds; or None."""
        end = time.monotonic() + timeout
        seen = 0
        with self.condition:
            while True:
                while seen < len(self.messages):
                    seen += 1
                    if condition(self.messages[seen - 1]):
                        return self.messages[seen - 1]
                left = end - time.monotonic()
                if left <= 0:
                    return None
                self.condition.wait(left)

    def close(self):
        self.mqtt.disconnect()
        self.mqtt.loop_stop()


class Operator(Client):
    """Requests as protocol 1 has them."""

    def __init__(self, port, name, password):
        self.answers = f"fleet/responses/{name}/{uuid.uuid4().hex[:12]}"
        super().__init__(port, name, password, [self.answers])

    def properties(self, response_topic=None, correlation=None, expiry=60):
        properties = Properties(PacketTypes.PUBLISH)
        properties.ResponseTopic = response_topic or self.answers
        properties.CorrelationData = (correlation or uuid.uuid4().hex).encode()
        properties.MessageExpiryInterval = expiry
        return properties

    def send(self, action, arguments, request_id=None, response_topic=None, topic=None):
        """Publishes without waiting for an answer; returns the correlation data."""
        correlation = uuid.uuid4().hex
        envelope = {"protocol": 1, "action": action, "arguments": arguments,
                    "requestId": request_id or str(uuid.uuid4())}
        self.publish(topic or f"fleet/requests/{self.user}", envelope,
                     properties=self.properties(response_topic, correlation), wait=False)
        return correlation

    def answer(self, correlation, timeout):
        return self.find(lambda message: getattr(message.properties, "CorrelationData", b"") == correlation.encode(),
                         timeout)

    def try_request(self, action, arguments, request_id=None, timeout=5):
        """The whole answer as it came, or None where none came."""
        message = self.answer(self.send(action, arguments, request_id), timeout)
        if message is None:
            return None
        if not message.payload.startswith(b"{"):
            return {"ok": True, "result": message.payload}
        return json.loads(message.payload)

    def request(self, action, arguments=None, request_id=None, timeout=60):
        """The result; repeated with the same requestId while nothing answers."""
        request_id = request_id or str(uuid.uuid4())
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            answer = self.try_request(action, arguments or {}, request_id)
            if answer is None or answer.get("code") == "UNAVAILABLE":
                continue
            if not answer.get("ok"):
                raise Refused(answer)
            return answer.get("result")
        raise TimeoutError(f"no answer to {action}")

    def job(self, package, version, ids, **more):
        """Creates and starts a job for these devices; returns its id."""
        targets = {"list": self.request("targets.put", {"ids": list(ids)})["id"]}
        document = {"name": f"{package} {version}", "package": {"name": package, "version": version}, "targets": targets,
                    "rollout": {"maximumPerMinute": 60000}, **more}
        return self.request("jobs.create", {"document": document, "start": True})["jobId"]

    def rows(self, action, key, **arguments):
        """All rows of a listing, page by page."""
        found = []
        while True:
            page = self.request(action, arguments)
            found += page[key]
            if page.get("next") is None:
                return found
            arguments["after"] = page["next"]

    def executions(self, job):
        """deviceId → execution; a device that is listed twice is an error."""
        found = {}
        for execution in self.rows("executions.list", "executions", jobId=job, limit=500):
            if execution["deviceId"] in found:
                raise AssertionError("listed twice: " + execution["deviceId"])
            found[execution["deviceId"]] = execution
        return found
