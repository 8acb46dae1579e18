"""Lines that are rows: a label, perhaps its number and unit, and the numbers of the columns behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from luyke.reading.tables.units import known_unit

NUMBER = r"[-+−]?\d+(?:[.,]\d+)*(?: ?- ?\d+(?:[.,]\d+)*)? ?%?"
_CELLS = rf"(?:[ \t]+(?:{NUMBER}|[-–x](?=[ \t]|$)))+"
_ROW = re.compile(
    rf"[ \t]*(?P<order>(?:\d{{1,3}}(?:\.\d{{1,2}})*[.)]?|[IVX]+[.)]?|[a-zđ][.)]|[-+*•])[ \t]+)?"
    rf"(?P<label>[^\W\d_][^\n]*?|[^\n]*?[^\W\d_][^\n]*?)(?P<cells>{_CELLS})"
    r"(?:[ \t]+(?:vượt|đạt|không đạt|chưa đạt|hoàn thành))?[ \t]*",
    re.IGNORECASE,
)
_CELL = re.compile(rf"{NUMBER}|[-–x]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"\S+")
# What no label of a row holds: the end of a sentence, a colon, a verb that a number is due behind.
_PROSE = re.compile(
    r"[.;:!?]\s|[:;]$|(?<!\w)(?:là|đạt|tăng|giảm|chiếm|bằng|còn|được|từ|đến|năm|tháng|ngày|quý|và)$", re.IGNORECASE
)
_LABEL, _UNIT_WORDS = 110, 4


class Piece(NamedTuple):
    """A stretch of the text: one cell."""

    start: int
    end: int


class Row(NamedTuple):
    """A row: the number of its item if it has one, its label, the unit that ends the label, its numbers."""

    order: Piece | None
    label: Piece
    unit: Piece | None
    cells: tuple[Piece, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.order.start if self.order is not None else self.label.start

    @property
    def end(self) -> int:
        """Where its last number ends."""
        return self.cells[-1].end


def row_in(text: str, start: int, end: int) -> Row | None:
    """The row that the line from `start` to `end` is; None for any other line."""
    match = _ROW.fullmatch(text, start, end)
    if match is None:
        return None
    label = trimmed(text, *match.span("label"))
    words = text[label.start : label.end]
    if not words or len(words) > _LABEL or _PROSE.search(words):
        return None
    cells = tuple(trimmed(text, *cell.span()) for cell in _CELL.finditer(text, *match.span("cells")))
    unit = _unit_of(text, label)
    if len(cells) < (1 if unit is not None else 2) or all(_YEAR.fullmatch(text, *cell) for cell in cells):
        return None
    order = trimmed(text, *match.span("order")) if match["order"] else None
    return Row(order, label, unit, cells)


def _unit_of(text: str, label: Piece) -> Piece | None:
    """The longest unit that the last words of a label are."""
    words = [match.start() for match in _WORD.finditer(text, label.start, label.end)]
    for start in words[-_UNIT_WORDS:]:
        if start > label.start and known_unit(text[start : label.end]) is not None:
            return Piece(start, label.end)
    return None


def trimmed(text: str, start: int, end: int) -> Piece:
    """A stretch without the blanks, colons and bars around it."""
    while start < end and text[start] in " \t.:|":
        start += 1
    while end > start and text[end - 1] in " \t:|":
        end -= 1
    return Piece(start, end)


def lines_of(text: str) -> Iterator[Piece]:
    """The lines of a text that hold something."""
    at = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            yield Piece(at, at + len(line))
        at += len(line) + 1
