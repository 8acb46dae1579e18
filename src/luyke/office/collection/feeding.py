"""Lines that nobody types: what feeds them is handed in by an app above, which collection does not know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple, Protocol

from luyke.office.audit.services import Actor
from luyke.office.collection.asked import AskedLine
from luyke.office.collection.models import Regime, Round, Submission


class FedValue(NamedTuple):
    """What a line's cell holds without anybody typing it.

    value      in the base unit, exact
    source     whence, in words; `reference` as evidence keeps it; `quote` what it was counted from
    """

    value: Decimal
    source: str
    reference: str
    quote: str
    invented: bool


class Feeder(Protocol):
    """Whatever knows the figures of such lines."""

    def names(self, indicator: str) -> list[tuple[str, str]]:
        """What can feed an indicator: code and name of each."""

    def values(
        self, *, regime: Regime, period: str, place_ids: Iterable[int], lines: Sequence[AskedLine], at: datetime | None
    ) -> Mapping[tuple[int, int, str], FedValue]:
        """What the cells of lines hold in each place, as known at a moment or now: (place, line, column)."""

    def record(self, *, round: Round, by: Actor, at: datetime) -> None:
        """The figures of a round that closes become what is known."""


_FEEDERS: list[Feeder] = []


def feed_from(feeder: Feeder) -> None:
    """Takes in what feeds lines."""
    _FEEDERS.append(feeder)


def feeders_of(indicator: str) -> list[tuple[str, str]]:
    """What can feed an indicator: code and name of each."""
    return [name for feeder in _FEEDERS for name in feeder.names(indicator)]


def fed_values(submission: Submission, lines: Sequence[AskedLine]) -> Mapping[tuple[int, str], FedValue]:
    """What the fed lines of a submission hold, by line and column: as things stand, or as its round closed on them."""
    fed = [line for line in lines if line.register]
    if not fed:
        return {}
    place, round = submission.reporter.place_id, submission.round
    found: dict[tuple[int, str], FedValue] = {}
    for feeder in _FEEDERS:
        told = feeder.values(
            regime=round.regime, period=round.period, place_ids=[place], lines=fed, at=round.closed_at
        )  # fmt: skip
        found |= {(line, column): value for (_, line, column), value in told.items()}
    return found


def fed_record(*, round: Round, by: Actor, at: datetime) -> None:
    """The figures of a round that closes become what is known. Inside the act that closes it."""
    for feeder in _FEEDERS:
        feeder.record(round=round, by=by, at=at)
