"""Reminding units that have not sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.mail import send_mail
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.models import Submission
from luyke.office.ui.periods import print_period


def submission_remind(*, submission: Submission, addresses: Sequence[str], by: Actor, at: datetime) -> Submission:
    """Sends a letter to those who report for a unit, and notes when. A letter that cannot be sent leaves no note."""
    by.permit("collection.view", submission.reporter.scope)
    due = submission.round.due_at
    local = due.astimezone(timezone.get_default_timezone())
    late = at > due
    subject = (
        f"{'Quá hạn' if late else 'Sắp đến hạn'}: {submission.round.regime}, {print_period(submission.round.period)}"
    )
    body = (
        f"Kính gửi {submission.reporter},\n\n"
        f"Báo cáo “{submission.round.regime}”, {print_period(submission.round.period)}, "
        f"{'đã quá hạn' if late else 'có hạn gửi là'} ngày {local:%d/%m/%Y}. "
        f"Hiện đã nhập {submission.filled}/{submission.asked} ô và chưa gửi.\n\n"
        "Thư này do hệ thống Lũy Kế gửi tự động."
    )
    with act("collection.submission.reminded", by=by, at=at) as entry:
        Submission.objects.filter(pk=submission.pk).update(reminded_at=at)
        entry.of(submission, str(submission), scope=submission.reporter.place.code, letters=len(addresses))
        send_mail(subject, body, None, list(addresses))
    return submission
