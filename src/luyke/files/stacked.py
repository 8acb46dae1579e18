"""Tables copied from a page cell by cell: each cell on a line of its own, the columns' headers first, row after row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from luyke.model import Cell, Table

_NUMBER = re.compile(r"[-+–]?\d+(?:[.,]\d+)* ?%?|[-–]")
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 2
_LABEL, _HEADER = 100, 60  # characters: no label of a row, no piece of a header is longer
_UNIT = re.compile(r"\(?(?:đơn vị(?: tính)?|đvt)\W", re.IGNORECASE)
_PIECES = 5  # lines into which one header may be broken
# A header goes on in the next line: that line begins in lower case, or this one ends in the middle of a phrase.
_WAITS = re.compile(r"(?<!\w)(?:tháng|năm|quý|so|với|kỳ|kì|của|và|/)$", re.IGNORECASE)


class _Line(NamedTuple):
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def holds_number(self) -> bool:
        return _NUMBER.fullmatch(self.text) is not None


def stacked_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text whose cells stand one below the other; nothing in it is altered."""
    lines = list(_lines(text))
    found: list[Table] = []
    at = floor = 0
    while at < len(lines):
        rows = _rows(lines, at)
        unit = lines[at - 1 : at] if rows and at > floor and _UNIT.match(lines[at - 1].text) else []
        headers = _headers(lines[floor : at - len(unit)], len(rows[0]) - 1) if rows else []
        at += max(1, sum(len(row) for row in rows))
        if headers:
            found.append(_table(unit, headers, rows))
            floor = at
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            yield _Line(at + line.index(bare), bare)
        at += len(line)


def _rows(lines: Sequence[_Line], at: int) -> list[list[_Line]]:
    """The rows from `at` on, each its label and as many numbers as the first; among them labels that head a group."""
    width = _numbers_behind(lines, at)
    if width < _FEWEST_COLUMNS:
        return []
    rows: list[list[_Line]] = []
    full = 0
    while at < len(lines) and _is_label(lines[at]):
        numbers = _numbers_behind(lines, at)
        if numbers not in (0, width) or (not numbers and _numbers_behind(lines, at + 1) != width):
            break
        rows.append(list(lines[at : at + 1 + numbers]))
        full += numbers > 0
        at += 1 + numbers
    return rows if full >= _FEWEST_ROWS else []


def _is_label(line: _Line) -> bool:
    return len(line.text) < _LABEL and not line.holds_number


def _numbers_behind(lines: Sequence[_Line], at: int) -> int:
    """How many lines of numbers follow the label at `at`; 0 where no label stands."""
    if at >= len(lines) or not _is_label(lines[at]):
        return 0
    end = at + 1
    while end < len(lines) and lines[end].holds_number:
        end += 1
    return end - at - 1


def _headers(above: Sequence[_Line], width: int) -> list[list[_Line]]:
    """The headers of `width` columns in the lines above the first row, each in its pieces; none if they are fewer."""
    pieces: list[_Line] = []
    for line in reversed(above[-width * _PIECES :]):
        if len(line.text) > _HEADER or line.text[-1] in ".:;" or line.holds_number:
            break
        pieces.insert(0, line)
    headers: list[list[_Line]] = []
    for line in pieces:
        goes_on = (
            line.text[0].islower()
            or line.text[0] == "("
            or (bool(headers) and _WAITS.search(headers[-1][-1].text) is not None)
        )
        if headers and goes_on:
            headers[-1].append(line)
        else:
            headers.append([line])
    return headers[-width:] if len(headers) >= width else []


def _table(unit: Sequence[_Line], headers: list[list[_Line]], rows: list[list[_Line]]) -> Table:
    """The table; the line of its `unit` that stands between headers and rows is read above them, as its title."""
    top = len(unit)
    cells = [Cell(0, 0, line.start, line.end, line.text) for line in unit]
    cells += [
        Cell(top, column, pieces[0].start, pieces[-1].end, " ".join(piece.text for piece in pieces))
        for column, pieces in enumerate(headers, 1)
    ]
    for number, row in enumerate(rows, top + 1):
        cells += [Cell(number, column, line.start, line.end, line.text) for column, line in enumerate(row)]
    return Table(headers[0][0].start, rows[-1][-1].end, top + 1 + len(rows), len(headers) + 1, tuple(cells))
