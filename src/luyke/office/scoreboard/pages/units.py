"""The pages of the units below a place: side by side, and added up."""

from __future__ import annotations

from dataclasses import dataclass

from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages.row import Row
from luyke.scoring import Status
from luyke.writing.teller import small


@dataclass(frozen=True)
class Compared:
    """One unit in the comparison."""

    place: Place
    row: Row | None


@dataclass(frozen=True)
class ComparisonPage:
    """Units below a place, side by side on one indicator."""

    place: Place
    period: str
    indicators: list[Indicator]
    indicator: Indicator | None
    units: list[Compared]
    invented: bool

    @property
    def small(self) -> str:
        """The indicator's name within a sentence."""
        return small(self.indicator.title) if self.indicator else ""

    @property
    def reporting(self) -> int:
        """How many units have a figure."""
        return sum(unit.row is not None and unit.row.value is not None for unit in self.units)

    @property
    def planned(self) -> int:
        """How many were given a plan."""
        return sum(unit.row is not None and bool(unit.row.plans) for unit in self.units)

    @property
    def reached(self) -> int:
        """How many of them have reached it."""
        return sum(unit.row is not None and unit.row.status is Status.REACHED for unit in self.units)


@dataclass(frozen=True)
class RolledUp:
    """One indicator added up from below, beside what the place itself reports."""

    indicator: Indicator
    own: str
    below: str
    reporting: int
    units: int
    difference: str
    refused: str
    invented: bool


@dataclass(frozen=True)
class RollupPage:
    """The figures of a place made anew from those of its units."""

    place: Place
    period: str
    lines: list[RolledUp]
    invented: bool
