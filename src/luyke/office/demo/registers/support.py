"""Applications for support, July to November 2021: who, what and how much are made up, and marked so.

Names are drawn from common ones, numbers begin with 999, which no province has, telephones and accounts with 0000.
Three people are written twice, with two digits swapped and the accents lost, for the pairs to be found.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from luyke.lexicon.folding import fold
from luyke.office.audit.services import SYSTEM
from luyke.office.demo.figures import rows
from luyke.office.demo.registers.sharing import shared
from luyke.office.places.models import Place
from luyke.office.registers.support.said import SaidApplication, SaidPayee
from luyke.office.registers.support.services import applications_record

_LAST = date(2021, 11, 25)
_SURNAMES = ("Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Bùi", "Đỗ", "Ngô", "Đinh")
_MIDDLES = ("Văn", "Văn", "Thị", "Thị", "Đức", "Thu", "Ngọc", "Minh")
_GIVEN = ("Hà", "Hùng", "Lan", "Long", "Mai", "Nam", "Oanh", "Phúc", "Sơn", "Thảo", "Tuấn", "Vân", "Yến", "Khoa")
#: policy, how many applications, what each is given
_POLICIES = (
    ("4", 58, 3_710_000), ("5", 34, 1_000_000), ("6", 22, 3_710_000), ("7", 26, 1_000_000), ("8", 48, 1_680_000),
    ("10", 30, 3_000_000), ("12", 74, 1_500_000),
)  # fmt: skip
_OTHER_PACKAGE, _TWICE = 24, 3


def support_fill(district: Place) -> None:
    """The applications of the wards, carried on month by month."""
    chance = random.Random(68)
    sizes = {row["code"]: int(row["LK034_cumulative"]) for row in rows("wards.csv")}
    wards = sorted(Place.objects.on(_LAST).filter(parent=district, code__in=sizes), key=lambda ward: ward.code)
    where = [ward for ward, count in zip(wards, shared(sum(count for _, count, _ in _POLICIES) + _OTHER_PACKAGE,
                                                       [sizes[ward.code] for ward in wards]), strict=True)
             for _ in range(count)]  # fmt: skip
    chance.shuffle(where)
    whole = list(_applications(where, chance))
    for month in range(7, 12):
        at = datetime(2021, month, 25, 9, 0, tzinfo=UTC)
        after, last = date(2021, month - 1, 25), at.date()
        for step in (_received, _decided, _paid):
            said = [told for one in whole if (told := step(one, after, last)) is not None]
            if said:
                applications_record(
                    applications=said, invented=True, by=SYSTEM, at=at,
                    overrides={"SUP207": "hai gói có điều kiện khác nhau, đã đối chiếu (minh họa)"},
                )  # fmt: skip


def _applications(where: list[Place], chance: random.Random) -> Iterator[SaidApplication]:
    """Each with all its steps, those still to come left out."""
    numbers = iter(range(1, 10_000))
    payees: list[SaidPayee] = []
    main: list[SaidApplication] = []  # those that policy 7 goes with
    places = iter(where)
    for policy, count, amount in _POLICIES:
        for number in range(count):
            payee = _payee(next(numbers), chance)
            if policy == "12" and number < _TWICE:
                payee = _twice(payees[number])
            payees.append(payee)
            one = _application(f"nq68.{policy}", amount, payee, next(places), len(payees), chance)
            if policy in ("4", "5", "6"):
                main.append(one)
            if policy == "7":
                with_it = next(each for each in main if each.received <= one.received and each.outcome != "refused")
                main.remove(with_it)
                one = replace(one, payee=with_it.payee)
            yield one
    for number in range(_OTHER_PACKAGE):
        payee = payees[100 + number] if number < 2 else _payee(next(numbers), chance)
        yield _application("nq116.1", 1_800_000 + 100_000 * (number % 16), payee, next(places), 900 + number, chance)


def _application(
    policy: str, amount: int, payee: SaidPayee, place: Place, number: int, chance: random.Random
) -> SaidApplication:
    other = policy == "nq116.1"
    received = date(2021, 10 if other else 7, 8) + timedelta(days=chance.randrange(40 if other else 138))
    complete = received + timedelta(days=chance.randrange(4))
    decided = complete + timedelta(days=chance.choice((3, 4, 5, 6, 7, 8, 9, 13 if chance.random() < 0.3 else 7)))
    paid = decided + timedelta(days=chance.randrange(2, 12))
    refused = chance.random() < 0.04
    first = received - timedelta(days=chance.randrange(40, 60))
    days = 21 if policy == "nq68.8" else 35
    whole = SaidApplication(
        code=f"{place.code}/{number:03}", policy=policy, place_id=place.pk, payee=payee, received=received,
        event_first=first, event_last=first + timedelta(days=days - 1), complete=complete,
        cause="isolated" if policy == "nq68.8" else "",
        children=1 if policy == "nq68.7" else 0, outcome="refused" if refused else "approved", decided=decided,
        decision="" if refused else f"{100 + number}/QĐ-UBND (minh họa)", amount=None if refused else amount,
        paid=None if refused else paid, paid_amount=None if refused else amount,
    )  # fmt: skip
    if complete > _LAST:
        return replace(_open(whole), complete=None)
    if decided > _LAST:
        return _open(whole)
    return whole if paid <= _LAST else replace(whole, paid=None, paid_amount=None)


def _open(one: SaidApplication) -> SaidApplication:
    """Before its decision."""
    return replace(one, outcome="", decided=None, decision="", amount=None, paid=None, paid_amount=None)


def _received(one: SaidApplication, after: date, last: date) -> SaidApplication | None:
    """What was said of it as it was handed in, between two days."""
    if not after < one.received <= last:
        return None
    return replace(_open(one), complete=one.complete if one.complete and one.complete <= last else None)


def _decided(one: SaidApplication, after: date, last: date) -> SaidApplication | None:
    if one.decided is None or not after < one.decided <= last:
        return None
    return replace(one, payee=None, paid=None, paid_amount=None)


def _paid(one: SaidApplication, after: date, last: date) -> SaidApplication | None:
    return replace(one, payee=None) if one.paid is not None and after < one.paid <= last else None


def _payee(number: int, chance: random.Random) -> SaidPayee:
    born = date(1962, 1, 1) + timedelta(days=chance.randrange(40 * 365))
    middle = chance.choice(_MIDDLES)
    sex = int(middle in ("Thị", "Thu", "Ngọc")) + 2 * (born.year >= 2000)
    return SaidPayee(
        f"{chance.choice(_SURNAMES)} {middle} {chance.choice(_GIVEN)}",
        f"999{sex}{born.year % 100:02}{number * 7919 % 10**6:06}", born, f"0000{number:06}", f"0000{number:08}",
    )  # fmt: skip


def _twice(one: SaidPayee) -> SaidPayee:
    """The same person by another hand."""
    number = one.number
    at = next(at for at in range(len(number) - 2, 5, -1) if number[at] != number[at + 1])
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    return replace(one, name=fold(one.name).upper(), number=swapped, account="", phone="")
