"""What this register says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from luyke.office.registers.projects.feeds import FEEDS
from luyke.office.registers.projects.models import Line
from luyke.office.registers.projects.rows import ROWS
from luyke.office.registers.projects.rules import RULES
from luyke.office.registers.register import Register


def line_names(ids: Iterable[int]) -> Mapping[int, str]:
    """What lines are called."""
    return {one.pk: str(one) for one in Line.objects.filter(pk__in=list(ids)).select_related("project")}


PROJECTS = Register(
    code="projects",
    name=_("Sổ dự án đầu tư công"),
    sentence=_("Vốn được giao và đã giải ngân của từng dự án, theo nguồn vốn và loại kế hoạch, từng tháng."),
    address="du-an",
    view="projects.view",
    keep="projects.keep",
    feeds=FEEDS,
    case_names=line_names,
    rows=ROWS,
    rules=RULES,
)
