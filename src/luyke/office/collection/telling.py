"""The rule of a regime told back in words: what a keeper reads before it is set."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from django.utils.translation import gettext as _

from luyke.office.collection.calendar import Dates, dates_of
from luyke.office.collection.models import Regime
from luyke.office.observations.periods import shifted
from luyke.office.ui.periods import print_period

_SHOWN = 3


def period_told(regime: Regime, period: str, days_off: Container[date]) -> str:
    """ "Kỳ tháng 11/2021: mở ngày 15/11/2021, …, hạn gửi 02/12/2021, …" """
    dates = dates_of(regime, period, days_off)
    return _(
        "Kỳ {period}: mở ngày {opens}; số liệu từ {first} đến {last}, chốt ngày {closes}; hạn gửi {due}; "
        "gửi muộn được đến hết {ends}."
    ).format(
        period=print_period(period), opens=_day(dates.opens), first=_day(dates.first), last=_day(dates.last),
        closes=_day(dates.closes), due=_day(dates.due), ends=_day(dates.ends),
    )  # fmt: skip


def period_offered(period: str, dates: Dates) -> str:
    """ "Kỳ tháng 11/2021 · mở 15/11/2021 · hạn 02/12/2021" """
    return _("Kỳ {period} · mở {opens} · hạn {due}").format(
        period=print_period(period), opens=_day(dates.opens), due=_day(dates.due)
    )


def rule_told(
    regime: Regime, day: date, days_off: Container[date], until: date | None = None
) -> Sequence[str]:  # fmt: skip
    """What a rule means: for the month of a day and those after it, `until` a last day; and for the figures."""
    months = [shifted(f"{day:%Y-%m}", by) for by in range(_SHOWN)]
    periods = [month for month in months if until is None or month <= f"{until:%Y-%m}"]
    figures = _("Số liệu gửi lên là số ước của tháng.") if regime.estimate else _("Số liệu gửi lên là số chính thức.")
    return [*(period_told(regime, period, days_off) for period in periods), figures]


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
