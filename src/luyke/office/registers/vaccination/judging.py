"""What is known beside sheets that are being said: gathered for all of them in a few queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from django.db.models import F, Sum

from luyke.office.registers.history import as_of
from luyke.office.registers.law import law_table
from luyke.office.registers.vaccination.covering import populations
from luyke.office.registers.vaccination.feeds import doses_known
from luyke.office.registers.vaccination.models import SheetEntry, Site, Supply
from luyke.office.registers.vaccination.said import Doses, Judged, SaidSheet
from luyke.office.registers.vaccination.selectors import said_before

Kept = Mapping[tuple[int, date, str], SaidSheet]
_ONE_DAY = timedelta(days=1)


def judged(sheets: Sequence[SaidSheet], sites: Mapping[int, Site], kept: Kept, today: date) -> list[Judged]:
    """Each sheet with what is known beside it, those said together with it included."""
    changed = [(one, 1) for one in sheets] + [(kept[one.key], -1) for one in sheets if one.key in kept]
    given = _given(sites, changed)
    spent, supplied = _spent(sites, changed), _supplied(sites)
    before = said_before([replace(one, day=one.day - _ONE_DAY) for one in sheets]) | {one.key: one for one in sheets}
    people, law = populations({site.place_id for site in sites.values()}), law_table("vaccination")
    found = []
    for one in sheets:
        site, stock = sites[one.site_id], (one.site_id, one.vaccine)
        rows = given.get(site.place_id, [])
        waits = [int(row.number) for row in law.keys("interval.", one.day).values()]
        interval = min(waits, default=None)
        found.append(
            Judged(
                one, str(site), today, _to_date(rows, one.day), interval,
                _to_date(rows, one.day - timedelta(days=interval)) if interval is not None else {}, site.capacity,
                sum(count for where, on, _, _, count in rows if (where, on) == (one.site_id, one.day)),
                before.get((one.site_id, one.day - _ONE_DAY, one.vaccine)),
                _up_to(supplied[stock], one.day) if stock in supplied else None,
                _up_to(spent.get(stock, ()), one.day), people.on(site.place_id, one.day),
            )
        )  # fmt: skip
    return found


Given = tuple[int, date, int, str, int]  # site, day, dose, age group, people
Changed = Sequence[tuple[SaidSheet, int]]  # what is said, and 1 where it comes, -1 where it goes


def _given(sites: Mapping[int, Site], changed: Changed) -> dict[int, list[Given]]:
    """The doses given in the places of the sites, by place."""
    rows = doses_known(None).filter(entry__sheet__place__in={site.place_id for site in sites.values()}).order_by()
    rows = rows.values_list("entry__sheet__place", "entry__sheet__site", "entry__sheet__day", "dose", "group")
    found: dict[int, list[Given]] = {}
    for place, *given in rows.annotate(Sum("people")):
        found.setdefault(place, []).append(tuple(given))
    for one, sign in changed:
        place = found.setdefault(sites[one.site_id].place_id, [])
        place += [(one.site_id, one.day, dose, group, sign * people) for (dose, group), people in one.doses.items()]
    return found


def _spent(sites: Mapping[int, Site], changed: Changed) -> dict[tuple[int, str], list[tuple[date, int]]]:
    """The doses used and discarded at the sites, by site and vaccine."""
    rows = as_of(SheetEntry.objects.filter(sheet__site__in=sites), key="sheet").order_by()
    gone = Sum(F("used") + F("discarded"))
    rows = rows.values_list("sheet__site", "sheet__vaccine", "sheet__day").annotate(gone=gone)
    found: dict[tuple[int, str], list[tuple[date, int]]] = {}
    for site, vaccine, *given in rows:
        found.setdefault((site, vaccine), []).append(tuple(given))
    for one, sign in changed:
        found.setdefault((one.site_id, one.vaccine), []).append((one.day, sign * (one.used + one.discarded)))
    return found


def _supplied(sites: Mapping[int, Site]) -> dict[tuple[int, str], list[tuple[date, int]]]:
    found: dict[tuple[int, str], list[tuple[date, int]]] = {}
    for site, vaccine, *given in Supply.objects.filter(site__in=sites).values_list("site", "vaccine", "day", "doses"):
        found.setdefault((site, vaccine), []).append(tuple(given))
    return found


def _up_to(rows: Iterable[tuple[date, int]], day: date) -> int:
    return sum(count for on, count in rows if on <= day)


def _to_date(given: Sequence[Given], day: date) -> Doses:
    found: dict[tuple[int, str], int] = {}
    for _site, on, dose, group, people in given:
        if on <= day:
            found[dose, group] = found.get((dose, group), 0) + people
    return found
