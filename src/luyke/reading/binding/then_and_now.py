""" "tăng 40 vụ (96/56 vụ)": two values behind their change, the later one first; not a part and its whole."""

from __future__ import annotations

from copy import copy

from luyke.lexicon.units import PERCENT
from luyke.reading.binding.state import State
from luyke.reading.members import DIFFERENCE, GROWTH, LEVEL, NO_BASIS, OTHER, YOY
from luyke.reading.mentions import Mention
from luyke.reading.spelled import in_year
from luyke.reading.tokens import Number


def take_apart(state: State, mention: Mention, number: Number) -> Mention | None:
    """The earlier value of a pair that the change before it proves to be one; `mention` becomes the later."""
    change, below = state.last, mention.of
    if below is None or change is None or not mention.bracket or change.bracket:
        return None
    if change.sentence != mention.sentence or not _explains(change, mention):
        return None
    mention.of, mention.kind, mention.basis = None, LEVEL, NO_BASIS
    if not mention.timed or len(mention.period) == len("2016/2020"):
        mention.period = change.period
    mention.end = mention.start + len(number.digits)
    earlier = copy(mention)
    earlier.start = state.low.index(number.of, mention.end)
    earlier.end = earlier.start + len(number.of)
    earlier.quantity, earlier.inherited = below, True
    earlier.period, earlier.timed = _period_before(change, mention.period), True
    return earlier


def _explains(change: Mention, pair: Mention) -> bool:
    """Whether the change is that from the second number of the pair to the first, as far as it is printed."""
    below = pair.of
    assert below is not None
    now, then, told = pair.quantity.value, below.value, change.quantity
    if not then or pair.unit in PERCENT:
        return False
    if change.kind is DIFFERENCE:
        return change.unit == pair.unit and now - then == told.value
    if change.unit == "times" and change.kind is OTHER:
        return abs(now / then - told.value) < told.step
    return change.kind is GROWTH and change.unit == "%" and abs((now / then - 1) * 100 - told.value) < told.step


def _period_before(change: Mention, period: str) -> str:
    """The period of the earlier value, where the change says with what it compares."""
    told = period and (change.basis_year or change.basis is YOY)
    return in_year(period, change.basis_year) if told else ""
