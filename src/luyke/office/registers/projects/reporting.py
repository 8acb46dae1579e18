"""The month's report on disbursement as the regime in force asks for it.

Each month tells what was disbursed by the end of the month before, and what is estimated by the end of its own, for the
plan of the year and for capital carried over. A quarter's figures are those of the report after it: April tells of the
first quarter, July of half a year, October of nine months, January of the year before.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from luyke.office.accounts.models import Person
from luyke.office.registers.law import Law, law_table
from luyke.office.registers.projects.models import PlanKind, Source
from luyke.office.registers.projects.selectors import LineRow, line_rows
from luyke.office.registers.projects.summing import Summed, by_source


@dataclass(frozen=True)
class ReportLine:
    """One row: a source, or one kind of plan of it. `kind` is None for the source as a whole."""

    source: Source | None
    kind: PlanKind | None
    plan: int
    actual: int
    estimate: int

    @property
    def name(self) -> str:
        """What stands in its first column."""
        if self.kind is not None:
            return str(self.kind.label)
        return str(self.source.label) if self.source else _("Tổng cộng")

    @property
    def share(self) -> Decimal | None:
        """What share of the plan is estimated, in per cent."""
        return Decimal(self.estimate) * 100 / self.plan if self.plan else None


@dataclass(frozen=True)
class MonthReport:
    """The report of one month: actual to the end of the month before, estimate to its own end.

    whole        what the actual figures close, where the month before ends a quarter; "" otherwise
    provisional  how many lines have no actual figure of the month before yet: their estimate stands in its place
    """

    year: int
    month: int
    law: Law | None
    whole: str
    lines: tuple[ReportLine, ...]
    provisional: int


def month_report(*, viewer: Person, year: int, month: int) -> MonthReport:
    """The report of a month, within the viewer's part."""
    last = date(year, month, monthrange(year, month)[1])
    before_year, before = (year, month - 1) if month > 1 else (year - 1, 12)
    now = line_rows(viewer=viewer, year=year, month=month)
    then = now if before_year == year else line_rows(viewer=viewer, year=before_year, month=before)
    law = law_table("projects").on("report", last)
    lines = _of_year(now, then, same=before_year == year)
    provisional = sum(_provisional(row, before_year == year) for row in then)
    return MonthReport(year, month, law, _closes(before), lines, provisional)


def _closes(month: int) -> str:
    return {3: _("quý I"), 6: _("6 tháng"), 9: _("9 tháng"), 12: _("cả năm")}.get(month, "")


def _provisional(row: LineRow, same_year: bool) -> bool:
    if same_year:
        return row.actual_before is None and (row.estimate_before is not None or row.stood_before > 0)
    return row.actual is None and (row.estimate is not None or row.stood > 0)


def _of_year(now: Sequence[LineRow], then: Sequence[LineRow], *, same: bool) -> tuple[ReportLine, ...]:
    """The rows; in January the actual figures are those of the year before."""
    actual = {} if same else {(source, kind): one for source, kinds, _ in by_source(then) for kind, one in kinds}

    def line(source: Source | None, kind: PlanKind | None, one: Summed, before: int) -> ReportLine:
        return ReportLine(source, kind, one.plan, before, one.to_date)

    found, total_before = [], 0
    for source, kinds, whole in by_source(now):
        before = {kind: one.before if same else actual.pop((source, kind), _NOTHING).to_date for kind, one in kinds}
        total_before += sum(before.values())
        found.append(line(source, None, whole, sum(before.values())))
        found += [line(source, kind, one, before[kind]) for kind, one in kinds]
    return (line(None, None, Summed.of(now), total_before), *found)


_NOTHING = Summed(0, 0, 0, 0, False)
