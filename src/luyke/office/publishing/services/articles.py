"""The steps of an article: drafted from a month or begun without one, written on, handed in, returned, published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import count

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from luyke.model import Period
from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import ChangedMeanwhileError, RefusedError
from luyke.office.places.models import Place
from luyke.office.publishing.articles import article_files, hindrances, stored_article, words_of
from luyke.office.publishing.bodies import month_body
from luyke.office.publishing.models import Article, ArticleState, Kind, Publication, Section
from luyke.office.publishing.numbers import marked
from luyke.office.publishing.selectors import Shown, publication_show
from luyke.office.publishing.slugs import slug_of
from luyke.office.publishing.storing import article_hold, files_store, version_next
from luyke.office.ui.periods import print_period


@dataclass(frozen=True)
class Wording:
    """What an editor writes."""

    title: str
    lead: str
    text: str
    byline: str
    keywords: str = ""
    section: Section | None = None


def article_draft(*, place: Place, period: Period, byline: str, by: Actor, at: datetime) -> Article:
    """Begins an article with what the writer says of a published month. Raises RefusedError where none is out."""
    by.permit("publishing.write", place.scope)
    shown = publication_show(kind=Kind.MONTH, key=f"{place.code}:{period.text}", at=at)
    if not isinstance(shown, Shown):
        raise RefusedError(_("Tháng này chưa công bố; công bố số liệu tháng trước đã."))
    body = month_body(shown.body)
    told = [line for line in body.lines if line.told and line.plans]
    told.sort(key=lambda line: line.status not in ("missed", "at-risk"))
    title = f"{place.name} {print_period(period.text)}: kết quả các chỉ tiêu"
    with (
        once(_("Có người vừa dựng bài như vậy; hãy thử lại.")),
        act("publishing.article.drafted", by=by, at=at) as entry,
    ):
        article = Article.objects.create(
            slug=_slug(title, Article.objects.all()), place=place, period=period.text, title=title,
            lead=marked(body.sentence),
            text="\n\n".join(marked(line.told) for line in told), byline=byline.strip(),
            keywords=", ".join(line.name for line in told[:4]), created_at=at, created_by=by.actor_id, changed_at=at,
        )  # fmt: skip
        entry.of(article, article.title, scope=place.code)
    return article


def article_begin(*, place: Place, title: str, byline: str, by: Actor, at: datetime) -> Article:
    """Begins an article that is of no month: a law that came out, a road that is closed."""
    by.permit("publishing.write", place.scope)
    twice = _("Có người vừa dựng bài như vậy; hãy thử lại.")
    with once(twice), act("publishing.article.begun", by=by, at=at) as entry:
        article = Article.objects.create(slug=_slug(title, Article.objects.all()), place=place, title=title.strip(),
                                         byline=byline.strip(), created_at=at, created_by=by.actor_id,
                                         changed_at=at)  # fmt: skip
        entry.of(article, article.title, scope=place.code)
    return article


def article_write(*, article: Article, wording: Wording, revision: int, by: Actor, at: datetime) -> Article:
    """Writes an article on; one that is out becomes a draft of its correction.

    Until then its address follows its title.
    Raises ChangedMeanwhileError where someone saved in between.
    """
    by.permit("publishing.write", article.scope)
    twice = _("Có người vừa đặt đúng đầu đề này cho bài khác; hãy lưu lại.")
    with once(twice), act("publishing.article.written", by=by, at=at) as entry:
        changed = Article.objects.filter(pk=article.pk, revision=revision).update(
            title=wording.title.strip(), lead=wording.lead.strip(), text=wording.text.strip(),
            byline=wording.byline.strip(), keywords=wording.keywords.strip(), section=wording.section,
            slug=_address(article, wording.title), state=ArticleState.DRAFT, revision=revision + 1, changed_at=at,
        )  # fmt: skip
        if not changed:
            raise ChangedMeanwhileError(_("Có người vừa lưu bài này; mở lại để xem bản mới rồi sửa tiếp."))
        article.refresh_from_db()
        entry.of(article, article.title, scope=article.place.code, revision=article.revision)
    return article


def article_submit(*, article: Article, by: Actor, at: datetime) -> None:
    """Hands an article in. Raises RefusedError for a number that is no published figure, or what names a person."""
    by.permit("publishing.write", article.scope)
    with act("publishing.article.submitted", by=by, at=at) as entry:
        _step(article, ArticleState.DRAFT)
        _refuse(article, at)
        article.state, article.returned_for, article.changed_at = ArticleState.SUBMITTED, "", at
        article.save(update_fields=["state", "returned_for", "changed_at"])
        entry.of(article, article.title, scope=article.place.code)


def article_return(*, article: Article, reason: str, by: Actor, at: datetime) -> None:
    """Gives an article back to be written on, saying why."""
    by.permit("publishing.publish", article.scope)
    if not reason.strip():
        raise RefusedError(_("Ghi lý do trả lại."))
    with act("publishing.article.returned", by=by, at=at) as entry:
        _step(article, ArticleState.SUBMITTED)
        article.state, article.returned_for, article.changed_at = ArticleState.DRAFT, reason.strip(), at
        article.save(update_fields=["state", "returned_for", "changed_at"])
        entry.of(article, article.title, scope=article.place.code, reason=reason.strip())


def article_publish(
    *, article: Article, licence: str, notice: str = "", public_at: datetime | None = None, by: Actor, at: datetime
) -> Publication:
    """Publishes what was handed in, now or at an hour to come; of one that is out the next version with its notice."""
    by.permit("publishing.publish", article.scope)
    with act("publishing.article.published", by=by, at=at) as entry:
        _step(article, ArticleState.SUBMITTED)
        _refuse(article, at)
        version = version_next(kind=Kind.ARTICLE, key=article.slug, notice=notice, public_at=public_at, at=at)
        body = stored_article(article, at=at)
        publication = Publication.objects.create(
            kind=Kind.ARTICLE, key=article.slug, version=version, place=article.place, title=article.title,
            folded=words_of(article.title, body), body=body, licence=licence, as_of=at, notice=notice.strip(),
            public_at=public_at or at, published_at=at, published_by=by.actor_id, published_by_name=by.actor_name,
        )  # fmt: skip
        files_store(publication, article_files(article))
        article.state, article.changed_at = ArticleState.PUBLISHED, at
        article.save(update_fields=["state", "changed_at"])
        entry.of(publication, article.title, scope=article.place.code, version=version)
    return publication


def _step(article: Article, state: ArticleState) -> None:
    article_hold(article)
    if article.state != state:
        raise RefusedError(_("Bài không còn ở bước này; mở lại để xem."))


def _refuse(article: Article, at: datetime) -> None:
    found = hindrances(article, at=at)
    if found:
        raise RefusedError(_("Chưa gửi được bài này."), tuple(found))


def _address(article: Article, title: str) -> str:
    if Publication.objects.filter(kind=Kind.ARTICLE, key=article.slug).exists():
        return article.slug
    return _slug(title, Article.objects.exclude(pk=article.pk))


def _slug(title: str, others: QuerySet[Article]) -> str:
    start = slug_of(title)
    return next(
        slug for number in count(1)
        if not others.filter(slug=(slug := start if number == 1 else f"{start}-{number}")).exists()
    )  # fmt: skip
