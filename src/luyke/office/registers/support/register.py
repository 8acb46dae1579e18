"""What this register says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.register import Register
from luyke.office.registers.support.feeds import FEEDS
from luyke.office.registers.support.models import Application
from luyke.office.registers.support.rows import ROWS
from luyke.office.registers.support.rules import RULES


def application_names(ids: Iterable[int]) -> Mapping[int, str]:
    """What applications are called: by their code, never by a person."""
    return {one.pk: one.code for one in Application.objects.filter(pk__in=list(ids))}


SUPPORT = Register(
    code="support",
    name=_("Sổ chính sách hỗ trợ"),
    sentence=_(
        "Hồ sơ hưởng 12 chính sách của Nghị quyết 68/NQ-CP, từ lúc nhận đến lúc chi; dữ liệu cá nhân được mã hóa."
    ),
    address="ho-tro",
    view="support.totals",
    keep="support.keep",
    feeds=FEEDS,
    case_names=application_names,
    rows=ROWS,
    rules=RULES,
)
