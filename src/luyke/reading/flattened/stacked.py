"""Tables with a column of units, copied cell by cell: every cell on a line of its own, with bars between or without."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luyke.model import Cell, Table
from luyke.reading.flattened.rows import Piece, lines_of, trimmed
from luyke.reading.tables.units import known_unit, named_unit

_UNIT_HEADER = re.compile(r"(?:đơn vị(?: tính)?|đvt|đv tính|đ\.v\.t)\.?", re.IGNORECASE)
_ORDER = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[A-Za-zđ])[.)]?")
_ORDER_HEADER = re.compile(r"(?:s?tt|số tt|số thứ tự)\.?", re.IGNORECASE)
_JUDGED = re.compile(r"(?:không |chưa )?(?:vượt|đạt|hoàn thành)|xuất siêu|nhập siêu", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = re.compile(r"\d")
_CELL, _LABEL_LINES, _FEWEST_ROWS = 110, 3, 3


def stacked_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text whose headers name a column of units and whose cells stand one below the other."""
    lines: list[Piece] = []
    found: list[Table] = []
    heads: list[int] = []
    for line in lines_of(text):
        cell = trimmed(text, *line)
        if cell.start < cell.end:
            if _UNIT_HEADER.fullmatch(text, *cell):
                heads.append(len(lines))
            lines.append(cell)
    for at in heads:
        if at and not (found and lines[at].start < found[-1].end):
            table = _table(text, lines, at)
            if table is not None:
                found.append(table)
    return tuple(found)


def _table(text: str, lines: Sequence[Piece], unit_at: int) -> Table | None:
    """The table whose header of units is line `unit_at`."""
    at = unit_at + 1
    while at < len(lines) and not _opens_row(text, lines, at):
        if lines[at].end - lines[at].start > _CELL or at - unit_at > _CELL // 10:
            return None
        at += 1
    values = lines[unit_at + 1 : at]
    rows: list[list[tuple[int, Piece]]] = []
    order = ""
    while values and at < len(lines):
        row, after = _row(text, lines, at, len(values), order)
        if row is None:
            break
        rows.append(row)
        order = text[slice(*row[0][1])].rstrip(".)") if row[0][0] == 0 else order
        at = after
    if sum(len(row) > 1 for row in rows) < _FEWEST_ROWS:
        return None
    cells = [_cell(text, 0, 1, lines[unit_at - 1]), _cell(text, 0, 2, lines[unit_at])]
    if unit_at > 1 and _ORDER_HEADER.fullmatch(text, *lines[unit_at - 2]):
        cells.insert(0, _cell(text, 0, 0, lines[unit_at - 2]))
    cells += [_cell(text, 0, column, line) for column, line in enumerate(values, 3)]
    cells += [_cell(text, number, column, piece) for number, row in enumerate(rows, 1) for column, piece in row]
    return Table(cells[0].start, cells[-1].end, len(rows) + 1, 3 + len(values), tuple(cells))


def _opens_row(text: str, lines: Sequence[Piece], at: int) -> bool:
    """Whether a row begins in line `at`: the number of its item, or a label with a unit behind it."""
    if _ORDER.fullmatch(text, *lines[at]) is not None:
        return True
    return _YEAR.fullmatch(text, *lines[at]) is None and _unit_behind(text, lines, at) is not None


def _unit_behind(text: str, lines: Sequence[Piece], at: int) -> int | None:
    """Which line holds the unit of the label that begins in line `at`."""
    for behind in range(at + 1, min(at + 1 + _LABEL_LINES, len(lines))):
        words = text[slice(*lines[behind])]
        if _NUMBERED.match(text, lines[behind - 1].start) and behind - 1 > at:
            return None
        if len(words) >= _CELL // 4:
            continue
        if named_unit(words) is not None if not words[0].isupper() else _is_unit(text, lines, behind):
            return behind
    return None


def _is_unit(text: str, lines: Sequence[Piece], at: int) -> bool:
    """Whether a line in capitals is a unit all the same: "Người" with a number below it."""
    below = at + 1 < len(lines) and _NUMBERED.match(text, lines[at + 1].start) is not None
    return below and known_unit(text[slice(*lines[at])]) is not None


def _row(
    text: str, lines: Sequence[Piece], at: int, width: int, before: str
) -> tuple[list[tuple[int, Piece]] | None, int]:
    """The row that begins in line `at`, each cell with its column, and where the next begins.

    `before` is the number of the last item above.
    """
    row: list[tuple[int, Piece]] = []
    if _ORDER.fullmatch(text, *lines[at]):
        row.append((0, lines[at]))
        at += 1
    order = text[slice(*row[0][1])].rstrip(".)") if row else before
    unit_at = _unit_behind(text, lines, at) if at < len(lines) else None
    if unit_at is None:
        if row and at < len(lines) and lines[at].end - lines[at].start < _CELL and _opens_next(text, lines, at + 1):
            return [(1, lines[at])], at + 1  # a heading of a group: its number and its name
        return None, at
    row += [(1, Piece(lines[at].start, lines[unit_at - 1].end)), (2, lines[unit_at])]
    at = unit_at + 1
    for column in range(3, 3 + width):
        if at >= len(lines):
            break
        if not _JUDGED.fullmatch(text, *lines[at]) and at > unit_at + 1:
            if _opens_row(text, lines, at) and not _is_value(text, lines[at]):
                break
            if _follows(text, lines[at], order) and _opens_next(text, lines, at + 1, unit=True):
                break
        row.append((column, lines[at]))
        at += 1
    return row, at


def _follows(text: str, line: Piece, order: str) -> bool:
    """Whether a line is the number of the item behind item `order`."""
    if _ORDER.fullmatch(text, *line) is None:
        return False
    number = text[slice(*line)].rstrip(".)")
    return not (number.isdigit() and order.isdigit()) or int(number) in (1, int(order) + 1)


def _is_value(text: str, line: Piece) -> bool:
    return _NUMBERED.search(text, *line) is not None and text[line.end - 1] not in ".)"


def _opens_next(text: str, lines: Sequence[Piece], at: int, *, unit: bool = False) -> bool:
    if at >= len(lines):
        return False
    return _unit_behind(text, lines, at) is not None if unit else _opens_row(text, lines, at)


def _cell(text: str, row: int, column: int, piece: Piece) -> Cell:
    return Cell(row, column, piece.start, piece.end, " ".join(text[slice(*piece)].split()))
