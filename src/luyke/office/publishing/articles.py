"""An article as it may go out, and what keeps it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from luyke.lexicon.folding import fold
from luyke.office.documents.files import store
from luyke.office.publishing.bodies import Piece
from luyke.office.publishing.films import captions_said
from luyke.office.publishing.models import Article, Photo, Video
from luyke.office.publishing.numbers import keys_in, loose_numbers, paragraphs_of, personal_in, placed
from luyke.office.publishing.selectors import Print, figures_now


def hindrances(article: Article, *, at: datetime) -> list[str]:
    """Sentences: numbers without a published figure, figures that are not out, what looks like a person's."""
    return list(_hindrances(article, figures_now(keys=_keys(article), at=at)))


def stored_article(article: Article, *, at: datetime) -> dict[str, Any]:
    """The body of its publication, each number the figure that is out now."""
    prints = figures_now(keys=_keys(article), at=at)
    section = article.section
    return {
        "lead": _pieces(article.lead, prints),
        "paragraphs": [_pieces(one, prints) for one in paragraphs_of(article.text)],
        "byline": article.byline,
        "period": article.period,
        "keywords": [word.strip() for word in article.keywords.split(",") if word.strip()],
        "section": {"slug": section.slug, "name": section.name} if section else None,
        "photos": [_photo(photo) for photo in _photos(article)],
        "video": _video(article.video, prints) if article.video else None,
    }


def article_files(article: Article) -> Iterator[tuple[str, str, str]]:
    """The files that go out with it: name, path, media type."""
    video = article.video
    for photo in dict.fromkeys((*_photos(article), *([video.poster] if video else []))):
        yield f"anh-{photo.pk}.jpg", photo.file, "image/jpeg"
    if video and video.file:
        yield f"phim-{video.pk}.mp4", video.file, "video/mp4"
    if video and video.captions:
        yield f"phim-{video.pk}.vtt", store(video.captions.encode())[1], "text/vtt; charset=utf-8"


def preview(article: Article, *, at: datetime) -> list[tuple[Piece, ...]]:
    """Its lead and paragraphs as readers will have them; a figure that is not out stays the code that it is."""
    prints = figures_now(keys=_keys(article), at=at)
    shown = {key: prints.get(key, f"[[{key}]]") for key in _keys(article)}
    return [placed(one, shown) for one in (*paragraphs_of(article.lead), *paragraphs_of(article.text))]


def keywords_suggested(article: Article, quotable: Iterable[Print]) -> list[str]:
    """Names of the indicators that it quotes and that are no keyword of it yet."""
    quoted, known = _keys(article), fold(article.keywords)
    names = dict.fromkeys(one.name.partition(":")[0] for one in quotable if one.key in quoted and one.indicator)
    return [name for name in names if fold(name) not in known]


def words_of(title: str, body: Mapping[str, Any]) -> str:
    """All its words without accents, for search."""
    said = [title, body["byline"], *body["keywords"], (body["section"] or {}).get("name", "")]
    parts = [body["lead"], *body["paragraphs"], *((body["video"] or {}).get("words", ()))]
    said += ["".join(piece["text"] for piece in part) for part in parts]
    said += [photo["caption"] for photo in body["photos"]]
    return fold("\n".join(said))


def _photos(article: Article) -> list[Photo]:
    return [one.photo for one in article.pictures.select_related("photo")]


def _pieces(text: str, prints: Mapping[str, str]) -> list[dict[str, str]]:
    return [asdict(piece) for piece in placed(text, prints)]


def _photo(photo: Photo) -> dict[str, Any]:
    return {
        "pk": photo.pk, "width": photo.width, "height": photo.height, "description": photo.description,
        "caption": photo.caption, "credit": photo.credit,
    }  # fmt: skip


def _video(video: Video, prints: Mapping[str, str]) -> dict[str, Any]:
    return {
        "pk": video.pk, "own": bool(video.file), "host": video.host, "code": video.code, "width": video.width,
        "height": video.height, "seconds": video.seconds, "caption": video.caption, "credit": video.credit,
        "captions": bool(video.captions), "poster": _photo(video.poster),
        "words": [_pieces(one, prints) for one in paragraphs_of(video.words)],
    }  # fmt: skip


def _keys(article: Article) -> set[str]:
    return keys_in(article.lead) | keys_in(article.text) | keys_in(article.video.words if article.video else "")


def _hindrances(article: Article, prints: Mapping[str, str]) -> Iterator[str]:
    photos, video = _photos(article), article.video
    told, credited, beside = [article.title, article.lead, article.text], [article.byline, article.keywords], []
    if video:
        photos.append(video.poster)
        told.append(video.words)
        beside += [video.caption, captions_said(video.captions)]
        credited.append(video.credit)
    for photo in photos:
        beside += [photo.description, photo.caption]
        credited.append(photo.credit)
    for text in dict.fromkeys((*told, *beside)):
        for printed in loose_numbers(text, seen=text in beside):
            yield _("“{printed}” chưa gắn với số đã công bố.").format(printed=printed)
    for text in dict.fromkeys((*told, *beside, *credited)):
        for found in personal_in(text):
            yield _("“{found}” giống dữ liệu cá nhân; bỏ đi trước khi đăng.").format(found=found)
    for key in sorted(_keys(article) - set(prints)):
        yield _("Số “{key}” chưa công bố.").format(key=key)
    if any(keys_in(text) for text in (article.title, *beside)):
        yield _("Đầu đề, chú thích không mang mã số liệu.")
    for name, text in ((_("tác giả"), article.byline), (_("nội dung"), article.text)):
        if not text.strip():
            yield _("Thiếu {name}.").format(name=name)
