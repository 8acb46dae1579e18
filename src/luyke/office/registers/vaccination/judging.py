"""What is known beside sheets that are being said: gathered for all of them in a few queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Sum

from luyke.office.registers.vaccination.feeds import doses_known
from luyke.office.registers.vaccination.models import Site
from luyke.office.registers.vaccination.said import Doses, Judged, SaidSheet

Kept = Mapping[tuple[int, date, str], SaidSheet]


def judged(sheets: Sequence[SaidSheet], sites: Mapping[int, Site], kept: Kept, today: date) -> list[Judged]:
    """Each sheet with what is known beside it, those said together with it included."""
    places = {site.place_id for site in sites.values()}
    rows = doses_known(None).filter(entry__sheet__place__in=places).order_by()
    rows = rows.values_list("entry__sheet__place", "entry__sheet__day", "dose", "group").annotate(Sum("people"))
    by_place: dict[int, list[tuple[date, int, str, int]]] = {}
    for place, *given in rows:
        by_place.setdefault(place, []).append(tuple(given))
    for one in sheets:
        place = by_place.setdefault(sites[one.site_id].place_id, [])
        place += [(one.day, dose, group, people) for (dose, group), people in one.doses.items()]
        if (before := kept.get(one.key)) is not None:
            place += [(one.day, dose, group, -people) for (dose, group), people in before.doses.items()]
    return [
        Judged(one, str(sites[one.site_id]), today, _to_date(by_place[sites[one.site_id].place_id], one.day))
        for one in sheets
    ]


def _to_date(given: Sequence[tuple[date, int, str, int]], day: date) -> Doses:
    found: dict[tuple[int, str], int] = {}
    for on, dose, group, people in given:
        if on <= day:
            found[dose, group] = found.get((dose, group), 0) + people
    return found
