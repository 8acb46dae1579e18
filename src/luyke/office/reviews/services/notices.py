"""Issuing the notice of conclusions: numbered in its register, its content kept as it went out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils import timezone

from luyke.layout import LayoutError, Signature
from luyke.layout import faults_of as form_faults
from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.places.models import Place
from luyke.office.reviews.content import Issued, content_of, document_of, texts_of
from luyke.office.reviews.grounds import faults_of, words_of
from luyke.office.reviews.models import Body, Notice, NoticeRecipient, Review, Side
from luyke.office.reviews.numbering import register_on
from luyke.office.reviews.printing import TYPES, notice_bytes
from luyke.office.reviews.refusing import permit_on, said
from luyke.office.reviews.wording import loose
from luyke.writing import Traced
from luyke.writing.keeping import fingerprint


def notice_issue(
    *, review: Review, number: int, issued: date, signature: Signature, recipients: Sequence[Place], by: Actor,
    at: datetime,
) -> Notice:  # fmt: skip
    """Issues it. Raises WrongStateError before the meeting is concluded and a second time.

    Raises RefusedError for a number that was used, while a figure of its text rests on nothing, and where who signs as
    what is not as the rules of its side have it.
    """
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
        _unused(locked.body, number, issued)
        left = faults_of(words_of(locked))
        told = Issued(number, issued, signature.name, signature.lines, tuple(recipients))
        content = content_of(locked, told)
        other = [*texts_of(content), *map(Traced, (*signature.lines, signature.name))]
        left = left or tuple(f"“{one.span.printed}” chưa có căn cứ." for one in loose(other))
        if left:
            raise RefusedError("Chưa ban hành được: còn con số chưa có căn cứ.", left)
        wrong = form_faults(document_of(content))
        if wrong:
            raise RefusedError("Chưa ban hành được: thể thức chưa đúng.", wrong)
        try:
            for kind in TYPES:
                notice_bytes(content, kind)
        except LayoutError as error:  # a letter that no font has
            raise RefusedError(error.sentence) from error
        notice = Notice.objects.create(
            review=locked, number=number, symbol=locked.body.symbol, issued_date=issued, content=content,
            sha256=fingerprint(content), issued_at=at, issued_by=by.actor_id, issued_by_name=by.actor_name,
        )  # fmt: skip
        NoticeRecipient.objects.bulk_create(NoticeRecipient(notice=notice, place=place) for place in recipients)
        entry.of(locked, scope=body.place.code, number=number, sha256=notice.sha256)
    return notice


def _unused(body: Body, number: int, issued: date) -> None:
    """Refuses a number that its register has already given out: one for all bodies of the place with that symbol.

    Two of them that issue at once do it one after the other.
    """
    sharing = Body.objects.filter(place__code=body.place.code, symbol=body.symbol)
    list(sharing.select_for_update(of=("self",)).order_by("pk"))
    register = register_on(place=body.place, side=Side(body.side), day=issued)
    if register is None:
        raise RefusedError(f"Chưa ghi nhiệm kỳ của cấp ủy {body.place} vào ngày {issued:%d/%m/%Y}.")
    taken = Notice.objects.filter(
        review__body__place__code=body.place.code, symbol=body.symbol, number=number, issued_date__range=register.days
    )
    if taken.exists():
        raise RefusedError(f"Số {number} {register.name} đã dùng.")
