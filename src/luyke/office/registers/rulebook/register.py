"""What this register says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.register import Register
from luyke.office.registers.rulebook.feeds import FEEDS
from luyke.office.registers.rulebook.models import RuleDocument
from luyke.office.registers.rulebook.rows import ROWS
from luyke.office.registers.rulebook.rules import RULES


def document_names(ids: Iterable[int]) -> Mapping[int, str]:
    """What documents are called."""
    return dict(RuleDocument.objects.filter(pk__in=list(ids)).values_list("pk", "name"))


RULEBOOK = Register(
    code="rulebook",
    name=_("Sổ quy chế làm việc"),
    sentence=_("Quy chế theo từng điều, khoản và căn cứ; văn bản mới đụng đến điều nào, căn cứ nào hết hiệu lực."),
    address="quy-che",
    view="rulebook.view",
    keep="rulebook.keep",
    feeds=FEEDS,
    case_names=document_names,
    rows=ROWS,
    rules=RULES,
)
