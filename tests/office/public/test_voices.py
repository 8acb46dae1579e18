"""Readers' words on public pages: through the riddle, harmless, and gone from every cache when taken down."""

from __future__ import annotations

import io
import re
import wave
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from unittest.mock import patch

import pytest
from django.http import HttpResponse
from django.test import Client
from PIL import Image
from tests.office.publishing import test_comments

from luyke.office.accounts.models import Person
from luyke.office.public.riddle import asking
from luyke.office.public.riddle.picture import picture_of
from luyke.office.public.riddle.sound import sound_of
from luyke.office.public.views.voices import DRAWN, SPOKE
from luyke.office.publishing import services
from luyke.office.publishing.models import Article, Comment, Complaint

article = test_comments.article
TEXT = test_comments.TEXT


@pytest.fixture(autouse=True)
def nobody_spoke() -> Iterator[None]:
    """Each test is the first visitor."""
    yield
    SPOKE.forget()
    DRAWN.forget()


@pytest.fixture
def say(article: Article, client: Client) -> Callable[..., HttpResponse]:
    """Fills in the form as a person does."""

    def saying(**given: str) -> HttpResponse:
        riddle = asking.riddle_new()
        data = {"name": "Bạn đọc", "text": TEXT, "riddle": riddle, "digits": asking.digits_of(riddle)}
        return client.post(f"/cong-khai/tin/{article.slug}/y-kien/", data | given)

    return saying


def test_a_reader_says_something_and_learns_how_it_stands(
    say: Callable[..., HttpResponse], article: Article, client: Client, people: dict[str, Person], now: datetime
) -> None:
    page = f"/cong-khai/tin/{article.slug}/"
    form = client.get(f"{page}y-kien/")
    assert "csrftoken" not in form.cookies
    assert "media-src 'self'" in form.headers["Content-Security-Policy"]
    answer = say(text=f"{TEXT} <script>alert(1)</script>")
    assert answer.status_code == 303
    assert "chờ duyệt" in client.get(answer.headers["Location"]).content.decode()
    tag = client.get(page).headers["ETag"]
    one = Comment.objects.get()
    services.comment_approve(comment=one, by=people["editor"], at=now)
    shown = client.get(page, headers={"If-None-Match": tag})
    assert shown.status_code == 200, "what is kept is made anew"
    assert "&lt;script&gt;alert(1)" in shown.content.decode()
    assert "<script>" not in shown.content.decode()
    services.comment_take_down(comment=one, reason="repeated", by=people["editor"], at=now + timedelta(minutes=1))
    assert TEXT not in client.get(page, headers={"If-None-Match": shown.headers["ETag"]}).content.decode()
    assert "Đã có ý kiến giống như vậy" in client.get(answer.headers["Location"]).content.decode()


def test_a_wrong_answer_uses_the_riddle_up(say: Callable[..., HttpResponse]) -> None:
    riddle = asking.riddle_new()
    assert say(riddle=riddle, digits="0").status_code == 400
    again = say(riddle=riddle, digits=asking.digits_of(riddle))
    assert again.status_code == 400
    assert TEXT in again.content.decode(), "what was written is not lost"
    assert not Comment.objects.exists()


def test_a_riddle_is_old_after_its_time_and_no_other_is_taken(say: Callable[..., HttpResponse]) -> None:
    with patch("django.core.signing.time.time", return_value=1_000_000_000):
        old = asking.riddle_new()
        digits = asking.digits_of(old)
    assert say(riddle=old, digits=digits).status_code == 400
    assert say(riddle="tự:nghĩ:ra", digits="11111").status_code == 400


def test_another_riddle_keeps_the_words(say: Callable[..., HttpResponse]) -> None:
    answer = say(again="1", digits="")
    assert answer.status_code == 200
    assert TEXT in answer.content.decode()


def test_who_fills_in_what_nobody_sees_is_not_heard(say: Callable[..., HttpResponse]) -> None:
    assert say(website="http://x.example").status_code == 302
    assert not Comment.objects.exists()


def test_who_speaks_too_often_waits(say: Callable[..., HttpResponse]) -> None:
    answers = [say(digits="0").status_code for _ in range(11)]
    assert answers == [400] * 10 + [429]


def test_the_riddle_is_seen_and_heard(client: Client, db: None) -> None:
    riddle = asking.riddle_new()
    seen, heard = (client.get(f"/cong-khai/cau-do/{riddle}.{kind}") for kind in ("png", "wav"))
    assert Image.open(io.BytesIO(seen.content)).format == "PNG"
    assert seen.content == client.get(f"/cong-khai/cau-do/{riddle}.png").content, "asking again tells nothing more"
    with wave.open(io.BytesIO(heard.content)) as sound:
        assert 4 < sound.getnframes() / sound.getframerate() < 20
    assert client.get("/cong-khai/cau-do/x.png").status_code == 404


def test_the_beeps_are_as_many_as_the_digits() -> None:
    with wave.open(io.BytesIO(sound_of("31425", "x"))) as sound:
        samples = sound.readframes(sound.getnframes())
    loud = [max(abs(one - 128) for one in samples[at : at + 80]) > 40 for at in range(0, len(samples), 80)]
    groups = re.sub(r"0{50,}", " ", "".join("1" if one else "0" for one in loud)).split()
    assert [len(re.findall("1+", group)) for group in groups] == [3, 1, 4, 2, 5]
    assert picture_of("31425", "a") != picture_of("31425", "b")


def test_a_reader_asks_for_something_to_be_taken_down(article: Article, client: Client, now: datetime) -> None:
    riddle = asking.riddle_new()
    address = f"/cong-khai/tin/{article.slug}/de-nghi-go/"
    assert "24 giờ" in client.get(address).content.decode()
    assert client.get(f"{address}?y-kien=77").status_code == 404
    answer = client.post(address, {"reason": "unlawful", "text": "Ảnh này không nên để.", "riddle": riddle,
                                   "digits": asking.digits_of(riddle)})  # fmt: skip
    assert answer.status_code == 303
    assert Complaint.objects.get().urgent
    assert "Được trả lời trước" in client.get(answer.headers["Location"]).content.decode()


def test_nothing_is_said_under_what_is_not_out(
    article: Article, publisher: Person, client: Client, now: datetime
) -> None:
    assert client.get("/cong-khai/tin/khong-co/y-kien/").status_code == 404
    gone = services.publication_withdraw
    from luyke.office.publishing.models import Publication

    gone(publication=Publication.objects.get(kind="article"), notice="Sai.", by=publisher, at=now)
    assert client.get(f"/cong-khai/tin/{article.slug}/y-kien/").status_code == 410
