#!/usr/bin/python3
# A device that takes updates: python3 plain_device.py HOST PORT DEVICE-ID  (password in DRYDOCK_PASSWORD)
import json
import os
import sys
import urllib.request

import paho.mqtt.client as mqtt

host, port, device = sys.argv[1], int(sys.argv[2]), sys.argv[3]
done = {}  # job id -> answer: a command that comes again is answered again, not done again


def apply(package):
    with open(device + ".package", "wb") as file:  # here a real device installs
        file.write(package)


def on_delta(client, userdata, message):
    state = json.loads(message.payload)["state"]
    if "softwareURL" not in state:
        return
    job = state["jobId"]
    if job not in done:
        try:
            with urllib.request.urlopen(state["softwareURL"], timeout=60) as answer:
                apply(answer.read())
            done[job] = "SUCCESS"
        except OSError:
            done[job] = "FAILURE"
    client.publish(f"state/{device}/update", f"jobID:{job} {done[job]}", qos=1)


def on_connect(client, userdata, flags, rc):
    client.subscribe(f"state/{device}/update/delta", qos=1)


client = mqtt.Client(client_id=device, clean_session=False)
client.username_pw_set(device, os.environ.get("DRYDOCK_PASSWORD"))
client.on_connect, client.on_message = on_connect, on_delta
client.connect(host, port)
client.loop_forever()
