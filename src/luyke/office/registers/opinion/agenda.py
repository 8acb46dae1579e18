"""What the register asks of a meeting: the issues that are hot, past their day or rising.

Only for bodies of the Party, whose meetings are seen by those named for them, and only when the agenda is drafted by
someone who may read the register. A line names the issue, its place and its numbers; the answer stays in the register.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils import timezone

from luyke.office.audit.services import Actor
from luyke.office.registers.law import law_table
from luyke.office.registers.opinion.feeds import issues_known
from luyke.office.registers.opinion.heats import HEATS, HOT
from luyke.office.registers.opinion.models import IssueEntry
from luyke.office.registers.opinion.selectors import Span, counted
from luyke.office.reviews.drafting import Drafted
from luyke.office.reviews.models import ItemKind, Review

_MOST = 12


def issues_drafted(review: Review, by: Actor, at: datetime) -> Iterator[Drafted]:
    """A line for each issue that a meeting should hear of, the hottest first."""
    body = review.body
    try:
        by.permit("opinion.view", body.place.scope)
    except PermissionDenied:
        return
    if not body.is_party:
        return
    span = span_on(timezone.localdate(at))
    code = body.place.code
    mine = Q(issue__place__code=code) | Q(issue__place__parent__code=code) | Q(issue__place__parent__parent__code=code)
    rows = counted(issues_known(at).filter(mine, closed_date__isnull=True), span).select_related(
        "issue__place", "owner"
    )
    wanted = [one for one in rows if one.heat >= HOT or _late(one, span.day) or one.recent > one.before]
    for one in sorted(wanted, key=lambda one: (-one.heat, one.before - one.recent, one.pk))[:_MOST]:
        yield Drafted(ItemKind.ISSUE, f"issue:{one.issue_id}", f"{one.topic} ({one.issue.place.name})",
                      reason_of(one, span))  # fmt: skip


def span_on(day: date) -> Span:
    """The days over which reports are compared on a day."""
    return Span(day, int(law_table("opinion").on("rising.days", day).number))


def reason_of(one: IssueEntry, span: Span) -> str:
    """Why an issue is on the agenda: its heat, its reports against those before, who answers and by when."""
    days = f"{span.days} ngày"
    said = f"Mức {HEATS[one.heat].name}; {days} qua {one.recent} phản ánh, {days} trước đó {one.before}"
    if one.owner is not None:
        said += f"; {one.owner}"
    if one.answered_date is not None:
        return f"{said}; đã trả lời ngày {one.answered_date:%d/%m/%Y}."
    late = ", đã quá hạn" if _late(one, span.day) else ""
    return f"{said}; hạn trả lời {one.due_date:%d/%m/%Y}{late}."


def _late(one: IssueEntry, day: date) -> bool:
    return one.answered_date is None and one.due_date < day
