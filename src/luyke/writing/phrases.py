"""The words of written reports, as data/phrases.toml names them."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_TEXT = files("luyke.writing").joinpath("data", "phrases.toml").read_text(encoding="utf-8")
_ALL = tomllib.loads(_TEXT)

ESTIMATE: str = _ALL.pop("estimate")
PHRASES: dict[str, dict[str, str]] = _ALL
