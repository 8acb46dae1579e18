"""A line of the table as the writer takes it."""

from __future__ import annotations

from decimal import Decimal

from luyke.model import Period
from luyke.office.indicators.models import Cumulation, Nature
from luyke.office.scoreboard.pages import Row
from luyke.writing import Measure, Plan, Progress, Value

VALUE, PLAN = "value", "plan"  # what the sources of numbers begin with; the indicator's code follows


def progress_of(row: Row, period: Period) -> Progress:
    """What the writer is told of an indicator at a month's end."""
    indicator = row.indicator
    accumulates = indicator.cumulation == Cumulation.SUM
    source = f"{VALUE}:{indicator.code}"
    month, before = period.last.month - 1, row.line_before

    def value(size: Decimal | None, estimate: bool = False) -> Value | None:
        return Value(size, source, estimate) if size is not None else None

    return Progress(
        code=indicator.code,
        name=indicator.name,
        measure=Measure(indicator.unit, indicator.shown, indicator.factor, indicator.decimals),
        period=period.text,
        accumulates=accumulates,
        value=value(row.value, row.estimated),
        month=value(row.month, row.estimated) if accumulates else None,
        month_before=value(row.line[month - 1]) if month else None,
        same_month=value(before[month]) if accumulates else None,
        same_period=value(row.before) if indicator.nature != Nature.INDEX else None,
        last_year=None if accumulates else value(before[-1]),
        plans=tuple(Plan(cell.goal, cell.standing, f"{PLAN}:{indicator.code}", cell.issuer) for cell in row.plans),
        outlook=row.forecast,
    )
