"""What a person reports, and a round as those who follow it see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from luyke.office.collection.models import Round, State, Submission
from luyke.office.collection.moving import OPEN_STATES
from luyke.office.collection.selectors import Punctuality
from luyke.office.ui.periods import print_period


@dataclass(frozen=True, slots=True)
class MinePage:
    """What a person reports: what is to be done first, then what is done."""

    waiting: tuple[Submission, ...]
    done: tuple[Submission, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Followed:
    """One unit in the overview of a round."""

    submission: Submission
    standing: str  # the class of its status, as in office.css
    mark: str
    words: str
    late: bool
    before: Punctuality | None
    returned: str


@dataclass(frozen=True, slots=True)
class RoundPage:
    """A round as its verifier and approver see it: trouble first."""

    round: Round
    period: str
    rows: tuple[Followed, ...]
    sent: int
    approved: int
    late: tuple[Followed, ...]
    likely_late: tuple[Followed, ...]
    overdue: bool


_MARKS = {
    State.DRAFT: ("unclear", "○"),
    State.RETURNED: ("at-risk", "▲"),
    State.SUBMITTED: ("on-track", "◐"),
    State.VERIFIED: ("on-track", "◐"),
    State.APPROVED: ("reached", "●"),
}


def round_page(
    round: Round, submissions: Iterable[Submission], before: Mapping[int, Punctuality], now: datetime
) -> RoundPage:
    """The overview of a round at a moment."""
    rows = tuple(_followed(one, round, before.get(one.reporter_id), now) for one in submissions)
    waiting = [one for one in rows if one.submission.state in OPEN_STATES]
    overdue = now > round.due_at
    order = {State.SUBMITTED: 1, State.VERIFIED: 2, State.APPROVED: 3}
    return RoundPage(
        round=round,
        period=print_period(round.period),
        rows=tuple(sorted(rows, key=lambda one: (not one.late, order.get(State(one.submission.state), 0)))),
        sent=len(rows) - len(waiting),
        approved=sum(one.submission.state == State.APPROVED for one in rows),
        late=tuple(waiting) if overdue else (),
        likely_late=() if overdue else tuple(one for one in waiting if one.before and one.before.likely_late),
        overdue=overdue,
    )


def _followed(one: Submission, round: Round, before: Punctuality | None, now: datetime) -> Followed:
    state = State(one.state)
    standing, mark = _MARKS[state]
    late = state in OPEN_STATES and now > round.due_at
    if late:
        standing, mark = "missed", "✕"
    words = _("quá hạn, {state}").format(state=state.label) if late else str(state.label)
    event = one.events_back[0] if one.events_back else None
    returned = event.reason if event is not None and state is State.RETURNED else ""
    return Followed(one, standing, mark, words, late, before, returned)
