# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole system in one directory: mosquitto with the shipped ACL, drydockd, devices, operators.

DRYDOCK_E2E_STORE=postgres: drydockd keeps its state in a PostgreSQL of the test's own.
Every process is started here, known by its pid, and ended with the Fleet, however the test ends.
"""
import ctypes
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback

from operators import Client, Operator

SOURCE = os.environ.get("DRYDOCK_SOURCE") or os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BIN = os.environ.get("DRYDOCK_BIN") or os.path.join(SOURCE, "build", "dev", "bin")
ROLES = {"op.alice": "ADMIN", "op.anna": "APPROVER", "op.olga": "OPERATOR", "op.vera": "VIEWER"}
NO_ROLE = "op.mallory"
PATIENCE = float(os.environ.get("DRYDOCK_E2E_PATIENCE", "120"))


class Failure(Exception):
    """What a test found wrong; said without a stack."""


def check(condition, what):
    if not condition:
        raise Failure(what)


def wait_for(condition, what, timeout=None):
    """Until `condition()` gives something true, which is returned. The time only ends a hopeless wait."""
    end = time.monotonic() + (timeout or PATIENCE)
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure("waited in vain: " + what)
        time.sleep(0.02)


def free_port():
    """A loopback port that is free, and below those that the system gives to outgoing connections, unless it gives
    nearly all of them: a server that is started again later finds it free still."""
    with open("/proc/sys/net/ipv4/ip_local_port_range") as file:
        outgoing = int(file.read().split()[0])
    lowest, usual = 10_000, 32_768
    for _ in range(100):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", random.randrange(lowest, outgoing if outgoing > 2 * lowest else usual)))
            except OSError:
                continue
            return probe.getsockname()[1]
    raise Failure("no free loopback port")


def _die_with_parent():
    # PR_SET_PDEATHSIG: also where this script itself is killed.
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Process:
    """One child; its output goes to a file."""

    def __init__(self, arguments, log):
        self.log = log
        self.arguments = arguments
        with open(log, "ab") as output:
            self.child = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=output,
                                          stderr=subprocess.STDOUT, preexec_fn=_die_with_parent)

    def running(self):
        return self.child.poll() is None

    def kill(self):
        """kill -9."""
        self.child.kill()
        self.child.wait()

    def stop(self):
        """Asks first. Returns the exit status."""
        self.child.terminate()
        try:
            return self.child.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failure("did not end when asked: " + " ".join(self.arguments)) from None

    def text(self):
        with open(self.log, errors="replace") as file:
            return file.read()


class Updater(Client):
    """A device whose updates are told apart by their tokens."""

    def __init__(self, fleet):
        super().__init__(fleet.port, "witness", fleet.password("witness"), ["state/witness/update/accepted"])

    def update(self, number, token):
        self.publish("state/witness/update", {"state": {"reported": {"n": number}}, "clientToken": token})

    def answered(self, token, timeout=60):
        return self.find(lambda m: json.loads(m.payload).get("clientToken") == token, timeout)

    def was_answered(self, token):
        """So far."""
        return any(json.loads(m.payload).get("clientToken") == token for m in list(self.messages))


class Fleet:
    """Use it in a `with`. `devices`: ids that get an account. `config`: keys of drydockd's, None to leave one out."""

    def __init__(self, devices=(), service=True, extra_conf="", extra_acl="", desired="closed", config=None):
        self.dir = tempfile.mkdtemp(prefix="drydock-e2e-")
        self.port = free_port()
        self.store_port = free_port()
        self.device_ids = list(devices)
        self.with_service = service
        self.extra_conf = extra_conf
        self.extra_acl = extra_acl
        self.desired = desired
        self.more_config = dict(config or {})
        self.database = None
        self.broker = None
        self.service = None
        self.processes = []
        self.clients = []

    def __enter__(self):
        try:
            self.make_accounts()
            if os.environ.get("DRYDOCK_E2E_STORE") == "postgres" and "store" not in self.more_config:
                self.start_database()
            self.start_broker()
            if self.with_service:
                self.start_service()
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise
        return self

    def __exit__(self, kind, error, stack):
        for client in self.clients:
            client.close()
        for process in self.processes:
            if process.running():
                process.kill()
        if self.database:
            self.database.__exit__()
        if kind is not None and not issubclass(kind, KeyboardInterrupt):
            for name in sorted(os.listdir(self.dir)):
                if name.endswith(".log"):
                    with open(os.path.join(self.dir, name), errors="replace") as file:
                        tail = file.readlines()[-25:]
                    print(f"---- end of {name}\n{''.join(tail)}", file=sys.stderr)
        if os.environ.get("DRYDOCK_E2E_KEEP"):
            print("kept: " + self.dir, file=sys.stderr)
        else:
            shutil.rmtree(self.dir, ignore_errors=True)

    def path(self, *parts):
        return os.path.join(self.dir, *parts)

    # Accounts and broker

    def make_accounts(self):
        with open(self.path("ids"), "w") as file:
            file.writelines(device + "\n" for device in self.device_ids)
        command = [os.path.join(SOURCE, "packaging", "broker", "make-accounts"), self.path("broker"),
                   "--port", str(self.port), "--devices", self.path("ids")]
        for name in [*ROLES, NO_ROLE]:
            command += ["--operator", name]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
        with open(self.path("broker", "mosquitto.conf"), "a") as file:
            file.write(self.extra_conf)
        with open(self.path("broker", "acl"), "a") as file:
            file.write(self.extra_acl)

    def password(self, name):
        with open(self.secret(name)) as file:
            return file.read().strip()

    def secret(self, name):
        return self.path("broker", "secrets", name)

    def start(self, arguments, log):
        process = Process(arguments, self.path(log))
        self.processes.append(process)
        return process

    def start_broker(self):
        program = shutil.which("mosquitto", path=os.environ["PATH"] + ":/usr/sbin")
        check(program, "mosquitto is not installed")
        self.broker = self.start([program, "-c", self.path("broker", "mosquitto.conf")], "mosquitto.log")

        def up():
            check(self.broker.running(), "mosquitto ended:\n" + self.broker.text()[-2000:])
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return True
            except OSError:
                return False

        wait_for(up, "mosquitto to listen")

    def start_database(self):
        from postgres import Postgres  # it needs this module
        self.database = Postgres()
        self.database.__enter__()
        self.more_config["store"] = self.database.url

    def broker_url(self, user):
        return f"mqtt://{user}@127.0.0.1:{self.port}"

    # The service

    def program(self, name):
        path = os.path.join(BIN, name)
        check(os.access(path, os.X_OK), path + " is not built")
        return path

    def start_service(self, wait=True):
        self.service = self.start_instance("e2e", "drydockd.log", "data")
        if wait:
            self.wait_for_service()

    def start_instance(self, name, log=None, data=None):
        """A drydockd of this name on the same fleet."""
        data = data or "data-" + name
        config = {"broker": self.broker_url("drydockd"), "passwordFile": self.secret("drydockd"),
                  "data": self.path(data), "servePackages": f"127.0.0.1:{self.store_port}", "instance": name,
                  "roles": ROLES, "desiredUpdates": self.desired, "stateRoot": "state", "fleetRoot": "fleet",
                  **self.more_config}
        os.makedirs(self.path(data), mode=0o700, exist_ok=True)
        file_name = self.path(f"drydockd-{name}.json")
        with open(file_name, "w") as file:
            json.dump({key: value for key, value in config.items() if value is not None}, file)
        return self.start([self.program("drydockd"), "--config", file_name], log or f"drydockd-{name}.log")

    def wait_for_service(self):
        probe = self.operator("op.alice")

        def answered():
            check(self.service.running(), "drydockd ended:\n" + self.service.text()[-2000:])
            return probe.try_request("service.status", {}, timeout=1)

        wait_for(answered, "drydockd to answer")
        probe.close()

    def service_log(self):
        return self.service.text()

    # Those who use it

    def operator(self, name="op.alice"):
        operator = Operator(self.port, name, self.password(name))
        self.clients.append(operator)
        return operator

    def ctl(self, *arguments, name="op.alice", expect=0):
        """drydockctl --json …; the objects it prints, one a line."""
        command = [self.program("drydockctl"), "--broker", self.broker_url(name), "--password-file",
                   self.secret(name), "--json", *arguments]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=PATIENCE * 2, preexec_fn=_die_with_parent)
        if expect is not None:
            check(done.returncode == expect, f"drydockctl {' '.join(arguments)}: exit status {done.returncode}, "
                                             f"expected {expect}: {done.stderr}{done.stdout}")
        lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
        return lines if done.returncode == 0 else done.stderr

    def stage(self, name, version, size=20_000, more=()):
        """Stages random bytes, the same for the same version; returns them."""
        content = random.Random(f"{name} {version}").randbytes(size)
        file = self.path(f"{name}-{version}.bin")
        with open(file, "wb") as output:
            output.write(content)
        self.ctl("stage", file, "--name", name, "--version", version, *more)
        return content

    def devices(self, identity, count, *options, log=None):
        """A drydock-device process of `count` devices."""
        command = [self.program("drydock-device"), "--broker", f"mqtt://127.0.0.1:{self.port}", "--id", identity,
                   "--password-dir", self.path("broker", "secrets"), "--reconnect-wait", "1", *options]
        if count > 1:
            command += ["--count", str(count)]
        return self.start(command, log or f"device-{identity}.log")

    def online_with_witness(self, names):
        """An application staged, these devices connected, and a client whose updates are answered; operator and witness.
        The accounts of `names` (as of `device_names` of "d") and of "witness" are there."""
        operator = self.operator()
        self.stage("app", "2.0.0")
        self.devices("d", len(names), "--software-version", "1.0.0")
        wait_for(lambda: all(d.get("online") == "YES" for d in
                             (operator.try_request("devices.get", {"id": name}).get("result", {}) for name in names)),
                 "all devices to be online")
        witness = Updater(self)
        self.clients.append(witness)
        witness.update(1, "before")
        check(witness.answered("before"), "no answer while all is well")
        return operator, witness

    @staticmethod
    def device_names(identity, count):
        return [f"{identity}-{number:04}" for number in range(1, count + 1)] if count > 1 else [identity]


def run(test):
    """Runs a test function: exit status 1 and the reason where it fails."""
    # Ended by a signal, the `with` blocks still clean up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    started = time.monotonic()
    try:
        test()
    except Failure as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        sys.exit(1)
    except Exception:
        traceback.print_exc()
        sys.exit(1)
    print(f"passed in {time.monotonic() - started:.1f} s")
