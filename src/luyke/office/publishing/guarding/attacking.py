"""What a reader could work out who knows all that is out, how cells make up others, and how to solve equations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from luyke.office.observations.models import Observation
from luyke.office.places.models import Place
from luyke.office.publishing.guarding.equations import Equations, Sum, Unknown
from luyke.office.publishing.guarding.families import Family
from luyke.office.publishing.guarding.territory import Territory
from luyke.office.publishing.guarding.ties import Ties, adds
from luyke.office.publishing.guarding.timelines import Timeline
from luyke.office.publishing.guarding.told import Told, told_before
from luyke.office.publishing.suppressing import SMALLEST

_TOGETHER = 2 * SMALLEST  # a known sum of a small cell and others that leaves any value from 1 to 4 open to it
Few = frozenset[Unknown]


class Guard:
    """What is known already, and which small cells are not."""

    def __init__(self, ties: Ties, told: Iterable[Told]) -> None:
        self._ties = ties
        few = list(ties.few())
        self._known = Equations()
        if few:
            for row in ties.rows:
                self._known.add(row)
            for cell in sorted(told):
                self._known.add(ties.cells(*cell))
        found = {frozenset(cells): cells for cells in few if cells}
        lost = self._found(self._known, found)
        self._few = {key: cells for key, cells in found.items() if key not in lost}

    def exposed(self, cells: Iterable[Told]) -> set[Few]:
        """The small cells that could be worked out once some more cells are out, and could not before."""
        if not self._few:
            return set()
        known = self._known.copy()
        for cell in sorted(cells):
            known.add(self._ties.cells(*cell))
        return self._found(known, self._few)

    def _found(self, known: Equations, few: Mapping[Few, Sum]) -> set[Few]:
        return {key for key, cells in few.items() if known.tell(cells)} | self._cornered(known, few)

    def _cornered(self, known: Equations, few: Mapping[Few, Sum]) -> set[Few]:
        """Those that stand in a known sum with so little else that not every value from 1 to 4 is left to them."""
        found: set[Few] = set()
        truth = self._ties.truth
        for row in known.sums():
            among = {key for cell in row if (key := frozenset({cell})) in few and self._ties.counts(cell)}
            if among and all(times > 0 and cell in truth for cell, times in row.items()):
                sum_ = sum((Decimal(times.numerator) / times.denominator * truth[cell] for cell, times in row.items()),
                           Decimal(0))  # fmt: skip
                if sum_ < _TOGETHER:
                    found |= among
        return found


def guard_of(*, family: Family, place: Place, going: Mapping[str, Mapping[str, Decimal]], at: datetime) -> Guard:
    """What guards the small cells of a family. `going` are the values of the place that are to be told, by period."""
    values: dict[tuple[str, str], dict[str, Decimal]] = defaultdict(dict)
    rows = Observation.objects.filter(indicator__code__in=family.indicators, known_at__lte=at).order_by("pk")
    for code, where, period, value in rows.values_list("indicator__code", "place__code", "period", "value"):
        values[code, where][period] = value
    for code, told in going.items():
        if code in family.indicators:
            values[code, place.code] = {**told, **values[code, place.code]}
    timelines = {key: Timeline(found, adds=adds(family.indicators[key[0]])) for key, found in values.items()}
    territory = Territory({where for _code, where in timelines})
    return Guard(Ties(family, territory, timelines), told_before(family.indicators, territory.order))
