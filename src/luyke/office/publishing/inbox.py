"""What readers may hand in, without an account: the only way from a public page into the office."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.files.marking.wording import writable
from luyke.office.audit.services import Actor, System, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.publishing.models import Comment, CommentState, Complaint, Contact, Kind, SpentChallenge
from luyke.office.publishing.reasons import GROUNDS
from luyke.office.publishing.selectors import Shown, publication_show
from luyke.office.registers.law import Law, law_on

READER = System(actor_name="Bạn đọc")
NAME, LEAST, MOST, ADDRESS = 60, 10, 2000, 120
_CROWD = 200  # of one article; what waits beyond it, nobody could read


def comment_send(*, article: str, name: str, text: str, address: str = "", by: Actor = READER, at: datetime) -> str:
    """Keeps a comment until somebody has looked at it; gives its receipt.

    Raises RefusedError for an article that is not out, for no name, for too few or too many words.
    """
    shown = _article(article, at)
    name, text = " ".join(writable(name).split()), _kept_lines(writable(text))
    if not name or len(name) > NAME:
        raise RefusedError(_("Ghi tên hiện cùng ý kiến, nhiều nhất {most} chữ cái.").format(most=NAME))
    if not LEAST <= len(text) <= MOST:
        raise RefusedError(_("Ý kiến dài từ {least} đến {most} chữ cái.").format(least=LEAST, most=MOST))
    if Comment.objects.filter(article=article, state=CommentState.WAITING).count() >= _CROWD:
        raise RefusedError(_("Bài này đang có nhiều ý kiến chờ duyệt; hãy gửi lại sau."))
    place = Place.objects.get(code=shown.place)
    with act("publishing.comment.sent", by=by, at=at) as entry:
        comment = Comment.objects.create(article=article, title=shown.title, place=place, name=name, text=text,
                                         receipt=_receipt(), sent_at=at)  # fmt: skip
        _contact(address, at, comment=comment)
        entry.of(comment, shown.title, scope=shown.place)
    return comment.receipt


def complaint_send(
    *, article: str, comment: int | None, reason: str, words: str, address: str = "", by: Actor = READER, at: datetime
) -> str:
    """Keeps a request to take something down, with the hour by which it must be answered; gives its receipt."""
    shown, words = _article(article, at), _kept_lines(writable(words))
    if reason not in GROUNDS:
        raise RefusedError(_("Chọn lý do."))
    if len(words) > MOST:
        raise RefusedError(_("Ghi nhiều nhất {most} chữ cái.").format(most=MOST))
    about = Comment.objects.filter(pk=comment, article=article, state=CommentState.SHOWN).first()
    if comment is not None and about is None:
        raise RefusedError(_("Ý kiến này không còn trên trang."))
    urgent = GROUNDS[reason].urgent
    within = law("takedown.urgent_hours" if urgent else "takedown.hours", at)
    with act("publishing.complaint.sent", by=by, at=at) as entry:
        complaint = Complaint.objects.create(
            article=article, title=shown.title, place=Place.objects.get(code=shown.place), comment=about, reason=reason,
            words=words, urgent=urgent, receipt=_receipt(), sent_at=at, source=within.source,
            due_at=at + timedelta(hours=int(within.value)),
        )  # fmt: skip
        _contact(address, at, complaint=complaint)
        entry.of(complaint, shown.title, scope=shown.place, reason=reason, due=complaint.due_at.isoformat())
    return complaint.receipt


def challenge_spend(*, nonce: str, at: datetime) -> bool:
    """Uses up a riddle; False where it was used before."""
    try:
        with transaction.atomic():
            SpentChallenge.objects.create(nonce=nonce, spent_at=at)
    except IntegrityError:
        return False
    return True


def law(key: str, at: datetime) -> Law:
    """A number of hours or days that holds at a moment."""
    found = law_on("publishing", key, timezone.localtime(at).date())
    if found is None:
        raise LookupError(f"publishing/law.toml has no {key} on {at:%Y-%m-%d}")
    return found


def _article(key: str, at: datetime) -> Shown:
    shown = publication_show(kind=Kind.ARTICLE, key=key, at=at)
    if not isinstance(shown, Shown):
        raise RefusedError(_("Bài này không còn trên trang."))
    return shown


def _contact(address: str, at: datetime, **of: Comment | Complaint) -> None:
    address = " ".join(writable(address).split())
    if len(address) > ADDRESS:
        raise RefusedError(_("Địa chỉ liên lạc dài quá."))
    if address:
        until = timezone.localtime(at).date() + timedelta(days=int(law("contact.days", at).value))
        Contact.sealed(keep_until=until, texts={"address": address}, **of).save()


def _kept_lines(text: str) -> str:
    lines = [" ".join(line.split()) for line in text.strip().splitlines()]
    return "\n".join(line for at, line in enumerate(lines) if line or (at and lines[at - 1]))


def _receipt() -> str:
    return secrets.token_urlsafe(12)
