"""What this register says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.evaluation.feeds import FEEDS
from luyke.office.registers.evaluation.models import Rating
from luyke.office.registers.evaluation.rows import ROWS
from luyke.office.registers.evaluation.rules import RULES
from luyke.office.registers.register import Register


def rating_names(ids: Iterable[int]) -> Mapping[int, str]:
    """What steps of evaluations are called."""
    return {one.pk: str(one) for one in Rating.objects.filter(pk__in=list(ids)).select_related("subject")}


EVALUATION = Register(
    code="evaluation",
    name=_("Sổ đánh giá, xếp loại"),
    sentence=_("Từng bước xếp loại tổ chức đảng, đảng viên, tập thể và cá nhân lãnh đạo; theo mã, không theo tên."),
    address="danh-gia",
    view="evaluation.view",
    keep="evaluation.keep",
    feeds=FEEDS,
    case_names=rating_names,
    rows=ROWS,
    rules=RULES,
    withheld=True,
)
