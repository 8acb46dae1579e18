"""Articles that anyone may read: the list, one article, its picture, search."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from luyke.office.public.pages import opened, prints_of
from luyke.office.public.views.kept import kept, page
from luyke.office.public.views.pages import found, version_asked
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Gone

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


@kept
def article(request: HttpRequest, at: datetime, slug: str) -> HttpResponse:
    """One article, its numbers those that are out now; ?ban=1 an earlier version as it was."""
    shown = found(kind="article", key=slug, at=at, version=version_asked(request))
    if isinstance(shown, Gone):
        return page("public/gone.html", at, status=410, gone=shown)
    prints = prints_of(shown, at)
    lead, *paragraphs = [prints.sentence(part) for part in (shown.body["lead"], *shown.body["paragraphs"])]
    photo = shown.body["photo"]
    return page(
        "public/article.html", at, shown=shown, body=shown.body, lead=lead, paragraphs=paragraphs, photo=photo,
        related=selectors.article_related(shown=shown, at=at), address=reverse("public:article", args=[slug]),
        root=request.build_absolute_uri("/").rstrip("/"), licence_address=selectors.licence_address(shown.licence),
        mended=any(number.before for part in (lead, *paragraphs) for number in part),
        description="".join(number.text for number in lead), comments=selectors.comment_list(article=slug),
    )  # fmt: skip


@kept
def photo(request: HttpRequest, at: datetime, pk: int) -> HttpResponse:
    """The picture of an article that is out."""
    content = selectors.photo_bytes(pk=pk, at=at)
    if content is None:
        raise Http404
    return HttpResponse(content, content_type="image/jpeg")
