"""What this register says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.register import Register
from luyke.office.registers.vaccination.feeds import FEEDS
from luyke.office.registers.vaccination.models import Sheet
from luyke.office.registers.vaccination.rows import ROWS
from luyke.office.registers.vaccination.rules import RULES


def sheet_names(ids: Iterable[int]) -> Mapping[int, str]:
    """What sheets are called."""
    return {one.pk: str(one) for one in Sheet.objects.filter(pk__in=list(ids)).select_related("site")}


VACCINATION = Register(
    code="vaccination",
    name=_("Sổ tiêm chủng"),
    sentence=_("Phiếu hằng ngày của từng điểm tiêm, từng loại vắc xin: chỉ số đếm, không có thông tin của người tiêm."),
    address="tiem-chung",
    view="vaccination.view",
    keep="vaccination.keep",
    feeds=FEEDS,
    case_names=sheet_names,
    rows=ROWS,
    rules=RULES,
)
