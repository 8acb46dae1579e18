"""A submission as a grid: its lines, what was entered, and what is known beside it. Frozen; made in few queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Manager, OuterRef, QuerySet, Subquery

from luyke.office.collection.models import Cell, Column, RegimeLine, Submission
from luyke.office.collection.typed import Understood, says_nothing, understand
from luyke.office.indicators.models import Cumulation, Division, Indicator
from luyke.office.observations.periods import shifted, to_date
from luyke.office.observations.selectors import Known, value_table
from luyke.office.targets.models import Issuer, Revision, Style, Target

# Plans whose value is an amount of the indicator itself, of which a share can be told.
_AMOUNTS = frozenset({Style.LEVEL, Style.CAPITAL, Style.AT_LEAST, Style.AT_MOST})
_INDICATOR = ("code", "name", "unit", "shown", "factor", "decimals", "nature", "cumulation", "invented")


@dataclass(frozen=True, slots=True)
class Plan:
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


@dataclass(frozen=True, slots=True)
class Entered:
    """One cell: what was typed, and how it is understood."""

    column: Column
    typed: str
    understood: Understood
    cell: Cell | None

    @property
    def filled(self) -> bool:
        """Whether it holds something."""
        return not says_nothing(self.typed)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the grid. The known values are None where there are none."""

    line: RegimeLine
    indicator: Indicator
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
        """How many cells there are."""
        return sum(len(row.cells) for row in self.rows)

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(cell.filled for _, cell in self.cells)


def grid_of(submission: Submission) -> Grid:
    """The grid of a submission, given with its round, regime and reporter."""
    lines = lines_of(submission)
    indicators = [line.indicator_id for line in lines]
    place, period = submission.reporter.place_id, submission.round.period
    before, year_ago = shifted(period, -1), shifted(period, -12)
    known = value_table(
        place_id=place,
        indicator_ids=indicators,
        periods=[before, to_date(before), year_ago, to_date(year_ago)],
    )
    cells = {(cell.line_id, cell.column): cell for cell in submission.cells.all()}
    plans = _plans(place, int(period[:4]), indicators)
    first = period.endswith("-01")
    rows = tuple(
        Row(
            line=line,
            indicator=line.indicator,
            month=_entered(line, Column.MONTH, cells) if line.asks_month else None,
            cumulative=_entered(line, Column.CUMULATIVE, cells) if line.asks_cumulative else None,
            last_month=known.get((line.indicator_id, before)),
            previous=None if first else known.get((line.indicator_id, to_date(before))),
            last_year_month=known.get((line.indicator_id, year_ago)),
            last_year_cumulative=known.get((line.indicator_id, to_date(year_ago))),
            plans=plans.get(line.indicator_id, ()),
        )
        for line in lines
    )
    return Grid(submission, period, rows, _divisions(indicators))


def lines_of(submission: Submission) -> list[RegimeLine]:
    """The lines that a reporter is asked: those named for it, or all of its regime. Asked once for each object."""
    lines = submission.__dict__.get("asked_lines")
    if lines is None:
        own = _with_indicators(submission.reporter.lines)
        lines = list(own) or list(_with_indicators(submission.round.regime.lines))
        submission.__dict__["asked_lines"] = lines
    return lines


def _with_indicators(lines: Manager[RegimeLine]) -> QuerySet[RegimeLine]:
    """Only what a grid shows of them: definitions and aliases are long."""
    fields = (f"indicator__{name}" for name in _INDICATOR)
    own = ("regime_id", "position", "asks_month", "asks_cumulative", "required")
    return lines.select_related("indicator").only(*own, *fields).order_by("position")


def _entered(line: RegimeLine, column: Column, cells: dict[tuple[int, str], Cell]) -> Entered:
    cell = cells.get((line.pk, column))
    typed = cell.typed if cell else ""
    return Entered(column, typed, understand(typed, line.indicator), cell)


def _plans(place: int, year: int, indicators: list[int]) -> dict[int, tuple[Plan, ...]]:
    newest = Revision.objects.filter(target=OuterRef("pk")).order_by("-pk").values("value")[:1]
    found: dict[int, tuple[Plan, ...]] = {}
    targets = Target.objects.filter(place_id=place, year=year, indicator_id__in=indicators)
    for target in targets.annotate(newest=Subquery(newest)).order_by("position", "pk"):
        if target.newest is not None:  # otherwise withdrawn, or never given a value
            plan = Plan(target.issuer, target.style, target.newest)
            found[target.indicator_id] = (*found.get(target.indicator_id, ()), plan)
    return found


def _divisions(indicators: list[int]) -> tuple[tuple[int, tuple[int, ...], bool], ...]:
    asked = set(indicators)
    divisions = Division.objects.filter(whole_id__in=indicators).prefetch_related("parts").order_by("pk")
    found = []
    for division in divisions:
        parts = [part.indicator_id for part in division.parts.all()]
        here = tuple(part for part in parts if part in asked)
        if here:
            found.append((division.whole_id, here, division.exhaustive and len(here) == len(parts)))
    return tuple(found)
