# SPDX-License-Identifier: GPL-3.0-or-later
"""A device that counts, and knows how far it was answered."""
import json
import threading
import time

from harness import check
from operators import Client


class Witness(Client):
    """Counts up in its reported state, each number repeated until it is answered."""

    def __init__(self, fleet, name="witness", pause=0.2):
        self.name = name
        self.pause = pause
        self.answered = 0
        self.ended = False
        self.rejections = []
        super().__init__(fleet.port, name, fleet.password(name), client_id=name,
                         topics=[f"state/{name}/update/accepted", f"state/{name}/update/rejected"])
        fleet.clients.append(self)
        self.thread = threading.Thread(target=self.count, daemon=True)
        self.thread.start()

    def count(self):
        while not self.ended:
            number = self.answered + 1
            self.publish(f"state/{self.name}/update", {"state": {"reported": {"counter": number}},
                                                  "clientToken": f"n{number}"}, wait=False)
            answer = self.find(lambda m: json.loads(m.payload).get("clientToken") == f"n{number}", 2)
            if answer is None:
                continue
            if answer.topic.endswith("rejected"):
                self.rejections.append(answer.payload)
                time.sleep(1)
                with self.condition:
                    self.messages.clear()
                continue
            self.answered = number
            with self.condition:
                self.messages.clear()
            time.sleep(self.pause)

    def end(self):
        self.ended = True
        self.thread.join()

    def check(self, operator):
        """Ends it: what was answered is kept."""
        self.end()
        shown = operator.request("devices.get", {"id": self.name})["reported"]["counter"]
        check(shown in (self.answered, self.answered + 1), f"{self.name}: answered up to {self.answered}, kept {shown}")
        check(not self.rejections, f"{self.name}: rejected: {self.rejections[:3]}")
