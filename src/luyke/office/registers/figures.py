"""The figures that feeds make: counted place by place (`counting`), rolled up to the places that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, QuerySet, Sum
from django.utils.translation import gettext as _

from luyke.office.observations.models import Evidence
from luyke.office.places.models import Place
from luyke.office.registers.counting import (
    Figure,
    Span,
    any_invented,
    any_marked,
    counted_by_place,
    decimal_of,
)
from luyke.office.registers.feeds import Feed
from luyke.office.registers.register import Register, register_of

_PREFIX = "registers."


@dataclass(frozen=True)
class Extent:
    """Of which place and days, as known when, a figure is: all that it takes to count it again."""

    place_id: int
    first: date
    last: date
    at: datetime

    @property
    def locator(self) -> str:
        """The extent as evidence keeps it."""
        return f"{self.place_id}|{self.first}|{self.last}|{self.at.isoformat()}"

    def same_days(self, evidence: Evidence | None) -> bool:
        """Whether evidence is of the same place and days, or of none that are known."""
        other = Extent.parse(evidence.locator) if evidence else None
        return other is None or (other.place_id, other.first, other.last) == (self.place_id, self.first, self.last)

    @classmethod
    def parse(cls, locator: str) -> Extent | None:
        """The extent that evidence keeps; None for another kind of locator."""
        try:
            place, first, last, at = locator.split("|")
            return cls(int(place), date.fromisoformat(first), date.fromisoformat(last), datetime.fromisoformat(at))
        except ValueError:
            return None


def figures_of(
    *, feeds: Sequence[Feed], spans: Sequence[Span], place_ids: Iterable[int], at: datetime | None
) -> dict[tuple[int, str, Span], Figure]:
    """What each feed makes of each span in each place and all below it: (place, feed's code, span) → figure.

    One query for all feeds that count the same rows, and one a level of places to roll them up.
    """
    wanted = set(place_ids)
    by_rows: dict[int, list[Feed]] = {}
    for feed in feeds:
        by_rows.setdefault(id(feed.counted), []).append(feed)
    leaves: dict[tuple[int, str, Span], Figure] = {}
    made_up: dict[str, bool] = {}
    for together in by_rows.values():
        any_is = any_invented(together[0].counted)
        leaves.update(counted_by_place(together, spans, at, made_up=any_is))
        made_up |= {feed.code: any_is for feed in together}
    holding = _holding({place for place, _, _ in leaves}, wanted)
    found: dict[tuple[int, str, Span], Figure] = {}
    for (place, code, span), figure in leaves.items():
        for each in holding[place]:
            found[each, code, span] = found.get((each, code, span), Figure()) + figure
    every = ((place, feed.code, span) for place in wanted for feed in feeds for span in spans)
    return {key: found.get(key) or Figure(invented=made_up[key[1]]) for key in every}


def rows_of(feed: Feed, extent: Extent, *, at: datetime | None) -> QuerySet:
    """The very rows that a feed counts in an extent, each with what it adds as `adds`; as known at a moment, or now.

    `at` is apart from the extent's own moment, so that the same cases can be counted as they stand now.
    """
    place = feed.counted.place
    code = Place.objects.values_list("code", flat=True).get(pk=extent.place_id)
    below = Q(**{place: extent.place_id})
    for above in ("__parent", "__parent__parent", "__parent__parent__parent"):
        below |= Q(**{f"{place}{above}__code": code})
    rows = feed.counted.rows(at).filter(below, feed.cases(extent.first, extent.last))
    return rows.annotate(adds=feed.adds(extent.first, extent.last))


def value_of(feed: Feed, extent: Extent, *, at: datetime | None) -> Figure:
    """What a feed makes of an extent."""
    told = rows_of(feed, extent, at=at).aggregate(
        value=Sum("adds"), cases=Count(feed.counted.case, distinct=True), made_up=any_marked(feed.counted.invented)
    )
    made_up = bool(told["made_up"]) if told["cases"] else any_invented(feed.counted)
    return Figure(decimal_of(told["value"]) / feed.divisor, told["cases"], made_up)


def fed_by(evidence: Evidence) -> tuple[Register, Feed, Extent] | None:
    """Which feed of which register a piece of evidence speaks of; None where it is no register's, or of one gone."""
    code, _colon, name = evidence.reference.removeprefix(_PREFIX).partition(":")
    register = register_of(code) if evidence.reference.startswith(_PREFIX) else None
    feed, extent = register and register.feed(name), Extent.parse(evidence.locator)
    return (register, feed, extent) if register and feed and extent else None


def reference_of(register: Register, feed: Feed) -> str:
    """How evidence names a feed."""
    return f"{_PREFIX}{register.code}:{feed.code}"


def counted_as(span: Span, figure: Figure) -> str:
    """How a figure came about, in words."""
    return _("{cases} trường hợp trong sổ, từ {first} đến {last}").format(
        cases=figure.cases, first=f"{span[0]:%d/%m/%Y}", last=f"{span[1]:%d/%m/%Y}"
    )


def _holding(leaves: set[int], wanted: set[int]) -> Mapping[int, list[int]]:
    """For each place those of the wanted ones that it is or lies in. One query a level.

    A unit above is known by its code: its row changes when it is renamed, and the units below stay its own.
    """
    by_code: dict[str, list[int]] = {}
    for pk, code in Place.objects.filter(pk__in=wanted).values_list("pk", "code"):
        by_code.setdefault(code, []).append(pk)
    known: dict[int, tuple[str, int | None]] = {}
    missing = set(leaves)
    while missing:
        rows = Place.objects.filter(pk__in=missing).values_list("pk", "code", "parent_id")
        known |= {pk: (code, parent) for pk, code, parent in rows}
        missing = {parent for _, parent in known.values() if parent is not None} - set(known)
    found = {}
    for leaf in leaves:
        holding = [leaf] if leaf in wanted else []
        here = known[leaf][1]
        while here is not None:
            code, above = known[here]
            holding += by_code.get(code, [])
            here = above
        found[leaf] = holding
    return found
