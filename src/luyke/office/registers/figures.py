"""The figures that feeds make: all of a register in one query a table, places rolled up to those that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Count, IntegerField, Max, Q, QuerySet, Sum
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from luyke.office.observations.models import Evidence
from luyke.office.places.models import Place
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

    @classmethod
    def parse(cls, locator: str) -> Extent | None:
        """The extent that evidence keeps; None for another kind of locator."""
        try:
            place, first, last, at = locator.split("|")
            return cls(int(place), date.fromisoformat(first), date.fromisoformat(last), datetime.fromisoformat(at))
        except ValueError:
            return None


@dataclass(frozen=True)
class Figure:
    """What a feed makes of some cases."""

    value: Decimal = Decimal(0)
    cases: int = 0
    invented: bool = False

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.value + other.value, self.cases + other.cases, self.invented or other.invented)


Span = tuple[date, date]


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
    for together in by_rows.values():
        leaves |= _by_place(together, spans, at)
    holding = _holding({place for place, _, _ in leaves}, wanted)
    found = {(place, feed.code, span): Figure() for place in wanted for feed in feeds for span in spans}
    for (place, code, span), figure in leaves.items():
        for each in holding[place]:
            found[each, code, span] += figure
    return found


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
    return rows.annotate(adds=feed.amount(extent.first, extent.last))


def value_of(feed: Feed, extent: Extent, *, at: datetime | None) -> Figure:
    """What a feed makes of an extent."""
    told = rows_of(feed, extent, at=at).aggregate(
        value=Sum("adds"), cases=Count(feed.counted.case, distinct=True), made_up=_any(feed.counted.invented)
    )
    return Figure(_decimal(told["value"]) / feed.divisor, told["cases"], bool(told["made_up"]))


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


def _by_place(feeds: Sequence[Feed], spans: Sequence[Span], at: datetime | None) -> dict[tuple[int, str, Span], Figure]:
    counted = feeds[0].counted
    asked: dict[int, tuple[Feed, Span]] = {}
    columns: dict[str, object] = {}
    any_of = Q()
    for number, (feed, span) in enumerate((feed, span) for feed in feeds for span in spans):
        which = feed.cases(*span)
        any_of |= which
        asked[number] = feed, span
        columns[f"value{number}"] = Sum(feed.amount(*span), filter=which)
        columns[f"cases{number}"] = Count(counted.case, filter=which, distinct=not counted.single)
        columns[f"made_up{number}"] = _any(counted.invented, which)
    found = {}
    for row in counted.rows(at).filter(any_of).order_by().values(counted.place).annotate(**columns):
        for number, (feed, span) in asked.items():
            if row[f"cases{number}"]:
                found[row[counted.place], feed.code, span] = Figure(
                    _decimal(row[f"value{number}"]) / feed.divisor, row[f"cases{number}"], bool(row[f"made_up{number}"])
                )
    return found


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


def _any(way: str, which: Q | None = None) -> Max:
    """Whether any row is so marked, on both databases."""
    return Max(Cast(way, IntegerField()), filter=which)


def _decimal(value: object) -> Decimal:
    return Decimal(0) if value is None else Decimal(str(value))
