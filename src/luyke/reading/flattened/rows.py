"""Lines that are rows: a label, perhaps its number and unit, and the numbers of the columns behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from luyke.reading.tables.units import known_unit

NUMBER = r"[-+−]?\d+(?:[.,]\d+)*(?: ?- ?\d+(?:[.,]\d+)*)? ?%?"
_CELL = re.compile(rf"{NUMBER}|[-–x]")
_ORDER = re.compile(r"(?:(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[IVX]+[.)]?|[a-zđ][.)]|[-+*•])[ \t]+)?", re.IGNORECASE)
_JUDGED = frozenset({"vượt", "đạt", "không", "chưa", "hoàn", "thành"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W\d_]")
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
    words = [Piece(*match.span()) for match in _WORD.finditer(text, start, end)]
    while words and text[slice(*words[-1])].lower() in _JUDGED:
        words.pop()
    first = len(words)
    while first and _CELL.fullmatch(text, *words[first - 1]):
        first -= 1
    if not 0 < first < len(words):
        return None
    cells = tuple(words[first:])
    if len(cells) == 1 and text[words[first - 1].end - 1] == ":":
        return None  # "- Số bác sĩ bình quân 1 vạn dân (người): 15": a sentence of its own
    order = _ORDER.match(text, words[0].start, words[first - 1].end)
    begins = order.end() if order is not None else words[0].start
    label = trimmed(text, begins, words[first - 1].end)
    named = text[label.start : label.end]
    if not named or len(named) > _LABEL or _LETTER.search(named) is None or _PROSE.search(named):
        return None
    unit = _unit_of(text, label)
    if len(cells) < (1 if unit is not None else 2) or all(_YEAR.fullmatch(text, *cell) for cell in cells):
        return None
    return Row(trimmed(text, words[0].start, begins) if begins > words[0].start else None, label, unit, cells)


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
