"""Slow clients hold no thread: real connections that send a byte and wait, beside one that wants its page."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Thread
from types import SimpleNamespace

import pytest
from gunicorn.config import Config
from gunicorn.glogging import Logger

from luyke.office.upkeep import buffering

HEAD = b"POST / HTTP/1.1\r\nHost: localhost\r\n"
WHOLE = HEAD + b"Content-Length: 3\r\n\r\nabc"


@pytest.fixture
def connect() -> Iterator[Callable[[bytes], socket.socket]]:
    """The worker with one thread, on a door of its own; what is connected is closed in the end."""

    def echo(environ: dict[str, object], start_response: Callable[..., object]) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [environ["wsgi.input"].read()]

    asked = Config()
    asked.set("threads", 1)
    with ExitStack() as opened:
        door = opened.enter_context(socket.create_server(("127.0.0.1", 0)))
        worker = buffering.BufferingWorker(
            0, os.getppid(), [SimpleNamespace(sock=door)], None, 30, asked, Logger(asked)
        )
        worker.wsgi = echo
        running = Thread(target=worker.run)
        running.start()

        def connected(said: bytes) -> socket.socket:
            one = opened.enter_context(socket.create_connection(door.getsockname(), timeout=20))
            one.sendall(said)
            return one

        yield connected
        worker.alive = False
        running.join(timeout=20)
        worker.tmp.close()
    assert not running.is_alive()


def _read(one: socket.socket) -> bytes:
    """All that comes until the other end closes."""
    return b"".join(iter(lambda: one.recv(4096), b""))


def test_slow_clients_keep_nobody_waiting(connect: Callable[[bytes], socket.socket]) -> None:
    heads = [connect(HEAD + b"X-Slow: 1") for _ in range(20)]
    bodies = [connect(HEAD + b"Content-Length: 3\r\n\r\na") for _ in range(20)]
    assert _read(connect(WHOLE)).endswith(b"abc")
    for one in bodies:
        one.sendall(b"bc")
    assert all(_read(one).endswith(b"abc") for one in bodies)
    heads[0].sendall(b"\r\nContent-Length: 0\r\n\r\n")
    assert _read(heads[0]).startswith(b"HTTP/1.1 200")


def test_what_does_not_come_to_its_end_is_dropped(
    monkeypatch: pytest.MonkeyPatch, connect: Callable[[bytes], socket.socket]
) -> None:
    slow, late = connect(HEAD), connect(HEAD + b"Content-Length: 3\r\n\r\na")
    monkeypatch.setattr(buffering, "HEAD", 0)
    monkeypatch.setattr(buffering._Server, "next_channel_cleanup", property(lambda _: 0, lambda _, value: None))
    assert _read(slow) == b""
    late.sendall(b"bc")
    assert _read(late).endswith(b"abc")
