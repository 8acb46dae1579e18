"""Lines of capital summed: by project with what each lacks, by source and kind as the regimes of reports ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from luyke.office.registers.projects.models import Line, PlanKind, Project, Source
from luyke.office.registers.projects.selectors import LineRow
from luyke.scoring import Flow, Forecast, share_t

_HUNDRED, _YEAR = Decimal(100), 12


@dataclass(frozen=True)
class Summed:
    """Some lines together. Amounts in đồng. A line that says nothing of the month counts as it stood.

    before   what counted a month earlier; unsaid  how many lines have a plan and say nothing of the month
    """

    plan: int
    to_date: int
    before: int
    unsaid: int
    invented: bool

    @classmethod
    def of(cls, rows: Iterable[LineRow]) -> Summed:
        """The sum of lines."""
        rows = list(rows)
        return cls(
            plan=sum(row.plan for row in rows),
            to_date=sum(row.stood for row in rows),
            before=sum(row.stood_before for row in rows),
            unsaid=sum(row.plan > 0 and row.to_date is None for row in rows),
            invented=any(row.invented for row in rows),
        )

    @property
    def percent(self) -> Decimal | None:
        """What share of the plan is disbursed, from unrounded figures."""
        return Decimal(self.to_date) * _HUNDRED / self.plan if self.plan else None

    def lacking(self, month: int) -> int:
        """What is missing to the even way to the plan; 0 where nothing is."""
        return max(0, self.plan * month // _YEAR - self.to_date)


@dataclass(frozen=True)
class ProjectSum:
    """A project in a month. `gap`: its part of all that projects lack, in per cent."""

    project: Project
    line: Line
    sum: Summed
    lacking: int
    gap: Decimal | None
    forecast: Forecast | None

    @property
    def chance(self) -> Decimal | None:
        """How likely the whole plan is disbursed by the year's end."""
        return self.forecast.reaches(Decimal(self.sum.plan)) if self.forecast and self.sum.plan else None


def by_project(
    rows: Sequence[LineRow], month: int, foreseen: Callable[[int], Forecast | None]
) -> list[ProjectSum]:  # fmt: skip
    """Projects with what they lack of the even way, greatest gap first. `foreseen`: the year from its part."""
    grouped: dict[int, list[LineRow]] = {}
    for row in rows:
        grouped.setdefault(row.line.project_id, []).append(row)
    sums = [(own[0].line, Summed.of(own)) for own in grouped.values()]
    whole = sum(one.lacking(month) for _, one in sums)
    found = [
        ProjectSum(
            line.project, line, one, one.lacking(month),
            _HUNDRED * one.lacking(month) / whole if whole and one.lacking(month) else None, foreseen(one.to_date),
        )
        for line, one in sums
    ]  # fmt: skip
    return sorted(found, key=lambda one: (-one.lacking, -one.sum.plan, one.project.pk))


def by_source(rows: Sequence[LineRow]) -> list[tuple[Source, list[tuple[PlanKind, Summed]], Summed]]:
    """Sources in their order, each with its kinds of plan."""
    found = []
    for source in Source:
        own = [row for row in rows if row.line.source == source]
        if own:
            kinds = [(kind, [row for row in own if row.line.kind == kind]) for kind in PlanKind]
            found.append((source, [(kind, Summed.of(of_kind)) for kind, of_kind in kinds if of_kind], Summed.of(own)))
    return found


def foreseeing(flow: Flow, year: int, month: int) -> Callable[[int], Forecast | None]:
    """Foresees a project's year from its year to date, by the pace of all capital of the place in past years.

    A project has no past of its own to go by; how much of a year goes out after this month is the place's habit.
    """
    past = {at: value for at, value in flow.to_date.items() if at[0] < year}
    months = {at: value for at, value in flow.months.items() if at[0] < year}

    def foreseen(to_date: int) -> Forecast | None:
        if to_date <= 0:
            return None
        return share_t(Flow(months, {**past, (year, month): Decimal(to_date)}), year, month)

    return foreseen
