"""A submission as a grid: its lines, what was entered, and what is known beside it. Frozen; made in few queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import NamedTuple

from luyke.office.collection.asked import AskedIndicator, AskedLine, StoredCell, cells_of, lines_of
from luyke.office.collection.feeding import FedValue, fed_values
from luyke.office.collection.models import Column, Submission
from luyke.office.collection.typed import Understood, says_nothing, understand
from luyke.office.indicators.models import Cumulation, Part
from luyke.office.observations.periods import shifted, to_date
from luyke.office.observations.selectors import Known, value_table
from luyke.office.targets.models import Issuer, Revision, Style
from luyke.office.ui.numbers import print_number

# Plans whose value is an amount of the indicator itself, of which a share can be told.
_AMOUNTS = frozenset({Style.LEVEL, Style.CAPITAL, Style.AT_LEAST, Style.AT_MOST})
_TARGET = ("position", "indicator_id", "issuer", "style")


class Plan(NamedTuple):
    """A target's newest value."""

    issuer: str
    style: str
    value: Decimal

    @property
    def amount(self) -> bool:
        """Whether it is an amount of the indicator itself, not a growth or a reduction."""
        return self.style in _AMOUNTS

    @property
    def issuer_name(self) -> str:
        """Who assigned it."""
        return str(Issuer(self.issuer).label)

    @property
    def style_name(self) -> str:
        """What reaching it means."""
        return str(Style(self.style).label)


class Entered(NamedTuple):
    """One cell: what was typed, and how it is understood; or what feeds it, which nobody types."""

    column: Column
    typed: str
    understood: Understood
    cell: StoredCell | None
    fed: FedValue | None = None

    @property
    def filled(self) -> bool:
        """Whether it holds something."""
        return not says_nothing(self.typed)


class Row(NamedTuple):
    """One line of the grid. The known values are None where there are none."""

    line: AskedLine
    indicator: AskedIndicator
    month: Entered | None
    cumulative: Entered | None
    last_month: Known | None
    previous: Known | None  # the cumulative up to last month
    last_year_month: Known | None
    last_year_cumulative: Known | None
    plans: tuple[Plan, ...]

    @property
    def cells(self) -> tuple[Entered, ...]:
        """The cells that are asked for."""
        return tuple(one for one in (self.month, self.cumulative) if one is not None)

    @property
    def adds_up(self) -> bool:
        """Whether months of it make its cumulative by addition."""
        return self.indicator.cumulation == Cumulation.SUM

    @property
    def implied_revision(self) -> Decimal | None:
        """By how much the cumulative differs from the one before plus the month: what earlier months were revised."""
        if not self.adds_up or self.previous is None or self.month is None or self.cumulative is None:
            return None
        month, cumulative = self.month.understood.value, self.cumulative.understood.value
        if month is None or cumulative is None:
            return None
        return (cumulative - month - self.previous.value) or None


@dataclass(frozen=True, slots=True)
class Grid:
    """A submission's rows, and how its indicators are parts of one another: (whole, its parts, all of them)."""

    submission: Submission
    period: str
    rows: tuple[Row, ...]
    divisions: tuple[tuple[int, tuple[int, ...], bool], ...]

    @property
    def cells(self) -> Iterable[tuple[Row, Entered]]:
        """Every cell with its row."""
        return ((row, cell) for row in self.rows for cell in row.cells)

    @property
    def asked(self) -> int:
        """How many cells there are to be filled."""
        return sum(len(row.cells) for row in self.rows if not row.line.register)

    @property
    def filled(self) -> int:
        """How many of them hold something."""
        return sum(cell.filled for row, cell in self.cells if not row.line.register)


def grid_of(submission: Submission) -> Grid:
    """The grid of a submission, given with its round, regime and reporter."""
    lines = lines_of(submission)
    indicators = [line.indicator.pk for line in lines]
    place, period = submission.reporter.place_id, submission.round.period
    before, year_ago = shifted(period, -1), shifted(period, -12)
    known = value_table(
        place_id=place,
        indicator_ids=indicators,
        periods=[before, to_date(before), year_ago, to_date(year_ago)],
    )
    cells, fed = cells_of(submission), fed_values(submission, lines)
    plans = _plans(place, int(period[:4]))
    first = period.endswith("-01")
    rows = tuple(
        Row(
            line=line,
            indicator=line.indicator,
            month=_entered(line, Column.MONTH, cells, fed) if line.asks_month else None,
            cumulative=_entered(line, Column.CUMULATIVE, cells, fed) if line.asks_cumulative else None,
            last_month=known.get((line.indicator.pk, before)),
            previous=None if first else known.get((line.indicator.pk, to_date(before))),
            last_year_month=known.get((line.indicator.pk, year_ago)),
            last_year_cumulative=known.get((line.indicator.pk, to_date(year_ago))),
            plans=plans.get(line.indicator.pk, ()),
        )
        for line in lines
    )
    return Grid(submission, period, rows, _divisions(indicators))


def _entered(
    line: AskedLine,
    column: Column,
    cells: Mapping[tuple[int, str], StoredCell],
    fed: Mapping[tuple[int, str], FedValue],
) -> Entered:
    if line.register:
        value = fed.get((line.pk, column))
        shown = print_number(value.value / line.indicator.factor) if value else ""
        return Entered(column, shown, Understood(value.value) if value else Understood(), None, value)
    cell = cells.get((line.pk, column))
    typed = cell.typed if cell else ""
    return Entered(column, typed, understand(typed, line.indicator), cell)


def _plans(place: int, year: int) -> dict[int, tuple[Plan, ...]]:
    """The plans of a place and year by indicator, each by its newest revision; those withdrawn are left out."""
    rows = Revision.objects.filter(target__place=place, target__year=year).order_by("pk")
    wanted = ("target_id", *(f"target__{name}" for name in _TARGET), "style", "value")
    newest = {row[0]: row for row in rows.values_list(*wanted)}
    found: dict[int, tuple[Plan, ...]] = {}
    for _, _, indicator, issuer, style, revised, value in sorted(newest.values(), key=itemgetter(1, 0)):
        if value is not None:
            found[indicator] = (*found.get(indicator, ()), Plan(issuer, revised or style, value))
    return found


def _divisions(indicators: list[int]) -> tuple[tuple[int, tuple[int, ...], bool], ...]:
    asked = set(indicators)
    found: dict[int, tuple[int, bool, list[int]]] = {}
    rows = Part.objects.filter(division__whole__in=indicators).order_by("division", "pk")
    for division, whole, exhaustive, part in rows.values_list(
        "division_id", "division__whole_id", "division__exhaustive", "indicator_id"
    ):
        found.setdefault(division, (whole, exhaustive, []))[2].append(part)
    here = [
        (whole, tuple(part for part in parts if part in asked), exhaustive, len(parts))
        for whole, exhaustive, parts in found.values()
    ]
    return tuple(
        (whole, parts, exhaustive and len(parts) == count) for whole, parts, exhaustive, count in here if parts
    )
