"""The days that the figures of a round are of."""

from __future__ import annotations

from datetime import date

from luyke.office.collection.calendar import dates_of
from luyke.office.collection.models import Column, Regime
from luyke.office.registers.figures import Span


def spans_of(regime: Regime, period: str) -> dict[Column, Span]:
    """The days that the month and the year to date of a round are of: both end when its figures close."""
    dates = dates_of(regime, period)
    return _up_to(regime, period, min(dates.last, dates.closes))


def whole_spans_of(regime: Regime, period: str) -> dict[Column, Span]:
    """The days of a month that is over, and of its year to date."""
    return _up_to(regime, period, dates_of(regime, period).last)


def _up_to(regime: Regime, period: str, last: date) -> dict[Column, Span]:
    return {
        Column.MONTH: (dates_of(regime, period).first, last),
        Column.CUMULATIVE: (dates_of(regime, f"{period[:4]}-01").first, last),
    }
