"""A unit's figure told in figures of the units that stood at another time. Pure: frozen values, no database, no clock.

Sums hold exactly when whole units moved. A divided unit is shared out only by a stated key, and the result is marked as
an estimate; without one it cannot be restated, and the obstacle is named. Ratios are made anew from numerator and
denominator. Told with worked tables in docs/explanation/places.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import StrEnum
from fractions import Fraction
from functools import cached_property, reduce

ONE, NONE = Fraction(1), Fraction(0)
_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)  # for more digits than any figure has
# What an extent says by itself of the share that went along, by the measure of the key.
_IMPLIED = {
    "people": {"part_area": NONE},
    "households": {"part_area": NONE},
    "area": {"part_people": NONE},
}


class Mark(StrEnum):
    """How far a restated figure can be trusted."""

    EXACT = "exact"  # whole units only
    ESTIMATED = "estimated"  # ước tính lại: a divided unit was shared out by a key
    IMPOSSIBLE = "impossible"  # không quy đổi được


@dataclass(frozen=True, slots=True)
class Link:
    """`source`, or what `extent` says of it, went into `target` on a day. `piece` is (old, new), either way round."""

    day: date
    source: int
    target: int
    extent: str
    piece: tuple[int, int]

    @classmethod
    def of(cls, day: date, old: int, new: int, extent: str) -> Link:
        """A link forward in time."""
        return cls(day, old, new, extent, (old, new))


@dataclass(frozen=True, slots=True)
class Key:
    """By what divided units are shared out: how much of the measure lay in each piece, as a document states it."""

    measure: str
    document: str
    stated_date: date
    amounts: Mapping[tuple[int, int], Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a figure cannot be restated: of `unit`, divided, the share in `into` is unknown; or its figure is missing."""

    unit: int
    into: int | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A day on which a unit's territory was put together anew. `exact`: figures can be added up across it."""

    day: date
    exact: bool


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure told anew; None where it cannot be."""

    value: Fraction | None
    mark: Mark
    obstacles: tuple[Obstacle, ...] = ()

    def decimal(self, places: int) -> Decimal | None:
        """The value with so many decimals, halves to the even digit."""
        if self.value is None:
            return None
        value = _EXACT.divide(self.value.numerator, self.value.denominator)
        return value.quantize(Decimal(1).scaleb(-places), context=_EXACT)


@dataclass(frozen=True)
class Expression:
    """A unit as a sum of shares of others: reckoned once, used for every period with figures of the same units."""

    onto: int
    terms: tuple[tuple[int, Fraction], ...]
    mark: Mark
    obstacles: tuple[Obstacle, ...] = ()
    alone: bool = False  # one whole unit and nothing else: the same territory under another name

    @cached_property
    def whole(self) -> bool:
        """Whether it is a plain sum of units, none of them divided."""
        return all(share == 1 for _, share in self.terms)

    def restate(self, values: Mapping[int, Decimal], *, summable: bool) -> Restated:
        """The figure. What may not be summed (ratio, index) is carried over where the territory is the same only."""
        missing = tuple(Obstacle(unit) for unit, _ in self.terms if unit not in values)
        if self.obstacles or missing:
            return Restated(None, Mark.IMPOSSIBLE, (*self.obstacles, *missing))
        if not summable and not self.alone:
            return Restated(None, Mark.IMPOSSIBLE, tuple(Obstacle(unit, self.onto) for unit, _ in self.terms))
        if self.whole:  # nearly always: decimals add up ten times as fast
            return Restated(
                Fraction(reduce(_EXACT.add, (values[unit] for unit, _ in self.terms), Decimal(0))), self.mark
            )
        return Restated(sum((share * Fraction(values[unit]) for unit, share in self.terms), NONE), self.mark)


@dataclass(frozen=True)
class Descent:
    """What became of what: links between stretches of units' lives. A unit has its successors on one day only."""

    links: tuple[Link, ...]

    @cached_property
    def out(self) -> dict[int, list[Link]]:
        """The links by which each unit went on."""
        return _grouped(self.links, lambda link: link.source)

    @cached_property
    def into(self) -> dict[int, list[Link]]:
        """The links of which each unit was made."""
        return _grouped(self.links, lambda link: link.target)

    def backwards(self) -> Descent:
        """The same with time turned round: to tell a unit of old in figures of those that came after it."""
        return Descent(
            tuple(
                Link(
                    link.day,
                    link.target,
                    link.source,
                    "all" if len(self.into[link.target]) == 1 else "part",
                    link.piece,
                )
                for link in self.links
            )
        )

    def express(self, onto: int, among: Iterable[int], key: Key | None = None) -> Expression:
        """`onto` in terms of the units `among` which figures are known, all of one time."""
        return _Search(self, onto, frozenset(among), key).expression()

    def breaks(self, unit: int) -> tuple[Break, ...]:
        """The days on which the unit's territory was put together anew, the earliest first."""
        found: dict[date, bool] = {}
        for one in self.ancestors(unit):
            for link in self.into.get(one, ()):
                whole = len(self.out[link.source]) == 1 and link.extent == "all"
                same = whole and len(self.into[one]) == 1
                if not same:
                    found[link.day] = found.get(link.day, True) and whole
        return tuple(Break(day, exact) for day, exact in sorted(found.items()))

    def ancestors(self, unit: int) -> frozenset[int]:
        """The unit and all that it was ever made of."""
        seen, ahead = {unit}, [unit]
        while ahead:
            for link in self.into.get(ahead.pop(), ()):
                if link.source not in seen:
                    seen.add(link.source)
                    ahead.append(link.source)
        return frozenset(seen)


def ratio(numerator: Restated, denominator: Restated, times: int = 100) -> Restated:
    """A ratio made anew from its restated parts, in % unless `times` says otherwise."""
    obstacles = numerator.obstacles + denominator.obstacles
    if numerator.value is None or not denominator.value:
        return Restated(None, Mark.IMPOSSIBLE, obstacles)
    estimated = Mark.ESTIMATED in (numerator.mark, denominator.mark)
    return Restated(numerator.value / denominator.value * times, Mark.ESTIMATED if estimated else Mark.EXACT, obstacles)


def _grouped(links: Iterable[Link], by: Callable[[Link], int]) -> dict[int, list[Link]]:
    found: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        found[by(link)].append(link)
    return dict(found)


class _Search:
    """One expression being reckoned."""

    def __init__(self, descent: Descent, onto: int, among: frozenset[int], key: Key | None) -> None:
        self.descent, self.onto, self.among, self.key = descent, onto, among, key
        self.territory = descent.ancestors(onto)
        self.estimated = False
        self.obstacles: list[Obstacle] = []
        self.known: dict[int, Fraction | None] = {}

    def expression(self) -> Expression:
        base = self._base()
        terms = []
        for unit in base:
            portion = self._portion(unit, start=True)
            if portion is None or portion == 0:
                continue
            if unit not in self.among:
                self.obstacles.append(Obstacle(unit))
            terms.append((unit, portion))
        obstacles = tuple(dict.fromkeys(self.obstacles))
        mark = Mark.IMPOSSIBLE if obstacles else Mark.ESTIMATED if self.estimated else Mark.EXACT
        alone = len(base) == 1 and len(terms) == 1 and terms[0][1] == 1
        return Expression(self.onto, tuple(terms), mark, obstacles, alone)

    def _base(self) -> list[int]:
        """The units nearest behind `onto` that have figures, and those behind which nothing more is known."""
        found: dict[int, None] = {}
        seen, ahead = {self.onto}, [self.onto]
        while ahead:
            unit = ahead.pop()
            links = self.descent.into.get(unit, ())
            if unit in self.among or not links:
                found[unit] = None
                continue
            for link in links:
                if link.source not in seen:
                    seen.add(link.source)
                    ahead.append(link.source)
        return sorted(found)

    def _portion(self, unit: int, *, start: bool = False) -> Fraction | None:
        """How much of a unit lies in `onto`, not counting what another unit with a figure already speaks for."""
        if unit == self.onto:
            return ONE
        if unit not in self.territory or (unit in self.among and not start):
            return NONE
        if unit not in self.known:
            self.known[unit] = self._through(unit)
        return self.known[unit]

    def _through(self, unit: int) -> Fraction | None:
        links = self.descent.out[unit]
        portions = [self._portion(link.target) for link in links]
        if all(portion == 1 for portion in portions) and (len(links) > 1 or links[0].extent == "all"):
            return ONE
        whole = NONE
        for link, portion in zip(links, portions, strict=True):
            if portion == 0:
                continue
            share = self._share(link, links)
            if share is None:
                self.obstacles.append(Obstacle(unit, link.target))
            if share is None or portion is None:
                return None
            whole += share * portion
        return whole

    def _share(self, link: Link, siblings: list[Link]) -> Fraction | None:
        if len(siblings) == 1:
            return ONE if link.extent == "all" else None
        if self.key is None:
            return None
        amounts = [self._amount(each) for each in siblings]
        unknown = [each for each, amount in zip(siblings, amounts, strict=True) if amount is None]
        self.estimated = True
        if len(unknown) == 1 and not any(amounts):
            return ONE if link is unknown[0] else NONE  # all the others are said to have taken nothing along
        total = sum(amount for amount in amounts if amount is not None)
        if unknown or not total:
            return None
        return self._amount(link) / total

    def _amount(self, link: Link) -> Fraction | None:
        if link.piece in self.key.amounts:
            return Fraction(self.key.amounts[link.piece])
        return _IMPLIED[self.key.measure].get(link.extent)
