"""Reading the register of evaluation, within the viewer's part."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Q, QuerySet, When

from luyke.lexicon.folding import fold
from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.registers.evaluation.models import Kind, Rating, RatingEntry, Step, Subject
from luyke.office.registers.evaluation.periods import days_of, is_period
from luyke.office.registers.evaluation.quota import Placed
from luyke.office.registers.evaluation.ruleset import RuleSet
from luyke.office.registers.evaluation.said import FACTS, SaidRating
from luyke.office.registers.history import as_of
from luyke.office.registers.law import law_table
from luyke.office.registers.selectors import Fed
from luyke.office.reviews.selectors import Duties, duties_of

_BODIES_FIRST = Case(
    *(When(kind=kind, then=at) for at, kind in enumerate((Kind.ORGANISATION, Kind.COLLECTIVE, Kind.CADRE, Kind.MEMBER)))
)
_PLACES = "subject__place__parent__parent__parent"
Key = tuple[int, str, str]


@dataclass(frozen=True)
class Filters:
    """What the list is reduced to. `step`: only those who still lack it; `fed`: exactly what made a fed figure."""

    period: str
    kind: str = ""
    body: int | None = None
    step: str = ""
    text: str = ""
    fed: Fed | None = None


@dataclass(frozen=True)
class Line:
    """A subject with the newest entry of each step of one period."""

    subject: Subject
    entries: Mapping[str, RatingEntry]

    @property
    def steps(self) -> list[RatingEntry | None]:
        """Its three steps in their order."""
        return [self.entries.get(step) for step in Step.values]

    @property
    def last(self) -> RatingEntry | None:
        """The furthest step that was taken."""
        return next((one for one in reversed(self.steps) if one is not None), None)


def rules_of(period: str) -> RuleSet:
    """The rules that a period is evaluated by: those in force on its last day."""
    return RuleSet.on(law_table("evaluation"), days_of(period)[1])


def subjects_seen(*, viewer: Person, permission: str = "evaluation.view") -> QuerySet[Subject]:
    """The subjects in the viewer's part that are evaluated still."""
    rows = Subject.objects.filter(within(viewer, permission), closed_at__isnull=True)
    return rows.select_related("place__parent__parent__parent", "agency__place__parent__parent__parent", "body")


def subject_list(*, viewer: Person, filters: Filters) -> QuerySet[Subject]:
    """The subjects that are asked for: bodies before those in them."""
    rows = Subject.objects.filter(within(viewer, "evaluation.view"))
    if filters.fed:
        rows = rows.filter(pk__in=filters.fed.rows(filters.fed.extent.at).values("rating__subject"))
    else:
        taken = Rating.objects.filter(period=filters.period).values("subject")
        rows = rows.filter(Q(closed_at__isnull=True) | Q(pk__in=taken))
    if filters.kind:
        rows = rows.filter(kind=filters.kind)
    if filters.body is not None:
        rows = rows.filter(Q(body=filters.body) | Q(pk=filters.body))
    if filters.step:
        rows = rows.exclude(pk__in=Rating.objects.filter(period=filters.period, step=filters.step).values("subject"))
    if filters.text:
        named = [pk for pk, code, post in rows.values_list("pk", "code", "post")
                 if fold(filters.text) in fold(f"{code} {post}")]  # fmt: skip
        rows = rows.filter(pk__in=named)
    return rows.select_related("body", "place").order_by(_BODIES_FIRST, "body__code", "duties", "code")


def lines_of(subjects: Iterable[Subject], period: str) -> list[Line]:
    """Subjects with what is said of them for a period."""
    subjects = list(subjects)
    rows = as_of(RatingEntry.objects.filter(rating__period=period, rating__subject__in=subjects), key="rating")
    found: dict[int, dict[str, RatingEntry]] = {}
    for row in rows.select_related("rating"):
        found.setdefault(row.rating.subject_id, {})[row.rating.step] = row
    return [Line(one, found.get(one.pk, {})) for one in subjects]


def fed_entries(*, viewer: Person, fed: Fed) -> QuerySet[RatingEntry]:
    """Exactly the decisions that made a fed figure, as they were then."""
    rows = fed.rows(fed.extent.at).filter(
        within(viewer, "evaluation.view", place="rating__subject__place", agency="rating__subject__agency")
    )
    return rows.select_related("rating__subject").order_by("rating__subject__kind", "rating__subject__code", "pk")


def counts_of(*, viewer: Person, period: str) -> dict[tuple[str, str], int]:
    """How many subjects of each kind are decided at each level for a period."""
    rows = _seen_entries(viewer, period, Step.UPPER).values_list("rating__subject__kind", "level")
    found: dict[tuple[str, str], int] = {}
    for key in rows.order_by():
        found[key] = found.get(key, 0) + 1
    return found


def group_rows(*, viewer: Person, period: str, step: str = Step.UPPER) -> list[tuple[tuple[object, ...], str, Placed]]:
    """Those rated at a step of a period, each with the key and the name of its group."""
    rows = _seen_entries(viewer, period, step).select_related("rating__subject__body")
    return [(one.rating.subject.group, group_name(one.rating.subject), placed_of(one)) for one in rows]


def placed_of(entry: RatingEntry) -> Placed:
    """One of a group, as an entry puts it."""
    return Placed(entry.rating.subject.code, entry.level, entry.score)


def group_name(subject: Subject) -> str:
    """What the group of a subject is called."""
    inside = subject.body.post if subject.body else str(subject.place)
    return ", ".join(part for part in (inside, subject.duties or subject.get_kind_display()) if part)


def rating_get(*, viewer: Person, pk: int) -> Rating | None:
    """One step in the viewer's part."""
    mine = within(viewer, "evaluation.view", place="subject__place", agency="subject__agency")
    rows = Rating.objects.filter(mine, pk=pk)
    return rows.select_related(_PLACES, "subject__agency__place__parent__parent__parent", "subject__body").first()


def periods_known(*, viewer: Person, today: date) -> list[str]:
    """The periods of which anything is said in the viewer's part, and this year; the newest first."""
    mine = within(viewer, "evaluation.view", place="subject__place", agency="subject__agency")
    known = set(Rating.objects.filter(mine).order_by().values_list("period", flat=True).distinct())
    return sorted(known | {str(today.year)}, reverse=True)


def period_asked(text: str, known: Sequence[str]) -> str:
    """The period that is asked for, or the newest known."""
    return text if is_period(text) else known[0]


def history_of(*, subject: Subject, period: str) -> list[RatingEntry]:
    """All that was said of a subject for a period, the newest first."""
    rows = RatingEntry.objects.filter(rating__subject=subject, rating__period=period)
    return list(rows.select_related("rating").order_by("-pk"))


def other_periods(*, subject: Subject, period: str) -> list[Rating]:
    """The furthest step of each other period of a subject."""
    order = {step: at for at, step in enumerate(Step.values)}
    found: dict[str, Rating] = {}
    for one in sorted(subject.ratings.exclude(period=period), key=lambda each: order[each.step]):
        found[one.period] = one
    return [found[each] for each in sorted(found, reverse=True)]


def tracked_of(subjects: Iterable[Subject], period: str, today: date) -> dict[int, Duties]:
    """What the directives show of the units of subjects, by subject."""
    first, last = days_of(period)
    subjects = list(subjects)
    units = {one.pk: (one.place_id, one.agency_id) for one in subjects}
    found = duties_of(units=units.values(), first=first, last=last, day=today)
    return {pk: found[unit] for pk, unit in units.items() if unit in found}


def said_before(ratings: Sequence[SaidRating]) -> dict[Key, SaidRating]:
    """What the same steps, and the others of the same subjects and periods, say so far."""
    rows = as_of(
        RatingEntry.objects.filter(
            rating__subject__in={one.subject_id for one in ratings}, rating__period__in={one.period for one in ratings}
        ),
        key="rating",
    )
    found = (said_of(row) for row in rows.select_related("rating"))
    return {one.key: one for one in found}


def said_of(row: RatingEntry) -> SaidRating:
    """What an entry says, as plain values."""
    case = row.rating
    return SaidRating(
        case.subject_id, case.period, case.step, row.level, row.decided_date,
        **{name: getattr(row, name) for name in FACTS},
    )  # fmt: skip


def _seen_entries(viewer: Person, period: str, step: str) -> QuerySet[RatingEntry]:
    mine = within(viewer, "evaluation.view", place="rating__subject__place", agency="rating__subject__agency")
    return as_of(RatingEntry.objects.filter(mine, rating__period=period, rating__step=step), key="rating")
