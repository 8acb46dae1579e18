"""An article with several photos and a film: their order, their words, what keeps them back."""

from __future__ import annotations

import io
from datetime import datetime
from importlib.resources import files

import pytest
from PIL import Image
from tests.office.publishing import test_articles as writing

from luyke.office.accounts.models import Person
from luyke.office.collection.refusals import ChangedMeanwhileError, RefusedError
from luyke.office.publishing import selectors
from luyke.office.publishing.films import film_address
from luyke.office.publishing.models import Article, ArticleState, Photo, PublishedFile, Video
from luyke.office.publishing.services import (
    Arranged,
    Screening,
    article_arrange,
    article_photo,
    article_submit,
    article_video,
    article_video_remove,
)

editor, article = writing.editor, writing.article
FILM = files("luyke.office.demo").joinpath("data/film.mp4").read_bytes()


def picture(colour: str = "red") -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(written, "PNG")
    return written.getvalue()


def add_photo(article: Article, by: Person, at: datetime, caption: str) -> Photo:
    return article_photo(article=article, content=picture(), description=f"Thấy {caption}", caption=caption,
                         credit="TTVH", by=by, at=at)  # fmt: skip


def screening(**given: object) -> Screening:
    told = {"poster": picture("blue"), "description": "Bìa", "caption": "Đêm hội", "credit": "TTVH",
            "words": "Không lời."}  # fmt: skip
    return Screening(**told | given)


def test_photos_go_out_in_their_order_with_the_words_last_given(
    article: Article, editor: Person, publisher: Person, now: datetime
) -> None:
    one, two, three = (add_photo(article, editor, now, name) for name in ("Một góc", "Sân", "Cổng"))
    arranged = [
        Arranged(one.pk, 3, "Thấy góc", "Góc sân", "Lan"), Arranged(two.pk, 1, "Thấy Sân", "Sân", "TTVH"),
        Arranged(three.pk, 2, "x", "x", "x", removed=True),
    ]  # fmt: skip
    article_arrange(article=article, arranged=arranged, revision=article.revision, by=editor, at=now)
    made = writing.put_out(article, editor, publisher, now)
    shown = selectors.publication_show(kind="article", key=made.key, at=now)
    told = [(photo["caption"], photo["credit"]) for photo in selectors.article_photos(shown=shown)]
    assert told == [("Sân", "TTVH"), ("Góc sân", "Lan")]
    assert {file.name for file in made.files.all()} == {f"anh-{two.pk}.jpg", f"anh-{Photo.objects.latest('pk').pk}.jpg"}
    assert Photo.objects.get(pk=one.pk).caption == "Một góc", "what was said before is kept"
    assert selectors.file_out(name=f"anh-{three.pk}.jpg", at=now) is None
    assert selectors.publication_list(kind="article", words="goc san", at=now)


def test_photos_are_not_put_in_order_behind_another_editor(article: Article, editor: Person, now: datetime) -> None:
    one = add_photo(article, editor, now, "Sân")
    seen = article.revision
    add_photo(article, editor, now, "Cổng")
    for revision in (seen, article.revision):  # an old page, and one that knows of one photo only
        with pytest.raises(ChangedMeanwhileError):
            article_arrange(article=article, arranged=[Arranged(one.pk, 1, "x", "x", "x")], revision=revision,
                            by=editor, at=now)  # fmt: skip
    assert article.pictures.count() == 2


def test_a_film_goes_out_with_its_poster_and_its_captions(
    article: Article, editor: Person, publisher: Person, now: datetime
) -> None:
    captions = "WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n".encode()
    video = article_video(article=article, screening=screening(captions=captions), content=FILM, by=editor, at=now)
    made = writing.put_out(article, editor, publisher, now)
    assert (video.width, video.height, video.seconds) == (640, 360, 8)
    kept = {file.name: file.media for file in PublishedFile.objects.filter(publication=made)}
    assert kept == {f"phim-{video.pk}.mp4": "video/mp4", f"phim-{video.pk}.vtt": "text/vtt; charset=utf-8",
                    f"anh-{video.poster_id}.jpg": "image/jpeg"}  # fmt: skip
    article_video_remove(article=article, by=editor, at=now)
    assert Article.objects.get().state == ArticleState.DRAFT
    assert selectors.file_out(name=f"phim-{video.pk}.mp4", at=now), "what is out stays as it went out"


def test_a_film_that_lies_elsewhere_is_known_by_its_host_and_code(
    article: Article, editor: Person, now: datetime
) -> None:
    video = article_video(article=article, screening=screening(), address="https://youtu.be/aBc_dEf-123?t=3",
                          by=editor, at=now)  # fmt: skip
    assert (video.file, video.host, video.code) == ("", "youtube", "aBc_dEf-123")
    for address in ("https://www.youtube.com/watch?app=x&v=aBc_dEf-123", "https://youtube.com/shorts/aBc_dEf-123"):
        assert film_address(address) == ("youtube", "aBc_dEf-123")
    assert film_address("https://vimeo.com/12345678") == ("vimeo", "12345678")


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/watch?v=aBc_dEf-123", "javascript:alert(1)", "https://youtu.be/", "https://vimeo.com/x",
     "http://youtu.be/aBc_dEf-123", "https://youtube.com.evil.example/watch?v=aBc_dEf-123", ""],
)  # fmt: skip
def test_no_other_address_is_taken(address: str, article: Article, editor: Person, now: datetime) -> None:
    with pytest.raises(RefusedError):
        article_video(article=article, screening=screening(), address=address, by=editor, at=now)
    assert not Video.objects.exists()


@pytest.mark.parametrize(
    "given",
    [{"words": " "}, {"poster": b"<svg/>"}, {"captions": b"<html>"}, {"credit": ""}, {"captions": b"WEBVTT\n\xff-->"}],
)
def test_a_film_that_says_nothing_of_itself_is_refused(
    given: dict[str, object], article: Article, editor: Person, now: datetime
) -> None:
    with pytest.raises(RefusedError):
        article_video(article=article, screening=screening(**given), content=FILM, by=editor, at=now)
    assert not Video.objects.exists()
    assert not Photo.objects.exists()


def test_few_things_in_a_picture_may_be_counted_in_a_word(article: Article, editor: Person, now: datetime) -> None:
    add_photo(article, editor, now, "Hai em nhỏ bên bốn chậu hoa")
    article_submit(article=article, by=editor, at=now)
    for caption in ("Thu hai nghìn tỷ đồng", "Thu tăng hai phần trăm"):
        article.pictures.last().delete()
        add_photo(article, editor, now, caption)
        with pytest.raises(RefusedError):
            article_submit(article=article, by=editor, at=now)


def test_what_is_said_of_a_film_is_looked_at_too(article: Article, editor: Person, now: datetime) -> None:
    captions = "WEBVTT\n\n00:00.000 --> 00:02.000\nThu 77 tỷ đồng, gọi 0912 345 678\n".encode()
    told = screening(captions=captions, words="Chi 88 tỷ đồng.", caption="Nợ 99 tỷ đồng", credit="a@vi-du.vn")
    article_video(article=article, screening=told, content=FILM, by=editor, at=now)
    with pytest.raises(RefusedError) as refused:
        article_submit(article=article, by=editor, at=now)
    for found in ("77", "88", "99", "0912 345 678", "a@vi-du.vn"):
        assert any(found in sentence for sentence in refused.value.details), found
    assert not any("00:0" in sentence for sentence in refused.value.details)
