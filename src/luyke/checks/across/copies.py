"""Figures of one report that stand unchanged in another, for another period."""

from __future__ import annotations

from luyke.checks.across.matching import by_thing_and_period, significant
from luyke.model import Figure, Kind, Reading

_DIGITS = 3  # shorter numbers are often equal by chance
_FEWEST = 6
_SHARE = 0.8

Pair = tuple[Figure, Figure]


def tells(figure: Figure) -> bool:
    """Whether a figure is long enough to be no coincidence, and of a kind that changes with its period."""
    return significant(figure) >= _DIGITS and figure.kind is not Kind.TARGET


def whole_copy(first: Reading, second: Reading) -> list[Pair]:
    """The unchanged figures when nearly all that could have changed did not: the date only. Otherwise none.

    Compared are figures about one thing whose period differs between the reports; 6 of them at least.
    """
    if not first.period or first.period == second.period:
        return []
    before = {thing: figure for (thing, _), figure in by_thing_and_period(first).items() if tells(figure)}
    compared = [
        (before[thing], after)
        for (thing, period), after in by_thing_and_period(second).items()
        if tells(after) and thing in before and before[thing].period != period
    ]
    same = [(one, other) for one, other in compared if one.value == other.value]
    return same if len(compared) >= _FEWEST and len(same) >= _SHARE * len(compared) else []
