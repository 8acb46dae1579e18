"""Applications as tests say them: numbers that can be nobody's."""

from __future__ import annotations

from datetime import date

from luyke.office.places.models import Place
from luyke.office.registers.support.said import SaidApplication, SaidPayee

NAME, NUMBER, PHONE, ACCOUNT = "Phùng Khắc Khoan", "999085123456", "0000888777", "00009990123454"
PLANTED = (NAME, NUMBER, PHONE, ACCOUNT)


def payee(number: str = NUMBER, name: str = NAME, **more: object) -> SaidPayee:
    """Somebody made up."""
    return SaidPayee(**{"name": name, "number": number, "born": date(1985, 3, 14), "phone": PHONE,
                        "account": ACCOUNT, **more})  # fmt: skip


def application(place: Place, **said: object) -> SaidApplication:
    """Policy 5, handed in in September 2021 and nothing more."""
    given = {
        "code": "", "policy": "nq68.5", "place_id": place.pk, "payee": payee(), "received": date(2021, 9, 6),
        "event_first": date(2021, 8, 1), "event_last": date(2021, 8, 20),
    }  # fmt: skip
    return SaidApplication(**{**given, **said})


#: What makes it approved and paid, all in time.
PAID = {
    "complete": date(2021, 9, 8), "outcome": "approved", "decided": date(2021, 9, 15), "amount": 1_000_000,
    "paid": date(2021, 9, 20), "paid_amount": 1_000_000,
}  # fmt: skip
