"""What apps above show beside an indicator's figures: they hand it in, for the scoreboard does not know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place


@dataclass(frozen=True, slots=True)
class BesideLine:
    """One thing that hangs on a figure: where it is opened, and how it stands, in words."""

    address: str
    name: str
    says: str


@dataclass(frozen=True, slots=True)
class BesideList:
    """A titled list of them."""

    title: str
    lines: tuple[BesideLine, ...]


Beside = Callable[[Person, Place, Indicator], BesideList | None]
_SHOWN: list[Beside] = []


def show_beside(lists: Beside) -> None:
    """Takes in a list to be shown on the page of every indicator, as far as its viewer may see it."""
    if lists not in _SHOWN:
        _SHOWN.append(lists)


def beside(viewer: Person, place: Place, indicator: Indicator) -> list[BesideList]:
    """Every list that has something to show."""
    return [found for each in _SHOWN if (found := each(viewer, place, indicator)) is not None]
