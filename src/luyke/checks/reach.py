"""How far the true value may lie from a printed number: rounded (half a place) or cut (a whole one).

A reach turns a quantity into the interval it stands for. Checks are written once and asked twice: with `rounded` (I½)
for what holds, with `cut` (I₁) for what holds only if digits were cut, with `as_printed` for the calculation shown.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from luyke.model import Figure, Interval, Quantity

Reach = Callable[[Quantity], Interval]

HUNDRED = Decimal(100)
ONE = Interval.point(Decimal(1))
FULL = Interval.point(HUNDRED)


def rounded(quantity: Quantity) -> Interval:
    """I½: half a grain around, or the side the hedge names."""
    return quantity.rounded


def cut(quantity: Quantity) -> Interval:
    """I₁: a whole grain around."""
    return quantity.cut


def as_printed(quantity: Quantity) -> Interval:
    """The printed value alone, as if it were exact."""
    return Interval.point(quantity.value)


def span(figure: Figure, reach: Reach) -> Interval:
    """What a figure stands for; a range ("7 - 7,5 %") for everything between its ends."""
    interval = reach(figure.quantity)
    return interval if figure.upto is None else interval.hull(reach(figure.upto))


def at_least(low: Interval) -> Interval:
    """Everything from the least value of `low` up."""
    return Interval(low.low, None)


def at_most(high: Interval) -> Interval:
    """Everything up to the greatest value of `high`."""
    return Interval(None, high.high)
