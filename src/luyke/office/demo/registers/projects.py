"""Public investment of 2021: 71,849 of 141,973 tỷ đồng by the end of November, as the press printed.

The months are those of months.csv; how they fell to projects, sources and kinds of plan is made up, and marked so.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from luyke.office.audit.services import SYSTEM
from luyke.office.demo.figures import months, rows
from luyke.office.demo.registers.sharing import shared
from luyke.office.places.models import Agency, Place
from luyke.office.registers.projects.models import Project
from luyke.office.registers.projects.said import SaidMonth
from luyke.office.registers.projects.services import months_record, plan_set, project_add

_MILLION, _THOUSAND = 10**6, 1000  # đồng; triệu đồng in a tỷ
_GIVEN, _REVISED = datetime(2021, 1, 5, 2, 0, tzinfo=UTC), datetime(2021, 7, 12, 2, 0, tzinfo=UTC)
_EXTRA_FROM = 8


def projects_fill(district: Place) -> None:
    """The projects, what they were given and what was disbursed, month after month."""
    owner = Agency.objects.filter(place=district, code="bqlda").first()
    projects: dict[str, Project] = {}
    lines: list[tuple[int, int, int]] = []  # line, its part, its first month
    for row in rows("projects.csv"):
        if row["code"] not in projects:
            projects[row["code"]] = project_add(
                place=district, owner=owner, code=row["code"], name=row["name"], invented=True, by=SYSTEM, at=_GIVEN
            )
        lines.append((_plan(projects[row["code"]], row), int(row["part"]), 1 if row["start"] else _EXTRA_FROM))
    paid = dict.fromkeys((line for line, _, _ in lines), 0)
    found = [one for one in months("months.csv") if (one.code, one.year) == ("LK013", 2021)]
    for one in sorted(found, key=lambda each: each.month):
        weights = [part if one.month >= first else 0 for _, part, first in lines]
        before = dict(paid)
        for (line, _, _), amount in zip(lines, shared(int(one.value * _THOUSAND), weights), strict=True):
            paid[line] += amount * _MILLION
        said = [SaidMonth(line, one.month, estimate=paid[line]) for line, _, first in lines if one.month >= first]
        if one.month > 1:
            said += [SaidMonth(line, one.month - 1, actual=before[line]) for line, _, first in lines
                     if one.month > first]  # fmt: skip
        months_record(
            months=said, invented=True, by=SYSTEM, at=datetime(2021, one.month, 25, 9, 0, tzinfo=UTC)
        )  # fmt: skip


def _plan(project: Project, row: dict[str, str]) -> int:
    """The decisions on a line; gives the line."""
    given = {"project": project, "year": 2021, "source": row["source"], "kind": row["kind"], "invented": True,
             "by": SYSTEM}  # fmt: skip
    if row["start"]:
        entry = plan_set(
            amount=_dong(row["start"]), decision="Quyết định giao kế hoạch vốn năm 2021 (minh họa)",
            decided_date=date(2020, 12, 28), at=_GIVEN, **given,
        )  # fmt: skip
    if row["plan"] != row["start"]:
        entry = plan_set(
            amount=_dong(row["plan"]), decision="Quyết định bổ sung kế hoạch vốn năm 2021 (minh họa)",
            decided_date=date(2021, 7, 9), reason="bổ sung từ nguồn tăng thu (minh họa)", at=_REVISED, **given,
        )  # fmt: skip
    return entry.line_id


def _dong(billions: str) -> int:
    return int(Decimal(billions) * _THOUSAND) * _MILLION
