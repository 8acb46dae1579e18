"""Photos and films as readers have them; nothing is asked of the outside before a reader says so."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.office.publishing import test_articles as writing
from tests.office.publishing.test_media import FILM, add_photo, screening

from luyke.office.accounts.models import Person
from luyke.office.publishing.models import Article, Video
from luyke.office.publishing.services import article_video, publication_withdraw

editor, article = writing.editor, writing.article


@pytest.fixture
def now() -> datetime:
    """The readers' clock cannot be set: things go out a little before it."""
    return timezone.now() - timedelta(minutes=10)


@pytest.fixture
def film(article: Article, editor: Person, publisher: Person, now: datetime) -> Video:
    """An article with two photos and a film of the office, out."""
    for caption in ("Sân", "Cổng"):
        add_photo(article, editor, now, caption)
    made = article_video(article=article, screening=screening(), content=FILM, by=editor, at=now)
    writing.put_out(article, editor, publisher, now)
    return made


def test_an_article_tells_of_its_photos_and_its_film(film: Video, article: Article, client: Client) -> None:
    answer = client.get(f"/cong-khai/tin/{article.slug}/")
    page = answer.content.decode()
    for said in ("1/2", "2/2", "Cổng", "Đêm hội", "(0:08)", "PT8S", "Không lời.", "schema.org/VideoObject"):
        assert said in page, said
    policy = answer.headers["Content-Security-Policy"]
    assert "media-src 'self'" in policy
    assert "frame-src" not in policy
    where = f"/cong-khai/phim/{film.pk}.mp4"
    for feed in ("tin.atom", "tin.rss"):
        assert f"http://testserver{where}" in client.get(f"/cong-khai/{feed}").content.decode()
    assert "2 ảnh" in client.get("/cong-khai/tin/").content.decode()


def test_a_player_is_given_the_stretch_that_it_asks_for(film: Video, client: Client) -> None:
    where, size = f"/cong-khai/phim/{film.pk}.mp4", len(FILM)
    whole = client.get(where)
    assert (whole.status_code, b"".join(whole), whole["Accept-Ranges"]) == (200, FILM, "bytes")
    for asked, start, end in (("0-9", 0, 10), ("100-", 100, size), ("-5", size - 5, size), ("5-99999", 5, size)):
        part = client.get(where, headers={"Range": f"bytes={asked}"})
        assert (part.status_code, b"".join(part)) == (206, FILM[start:end]), asked
        assert part["Content-Range"] == f"bytes {start}-{end - 1}/{size}"
    assert client.get(where, headers={"Range": f"bytes={size}-"}).status_code == 416
    assert client.get(where, headers={"Range": "bytes=0-1,5-9"}).status_code == 200
    assert client.get(where, headers={"Range": "bytes=0-9", "If-Range": '"else"'}).status_code == 200
    assert client.get(where, headers={"If-None-Match": whole["ETag"]}).status_code == 304
    assert client.post(where).status_code == 405


def test_what_lies_elsewhere_is_opened_by_who_asks_for_it_only(
    article: Article, editor: Person, publisher: Person, client: Client, now: datetime
) -> None:
    article_video(article=article, screening=screening(), address="https://youtu.be/aBc_dEf-123", by=editor, at=now)
    made = writing.put_out(article, editor, publisher, now)
    own = f"/cong-khai/tin/{article.slug}/"
    answer = client.get(own)
    assert "frame-src" not in answer.headers["Content-Security-Policy"]
    for tag in ("<iframe", "<script", "<video"):
        assert tag not in answer.content.decode()
    asked = client.get(f"{own}video/")
    assert 'src="https://www.youtube-nocookie.com/embed/aBc_dEf-123' in asked.content.decode()
    outside = "frame-src https://www.youtube-nocookie.com https://player.vimeo.com"
    assert outside in asked.headers["Content-Security-Policy"]
    assert "unsafe" not in asked.headers["Content-Security-Policy"]
    publication_withdraw(publication=made, notice="Gỡ.", by=publisher, at=timezone.now())
    assert client.get(f"{own}video/").status_code == 410


def test_an_article_of_old_keeps_its_photo(film: Video, article: Article, client: Client) -> None:
    """What went out before articles had several photos holds one, under another name."""
    from luyke.office.publishing.selectors import Shown, article_photos, article_video

    shown = Shown(1, "article", "x", 1, "x", "305", "x", {"photo": {"pk": 3}}, "x", timezone.now(), timezone.now(), "")
    assert article_photos(shown=shown) == [{"pk": 3}]
    assert article_video(shown=shown) is None
