"""Cells → figures: the row says what is measured, the column says how, the cell how much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from luyke.lexicon.units import is_count
from luyke.model import Basis, Cell, Figure, Kind, Quantity, Source
from luyke.reading.linking import link
from luyke.reading.measuring import counted_in
from luyke.reading.subjects import GENERIC
from luyke.reading.tables.columns import Column
from luyke.reading.tables.grid import plain
from luyke.reading.tables.layout import Layout
from luyke.reading.tables.numbers import CellNumber, Habit, read_number
from luyke.reading.tables.rows import Row
from luyke.reading.tables.units import PERCENT, TableUnit, known_unit, quantity_in, second_quantity

_NO_UNIT = TableUnit("", Decimal(1), False)
_POINTS = TableUnit("pp", Decimal(1), False)
_RELATIVE = frozenset({"%", "‰", "pp"})
_RATES = ("tỷ lệ ", "tỉ lệ ")
_SHARES = ("cơ cấu", "tỷ trọng", "tỉ trọng")
# Rows whose every value is a growth: "Tốc độ tăng giá trị sản xuất", "Tăng trưởng kinh tế".
_GROWTH_ROW = re.compile(r"(?:(?:tốc độ|nhịp độ|tỷ lệ|tỉ lệ|mức) )?tăng trưởng(?!\w)|tốc độ tăng(?!\w)", re.IGNORECASE)
_PLACE = re.compile(r"^(?:xã|phường|thị trấn|quận|huyện|thị xã|thành phố|tp\.?|tỉnh|đặc khu) \w", re.IGNORECASE)
_NEGATIVE_DIRECTION = frozenset({"-", "giảm"})
# Labels of so few words mean little without what they are part of; parts behind "trong đó" even less.
_SHORT_LABEL, _SHORT_PART = 2, 4
TWO_READINGS = "Số “{text}” có thể là {one} hoặc {other}, bảng không cho biết dấu nào ngăn cách hàng nghìn."


@dataclass(frozen=True, slots=True)
class Named:
    """What a row measures: its subject, unit, indicator and place."""

    subject: str
    unit: TableUnit
    indicator: str | None
    confidence: float
    place: str


Figures = list[dict[int, Figure]]


def figures_of(layout: Layout, number_from: int, *, ocr: bool) -> Figures:
    """The figures of a table, for each row by column."""
    source = Source.OCR if ocr else Source.TABLE
    columns = [(column, layout.habits.get(column.at, Habit())) for column in layout.values]
    of_columns = {column.at: _column_name(layout, column) for column, _ in columns} if layout.transposed else {}
    found: Figures = []
    for index, row in enumerate(layout.rows):
        line: dict[int, Figure] = {}
        found.append(line)
        if row.heads:
            continue
        named = _row_name(layout, row)
        own = row.line.own
        for column, habit in columns:
            cell = own.get(column.at)
            number = read_number(cell, habit) if cell is not None else None
            if cell is None or number is None:
                continue
            what = of_columns[column.at] if layout.transposed else _of_column(column, row, named)
            figure = _figure(column, row, what, number, cell, number_from + index, layout, source)
            if figure is not None:
                line[column.at] = figure
    return found


def all_figures(lines: Figures) -> Iterator[Figure]:
    """The figures row by row, left to right."""
    for line in lines:
        yield from line.values()


def _figure(
    column: Column,
    row: Row,
    what: Named,
    number: CellNumber,
    cell: Cell,
    clause: int,
    layout: Layout,
    source: Source,
) -> Figure | None:
    kind, basis = column.kind, column.basis
    unit = _unit(column, kind, what, number, layout)
    if unit is None or not (unit.code or layout.headed):
        return None
    quantity = quantity_in(number, unit)
    if kind is Kind.LEVEL and unit.code == "%" and _gives_shares(layout, row):
        kind, basis = Kind.SHARE, Basis.TOTAL if basis is Basis.NONE else basis
    elif kind is Kind.LEVEL and number.of is not None:
        kind = Kind.FRACTION
    elif kind is Kind.LEVEL and unit.code == "%" and _GROWTH_ROW.match(what.subject) is not None:
        kind, basis = Kind.GROWTH, Basis.YOY if basis is Basis.NONE else basis
    elif kind is Kind.ATTAINMENT and number.signed in _NEGATIVE_DIRECTION:
        kind = Kind.GROWTH
    printed = cell.text[number.start : number.end]
    place = row.label if layout.transposed and not row.total and not row.period else what.place
    return Figure(
        start=cell.start + number.start,
        end=cell.start + number.end,
        text=printed,
        quantity=quantity.decided() if kind is Kind.TARGET else quantity,
        unit=unit.code,
        kind=kind,
        of=second_quantity(number.of, number.of_step, unit) if number.of is not None else None,
        upto=second_quantity(number.upto, number.of_step, unit) if number.upto is not None else None,
        estimate=column.estimate,
        subject=what.subject,
        indicator=what.indicator,
        confidence=what.confidence,
        place=place,
        period=row.period or column.period,
        basis=basis,
        issuer=column.issuer,
        clause=clause,
        source=source,
        doubt=column.doubt or (_two_readings(printed, quantity) if number.unsure else ""),
    )


def _unit(column: Column, kind: Kind, what: Named, number: CellNumber, layout: Layout) -> TableUnit | None:
    """The unit of a cell: printed behind its number, else the column's, the row's, the table's. None: no figure."""
    if number.tail:
        own = known_unit(number.tail)
        if own is None:
            return None
        base = column.unit or what.unit
        # "105 tỷ" under (tỷ đồng) repeats the unit; "nghìn" behind a number in "lượt khách" scales it.
        if not own.code and base is not None:
            return TableUnit(base.code, own.factor, True)
        return own
    if column.compares:
        if kind is Kind.DIFFERENCE:
            return _POINTS if what.unit.code in _RELATIVE and column.unit is None else column.unit or what.unit
        return column.unit or PERCENT
    if what.unit is not _NO_UNIT and column.unit is not None and not layout.transposed and what.unit != column.unit:
        # A unit column speaks for its row, the header for the rest.
        return what.unit if layout.unit is not what.unit else column.unit
    return column.unit or what.unit


def _row_name(layout: Layout, row: Row) -> Named:
    unit = row.unit or layout.unit or _counted(row.label) or _rate(row.label) or _NO_UNIT
    if layout.transposed or not row.label:
        return Named(row.label, unit, None, 0.0, "")
    # "Tổng số" is the total of what the table is about.
    subject = layout.title or row.label if row.total and row.parent < 0 else row.label
    code, confidence = link(subject, unit.code)
    parent = layout.rows[row.parent] if row.parent >= 0 else None
    while parent is not None and not parent.label:
        parent = layout.rows[parent.parent] if parent.parent >= 0 else None
    if parent is not None and code is None:
        if plain(subject) in GENERIC:
            subject = f"{subject} {_small(parent.label)}"
            code, confidence = link(subject, unit.code)
        elif len(subject.split()) <= (_SHORT_PART if row.opener else _SHORT_LABEL):
            # The part is named by its whole, but is not the whole's indicator.
            subject = f"{parent.label}: {subject}"
    place = row.label if _PLACE.match(row.label) else ""
    return Named(subject, unit, code, confidence, place)


def _column_name(layout: Layout, column: Column) -> Named:
    subject = column.subject or layout.title
    unit = column.unit or (layout.unit if not column.compares else None) or _counted(subject) or _NO_UNIT
    code, confidence = link(subject, unit.code) if subject else (None, 0.0)
    return Named(subject, unit, code, confidence, "")


def _of_column(column: Column, row: Row, named: Named) -> Named:
    """A row's name under a column that measures a thing of its own ("Diện tích" over kinds of crops)."""
    if not column.subject or not named.subject:
        return named
    unit = column.unit or named.unit
    subject = column.subject if row.total else f"{column.subject} {_small(named.subject)}"
    code, confidence = link(subject, unit.code)
    return Named(subject, unit, code, confidence, named.place)


def _small(label: str) -> str:
    """A label inside a phrase: without its capital, unless it is all capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _counted(label: str) -> TableUnit | None:
    code = counted_in(plain(label)) if label else None
    return TableUnit(code, Decimal(1), False) if code is not None and is_count(code) else None


def _rate(label: str) -> TableUnit | None:
    """The unit of a rate that names none: "Tỷ lệ hộ nghèo"; "tỷ lệ bác sĩ/vạn dân" is of another."""
    return PERCENT if plain(label).startswith(_RATES) and "/" not in label else None


def _gives_shares(layout: Layout, row: Row) -> bool:
    """Whether a row in per cent is a share of a structure: it stands under "Cơ cấu …"."""
    if layout.title.startswith(_SHARES):
        return True
    for _ in range(4):
        if row.parent < 0:
            return False
        row = layout.rows[row.parent]
        if plain(row.label).startswith(_SHARES):
            return True
    return False


def _two_readings(printed: str, quantity: Quantity) -> str:
    bare = printed.strip("+-−–( ")
    whole, mark = (bare.replace(",", ""), ",") if "," in bare else (bare.replace(".", ""), ".")
    one = f"{whole[:-3]}.{whole[-3:]}"
    other = f"{bare.split(mark)[0]},{bare.split(mark)[-1]}"
    return TWO_READINGS.format(text=printed, one=one, other=other)
