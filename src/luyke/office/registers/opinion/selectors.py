"""Reading the register of public opinion: for those who were named, within their part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.places.models import Agency, Level, Place
from luyke.office.places.selectors import agencies_within
from luyke.office.places.selectors import places_seen as places_in
from luyke.office.registers.history import as_of
from luyke.office.registers.opinion.feeds import issues_known
from luyke.office.registers.opinion.heats import HOT
from luyke.office.registers.opinion.models import Hearing, Issue, IssueEntry
from luyke.office.registers.opinion.said import Pace, SaidIssue
from luyke.office.registers.selectors import Fed


@dataclass(frozen=True)
class Filters:
    """What a list is reduced to; `fed`: exactly the issues that made a fed figure, as they were then.

    state  "open", "late": not answered and past its day, "closed", "" for all
    """

    place: int | None = None
    field: str = ""
    heat: int | None = None
    state: str = ""
    rising: bool = False
    fed: Fed | None = None


@dataclass(frozen=True)
class Span:
    """The days over which reports are counted up to a day, against as many before."""

    day: date
    days: int

    @property
    def recent(self) -> tuple[date, date]:
        """The last days."""
        return self.day - timedelta(days=self.days - 1), self.day

    @property
    def before(self) -> tuple[date, date]:
        """As many days before those."""
        return self.day - timedelta(days=2 * self.days - 1), self.day - timedelta(days=self.days)


def issue_list(*, viewer: Person, filters: Filters, span: Span) -> QuerySet[IssueEntry]:
    """What the issues say, in the viewer's part: the open ones first, the hottest, those that rise most.

    Each with `recent`, `before` and `reports`: its reports in the last days, in as many before, and in all.
    """
    at = filters.fed.extent.at if filters.fed else None
    rows = counted(issues_known(at).filter(_seen(viewer)), span)
    if filters.fed:
        rows = rows.filter(pk__in=filters.fed.rows(at).values("pk"))
    wanted = {"issue__place": filters.place, "field": filters.field, "heat": filters.heat}
    rows = rows.filter(**{name: value for name, value in wanted.items() if value})
    states = {"open": _OPEN, "late": _OPEN & _late(span.day), "closed": ~_OPEN}
    rows = rows.filter(states.get(filters.state, Q()))
    if filters.rising:
        rows = rows.filter(_OPEN, recent__gt=F("before"))
    rows = rows.select_related("issue__place", "owner")
    return rows.order_by(F("closed_date").desc(nulls_first=True), "-heat", "-recent", "due_date", "pk")


def counted(rows: QuerySet[IssueEntry], span: Span) -> QuerySet[IssueEntry]:
    """Issues with their reports."""
    return rows.annotate(
        recent=Coalesce(Subquery(_reports(span.recent)), 0),
        before=Coalesce(Subquery(_reports(span.before)), 0),
        reports=Coalesce(Subquery(_reports((date.min, span.day))), 0),
    )


def sums_of(rows: QuerySet[IssueEntry], day: date) -> dict[str, int]:
    """How many of a list are open, hot, past their day."""
    return rows.order_by().aggregate(
        open=Count("pk", filter=_OPEN), hot=Count("pk", filter=_OPEN & Q(heat__gte=HOT)),
        late=Count("pk", filter=_OPEN & _late(day)),
    )  # fmt: skip


def rising(rows: QuerySet[IssueEntry], *, most: int) -> list[IssueEntry]:
    """The open issues with more reports than before, those that rise most first."""
    return list(rows.filter(_OPEN, recent__gt=F("before")).order_by(F("before") - F("recent"), "-heat", "pk")[:most])


def issue_get(*, viewer: Person, pk: int) -> Issue | None:
    """One issue in the viewer's part."""
    seen = Issue.objects.filter(within(viewer, "opinion.view", agency="place"), pk=pk)
    return seen.select_related("place__parent__parent__parent").first()


def issue_history(*, issue: Issue) -> list[IssueEntry]:
    """All that was said of an issue, the newest first."""
    return list(issue.entries.select_related("owner").order_by("-pk"))


def hearings_of(*, issue: Issue) -> list[Hearing]:
    """Its reports, the newest day first."""
    return list(issue.hearings.order_by("-day", "-pk"))


def pace_of(*, issue: Issue | None, span: Span) -> Pace:
    """The reports of an issue in the last days and before; of one that is not there yet, none."""
    if issue is None:
        return Pace()
    told = issue.hearings.aggregate(
        recent=Sum("reports", filter=Q(day__range=span.recent)), before=Sum("reports", filter=Q(day__range=span.before))
    )
    return Pace(told["recent"] or 0, told["before"] or 0)


def places_kept(*, viewer: Person, on: date) -> list[Place]:
    """The places whose issues the viewer records: districts and below."""
    mine = places_in(viewer=viewer, permission="opinion.keep", on=on)
    return list(mine.filter(level__in=(Level.DISTRICT, Level.COMMUNE)).highest_first())


def places_seen(*, viewer: Person) -> list[Place]:
    """The places of which the viewer sees issues."""
    rows = Issue.objects.filter(within(viewer, "opinion.view", agency="place")).order_by().values("place").distinct()
    return list(Place.objects.filter(pk__in=rows).highest_first())


def owners(*, viewer: Person, on: date) -> list[Agency]:
    """Who can be asked to answer: the agencies of the viewer's places."""
    return agencies_within(places=places_in(viewer=viewer, permission="opinion.keep", on=on), on=on)


def said_before(codes: Iterable[str]) -> dict[str, tuple[Issue, SaidIssue]]:
    """What issues say so far, by number."""
    rows = as_of(IssueEntry.objects.filter(issue__code__in=list(codes)), key="issue").select_related("issue__place")
    return {row.issue.code: (row.issue, said_of(row)) for row in rows}


def entries_before(numbered: Sequence[tuple[int, str]]) -> dict[int, list[int]]:
    """The ids of all that was said of issues, each by the number under which it is asked for; theirs is their code."""
    numbers = {code: number for number, code in numbered if code}
    found: dict[int, list[int]] = {}
    for code, pk in IssueEntry.objects.filter(issue__code__in=numbers).values_list("issue__code", "pk"):
        found.setdefault(numbers[code], []).append(pk)
    return found


def said_of(row: IssueEntry) -> SaidIssue:
    """What an entry says, as plain values."""
    return SaidIssue(
        row.issue.place_id, row.topic, row.field, row.first_seen, row.heat, row.issue.code, row.owner_id, row.status,
        row.due_date, row.answer, row.answered_date, row.closed_date, row.dropped,
    )  # fmt: skip


_OPEN = Q(closed_date__isnull=True)


def _late(day: date) -> Q:
    return Q(answered_date__isnull=True, due_date__lt=day)


def _reports(days: Sequence[date]) -> QuerySet:
    mine = Hearing.objects.filter(issue=OuterRef("issue"), day__range=days).order_by()
    return mine.values("issue").annotate(n=Sum("reports")).values("n")


def _seen(viewer: Person) -> Q:
    return within(viewer, "opinion.view", place="issue__place", agency="issue__place")
