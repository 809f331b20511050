# SPDX-License-Identifier: GPL-3.0-or-later
"""A throw-away PostgreSQL for a test, and questions to it by psql."""
import contextlib
import os
import shutil
import signal
import subprocess
import tempfile

from harness import SOURCE, Failure, Process, check, free_port, wait_for


class Postgres:
    """Use it in a `with`. Real servers' settings may be given as `name=value`."""

    def __init__(self, *settings):
        self.dir = tempfile.mkdtemp(prefix="drydock-postgres-")
        os.chmod(self.dir, 0o755)
        self.port = free_port()
        self.settings = settings
        self.server = None

    @property
    def url(self):
        return f"postgresql://drydock@127.0.0.1:{self.port}/drydock"

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def start(self):
        self.server = Process([os.path.join(SOURCE, "tests", "support", "postgres-server"), self.dir, str(self.port),
                               *self.settings], os.path.join(self.dir, "postgres.log"))

        def up():
            check(self.server.running(), "PostgreSQL ended:\n" + self.server.text()[-2000:])
            try:
                return self.ask("SELECT 1") == [["1"]]
            except Failure:
                return False

        wait_for(up, "PostgreSQL to answer")

    def stop(self):
        """A fast shutdown: every session is cut."""
        self.server.child.send_signal(signal.SIGINT)
        self.server.child.wait(60)

    def freeze(self):
        """Every process of it stands still. Its kernel still takes and confirms what is sent to it."""
        self.server.child.send_signal(signal.SIGSTOP)
        for pid in self.backends():
            os.kill(pid, signal.SIGSTOP)

    def thaw(self):
        for pid in self.backends():
            # Where nothing was frozen, one may just have ended.
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)
        self.server.child.send_signal(signal.SIGCONT)

    def backends(self):
        pid = self.server.child.pid
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            return [int(child) for child in file.read().split()]

    def __exit__(self, *_):
        if self.server and self.server.running():
            self.thaw()
            self.stop()
        shutil.rmtree(self.dir, ignore_errors=True)

    def ask(self, sql):
        """Rows as lists of texts."""
        done = subprocess.run(["psql", "-XAtq", "-F", "\t", "-h", "127.0.0.1", "-p", str(self.port), "-U", "drydock",
                               "-d", "drydock", "-v", "ON_ERROR_STOP=1", "-c", sql], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=60, check=False)
        check(done.returncode == 0, f"{sql}: {done.stderr}")
        return [line.split("\t") for line in done.stdout.splitlines()]
