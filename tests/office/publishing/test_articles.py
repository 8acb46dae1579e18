"""An article is drafted from a published month; no number goes out that is not a published figure."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from PIL import Image
from tests.office.publishing.test_months import REVENUE, publish, revise

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.collection.refusals import ChangedMeanwhileError, RefusedError
from luyke.office.indicators.models import Indicator
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.publishing import selectors
from luyke.office.publishing.articles import keywords_suggested, preview
from luyke.office.publishing.models import Article, ArticleState, Publication, Section
from luyke.office.publishing.services import (
    Shelved,
    Wording,
    article_begin,
    article_draft,
    article_photo,
    article_publish,
    article_return,
    article_submit,
    article_write,
    section_add,
    sections_arrange,
)
from luyke.office.targets.models import Revision, Target

NOVEMBER = Period.parse("2021-11")


@pytest.fixture
def editor(people: dict[str, Person]) -> Person:
    """Who writes."""
    return people["editor"]


@pytest.fixture
def article(place: Place, publisher: Person, editor: Person, now: datetime) -> Article:
    """Drafted from November, which is out."""
    publish(place, publisher, now)
    return article_draft(place=place, period=NOVEMBER, byline="Tổ biên tập", by=editor, at=now)


def write(article: Article, by: Person, at: datetime, **given: str) -> Article:
    names = ("title", "lead", "text", "byline", "keywords", "section")
    wording = Wording(**({name: getattr(article, name) for name in names} | given))
    return article_write(article=article, wording=wording, revision=article.revision, by=by, at=at)


def put_out(article: Article, editor: Person, publisher: Person, at: datetime, **given: object) -> Publication:
    article_submit(article=article, by=editor, at=at)
    return article_publish(article=article, licence="CC BY 4.0", by=publisher, at=at, **given)


def test_a_draft_quotes_published_figures_and_goes_out(
    article: Article, editor: Person, publisher: Person, now: datetime
) -> None:
    assert f"[[{REVENUE}]]" in article.text
    made = put_out(article, editor, publisher, now)
    pieces = [piece for paragraph in made.body["paragraphs"] for piece in paragraph]
    assert {"text": "1.379 tỷ đồng", "key": REVENUE} in pieces
    assert selectors.publication_list(kind="article", words="ngan sach", at=now)[0].key == article.slug
    assert selectors.publication_list(kind="article", words="ngân sách", at=now)
    assert not selectors.publication_list(kind="article", words="lúa gạo", at=now)


@pytest.mark.parametrize(
    "text",
    ["Thu đạt 1.400 tỷ đồng.", "Gọi ông A, số 0912 345 678.", "Liên hệ a@vi-du.vn.", "Thu đạt [[value:T9:305:2021]]."],
)
def test_what_is_no_published_figure_or_names_a_person_is_not_handed_in(
    text: str, article: Article, editor: Person, now: datetime
) -> None:
    write(article, editor, now, text=text)
    with pytest.raises(RefusedError) as refused:
        article_submit(article=article, by=editor, at=now)
    assert refused.value.details
    assert Article.objects.get().state == ArticleState.DRAFT


def test_a_figure_that_is_corrected_is_known_to_the_article_that_quotes_it(
    article: Article, editor: Person, publisher: Person, place: Place, indicators: dict[str, Indicator], now: datetime
) -> None:
    put_out(article, editor, publisher, now)
    later = now + timedelta(hours=1)
    revise(place, indicators["T0"], "1400", later)
    publish(place, publisher, later, notice="Thu là 1.400 tỷ đồng.")
    assert selectors.figures_now(keys=[REVENUE], at=later) == {REVENUE: "1.400 tỷ đồng"}
    assert selectors.figures_now(keys=[REVENUE], at=now) == {REVENUE: "1.379 tỷ đồng"}


def test_who_writes_does_not_publish_and_what_was_not_handed_in_is_not_published(
    article: Article, editor: Person, publisher: Person, now: datetime
) -> None:
    with pytest.raises(RefusedError):
        article_publish(article=article, licence="x", by=publisher, at=now)
    article_submit(article=article, by=editor, at=now)
    with pytest.raises(PermissionDenied):
        article_publish(article=article, licence="x", by=editor, at=now)
    article_return(article=article, reason="Thiếu ảnh.", by=publisher, at=now)
    assert Article.objects.get().returned_for == "Thiếu ảnh."
    with pytest.raises(ChangedMeanwhileError):
        article_write(
            article=article, wording=Wording("a", "", "b", "c"), revision=article.revision + 7, by=editor, at=now
        )


def test_a_photo_goes_out_without_what_the_camera_wrote(article: Article, editor: Person, now: datetime) -> None:
    sent, exif = io.BytesIO(), Image.Exif()
    exif[0x010E], exif[0x0132] = "nhà ông A", "2021:11:29"
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (2600, 1300), "red").save(sent, "JPEG", exif=exif)
    photo = article_photo(article=article, content=sent.getvalue(), description="Hội nghị", caption="", credit="TTVH",
                          by=editor, at=now)  # fmt: skip
    from luyke.office.documents.files import load

    kept = Image.open(io.BytesIO(load(photo.file)))
    assert (kept.size, dict(kept.getexif())) == ((1280, 640), {})
    assert b"GPS" not in load(photo.file)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def _huge() -> bytes:
    written = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(written, "PNG")
    return written.getvalue()


@pytest.mark.parametrize("name", ["svg", "page", "huge", "cut"])
def test_what_is_no_photo_is_refused(name: str, article: Article, editor: Person, now: datetime) -> None:
    content = {"svg": SVG, "page": b"GIF89a<script>", "huge": _huge(), "cut": _huge()[:300]}[name]
    with pytest.raises(RefusedError, match="quá lớn" if name in ("huge", "cut") else "Không mở được"):
        article_photo(article=article, content=content, description="x", caption="", credit="x", by=editor, at=now)
    assert not Article.objects.get().pictures.exists()


def test_what_hides_behind_a_picture_does_not_come_along(article: Article, editor: Person, now: datetime) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(picture, "JPEG")
    photo = article_photo(article=article, content=picture.getvalue() + b"<script>alert(1)</script>PK\x05\x06",
                          description="x", caption="", credit="x", by=editor, at=now)  # fmt: skip
    from luyke.office.documents.files import load

    kept = load(photo.file)
    assert b"script" not in kept
    assert kept.endswith(b"\xff\xd9"), "nothing stands behind the picture"


def test_what_is_said_beside_the_text_is_looked_at_too(article: Article, editor: Person, now: datetime) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(picture, "PNG")
    article_photo(article=article, content=picture.getvalue(), description="Hội nghị", by=editor, at=now,
                  caption="Thu 1.500 tỷ đồng", credit="Ông A, 0912 345 678")  # fmt: skip
    write(article, editor, now, keywords="ngân sách, a@vi-du.vn", byline="b@vi-du.vn")
    with pytest.raises(RefusedError) as refused:
        article_submit(article=article, by=editor, at=now)
    for found in ("1.500", "0912 345 678", "a@vi-du.vn", "b@vi-du.vn"):
        assert any(found in sentence for sentence in refused.value.details), found


def test_what_is_looked_at_is_what_goes_on(
    article: Article, editor: Person, publisher: Person, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article is held from the moment it is looked at: nobody saves other words behind the one who publishes."""
    outside, inside = len(connection.savepoint_ids), []

    def looked(article: Article, *, at: datetime) -> list[str]:
        inside.append(len(connection.savepoint_ids) > outside)
        return []

    monkeypatch.setattr("luyke.office.publishing.services.articles.hindrances", looked)
    with CaptureQueriesContext(connection) as asked:
        put_out(article, editor, publisher, now)
    assert inside == [True, True]
    if connection.vendor == "postgresql":
        assert sum("FOR UPDATE" in query["sql"] for query in asked.captured_queries) >= 2


def test_a_photo_added_in_another_tab_is_seen_by_who_saves_the_text(
    article: Article, editor: Person, now: datetime
) -> None:
    stale = Article.objects.get(pk=article.pk)
    write(article, editor, now, lead="Khác.")
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(picture, "PNG")
    article_photo(article=stale, content=picture.getvalue(), description="x", caption="", credit="x", by=editor, at=now)
    with pytest.raises(ChangedMeanwhileError):
        write(article, editor, now, lead="Khác nữa.")


def test_the_address_follows_the_title_until_it_is_out(
    article: Article, editor: Person, publisher: Person, place: Place, now: datetime
) -> None:
    other = article_draft(place=place, period=NOVEMBER, byline="x", by=editor, at=now)
    assert write(article, editor, now, title="Thu đạt kế hoạch").slug == "thu-dat-ke-hoach"
    assert write(other, editor, now, title="Thu đạt kế hoạch").slug == "thu-dat-ke-hoach-2"
    assert write(article, editor, now, lead="Khác.").slug == "thu-dat-ke-hoach"
    put_out(article, editor, publisher, now)
    assert write(article, editor, now, title="Thu vượt").slug == "thu-dat-ke-hoach"


@pytest.mark.parametrize("style", ["capital", "level"])
def test_what_the_writer_drafts_of_any_plan_may_go_out_as_it_is(
    style: str, place: Place, publisher: Person, editor: Person, now: datetime
) -> None:
    Target.objects.filter(indicator__code="G0").update(style=style)
    poor = Indicator.objects.create(code="R1", name="Tỷ lệ hộ nghèo", folded="ty le ho ngheo", unit="%", shown="%",
                                    factor=1, decimals=2, nature="ratio", cumulation="last",
                                    direction="down")  # fmt: skip
    values = [NewValue(poor.pk, place.pk, period, Decimal(value), "official")
              for period, value in (("2021-11", "0.38"), ("2020", "0.5"))]  # fmt: skip
    observations_record(values=values, by=SYSTEM, at=now - timedelta(minutes=5))
    target = Target.objects.create(indicator=poor, place=place, year=2021, issuer="council", style="reduce_points",
                                   position=3)  # fmt: skip
    Revision.objects.create(target=target, value=Decimal("0.1"), document="Nghị quyết 5", decided_date=now.date(),
                            known_at=now - timedelta(minutes=5))  # fmt: skip
    month = publish(place, publisher, now)
    [plan] = next(one for one in selectors.month_body_of(month).lines if one.code == "R1").plans
    figures = dict(month.figures.values_list("key", "shown"))
    assert (plan.percent, figures[plan.percent_key]) == ("+0,02 điểm", "0,02 điểm phần trăm")
    made = article_draft(place=place, period=NOVEMBER, byline="Tổ biên tập", by=editor, at=now)
    body = put_out(made, editor, publisher, now).body
    pieces = {piece["text"]: piece["key"] for part in (body["lead"], *body["paragraphs"]) for piece in part}
    assert {"50,6%", "0,12 điểm phần trăm", "0,1 điểm phần trăm"} <= set(pieces)
    assert ("71,849/141,973 tỷ đồng" in pieces) == (style == "capital")
    assert pieces["50,6%"].startswith("derived:attainment(")
    assert all(key for text, key in pieces.items() if text[0].isdecimal())


def test_an_editor_sees_what_readers_will_with_what_is_not_out_left_as_its_code(
    article: Article, editor: Person, now: datetime
) -> None:
    write(article, editor, now, lead="", text=f"Thu [[{REVENUE}]].\n\nCòn [[value:T9:305:2021]].")
    said = ["".join(piece.text for piece in part) for part in preview(article, at=now)]
    assert said == ["Thu 1.379 tỷ đồng.", "Còn [[value:T9:305:2021]]."]


def test_an_article_of_no_month_goes_out_too(place: Place, editor: Person, publisher: Person, now: datetime) -> None:
    made = article_begin(place=place, title="Luật mới về giao thông", byline="Tổ biên tập", by=editor, at=now)
    with pytest.raises(RefusedError):
        article_submit(article=made, by=editor, at=now)
    write(made, editor, now, text="Luật có hiệu lực từ ngày 01/01/2022.")
    assert put_out(made, editor, publisher, now).body["period"] == ""


def test_sections_are_named_anew_put_in_order_and_taken_out_where_nothing_is_in_them(
    article: Article, editor: Person, publisher: Person, now: datetime
) -> None:
    law, photos, films = (section_add(name=name, by=editor, at=now) for name in ("Pháp luật", "Ảnh", "Phim"))
    write(article, editor, now, section=films)
    order = [Shelved(films.pk, "Video clip", 1), Shelved(law.pk, "Pháp luật", 2), Shelved(photos.pk, "Ảnh", 3, True)]
    sections_arrange(arranged=order, by=editor, at=now)
    assert [(one.name, one.slug) for one in Section.objects.all()] == [
        ("Video clip", "phim"),
        ("Pháp luật", "phap-luat"),
    ]
    put_out(article, editor, publisher, now)
    assert selectors.article_sections(at=now) == {"phim": "Video clip"}
    for wrong in ([Shelved(films.pk, "Video clip", 1, True), Shelved(law.pk, "Pháp luật", 2)],
                  [Shelved(films.pk, "Pháp luật", 1), Shelved(law.pk, "pháp luật", 2)], order):  # fmt: skip
        with pytest.raises(RefusedError):
            sections_arrange(arranged=wrong, by=editor, at=now)


def test_a_sections_new_name_comes_out_with_what_is_published_next_and_then_stands_everywhere(
    article: Article, place: Place, editor: Person, publisher: Person, now: datetime
) -> None:
    """Whoever names a section does not put words before readers: whoever publishes does."""
    films = section_add(name="Phim", by=editor, at=now)
    write(article, editor, now, section=films)
    first = put_out(article, editor, publisher, now)

    def named() -> list[str]:
        shown = selectors.publication_show(kind="article", key=first.key, at=now)
        return [one.body["section"]["name"] for one in selectors.articles_filed(shown=[shown], at=now)]

    sections_arrange(arranged=[Shelved(films.pk, "Video clip", 1)], by=editor, at=now)
    assert (selectors.article_sections(at=now), named()) == ({"phim": "Phim"}, ["Phim"])
    other = article_begin(place=place, title="Luật mới", byline="Tổ biên tập", by=editor, at=now)
    write(other, editor, now, text="Luật có hiệu lực từ ngày 01/01/2022.", section=films)
    put_out(other, editor, publisher, now)
    assert (selectors.article_sections(at=now), named()) == ({"phim": "Video clip"}, ["Video clip"])


def test_words_to_find_an_article_by_are_those_of_its_figures(article: Article, editor: Person, now: datetime) -> None:
    figures = selectors.quotable(place="305", period="2021-11", at=now)
    write(article, editor, now, keywords="")
    named = keywords_suggested(article, figures)
    assert "Tổng thu ngân sách nhà nước trên địa bàn" in named
    write(article, editor, now, keywords=f"quận, {named[0]}")
    assert keywords_suggested(article, figures) == named[1:]
