"""Acts over rounds: they open and close by the rule of their regime, or by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError
from django.db.models import Q
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.calendar import dates_of, end_of, periods_around, start_of
from luyke.office.collection.models import DayOff, Regime, Reporter, Round, State, Submission
from luyke.office.collection.refusals import RefusedError, WrongStateError


@dataclass(frozen=True, slots=True)
class Ticked:
    """What the clock's stroke did."""

    opened: tuple[Round, ...]
    closed: tuple[Round, ...]


def rounds_tick(*, by: Actor, at: datetime) -> Ticked:
    """Opens every round whose day has come and closes those whose time is over. Doing it again changes nothing.

    Each opening and closing is an act of its own, so that one that fails does not undo the others.
    """
    today = at.astimezone(timezone.get_default_timezone()).date()
    days_off = frozenset(DayOff.objects.values_list("day", flat=True))
    opened, closed = [], []
    for regime in Regime.objects.filter(active=True).select_related("place"):
        for period in periods_around(today):
            dates = dates_of(regime, period, days_off)
            if dates.opens <= today <= dates.ends and not regime.rounds.filter(period=period).exists():
                opened.append(round_open(regime=regime, period=period, by=by, at=at))
        for one in regime.rounds.filter(closed_at__isnull=True):
            over = today > dates_of(regime, one.period, days_off).ends
            done = one.submissions.exists() and not one.submissions.exclude(state=State.APPROVED).exists()
            if over or done:
                closed.append(round_close(round=one, by=by, at=at))
    return Ticked(tuple(opened), tuple(closed))


def round_open(*, regime: Regime, period: str, by: Actor, at: datetime) -> Round:
    """Opens a month of a regime, with an empty submission for each reporter that there is in that month.

    Raises RefusedError when it is open already.
    """
    by.permit("regimes.change", regime.place.scope)
    zone = timezone.get_default_timezone()
    dates = dates_of(regime, period, frozenset(DayOff.objects.values_list("day", flat=True)))
    standing = Q(place__valid_to__isnull=True) | Q(place__valid_to__gte=dates.first)
    reporters = Reporter.objects.filter(standing, regime=regime).select_related("place", "agency")
    try:
        with act("collection.round.opened", by=by, at=at) as entry:
            opened = Round.objects.create(
                regime=regime, period=period, opens_at=start_of(dates.opens, zone), due_at=end_of(dates.due, zone)
            )
            whole = sum(line.asks_month + line.asks_cumulative for line in regime.lines.all())
            Submission.objects.bulk_create(
                Submission(round=opened, reporter=reporter, asked=_asked(reporter, whole))
                for reporter in reporters.prefetch_related("lines")
            )
            entry.of(opened, str(opened), scope=regime.place.code, due=f"{dates.due}")
    except IntegrityError as error:
        raise RefusedError(f"Kỳ {period} của “{regime}” đã mở.") from error
    return opened


def round_close(*, round: Round, by: Actor, at: datetime) -> Round:
    """Closes a round: nothing is entered or sent in it any more."""
    by.permit("regimes.change", round.regime.place.scope)
    with act("collection.round.closed", by=by, at=at) as entry:
        if not Round.objects.filter(pk=round.pk, closed_at__isnull=True).update(closed_at=at):
            raise WrongStateError("Kỳ báo cáo đã đóng.")
        round.refresh_from_db()
        entry.of(round, str(round), scope=round.regime.place.code)
    return round


def round_reopen(*, round: Round, reason: str, by: Actor, at: datetime) -> Round:
    """Opens a closed round again, for a reason."""
    by.permit("regimes.change", round.regime.place.scope)
    if not reason.strip():
        raise RefusedError("Mở lại kỳ báo cáo phải nêu lý do.")
    with act("collection.round.reopened", by=by, at=at) as entry:
        if not Round.objects.filter(pk=round.pk, closed_at__isnull=False).update(closed_at=None):
            raise WrongStateError("Kỳ báo cáo đang mở.")
        round.refresh_from_db()
        entry.of(round, str(round), scope=round.regime.place.code, reason=reason)
    return round


def _asked(reporter: Reporter, whole: int) -> int:
    own = reporter.lines.all()
    return sum(line.asks_month + line.asks_cumulative for line in own) if own else whole
