"""Periods in the form of the contract: 2021-11, 2021-01/2021-11, 2021-Q1, 2021, @2021-11-25."""

from __future__ import annotations

import re

from luyke.reading.periods import When

# The year in which a text that names none is read: its months stand in order, no figure is given it (see `told`).
UNSAID_YEAR = 1001
_UNSAID = tuple(f"{mark}{year}" for mark in ("", "@") for year in (UNSAID_YEAR, UNSAID_YEAR - 1))
_QUARTER_ENDS = ("03", "06", "09", "12")


def told(period: str) -> str:
    """The period without a year that nobody named."""
    return "" if period.startswith(_UNSAID) else period


def spell(when: When, year: int, month: int = 0) -> str:
    """The contract's form of `when`, in a text about `year` (0 unknown) and `month`; "" when the year is unknown."""
    y = when.year or year
    if not y:
        return ""
    match when.form:
        case "d":
            return f"@{y}-{when.month:02}-{when.day:02}"
        case "m":
            return f"{y}-{when.month:02}"
        case "c":
            return f"{y}-01/{y}-{when.month:02}" if when.month < 12 else str(y)
        case "r":
            return f"{when.day // 100}-{when.day % 100:02}/{y}-{when.month:02}"
        case "t":
            return f"{when.day}-01/{y}-{when.month:02}"
        case "h":
            return f"{y}-{13 - when.month:02}/{y}-12"
        case "q":
            return f"{y}-Q{when.month}"
        case "s":
            return f"{y}/{when.month}" if when.month > y else str(y)
        case "l":
            return str(y - 1)
        case "a":
            return str(y + 1)
        case "+" | "n":
            return f"{y}-01/{y}-{month:02}" if month else str(y)
    return str(y)


def last_month(period: str, before: int = 0) -> str:
    """The month in which a cumulative period ends: what is compared with the month before is one month.

    Of a quarter the one behind the month named, `before`: "quý I … so với tháng 2".
    """
    if before and period[4:6] == "-Q" and int(period[6:]) == before // 3 + 1:
        return f"{period[:4]}-{before + 1:02}"
    return period[8:] if len(period) == 15 and period[:4] == period[8:12] else period


def last_quarter(period: str) -> str:
    """The quarter in which a cumulative period ends: what is compared with the quarter before is one quarter."""
    if len(period) != 15 or period[:4] != period[8:12] or period[13:] not in _QUARTER_ENDS:
        return period
    return f"{period[:4]}-Q{int(period[13:]) // 3}"


def year_before(period: str) -> str:
    """The same period of the year before."""
    return re.sub(r"\d{4}", lambda match: str(int(match.group()) - 1), period)


def in_year(period: str, year: int) -> str:
    """The same period in a year, or in the year before where none is named."""
    told = period.lstrip("@")[:4]
    if not (year and told):
        return year_before(period)
    return re.sub(r"\d{4}", lambda match: str(int(match.group()) - int(told) + year), period)


def month_before(period: str) -> str:
    """The month before a month; "" for what is no month."""
    found = re.fullmatch(r"(\d{4})-(\d\d)", period)
    if found is None:
        return ""
    year, month = int(found[1]), int(found[2])
    return f"{year - 1}-12" if month == 1 else f"{year}-{month - 1:02}"
