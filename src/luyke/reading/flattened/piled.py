"""Tables copied cell by cell, their unit above them: "Đơn vị tính: %", headers, then each label and its numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from luyke.model import Cell, Table
from luyke.reading.flattened.headers import divided
from luyke.reading.flattened.rows import NUMBER, Piece, lines_of, trimmed
from luyke.reading.tables.units import known_unit, unit_in

_NUMBER = re.compile(rf"{NUMBER}|[-–]")
_ORDER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Ea-e])[.)]?")
_ORDER_HEADER = re.compile(r"(?:s?tt|số tt|số thứ tự)\.?", re.IGNORECASE)
_ITEM = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]\s+")  # "1. Khai khoáng"
_UNIT_LINE = re.compile(r"\s*(?:\(?(?:đvt|đơn vị(?: tính)?)\W|(?:triệu|tỷ|nghìn) )", re.IGNORECASE)
_FEWEST_ROWS, _LABEL_LINES, _HEADER_LINES, _CELL = 3, 3, 14, 110


class _Row(NamedTuple):
    order: Piece | None
    label: Piece
    numbers: tuple[Piece, ...]
    after: int


def piled_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text with one unit for all and each cell on a line of its own."""
    lines = [cell for line in lines_of(text) if (cell := trimmed(text, *line)).start < cell.end]
    if sum(_NUMBER.fullmatch(text, *line) is not None for line in lines) < _FEWEST_ROWS:
        return ()
    found: list[Table] = []
    at = 0
    while at < len(lines):
        if _UNIT_LINE.match(text, *lines[at]) and _unit_of(text, lines[at]):
            table, after = _table(text, lines, at)
            if table is not None:
                found.append(table)
                at = after
                continue
        at += 1
    return tuple(found)


def _unit_of(text: str, line: Piece) -> bool:
    words = text[slice(*line)]
    return unit_in(words) is not None or known_unit(words.split(" - ")[0]) is not None


def _table(text: str, lines: Sequence[Piece], unit_at: int) -> tuple[Table | None, int]:
    """The table below the line of the unit, and the line behind it."""
    first = unit_at + 1
    ordered = first < len(lines) and _ORDER_HEADER.match(text, *lines[first]) is not None
    start = _first_row(text, lines, first, ordered=ordered)
    if start is None:
        return None, unit_at
    rows: list[_Row] = []
    at = start
    while (row := _row(text, lines, at, ordered=ordered)) is not None:
        rows.append(row)
        at = row.after
    widths = Counter(len(row.numbers) for row in rows if row.numbers)
    if not widths:
        return None, unit_at
    width = widths.most_common(1)[0][0]
    if widths[width] < _FEWEST_ROWS or (width == 1 and not ordered):
        return None, unit_at
    header = lines[first:start]
    headers = divided(text, header, ordered + 1 + width)
    stub = headers is not None
    if headers is None:
        headers = divided(text, header, width) if not ordered else None
    if headers is None:
        return None, unit_at
    if ordered:
        headers[0] = headers[0][:1]  # "STT", without its translation
    at_first = 0 if ordered else 1 if stub else 2
    cells = [_cell(text, 0, column, pieces) for column, pieces in enumerate(headers, at_first)]
    for number, row in enumerate(rows, 1):
        if row.order is not None:
            cells.append(_cell(text, number, 0, [row.order]))
        cells.append(_cell(text, number, 1, [row.label]))
        if len(row.numbers) == width:
            cells += [_cell(text, number, column, [piece]) for column, piece in enumerate(row.numbers, 2)]
    return Table(cells[0].start, max(cell.end for cell in cells), len(rows) + 1, 2 + width, tuple(cells)), at


def _first_row(text: str, lines: Sequence[Piece], first: int, *, ordered: bool) -> int | None:
    """The line in which the first row begins: at the number of its item, or one line above the first number."""
    for at in range(first, min(first + _HEADER_LINES, len(lines) - 1)):
        if lines[at].end - lines[at].start > _CELL:
            return None
        if ordered:
            if _ORDER.fullmatch(text, *lines[at]):
                return at
        elif _NUMBER.fullmatch(text, *lines[at + 1]) and not _NUMBER.fullmatch(text, *lines[at]):
            return at if at > first else None
    return None


def _row(text: str, lines: Sequence[Piece], at: int, *, ordered: bool) -> _Row | None:
    order = None
    if ordered and at < len(lines) and _ORDER.fullmatch(text, *lines[at]):
        order, at = lines[at], at + 1
    first = at
    while at < len(lines) and at - first < _LABEL_LINES and not _NUMBER.fullmatch(text, *lines[at]):
        if at > first and ordered and _ORDER.fullmatch(text, *lines[at]):
            break
        if lines[at].end - lines[at].start > _CELL:
            return None
        at += 1
    if at == first:
        return None
    item = _ITEM.match(text, *lines[first])
    label = Piece(item.end() if item is not None else lines[first].start, lines[at - 1].end)
    numbers: list[Piece] = []
    while at < len(lines) and _NUMBER.fullmatch(text, *lines[at]):
        behind = at + 1 < len(lines) and not _NUMBER.fullmatch(text, *lines[at + 1])
        if ordered and behind and _ORDER.fullmatch(text, *lines[at]):
            break
        numbers.append(lines[at])
        at += 1
    return _Row(order, label, tuple(numbers), at) if numbers or order is not None else None


def _cell(text: str, row: int, column: int, pieces: Sequence[Piece]) -> Cell:
    words = " ".join(" ".join(text[slice(*piece)].split()) for piece in pieces)
    return Cell(row, column, pieces[0].start, pieces[-1].end, words)
