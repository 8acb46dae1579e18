"""An article as its readers have it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from tests.office.publishing import test_articles as writing
from tests.office.publishing.test_months import REVENUE, publish, revise

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.publishing.models import Article, Publication
from luyke.office.publishing.services import publication_withdraw

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
