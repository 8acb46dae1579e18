"""What programs follow: Atom and RSS of what came out, and the map of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed, SyndicationFeed

from luyke.office.public.pages import opened, publication_address
from luyke.office.public.views.kept import kept
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Shown

_MOST, _MOST_PAGES = 40, 20_000  # a map of a site may have 50,000 addresses
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
    pages = [(root + publication_address(one.kind, one.key), one.public_at)
             for one in selectors.publication_list(at=at, limit=_MOST_PAGES)]  # fmt: skip
    pages += [(root + where, None) for where in _standing(at)]
    text = render_to_string("public/sitemap.xml", {"pages": pages})
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def _standing(at: datetime) -> Iterator[str]:
    """Pages that are always there once something is out, the newest figures on them."""
    yield from (
        reverse(f"public:{name}") for name in ("front", "articles", "reports", "compare", "data", "api", "check")
    )
    yield from (reverse("public:place", args=[code]) for code in selectors.place_names(at=at))
    for place, code, *_names in selectors.series_names(at=at):
        yield reverse("public:indicator", args=[place, code])


def _feed(request: HttpRequest, at: datetime, kind: type[SyndicationFeed], name: str) -> HttpResponse:
    root = request.build_absolute_uri("/").rstrip("/")
    feed = kind(title="Lũy Kế: số liệu công khai", link=root + reverse("public:front"), language="vi",
                description="Số liệu tháng và tin bài đã công bố", feed_url=root + reverse(name))  # fmt: skip
    for one, opening in opened(selectors.publication_list(at=at, limit=_MOST), at):
        address = publication_address(one.kind, one.key)
        told = "".join(number.text for number in opening) or one.body.get("description", "")
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
