"""Articles that anyone may read: the list, one article, search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from luyke.office.public.films import film_of
from luyke.office.public.pages import opened, prints_of
from luyke.office.public.views.kept import kept, page
from luyke.office.public.views.pages import found, version_asked
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Gone, Shown

_MOST = 100
_LONGEST = 100


@kept
def article_list(request: HttpRequest, at: datetime, section: str = "") -> HttpResponse:
    """Articles, the newest first; of one section, of one keyword, or those with certain words."""
    words, keyword = request.GET.get("tim", "").strip()[:_LONGEST], request.GET.get("tu-khoa", "")[:_LONGEST]
    sections = selectors.article_sections(at=at)
    if section and section not in sections:
        raise Http404(section)
    rows = selectors.publication_list(kind="article", section=section, words=f"{words} {keyword}", at=at, limit=_MOST)
    rows = [one for one in rows if not keyword or keyword in one.body["keywords"]]
    return page("public/articles.html", at, articles=opened(rows, at), words=words, keyword=keyword, sections=sections,
                section=section, name=sections.get(section, ""))  # fmt: skip


@csp_update({"media-src": ["'self'"]})
@kept
def article(request: HttpRequest, at: datetime, slug: str) -> HttpResponse:
    """One article, its numbers those that are out now; ?ban=1 an earlier version as it was."""
    shown = found(kind="article", key=slug, at=at, version=version_asked(request))
    if isinstance(shown, Gone):
        return page("public/gone.html", at, status=410, gone=shown)
    [shown] = selectors.articles_filed(shown=[shown], at=at)
    prints = prints_of(shown, at)
    lead, *paragraphs = [prints.sentence(part) for part in (shown.body["lead"], *shown.body["paragraphs"])]
    photos, video = selectors.article_photos(shown=shown), selectors.article_video(shown=shown)
    film = film_of(video, prints) if video else None
    said = (lead, *paragraphs, *(film.words if film else ()))
    return page(
        "public/article.html", at, shown=shown, body=shown.body, lead=lead, paragraphs=paragraphs, photos=photos,
        film=film, related=selectors.article_related(shown=shown, at=at),
        address=reverse("public:article", args=[slug]), root=request.build_absolute_uri("/").rstrip("/"),
        licence_address=selectors.licence_address(shown.licence),
        mended=any(number.before for part in said for number in part), face=_face(shown, photos, video, at),
        description="".join(number.text for number in lead), comments=selectors.comment_list(article=slug),
    )  # fmt: skip


def _face(
    shown: Shown, photos: Sequence[Mapping[str, Any]], video: Mapping[str, Any] | None, at: datetime
) -> tuple[str, str] | None:
    """The picture by which an article is known where its address is passed on, and what it shows."""
    for one in (*photos[:1], *([video["poster"]] if video else [])):
        return reverse("public:photo", args=[one["pk"]]), one["description"]
    key = f"{shown.place}:{shown.body['period']}"
    month = selectors.publication_show(kind="month", key=key, at=at) if shown.body["period"] else None
    if not isinstance(month, Shown):
        return None
    return reverse("public:month_picture", args=[shown.place, month.part]), month.title
