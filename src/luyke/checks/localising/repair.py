"""A single slip that explains every conflict of a component: change one number a little, and all of it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from luyke.checks.judging import Judged
from luyke.checks.localising.component import Spot, spot, substituted
from luyke.checks.localising.number import Number, numbers_of, slips
from luyke.model import Figure, Quantity

Repair = tuple[Number, Quantity]

_FEW = 3  # candidates that are tried one by one rather than halved once more


class Trials:
    """How many more tries a reading is worth. Bounds the search on texts made to be slow."""

    def __init__(self, most: int) -> None:
        self._left = most

    @property
    def spent(self) -> bool:
        """Whether there are none left."""
        return self._left <= 0

    def take(self, ties: Iterable[Judged]) -> None:
        """Uses up tries: a relation of many parts costs as many as it has figures."""
        self._left -= sum(len(one.tie.figures) for one in ties)


def only_repair(
    component: Sequence[Judged], suspects: Iterable[Figure], held: Mapping[Spot, Sequence[Judged]], trials: Trials
) -> Repair | None:
    """The one slip that repairs all conflicts of a component and breaks nothing that holds.

    None where there is no such slip, where there are two or more, and where the tries did not suffice to know.
    """
    found: Repair | None = None
    for figure in suspects:
        ties = (*component, *held.get(spot(figure), ()))
        for number in numbers_of(figure):
            if trials.spent:
                return None
            for quantity in _repairing(number, ties, sorted(slips(number), key=attrgetter("value")), trials):
                if found is not None:
                    return None
                found = number, quantity
    return None if trials.spent else found


def _repairing(
    number: Number, ties: Sequence[Judged], candidates: Sequence[Quantity], trials: Trials
) -> Iterator[Quantity]:
    """Those of the candidates, sorted by value, with which all ties hold.

    Halves are thrown away whole when even an interval over all of a half cannot make the ties hold.
    """
    if len(candidates) <= _FEW:
        for quantity in candidates:
            trials.take(ties)
            figure = number.replaced(quantity)
            if all(one.check.holds(substituted(one.tie, spot(number.figure), figure)) for one in ties):
                yield quantity
        return
    trials.take(ties)
    figure = number.replaced(all_of(candidates))
    if all(one.check.may_hold(substituted(one.tie, spot(number.figure), figure)) for one in ties):
        middle = len(candidates) // 2
        yield from _repairing(number, ties, candidates[:middle], trials)
        yield from _repairing(number, ties, candidates[middle:], trials)


def all_of(candidates: Sequence[Quantity]) -> Quantity:
    """A quantity that stands for everything that one of the candidates stands for."""
    least, greatest = candidates[0].value, candidates[-1].value
    grain = (greatest - least) / 2 + max(quantity.grain for quantity in candidates)
    return replace(candidates[0], value=(least + greatest) / 2, grain=grain, approx="~", exact=False)
