"""A household as rules show it: 100 m² of farmed land in 2021, in the middle of its way."""

from __future__ import annotations

from datetime import date

from luyke.office.registers.land.said import Judged, SaidHousehold
from luyke.office.registers.law import Law, LawTable


def _law(key: str, value: str) -> Law:
    return Law(key, key, value, date(2014, 7, 1), None, "ví dụ", False)


LAW = LawTable((
    _law("notice.farm", "90"), _law("notice.valid", "12"), _law("posting", "20"), _law("payment", "30"),
    _law("enforce.from_hour", "22"), _law("enforce.to_hour", "6"), _law("enforce.tet", "15"),
    _law("tet", "2021-02-12"), _law("holiday.09-02", "09-02"),
))  # fmt: skip
NOTICE, COUNTED, POSTED, APPROVED = date(2021, 3, 1), date(2021, 3, 20), date(2021, 5, 4), date(2021, 6, 1)
TODAY = date(2021, 11, 25)


def example(**said: object) -> Judged:
    """Notified, inventoried, posted and approved as the law would have it; what is named differs."""
    beside = {name: said.pop(name) for name in ("held", "parcels") if name in said}
    days = {"notice_date": NOTICE, "inventoried_date": COUNTED, "posted_date": POSTED, "approved_date": APPROVED}
    known = {**days, **said}
    return Judged(SaidHousehold("A12", known.pop("kind", "farm"), known.pop("area", 10_000), **known),
                  today=TODAY, law=LAW, **beside)  # fmt: skip
