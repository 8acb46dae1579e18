"""Which cells make up which others, and what each holds. What nobody counted is one more cell of a tie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from luyke.office.indicators.models import Indicator, Nature
from luyke.office.publishing.guarding.equations import Sum, Unknown
from luyke.office.publishing.guarding.families import Family
from luyke.office.publishing.guarding.territory import Territory
from luyke.office.publishing.guarding.timelines import Moment, Timeline, name_at, stretch
from luyke.office.publishing.suppressing import counts, is_small

_LEFT = 100  # what is left of an amount by rounding is less than this part of it
Timelines = Mapping[tuple[str, str, str], Timeline]  # indicator and place by their codes, first day of the place or ""


def adds(indicator: Indicator) -> bool:
    """Whether its months make a year."""
    return indicator.nature in (Nature.FLOW, Nature.COUNT_FLOW)


class Ties:
    """The ties of a family as sums that are nothing: a whole less its parts.

    truth  what each cell holds, as far as the office knows
    """

    def __init__(self, family: Family, territory: Territory, timelines: Timelines) -> None:
        self._family, self._territory, self._timelines = family, territory, timelines
        self._moments = sorted({moment for line in timelines.values() if line.adds for moment in line.moments})
        self.truth: dict[Unknown, Decimal] = {}
        for (code, place, since), line in timelines.items():
            for at, end in self._stretches(line):
                value = line.between(at, end)
                if value is not None:
                    self.truth.setdefault(Unknown(code, name_at(place, since, at), at), value)
        self.rows = [*self._of_places(), *self._of_indicators()]

    def cells(self, code: str, place: str, period: str, since: str) -> Sum:
        """The cells of a value of a period; none of a day."""
        found = stretch(period)
        return {} if found is None else self._cells(code, place, since, *found)

    def few(self) -> Iterator[Sum]:
        """What must not be known: cells and values of a few people, amounts that are theirs."""
        for cell, value in self.truth.items():
            if self._is_few(cell, value):
                yield {cell: 1}
        for (code, place, since), line in self._timelines.items():
            for (start, end), value in line.values.items():
                if is_small(self._family.indicators[code], value):
                    yield self._cells(code, place, since, start, end)

    def counts(self, cell: Unknown) -> bool:
        """Whether a cell counts people or things."""
        return counts(self._family.indicators[cell.code.partition("/")[0]])

    def _is_few(self, cell: Unknown, value: Decimal) -> bool:
        code = cell.code.partition("/")[0]
        if is_small(self._family.indicators[code], value):
            return True
        guard = self._family.guards.get(code)
        if guard is None or not value:
            return False
        counted = self.truth.get(cell._replace(code=guard))
        if counted is None:
            return "/" not in cell.place
        return is_small(self._family.indicators[guard], counted)

    def _cells(self, code: str, place: str, since: str, start: Moment, end: Moment) -> Sum:
        adding = adds(self._family.indicators[code])
        months = (at for at in self._moments if start <= at < end) if adding else (end - 1,)
        return {Unknown(code, name_at(place, since, at), at): 1 for at in months}

    def _stretches(self, line: Timeline) -> Iterable[tuple[Moment, Moment]]:
        """Month by month, or as finely as anything is known; of a state the ends of its periods."""
        if line.adds:
            return zip(self._moments, self._moments[1:], strict=False)
        return [(end - 1, end) for _start, end in line.values]

    def _of_places(self) -> Iterator[Sum]:
        known = {code: self._months(code) for code in self._family.indicators}
        for code in self._family.indicators:
            for place in self._territory.order:
                for at in known[code]:
                    for places in (self._territory.below(place, at), self._territory.merged(place, at)):
                        parts = [Unknown(code, one, at) for one in places]
                        yield from self._tie(Unknown(code, place, at), parts, Unknown(code, f"{place}/", at))

    def _of_indicators(self) -> Iterator[Sum]:
        divisions = sorted(self._family.divisions, key=lambda one: (-self._family.depth(one.whole), one.whole, one.by))
        for one in divisions:
            for place in self._territory.order:
                for at in self._months(one.whole):
                    parts = [Unknown(part, place, at) for part in one.parts]
                    rest = Unknown(f"{one.whole}/{one.by}", place, at)
                    yield from self._tie(Unknown(one.whole, place, at), parts, rest)

    def _months(self, code: str) -> list[Moment]:
        if code in self._family.indicators and adds(self._family.indicators[code]):
            return self._moments[:-1]
        lines = (line for (one, *_place), line in self._timelines.items() if one == code)
        return sorted({end - 1 for line in lines for _start, end in line.values})

    def _tie(self, whole: Unknown, parts: Iterable[Unknown], rest: Unknown) -> Iterator[Sum]:
        there = [cell for cell in parts if cell in self.truth or self._covered(cell)]
        if not there:
            return
        row = {whole: 1} | dict.fromkeys(there, -1)
        if all(cell in self.truth for cell in there):
            sum_ = sum((self.truth[cell] for cell in there), Decimal(0))
            left = self.truth.setdefault(whole, sum_) - sum_
            if left > (0 if self.counts(whole) else self.truth[whole] / _LEFT):
                self.truth[rest], row[rest] = left, -1
        yield row

    def _covered(self, cell: Unknown) -> bool:
        """Whether a longer period is known that holds the month."""
        place, _, since = cell.place.partition("@")
        line = self._timelines.get((cell.code, place, since))
        return line is not None and line.adds and any(start <= cell.at < end for start, end in line.values)
