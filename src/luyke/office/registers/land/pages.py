"""The whole context of each page of the register of land clearance, land in hectares and square metres."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.core.paginator import Page
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.registers.land.drawing import Sketch
from luyke.office.registers.land.limits import Deadline, Standing, deadlines_of
from luyke.office.registers.land.marks import LEGEND, SHAPES, STEP_NAMES, Mark, mark_of
from luyke.office.registers.land.models import Block, Household, Project, StepEntry, Tie
from luyke.office.registers.land.parcels import hectares, metres
from luyke.office.registers.land.said import STEPS, SaidHousehold
from luyke.office.registers.land.selectors import Filters, ProjectCounts, said_of
from luyke.office.registers.law import Law, LawTable
from luyke.office.registers.models import Override
from luyke.office.reviews.models import Directive
from luyke.office.reviews.statuses import DirectiveMark
from luyke.office.ui.numbers import print_number

_FUNNEL = ("inventoried", "approved", "paid", "handed")
#: What of an entry is told in its history, and how.
_WORDS: dict[str, str | Promise] = {
    "area": gettext_lazy("Diện tích thu hồi"), **{f"{step}_date": name for step, name in STEP_NAMES.items()},
    "refused_date": gettext_lazy("Không cho kiểm đếm từ"), "enforce_at": gettext_lazy("Cưỡng chế lúc"),
    "block": gettext_lazy("Vướng mắc"), "blocked_date": gettext_lazy("Vướng từ ngày"),
    "promised_date": gettext_lazy("Hẹn bàn giao"), "withdrawn_date": gettext_lazy("Rút khỏi dự án từ ngày"),
    "note": gettext_lazy("Ghi chú"),
}  # fmt: skip
_STANDINGS = {
    Standing.OVERDUE: ("✕", "missed"), Standing.RUNNING: ("◐", "on-track"), Standing.NOT_YET: ("◐", "on-track"),
    Standing.DONE_LATE: ("▲", "at-risk"), Standing.DONE_EARLY: ("▲", "at-risk"), Standing.KEPT: ("●", "reached"),
}  # fmt: skip


@dataclass(frozen=True)
class FunnelLine:
    """A step of the funnel: how many households, their share of all."""

    name: str | Promise
    count: int
    percent: str
    width: int


@dataclass(frozen=True)
class ProjectLine:
    """A project in the list, with its funnel; without one: all of them together."""

    project: Project | None
    counts: ProjectCounts
    area: str
    handed_area: str

    @property
    def steps(self) -> tuple[int, ...]:
        """Households that were inventoried, approved, paid, that handed over."""
        return tuple(self.counts.step(name) for name in _FUNNEL)


@dataclass(frozen=True)
class DeadlineLine:
    """A deadline in words: how it stands, and on which text it rests."""

    name: str | Promise
    day: date
    base: date
    shape: str
    css: str
    words: str
    basis: str
    unverified: bool


@dataclass(frozen=True)
class HouseholdLine:
    """A household in a list; `first`: of its deadlines the one that wants attention."""

    entry: StepEntry
    mark: Mark
    parcels: str
    area: str
    first: DeadlineLine | None


@dataclass(frozen=True)
class ListPage:
    """The projects with their funnels, and the households: what is overdue first."""

    projects: Sequence[ProjectLine]
    page: Page
    lines: Sequence[HouseholdLine]
    filters: Filters
    told: str
    query: str
    total: ProjectLine
    may_keep: bool

    @property
    def states(self) -> list[tuple[str, str]]:
        """What a list can be reduced to, by how households stand."""
        return [("overdue", _("quá hạn")), ("blocked", _("có vướng mắc")), ("remaining", _("chưa bàn giao")),
                ("handed", _("đã bàn giao"))]  # fmt: skip

    @property
    def blocks(self) -> list[tuple[str, str]]:
        """The same, by what holds them up."""
        return [(value, str(label)) for value, label in Block.choices]


@dataclass(frozen=True)
class Authority:
    """Who takes a step on the day of the page, by which text."""

    step: str | Promise
    law: Law


@dataclass(frozen=True)
class ProjectPage:
    """One project: its funnel and checks, what blocks whom, its sketch and the list that says the same.

    more     households that are neither drawn nor listed, where there are too many
    ties     the directives that hang on it, whether the viewer may open each and let it off; may_tie: those that could
    """

    line: ProjectLine
    funnel: Sequence[FunnelLine]
    checks: Sequence[tuple[str, str, str]]
    blocks: Sequence[tuple[str, str, int, date, int]]
    sketch: Sketch | None
    legend: Sequence[tuple[str, str, str | Promise, int]]
    lines: Sequence[HouseholdLine]
    more: int
    authorities: Sequence[Authority]
    ties: Sequence[tuple[Tie, DirectiveMark, bool, bool]]
    may_keep: bool
    may_withdraw: bool
    may_tie: Sequence[Directive]


@dataclass(frozen=True)
class HouseholdPage:
    """One household: where it stands, its deadlines with their basis, and all that was said of it."""

    household: Household
    now: HouseholdLine
    steps: Sequence[tuple[str | Promise, date | None]]
    deadlines: Sequence[DeadlineLine]
    history: Sequence[tuple[StepEntry, Sequence[str], Sequence[Override]]]
    may_keep: bool


def project_line(project: Project | None, counts: ProjectCounts) -> ProjectLine:
    """A project as it is listed."""
    return ProjectLine(project, counts, hectares(counts.area), hectares(counts.handed_area))


def funnel_of(counts: ProjectCounts) -> list[FunnelLine]:
    """The steps of a project, widest first."""
    rows = [(_("Hộ có đất"), counts.affected), *((STEP_NAMES[step], counts.step(step)) for step in STEPS)]
    whole = max(counts.affected, 1)
    return [
        FunnelLine(name, count, f"{print_number(Decimal(100 * count) / whole, 1)} %" if counts.affected else "",
                   min(100, 100 * count // whole))
        for name, count in rows
    ]  # fmt: skip


def checks_of(counts: ProjectCounts) -> list[tuple[str, str, str]]:
    """What must hold of a funnel: shape, class, sentence."""
    numbers = [counts.affected, *(counts.step(step) for step in ("inventoried", "approved", "paid"))]
    narrows = all(one >= next_ for one, next_ in pairwise(numbers))
    told = " ≥ ".join(map(str, numbers))
    found = [
        ("●", "reached", _("Phễu hẹp dần: {numbers} (hộ có đất ≥ kiểm đếm ≥ duyệt ≥ chi trả).").format(numbers=told))
        if narrows
        else ("✕", "missed", _("Phễu không hẹp dần: {numbers}.").format(numbers=", ".join(map(str, numbers))))
    ]
    if counts.unpaid:
        found.append(("▲", "at-risk", _("{count} hộ bàn giao trước khi chi trả; lý do ghi ở từng hộ.").format(
            count=counts.unpaid)))  # fmt: skip
    return found


def block_lines(rows: Sequence[tuple[str, int, date]], today: date) -> list[tuple[str, str, int, date, int]]:
    """What holds households up: value, words, how many, since when, for how many days."""
    return [(block, str(Block(block).label), count, since, (today - since).days) for block, count, since in rows]


def household_line(entry: StepEntry, law: LawTable, today: date) -> HouseholdLine:
    """A household as it is listed."""
    said = said_of(entry)
    deadlines = deadlines_of(said, law, today)
    wanting = [one for one in deadlines if one.standing in (Standing.OVERDUE, Standing.RUNNING)]
    parcels = "; ".join(f"{one.sheet}/{one.number}" for one in entry.household.parcels.all())
    first = deadline_line(wanting[0], today) if wanting else None
    return HouseholdLine(entry, mark_of(said, deadlines, today), parcels, metres(entry.area), first)


def deadline_line(one: Deadline, today: date) -> DeadlineLine:
    """A deadline in words."""
    shape, css = _STANDINGS[one.standing]
    apart = abs((today - one.day).days)
    off = abs((one.done - one.day).days) if one.done else 0
    words = {
        Standing.OVERDUE: _("quá hạn {days} ngày"), Standing.RUNNING: _("còn {days} ngày"),
        Standing.NOT_YET: _("còn {days} ngày mới được"), Standing.DONE_LATE: _("làm muộn {off} ngày"),
        Standing.DONE_EARLY: _("làm sớm {off} ngày"), Standing.KEPT: _("đúng hạn"),
    }[one.standing]  # fmt: skip
    if one.standing is Standing.KEPT and one.done is None:
        words = _("đã đủ ngày")
    basis = "; ".join(
        _("{what}: {value} ({source})").format(what=law.name, value=law.value, source=law.source) for law in one.laws
    )
    return DeadlineLine(
        one.limit.name, one.day, one.base, shape, css, words.format(days=apart, off=off),
        basis or _("ngày đã hẹn, không phải quy định"), any(not law.verified for law in one.laws),
    )  # fmt: skip


def legend_of(lines: Sequence[HouseholdLine]) -> list[tuple[str, str, str | Promise, int]]:
    """The shapes of the sketch: shape, class, words, how many households."""
    states = [line.mark.state for line in lines]
    return [(*SHAPES[state], words, states.count(state)) for state, words in LEGEND.items()]


def authorities_on(law: LawTable, day: date) -> list[Authority]:
    """Who takes each step on a day."""
    return [Authority(STEP_NAMES[step], found) for step in STEPS if (found := law.on(f"authority.{step}", day))]


def history_lines(
    entries: Sequence[StepEntry], passed: Mapping[int, Sequence[Override]]
) -> list[tuple[StepEntry, Sequence[str], Sequence[Override]]]:
    """All that was said of a household, newest first: what each entry says otherwise than the one before it."""
    said = [said_of(entry) for entry in entries]
    before = [*said[1:], None]
    return [
        (entry, _differences(old, new), passed.get(entry.pk, ()))
        for entry, new, old in zip(entries, said, before, strict=True)
    ]


def _differences(old: SaidHousehold | None, new: SaidHousehold) -> list[str]:
    """What was said anew, in words."""
    found = []
    for name, words in _WORDS.items():
        before, now = getattr(old, name) if old else None, getattr(new, name)
        if (before or None) != (now or None):
            shown = _shown(name, now) or _("bỏ trống")
            found.append(f"{words}: {shown}" if not before else f"{words}: {_shown(name, before)} → {shown}")
    return found


def _shown(name: str, value: Any) -> str:
    if not value:
        return ""
    if name == "block":
        return str(Block(value).label)
    if name == "area":
        return f"{metres(value)} m²"
    if name == "enforce_at":
        return f"{timezone.localtime(value):%H:%M %d/%m/%Y}"
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
