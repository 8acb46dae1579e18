"""What this register says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.opinion.feeds import FEEDS
from luyke.office.registers.opinion.models import Issue
from luyke.office.registers.opinion.rows import ROWS
from luyke.office.registers.opinion.rules import RULES
from luyke.office.registers.register import Register


def issue_names(ids: Iterable[int]) -> Mapping[int, str]:
    """What issues are called."""
    return {one.pk: str(one) for one in Issue.objects.filter(pk__in=list(ids)).select_related("place")}


OPINION = Register(
    code="opinion",
    name=_("Sổ dư luận nhân dân"),
    sentence=_("Vấn đề nhân dân quan tâm: ở đâu, nóng đến đâu, tăng hay giảm, ai trả lời, có đúng hạn không; không có "
               "tên người phản ánh."),
    address="du-luan",
    view="opinion.view",
    keep="opinion.keep",
    feeds=FEEDS,
    case_names=issue_names,
    rows=ROWS,
    rules=RULES,
    withheld=True,
)  # fmt: skip
