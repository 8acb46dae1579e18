"""Which days an office writes of. A day typed wrong, of the year 21 or 20211, is none: no count of days runs over."""

from __future__ import annotations

from datetime import date

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)


def likely(day: date) -> bool:
    """Whether a day is one that is meant."""
    return FIRST <= day <= LAST
