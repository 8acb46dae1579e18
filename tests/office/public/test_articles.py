"""An article as its readers have it."""

from __future__ import annotations

import io
from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from PIL import Image
from tests.office.public.test_pages import addresses
from tests.office.publishing import test_articles as writing
from tests.office.publishing.test_media import FILM, screening
from tests.office.publishing.test_months import REVENUE, publish, revise

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.publishing.models import Article, Publication
from luyke.office.publishing.services import (
    article_photo,
    article_submit,
    article_video,
    publication_withdraw,
    section_add,
)

editor, article = writing.editor, writing.article


@pytest.fixture
def now() -> datetime:
    """The readers' clock cannot be set: things go out a little before it."""
    return timezone.now() - timedelta(minutes=10)


def test_a_reader_finds_reads_and_follows_an_article(
    article: Article, editor: Person, publisher: Person, place: Place, indicators: dict[str, Indicator],
    client: Client, now: datetime,
) -> None:  # fmt: skip
    where = f"/cong-khai/tin/{article.slug}/"
    assert client.get(where).status_code == 404
    writing.put_out(article, editor, publisher, now)
    assert article.title in client.get("/cong-khai/tin/", {"tim": "ngan sach"}).content.decode()
    page = client.get(where).content.decode()
    assert "1.379 tỷ đồng" in page
    for feed in ("tin.atom", "tin.rss", "sitemap.xml"):
        assert where in client.get(f"/cong-khai/{feed}").content.decode()
    revise(place, indicators["T0"], "1400", now + timedelta(minutes=1))
    publish(place, publisher, now + timedelta(minutes=2), notice="Thu là 1.400 tỷ đồng.")
    page = client.get(where).content.decode()
    assert "1.400 tỷ đồng" in page
    assert "trước in 1.379 tỷ đồng" in page


def test_a_rise_that_has_become_a_fall_bears_its_sign_where_words_say_otherwise(
    article: Article, editor: Person, publisher: Person, place: Place, indicators: dict[str, Indicator],
    client: Client, now: datetime,
) -> None:  # fmt: skip
    writing.put_out(article, editor, publisher, now)
    where = f"/cong-khai/tin/{article.slug}/"
    assert "tăng <a" in client.get(where).content.decode()
    revise(place, indicators["T0"], "1100", now + timedelta(minutes=1))
    publish(place, publisher, now + timedelta(minutes=2), notice="Thu là 1.100 tỷ đồng, giảm so với cùng kỳ.")
    page = client.get(where).content.decode()
    assert '−8,6%</a> <small class="mended">(đã đính chính; trước in 14,6%)' in page
    growth = f"derived:growth({REVENUE},value:T0:305:2020-01/2020-11)"
    assert "<h1>−8,6%</h1>" in client.get("/cong-khai/so/", {"khoa": growth}).content.decode()


def test_the_desk_opens_for_its_people(article: Article, editor: Person, publisher: Person, client: Client) -> None:
    client.force_login(editor, backend=settings.AUTHENTICATION_BACKENDS[1])
    for where in ("", "bai/", "bai/moi/", f"bai/{article.pk}/"):
        assert client.get(f"/cong-bo/{where}").status_code == 200
    assert client.post(f"/cong-bo/bai/{article.pk}/gui/").status_code == 302
    assert client.post(f"/cong-bo/bai/{article.pk}/dang/", {"licence": "CC BY 4.0"}).status_code == 403
    client.force_login(publisher, backend=settings.AUTHENTICATION_BACKENDS[1])
    assert client.post(f"/cong-bo/bai/{article.pk}/dang/", {"licence": "CC BY 4.0"}).status_code == 302
    assert client.get(f"/cong-khai/tin/{article.slug}/").status_code == 200


def test_a_number_corrected_while_an_article_waits_is_right_when_it_comes_out_and_wherever_it_is_quoted(
    article: Article, editor: Person, publisher: Person, place: Place, indicators: dict[str, Indicator],
    client: Client, now: datetime,
) -> None:  # fmt: skip
    writing.write(article, editor, now, lead=f"Thu\x0b [[{REVENUE}]].", text=f"Thu [[{REVENUE}]].")
    writing.put_out(article, editor, publisher, now, public_at=now + timedelta(minutes=5))
    revise(place, indicators["T0"], "1400", now + timedelta(minutes=1))
    publish(place, publisher, now + timedelta(minutes=2), notice="Thu là 1.400 tỷ đồng.")
    for where in ("", "tin/", f"tin/{article.slug}/", "tin.atom", "tin.rss", "so-sanh/?chi-tieu=T0"):
        page = client.get(f"/cong-khai/{where}").content.decode()
        assert "1.400" in page, where
        assert "1.379 tỷ đồng" not in page.replace("trước in 1.379 tỷ đồng", ""), where


def test_a_number_of_what_was_withdrawn_says_so_and_leads_nowhere(
    article: Article, editor: Person, publisher: Person, client: Client, now: datetime
) -> None:
    writing.write(article, editor, now, lead=f"Thu [[{REVENUE}]].")
    writing.put_out(article, editor, publisher, now)
    publication_withdraw(publication=Publication.objects.get(kind="month"), notice="Nhầm.", by=publisher, at=now)
    page = client.get(f"/cong-khai/tin/{article.slug}/").content.decode()
    assert 'Thu 1.379 tỷ đồng <small class="mended">(đã gỡ)</small>' in page
    assert "/cong-khai/so/" not in page


@pytest.mark.parametrize("how", ["a draft", "handed in", "under embargo", "withdrawn", "withdrawn under embargo"])
def test_an_article_that_is_not_out_is_told_of_at_no_address(
    how: str, article: Article, editor: Person, publisher: Person, client: Client, now: datetime
) -> None:
    """Nor are its picture, its section, its keyword, its author: in pages, lists, search, feeds, the map of the site.

    Of what was out and withdrawn its own address keeps the title, beside the reason.
    """
    hour = timezone.now() + timedelta(hours=1)
    section = section_add(name="Mục kín", by=editor, at=now)
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(picture, "PNG")
    photo = article_photo(article=article, content=picture.getvalue(), description="Cổng trại", caption="Đêm trại",
                          credit="Bút Trại", by=editor, at=now)  # fmt: skip
    told = screening(description="Cờ trại", caption="Phim trại", credit="Bút Trại", words="Tiếng hát ở trại.")
    film = article_video(article=article, screening=told, content=FILM, by=editor, at=now)
    if how == "withdrawn under embargo":
        film = article_video(article=article, screening=told, address="https://youtu.be/aBc_dEf-123", by=editor, at=now)
    writing.write(article, editor, now, title="Hội trại mùa thu", lead="Lửa trại.", text="Đêm hội trại.",
                  byline="Bút Trại", keywords="cắm trại", section=section)  # fmt: skip
    if how == "handed in":
        article_submit(article=article, by=editor, at=now)
    if how in ("withdrawn", "under embargo", "withdrawn under embargo"):
        embargo = {} if how == "withdrawn" else {"public_at": hour}
        made = writing.put_out(article, editor, publisher, now, **embargo)
    own, guesses = f"/cong-khai/tin/{article.slug}/", {"slug": article.slug, "section": section.slug}
    pks = (photo.pk, film.pk, film.poster_id)
    where = [
        *dict.fromkeys(one for pk in pks for one in addresses(**guesses, pk=pk)),
        "/cong-khai/tin/?tim=trai",
        "/cong-khai/tim/?tim=trai",
        "/cong-khai/tin/?tu-khoa=cắm+trại",
        f"{own}?ban=1",
    ]
    if how.startswith("withdrawn"):
        for one in where:  # what is kept of it must go too
            client.get(one)
        publication_withdraw(publication=made, notice="Gỡ.", by=publisher, at=timezone.now())
    assert own in where
    for one in where:
        answer = client.get(one)
        if how == "withdrawn" and one.startswith(own):
            assert answer.status_code == 410
            assert "Lửa" not in answer.content.decode()
            continue
        assert answer.headers.get("Content-Type") not in ("image/jpeg", "video/mp4"), one
        said = answer.content.decode(errors="replace")  # pictures of riddles too
        for asked in (one.partition("?")[0], 'value="trai"', "cắm trại"):  # what the reader asked for is told back
            said = said.replace(asked, "")
        for secret in ("trại", "Mục kín", article.slug, f"/anh/{photo.pk}", f"/phim/{film.pk}", "aBc_dEf-123"):
            assert secret not in said, (one, secret)
