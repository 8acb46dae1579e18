"""Values of one indicator in one place, of whatever periods: what is known between two months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from luyke.model import Period

Moment = int  # months since the year 0; a period begins at one and ends before another


def stretch(period: str) -> tuple[Moment, Moment] | None:
    """The first month of a period and the one behind its last; None for a day and for what is no period."""
    found = Period.parse(period)
    if found is None or found.as_of:
        return None
    start = found.first.year * 12 + found.first.month - 1
    return start, start + found.months


def last_day(at: Moment) -> date:
    """The last day of a month."""
    year, month = divmod(at + 1, 12)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def name_at(place: str, since: str, at: Moment) -> str:
    """A place in a month: of one before its first day (`since`, "" for none) it is told of those it was made of.

    Its code may be one of theirs, so that it needs a name of its own: "11383@2025-07-01".
    """
    return f"{place}@{since}" if since and last_day(at).isoformat() < since else place


class Timeline:
    """Sums between moments, as one value takes another away; of what does not add up, the state at the last month.

    adds  whether months make a year
    """

    def __init__(self, values: Mapping[str, Decimal], *, adds: bool) -> None:
        self.adds = adds
        self.values = {at: value for period, value in values.items() if (at := stretch(period)) is not None}
        self._groups: dict[Moment, dict[Moment, Decimal]] = {}  # a moment → those joined to it, each with its sum
        if adds:
            for (start, end), value in self.values.items():
                self._join(start, end, value)
        self._states = {end: value for (_start, end), value in self.values.items()}

    def between(self, start: Moment, end: Moment) -> Decimal | None:
        """What came between two moments; of a state, what stood at the end; None where that is not known."""
        if not self.adds:
            return self._states.get(end)
        group = self._groups.get(start, {})
        return group[end] - group[start] if end in group else None

    @property
    def moments(self) -> Iterable[Moment]:
        """Where one of its periods begins or ends."""
        return self._groups

    def differences(self) -> Iterator[Decimal]:
        """All sums that are known between two moments."""
        for group in {id(group): sorted(group.items()) for group in self._groups.values()}.values():
            for at, (_moment, earlier) in enumerate(group):
                yield from (later - earlier for _other, later in group[at + 1 :])

    def _join(self, start: Moment, end: Moment, value: Decimal) -> None:
        first, second = (self._groups.setdefault(moment, {moment: Decimal(0)}) for moment in (start, end))
        if first is second:
            return
        shift = first[start] + value - second[end]
        first |= {moment: sum_ + shift for moment, sum_ in second.items()}
        self._groups |= dict.fromkeys(second, first)
