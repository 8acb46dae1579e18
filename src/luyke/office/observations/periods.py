"""Which periods a value can be of, and how they hang together."""

from __future__ import annotations


def month(year: int, number: int) -> str:
    """ "2021-11"; months before the first and after the twelfth lead into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year}-{number:02}"


def to_date(period: str) -> str:
    """The year to date that a month closes: "2021-11" → "2021-01/2021-11", January included."""
    return f"{period[:4]}-01/{period}"


def shifted(period: str, by: int) -> str:
    """A month some months later, or earlier where `by` is negative: ("2021-01", -1) → "2020-12"."""
    return month(int(period[:4]), int(period[5:]) + by)
