"""Which places made up a place in a month: those right below it, or those that it was merged from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from luyke.office.places.models import Extent, Place, Succession
from luyke.office.publishing.guarding.timelines import Moment, last_day, name_at

_ALWAYS = (date.min, date.max)


class Territory:
    """Places of which figures are known, and all above them, by code.

    order  the lowest first
    """

    def __init__(self, codes: Iterable[str]) -> None:
        self._above: dict[str, list[tuple[str, date, date]]] = {}
        new = set(codes)
        while new:  # level by level
            for code, above, since, until in (
                Place.objects.standing()
                .filter(code__in=new)
                .values_list("code", "parent__code", "valid_from", "valid_to")
            ):
                self._above.setdefault(code, []).append((above or "", since or _ALWAYS[0], until or _ALWAYS[1]))
            new = {above for rows in self._above.values() for above, *_ in rows if above} - set(self._above)
        self._merged = _merged(self._above)
        self._below: dict[Moment, Mapping[str, list[str]]] = {}
        made = sorted(
            self._merged, key=lambda name: name.rpartition("@")[2]
        )  # the oldest first: others are made of them
        self.order = [*sorted(self._above, key=lambda code: (-self._depth(code), code)), *made]

    def below(self, code: str, at: Moment) -> list[str]:
        """The places right below one, at the end of a month."""
        if at not in self._below:
            day, found = last_day(at), defaultdict(list)
            for one, rows in sorted(self._above.items()):
                for above, since, until in rows:
                    if since <= day <= until:
                        found[above].append(one)
            self._below[at] = found
        return self._below[at].get(code, [])

    def merged(self, name: str, at: Moment) -> list[str]:
        """The whole places that one was made of, of a month before it was; each by its name in that month."""
        if name_at(*name.partition("@")[::2], at) != name:
            return []
        return [name_at(source, since, at) for source, since in self._merged.get(name, ())]

    def _depth(self, code: str, seen: frozenset[str] = frozenset()) -> int:
        above = {row[0] for row in self._above.get(code, ())} - seen - {"", code}
        return 1 + max(self._depth(one, seen | {code}) for one in above) if above else 0


def _merged(codes: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Places made of whole others, by the name of the time before: those others, each with its own first day."""
    rows = Succession.objects.filter(target__code__in=set(codes), change__undone_at__isnull=True, target__void=False)
    found: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    columns = ("target__code", "target__valid_from", "source__code", "source__valid_from", "extent")
    for target, since, source, before, extent in rows.values_list(*columns):
        if since is not None:
            found[f"{target}@{since.isoformat()}"][source, before.isoformat() if before else ""] = extent
    return {name: sorted(parts) for name, parts in found.items() if set(parts.values()) == {Extent.ALL.value}}
