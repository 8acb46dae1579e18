"""All units at once, in memory: a list of thousands is laid over what stands, then written in a few statements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from django.db import connection

from luyke.lexicon.folding import fold
from luyke.office.places.lists import COUNTRY, ListedUnit
from luyke.office.places.models import Change, Level, Place, Succession

_BATCH = 1000
_FROM_THE_TOP = (Level.COUNTRY, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)


class Timeline:
    """The units that stand, as a list is laid over them; `write` puts down what changed, and nothing before it does."""

    def __init__(self) -> None:
        self.standing: dict[str, Place] = {}
        self.opened: list[Place] = []
        self.touched: dict[int, Place] = {}
        self.links: list[Succession] = []
        self._below: dict[int, list[Place]] = defaultdict(list)
        for place in Place.objects.standing().filter(valid_to__isnull=True):
            self.standing[place.code] = place
        known = {place.pk: place for place in self.standing.values()}
        for place in known.values():
            if place.parent_id in known:
                place.parent = known[place.parent_id]
                self._below[id(place.parent)].append(place)

    def open(self, unit: ListedUnit, change: Change, since: date | None) -> Place:
        """A new stretch. Units below the one that had this code follow it."""
        place = Place(
            code=unit.code, level=Level.COUNTRY if unit.code == COUNTRY else unit.level, kind=unit.kind, name=unit.name,
            folded=fold(unit.name), parent=self.standing.get(unit.parent), valid_from=since, area_km2=unit.area_km2,
            opened_by=change,
        )  # fmt: skip
        before = self.standing.get(unit.code)
        if before is not None:
            for child in self._below.pop(id(before), ()):
                if child.valid_to is None:
                    self._hang(child, place)
                else:
                    self._below[id(before)].append(child)
        self.standing[unit.code] = place
        self.opened.append(place)
        if place.parent is not None:
            self._below[id(place.parent)].append(place)
        return place

    def close(self, place: Place, change: Change, day: date) -> None:
        """Ends a unit on the day before; it keeps its code in `standing` until another takes it or `forget` does."""
        place.valid_to, place.closed_by = day - timedelta(days=1), change
        self._touch(place)

    def forget(self, code: str) -> None:
        """The code stands for no unit any more."""
        del self.standing[code]

    def link(self, change: Change, source: Place, target: Place, extent: str) -> None:
        """Says that a unit or a part of it went into another."""
        self.links.append(Succession(change=change, source=source, target=target, extent=extent))

    def write(self) -> None:
        """Everything at once, parents first."""
        new = {id(place) for place in self.opened}
        for level in _FROM_THE_TOP:
            # An earlier stretch may have been hung below a later one: all of a level are there before the next.
            Place.objects.bulk_create([place for place in self.opened if place.level == level], _BATCH)
        old = [place for key, place in self.touched.items() if key not in new]
        Place.objects.bulk_update(old, ["valid_to", "closed_by", "parent"], 300)
        Succession.objects.bulk_create(self.links, _BATCH)
        with connection.cursor() as cursor:  # or plans are made as if the tables were still empty
            for model in (Place, Succession):
                cursor.execute(f"ANALYZE {connection.ops.quote_name(model._meta.db_table)}")

    def _hang(self, child: Place, parent: Place) -> None:
        child.parent = parent
        self._below[id(parent)].append(child)
        self._touch(child)

    def _touch(self, place: Place) -> None:
        self.touched[id(place)] = place
