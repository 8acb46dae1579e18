"""A unit's series over changes, each point told in the unit, each break in plain sight. Pure, as restating is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from luyke.office.places.restating import Break, Descent, Expression, Key, Restated


@dataclass(frozen=True, slots=True)
class Point:
    """One period: its last day, and the figures of the units that stood then."""

    period: str
    day: date
    figures: Mapping[int, Decimal]


@dataclass(frozen=True, slots=True)
class ToldPoint:
    """The period told in the unit. `breaks` lie between the point before and this one: never draw a line across."""

    period: str
    restated: Restated
    breaks: tuple[Break, ...]


def tell_series(
    points: Iterable[Point], *, onto: int, descent: Descent, summable: bool, key: Key | None = None
) -> tuple[ToldPoint, ...]:
    """The series of `onto`, the earliest point first. A point that cannot be restated stays, without a value."""
    breaks, known = descent.breaks(onto), dict[frozenset[int], Expression]()
    told: list[ToldPoint] = []
    before: date | None = None
    for point in sorted(points, key=lambda point: (point.day, point.period)):
        units = frozenset(point.figures)
        if units not in known:
            known[units] = descent.express(onto, units, key)
        between = tuple(each for each in breaks if before is not None and before < each.day <= point.day)
        told.append(ToldPoint(point.period, known[units].restate(point.figures, summable=summable), between))
        before = point.day
    return tuple(told)
