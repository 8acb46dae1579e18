"""How the cases of a register make an indicator. Computed from what was known at a moment; never typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Expression, F, Q, QuerySet, Value
from django.utils.functional import Promise


@dataclass(frozen=True)
class Counted:
    """The rows that feeds count: what the newest entries say, as known at a moment.

    Feeds over the same rows are computed in one query.

    rows      as known at a moment, or now
    place, day, case, invented  the ways from a row to the id of its place, its day, its case, the mark of its entry
    single    each case is one row: then cases are counted without telling rows of one apart, which is dear. Where it
              is not, what its rows add is never empty
    """

    rows: Callable[[datetime | None], QuerySet]
    place: str
    day: str
    case: str
    invented: str
    single: bool = False


@dataclass(frozen=True)
class Feed:
    """One indicator that a register makes.

    sentence  what is counted, as a reader is told
    cases     which rows count for the days from a first to a last
    amount    what each of them adds, for the same days; None: one
    divisor   of the sum, where amounts are whole numbers of a smaller unit
    guard     code of the feed that counts those whose amount this is: when they are too few to be told of in public,
              the amount is not told either
    """

    code: str
    indicator: str
    sentence: str | Promise
    counted: Counted
    cases: Callable[[date, date], Q]
    amount: Callable[[date, date], Expression] | None = None
    divisor: int = 1
    guard: str = ""

    @property
    def counts_cases(self) -> bool:
        """Whether its value is the number of its cases."""
        return self.amount is None and self.counted.single

    def adds(self, first: date, last: date) -> Expression:
        """What each row adds, for days."""
        return Value(1) if self.amount is None else self.amount(first, last)


def flow(
    code: str, indicator: str, sentence: str | Promise, counted: Counted, *, where: Q | None = None, field: str = ""
) -> Feed:
    """A feed that adds a field of the rows of the days, or counts the rows where no field is named."""
    wanted = where if where is not None else Q()
    return Feed(
        code, indicator, sentence, counted,
        lambda first, last: wanted & Q(**{f"{counted.day}__range": (first, last)}),
        (lambda first, last: F(field)) if field else None,
    )  # fmt: skip
