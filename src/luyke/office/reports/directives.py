"""What a report says of the directives of its own side: open ones, what is overdue first."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.reports.models import Report
from luyke.office.reviews.models import Directive, DirectiveEvent, EventKind
from luyke.writing import Number, Traced
from luyke.writing.tracing import measured

_KEY = "directive:"


def open_directives(report: Report) -> list[Directive]:
    """What the bodies of the report's place and side gave and was not done when its figures were taken."""
    at = report.as_of
    day = timezone.localdate(at)
    moved = DirectiveEvent.objects.filter(directive=OuterRef("pk"), kind=EventKind.EXTENDED, at__gt=at).order_by("id")
    then = Coalesce(Subquery(moved.values("due_before")[:1]), F("due_date"))  # a deadline that was moved later on
    rows = Directive.objects.annotate(due_then=then).filter(
        Q(done_date__isnull=True) | Q(done_date__gt=day),
        Q(cancelled_at__isnull=True) | Q(cancelled_at__gt=at),
        conclusion__review__body__place=report.place, conclusion__review__body__side=report.side, given_at__lte=at,
    )  # fmt: skip
    return list(rows.select_related("conclusion__review__body", "place", "agency").order_by("due_then", "pk"))


def told(directive: Directive, report: Report) -> Traced:
    """ "- Giải ngân … (Phòng Tài chính - Kế hoạch, hạn 25/12/2021)." Its numbers are those of the directive.

    `directive` is one of `open_directives`, with the deadline that was known when the figures were taken.
    """
    day, due = timezone.localdate(report.as_of), directive.due_then
    claimed = directive.claimed_date is not None and directive.claimed_date <= day
    late = day > due and not claimed
    when = _("quá hạn từ {day}") if late else _("hạn {day}")
    what = directive.what.rstrip(". ")
    text = f"- {what} ({directive.owner}, {when.format(day=f'{due:%d/%m/%Y}')})."
    key = f"{_KEY}{directive.pk}"
    return Traced(text, tuple(Number(one.span.start, one.span.end, key, one.figure) for one in measured(text)))


def directive_lines(keys: Iterable[str]) -> dict[str, list[str]]:
    """Source → where a number that stands in a directive comes from."""
    wanted = {int(key.removeprefix(_KEY)): key for key in keys if key.startswith(_KEY)}
    rows = Directive.objects.filter(pk__in=wanted).select_related("conclusion__review__body")
    return {
        wanted[one.pk]: [_("Nhiệm vụ giao tại {review}").format(review=one.conclusion.review), one.what] for one in rows
    }
