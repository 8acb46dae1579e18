"""The periods that are evaluated: a year, or a quarter of one."""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.utils.translation import gettext as _

_PERIOD = re.compile(r"(20\d\d)(?:-Q([1-4]))?")


def is_period(text: str) -> bool:
    """Whether it names a year or a quarter: "2021", "2025-Q4"."""
    return _PERIOD.fullmatch(text) is not None


def days_of(period: str) -> tuple[date, date]:
    """Its first and last day."""
    year, quarter = _parts(period)
    if not quarter:
        return date(year, 1, 1), date(year, 12, 31)
    after = date(year + quarter // 4, quarter * 3 % 12 + 1, 1)
    return date(year, quarter * 3 - 2, 1), after - timedelta(days=1)


def period_name(period: str) -> str:
    """ "năm 2021", "quý 4 năm 2025"."""
    year, quarter = _parts(period)
    if quarter:
        return _("quý {quarter} năm {year}").format(quarter=quarter, year=year)
    return _("năm {year}").format(year=year)


def _parts(period: str) -> tuple[int, int]:
    found = _PERIOD.fullmatch(period)
    if found is None:
        raise ValueError(period)
    return int(found[1]), int(found[2] or 0)
