"""What tests/conftest.py promises: no test reaches outside."""

from __future__ import annotations

import socket

import pytest


def test_a_test_cannot_reach_an_address_outside() -> None:
    with socket.socket() as door, pytest.raises(RuntimeError, match="without a network"):
        door.connect(("192.0.2.1", 80))


def test_a_test_cannot_look_up_a_name() -> None:
    with pytest.raises(RuntimeError, match="without a network"):
        socket.getaddrinfo("example.org", 80)


def test_a_test_may_talk_to_its_own_machine() -> None:
    with socket.socket() as listener, socket.socket() as caller:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        caller.connect(listener.getsockname())
