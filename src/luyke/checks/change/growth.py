"""Growth as arithmetic: from two levels, from a level and its difference."""

from __future__ import annotations

from luyke.checks.commensurable import commensurable
from luyke.checks.reach import HUNDRED, ONE, Reach, span
from luyke.model import Figure, GrowthFromBase, Interval


def multiple(value: Figure, base: Figure, reach: Reach) -> Interval | None:
    """How many times the base the value is; None for different units or a base that may be zero or less."""
    if not commensurable(value, base):
        return None
    return span(value, reach).over(span(base, reach))


def growth_in_percent(times: Interval) -> Interval:
    """A multiple as growth: 1.05 times is 5 %."""
    return (times - ONE).scaled(HUNDRED)


def is_multiple(tie: GrowthFromBase) -> bool:
    """Whether the growth is said in times (gấp 1,7 lần) instead of per cent."""
    return tie.growth.unit == "times"
