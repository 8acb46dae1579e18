"""Whether figures of a row fit together, asked of whole columns: a binding that most rows contradict is no binding.

The verdict on a single row is not ours (that is for the checks); here a column's rows vote on which columns belong
together, on growth or ratio, and on whether children are all the parts of their total.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from luyke.model import Figure, Interval, Kind

_HUNDRED = Decimal(100)
_FULL = Interval.point(_HUNDRED)


class Vote(NamedTuple):
    """How many rows could be tested, and in how many the figures fit."""

    tested: int
    held: int

    @property
    def refuted(self) -> bool:
        """Whether more than half of several rows contradict it."""
        return self.tested >= 2 and 2 * self.held < self.tested

    @property
    def confirmed(self) -> bool:
        """Whether three rows or more, and two thirds of all, bear it out; of two rows, both."""
        return self.held == self.tested == 2 or (self.held >= 3 and 3 * self.held >= 2 * self.tested)


Fit = Callable[..., bool | None]


def vote(lines: Iterable[tuple[Figure | None, ...]], fit: Fit) -> Vote:
    """The vote of rows, each the figures of the columns asked about; rows that lack one do not vote."""
    tested = held = 0
    for figures in lines:
        if any(figure is None for figure in figures):
            continue
        answer = fit(*figures)
        if answer is not None:
            tested += 1
            held += answer
    return Vote(tested, held)


def fits_attainment(value: Figure, plan: Figure, percent: Figure) -> bool | None:
    """Whether `percent` is value / plan."""
    quotient = _percentage(value, plan)
    return None if quotient is None else quotient.overlaps(_reach(percent))


def fits_growth(value: Figure, base: Figure, growth: Figure) -> bool | None:
    """Whether `growth` is value / base - 1, in per cent."""
    quotient = _percentage(value, base)
    return None if quotient is None else (quotient - _FULL).overlaps(_reach(growth))


def fits_difference(value: Figure, base: Figure, difference: Figure) -> bool | None:
    """Whether `difference` is value - base."""
    if value.unit != base.unit or value.unit != difference.unit:
        return None
    return (_reach(value) - _reach(base)).overlaps(_reach(difference))


def fits_sum(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts add up to the total."""
    return Interval.sum(_reach(part) for part in parts).overlaps(_reach(total))


def stays_below(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts together are no more than the total."""
    together = Interval.sum(_reach(part) for part in parts).low
    most = _reach(total).high
    return together is None or most is None or together <= most


def fits_product(factor: Figure, rate: Figure, product: Figure) -> bool | None:
    """Whether factor × rate is the product."""
    one, other = _reach(factor), _reach(rate)
    if one.low is None or other.low is None or one.low < 0 or other.low < 0:
        return None
    return one.times(other).overlaps(_reach(product))


FITS: dict[Kind, Fit] = {
    Kind.ATTAINMENT: fits_attainment,
    Kind.RATIO: fits_attainment,
    Kind.GROWTH: fits_growth,
    Kind.DIFFERENCE: fits_difference,
}


def _percentage(value: Figure, base: Figure) -> Interval | None:
    if value.unit != base.unit:
        return None
    quotient = _reach(value).over(_reach(base))
    return None if quotient is None else quotient.scaled(_HUNDRED)


def _reach(figure: Figure) -> Interval:
    """Generous: digits may have been cut."""
    return figure.quantity.cut
