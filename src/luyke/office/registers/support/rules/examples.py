"""What the examples of rules are made of: an application for policy 4 that nothing is wrong with, and its law."""

from __future__ import annotations

from datetime import date

from luyke.office.registers.law import Law, LawTable
from luyke.office.registers.support.said import APPROVED, Judged, SaidApplication

_FROM, _SOURCE = date(2021, 7, 7), "Quyết định 23/2021/QĐ-TTg"
_ROWS = {
    "nq68.4.payee": "person", "nq68.5.payee": "person", "nq68.1.payee": "employer", "nq68.4.event.first": "2021-05-01",
    "nq68.4.event.last": "2021-12-31", "nq68.4.apply.last": "2022-01-31", "nq68.4.days.least": "15",
    "nq68.4.days.long": "30", "nq68.4.amount.short": "1855000", "nq68.4.amount.long": "3710000",
    "nq68.5.amount": "1000000", "nq68.8.payee": "person", "nq68.8.amount.day": "80000",
    "nq68.8.days.most.treated": "45", "nq68.8.days.most.isolated": "21", "nq68.once": "4 5 6 9 10 12",
    "nq68.7.with": "4 5 6", "nq68.exclusive": "4 5 6 9 12",
}  # fmt: skip
_UNREAD = {"nq68.4.days.long"}
_LAW = LawTable(tuple(Law(key, key, value, _FROM, None, _SOURCE, key not in _UNREAD) for key, value in _ROWS.items()))
_BESIDE = ("today", "others", "sharing", "invented")


def example(**said: object) -> Judged:
    """An application for policy 4, approved in time, with what is said of it otherwise."""
    beside = {name: said.pop(name) for name in _BESIDE if name in said}
    given = {
        "code": "HS-1", "policy": "nq68.4", "place_id": 1, "received": date(2021, 9, 6), "complete": date(2021, 9, 8),
        "event_first": date(2021, 8, 1), "event_last": date(2021, 9, 5), "outcome": APPROVED,
        "decided": date(2021, 9, 15), "amount": 3_710_000,
    }  # fmt: skip
    return Judged(SaidApplication(**{**given, **said}), _LAW, **beside)
