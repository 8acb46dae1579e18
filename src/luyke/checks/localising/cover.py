"""The smallest set of numbers one of which must be wrong in every conflict (Fellegi and Holt, JASA 1976)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from luyke.checks.judging import Judged
from luyke.checks.localising.component import Spot, spot
from luyke.checks.localising.number import Number
from luyke.model import Figure

_MOST_CONFLICTS = 50
_MOST_FIGURES = 40


def cover(component: Sequence[Judged], eligible: Mapping[Spot, Figure]) -> frozenset[Spot]:
    """One or two figures that together stand in every conflict, if they are the only cheapest ones.

    A derived percentage weighs 1, a level 2: of two explanations the one that spares the levels is likelier. A single
    conflict singles out a figure only where it is the only eligible one. Empty where nothing can be said.
    """
    wholes = [frozenset(map(spot, one.tie.figures)).intersection(eligible) for one in component]
    if len(wholes) == 1:
        return frozenset(wholes[0]) if len(wholes[0]) == 1 else frozenset()
    if not all(wholes):
        return frozenset()
    single = frozenset.intersection(*wholes)
    if single:
        return _cheapest([frozenset((place,)) for place in single], eligible)
    if len(wholes) > _MOST_CONFLICTS or len(wholes[0]) > _MOST_FIGURES:
        return frozenset()
    return _cheapest(_pairs(wholes), eligible)


def _pairs(wholes: Sequence[frozenset[Spot]]) -> list[frozenset[Spot]]:
    """Every pair that meets all: one of the first conflict, the other common to those it leaves."""
    pairs = set()
    for place in wholes[0]:
        others = frozenset.intersection(*(whole for whole in wholes if place not in whole))
        pairs |= {frozenset((place, other)) for other in others}
    return list(pairs)


def _cheapest(sets: Sequence[frozenset[Spot]], eligible: Mapping[Spot, Figure]) -> frozenset[Spot]:
    weights = {one: sum(_weight(eligible[place]) for place in one) for one in sets}
    lightest = min(weights.values(), default=0)
    least = [one for one, weight in weights.items() if weight == lightest]
    return least[0] if len(least) == 1 else frozenset()


def _weight(figure: Figure) -> int:
    return 1 if Number(figure).derived else 2
