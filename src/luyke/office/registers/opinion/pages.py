"""The whole context of each page of the register of public opinion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from luyke.office.places.models import Place
from luyke.office.registers.figures import Figure
from luyke.office.registers.models import Override
from luyke.office.registers.opinion.heats import HEATS, Heat
from luyke.office.registers.opinion.models import Field, Hearing, Issue, IssueEntry
from luyke.office.registers.opinion.said import Pace
from luyke.office.registers.opinion.selectors import Filters, Span


@dataclass(frozen=True)
class IssueLine:
    """An issue in a list."""

    entry: IssueEntry
    heat: Heat
    pace: Pace
    reports: int
    late: bool

    @property
    def course(self) -> str:
        """ "▲ 12, trước đó 5": its reports against those before, in words and a shape."""
        if self.pace.rises:
            return _("▲ tăng {by}").format(by=self.pace.by)
        return _("▼ giảm {by}").format(by=-self.pace.by) if self.pace.by else ""


@dataclass(frozen=True)
class ListPage:
    """The list of issues. `figure`: the figure that exactly these issues make, where it was asked for."""

    page: Page
    lines: Sequence[IssueLine]
    rising: Sequence[IssueLine]
    sums: Mapping[str, int]
    filters: Filters
    span: Span
    figure: Figure | None
    places: Sequence[Place]
    query: str
    may_keep: bool
    fields: Sequence[tuple[str, str | Promise]] = tuple(Field.choices)
    heats: Sequence[Heat] = tuple(HEATS.values())


@dataclass(frozen=True)
class Step:
    """One entry of an issue, and the rules that it was let pass."""

    entry: IssueEntry
    heat: Heat
    passed: Sequence[Override]


@dataclass(frozen=True)
class IssuePage:
    """One issue: as it stands, its reports, all that was said before."""

    issue: Issue
    line: IssueLine
    steps: Sequence[Step]
    hearings: Sequence[Hearing]
    span: Span
    may_keep: bool

    @property
    def now(self) -> IssueEntry:
        """What counts."""
        return self.line.entry


def issue_line(entry: IssueEntry, pace: Pace, reports: int, day: date) -> IssueLine:
    """An issue as it is listed on a day."""
    late = entry.closed_date is None and entry.answered_date is None and entry.due_date < day
    return IssueLine(entry, HEATS[entry.heat], pace, reports, late)


def counted_line(entry: IssueEntry, day: date) -> IssueLine:
    """The same, of a row that knows its reports."""
    return issue_line(entry, Pace(entry.recent, entry.before), entry.reports, day)
