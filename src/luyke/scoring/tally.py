""" "12/13": how many targets are reached, derived, with those that are not named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from luyke.scoring.standing import Status


@dataclass(frozen=True, slots=True)
class Tally:
    """The count of a month. Every target stands in exactly one of the names' lists or in `reached`."""

    reached: tuple[str, ...]
    on_track: tuple[str, ...]
    at_risk: tuple[str, ...]
    missed: tuple[str, ...]
    unclear: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many targets there are."""
        return len(self.reached) + len(self.not_reached)

    @property
    def not_reached(self) -> tuple[str, ...]:
        """All others, worst first."""
        return (*self.missed, *self.at_risk, *self.unclear, *self.on_track)


def tally(standings: Iterable[tuple[str, Status]]) -> Tally:
    """Counts targets by name and status, in the order given."""
    found: dict[Status, list[str]] = {status: [] for status in Status}
    for name, status in standings:
        found[status].append(name)
    return Tally(
        reached=tuple(found[Status.REACHED]),
        on_track=tuple(found[Status.ON_TRACK]),
        at_risk=tuple(found[Status.AT_RISK]),
        missed=tuple(found[Status.MISSED]),
        unclear=tuple(found[Status.UNCLEAR]),
    )
