"""Periods in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from luyke.model import Period

_YEARS = range(1900, 2200)


def month_asked(text: str) -> Period | None:
    """The month that an address or a form names; None for what is none, or lies in years of which nobody reports."""
    period = Period.parse(text)
    return period if period is not None and period.single_month and period.year in _YEARS else None


def print_period(text: str) -> str:
    """ "2021-11" → tháng 11/2021; the text itself where it is no period."""
    period = Period.parse(text)
    if period is None:
        return text
    if period.as_of:
        return _("đến {day}").format(day=f"{period.last:%d/%m/%Y}")
    if "Q" in text:
        return _("quý {quarter}/{year}").format(quarter=["I", "II", "III", "IV"][int(text[-1]) - 1], year=period.year)
    if period.single_month and "/" not in text:
        return _("tháng {month}/{year}").format(month=period.last.month, year=period.year)
    if period.cumulative and period.months < 12:
        return _("{months} tháng năm {year}").format(months=period.months, year=period.year)
    if period.cumulative:
        return _("năm {year}").format(year=period.year)
    return _("{first} đến {last}").format(first=f"{period.first:%m/%Y}", last=f"{period.last:%m/%Y}")
