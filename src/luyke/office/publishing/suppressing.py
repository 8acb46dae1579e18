"""Small cells: a count of people or cases so small that whoever knows the place knows who is meant."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from luyke.office.indicators.models import Indicator
from luyke.office.scoreboard.pages import Row

SMALLEST = Decimal(5)


def is_small(indicator: Indicator, value: Decimal | None) -> bool:
    """Whether a value is a count between nothing and `SMALLEST`."""
    return indicator.counted and value is not None and 0 < value < SMALLEST


def small_lines(rows: Iterable[Row]) -> frozenset[str]:
    """The indicators of which nothing is told this month: the month is small, or the year to date is.

    With the month its year to date goes too: the one before was published, and their difference would tell it.
    """
    return frozenset(
        row.indicator.code
        for row in rows
        if any(is_small(row.indicator, value) for value in (row.month, row.value, row.before))
    )


def series_is_small(row: Row) -> bool:
    """Whether a month of the two years is small: then no month is told, for the others would give it away."""
    return any(is_small(row.indicator, value) for value in (*row.line, *row.line_before))
