"""Issuing the notice of conclusions: numbered in its body's register, its text kept as it went out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import sha256

from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.places.models import Place
from luyke.office.reviews.models import Notice, NoticeRecipient, Review
from luyke.office.reviews.refusing import permit_on, said
from luyke.office.reviews.wording import Signature, notice_text


def notice_issue(
    *, review: Review, number: int, issued: date, signature: Signature, recipients: Sequence[Place], by: Actor,
    at: datetime,
) -> Notice:  # fmt: skip
    """Issues it. Raises WrongStateError before the meeting is concluded and a second time; RefusedError."""
    body = review.body
    permit_on(body, "reviews.direct", by)
    with act("reviews.notice.issued", by=by, at=at) as entry:
        locked = Review.objects.select_for_update().select_related("body__place").get(pk=review.pk)
        if locked.concluded_at is None:
            raise WrongStateError("Hội nghị chưa kết luận.")
        if Notice.objects.filter(review=locked).exists():
            raise WrongStateError("Thông báo kết luận đã ban hành.")
        if issued < timezone.localdate(locked.meets_at):
            raise RefusedError("Ngày ban hành không thể trước ngày họp.")
        said(signature.name, "Ghi người ký.")
        if Notice.objects.filter(review__body=body, number=number, year=issued.year).exists():
            raise RefusedError(f"Số {number} năm {issued.year} đã dùng.")
        text = notice_text(locked, number=number, issued=issued, signature=signature, recipients=recipients)
        notice = Notice.objects.create(
            review=locked, number=number, year=issued.year, issued_date=issued, signer=signature.name,
            signer_title=signature.title, text=text, sha256=sha256(text.encode()).hexdigest(), issued_at=at,
            issued_by=by.actor_id, issued_by_name=by.actor_name,
        )  # fmt: skip
        NoticeRecipient.objects.bulk_create(NoticeRecipient(notice=notice, place=place) for place in recipients)
        entry.of(locked, scope=body.place.code, number=number, sha256=notice.sha256)
    return notice
