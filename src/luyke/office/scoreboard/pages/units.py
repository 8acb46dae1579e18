"""The pages of the units below a place: side by side, and added up."""

from __future__ import annotations

from dataclasses import dataclass

from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages.row import Row


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
