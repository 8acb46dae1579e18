"""What programs follow: Atom and RSS of what came out, and the map of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed

from luyke.office.public.pages import opened
from luyke.office.public.views.kept import kept
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Shown

_MOST = 40
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # no feed can hold these, and one would spoil it whole


@kept
def atom(request: HttpRequest, at: datetime) -> HttpResponse:
    """Atom."""
    return _feed(request, at, Atom1Feed, "public:atom")


@kept
def rss(request: HttpRequest, at: datetime) -> HttpResponse:
    """RSS 2."""
    return _feed(request, at, Rss201rev2Feed, "public:rss")


@kept
def sitemap(request: HttpRequest, at: datetime) -> HttpResponse:
    """All that is out, for search engines."""
    root = request.build_absolute_uri("/").rstrip("/")
    pages = [(f"{root}{address_of(one)}", one.public_at) for one in selectors.publication_list(at=at)
             if address_of(one)]  # fmt: skip
    text = render_to_string("public/sitemap.xml", {"pages": pages})
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def address_of(shown: Shown) -> str:
    """Where a publication is read."""
    if shown.kind == "month":
        return reverse("public:month", args=[shown.place, shown.part])
    return reverse(f"public:{shown.kind}", args=[shown.key]) if shown.kind in ("article", "report") else ""


def _feed(request: HttpRequest, at: datetime, kind: type[SyndicationFeed], name: str) -> HttpResponse:
    root = request.build_absolute_uri("/").rstrip("/")
    feed = kind(title="Lũy Kế: số liệu công khai", link=root + reverse("public:front"), language="vi",
                description="Số liệu tháng và tin bài đã công bố", feed_url=root + reverse(name))  # fmt: skip
    for one, opening in opened(selectors.publication_list(at=at, limit=_MOST), at):
        if address := address_of(one):
            told = "".join(number.text for number in opening)
            note = f" Đính chính: {one.notice}" if one.notice else ""
            feed.add_item(title=_plain(one.title), link=root + address, description=_plain(told + note),
                          pubdate=one.public_at, updateddate=one.public_at, unique_id=root + address,
                          enclosures=list(_enclosed(one, root, at))[:1])  # fmt: skip
    return HttpResponse(feed.writeString("utf-8"), content_type=kind.content_type)


def _enclosed(shown: Shown, root: str, at: datetime) -> Iterator[Enclosure]:
    """The film of an article, or else its first photo: RSS holds one."""
    video = selectors.article_video(shown=shown) if shown.kind == "article" else None
    photos = selectors.article_photos(shown=shown) if shown.kind == "article" else []
    told = [("phim-{}.mp4", "public:film", video["pk"])] if video and video["own"] else []
    for name, view, pk in (*told, *(("anh-{}.jpg", "public:photo", photo["pk"]) for photo in photos[:1])):
        file = selectors.file_out(name=name.format(pk), at=at)
        if file:
            yield Enclosure(root + reverse(view, args=[pk]), str(file.size), file.media)


def _plain(text: str) -> str:
    return _CONTROL.sub(" ", text)
