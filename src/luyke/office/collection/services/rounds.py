"""Acts over rounds: they open and close by the rule of their regime, or by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.calendar import dates_of, end_of, periods_around, start_of, working_day_after
from luyke.office.collection.drafts import asked_lines, drafts_create, reporters_in_force
from luyke.office.collection.feeding import fed_record
from luyke.office.collection.models import DayOff, Regime, Round, State
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.ui.periods import print_period


@dataclass(frozen=True, slots=True)
class Ticked:
    """What the clock's stroke did."""

    opened: tuple[Round, ...]
    closed: tuple[Round, ...]


def rounds_tick(*, by: Actor, at: datetime) -> Ticked:
    """Opens every round whose day has come and closes those whose time is over. Doing it again changes nothing.

    Each opening and closing is an act of its own, so that one that fails does not undo the others.
    """
    today = _day_of(at)
    days_off = frozenset(DayOff.objects.values_list("day", flat=True))
    opened, closed = [], []
    for regime in Regime.objects.filter(active=True).select_related("place"):
        if not _wanting(regime):
            for period in periods_around(today):
                dates = dates_of(regime, period, days_off)
                if dates.opens <= today <= dates.ends and not regime.rounds.filter(period=period).exists():
                    opened.append(round_open(regime=regime, period=period, by=by, at=at))
    for one in Round.objects.filter(closed_at__isnull=True).select_related("regime__place"):
        # Its own due day counts, not that of the rule: a rule can be revised, what was announced stands.
        ends = working_day_after(_day_of(one.due_at), one.regime.grace_days, days_off)
        over = today > ends and not one.held_open
        done = one.submissions.exists() and not one.submissions.exclude(state=State.APPROVED).exists()
        if over or done:
            closed.append(round_close(round=one, by=by, at=at))
    return Ticked(tuple(opened), tuple(closed))


def round_open(*, regime: Regime, period: str, by: Actor, at: datetime) -> Round:
    """Opens a month of a regime, with an empty submission for each reporter that there is in that month.

    Raises RefusedError when it is open already, and while nothing is asked or nobody reports.
    """
    by.permit("regimes.change", regime.place.scope)
    if not regime.active:
        raise RefusedError(_("“{regime}” đã thôi dùng.").format(regime=regime))
    wanting = _wanting(regime)
    if wanting:
        raise RefusedError(wanting)
    zone = timezone.get_default_timezone()
    dates = dates_of(regime, period, frozenset(DayOff.objects.values_list("day", flat=True)))
    with (
        once(f"Kỳ {print_period(period)} của “{regime}” đã mở."),
        act("collection.round.opened", by=by, at=at) as entry,
    ):
        opened = Round.objects.create(
            regime=regime, period=period, opens_at=start_of(dates.opens, zone), due_at=end_of(dates.due, zone),
            held_open=_day_of(at) > dates.ends,
        )  # fmt: skip
        drafts_create(opened, reporters_in_force(regime))
        entry.of(opened, str(opened), scope=regime.place.code, due=f"{dates.due}")
    return opened


def round_close(*, round: Round, by: Actor, at: datetime, reason: str = "") -> Round:
    """Closes a round: nothing is entered in it any more, what registers feed is recorded. By hand, for a reason."""
    by.permit("regimes.change", round.regime.place.scope)
    with act("collection.round.closed", by=by, at=at) as entry:
        if not Round.objects.filter(pk=round.pk, closed_at__isnull=True).update(closed_at=at):
            raise WrongStateError("Kỳ báo cáo đã đóng.")
        round.refresh_from_db()
        fed_record(round=round, by=by, at=at)
        entry.of(round, str(round), scope=round.regime.place.code, reason=reason.strip())
    return round


def round_reopen(*, round: Round, reason: str, by: Actor, at: datetime) -> Round:
    """Opens a closed round again, for a reason: until all is approved, or somebody closes it."""
    by.permit("regimes.change", round.regime.place.scope)
    if not reason.strip():
        raise RefusedError("Mở lại kỳ báo cáo phải nêu lý do.")
    with act("collection.round.reopened", by=by, at=at) as entry:
        if not Round.objects.filter(pk=round.pk, closed_at__isnull=False).update(closed_at=None, held_open=True):
            raise WrongStateError("Kỳ báo cáo đang mở.")
        round.refresh_from_db()
        entry.of(round, str(round), scope=round.regime.place.code, reason=reason)
    return round


def _wanting(regime: Regime) -> str:
    """Why no round of a regime can open yet, as a sentence; empty when it can."""
    if not asked_lines(regime).exists():
        return f"“{regime}” chưa có chỉ tiêu nào; hãy thêm chỉ tiêu rồi mở kỳ."
    if not reporters_in_force(regime).exists():
        return f"“{regime}” chưa giao cho đơn vị nào; hãy thêm đơn vị báo cáo rồi mở kỳ."
    return ""


def _day_of(at: datetime) -> date:
    return at.astimezone(timezone.get_default_timezone()).date()
