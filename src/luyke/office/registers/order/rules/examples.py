"""Cases as the examples of rules say them, and how rules print a day."""

from __future__ import annotations

from datetime import date

from luyke.office.registers.law import Law
from luyke.office.registers.order.models import Sanction
from luyke.office.registers.order.said import SaidCase

DAY = date(2021, 11, 20)
LAW = Law("act.pavement.occupying", "Chiếm hè phố để bày hàng", "Điều 12", date(2020, 1, 1), None, "NĐ mẫu", False)


def example(**said: object) -> SaidCase:
    """A case found on the day, of which nothing else is said."""
    return SaidCase(place_id=1, **{"found_date": DAY, "spot": "120 Tô Hiệu", "act": "pavement.occupying", **said})


def fined(**said: object) -> SaidCase:
    """The same, fined on the spot."""
    return example(sanction=Sanction.FINE.value, **{"fine": 2_500_000, "decided_date": DAY, **said})


def printed(day: date) -> str:
    """A day as sentences say it."""
    return f"{day:%d/%m/%Y}"
