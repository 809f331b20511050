# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells of each write to a file, as the kernel sees it: the moments within a commit."""
import ctypes
import os
import select
import struct
import threading

IN_MODIFY = 0x2
EVENT = struct.Struct("iIII")


class StoreWatch:
    """`told(n)` for the n-th write to `name` in `directory` since the start; runs on a thread of its own."""

    def __init__(self, directory, name, told):
        self.libc = ctypes.CDLL(None, use_errno=True)
        self.name = name
        self.told = told
        self.count = 0
        self.descriptor = self.libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
        if self.descriptor < 0 or self.libc.inotify_add_watch(self.descriptor, directory.encode(), IN_MODIFY) < 0:
            raise OSError(ctypes.get_errno(), "inotify: " + os.strerror(ctypes.get_errno()))
        self.wake, self.waker = os.pipe()
        self.thread = threading.Thread(target=self.watch, daemon=True)

    def start(self):
        self.thread.start()

    def stop(self):
        os.close(self.waker)
        self.thread.join()
        os.close(self.wake)
        os.close(self.descriptor)

    def watch(self):
        while self.wake not in select.select([self.descriptor, self.wake], [], [])[0]:
            data = os.read(self.descriptor, 65536)
            while data:
                *_, length = EVENT.unpack_from(data)
                name = data[EVENT.size:EVENT.size + length].rstrip(b"\0").decode()
                data = data[EVENT.size + length:]
                if name == self.name:
                    self.count += 1
                    self.told(self.count)
