"""Reading the register of land clearance, within the viewer's part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, IntegerField, Min, Q, QuerySet, Sum, Value, When

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.places.models import Place
from luyke.office.registers.history import as_of
from luyke.office.registers.land.feeds import listed_by, remaining_on, steps_known, taken_by
from luyke.office.registers.land.limits import overdue
from luyke.office.registers.land.models import Household, Parcel, Project, StepEntry, Tie
from luyke.office.registers.land.said import FIELDS, STEPS, SaidHousehold, SaidParcel
from luyke.office.registers.law import LawTable
from luyke.office.registers.selectors import Fed


@dataclass(frozen=True)
class Filters:
    """What a list is reduced to; `fed`: exactly the households that made a fed figure, as they were then."""

    project: int | None = None
    state: str = ""
    block: str = ""
    text: str = ""
    fed: Fed | None = None


@dataclass(frozen=True)
class ProjectCounts:
    """How many households of a project stand where on a day."""

    project_id: int
    affected: int
    steps: tuple[int, ...]  # in the order of STEPS
    remaining: int
    unpaid: int  # handed over before they were paid
    area: int
    handed_area: int
    overdue: int
    blocked: int
    invented: bool

    @property
    def handed(self) -> int:
        """How many handed over."""
        return self.step("handed")

    def step(self, name: str) -> int:
        """How many took a step."""
        return self.steps[STEPS.index(name)]

    @classmethod
    def none(cls) -> ProjectCounts:
        """Of a project that has no household yet."""
        return cls(0, 0, (0,) * len(STEPS), 0, 0, 0, 0, 0, 0, False)

    def __add__(self, other: ProjectCounts) -> ProjectCounts:
        steps = tuple(one + more for one, more in zip(self.steps, other.steps, strict=True))
        return ProjectCounts(
            0, self.affected + other.affected, steps, self.remaining + other.remaining, self.unpaid + other.unpaid,
            self.area + other.area, self.handed_area + other.handed_area, self.overdue + other.overdue,
            self.blocked + other.blocked, self.invented or other.invented,
        )  # fmt: skip


def projects_seen(*, viewer: Person, permission: str = "land.view") -> QuerySet[Project]:
    """The projects in the viewer's part: their own, and those that take land of theirs."""
    touching = Household.objects.filter(_within(viewer, permission, "", "project__")).values("project")
    seen = Project.objects.filter(within(viewer, permission, place="place", agency="owner") | Q(pk__in=touching))
    return seen.select_related("place__parent__parent__parent", "owner__place").order_by("name", "pk")


def projects_kept(*, viewer: Person) -> QuerySet[Project]:
    """The projects whose households the viewer enters."""
    kept = Project.objects.filter(within(viewer, "land.keep", place="place", agency="owner"))
    return kept.select_related("place__parent__parent__parent", "owner__place").order_by("name", "pk")


def wards_of(*, project: Project, on: date) -> list[Place]:
    """Where the land of a project can lie: in a unit below its place, or in that itself."""
    below = Q(code=project.place.code) | Q(parent__code=project.place.code)
    return sorted(Place.objects.on(on).filter(below), key=lambda one: (one.code == project.place.code, one.folded))


def step_list(*, viewer: Person, filters: Filters, law: LawTable, today: date) -> QuerySet[StepEntry]:
    """How far the households are: what is overdue first, then what is held up, what goes on, what is done."""
    at = filters.fed.extent.at if filters.fed else None
    rows = steps_known(at).filter(_within(viewer, "land.view", "household__", "household__project__"))
    late = overdue(law, today)
    if filters.fed:
        rows = rows.filter(pk__in=filters.fed.rows(at).values("pk"))
    if filters.project is not None:
        rows = rows.filter(household__project=filters.project)
    chosen = {"overdue": late, "blocked": remaining_on(today) & ~Q(block=""), "remaining": remaining_on(today),
              "handed": taken_by("handed", today)}  # fmt: skip
    if filters.state in chosen:
        rows = rows.filter(chosen[filters.state])
    if filters.block:
        rows = rows.filter(remaining_on(today), block=filters.block)
    if filters.text:
        rows = rows.filter(household__code__icontains=filters.text)
    urgent = Case(
        When(late, then=Value(0)), When(Q(handed_date__isnull=False) | Q(withdrawn_date__isnull=False), then=Value(3)),
        When(~Q(block=""), then=Value(1)), default=Value(2), output_field=IntegerField(),
    )  # fmt: skip
    rows = rows.select_related("household__project", "household__place").prefetch_related("household__parcels")
    return rows.annotate(urgent=urgent).order_by("urgent", "household__project__name", "household__code", "pk")


def counts_of(*, viewer: Person, law: LawTable, today: date, project: Project | None = None) -> list[ProjectCounts]:
    """Where the households of each project stand on a day, as known now. One query."""
    rows = steps_known(None).filter(_within(viewer, "land.view", "household__", "household__project__"))
    if project is not None:
        rows = rows.filter(household__project=project)
    listed, remaining = listed_by(today), remaining_on(today)
    handed = taken_by("handed", today)
    told = rows.order_by().values("household__project").annotate(
        affected=Count("pk", filter=listed),
        **{f"n_{step}": Count("pk", filter=taken_by(step, today)) for step in STEPS},
        remaining=Count("pk", filter=remaining),
        unpaid=Count("pk", filter=handed & (Q(paid_date__isnull=True) | Q(paid_date__gt=today))),
        land=Sum("area", filter=listed), land_handed=Sum("area", filter=handed),
        late=Count("pk", filter=overdue(law, today)),
        held=Count("pk", filter=remaining & ~Q(block="")),
        made_up=Count("pk", filter=Q(invented=True)),
    )  # fmt: skip
    return [
        ProjectCounts(
            row["household__project"], row["affected"], tuple(row[f"n_{step}"] for step in STEPS), row["remaining"],
            row["unpaid"], row["land"] or 0, row["land_handed"] or 0, row["late"], row["held"], bool(row["made_up"]),
        )
        for row in told
    ]  # fmt: skip


def blocks_of(*, viewer: Person, project: Project, today: date) -> list[tuple[str, int, date]]:
    """What holds households of a project up: the block, how many, since when; the most first."""
    rows = steps_known(None).filter(
        _within(viewer, "land.view", "household__", "household__project__"), remaining_on(today),
        household__project=project,
    ).exclude(block="")  # fmt: skip
    told = rows.order_by().values("block").annotate(count=Count("pk"), since=Min("blocked_date"))
    return sorted(told.values_list("block", "count", "since"), key=lambda row: (-row[1], row[0]))


def household_get(*, viewer: Person, pk: int) -> Household | None:
    """One household in the viewer's part."""
    seen = Household.objects.filter(_within(viewer, "land.view", "", "project__"), pk=pk)
    return seen.select_related("project__place__parent__parent__parent", "project__owner__place", "place").first()


def household_history(*, household: Household) -> list[StepEntry]:
    """All that was said of a household, the newest first."""
    return list(household.entries.order_by("-pk"))


def said_before(*, project: Project, codes: Iterable[str]) -> dict[str, tuple[Household, SaidHousehold]]:
    """What households of a project say so far, by code."""
    rows = as_of(StepEntry.objects.filter(household__project=project, household__code__in=list(codes)), key="household")
    return {row.household.code: (row.household, said_of(row)) for row in rows.select_related("household__place")}


def said_of(row: StepEntry) -> SaidHousehold:
    """What an entry says, as plain values."""
    return SaidHousehold(row.household.code, **{name: getattr(row, name) for name in FIELDS})


def holders_of(*, project: Project, parcels: Sequence[SaidParcel]) -> dict[str, list[str]]:
    """Which households of a project have parcels, by "sheet/number"."""
    wanted = {str(one) for one in parcels}
    rows = Parcel.objects.filter(
        household__project=project, sheet__in={one.sheet for one in parcels}, number__in={one.number for one in parcels}
    )
    found: dict[str, list[str]] = {}
    for sheet, number, code in rows.values_list("sheet", "number", "household__code"):
        if f"{sheet}/{number}" in wanted:
            found.setdefault(f"{sheet}/{number}", []).append(code)
    return found


def parcels_drawn(*, project: Project, households: Iterable[int]) -> list[Parcel]:
    """The parcels of a project's households that have their place on its sketch."""
    rows = Parcel.objects.filter(household__project=project, household__in=list(households), x__isnull=False)
    return list(rows.order_by("sheet", "number", "pk"))


def ties_of(*, project: Project) -> list[Tie]:
    """The directives that hang on a project."""
    rows = project.ties.filter(ended_at__isnull=True).select_related(
        "directive__place", "directive__agency", "directive__conclusion__review__body__place__parent__parent__parent"
    )
    return list(rows.order_by("pk"))


def _within(viewer: Person, permission: str, household: str, project: str) -> Q:
    return within(viewer, permission, place=f"{household}place", agency=f"{project}owner")
