# SPDX-License-Identifier: GPL-3.0-or-later
"""A TCP proxy to one port of this machine, that can be cut: silently, as a network does it, or with an end."""
import selectors
import socket
import threading

from harness import free_port


class Proxy:
    """Use it in a `with`. Everything but `cut` and `heal` runs on one thread of its own."""

    def __init__(self, target):
        self.target = target
        self.port = free_port()
        self.listener = socket.create_server(("127.0.0.1", self.port))
        self.selector = selectors.DefaultSelector()
        self.commands = []
        self.lock = threading.Lock()
        self.wake_read, self.wake_write = socket.socketpair()
        self.peers = {}
        self.silent = False
        self.closed = False
        self.ended = False
        self.selector.register(self.listener, selectors.EVENT_READ)
        self.selector.register(self.wake_read, selectors.EVENT_READ)
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.order(self.end)
        self.thread.join()

    def cut(self, silent):
        """Silent: nothing passes and nothing ends, new connections are taken and not answered. Otherwise all end."""
        self.order(lambda: self.set(silent, not silent))

    def heal(self):
        """What was cut silently ends, as a connection does whose packets were lost for long."""
        self.order(lambda: self.set(False, False))

    # On the proxy's thread

    def order(self, command):
        with self.lock:
            self.commands.append(command)
        self.wake_write.send(b"x")

    def set(self, silent, closed):
        self.silent, self.closed = silent, closed
        if silent:
            for sock in list(self.peers):
                self.selector.unregister(sock)
        else:
            self.drop_all()

    def end(self):
        self.drop_all()
        self.ended = True

    def drop_all(self):
        while self.peers:
            self.drop(next(iter(self.peers)))

    def drop(self, sock):
        for end in (sock, self.peers.pop(sock, None)):
            if end is None:
                continue
            self.peers.pop(end, None)
            if end in self.selector.get_map():
                self.selector.unregister(end)
            end.close()

    def accept(self):
        client, _ = self.listener.accept()
        if self.closed:
            client.close()
            return
        server = socket.create_connection(("127.0.0.1", self.target))
        for one, other in ((client, server), (server, client)):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.peers[one] = other
            if not self.silent:
                self.selector.register(one, selectors.EVENT_READ)

    def passes(self, sock, data):  # pylint: disable=unused-argument
        """Whether this may go on to the other end; otherwise both ends are closed."""
        return True

    def forward(self, sock):
        try:
            data = sock.recv(65536)
            if data and not self.passes(sock, data):
                data = b""
            if data:
                self.peers[sock].sendall(data)
        except OSError:
            data = b""
        if not data:
            self.drop(sock)

    def run(self):
        while not self.ended:
            for key, _ in self.selector.select():
                sock = key.fileobj
                if sock is self.listener:
                    self.accept()
                elif sock is self.wake_read:
                    sock.recv(4096)
                    with self.lock:
                        commands, self.commands = self.commands, []
                    for command in commands:
                        command()
                elif sock in self.peers:
                    self.forward(sock)
        for sock in (self.listener, self.wake_read, self.wake_write):
            sock.close()
        self.selector.close()
