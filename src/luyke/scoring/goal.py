"""What a plan asks for: a level, a growth, a limit, a reduction, capital to be paid out, so many out of so many."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from luyke.model import Interval

_HUNDRED = Decimal(100)


class Style(StrEnum):
    """What reaching it means."""

    LEVEL = "level"
    GROWTH = "growth"  # % more than the year before
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    REDUCE_POINTS = "reduce_points"  # points less than the year before
    REDUCE_PERCENT = "reduce_percent"  # % less than the year before
    CAPITAL = "capital"  # assigned capital to be paid out
    OUT_OF = "out_of"  # so many out of a total


@dataclass(frozen=True, slots=True)
class Goal:
    """A plan's value: in the indicator's unit, in % or in points as its style says. `of_total` belongs to "out of"."""

    style: Style
    value: Decimal
    of_total: Decimal | None = None

    def level(self, last_year: Interval | None) -> Interval | None:
        """What the year must end at; None where it depends on last year's end and that is not known."""
        match self.style:
            case Style.GROWTH:
                return last_year.scaled(1 + self.value / _HUNDRED) if last_year else None
            case Style.REDUCE_PERCENT:
                return last_year.scaled(1 - self.value / _HUNDRED) if last_year else None
            case Style.REDUCE_POINTS:
                return last_year - Interval.point(self.value) if last_year else None
        return Interval.point(self.value)
