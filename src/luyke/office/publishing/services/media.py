"""Photos and the film of an article: added, told of and put in order, taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import ChangedMeanwhileError, RefusedError
from luyke.office.documents.files import store
from luyke.office.documents.photos import NotAPhotoError, redrawn
from luyke.office.documents.videos import NotAVideoError, stripped
from luyke.office.publishing.films import captions_read, film_address
from luyke.office.publishing.models import Article, ArticlePhoto, ArticleState, Photo, Video
from luyke.office.publishing.storing import article_hold

MOST_PHOTOS = 30


@dataclass(frozen=True)
class Arranged:
    """Where a photo of an article stands and what is said of it."""

    photo: int
    position: int
    description: str
    caption: str
    credit: str
    removed: bool = False


@dataclass(frozen=True)
class Screening:
    """What is said of a film. `poster` is what is seen of it before it runs, `description` what that shows."""

    poster: bytes
    description: str
    caption: str
    credit: str
    words: str
    captions: bytes = b""


def article_photo(
    *, article: Article, content: bytes, description: str, caption: str, credit: str, by: Actor, at: datetime
) -> Photo:
    """Adds a photo to an article, last, drawn anew. Raises RefusedError for what is no photo or has nobody's name."""
    by.permit("publishing.write", article.scope)
    with act("publishing.photo.added", by=by, at=at) as entry:
        article_hold(article)
        last = article.pictures.aggregate(last=Max("position"))["last"] or 0
        if article.pictures.count() >= MOST_PHOTOS:
            raise RefusedError(_("Một bài có nhiều nhất {most} ảnh.").format(most=MOST_PHOTOS))
        photo = _photo(article, content, description, caption, credit, by, at)
        ArticlePhoto.objects.create(article=article, photo=photo, position=last + 1)
        _changed(article, at)
        entry.of(article, article.title, scope=article.place.code, photo=photo.pk)
    return photo


def article_arrange(*, article: Article, arranged: Sequence[Arranged], revision: int, by: Actor, at: datetime) -> None:
    """Puts the photos of an article in order, tells of them otherwise, takes some out.

    Raises ChangedMeanwhileError where someone saved in between, RefusedError for a photo that says nothing of itself.
    """
    by.permit("publishing.write", article.scope)
    with act("publishing.photos.arranged", by=by, at=at) as entry:
        article_hold(article)
        there = {one.photo_id: one for one in article.pictures.select_related("photo")}
        if article.revision != revision or set(there) != {one.photo for one in arranged}:
            raise ChangedMeanwhileError(_("Có người vừa lưu bài này; mở lại để xem bản mới rồi sửa tiếp."))
        kept = sorted((one for one in arranged if not one.removed), key=lambda one: one.position)
        article.pictures.all().delete()
        for at_place, one in enumerate(kept, 1):
            photo = _retold(there[one.photo].photo, one, by, at)
            ArticlePhoto.objects.create(article=article, photo=photo, position=at_place)
        _changed(article, at)
        entry.of(article, article.title, scope=article.place.code, photos=len(kept))


def article_video(
    *, article: Article, screening: Screening, content: bytes = b"", address: str = "", by: Actor, at: datetime
) -> Video:
    """Gives an article its film: a file of the office, or the address of one that lies elsewhere.

    Raises RefusedError for what is no film, for a host that is not known, for what says nothing of itself.
    """
    by.permit("publishing.write", article.scope)
    if bool(content) == bool(address.strip()):
        raise RefusedError(_("Chọn tệp video, hoặc dán địa chỉ video; không cả hai."))
    if not screening.words.strip():
        raise RefusedError(_("Ghi lời và tiếng trong video, cho người không nghe được."))
    captions = captions_read(screening.captions)
    if content:
        try:
            film = stripped(content)
        except NotAVideoError as error:
            raise RefusedError(str(error)) from error
        told = {"file": store(film.content)[1], "width": film.width, "height": film.height, "seconds": film.seconds}
    else:
        host, code = film_address(address)
        told = {"host": host, "code": code}
    with act("publishing.video.added", by=by, at=at) as entry:
        article_hold(article)
        poster = _photo(article, screening.poster, screening.description, screening.caption, screening.credit, by, at)
        video = Video.objects.create(
            place=article.place, poster=poster, captions=captions, caption=screening.caption.strip(),
            credit=screening.credit.strip(), words=screening.words.strip(), added_at=at, added_by=by.actor_id, **told,
        )  # fmt: skip
        article.video = video
        _changed(article, at)
        entry.of(article, article.title, scope=article.place.code, video=video.pk)
    return video


def article_video_remove(*, article: Article, by: Actor, at: datetime) -> None:
    """Takes the film out of an article."""
    by.permit("publishing.write", article.scope)
    with act("publishing.video.removed", by=by, at=at) as entry:
        article_hold(article)
        article.video = None
        _changed(article, at)
        entry.of(article, article.title, scope=article.place.code)


def _changed(article: Article, at: datetime) -> None:
    article.state, article.changed_at = ArticleState.DRAFT, at
    article.revision += 1
    article.save(update_fields=["video", "state", "changed_at", "revision"])


def _photo(
    article: Article, content: bytes, description: str, caption: str, credit: str, by: Actor, at: datetime
) -> Photo:
    _told(description, credit)
    try:
        small, width, height = redrawn(content)
    except NotAPhotoError as error:
        raise RefusedError(str(error)) from error
    return Photo.objects.create(
        place=article.place, file=store(small)[1], width=width, height=height, caption=caption.strip(),
        description=description.strip(), credit=credit.strip(), added_at=at, added_by=by.actor_id,
    )  # fmt: skip


def _retold(photo: Photo, told: Arranged, by: Actor, at: datetime) -> Photo:
    """The photo, or another row of its file where something else is said of it."""
    words = {name: getattr(told, name).strip() for name in ("description", "caption", "credit")}
    if words == {name: getattr(photo, name) for name in words}:
        return photo
    _told(told.description, told.credit)
    return Photo.objects.create(place=photo.place, file=photo.file, width=photo.width, height=photo.height,
                                added_at=at, added_by=by.actor_id, **words)  # fmt: skip


def _told(description: str, credit: str) -> None:
    if not description.strip() or not credit.strip():
        raise RefusedError(_("Ghi ảnh cho thấy gì và của ai."))
