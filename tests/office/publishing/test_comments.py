"""What readers say: kept until somebody looks, shown without personal data, taken down in time, erased in time."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.publishing import moderation, selectors, services
from luyke.office.publishing.inbox import MOST, READER, challenge_spend, comment_send, complaint_send
from luyke.office.publishing.models import Article, Comment, Complaint, Contact
from luyke.office.publishing.numbers import hidden
from luyke.office.registers.personal.services import personal_erase_due

TEXT = "Bài viết dễ hiểu, mong có thêm số của từng phường."


@pytest.fixture
def article(place: Place, people: dict[str, Person], publisher: Person, now: datetime) -> Article:
    """An article that is out."""
    services.month_publish(place=place, period=Period.parse("2021-11"), licence="CC BY 4.0", by=publisher, at=now)
    made = services.article_draft(place=place, period=Period.parse("2021-11"), byline="Tổ biên tập",
                                  by=people["editor"], at=now)  # fmt: skip
    services.article_submit(article=made, by=people["editor"], at=now)
    services.article_publish(article=made, licence="CC BY 4.0", by=publisher, at=now)
    return made


@pytest.fixture
def comment(article: Article, now: datetime) -> Comment:
    """One that waits."""
    comment_send(article=article.slug, name="Bạn đọc", text=TEXT, address="a@example.vn", at=now)
    return Comment.objects.get()


def _texts(article: Article) -> list[str]:
    return [one.text for one in selectors.comment_list(article=article.slug)]


def test_a_comment_is_not_shown_before_somebody_looked_at_it(
    article: Article, comment: Comment, people: dict[str, Person], now: datetime
) -> None:
    before = selectors.stamp(at=now)
    assert _texts(article) == []
    services.comment_approve(comment=comment, by=people["editor"], at=now + timedelta(minutes=1))
    assert _texts(article) == [TEXT]
    approved = selectors.stamp(at=now)
    services.comment_take_down(comment=comment, reason="personal", by=people["editor"], at=now + timedelta(minutes=2))
    assert _texts(article) == []
    assert len({before, approved, selectors.stamp(at=now)}) == 3, "kept pages know of each"


def test_who_does_not_moderate_decides_nothing(comment: Comment, people: dict[str, Person], now: datetime) -> None:
    for role in ("verifier", "administrator", "reporter"):
        with pytest.raises(PermissionDenied):
            services.comment_approve(comment=comment, by=people[role], at=now)
    assert not moderation.comment_queue(viewer=people["verifier"]).exists()
    comment.refresh_from_db()
    assert comment.state == "waiting"


def test_personal_data_in_a_comment_is_warned_of_and_hidden(
    article: Article, people: dict[str, Person], now: datetime
) -> None:
    said = "Gọi tôi 0912 345 678 hay 024-3825-1234, a.b@example.vn, thẻ 031090001234; số 1.250.000.000 đồng đúng."
    comment_send(article=article.slug, name="Bạn", text=said, at=now)
    one = Comment.objects.get()
    assert len(moderation.warnings_of(said)) == 4
    services.comment_approve(comment=one, by=people["editor"], at=now)
    assert _texts(article) == [hidden(said)]
    assert hidden(said).count("[đã ẩn]") == 4
    assert "1.250.000.000 đồng" in hidden(said)


def test_a_refusal_says_why_to_the_sender_alone(
    article: Article, comment: Comment, people: dict[str, Person], now: datetime
) -> None:
    with pytest.raises(RefusedError, match="Chọn lý do"):
        services.comment_refuse(comment=comment, reason="vì thế", by=people["editor"], at=now)
    why = "Bài nói về ngân sách."
    services.comment_refuse(comment=comment, reason="off_topic", note=why, by=people["editor"], at=now)
    standing = selectors.receipt_show(receipt=comment.receipt)
    assert (standing.state, standing.told, standing.note) == (
        "refused", "Không liên quan đến bài.", why)  # fmt: skip
    with pytest.raises(RefusedError, match="đã có người xử lý"):
        services.comment_approve(comment=comment, by=people["editor"], at=now)


def test_an_act_is_told_without_the_words_or_the_sender(comment: Comment) -> None:
    entry = Entry.objects.get(act="publishing.comment.sent")
    assert (entry.done_by_name, entry.label) == (READER.actor_name, comment.title)
    assert TEXT not in str(entry.details)


def test_requests_have_their_hours(
    article: Article, comment: Comment, people: dict[str, Person], now: datetime
) -> None:
    services.comment_approve(comment=comment, by=people["editor"], at=now)
    complaint_send(article=article.slug, comment=comment.pk, reason="child", words="", at=now)
    complaint_send(article=article.slug, comment=None, reason="wrong", words="Sai tên phường.", at=now)
    urgent, other = (row.complaint for row in moderation.complaint_queue(viewer=people["editor"], at=now))
    assert (urgent.due_at - now, other.due_at - now) == (timedelta(hours=6), timedelta(hours=24))
    assert "333/2026" in urgent.source
    hasted = [row.haste for row in moderation.complaint_queue(viewer=people["editor"], at=now + timedelta(hours=7))]
    assert hasted == ["late", ""]
    services.complaint_answer(complaint=urgent, upheld=True, answer="Đã gỡ.", by=people["editor"],
                              at=now + timedelta(hours=7))  # fmt: skip
    assert _texts(article) == []
    assert Entry.objects.get(act="publishing.complaint.answered").details["late"] is True
    assert selectors.receipt_show(receipt=urgent.receipt).note == "Đã gỡ."
    services.complaint_answer(complaint=other, upheld=False, answer="Tên đúng.", by=people["editor"], at=now)
    with pytest.raises(RefusedError, match="đã trả lời"):
        services.complaint_answer(complaint=other, upheld=True, answer="Thôi.", by=people["editor"], at=now)


def test_how_a_reader_is_reached_is_kept_apart_sealed_and_not_for_ever(
    comment: Comment, people: dict[str, Person], now: datetime
) -> None:
    contact = Contact.objects.get()
    assert b"example" not in bytes(contact.address)
    assert contact.unsealed("address") == ("a@example.vn",)
    personal_erase_due(by=SYSTEM, at=now + timedelta(days=89))
    contact.refresh_from_db()
    assert contact.erased_at is None
    personal_erase_due(by=SYSTEM, at=now + timedelta(days=92))
    contact.refresh_from_db()
    assert (bytes(contact.address), contact.erased_at is None) == (b"", False)


def test_what_was_not_shown_is_erased_in_time(
    article: Article, comment: Comment, people: dict[str, Person], now: datetime
) -> None:
    services.comment_refuse(comment=comment, reason="insult", by=people["editor"], at=now)
    comment_send(article=article.slug, name="Hai", text="Gọi tôi 0912345678 để hỏi thêm.", at=now)
    shown = Comment.objects.get(name="Hai")
    services.comment_approve(comment=shown, by=people["editor"], at=now)
    assert services.comments_clean(by=SYSTEM, at=now + timedelta(days=89)) == 0
    assert services.comments_clean(by=SYSTEM, at=now + timedelta(days=91)) == 2
    for one in (comment, shown):
        one.refresh_from_db()
    assert (comment.name, comment.text) == ("", "")
    assert shown.text == shown.shown == "Gọi tôi [đã ẩn] để hỏi thêm."
    call_command("comments_tick", stdout=None)


def test_what_is_no_comment_is_refused(article: Article, now: datetime) -> None:
    for name, text in (("", TEXT), ("x" * 61, TEXT), ("Bạn", "ngắn"), ("Bạn", "x" * (MOST + 1)), ("\u202e", TEXT)):
        with pytest.raises(RefusedError):
            comment_send(article=article.slug, name=name, text=text, at=now)
    with pytest.raises(RefusedError, match="không còn"):
        comment_send(article="khong-co", name="Bạn", text=TEXT, at=now)
    with pytest.raises(RefusedError, match="không còn"):
        complaint_send(article=article.slug, comment=99, reason="wrong", words="", at=now)
    assert not Comment.objects.exists()
    assert not Complaint.objects.exists()


@pytest.mark.django_db
def test_a_riddle_does_for_one_answer(now: datetime) -> None:
    assert challenge_spend(nonce="a", at=now)
    assert not challenge_spend(nonce="a", at=now)


def test_the_desk_shows_and_decides(comment: Comment, people: dict[str, Person], client: Client) -> None:
    client.force_login(people["editor"], settings.AUTHENTICATION_BACKENDS[1])
    assert comment.name in client.get(reverse("publishing:comments")).content.decode()
    page = reverse("publishing:comment", args=[comment.pk])
    assert TEXT in client.get(page).content.decode()
    seen = client.post(page, {"step": "reveal", "purpose": "hỏi lại tên phường cho rõ"})
    assert "a@example.vn" in seen.content.decode()
    assert "a@example.vn" not in client.get(page).content.decode()
    assert Entry.objects.filter(act="registers.personal.revealed").exists()
    assert client.post(page, {"step": "refuse"}).status_code == 200, "a reason is asked for"
    assert client.post(page, {"step": "approve"}).status_code == 302
    comment.refresh_from_db()
    assert comment.state == "shown"
