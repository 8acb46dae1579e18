"""What this register says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.history import as_of
from luyke.office.registers.order.feeds import FEEDS
from luyke.office.registers.order.models import CaseEntry
from luyke.office.registers.order.rows import ROWS
from luyke.office.registers.order.rules import RULES
from luyke.office.registers.register import Register


def case_names(ids: Iterable[int]) -> Mapping[int, str]:
    """What cases are called: their spot as it is said now, their place and number."""
    rows = as_of(CaseEntry.objects.filter(case__in=list(ids)), key="case").select_related("case__place")
    return {one.case_id: f"{one.spot}, {one.case.place} ({one.case.code})" for one in rows}


ORDER = Register(
    code="order",
    name=_("Sổ trật tự đô thị"),
    sentence=_("Từng vụ vi phạm hè phố, vệ sinh, giao thông, xây dựng: ở điểm nào, xử lý ra sao, đã khắc phục chưa; "
               "không có tên người."),
    address="trat-tu-do-thi",
    view="order.view",
    keep="order.keep",
    feeds=FEEDS,
    case_names=case_names,
    rows=ROWS,
    rules=RULES,
)  # fmt: skip
