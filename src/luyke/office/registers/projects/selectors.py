"""Reading the register of projects, within the viewer's part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q, QuerySet
from django.db.models.functions import Coalesce

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.registers.history import as_of
from luyke.office.registers.projects.models import Line, MonthEntry, PlanEntry, Project
from luyke.office.registers.projects.said import SaidMonth
from luyke.office.registers.selectors import Fed

_NOTHING = (None, None, False)


@dataclass(frozen=True)
class LineRow:
    """A line at the end of a month.

    plan         what it is given; 0 where nothing is
    actual, estimate  year to date as said of the month itself; `to_date`: what counts, None where nothing was said
    estimate_before, actual_before  the same a month earlier
    stood, stood_before  year to date as it was last said by the end of the month, of the month before; 0: never
    invented     made up for a demonstration
    """

    line: Line
    plan: int
    estimate: int | None
    actual: int | None
    estimate_before: int | None
    actual_before: int | None
    stood: int
    stood_before: int
    invented: bool

    @property
    def to_date(self) -> int | None:
        """Actual where it is known, else the estimate."""
        return self.actual if self.actual is not None else self.estimate


def lines_kept(*, viewer: Person, year: int) -> QuerySet[Line]:
    """The lines of a budget year whose months the viewer enters."""
    kept = Line.objects.filter(
        _within(viewer, "projects.keep", "project__"), year=year, project__withdrawn_at__isnull=True
    )
    return kept.select_related("project__place", "project__owner").order_by(
        "project__name", "project", "source", "kind"
    )


def project_of_line(*, viewer: Person, pk: int) -> tuple[Project, Line] | None:
    """The project of a line, in the viewer's part."""
    seen = Line.objects.filter(_within(viewer, "projects.view", "project__"), pk=pk)
    line = seen.select_related("project__place__parent__parent__parent", "project__owner__place").first()
    return (line.project, line) if line else None


def newest_month(*, viewer: Person) -> tuple[int, int] | None:
    """The newest year and month of which anything is known in the viewer's part."""
    seen = MonthEntry.objects.filter(_within(viewer, "projects.view", "month__line__project__"), month__month__lte=12)
    year = seen.aggregate(year=Max("month__line__year"))["year"]
    if year is None:
        return None
    return year, seen.filter(month__line__year=year).aggregate(month=Max("month__month"))["month"]


def line_rows(
    *, viewer: Person, year: int, month: int, project: Project | None = None, at: datetime | None = None
) -> list[LineRow]:
    """The lines of a budget year at the end of a month, as known at a moment or now. Four queries.

    Those of a withdrawn project only where it is asked for.
    """
    counts = Q(project__withdrawn_at__isnull=True) | Q(project=project)
    if at is not None:
        counts |= Q(project__withdrawn_at__gt=at)
    lines = Line.objects.filter(counts, _within(viewer, "projects.view", "project__"), year=year)
    if project is not None:
        lines = lines.filter(project=project)
    lines = list(
        lines.select_related("project__place", "project__owner").order_by("project__name", "project", "source", "kind")
    )
    ids = [line.pk for line in lines]
    plans, made_up = plans_known(ids, at=at), _invented_plans(ids)
    entries = as_of(MonthEntry.objects.filter(month__line__in=ids, month__month__lte=month), key="month", at=at)
    said: dict[int, dict[int, tuple[int | None, int | None, bool]]] = {}
    for pk, of, *told in entries.values_list("month__line", "month__month", "estimate", "actual", "invented"):
        said.setdefault(pk, {})[of] = tuple(told)
    rows = []
    for line in lines:
        months = said.get(line.pk, {})
        estimate, actual, invented = months.get(month, _NOTHING)
        old_estimate, old_actual, _ = months.get(month - 1, _NOTHING)
        stood, before = _stood(months, month), _stood(months, month - 1)
        made = invented or line.pk in made_up
        rows.append(
            LineRow(line, plans.get(line.pk, 0), estimate, actual, old_estimate, old_actual, stood, before, made)
        )
    return rows


def fed_rows(*, viewer: Person, fed: Fed) -> QuerySet[MonthEntry]:
    """The very rows that made a fed figure, each with what it adds as `adds`."""
    rows = fed.rows(fed.extent.at).filter(_within(viewer, "projects.view", "month__line__project__"))
    rows = rows.select_related("month__line__project")
    return rows.order_by("month__line__project__name", "month__line", "month__month")


def plan_history(*, project: Project) -> list[PlanEntry]:
    """Every decision on a project's capital, the newest first."""
    return list(PlanEntry.objects.filter(line__project=project).select_related("line").order_by("-pk"))


def month_history(*, project: Project) -> list[MonthEntry]:
    """All that was said of a project's months, the newest first."""
    rows = MonthEntry.objects.filter(month__line__project=project).select_related("month__line")
    return list(rows.order_by("-month__line__year", "-month__month", "month__line", "-pk"))


def plans_known(lines: Iterable[int], *, at: datetime | None = None) -> dict[int, int]:
    """What lines are given, by line."""
    rows = as_of(PlanEntry.objects.filter(line__in=list(lines)), key="line", at=at)
    return dict(rows.values_list("line_id", "amount"))


def to_date_known(lines: Iterable[int], *, actual: bool = False) -> dict[int, dict[int, int]]:
    """Year to date of lines by month: what counts, or only what the treasury confirmed."""
    rows = as_of(MonthEntry.objects.filter(month__line__in=list(lines)), key="month")
    rows = rows.annotate(value=Coalesce("actual", "estimate"))
    found: dict[int, dict[int, int]] = {}
    for line, month, value, confirmed in rows.values_list("month__line", "month__month", "value", "actual"):
        if confirmed is not None or not actual:
            found.setdefault(line, {})[month] = confirmed if actual else value
    return found


def said_before(months: Sequence[SaidMonth]) -> dict[tuple[int, int], SaidMonth]:
    """What the same lines and months say so far."""
    wanted = {one.key for one in months}
    rows = as_of(MonthEntry.objects.filter(month__line__in={one.line_id for one in months}), key="month")
    said = (SaidMonth(*row) for row in rows.values_list("month__line", "month__month", "estimate", "actual"))
    return {one.key: one for one in said if one.key in wanted}


def _stood(months: Mapping[int, tuple[int | None, int | None, bool]], month: int) -> int:
    """Year to date as it was last said by the end of a month."""
    last = max((of for of in months if of <= month), default=None)
    estimate, actual, _ = _NOTHING if last is None else months[last]
    return (estimate or 0) if actual is None else actual


def _invented_plans(lines: Iterable[int]) -> set[int]:
    return set(PlanEntry.objects.filter(line__in=list(lines), invented=True).values_list("line_id", flat=True))


def _within(viewer: Person, permission: str, way: str):
    return within(viewer, permission, place=f"{way}place", agency=f"{way}owner")
