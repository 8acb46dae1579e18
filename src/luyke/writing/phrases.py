"""The words of written reports, as data/phrases.toml and data/sentences.toml name them."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any
from zlib import crc32


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("luyke.writing").joinpath("data", name).read_text(encoding="utf-8"))


_ALL = _read("phrases.toml")
ESTIMATE: str = _ALL.pop("estimate")
PHRASES: dict[str, dict[str, str]] = _ALL
_SENTENCES: dict[str, dict[str, str | list[str]]] = _read("sentences.toml")


def phrase(part: str, name: str) -> str:
    """The one way to say it. Raises KeyError for a phrase that is not there, TypeError for one that has variants."""
    found = _SENTENCES[part][name]
    if not isinstance(found, str):
        raise TypeError(f"{part}.{name} has variants")
    return found


def variant(part: str, name: str, turn: int) -> str:
    """One of the ways to say it, taken in turn."""
    found = _SENTENCES[part][name]
    return found if isinstance(found, str) else found[turn % len(found)]


def turn_of(code: str) -> int:
    """A turn for an indicator that stands alone: always the same one."""
    return crc32(code.encode())
