"""Lines of descent: what a unit was made of and what became of it, and the same as links for restating."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from luyke.office.places.models import Change, ChangeKind, Extent, Level, Measure, Place, Portion, Succession
from luyke.office.places.restating import Descent, Key, Link


@dataclass(frozen=True)
class Step:
    """One change in a line of descent, seen from one unit: what went into it, or where it went."""

    change: Change
    of: Place
    others: tuple[tuple[Place, str], ...]  # each with its extent

    @property
    def whole(self) -> bool:
        """Whether only whole units moved."""
        return all(extent == Extent.ALL for _place, extent in self.others)


@dataclass(frozen=True)
class LineOfDescent:
    """Back in time and forward, the nearest change first, each generation after the one before it."""

    before: tuple[Step, ...]
    after: tuple[Step, ...]


def line_of_descent(*, place: Place) -> LineOfDescent:
    """What a unit was made of, back to the beginning, and what became of it since: two queries a generation."""
    return LineOfDescent(_walk(place, "target", "source"), _walk(place, "source", "target"))


def descent_of(*, places: Iterable[Place]) -> Descent:
    """All links behind and ahead of some units of one level, with the other parts of whatever was divided."""
    places = list(places)
    if not places:
        return Descent(())
    own = places[0].level
    ids = {place.pk for place in places}
    behind, ahead = _closure(ids, own, "target", "source"), _closure(ids, own, "source", "target")
    rows = {*_thin("source", behind, own), *_thin("target", ahead, own)}
    return Descent(tuple(Link.of(row.day, row.source, row.target, row.extent) for row in sorted(rows)))


def key_of(*, descent: Descent, measure: str) -> Key:
    """The stated portions of the divided units of a descent, the newest of each. Extents say some by themselves."""
    pieces = {link.piece for link in descent.links}
    stated = Portion.objects.filter(
        measure=Measure(measure),
        succession__source__in={old for old, _new in pieces},
        succession__change__undone_at=None,
    ).select_related("succession")
    amounts, documents, days = {}, {}, {}
    for row in stated.order_by("id"):
        piece = (row.succession.source_id, row.succession.target_id)
        if piece in pieces:
            amounts[piece], documents[piece], days[piece] = row.amount, row.source, row.stated_date
    return Key(
        measure,
        "; ".join(sorted(set(documents.values()))),
        max(days.values(), default=date.min),
        amounts,
    )


@dataclass(frozen=True)
class ShownBreak:
    """A day at which a series of a unit is not the same thing before and after. `known`: the change is on record."""

    day: date
    exact: bool
    known: bool


def breaks_of(*, place: Place) -> list[ShownBreak]:
    """The days to mark on a unit's series: where its territory was put together anew, or a list named it first."""
    descent = descent_of(places=[place])
    found = [ShownBreak(each.day, each.exact, True) for each in descent.breaks(place.pk)]
    ancestors = Place.objects.filter(pk__in=descent.ancestors(place.pk)).select_related("opened_by")
    found += [
        ShownBreak(row.valid_from, False, False)
        for row in ancestors
        if row.valid_from is not None and row.opened_by is not None and row.opened_by.kind == ChangeKind.LISTED
    ]
    if place.valid_to is not None:
        out = descent.out.get(place.pk, [])
        whole = len(out) == 1 and out[0].extent == Extent.ALL
        if not (whole and len(descent.into[out[0].target]) == 1):
            known = place.closed_by is not None and place.closed_by.kind != ChangeKind.LISTED
            found.append(ShownBreak(place.valid_to + timedelta(days=1), whole, known))
    return sorted(set(found), key=lambda each: (each.day, each.known))


def unexplained_beside(*, place: Place) -> int:
    """How many neighbours a list stopped naming while this unit stood, without saying where they went.

    Figures of this unit before and after may not be of the same territory.
    """
    if place.parent is None:
        return 0
    gone = Place.objects.standing().filter(parent__code=place.parent.code, level=place.level)
    again = Place.objects.standing().filter(code=OuterRef("code"), opened_by=OuterRef("closed_by"))
    gone = gone.filter(~Exists(again), closed_by__kind=ChangeKind.LISTED, went_into=None).exclude(code=place.code)
    if place.valid_from is not None:
        gone = gone.filter(valid_to__gte=place.valid_from)
    if place.valid_to is not None:
        gone = gone.filter(valid_to__lt=place.valid_to)
    return gone.count()


class _Thin(NamedTuple):
    """A row of Succession without its units, of which a country has ten thousand."""

    pk: int
    source: int
    target: int
    extent: str
    day: date
    source_level: str
    target_level: str


def _thin(near: str, ids: set[int], own: str) -> list[_Thin]:
    rows = Succession.objects.filter(change__undone_at=None, **{f"{near}__in": ids}).values_list(
        "pk", "source", "target", "extent", "change__effective_date", "source__level", "target__level"
    )
    return _kept([_Thin(*row) for row in rows], own)


def _kept(rows: list[_Thin], own: str) -> list[_Thin]:
    """The links of one level. A commune made of a district and nothing else comes of the district."""
    if own != Level.COMMUNE:
        return [row for row in rows if row.source_level == own]
    level = {row.target for row in rows if row.source_level == row.target_level}
    return [row for row in rows if row.source_level == row.target_level or row.target not in level]


def _closure(ids: set[int], own: str, near: str, far: str) -> set[int]:
    seen, frontier = set(ids), set(ids)
    while frontier:
        frontier = {getattr(row, far) for row in _thin(near, frontier, own)} - seen
        seen |= frontier
    return seen


def _walk(place: Place, near: str, far: str) -> tuple[Step, ...]:
    steps: list[Step] = []
    seen, frontier = {place.pk}, [place]
    while frontier:
        wanted = [row.pk for row in _thin(near, {each.pk for each in frontier}, place.level)]
        rows = Succession.objects.filter(pk__in=wanted).select_related("change", "source__parent", "target__parent")
        grouped: dict[int, list[Succession]] = defaultdict(list)
        for row in sorted(rows, key=lambda row: (getattr(row, far).code, row.pk)):
            grouped[getattr(row, f"{near}_id")].append(row)
        ahead: dict[int, Place] = {}
        for each in frontier:
            for change, others in _by_change(grouped.get(each.pk, []), far):
                steps.append(Step(change, each, others))
                ahead |= {other.pk: other for other, _extent in others if other.pk not in seen}
        seen |= set(ahead)
        frontier = list(ahead.values())
    return tuple(steps)


def _by_change(rows: list[Succession], far: str) -> list[tuple[Change, tuple[tuple[Place, str], ...]]]:
    changes: dict[int, tuple[Change, list[tuple[Place, str]]]] = {}
    for row in rows:
        changes.setdefault(row.change_id, (row.change, []))[1].append((getattr(row, far), row.extent))
    return [(change, tuple(others)) for change, others in changes.values()]
