"""One table, understood: its columns, its rows as a tree, its habits of writing numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from luyke.model import Cell, Kind
from luyke.reading.tables.columns import Column, Role
from luyke.reading.tables.formulas import column_number, formula_in
from luyke.reading.tables.grid import Line, holds_number, plain
from luyke.reading.tables.headers import column_of, is_header_text, structure_of
from luyke.reading.tables.numbers import Habit, digits_of, habit_of
from luyke.reading.tables.rows import Row, grow, row_of
from luyke.reading.tables.segments import Segment, is_column_number_row
from luyke.reading.tables.times import Moment, year_in
from luyke.reading.tables.units import TableUnit, known_unit, named_unit, unit_in

_SAMPLE, _FEWEST_YEARS = 400, 2
# So many clear numbers of a column count against the habit of the rest of its table.
_ENOUGH = 3
# A column's habit shows in its first numbers.
_TELLING = 2000
_COUNTS = ("số ", "tổng số ", "số lượng ")
_DITTO = frozenset({'"', "''", "“", "”", "″", "nt", "-nt-", "- nt -", "như trên", "//"})
_PART_MARKS = frozenset({"dash", "plus", "bullet", "lower"})


@dataclass(frozen=True, slots=True)
class Layout:
    """A table's columns and rows.

    numbers   the printed number of a column ("3") → the column
    transposed  the rows name places (or units) and the columns name what is measured
    title     what the table is about, for columns that only say plan or value
    headed    whether it has a header; without one only units say that a number measures something
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    habits: dict[int, Habit]
    numbers: dict[str, Column]
    transposed: bool
    title: str
    unit: TableUnit | None
    headed: bool

    @property
    def values(self) -> tuple[Column, ...]:
        """The columns that hold figures."""
        return tuple(column for column in self.columns if column.role is Role.VALUE)


def layout_of(segment: Segment, moment: Moment, unit: TableUnit | None, title: str) -> Layout | None:
    """The layout of a table; None where no column can hold figures."""
    body = [line for line in segment.body if not is_column_number_row(line)]
    places = sorted({column for line in (*segment.header, *body) for column in line.own})
    columns = [column_of(at, _path(segment.header, at), moment) for at in places]
    columns = _judged_by_cells(columns, body)
    columns = [_numbered(column, segment.numbers) for column in columns]
    if not segment.header:
        columns = _without_header(columns, body, moment)
    by_year = bool(places) and _names_years(places[0], body)
    if by_year:
        columns = _beside_years(columns) if segment.header else _of_years(places, moment) if unit is not None else []
    label = next((c for c in columns if c.role in (Role.LABEL, Role.PLACE)), None)
    if label is None or not any(column.role is Role.VALUE for column in columns):
        return None
    order = next((c.at for c in columns if c.role is Role.ORDER), None)
    units = next((c.at for c in columns if c.role is Role.UNITS), None)
    values = frozenset(c.at for c in columns if c.role is Role.VALUE)
    rows = [row_of(line, label.at, order, values) for line in body if not _repeats_header(line, label.at)]
    for row in rows:
        cell = row.line.cells.get(units) if units is not None else None
        if cell is not None and plain(cell.text) not in _DITTO:
            row.unit = named_unit(cell.text) or row.unit
    grow(rows)
    _inherit_units(rows, units)
    habits = _habits(columns, body)
    transposed = label.role is Role.PLACE
    if by_year:
        for row in rows:
            row.period = str(year_in(row.label) or "")
    numbers = {column_number(cell.text): c for c in columns for cell in _cell_of(segment.numbers, c.at)}
    numbers.pop("", None)
    kept = tuple(c for c in columns if c.role is not Role.VALUE or _measures(c, transposed, unit, units is not None))
    return Layout(kept, tuple(rows), habits, numbers, transposed, title, unit, bool(segment.header))


def _names_years(at: int, body: Sequence[Line]) -> bool:
    """Whether the first column holds years, later and later or earlier and earlier, one for each row."""
    years = [year_in(line.own[at].text) for line in body if at in line.own]
    named = [year for year in years if year]
    return len(named) >= _FEWEST_YEARS and len(named) >= len(years) - 1 and sorted(set(named)) in (named, named[::-1])


def _of_years(places: Sequence[int], moment: Moment) -> list[Column]:
    """The columns of rows of years under no header, all in the unit of the table."""
    label = Column(places[0], Role.PLACE)
    return [label, *(Column(at, Role.VALUE, kinds=(Kind.LEVEL,), period=moment.period) for at in places[1:])]


def _beside_years(columns: Sequence[Column]) -> list[Column]:
    """The columns of a table whose rows are years: labels first, then what each header names."""
    first, *others = columns
    open_ = [c.role in (Role.LABEL, Role.PLACE, Role.NONE) and bool(c.path) for c in others]
    measured = [
        replace(c, role=Role.VALUE, kinds=c.kinds or (Kind.LEVEL,), subject=c.subject or c.path[-1]) if free else c
        for c, free in zip(others, open_, strict=True)
    ]
    return [replace(first, role=Role.PLACE), *measured]


def _path(header: Sequence[Line], at: int) -> list[str]:
    """The header's texts over a column, from the top; an upper cell without merging reaches to the next filled one."""
    texts: list[str] = []
    last: object = None
    for depth, line in enumerate(header):
        cell = line.cells.get(at)
        below = any(at in lower.cells for lower in header[depth + 1 :])
        if cell is None and below:
            left = max((column for column in line.cells if column < at), default=None)
            if left is not None and structure_of(line.cells[left].text) is None:
                cell = line.cells[left]
        if cell is not None and cell is not last:
            texts.append(cell.text)
            last = cell
    return texts


def _judged_by_cells(columns: list[Column], body: Sequence[Line]) -> list[Column]:
    """Roles that the header leaves open, decided by what stands in the column."""
    found: list[Column] = []
    labelled = False
    for column in columns:
        cells = [line.own[column.at] for line in body[:_SAMPLE] if column.at in line.own]
        numeric = sum(holds_number(cell) or bool(digits_of(cell.text)) for cell in cells)
        mostly = numeric * 2 > len(cells)
        if column.role in (Role.LABEL, Role.PLACE):
            units = sum(known_unit(cell.text) is not None for cell in cells)
            if cells and units * 2 > len(cells) and "đơn vị" in " ".join(column.path):
                column = replace(column, role=Role.UNITS)
            elif labelled and mostly and cells and column.subject:
                column = replace(column, role=Role.VALUE)
            elif labelled:
                column = replace(column, role=Role.NOTE)
            else:
                labelled = True
        elif column.role is Role.NONE and not labelled and cells and not mostly:
            column = replace(column, role=Role.LABEL)
            labelled = True
        elif column.role is Role.NONE and not labelled and cells and mostly and not column.path:
            column = replace(column, role=Role.ORDER)
        elif column.role is Role.VALUE and not labelled and cells and not mostly and column.kinds == (Kind.LEVEL,):
            # "Thu ngân sách" over names of taxes: the header titles the labels.
            column = replace(column, role=Role.LABEL)
            labelled = True
        found.append(column)
    return found


def _numbered(column: Column, line: Line | None) -> Column:
    """The column with the formula that the row of column numbers gives it."""
    formula = next((f for cell in _cell_of(line, column.at) if (f := formula_in(cell.text)) is not None), None)
    return column if formula is None else replace(column, formula=formula)


def _cell_of(line: Line | None, at: int) -> list[Cell]:
    return [line.own[at]] if line is not None and at in line.own else []


def _without_header(columns: list[Column], body: Sequence[Line], moment: Moment) -> list[Column]:
    """A list without a header: words first, then one column of numbers and perhaps one of units."""
    found: list[Column] = []
    valued = False
    for column in columns:
        cells = [line.own[column.at] for line in body[:_SAMPLE] if column.at in line.own]
        units = sum(known_unit(cell.text) is not None for cell in cells)
        numeric = sum(holds_number(cell) or bool(digits_of(cell.text)) for cell in cells)
        role = column.role
        if role is Role.NONE and cells:
            if units * 2 > len(cells):
                role = Role.UNITS
            elif numeric * 2 > len(cells) and not valued:
                role, valued = Role.VALUE, True
        found.append(replace(column, role=role, kinds=(Kind.LEVEL,), period=moment.period))
    # Without a header only units say that these numbers measure something.
    if any(column.role is Role.UNITS for column in found) or not valued:
        return found
    value = next(column for column in found if column.role is Role.VALUE)
    texts = [line.own[value.at].text for line in body if value.at in line.own]
    worded = sum(known_unit(text.lstrip("0123456789.,-+() ")) is not None for text in texts)
    labels = [
        line.own[c.at].text for line in body[:_SAMPLE] for c in found if c.role is Role.LABEL and c.at in line.own
    ]
    named = sum(unit_in(text) is not None for text in labels)
    return found if (worded + named) * 2 > len(texts) else []


def _measures(column: Column, transposed: bool, unit: TableUnit | None, with_units: bool) -> bool:
    """Whether a column's numbers measure: its header says so, or a unit does."""
    if column.compares or Kind.TARGET in column.kinds or not column.subject:
        return True
    counts = column.subject.startswith(_COUNTS) or (bool(column.path) and column.path[-1].startswith(_COUNTS))
    return bool(column.unit or unit or with_units or column.timed or counts)


def _repeats_header(line: Line, label: int) -> bool:
    """Whether a body line is a header's after all, printed again without all its lines."""
    cell = line.own.get(label)
    if cell is None or len(line.own) < 3 or line.numbers:
        return False
    return structure_of(cell.text) is not None and sum(is_header_text(c.text) for c in line.own.values()) >= 3


def _inherit_units(rows: Sequence[Row], units: int | None) -> None:
    """Blank and ditto cells of the unit column: the unit of the row above that they stand under, or repeat."""
    for index, row in enumerate(rows):
        if row.unit is not None:
            continue
        cell = row.line.cells.get(units) if units is not None else None
        if cell is not None and plain(cell.text) in _DITTO and index:
            row.unit = rows[index - 1].unit
        elif row.parent >= 0 and (row.opener or row.mark in _PART_MARKS or row.indent > rows[row.parent].indent):
            row.unit = rows[row.parent].unit


def _habits(columns: Sequence[Column], body: Sequence[Line]) -> dict[int, Habit]:
    """How each column writes its numbers; where its own tell nothing, how the table does."""
    printed: dict[int, list[str]] = {column.at: [] for column in columns if column.role is Role.VALUE}
    for line in body:
        for at, numbers in printed.items():
            cell = line.own.get(at)
            if cell is not None and cell.number is None and len(numbers) < _TELLING:
                numbers.extend(digits_of(cell.text))
    common = habit_of(number for numbers in printed.values() for number in numbers)
    # What threes mean is a matter of each column; which mark is decimal, of the table.
    otherwise = Habit(common.comma_decimal, common.sure, "")
    found = {}
    for at, numbers in printed.items():
        own = habit_of(numbers, otherwise)
        differs = not common.sure or own.comma_decimal != common.comma_decimal
        clash = own.sure and own.votes < _ENOUGH and differs
        found[at] = own if own.sure and not clash else _tempered(own, common, clash)
    return found


def _tempered(own: Habit, common: Habit, clash: bool) -> Habit:
    """A column's habit where it stands against its table's: its own marks, but nothing is sure."""
    if clash:
        return Habit(own.comma_decimal, False, own.threes)
    return own if own.threes == "thousands" and not own.sure else Habit(common.comma_decimal, common.sure, own.threes)
