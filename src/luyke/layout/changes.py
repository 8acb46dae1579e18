"""What differs from another text, marked where it stands in a cell: for tables that set the old beside the new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

ADDED: Final = "added"
REMOVED: Final = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """Letters of a cell that the other text does not have: `kind` is ADDED in the new one, REMOVED in the old."""

    row: int
    column: int
    start: int
    end: int
    kind: str


def runs_of(text: str, changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
    """A cell's text in parts, each with its kind; "" for what both have. Changes are in order and do not overlap."""
    at = 0
    for one in changes:
        if at < one.start:
            yield text[at : one.start], ""
        if one.start < one.end:
            yield text[one.start : one.end], one.kind
        at = max(at, one.end)
    if at < len(text) or not text:
        yield text[at:], ""
