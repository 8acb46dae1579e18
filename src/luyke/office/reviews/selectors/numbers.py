"""Which number of a register is free."""

from __future__ import annotations

from datetime import date

from django.db.models import Max

from luyke.office.reviews.models import Body, Notice, Side
from luyke.office.reviews.numbering import register_on


def next_number(*, body: Body, day: date) -> int:
    """The number after the last that the bodies of its place issued under its symbol, in the register of a day."""
    register = register_on(place=body.place, side=Side(body.side), day=day)
    if register is None:
        return 1
    issued = Notice.objects.filter(
        review__body__place__code=body.place.code, symbol=body.symbol, issued_date__range=register.days
    )
    return (issued.aggregate(last=Max("number"))["last"] or 0) + 1
