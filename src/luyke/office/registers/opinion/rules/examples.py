"""Issues as the examples of rules say them, and how rules print a day."""

from __future__ import annotations

from datetime import date

from luyke.office.registers.opinion.said import SaidIssue

DAY = date(2021, 11, 20)


def example(**said: object) -> SaidIssue:
    """An issue of which nothing else is said."""
    return SaidIssue(
        place_id=1, field="environment",
        **{"topic": "Nước thải chảy tràn ra ngõ", "first_seen": DAY, "heat": 2, **said},
    )  # fmt: skip


def printed(day: date) -> str:
    """A day as sentences say it."""
    return f"{day:%d/%m/%Y}"
