"""The whole context of each page of the register of projects; money in tỷ đồng, as it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.registers.models import Override
from luyke.office.registers.projects.models import MonthEntry, PlanEntry, Project
from luyke.office.registers.projects.selectors import LineRow
from luyke.office.registers.projects.summing import ProjectSum, Summed
from luyke.office.registers.selectors import Fed
from luyke.office.ui.numbers import print_number

BILLION = 10**9
_EVEN, _LIKELY = Decimal("0.8"), Decimal("0.3")


def billions(amount: int | Decimal | None) -> str:
    """đồng in tỷ đồng, to the third place and further only where it has more."""
    if amount is None:
        return ""
    value = Decimal(amount) / BILLION
    return print_number(value, 3) if value == round(value, 3) else print_number(value)


def percent(value: Decimal | None) -> str:
    """50,6 %."""
    return "" if value is None else f"{print_number(value, 1)} %"


@dataclass(frozen=True)
class SumLine:
    """Some lines together, in words."""

    plan: str
    to_date: str
    month: str
    percent: str
    unsaid: int
    invented: bool

    @classmethod
    def of(cls, one: Summed) -> SumLine:
        """A sum as it is shown."""
        return cls(billions(one.plan), billions(one.to_date), billions(one.to_date - one.before),
                   percent(one.percent), one.unsaid, one.invented)  # fmt: skip


@dataclass(frozen=True)
class ProjectLine:
    """A project in the list. `standing`: class of its status, `mark` its shape, `words` the status itself."""

    project: Project
    line_id: int
    sum: SumLine
    lacking: str
    gap: str
    forecast: str
    standing: str
    mark: str
    words: str


@dataclass(frozen=True)
class ListPage:
    """The projects at the end of a month, the greatest gap first."""

    year: int
    month: int
    total: SumLine
    lines: Sequence[ProjectLine]
    may_keep: bool


@dataclass(frozen=True)
class FedPage:
    """Exactly the lines that made a fed figure."""

    fed: Fed
    rows: Sequence[tuple[MonthEntry, str, str]]
    cases: int
    value: str


@dataclass(frozen=True)
class ProjectPage:
    """One project: its lines at the end of a month, every decision on its capital, all that was said of its months."""

    project: Project
    year: int
    month: int
    total: SumLine
    lines: Sequence[tuple[LineRow, str, str, str, str]]
    forecast: str
    plans: Sequence[tuple[PlanEntry, str]]
    months: Sequence[tuple[MonthEntry, str, str, Sequence[Override]]]
    may_keep: bool


def project_line(one: ProjectSum) -> ProjectLine:
    """A project as it is listed."""
    standing, mark, words = _standing(one)
    return ProjectLine(
        project=one.project,
        line_id=one.line.pk,
        sum=SumLine.of(one.sum),
        lacking=print_number(Decimal(one.lacking) / BILLION, 3) if one.lacking else "",
        gap=percent(one.gap),
        forecast=foreseen(one),
        standing=standing,
        mark=mark,
        words=words,
    )


def foreseen(one: ProjectSum) -> str:
    """The year as it is foreseen, in no more than the plan: "12,1 – 15,0"."""
    if one.forecast is None:
        return ""
    within = one.forecast.range()
    low, high = (min(Decimal(end), Decimal(one.sum.plan)) for end in (within.low, within.high))
    told = [print_number(value / BILLION, 1) for value in (low, high)]
    return told[0] if told[0] == told[1] else " – ".join(told)


def line_cells(row: LineRow) -> tuple[LineRow, str, str, str, str]:
    """A line as it is shown: plan, estimate, actual, share."""
    share = Decimal(row.to_date) * 100 / row.plan if row.plan and row.to_date is not None else None
    return row, billions(row.plan), billions(row.estimate), billions(row.actual), percent(share)


def month_cells(
    entry: MonthEntry, overrides: Mapping[int, Sequence[Override]]
) -> tuple[MonthEntry, str, str, Sequence[Override]]:
    """What was said of a month, as it is shown."""
    return entry, billions(entry.estimate), billions(entry.actual), overrides.get(entry.pk, ())


def _standing(one: ProjectSum) -> tuple[str, str, str]:
    if one.sum.unsaid:
        return "unclear", "○", _("chưa báo tháng này")
    if one.sum.plan and one.sum.to_date >= one.sum.plan:
        return "reached", "●", _("giải ngân hết")
    chance = one.chance
    if chance is None:
        return ("at-risk", "▲", _("chậm")) if one.lacking else ("on-track", "◐", _("đúng tiến độ"))
    if chance >= _EVEN or not one.lacking:
        return "on-track", "◐", _("đúng tiến độ")
    return ("at-risk", "▲", _("nguy cơ")) if chance >= _LIKELY else ("missed", "✕", _("khó hết vốn"))
