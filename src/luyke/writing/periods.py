"""A period of the contract in words: "2021-11" → "tháng 11 năm 2021"."""

from __future__ import annotations

from luyke.model import Period
from luyke.writing.errors import UnwritableError
from luyke.writing.phrases import PHRASES

_QUARTERS = ("I", "II", "III", "IV")


def write_period(period: str) -> str:
    """The words for a period; "" for none. Raises UnwritableError for one that no phrase names."""
    if not period:
        return ""
    found = Period.parse(period)
    if found is None:
        raise UnwritableError(f"không phải một kỳ: {period!r}")
    first, last, words = found.first, found.last, PHRASES["period"]
    if found.as_of:
        if len(period) < len("@2021-11-25"):
            raise UnwritableError(f"không rõ ngày trong {period}")
        return words["day"].format(day=last.day, month=last.month, year=last.year)
    if found.single_month and period == f"{last:%Y-%m}":
        return words["month"].format(month=last.month, year=last.year)
    if "-Q" in period:
        return words["quarter"].format(quarter=_QUARTERS[last.month // 3 - 1], year=last.year)
    if period == f"{last.year}":
        return words["year"].format(year=last.year)
    if period == f"{first.year}/{last.year}":
        return words["years"].format(first=first.year, last=last.year)
    if found.cumulative and last.month < 12:
        return words["cumulative"].format(months=last.month, year=last.year)
    if last.month == 12 and first.year == last.year and first.month > 1:
        return words["second_half"].format(months=13 - first.month, year=last.year)
    raise UnwritableError(f"không có cách gọi kỳ {period}")
