"""Which figures of two reports speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from luyke.checks.subjects import same_subject
from luyke.model import Basis, Figure, Kind, Period, Reading


class Thing(NamedTuple):
    """What a figure is about, its period apart."""

    subject: str | frozenset[str]
    unit: str
    place: str
    kind: Kind
    basis: Basis
    issuer: str


def thing_of(figure: Figure) -> Thing | None:
    """What a figure is about; None when that is not known well enough to compare."""
    subject = same_subject(figure)
    if not subject or figure.of is not None or figure.kind in (Kind.FRACTION, Kind.OTHER):
        return None
    return Thing(subject, figure.unit, figure.place, figure.kind, figure.basis, figure.issuer)


class _Same:
    """A reading as itself: to compare two figure by figure would take longer than grouping them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __hash__(self) -> int:
        return id(self.reading)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.reading is other.reading


def by_thing_and_period(reading: Reading) -> Mapping[tuple[Thing, str], Figure]:
    """The figures by what they are about and their period.

    Left out: those without a period, and those which the report itself states with two values, for that is told when
    it is checked alone.
    """
    return _grouped(_Same(reading))


@lru_cache(maxsize=2)  # the checks ask one after the other for the same two reports
def _grouped(same: _Same) -> Mapping[tuple[Thing, str], Figure]:
    found: dict[tuple[Thing, str], Figure] = {}
    torn: set[tuple[Thing, str]] = set()
    for figure in same.reading.figures:
        thing = thing_of(figure)
        if thing is None or not figure.period:
            continue
        key = thing, figure.period
        if found.setdefault(key, figure).value != figure.value:
            torn.add(key)
    return {key: figure for key, figure in found.items() if key not in torn}


def from_january(reading: Reading) -> Iterator[tuple[Thing, Period, Figure]]:
    """The levels that run from January to some month of the same year, January alone included."""
    for (thing, text), figure in by_thing_and_period(reading).items():
        period = Period.parse(text)
        if period is None or period.as_of or period.first.month != 1 or period.first.year != period.last.year:
            continue
        if thing.kind is Kind.LEVEL and adds_up(thing.unit):
            yield thing, period, figure


def adds_up(unit: str) -> bool:
    """Whether figures of this unit can be a month's flow at all."""
    return unit not in ("", "%", "pp", "index", "times") and "/" not in unit


def significant(figure: Figure) -> int:
    """How many digits of the print tell something: padding zeros do not."""
    if figure.value == 0 or figure.quantity.grain <= 0:
        return 0
    return figure.value.adjusted() - figure.quantity.grain.adjusted() + 1
