"""The campaign up to 25 November 2021: 116.799 first and 77.969 second doses, as the press printed.

How they fell to wards, days, vaccines and ages is made up, and every sheet says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time

from luyke.office.audit.services import SYSTEM
from luyke.office.demo.figures import rows
from luyke.office.demo.registers.sharing import shared
from luyke.office.places.models import Place
from luyke.office.registers.vaccination.models import Site
from luyke.office.registers.vaccination.said import SaidSheet
from luyke.office.registers.vaccination.services import population_say, sheets_record, site_add, supply_record

FIRST, SECOND, TEENS = 116_799, 77_969, 3_120  # the last of them among the first doses, and made up
_SCHOOLS = ("11395", "11404", "11405")
_OPENED = datetime(2021, 7, 26, 1, 0, tzinfo=UTC)
#: day, vaccine, share of all first doses of adults, share of all second ones
_DAYS = (
    (date(2021, 7, 28), "astrazeneca", 4, 0), (date(2021, 8, 11), "astrazeneca", 5, 0),
    (date(2021, 8, 25), "pfizer", 6, 0), (date(2021, 9, 9), "vero_cell", 14, 0),
    (date(2021, 9, 15), "vero_cell", 13, 3), (date(2021, 9, 23), "vero_cell", 12, 4),
    (date(2021, 9, 30), "vero_cell", 10, 8), (date(2021, 10, 7), "vero_cell", 8, 15),
    (date(2021, 10, 14), "vero_cell", 7, 14), (date(2021, 10, 21), "astrazeneca", 6, 14),
    (date(2021, 10, 28), "pfizer", 5, 12), (date(2021, 11, 4), "pfizer", 4, 10),
    (date(2021, 11, 11), "pfizer", 3, 8), (date(2021, 11, 18), "pfizer", 2, 7),
    (date(2021, 11, 25), "moderna", 1, 5),
)  # fmt: skip
_PEOPLE = 261_854  # of the district, end of 2022, as reported
_OF_A_HUNDRED = (("adult", 76), ("teen", 8), ("child", 9))
_SCHOOL_DAYS = (date(2021, 11, 23), date(2021, 11, 24), date(2021, 11, 25))


def vaccination_fill(district: Place) -> None:
    """The sites of the wards and of three schools, and the sheet of each of their days."""
    size = {row["code"]: int(row["LK034_cumulative"]) for row in rows("wards.csv")}
    wards = {ward.code: ward for ward in Place.objects.on(_OPENED.date()).filter(parent=district, code__in=size)}
    codes = sorted(wards)
    sites = {code: _site(wards[code], code, f"Trạm Y tế phường {wards[code].name}") for code in codes}
    schools = {code: _site(wards[code], f"{code}-th", f"Điểm tiêm trường học phường {wards[code].name}")
               for code in _SCHOOLS}  # fmt: skip
    _living(wards, size)
    cells = [(code, number) for number in range(len(_DAYS)) for code in codes]
    first = shared(FIRST - TEENS, [size[code] * _DAYS[number][2] for code, number in cells])
    second = shared(SECOND, [size[code] * _DAYS[number][3] for code, number in cells])
    given = dict(zip(cells, zip(first, second, strict=True), strict=True))
    days = [
        [_sheet(sites[code], day, vaccine, _adults(*given[code, number])) for code in codes]
        for number, (day, vaccine, _one, _two) in enumerate(_DAYS)
    ]
    school_cells = [(code, day) for day in _SCHOOL_DAYS for code in _SCHOOLS]
    teens = shared(TEENS, [3 + (len(schools[code].name) + day.day) % 3 for code, day in school_cells])
    days += [
        [_sheet(schools[code], day, "pfizer", {(1, "teen"): people})]
        for (code, day), people in zip(school_cells, teens, strict=True)
    ]
    _supply([*sites.values(), *schools.values()], days)
    for sheets in days:
        _record(sheets)


def _living(wards: Mapping[str, Place], size: Mapping[str, int]) -> None:
    """Who lives in each ward: the district's people, shared out; so many of a hundred in each age group."""
    living = dict(zip(sorted(wards), shared(_PEOPLE, [size[code] for code in sorted(wards)]), strict=True))
    for code, ward in sorted(wards.items()):
        for group, share in _OF_A_HUNDRED:
            population_say(
                place=ward, group=group, people=living[code] * share // 100, valid_from=_OPENED.date(),
                source="Số giả định để minh họa", invented=True, by=SYSTEM, at=_OPENED,
            )  # fmt: skip


def _supply(sites: Sequence[Site], days: Sequence[Sequence[SaidSheet]]) -> None:
    """What each site was given of each vaccine: full hundreds, enough for its days."""
    spent: dict[tuple[int, str], int] = {}
    for one in (sheet for sheets in days for sheet in sheets):
        spent[one.site_id, one.vaccine] = spent.get((one.site_id, one.vaccine), 0) + one.used + one.discarded
    known = {site.pk: site for site in sites}
    for number, ((site, vaccine), doses) in enumerate(sorted(spent.items()), start=1):
        supply_record(
            site=known[site], vaccine=vaccine, day=_OPENED.date(), doses=-(-doses // 100) * 100,
            paper=f"Phiếu xuất kho số {number} (giả định)", invented=True, by=SYSTEM, at=_OPENED,
        )  # fmt: skip


def _site(ward: Place, code: str, name: str) -> Site:
    return site_add(place=ward, code=f"tc-{code}", name=name, capacity=2500, invented=True, by=SYSTEM, at=_OPENED)


def _record(sheets: Sequence[SaidSheet]) -> None:
    evening = datetime.combine(sheets[0].day, time(11, 30), UTC)  # half past six in the evening, as it should be
    sheets_record(sheets=sheets, invented=True, by=SYSTEM, at=evening)


def _adults(first: int, second: int) -> dict[tuple[int, str], int]:
    return {(1, "adult"): first, (2, "adult"): second}


def _sheet(site: Site, day: date, vaccine: str, doses: Mapping[tuple[int, str], int]) -> SaidSheet:
    people = sum(doses.values())
    return SaidSheet(
        site.pk, day, vaccine, doses, used=people + people % 6, discarded=people % 3, postponed=people // 60,
        contraindicated=people // 400, refused=people // 700, reactions=people // 25,
    )  # fmt: skip
