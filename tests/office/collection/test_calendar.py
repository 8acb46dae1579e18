"""When rounds open, close their figures, and are due."""

from __future__ import annotations

from datetime import date

import pytest

from luyke.office.collection.calendar import dates_of, working_day_after
from luyke.office.collection.models import Calendar, Regime


def _regime(**rule: object) -> Regime:
    return Regime(**{"calendar": Calendar.CALENDAR, "opening_day": 15, "closing_day": 0, "due_days": 2, "grace_days": 5}
                  | rule)  # fmt: skip


def test_a_calendar_month_closes_on_its_last_day_and_is_due_two_working_days_on() -> None:
    dates = dates_of(_regime(), "2021-11")
    assert (dates.first, dates.last) == (date(2021, 11, 1), date(2021, 11, 30))
    assert (dates.opens, dates.closes, dates.due) == (date(2021, 11, 15), date(2021, 11, 30), date(2021, 12, 2))
    assert dates.ends == date(2021, 12, 9)


def test_the_month_of_the_decree_runs_from_the_fifteenth_to_the_fourteenth() -> None:
    dates = dates_of(_regime(calendar=Calendar.MIDMONTH, closing_day=14), "2021-11")
    assert (dates.first, dates.last) == (date(2021, 10, 15), date(2021, 11, 14))
    assert dates.opens == date(2021, 10, 15)
    assert (dates.closes, dates.due) == (date(2021, 11, 14), date(2021, 11, 16))


def test_the_years_turn_is_crossed() -> None:
    dates = dates_of(_regime(calendar=Calendar.MIDMONTH, closing_day=14), "2022-01")
    assert (dates.first, dates.opens) == (date(2021, 12, 15), date(2021, 12, 15))


@pytest.mark.parametrize(
    ("day", "count", "off", "due"),
    [
        (date(2021, 11, 25), 2, (), date(2021, 11, 29)),  # a Thursday: Friday, then Monday
        (date(2021, 11, 27), 0, (), date(2021, 11, 29)),  # due at once, but a Saturday
        (date(2021, 8, 31), 2, (date(2021, 9, 2), date(2021, 9, 3)), date(2021, 9, 6)),
    ],
)
def test_weekends_and_days_off_do_not_count(day: date, count: int, off: tuple[date, ...], due: date) -> None:
    assert working_day_after(day, count, off) == due


def test_a_closing_day_that_the_month_lacks_is_its_last() -> None:
    assert dates_of(_regime(closing_day=31), "2022-02").closes == date(2022, 2, 28)
