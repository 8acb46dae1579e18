"""How far a vaccination has come: people given each dose against who lives there, as it stood on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.places.models import Place
from luyke.office.registers.vaccination.feeds import doses_known
from luyke.office.registers.vaccination.models import Group, Population


@dataclass(frozen=True)
class Populations:
    """What was said of who lives where, in the order in which it was said."""

    rows: tuple[Population, ...]

    def latest(self, place: int, day: date) -> dict[str, Population]:
        """What holds on a day, by age group: what began last, and of that what was said last."""
        found: dict[str, Population] = {}
        for row in self.rows:
            known = found.get(row.group)
            later = known is None or known.valid_from <= row.valid_from
            if later and row.place_id == place and row.valid_from <= day:
                found[row.group] = row
        return found

    def on(self, place: int, day: date) -> dict[str, int]:
        """The people, by age group."""
        return {group: row.people for group, row in self.latest(place, day).items()}


def populations(places: Collection[int]) -> Populations:
    """All that was said of these places."""
    return Populations(tuple(Population.objects.filter(place__in=places).order_by("pk")))


@dataclass(frozen=True)
class Covered:
    """One age group of one place on a day. `population`: None where nobody said it, with `since` and `source`."""

    place: Place | None
    group: str
    first: int
    second: int
    population: int | None
    since: date | None = None
    source: str = ""
    invented: bool = False

    @property
    def group_name(self) -> str:
        """The age group in words."""
        return str(Group(self.group).label)

    @property
    def first_share(self) -> Decimal | None:
        """Of a hundred who live there, those with a first dose."""
        return self._share(self.first)

    @property
    def second_share(self) -> Decimal | None:
        """Of a hundred who live there, those with a second dose."""
        return self._share(self.second)

    def _share(self, people: int) -> Decimal | None:
        return Decimal(people) * 100 / self.population if self.population else None


def coverage(*, viewer: Person, day: date) -> list[Covered]:
    """Each place with sites in the viewer's part, by age group, in the order of their names."""
    rows = doses_known(None).filter(entry__sheet__day__lte=day)
    rows = rows.filter(within(viewer, "vaccination.view", place="entry__sheet__place", agency="entry__sheet__place"))
    rows = rows.order_by().values_list("entry__sheet__place", "group", "dose").annotate(Sum("people"))
    given: dict[tuple[int, str], dict[int, int]] = {}
    for place, group, dose, people in rows:
        given.setdefault((place, group), {})[dose] = people
    places = Place.objects.in_bulk({place for place, _ in given})
    known = populations(places)
    order = [group.value for group in Group]
    found = []
    for (place, group), doses in given.items():
        said = known.latest(place, day).get(group)
        found.append(
            Covered(
                places[place], group, doses.get(1, 0), doses.get(2, 0), said.people if said else None,
                said.valid_from if said else None, said.source if said else "", bool(said and said.invented),
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: (order.index(one.group), one.place.folded))


def together(rows: Iterable[Covered]) -> list[Covered]:
    """The sums by age group; without a population where a place of the group has none."""
    found = []
    for group in Group:
        parts = [one for one in rows if one.group == group]
        living = [one.population for one in parts]
        if parts:
            found.append(
                Covered(
                    None, group, sum(one.first for one in parts), sum(one.second for one in parts),
                    None if None in living else sum(living), invented=any(one.invented for one in parts),
                )
            )  # fmt: skip
    return found
