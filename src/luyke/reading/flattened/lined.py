"""Rows that follow each other, with the line above them → a table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from luyke.model import Cell, Table
from luyke.reading.flattened.headers import divided
from luyke.reading.flattened.rows import Piece, Row, lines_of, row_in, trimmed

_FEWEST = 3  # rows
_BETWEEN = 2  # lines that may stand between two rows: headings of groups, the second line of a label
_SHORT, _DEEPEST = 100, 3
_UNIT_HEADER = re.compile(r"(?<!\w)(?:đvt|đơn vị|đ\.v\.t|đv tính)", re.IGNORECASE)
_ORDER_HEADER = re.compile(r"[ \t]*(?:s?tt|số tt|số thứ tự)(?!\w)", re.IGNORECASE)
_LONGEST, _TAIL = 260, 24  # characters of a row, and of its end
_NUMBER_ENDS = frozenset("0123456789%-–x")
_JUDGED = (" vượt", " đạt", " hoàn thành")


def lined_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text whose rows stand as plain lines."""
    found: list[Table] = []
    above: list[Piece] = []
    rows: list[Row] = []
    between: list[Piece] = []
    for line in lines_of(text):
        row = row_in(text, *line) if line.end - line.start < _LONGEST and _ends_like_a_row(text, line) else None
        if row is not None:
            rows.append(row)
            between = []
            continue
        if rows and len(between) < _BETWEEN and line.end - line.start < _SHORT and text[line.end - 1] not in ".;:":
            between.append(line)
            continue
        _add(text, found, above, rows)
        if rows:
            above = []
        above, rows, between = [*above, *between, line][-_DEEPEST:], [], []
    _add(text, found, above, rows)
    return tuple(found)


def _ends_like_a_row(text: str, line: Piece) -> bool:
    """Whether a line ends in a number, or in the word that judges one."""
    tail = text[max(line.start, line.end - _TAIL) : line.end].rstrip()
    return tail[-1:] in _NUMBER_ENDS or tail.lower().endswith(_JUDGED)


def _add(text: str, found: list[Table], above: Sequence[Piece], rows: Sequence[Row]) -> None:
    if len(rows) < _FEWEST:
        return
    table = table_of(text, [line for line in above if line.end - line.start < 2 * _SHORT], rows)
    if table is not None:
        found.append(table)


def table_of(text: str, above: Sequence[Piece], rows: Sequence[Row]) -> Table | None:
    """The table that rows make with the lines above them; None where neither headers nor units tell what they are."""
    width = Counter(len(row.cells) for row in rows).most_common(1)[0][0]
    rows = [row for row in rows if len(row.cells) == width or len(row.cells) == width - 1 > 0]
    if len(rows) < _FEWEST:
        return None
    with_units = _has_units(text, above, rows)
    if width < 2 and not with_units:
        return None
    for depth in range(1, len(above) + 1):
        lines = above[-depth:]
        if any(text[line.end - 1] in ".;" for line in lines):
            break
        ordered = any(row.order is not None for row in rows) and _ORDER_HEADER.match(text, lines[0].start) is not None
        headers = divided(text, lines, ordered + 1 + with_units + width)
        if headers is not None:
            return _built(text, headers, rows, ordered, with_units)
        spread = _spread(text, lines, ordered, with_units, width)
        if spread is not None:
            return _built_spread(text, spread, rows, with_units)
    return _built(text, [], rows, ordered=False, with_units=True) if with_units else None


def _has_units(text: str, above: Sequence[Piece], rows: Sequence[Row]) -> bool:
    """Whether the words that end the labels are a column of units."""
    units = {text[slice(*row.unit)].lower() for row in rows if row.unit is not None}
    share = sum(row.unit is not None for row in rows) / len(rows)
    named = any(_UNIT_HEADER.search(text, *line) for line in above)
    return share > 0.5 and (named or len(units) > 1)


def _spread(
    text: str, lines: Sequence[Piece], ordered: bool, with_units: bool, width: int
) -> tuple[list[list[Piece]], list[list[Piece]], int] | None:
    """Two lines of headers: the upper over several columns each ("2021 2022" over "Diện tích Sản lượng" twice)."""
    if len(lines) < 2:
        return None
    lower = divided(text, lines[-1:], width)
    if lower is None:
        return None
    for groups in range(2, width // 2 + 1):
        if width % groups == 0:
            upper = divided(text, lines[-2:-1], groups + 1 + ordered + with_units)
            if upper is not None:
                return upper, lower, width // groups
    return None


def _cell(text: str, row: int, column: int, pieces: Sequence[Piece], *, across: int = 1, down: int = 1) -> Cell:
    words = " ".join(text[slice(*piece)] for piece in pieces)
    return Cell(row, column, pieces[0].start, pieces[-1].end, words, row_span=down, column_span=across)


def _built(
    text: str, headers: Sequence[Sequence[Piece]], rows: Sequence[Row], ordered: bool, with_units: bool
) -> Table:
    cells = [_cell(text, 0, column + (not ordered), pieces) for column, pieces in enumerate(headers)]
    return _with_rows(text, cells, 1, rows, with_units)


def _built_spread(
    text: str, headers: tuple[list[list[Piece]], list[list[Piece]], int], rows: Sequence[Row], with_units: bool
) -> Table:
    upper, lower, span = headers
    first = 2 + with_units
    stubs = len(upper) - len(lower) // span
    cells = [_cell(text, 0, first - stubs + at, pieces, down=2) for at, pieces in enumerate(upper[:stubs])]
    cells += [_cell(text, 0, first + at * span, pieces, across=span) for at, pieces in enumerate(upper[stubs:])]
    cells += [_cell(text, 1, first + at, pieces) for at, pieces in enumerate(lower)]
    return _with_rows(text, cells, 2, rows, with_units)


def _with_rows(text: str, cells: list[Cell], first: int, rows: Sequence[Row], with_units: bool) -> Table:
    width = 0
    for number, row in enumerate(rows, first):
        label, at = row.label, 2
        if row.order is not None:
            cells.append(_cell(text, number, 0, [row.order]))
        if with_units:
            at = 3
            if row.unit is not None:
                label = trimmed(text, label.start, row.unit.start)
                cells.append(_cell(text, number, 2, [row.unit]))
        cells.append(_cell(text, number, 1, [label]))
        cells += [_cell(text, number, at + column, [cell]) for column, cell in enumerate(row.cells)]
        width = max(width, at + len(row.cells))
    start = min(cell.start for cell in cells)
    return Table(start, max(cell.end for cell in cells), first + len(rows), width, tuple(cells))
