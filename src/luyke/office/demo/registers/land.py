"""Land clearance of 2021: the press named four projects; their households, parcels and days are made up and say so.

What was known is recorded at the end of each month, before its round closes; December is what came after the meeting.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Agency, Place
from luyke.office.registers.land.models import Block
from luyke.office.registers.land.said import STEPS, Listing, SaidHousehold, SaidParcel
from luyke.office.registers.land.selectors import projects_seen
from luyke.office.registers.land.services import directive_tie, households_record, project_add
from luyke.office.reviews.models import Directive

_DAYS = (date(2021, 1, 25), *(date(2021, month, 24) for month in range(2, 13)))
_TIED = datetime(2021, 11, 29, 11, 0, tzinfo=UTC)
_NOTE = "số giả định"
_PASSED = {"LND201": f"hộ tự nguyện bàn giao trước ({_NOTE})", "LND205": f"chờ cấp vốn ({_NOTE})"}
_A_ROW, _WIDTH, _DEPTH, _LANE = 14, 9, 16, 6  # parcels beside each other; metres
#: What stops a household before each step, one after the other.
_STOPS = {
    "inventoried": (Block.REFUSES, Block.ABSENT), "posted": (Block.ORIGIN, Block.DISPUTE),
    "approved": (Block.RESETTLEMENT,), "paid": (Block.PRICE, Block.MONEY), "handed": (Block.RESETTLEMENT,),
}  # fmt: skip


@dataclass(frozen=True)
class _Plan:
    """A project: its households, when they were notified, and after how many of them each step is stuck for one."""

    code: str
    name: str
    ward: str
    households: int
    notice: date
    stuck: dict[str, int]
    words: str = ""  # of the directive that hangs on it


_PLANS = (
    _Plan("gpmb-a51", "Khu tái định cư A51", "11407", 46, date(2021, 1, 11),
          {"inventoried": 4, "posted": 5, "approved": 12, "paid": 6, "handed": 2}, "Khu tái định cư A51"),
    _Plan("gpmb-hoang-huy", "Hoàng Huy Commerce", "11405", 28, date(2020, 7, 6), {"paid": 1, "handed": 3}),
    _Plan("gpmb-cau-rao", "Cầu Rào I", "11407", 34, date(2020, 10, 5),
          {"posted": 2, "approved": 3, "paid": 4, "handed": 3}, "cầu Rào I"),
    _Plan("gpmb-dau-gia", "Các mặt bằng đấu giá quyền sử dụng đất", "11404", 20, date(2021, 3, 29),
          {"inventoried": 2, "approved": 3, "paid": 2}),
)  # fmt: skip


def land_fill(district: Place) -> None:
    """The projects, their households and what was known of them month after month."""
    owner = Agency.objects.filter(place=district, code="bqlda").first()
    wards = {ward.code: ward for ward in Place.objects.on(_DAYS[0]).filter(parent=district)}
    for plan in _PLANS:
        days = [day for day in _DAYS if day >= plan.notice]
        at = datetime.combine(days[0], time(2), UTC)
        project = project_add(
            place=district, owner=owner, code=plan.code, name=plan.name, invented=True, by=SYSTEM, at=at
        )
        whole = list(_households(plan))
        listings = {one.code: Listing(wards[plan.ward].pk, parcels) for one, parcels in whole}
        for day in days:
            households_record(
                project=project, households=[_known(one, day) for one, _ in whole],
                listings=listings if day == days[0] else {}, listed=plan.notice, invented=True, overrides=_PASSED,
                by=SYSTEM, at=datetime.combine(day, time(9), UTC),
            )  # fmt: skip


def land_tie(people: Mapping[str, Person]) -> None:
    """The directives of the meeting that are done when a project has nobody left."""
    secretary = people["thuky"]
    for plan in _PLANS:
        if plan.words:
            project = projects_seen(viewer=secretary).get(code=plan.code)
            directive = Directive.objects.get(what__contains=plan.words)
            directive_tie(project=project, directive=directive, by=secretary, at=_TIED)


def _households(plan: _Plan) -> Iterator[tuple[SaidHousehold, tuple[SaidParcel, ...]]]:
    """Each household as it will be at the end of the year, with its parcels."""
    chance = random.Random(plan.code)
    stops = [step for step, count in plan.stuck.items() for _ in range(count)]
    stops += [""] * (plan.households - len(stops))
    chance.shuffle(stops)
    for number, stop in enumerate(stops):
        row, place = divmod(number, _A_ROW)
        at = (place * _WIDTH, row * (_DEPTH + _LANE), _WIDTH - 1, _DEPTH - number % 3)
        parcels = (SaidParcel(12 + row, 41 + 2 * place, at),)
        area = (at[2] * at[3] * 100) - 10 * (number % 7)
        said = SaidHousehold(f"{plan.code[5:7].upper()}{number + 1:02}", "other", area, note=_NOTE)
        yield _stepped(said, plan.notice, stop, number, chance), parcels


def _stepped(said: SaidHousehold, notice: date, stop: str, number: int, chance: random.Random) -> SaidHousehold:
    """The days of its steps, up to the one before which it is stuck."""
    days, day = {}, notice
    for step in STEPS:
        if step == stop and number % 4 == 1 and step not in ("inventoried", "paid"):  # it only takes its time
            return replace(said, **days)
        if step == stop:
            blocks = _STOPS[step]
            promised = day + timedelta(days=45 + number) if number % 3 == 0 else None
            return replace(said, block=blocks[number % len(blocks)].value, blocked_date=day + timedelta(days=3),
                           promised_date=promised, **days)  # fmt: skip
        days[f"{step}_date"] = day
        day += timedelta(days=chance.randrange(14, 29))
        if step == "posted":
            day = max(day, notice + timedelta(days=181)) + timedelta(days=chance.randrange(25))
            day = max(day, days["posted_date"] + timedelta(days=21))
    if number % 11 == 5:  # of its own will, before it is paid
        days["handed_date"] = days["paid_date"] - timedelta(days=3)
    return replace(said, **days)


def _known(said: SaidHousehold, day: date) -> SaidHousehold:
    """What is known of it on a day: what has happened by then."""
    taken = {f"{step}_date": on for step in STEPS if (on := said.day_of(step)) is not None and on <= day}
    known = SaidHousehold(said.code, said.kind, said.area, note=said.note, **taken)
    if said.blocked_date is not None and said.blocked_date <= day:
        known = replace(known, block=said.block, blocked_date=said.blocked_date, promised_date=said.promised_date)
    return known
