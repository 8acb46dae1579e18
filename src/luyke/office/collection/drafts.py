"""Who is asked for what in a round: a draft for each reporter, as many cells as its lines ask. Inside acts only."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F, Prefetch, Q, QuerySet

from luyke.office.collection.calendar import dates_of
from luyke.office.collection.models import Cell, Regime, RegimeLine, Reporter, Round, State, Submission
from luyke.office.collection.moving import OPEN_STATES


def asked_lines(regime: Regime) -> QuerySet[RegimeLine]:
    """The lines that a regime asks for now, in their order."""
    return regime.lines.filter(ended_at__isnull=True).select_related("indicator").order_by("position", "pk")


def reporters_in_force(regime: Regime) -> QuerySet[Reporter]:
    """Who reports under a regime now."""
    return regime.reporters.filter(ended_at__isnull=True).select_related("place__parent", "agency")


def drafts_create(opened: Round, reporters: QuerySet[Reporter]) -> None:
    """An empty draft for each of these reporters whose unit stands in the round's month."""
    dates = dates_of(opened.regime, opened.period)
    standing = Q()
    for way in ("place", "agency"):
        standing &= Q(**{f"{way}__valid_to__isnull": True}) | Q(**{f"{way}__valid_to__gte": dates.first})
        standing &= Q(**{f"{way}__valid_from__isnull": True}) | Q(**{f"{way}__valid_from__lte": dates.last})
    lines = list(asked_lines(opened.regime))
    own = Prefetch("lines", RegimeLine.objects.filter(ended_at__isnull=True))
    Submission.objects.bulk_create(
        Submission(round=opened, reporter=reporter, asked=cells_of(reporter.lines.all() or lines))
        for reporter in reporters.filter(standing).prefetch_related(own)
    )


def cells_of(lines: Iterable[RegimeLine]) -> int:
    """How many cells some lines ask for."""
    return sum(line.cells for line in lines)


def open_drafts(regime: Regime) -> QuerySet[Submission]:
    """What is still being entered in the open rounds of a regime."""
    return Submission.objects.filter(round__regime=regime, round__closed_at__isnull=True, state__in=OPEN_STATES)


def drafts_ask(drafts: QuerySet[Submission], more: int) -> None:
    """So many more cells are asked of these drafts; fewer where it is negative."""
    Submission.objects.filter(pk__in=drafts.values("pk")).update(asked=F("asked") + more)


def drafts_holding(regime: Regime, lines: Iterable[RegimeLine], reporter: Reporter | None = None) -> int:
    """In how many drafts something stands under one of these lines; of one reporter, or of all."""
    drafts = open_drafts(regime) if reporter is None else open_drafts(regime).filter(reporter=reporter)
    held = Cell.objects.filter(submission__in=drafts, line__in=list(lines)).exclude(typed="")
    return held.values("submission").distinct().count()


def drafts_withdraw(reporter: Reporter) -> int:
    """Takes back the drafts of open rounds in which nobody has entered anything yet; gives how many."""
    untouched = open_drafts(reporter.regime).filter(reporter=reporter, state=State.DRAFT, revision=0)
    return (
        untouched.filter(cells__isnull=True, events__isnull=True, saves__isnull=True)
        .delete()[1]
        .get("collection.Submission", 0)
    )
