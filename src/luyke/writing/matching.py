"""Numbers that people typed against the numbers that an office holds: which it may be, and whether it still is."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from decimal import Decimal
from typing import Protocol, TypeVar

from luyke.model import Figure

_MOST = 12
_MONTHS = r"\d{4}-\d\d(?:/\d{4}-\d\d)?"  # a month, or several: years and days are told in too many ways


class Quotable(Protocol):
    """A number that can be quoted; of "12/13" `value` is the numerator, `of` the denominator. `code`: its indicator."""

    @property
    def key(self) -> str:
        """Its source."""

    @property
    def value(self) -> Decimal:
        """In base units of `unit`."""

    @property
    def unit(self) -> str:
        """A code of the engine's units."""

    @property
    def of(self) -> Decimal | None:
        """What it is out of."""

    @property
    def period(self) -> str:
        """What it is of."""

    @property
    def code(self) -> str:
        """ "" where it is of no single indicator."""


Held = TypeVar("Held", bound=Quotable)


def says(figure: Figure, held: Quotable) -> bool:
    """Whether a printed figure is this value, rounded as it was printed."""
    if figure.unit != held.unit or (held.of is not None) != (figure.of is not None):
        return False
    if held.of is not None and figure.of is not None:
        return figure.value == held.value and figure.of.value == held.of
    low, high = figure.low, figure.high
    return (low is None or low <= held.value) and (high is None or held.value <= high)


def speaks_otherwise(figure: Figure, held: Quotable, codes: Container[str]) -> bool:
    """Whether a figure's sentence names another indicator, of these codes, or another time than the value has."""
    named = figure.indicator is not None and figure.indicator in codes and held.code not in ("", figure.indicator)
    timed = all(re.fullmatch(_MONTHS, one) for one in (figure.period, held.period)) and figure.period != held.period
    return named or timed


def candidates(figure: Figure, held: Mapping[str, Held]) -> list[Held]:
    """What a printed figure may be a quotation of, the likeliest first: of the indicator it names, of its period."""
    found = [one for one in held.values() if says(figure, one)]

    def strangeness(one: Held) -> tuple[bool, bool, str]:
        return not one.code or one.code != figure.indicator, one.period != figure.period, one.key

    return sorted(found, key=strangeness)[:_MOST]


def certain(figure: Figure, held: Mapping[str, Held]) -> Held | None:
    """The one value that a figure quotes beyond doubt: the only one of the indicator that it names, of its period."""
    named = [one for one in candidates(figure, held) if one.code and one.code == figure.indicator]
    same = [one for one in named if one.period == figure.period]
    return same[0] if len(same) == 1 else named[0] if len(named) == 1 else None
