"""What directives hang on besides a figure: apps above hand in what they know, for meetings do not know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from luyke.office.reviews.models import Directive


@dataclass(frozen=True, slots=True)
class Hung:
    """How that on which a directive hangs stands at a moment.

    words       a sentence, with its numbers
    address     its page, for whom holds `permission`
    reached_at  when nothing was left to do; None while something is
    """

    words: str
    address: str
    permission: str
    reached_at: datetime | None


Hanger = Callable[[Directive, datetime], Hung | None]
_HANGERS: list[Hanger] = []


def hang_with(hanger: Hanger) -> None:
    """Takes in who knows of something that directives hang on; it gives None for those that do not."""
    if hanger not in _HANGERS:
        _HANGERS.append(hanger)


def hung_on(directive: Directive, at: datetime) -> list[Hung]:
    """Everything that a directive hangs on, as known at a moment."""
    return [found for hanger in _HANGERS if (found := hanger(directive, at)) is not None]


def hung_reached(directive: Directive, at: datetime) -> Hung | None:
    """What closes it: nothing is left to do in anything that it hangs on; the one that was last. None before that."""
    found = hung_on(directive, at)
    if not found or any(one.reached_at is None for one in found):
        return None
    return max(found, key=lambda one: one.reached_at or at)
