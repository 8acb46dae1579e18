"""A line of the scoreboard as the writer takes it: every value under the key by which it is found again."""

from __future__ import annotations

from decimal import Decimal

from luyke.model import Period
from luyke.office.indicators.models import Cumulation, Nature
from luyke.office.observations.periods import shifted, to_date
from luyke.office.places.models import Place
from luyke.office.places.restating import Mark
from luyke.office.scoreboard.pages import PlanCell, Row
from luyke.office.scoreboard.sources import Source
from luyke.office.targets.issuers import issuer_name
from luyke.office.ui.language import in_vietnamese
from luyke.writing import Measure, Plan, Progress, Value


def progress_of(*, place: Place, period: Period, row: Row) -> Progress:
    """What the writer is told of an indicator at the end of a month."""
    indicator, month = row.indicator, period.text
    accumulates = indicator.cumulation == Cumulation.SUM
    stood = to_date(month) if accumulates else month
    before = shifted(month, -12)
    comparable = row.before_mark is not Mark.ESTIMATED  # a report does not compare with what was shared out by a key

    def value(number: Decimal | None, at: str, estimate: bool = False) -> Value | None:
        source = str(Source(indicator.code, place.code, at))
        return None if number is None else Value(number, source, estimate)

    return Progress(
        code=indicator.code,
        name=indicator.name,
        measure=Measure(indicator.unit, indicator.shown, indicator.factor, indicator.decimals),
        period=month,
        accumulates=accumulates,
        value=value(row.value, stood, row.estimated or row.value_mark is Mark.ESTIMATED),
        month=value(row.month, month, row.estimated) if accumulates else None,
        month_before=value(_month_before(row, period), shifted(month, -1)),
        same_month=value(row.line_before[period.last.month - 1], before) if accumulates and comparable else None,
        same_period=None
        if indicator.nature == Nature.INDEX or not comparable
        else value(row.before, to_date(before) if accumulates else before),
        last_year=value(_last_year(row, accumulates) if comparable else None, _end_of(int(before[:4]), accumulates)),
        plans=tuple(_plan(place, period, plan) for plan in row.plans),
        outlook=row.forecast,
        note="minh họa" if row.invented else "",
    )


def _plan(place: Place, period: Period, cell: PlanCell) -> Plan:
    target = cell.target
    source = Source(target.indicator.code, place.code, str(period.year), target.issuer)
    with in_vietnamese():
        issuer = issuer_name(target.issuer, place)
    return Plan(cell.goal, cell.standing, str(source), issuer)


def _month_before(row: Row, period: Period) -> Decimal | None:
    at = period.last.month - 1
    return row.line[at - 1] if at else row.line_before[-1]


def _last_year(row: Row, accumulates: bool) -> Decimal | None:
    """What the year before ended at; of what accumulates, only where all its months are known."""
    months = row.line_before
    if not accumulates:
        return months[-1]
    return None if any(month is None for month in months) else sum(months, Decimal(0))


def _end_of(year: int, accumulates: bool) -> str:
    month = f"{year}-12"
    return to_date(month) if accumulates else month
