"""Reading rounds and submissions: each person sees what lies in their part, a draft only its own unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Count, Prefetch, Q, QuerySet

from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.parts import within
from luyke.office.collection.models import (
    FindingAnswer,
    Regime,
    Reporter,
    Round,
    SentFinding,
    State,
    Submission,
    SubmissionEvent,
)

# What others than its unit may read: what was sent and not given back.
SEEN = (State.SUBMITTED, State.VERIFIED, State.APPROVED)
_UPWARDS = ("place", "place__parent", "place__parent__parent", "place__parent__parent__parent")


def _at(path: str) -> dict[str, str]:
    return {"place": f"{path}reporter__place", "agency": f"{path}reporter__agency"}


def submission_list(*, viewer: Person) -> QuerySet[Submission]:
    """The submissions that a person may enter, or may look at because they were sent."""
    mine, sent = (
        within(viewer, "collection.enter", **_at("")),
        within(viewer, "collection.view", **_at("")) & Q(state__in=SEEN),
    )
    return _submissions().filter(mine | sent)


def submission_get(*, viewer: Person, pk: int) -> Submission | None:
    """One submission whose numbers the viewer may read; None when there is none, or it is a draft of others."""
    return submission_list(viewer=viewer).filter(pk=pk).first()


def submission_to_enter(*, viewer: Person, pk: int) -> Submission | None:
    """One submission that the viewer may enter, whatever its state; None otherwise."""
    found = _submissions().filter(pk=pk).first()  # asked on each save: what came with it says where it belongs
    return found if found is not None and viewer.may("collection.enter", found.reporter.scope) else None


def submission_mine(*, viewer: Person) -> QuerySet[Submission]:
    """What the viewer reports, the newest round first; within it what is due first."""
    mine = _submissions().filter(within(viewer, "collection.enter", **_at("")))
    return mine.order_by("-round__period", "round__due_at", "reporter_id")


def round_list(*, viewer: Person) -> QuerySet[Round]:
    """The rounds in which somebody reports whom the viewer may follow; with counts of what came in."""
    of_theirs = Round.objects.filter(within(viewer, "collection.view", **_at("submissions__")))
    counted = Round.objects.filter(pk__in=of_theirs.values("pk")).select_related("regime", "regime__place")
    return _counted(counted).order_by("-period", "regime_id")


def regime_rounds(*, regime: Regime) -> QuerySet[Round]:
    """The rounds of a regime, the newest first, with the same counts."""
    return _counted(regime.rounds.select_related("regime__place")).order_by("-period")


def _counted(rounds: QuerySet[Round]) -> QuerySet[Round]:
    return rounds.annotate(
        asked=Count("submissions"),
        sent=Count("submissions", filter=Q(submissions__state__in=SEEN)),
        approved=Count("submissions", filter=Q(submissions__state=State.APPROVED)),
    )


def round_get(*, viewer: Person, pk: int) -> Round | None:
    """One round that the viewer may follow."""
    return round_list(viewer=viewer).filter(pk=pk).first()


def round_submissions(*, viewer: Person, round: Round) -> list[Submission]:
    """All submissions of a round in the viewer's part, drafts too: of those only who, never what."""
    followed = _submissions().filter(within(viewer, "collection.view", **_at("")), round=round)
    events = Prefetch("events", SubmissionEvent.objects.order_by("-pk"), to_attr="events_back")
    return list(followed.prefetch_related(events).order_by("reporter__place__folded", "reporter_id"))


def submission_findings(*, submission: Submission) -> list[SentFinding]:
    """What a submission was last sent with, errors first, each with its answer."""
    last = submission.events.filter(state=State.SUBMITTED).order_by("-pk").values("pk")[:1]
    found = submission.sent_findings.filter(event__in=list(last.values_list("pk", flat=True)))
    return sorted(found.select_related("answer", "line__indicator"), key=lambda one: one.severity != "error")


@dataclass(frozen=True, slots=True)
class Punctuality:
    """How a reporter kept to the last rounds: late in `late` of `rounds`."""

    late: int
    rounds: int

    @property
    def likely_late(self) -> bool:
        """Whether lateness is more likely than not, by Laplace's rule of succession, from three rounds on."""
        return self.rounds >= 3 and 2 * (self.late + 1) > self.rounds + 2


def punctuality(*, reporters: list[int], before: Round, rounds: int = 6) -> dict[int, Punctuality]:
    """How each reporter kept to the last rounds before one: sent late, or not at all, counts as late."""
    earlier = Round.objects.filter(regime=before.regime_id, period__lt=before.period).order_by("-period")[:rounds]
    due = {one.pk: one.due_at for one in earlier}
    found: dict[int, list[bool]] = {}
    past = Submission.objects.filter(round__in=list(due), reporter__in=reporters)
    for reporter, of_round, sent_at in past.values_list("reporter_id", "round_id", "sent_at"):
        found.setdefault(reporter, []).append(sent_at is None or sent_at > due[of_round])
    return {reporter: Punctuality(sum(late), len(late)) for reporter, late in found.items()}


@dataclass(frozen=True, slots=True)
class CheckStanding:
    """How a check fared with those it spoke to: how often it was raised, and how often called wrong."""

    code: str
    raised: int
    denied: int

    @property
    def percent(self) -> Decimal:
        """The share in per cent."""
        return Decimal(100 * self.denied) / self.raised

    @property
    def doubtful(self) -> bool:
        """Whether so many were called wrong (more than 5 %) that the check itself should be looked at."""
        return self.percent > 5


def check_standings() -> list[CheckStanding]:
    """Every check that was ever raised in what was sent, the most denied first. A finding sent twice counts once."""
    raised: dict[str, set[tuple[int, str]]] = {}
    denied: dict[str, set[tuple[int, str]]] = {}
    rows = SentFinding.objects.values_list("code", "submission_id", "numbers", "answer__kind")
    for code, submission, numbers, kind in rows:
        raised.setdefault(code, set()).add((submission, numbers))
        if kind == "denied":
            denied.setdefault(code, set()).add((submission, numbers))
    found = [CheckStanding(code, len(each), len(denied.get(code, ()))) for code, each in raised.items()]
    return sorted(found, key=lambda one: (-one.percent, one.code))


def answers_denied(*, viewer: Person, code: str) -> QuerySet[FindingAnswer]:
    """What was said against a check, in the viewer's part, the newest first."""
    said = FindingAnswer.objects.filter(within(viewer, "collection.view", **_at("submission__")), code=code)
    return said.filter(kind="denied").select_related("submission__reporter", "submission__round").order_by("-pk")


def addresses_of(*, reporter: Reporter) -> list[str]:
    """Where letters to those who report for a unit go: people whose role as its reporter is in force."""
    scope = reporter.scope
    grants = Grant.objects.filter(role="reporter", ended_at__isnull=True, person__is_active=True).exclude(place="")
    near = grants.filter(place__in=scope.places).exclude(person__email="").select_related("person")
    return sorted({grant.person.email for grant in near if grant.covers(scope)})


def _submissions() -> QuerySet[Submission]:
    return Submission.objects.select_related(
        "round__regime__place",
        "reporter__agency",
        *(f"reporter__{step}" for step in _UPWARDS),
    )


def submissions_to_remind(*, due_before: datetime, reminded_before: datetime) -> list[Submission]:
    """What was not sent in open rounds that are due before a moment, and was not reminded of since another."""
    waiting = _submissions().filter(
        Q(reminded_at__isnull=True) | Q(reminded_at__lt=reminded_before),
        state__in=(State.DRAFT, State.RETURNED),
        round__closed_at__isnull=True,
        round__due_at__lt=due_before,
    )
    return list(waiting.order_by("pk"))
