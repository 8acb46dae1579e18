"""What this register says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.land.feeds import FEEDS
from luyke.office.registers.land.models import Household
from luyke.office.registers.land.rows import ROWS
from luyke.office.registers.land.rules import RULES
from luyke.office.registers.register import Register


def household_names(ids: Iterable[int]) -> Mapping[int, str]:
    """What households are called."""
    rows = Household.objects.filter(pk__in=list(ids)).select_related("project")
    return {one.pk: f"{one}, {one.project}" for one in rows}


LAND = Register(
    code="land",
    name=_("Sổ giải phóng mặt bằng"),
    sentence=_("Từng hộ có đất bị thu hồi, qua các bước luật định: thông báo, kiểm đếm, niêm yết, duyệt, chi trả, "
               "bàn giao. Không ghi tên người."),
    address="mat-bang",
    view="land.view",
    keep="land.keep",
    feeds=FEEDS,
    case_names=household_names,
    rows=ROWS,
    rules=RULES,
)  # fmt: skip
