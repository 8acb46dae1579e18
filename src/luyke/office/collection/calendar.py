"""When a regime's rounds open, close their figures and are due. Pure: days in, days out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from luyke.office.collection.models import Calendar, Regime
from luyke.office.observations.periods import shifted

_SATURDAY = 5
_MIDMONTH = 14


@dataclass(frozen=True, slots=True)
class Dates:
    """The days of one round. `first` and `last` bound the figures; `due` is the last day to send in time."""

    first: date
    last: date
    opens: date
    closes: date
    due: date
    ends: date


def dates_of(regime: Regime, period: str, days_off: Container[date] = frozenset()) -> Dates:
    """The days of a regime's round for a month ("2021-11")."""
    year, month = int(period[:4]), int(period[5:])
    if regime.calendar == Calendar.MIDMONTH:
        before = shifted(period, -1)
        first, last = date(int(before[:4]), int(before[5:]), _MIDMONTH + 1), date(year, month, _MIDMONTH)
    else:
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    closes = _day(period, regime.closing_day) if regime.closing_day else last
    opens = _day(period, regime.opening_day)
    if opens > closes:
        opens = _day(shifted(period, -1), regime.opening_day)
    due = working_day_after(closes, regime.due_days, days_off)
    return Dates(first, last, opens, closes, due, working_day_after(due, regime.grace_days, days_off))


def working_day_after(day: date, count: int, days_off: Container[date]) -> date:
    """The working day that is `count` working days after a day; where none is counted, the day or the next one."""
    while count > 0 or not _is_working(day, days_off):
        day += timedelta(days=1)
        if _is_working(day, days_off):
            count -= 1
    return day


def periods_around(day: date) -> tuple[str, str, str]:
    """The months whose rounds can be open on a day: the one before, its own, the next."""
    own = f"{day:%Y-%m}"
    return shifted(own, -1), own, shifted(own, 1)


def start_of(day: date, zone: ZoneInfo) -> datetime:
    """A day's first moment."""
    return datetime.combine(day, time.min, zone)


def end_of(day: date, zone: ZoneInfo) -> datetime:
    """A day's last second."""
    return datetime.combine(day, time(23, 59, 59), zone)


def _day(period: str, day: int) -> date:
    year, month = int(period[:4]), int(period[5:])
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))


def _is_working(day: date, days_off: Container[date]) -> bool:
    return day.weekday() < _SATURDAY and day not in days_off
