"""The server in the background: whoever starts it is told at once whether it runs."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest
from django.core.management.base import CommandError
from pytest_django import Settings

from luyke.office.upkeep.management.commands.serve import _answers, _start

_HOST = "127.0.0.1"


@pytest.fixture
def port() -> int:
    with socket.socket() as door:
        door.bind((_HOST, 0))
        return int(door.getsockname()[1])


@pytest.fixture(autouse=True)
def log(tmp_path: Path, settings: Settings) -> Path:
    settings.DATA = tmp_path
    return tmp_path / "server.log"


def test_a_server_that_needs_its_time_is_waited_for_and_outlives_its_starter(port: int) -> None:
    slow = "import sys, time, http.server; time.sleep(1); http.server.test(port=int(sys.argv[1]), bind=sys.argv[2])"
    server = _start([sys.executable, "-c", slow, str(port), _HOST], _HOST, port)
    try:
        assert _answers(_HOST, port)
        assert os.getsid(server.pid) == server.pid  # of a session of its own: closing the terminal does not end it
    finally:
        server.kill()
        server.wait()


def test_a_server_that_falls_is_told_at_once_with_the_place_of_its_words(port: int, log: Path) -> None:
    with pytest.raises(CommandError, match=r"không chạy được.*server\.log"):
        _start([sys.executable, "-c", "raise SystemExit('no such table')"], _HOST, port)
    assert "no such table" in log.read_text()
