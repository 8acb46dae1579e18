"""Search over all that is out: with accents or without; what is written just as it was asked for stands first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from luyke.lexicon.folding import fold
from luyke.office.public.pages import opened, publication_address
from luyke.office.public.views.kept import kept, page
from luyke.office.publishing import selectors

_MOST, _LONGEST = 50, 100


@dataclass(frozen=True)
class Hit:
    """Something found: its title and where it is read; `beside` tells the place, `also` other names to find it by."""

    title: str
    address: str
    beside: str = ""
    also: str = ""


@kept
def search(request: HttpRequest, at: datetime) -> HttpResponse:
    """Articles, indicators of places, months, reports, data sets and places that have the words."""
    words = " ".join(request.GET.get("tim", "").split())[:_LONGEST]
    if not fold(words).strip():
        return page("public/search.html", at, words="", articles=[], found=0)
    articles = selectors.publication_list(kind="article", words=words, at=at, limit=_MOST)
    places = selectors.place_names(at=at)
    groups: dict[str, Sequence[Hit]] = {
        "indicators": _named(words, (
            Hit(one.title, reverse("public:indicator", args=[one.place, one.code]), places.get(one.place, one.place),
                f"{one.name} {one.name_en}")
            for one in selectors.series_names(at=at))),
        "months": _named(words, _publications("month", at)),
        "reports": _publications("report", at, words),
        "datasets": _publications("dataset", at, words),
        "places": _named(words, (Hit(name, reverse("public:place", args=[code])) for code, name in places.items())),
    }  # fmt: skip
    found = len(articles) + sum(map(len, groups.values()))
    return page("public/search.html", at, words=words, articles=opened(articles, at), found=found, **groups)


def _publications(kind: str, at: datetime, words: str = "") -> list[Hit]:
    rows = selectors.publication_list(kind=kind, words=words, at=at, limit=_MOST if words else 500)
    return [Hit(one.title, publication_address(one.kind, one.key)) for one in rows]


def _named(words: str, hits: Iterable[Hit]) -> list[Hit]:
    """Those whose names and place have all the words."""
    wanted = fold(words).split()
    found = [one for one in hits if all(word in fold(f"{one.title} {one.beside} {one.also}") for word in wanted)]
    return sorted(found, key=lambda one: not selectors.is_said(words, (one.title, one.beside, one.also)))[:_MOST]
