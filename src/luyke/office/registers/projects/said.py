"""What is said of a line at a month's end, and what is known beside it: plain values, for the rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SETTLEMENT = 13  # the month after the year, until 31 January


@dataclass(frozen=True)
class SaidMonth:
    """Year to date of one line at the end of one month; None where it is not said."""

    line_id: int
    month: int
    estimate: int | None = None
    actual: int | None = None

    @property
    def key(self) -> tuple[int, int]:
        """Which line and month."""
        return self.line_id, self.month


@dataclass(frozen=True)
class JudgedMonth:
    """A month with what is known beside it.

    plan    what the line is given; None where nothing is
    before  year to date at the end of earlier months, by month: actual where it is known
    kind    of the plan
    """

    said: SaidMonth
    name: str = ""
    plan: int | None = None
    before: Mapping[int, int] = field(default_factory=dict)

    @property
    def last(self) -> tuple[int, int]:
        """The newest earlier month of which something is known, and its year to date."""
        return max(((month, value) for month, value in self.before.items() if month < self.said.month), default=(0, 0))
