"""Closed intervals of decimals: what a rounded number can stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import reduce

# Divisions are rounded outwards, so that an interval never loses a value it should hold
# and no conflict can come from our own arithmetic.
_DOWN = Context(prec=40, rounding=ROUND_FLOOR)
_UP = Context(prec=40, rounding=ROUND_CEILING)


@dataclass(frozen=True, slots=True)
class Interval:
    """All values from `low` to `high`, ends included; None is an open side (at least, at most).

    Sums, differences and products are exact while they fit 40 digits, otherwise rounded outwards.
    """

    low: Decimal | None
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval cannot run from {self.low} down to {self.high}")

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval that holds one value only."""
        return cls(value, value)

    @classmethod
    def sum(cls, intervals: Iterable[Interval]) -> Interval:
        """The values that a sum of one value from each can take."""
        return reduce(Interval.__add__, intervals, cls.point(Decimal(0)))

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not (
            (self.high is not None and other.low is not None and self.high < other.low)
            or (other.high is not None and self.low is not None and other.high < self.low)
        )

    def contains(self, value: Decimal) -> bool:
        """Whether `value` lies inside, ends included."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meet(self, other: Interval) -> Interval | None:
        """What both hold; None where they are apart."""
        if not self.overlaps(other):
            return None
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        return Interval(max(lows) if lows else None, min(highs) if highs else None)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        return Interval(
            None if self.low is None or other.low is None else min(self.low, other.low),
            None if self.high is None or other.high is None else max(self.high, other.high),
        )

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            None if self.low is None or other.low is None else _DOWN.add(self.low, other.low),
            None if self.high is None or other.high is None else _UP.add(self.high, other.high),
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else self.high.copy_negate(),
            None if self.low is None else self.low.copy_negate(),
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Decimal) -> Interval:
        """Every value times `factor`, which may be negative."""
        if factor < 0:
            return (-self).scaled(-factor)
        return Interval(
            None if self.low is None else _DOWN.multiply(self.low, factor),
            None if self.high is None else _UP.multiply(self.high, factor),
        )

    def times(self, other: Interval) -> Interval:
        """Products of non-negative values. Raises ValueError when a side can be negative."""
        if self.low is None or other.low is None or self.low < 0 or other.low < 0:
            raise ValueError("products are taken of non-negative intervals only")
        return Interval(
            _DOWN.multiply(self.low, other.low),
            None if self.high is None or other.high is None else _UP.multiply(self.high, other.high),
        )

    def over(self, other: Interval) -> Interval | None:
        """Quotients self / other; None when `other` is not wholly positive, for then nothing can be said."""
        if other.low is None or other.low <= 0:
            return None
        low: Decimal | None
        if self.low is None:
            low = None
        elif self.low < 0:
            low = _DOWN.divide(self.low, other.low)
        else:
            low = Decimal(0) if other.high is None else _DOWN.divide(self.low, other.high)
        high: Decimal | None
        if self.high is None:
            high = None
        elif self.high >= 0:
            high = _UP.divide(self.high, other.low)
        else:
            high = Decimal(0) if other.high is None else _UP.divide(self.high, other.high)
        return Interval(low, high)

    @property
    def midpoint(self) -> Decimal | None:
        """The middle; the closed end where one side is open; None where both are."""
        if self.low is None or self.high is None:
            return self.low if self.low is not None else self.high
        return (self.low + self.high) / 2
