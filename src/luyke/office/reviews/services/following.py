"""What happens to directives by themselves: closed by their figure, reminded of, brought before those who gave them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.mail import send_mail
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.reviews.hanging import hung_reached
from luyke.office.reviews.models import Directive, DirectiveEvent, EventKind
from luyke.office.reviews.reaching import reached_by
from luyke.office.reviews.refusing import permit_on, still_to_do
from luyke.office.reviews.statuses import days_late

_SIGNED = "Thư này do hệ thống Lũy Kế gửi tự động."


def directive_reach(*, directive: Directive, by: Actor, at: datetime) -> bool:
    """Closes a directive whose figure has reached what was wanted, or that hangs on something of which nothing is left.

    On the day that this was known. Gives whether it did.
    """
    permit_on(directive.conclusion.review.body, "reviews.keep", by)
    value = reached_by(directive, at)
    hung = hung_reached(directive, at) if value is None else None
    known = value.known_at if value is not None else hung.reached_at if hung is not None else None
    if known is None:
        return False
    with act("reviews.directive.reached", by=by, at=at) as entry:
        locked = still_to_do(directive)
        locked.done_date = max(timezone.localdate(known), timezone.localdate(locked.given_at))
        locked.save(update_fields=["done_date"])
        DirectiveEvent.objects.create(
            directive=locked, kind=EventKind.REACHED, observation=value, text=hung.words if hung else "", at=at,
            by=by.actor_id, by_name=by.actor_name,
        )  # fmt: skip
        entry.of(locked, scope=locked.place.code, observation=value.pk if value else None)
    return True


def directive_remind(*, directive: Directive, addresses: Sequence[str], by: Actor, at: datetime) -> Directive:
    """A letter to its owner and those who help, and a note of it. A letter that cannot be sent leaves no note."""
    permit_on(directive.conclusion.review.body, "reviews.keep", by)
    late = days_late(directive, timezone.localdate(at))
    state = f"đã quá hạn {late} ngày" if late else "sắp đến hạn"
    helping = ", ".join(str(one) for one in directive.coordinators.all() if one.done_date is None)
    beside = f"Phối hợp: {helping}.\n" if helping else ""
    body = (
        f"Kính gửi {directive.owner},\n\nNhiệm vụ {state}: {directive.what}\nHạn: {directive.due_date:%d/%m/%Y}.\n"
        f"Sản phẩm: {directive.product or 'theo kết luận'}.\n{beside}\n{_SIGNED}"
    )
    return _letter(directive, EventKind.REMINDED, f"Nhiệm vụ {state}", body, addresses, by, at)


def directive_escalate(*, directive: Directive, addresses: Sequence[str], by: Actor, at: datetime) -> Directive:
    """A letter to those who direct, that it is overdue; once for each deadline."""
    permit_on(directive.conclusion.review.body, "reviews.keep", by)
    late = days_late(directive, timezone.localdate(at))
    body = (
        f"Nhiệm vụ quá hạn {late} ngày: {directive.what}\nĐơn vị thực hiện: {directive.owner}.\n"
        f"Hạn: {directive.due_date:%d/%m/%Y}.\n\n{_SIGNED}"
    )
    return _letter(directive, EventKind.ESCALATED, f"Nhiệm vụ quá hạn {late} ngày", body, addresses, by, at)


_ACTS = {EventKind.REMINDED: "reminded_at", EventKind.ESCALATED: "escalated_at"}


def _letter(
    directive: Directive, kind: EventKind, subject: str, body: str, addresses: Sequence[str], by: Actor, at: datetime
) -> Directive:
    with (
        act("reviews.directive.reminded", by=by, at=at)
        if kind is EventKind.REMINDED
        else act("reviews.directive.escalated", by=by, at=at)
    ) as entry:
        locked = still_to_do(directive)
        setattr(locked, _ACTS[kind], at)
        locked.save(update_fields=[_ACTS[kind]])
        DirectiveEvent.objects.create(directive=locked, kind=kind, at=at, by=by.actor_id, by_name=by.actor_name)
        entry.of(locked, scope=locked.place.code, letters=len(addresses))
        send_mail(subject, body, None, list(addresses))
    return locked
