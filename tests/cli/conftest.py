"""Texts and a runner for the command's tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

WRONG = "Giải ngân vốn đầu tư công đạt 71,849/141,973 tỷ đồng, bằng 56,0% kế hoạch."
RIGHT = "Giải ngân vốn đầu tư công đạt 71,849/141,973 tỷ đồng, bằng 50,6% kế hoạch."

Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(autouse=True)
def width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines as wide as in a pipe, whatever the terminal or the runner of tests says of itself."""
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "sai.txt"
    path.write_text(WRONG + "\n", encoding="utf-8")
    return path


@pytest.fixture
def right(tmp_path: Path) -> Path:
    path = tmp_path / "đúng.txt"
    path.write_text(RIGHT + "\n", encoding="utf-8")
    return path


@pytest.fixture
def luyke() -> Run:
    """The command in a process of its own, as a shell starts it; keyword arguments are environment variables."""

    def run(*arguments: object, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "luyke.cli", *map(str, arguments)],
            input=data,
            capture_output=True,
            env={**os.environ, **environment},
            timeout=60,
            check=False,
        )

    return run
