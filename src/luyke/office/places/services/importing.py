"""The dated lists and the succession of 1 July 2025, laid over what stands. A step on record is not done again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.services import Actor, act
from luyke.office.places import lists
from luyke.office.places.models import Change, ChangeKind, Extent, Level, Place
from luyke.office.places.timeline import Timeline

Step = tuple[str, date, str, str]  # kind, day, resolution, note

# What is kept is in Vietnamese whoever imports, so that a step is known again.
_LIST_OF_2021: Step = (ChangeKind.LISTED, lists.IN_2021, "Danh mục hành chính tháng 11/2021", "")
_LIST_OF_MARCH: Step = (
    ChangeKind.LISTED,
    lists.IN_MARCH_2025,
    "Danh mục hành chính ngày 01/03/2025",
    "Ngày ghi là ngày của danh mục; thay đổi thật xảy ra trước đó, nghị quyết chưa được ghi.",
)


@dataclass(frozen=True)
class Imported:
    """What an import added; all zero when everything was there."""

    changes: int
    units: int
    successions: int


def place_list_import(*, by: Actor, at: datetime) -> Imported:
    """Units of all three tiers since 2021, the lists of March and July 2025, and what became of what. All or nothing.

    Done again, it adds what is missing: a step that was recorded, undone ones too, is left as it is.
    """
    by.permit("places.change", Scope(frozenset({lists.COUNTRY})))
    if set(_steps()) <= _recorded():
        return Imported(0, 0, 0)
    with act("places.list.imported", by=by, at=at) as entry:
        importing = _Import(by, at)
        for step in (
            importing.list_of_2021,
            importing.known_mergers,
            importing.list_of_march,
            importing.reform_of_july,
        ):
            step()
        importing.timeline.write()
        done = Imported(importing.changes, len(importing.timeline.opened), len(importing.timeline.links))
        entry.of(
            "places.list",
            _("{units} đơn vị, {successions} dòng kế thừa").format(units=done.units, successions=done.successions),
            scope=lists.COUNTRY,
            changes=done.changes,
            units=done.units,
            successions=done.successions,
        )
    return done


class _Import:
    def __init__(self, by: Actor, at: datetime) -> None:
        self.by, self.at, self.changes = by, at, 0
        self.timeline = Timeline()
        self.recorded = _recorded()

    def list_of_2021(self) -> None:
        change = self._change(_LIST_OF_2021)
        if change is None:
            return
        country = lists.ListedUnit(lists.COUNTRY, "nước", "Việt Nam", "")
        for unit in (country, *lists.units_in_2021()):
            if unit.code not in self.timeline.standing:
                self.timeline.open(unit, change, None)

    def known_mergers(self) -> None:
        for merger in lists.mergers_before_march_2025():
            change = self._change(_of_merger(merger))
            if change is None:
                continue
            sources = [self.timeline.standing[code] for code in merger.old]
            self._replace(change, merger.day, sources, [(merger.unit, [(old, Extent.ALL) for old in sources])])

    def list_of_march(self) -> None:
        change = self._change(_LIST_OF_MARCH)
        if change is None:
            return
        for unit in lists.differences_in_march_2025():
            before = self.timeline.standing.get(unit.code)
            if before is not None and unit.kind and _same(before, unit):
                continue
            if before is not None:
                self.timeline.close(before, change, lists.IN_MARCH_2025)
            if unit.kind:
                self.timeline.open(unit, change, lists.IN_MARCH_2025)
            elif before is not None:
                self.timeline.forget(unit.code)

    def reform_of_july(self) -> None:
        communes: dict[str, list[lists.ListedUnit]] = defaultdict(list)
        provinces: dict[str, lists.ListedUnit] = {}
        for unit in lists.units_in_july_2025():
            if unit.level == Level.PROVINCE:
                provinces[unit.code] = unit
            else:
                communes[unit.parent].append(unit)
        standing = dict(self.timeline.standing)  # a code of March may stand for another unit of July
        pieces: dict[str, list[tuple[Place, str]]] = defaultdict(list)
        for old, new, extent in lists.succession_of_july_2025():
            if old in standing:
                pieces[new].append((standing[old], extent))
        for code, resolution in lists.resolutions_of_july_2025().items():
            change = self._change(_of_province(resolution, provinces[code]))
            if change is not None:
                self._reform(change, provinces[code], [(unit, pieces[unit.code]) for unit in communes[code]])

    def _reform(
        self, change: Change, province: lists.ListedUnit, made: list[tuple[lists.ListedUnit, list[tuple[Place, str]]]]
    ) -> None:
        """One province of July 2025: its old provinces become one, their districts end, its communes are put up."""
        day = lists.IN_JULY_2025
        sources = _unique(source for _, pieces in made for source, _ in pieces)
        districts = _unique(place if place.level == Level.DISTRICT else place.parent for place in sources)
        old = _unique(place.parent for place in districts)
        for place in _unique((*districts, *sources)):
            self.timeline.close(place, change, day)
            self.timeline.forget(place.code)
        if len(old) > 1 or not _same(old[0], province):
            self._replace(change, day, old, [(province, [(place, Extent.ALL) for place in old])])
        went: dict[int, list[tuple[Place, set[str]]]] = defaultdict(
            list
        )  # district → what its communes went into, and how
        for unit, pieces in made:
            target = self.timeline.open(unit, change, day)
            extents: dict[int, set[str]] = defaultdict(set)
            for source, extent in pieces:
                self.timeline.link(change, source, target, extent)
                if source.level == Level.COMMUNE:
                    extents[id(source.parent)].add(extent)
            for district, how in extents.items():
                went[district].append((target, how))
        for district in districts:
            for target, how in went[id(district)]:
                alone = len(went[id(district)]) == 1
                self.timeline.link(change, district, target, Extent.ALL if alone else _of_a_part(how))

    def _replace(
        self,
        change: Change,
        day: date,
        sources: Iterable[Place],
        made: Iterable[tuple[lists.ListedUnit, list[tuple[Place, str]]]],
    ) -> None:
        """Closes units and opens those that they became."""
        for place in sources:
            self.timeline.close(place, change, day)
        for unit, pieces in made:
            target = self.timeline.open(unit, change, day)
            for source, extent in pieces:
                self.timeline.link(change, source, target, extent)
        for place in sources:
            if self.timeline.standing.get(place.code) is place:
                self.timeline.forget(place.code)

    def _change(self, step: Step) -> Change | None:
        """A new change; None where it is on record."""
        if step in self.recorded:
            return None
        self.changes += 1
        kind, day, resolution, note = step
        return Change.objects.create(
            kind=kind, effective_date=day, resolution=resolution, note=note,
            recorded_at=self.at, recorded_by=self.by.actor_id,
        )  # fmt: skip


def _recorded() -> set[Step]:
    return set(Change.objects.values_list("kind", "effective_date", "resolution", "note"))


def _steps() -> Iterator[Step]:
    """All that an import records, each known again by these four."""
    yield _LIST_OF_2021
    yield from map(_of_merger, lists.mergers_before_march_2025())
    yield _LIST_OF_MARCH
    provinces = {unit.code: unit for unit in lists.units_in_july_2025() if unit.level == Level.PROVINCE}
    for code, resolution in lists.resolutions_of_july_2025().items():
        yield _of_province(resolution, provinces[code])


def _of_merger(merger: lists.ListedMerger) -> Step:
    return ChangeKind.MERGED, merger.day, merger.resolution, merger.unit.name


def _of_province(resolution: str, province: lists.ListedUnit) -> Step:
    return ChangeKind.REORGANISED, lists.IN_JULY_2025, resolution, province.name


def _same(place: Place, unit: lists.ListedUnit) -> bool:
    """Whether a list names a unit as it stands."""
    above = place.parent.code if place.parent is not None else ""
    return (place.kind, place.name, above) == (unit.kind, unit.name, unit.parent)


def _of_a_part(extents: set[str]) -> str:
    """How much of a district went into one of several units, by what of its communes did."""
    return Extent.PART_AREA if extents == {Extent.PART_AREA} else Extent.PART


def _unique(places: Iterable[Place]) -> list[Place]:
    """Each row once, in order; rows that are not written yet have no other identity than their own."""
    return list({id(place): place for place in places}.values())
