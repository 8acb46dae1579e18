"""The repository as material: what git tracks, and what is about to be."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@cache
def _kept_files() -> tuple[Path, ...]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    paths = (ROOT / name.decode() for name in listed.split(b"\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


@pytest.fixture(scope="session")
def kept_files() -> tuple[Path, ...]:
    """Every file that git keeps, or would keep if added."""
    if not (ROOT / ".git").exists():
        pytest.skip("không phải bản sao git, không biết tệp nào thuộc dự án")
    return _kept_files()


@pytest.fixture(scope="session")
def kept_texts(kept_files: tuple[Path, ...]) -> dict[str, str]:
    """The texts among them, by path inside the repository."""
    texts = {}
    for path in kept_files:
        content = path.read_bytes()
        if b"\0" not in content:
            texts[path.relative_to(ROOT).as_posix()] = content.decode()
    return texts


@pytest.fixture(scope="session")
def python_texts(kept_texts: dict[str, str]) -> dict[str, str]:
    """Every Python file."""
    return {path: text for path, text in kept_texts.items() if path.endswith(".py")}
