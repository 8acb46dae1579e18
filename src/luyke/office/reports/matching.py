"""Numbers that people typed against the numbers that the office holds: which it may be, and whether it still is."""

from __future__ import annotations

from collections.abc import Mapping

from luyke.model import Figure
from luyke.office.reports.figures import Held

_MOST = 12


def says(figure: Figure, held: Held) -> bool:
    """Whether a printed figure is this value, rounded as it was printed."""
    if figure.unit != held.unit or (held.of is not None) != (figure.of is not None):
        return False
    if held.of is not None and figure.of is not None:
        return figure.value == held.value and figure.of.value == held.of
    low, high = figure.low, figure.high
    return (low is None or low <= held.value) and (high is None or held.value <= high)


def candidates(figure: Figure, held: Mapping[str, Held]) -> list[Held]:
    """What a printed figure may be a quotation of, the likeliest first: of the indicator it names, of its period."""
    found = [one for one in held.values() if says(figure, one)]

    def strangeness(one: Held) -> tuple[bool, bool, str]:
        named = one.indicator is not None and one.indicator.code == figure.indicator
        return not named, one.period != figure.period, one.key

    return sorted(found, key=strangeness)[:_MOST]


def certain(figure: Figure, held: Mapping[str, Held]) -> Held | None:
    """The one value that a figure quotes beyond doubt: the only one of the indicator that it names, of its period."""
    named = [one for one in candidates(figure, held) if one.indicator and one.indicator.code == figure.indicator]
    same = [one for one in named if one.period == figure.period]
    return same[0] if len(same) == 1 else named[0] if len(named) == 1 else None
