"""What apps above count case by case, under the board of a place: they hand it in, for the scoreboard cannot ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place


@dataclass(frozen=True, slots=True)
class FedValue:
    """A value as it is shown, and the page that leads to its cases."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class FedRow:
    """An indicator that is counted: of the month, of the year to date; `source` counts it, its list at `address`.

    invented  whether any of the cases was made up
    """

    indicator: Indicator
    source: str
    address: str
    month: FedValue | None
    to_date: FedValue | None
    invented: bool

    @property
    def values(self) -> tuple[FedValue | None, FedValue | None]:
        """The two, as they stand in the table."""
        return self.month, self.to_date


Feeder = Callable[[Person, Place, Period, datetime | None], list[FedRow]]
_FEEDERS: list[Feeder] = []


def board_fed_from(feeder: Feeder) -> None:
    """Takes in rows to be shown under every board, as far as its viewer may see them, as known at a moment or now."""
    if feeder not in _FEEDERS:
        _FEEDERS.append(feeder)


def rows_fed(viewer: Person, place: Place, period: Period, as_of: datetime | None) -> list[FedRow]:
    """Everything that was handed in for the board of a place and month."""
    return [row for feeder in _FEEDERS for row in feeder(viewer, place, period, as_of)]
