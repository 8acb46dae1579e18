"""What a reader could work out who knows all that is out, how cells make up others, and how to solve equations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from luyke.office.observations.models import Observation
from luyke.office.places.models import Place
from luyke.office.publishing.guarding.equations import Equations, Sum, Times, Unknown, together
from luyke.office.publishing.guarding.families import Family
from luyke.office.publishing.guarding.territory import Territory
from luyke.office.publishing.guarding.ties import Ties, adds
from luyke.office.publishing.guarding.timelines import Timeline
from luyke.office.publishing.guarding.told import Told, ToldBefore, first_day
from luyke.office.publishing.suppressing import SMALLEST

_TOGETHER = Fraction(2 * SMALLEST)  # a known sum of a small cell and others that leaves it any value from 1 to 4
Few = frozenset[Unknown]


class Guard:
    """What is known already, and which small cells are not."""

    def __init__(self, ties: Ties, told: Callable[[], Iterable[Told]]) -> None:
        self._ties = ties
        self._few = {frozenset(cells): cells for cells in ties.few() if cells}
        self._told = [ties.cells(*cell) for cell in told()] if self._few else []
        lost = self._found(self._told)
        self._few = {key: cells for key, cells in self._few.items() if key not in lost}

    def exposed(self, cells: Iterable[Told]) -> set[Few]:
        """The small cells that could be worked out once some more cells are out, and could not before."""
        return self._found([*self._told, *(self._ties.cells(*cell) for cell in sorted(cells))]) if self._few else set()

    def _found(self, told: Sequence[Sum]) -> set[Few]:
        """The small cells that follow from what is told. What is known by itself is left out of all sums first."""
        fixed = {cell for cells in told if len(cells) == 1 for cell in cells}
        number: dict[Unknown, int] = {}
        rows = [
            {number.setdefault(cell, len(number)): times for cell, times in cells.items() if cell not in fixed}
            for cells in (*self._ties.rows, *(cells for cells in told if len(cells) > 1))
        ]
        rows = [row for row in rows if row]
        few = {key: {number.setdefault(cell, len(number)): 1 for cell in key - fixed} for key in self._few}
        group = together(rows)
        near = {group.get(cell) for row in few.values() for cell in row}
        known = Equations()
        for row in sorted((row for row in rows if group[next(iter(row))] in near), key=len):
            known.add(row)
        return {key for key, row in few.items() if known.tell(row)} | self._cornered(known, few, list(number))

    def _cornered(self, known: Equations, few: Mapping[Few, Mapping[int, Times]], cells: Sequence[Unknown]) -> set[Few]:
        """Those that stand in a known sum with so little else that not every value from 1 to 4 is left to them."""
        alone = {next(iter(row)): key for key, row in few.items() if len(key) == len(row) == 1}
        truth, found = self._ties.truth, set[Few]()
        for row in known.sums():
            among = {alone[cell] for cell in row if cell in alone and self._ties.counts(cells[cell])}
            if among and all(times > 0 and cells[cell] in truth for cell, times in row.items()):
                sum_ = sum((Fraction(truth[cells[cell]]) * times for cell, times in row.items()), Fraction(0))
                if sum_ < _TOGETHER:
                    found |= among
        return found


def guard_of(
    *, family: Family, place: Place, going: Mapping[str, Mapping[str, Decimal]], before: ToldBefore, at: datetime
) -> Guard:
    """What guards the small cells of a family. `going` are the values of the place that are to be told, by period."""
    values: dict[tuple[str, str, str], dict[str, Decimal]] = defaultdict(dict)
    rows = Observation.objects.filter(indicator__code__in=family.indicators, known_at__lte=at).order_by("pk")
    for code, where, period, value in rows.values_list("indicator__code", "place__code", "period", "value"):
        values[code, where, ""][period] = value
    for code, told in going.items():
        if code in family.indicators:
            own = (code, place.code, first_day(place.valid_from))
            values[own] = {**told, **values.get(own, {})}
    timelines = {key: Timeline(found, adds=adds(family.indicators[key[0]])) for key, found in values.items()}
    territory = Territory({where for _code, where, _since in timelines})
    return Guard(Ties(family, territory, timelines), lambda: before.of(family.indicators))
