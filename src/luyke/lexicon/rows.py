"""Reading the lexicon's data files: tab-separated rows, a grammar at the head of each file."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """The rows of data file `name`, without comments and blank lines."""
    for line in files("luyke.lexicon").joinpath("data", name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
