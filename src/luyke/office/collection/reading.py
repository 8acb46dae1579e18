"""A grid → the engine's Reading, so that its checks are the only rules there are.

Every number of the grid becomes a figure with its meaning: what was entered, and what is known beside it. The text is
the grid written out, a line for each row; `Place` leads from a figure back to its cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from luyke.lexicon.units import is_count
from luyke.model import (
    Basis,
    Figure,
    Kind,
    MonthAndCumulative,
    PartsOfTotal,
    Quantity,
    Reading,
    Relation,
    SameThing,
    ShareOfPlan,
    Source,
)
from luyke.office.collection.grid import Entered, Grid, Row
from luyke.office.collection.models import Column
from luyke.office.observations.periods import shifted, to_date
from luyke.office.observations.selectors import Known
from luyke.office.ui.language import in_vietnamese
from luyke.office.ui.numbers import print_number

_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")
_COLUMNS = frozenset(Column.values)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands in the grid: the row's line, and the cell's column or the name of what is known beside it.

    entered  whether it is a cell that the unit fills
    """

    line_id: int
    role: str
    entered: bool
    code: str


@dataclass
class Written:
    """The grid as it is being written out."""

    period: str
    estimate: bool
    lines: list[str] = field(default_factory=list)
    length: int = 0
    figures: list[Figure] = field(default_factory=list)
    ties: list[Relation] = field(default_factory=list)
    places: dict[int, Place] = field(default_factory=dict)  # by the figure's start

    def write(self, text: str) -> int:
        """Adds text; gives where it begins."""
        start = self.length
        self.lines.append(text)
        self.length += len(text)
        return start

    def figure(
        self, row: Row, role: str, text: str, value: Decimal, step: Decimal | None, period: str, **said: object
    ) -> Figure:
        """Adds one number of a row."""
        unit = said.pop("unit", row.indicator.unit)
        exact = step is None or (is_count(unit) and step <= 1)
        worth = step if step is not None else _last_place(value)
        start = self.write(text)
        figure = Figure(
            start=start,
            end=start + len(text),
            text=text,
            quantity=Quantity(value, worth, worth, exact=exact),
            unit=unit,
            kind=said.pop("kind", Kind.LEVEL),
            subject=row.indicator.name,
            indicator=row.indicator.code,
            confidence=1.0,
            period=period,
            clause=row.line.pk,
            source=Source.TABLE,
            **said,
        )
        self.write("\t")
        self.figures.append(figure)
        entered = role in _COLUMNS
        self.places[start] = Place(row.line.pk, role, entered, row.indicator.code)
        return figure


def grid_reading(grid: Grid) -> tuple[Reading, dict[int, Place]]:
    """The reading of a grid, and where each of its figures stands by the figure's start."""
    written = Written(grid.period, grid.submission.round.regime.estimate)
    cells: dict[tuple[int, Column], Figure] = {}
    with in_vietnamese():
        for row in grid.rows:
            written.write(f"{row.indicator.name} ({row.indicator.shown})\t")
            _row(written, row, cells)
            written.write("\n")
    _parts(written, grid, cells)
    text = "".join(written.lines)
    return Reading(text, tuple(written.figures), tuple(written.ties), period=grid.period), written.places


def months_apart(reading: Reading, places: dict[int, Place]) -> tuple[Reading, Reading]:
    """Last month as it is known and this month as it was entered: two reports of one body, one after the other."""
    before, now = [], []
    for figure in reading.figures:
        place = places[figure.start]
        if place.entered:
            now.append(figure)
        elif place.role in ("last_month", "previous"):
            before.append(figure)
    return Reading("", tuple(before), period=shifted(reading.period, -1)), Reading(
        "", tuple(now), period=reading.period
    )


def _row(written: Written, row: Row, cells: dict[tuple[int, Column], Figure]) -> None:
    period, before, year_ago = written.period, shifted(written.period, -1), shifted(written.period, -12)
    month = _entered(written, row, row.month, period)
    cumulative = _entered(written, row, row.cumulative, to_date(period))
    for column, figure in ((Column.MONTH, month), (Column.CUMULATIVE, cumulative)):
        if figure is not None:
            cells[row.indicator.pk, column] = figure
    if month is None and cumulative is None:
        return
    _known(written, row, "last_month", row.last_month, before)
    previous = _known(written, row, "previous", row.previous, to_date(before))
    _known(written, row, "last_year_month", row.last_year_month, year_ago)
    _known(written, row, "last_year_cumulative", row.last_year_cumulative, to_date(year_ago))
    if month is not None and cumulative is not None and row.adds_up:
        if period.endswith("-01"):
            written.ties.append(SameThing(True, (month, cumulative)))
        else:
            written.ties.append(MonthAndCumulative(True, month, cumulative, previous))
    _against_plan(written, row, month, cumulative)


def _entered(written: Written, row: Row, cell: Entered | None, period: str) -> Figure | None:
    if cell is None or cell.understood.value is None:
        return None
    understood = cell.understood
    text = _print(row, understood.value, understood.step)
    return written.figure(
        row, cell.column.value, text, understood.value, understood.step, period, estimate=written.estimate
    )


def _known(written: Written, row: Row, role: str, known: Known | None, period: str) -> Figure | None:
    if known is None:
        return None
    return written.figure(row, role, _print(row, known.value, known.step), known.value, known.step, period)


def _against_plan(written: Written, row: Row, month: Figure | None, cumulative: Figure | None) -> None:
    """The first plan that is an amount, and what share of it was reached."""
    plan = next((one for one in row.plans if one.amount and one.value > 0), None)
    if plan is None:
        return
    stated = written.figure(
        row, "plan", _print(row, plan.value, None), plan.value, None, written.period[:4],
        kind=Kind.TARGET, basis=Basis.PLAN, issuer=plan.issuer_name,
    )  # fmt: skip
    for value, role in ((month, "month_share"), (cumulative, "cumulative_share")):
        if value is not None and row.adds_up:
            share = (value.value / plan.value * _HUNDRED).quantize(_TENTH)
            percent = written.figure(
                row, role, print_number(share, 1), share, _TENTH, value.period,
                kind=Kind.ATTAINMENT, unit="%", basis=Basis.PLAN, issuer=plan.issuer_name,
            )  # fmt: skip
            written.ties.append(ShareOfPlan(True, value, stated, percent))


def _parts(written: Written, grid: Grid, cells: dict[tuple[int, Column], Figure]) -> None:
    for whole, parts, exhaustive in grid.divisions:
        for column in Column:
            total = cells.get((whole, column))
            figures = [cells[part, column] for part in parts if (part, column) in cells]
            if total is not None and figures:
                complete = exhaustive and len(figures) == len(parts)
                written.ties.append(PartsOfTotal(True, total, tuple(figures), complete))


def _print(row: Row, value: Decimal, step: Decimal | None) -> str:
    """A value in the shown unit, with the places it was stated with."""
    shown = value / row.indicator.factor
    if step is None:
        return print_number(shown)
    return print_number(shown, max(0, -(step / row.indicator.factor).normalize().adjusted()))


def _last_place(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) and exponent < 0 else 0)
