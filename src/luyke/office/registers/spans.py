"""The days that the figures of a round are of."""

from __future__ import annotations

from luyke.office.collection.calendar import dates_of
from luyke.office.collection.models import Column, Regime
from luyke.office.registers.figures import Span


def spans_of(regime: Regime, period: str) -> dict[Column, Span]:
    """The days that the month and the year to date of a round are of: both end when its figures close."""
    dates = dates_of(regime, period)
    last = min(dates.last, dates.closes)
    return {
        Column.MONTH: (dates.first, last),
        Column.CUMULATIVE: (dates_of(regime, f"{period[:4]}-01").first, last),
    }
