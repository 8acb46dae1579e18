"""Answers made once and given again while nothing public has changed; readers' caches ask by ETag each time.

Each request asks the database what is out (two small queries): an embargo that ends, a correction or a withdrawal is
seen at once, in every format, and nothing withdrawn lives on in a cache.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from hashlib import sha256
from threading import Lock

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from luyke.office.publishing import selectors
from luyke.office.ui.doors import public

_MOST = 512
_LARGEST = 2_000_000  # a download larger than this is made each time
_LONGEST_QUERY = 300
_KEPT: OrderedDict[tuple[str, ...], Kept] = OrderedDict()
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True)
class Kept:
    """An answer as it was made."""

    stamp: str
    status: int
    content: bytes
    headers: tuple[tuple[str, str], ...]
    tag: str


def kept(
    view: Callable[..., HttpResponse], *, accepted: Callable[[HttpRequest], str] | None = None
) -> Callable[..., HttpResponse]:
    """A public page: `view(request, at, …)` is called only when nothing fitting is kept.

    `accepted` tells which of the view's formats a request wishes, where its Accept header decides that.
    """

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        at = timezone.now()
        stamp = selectors.stamp(at=at)
        key = (request.get_host(), request.scheme, request.get_full_path(), get_language() or "",
               accepted(request) if accepted else "")  # fmt: skip
        with _ONE_AT_A_TIME:
            found = _KEPT.get(key)
            if found is not None:
                _KEPT.move_to_end(key)  # what many ask for outlasts what one asked for once
        if found is None or found.stamp != stamp:
            found = _made(view(request, at, *args, **kwargs), stamp)
            _keep(key, found)
        asked = [tag.strip().removeprefix("W/") for tag in request.headers.get("If-None-Match", "").split(",")]
        same = found.status == 200 and found.tag in asked
        answer = HttpResponse(b"" if same else found.content, status=304 if same else found.status)
        for name, value in found.headers:
            answer[name] = value
        answer["ETag"] = found.tag
        answer["Cache-Control"] = "public, no-cache"
        answer["Vary"] = "Accept, Cookie" if accepted else "Cookie"  # Cookie: the language
        return answer

    return public(answered)


def page(template: str, at: datetime, status: int = 200, **context: object) -> HttpResponse:
    """A page of the public site. It is made without the request: it cannot know who reads it."""
    lang = get_language()
    told = mark_safe("" if lang == "vi" else ' lang="vi"')  # what was published is Vietnamese, whoever reads it
    text = render_to_string(template, {**context, "now": at, "lang": lang, "vi": told})
    return HttpResponse(text, status=status)


def forget() -> None:
    """Nothing is kept any more: for a database that was put in another's place."""
    with _ONE_AT_A_TIME:
        _KEPT.clear()


def _made(answer: HttpResponse, stamp: str) -> Kept:
    headers = tuple((name, value) for name, value in answer.items())
    return Kept(stamp, answer.status_code, answer.content, headers, f'"{sha256(answer.content).hexdigest()[:20]}"')


def _keep(key: tuple[str, ...], made: Kept) -> None:
    if made.status != 200 or len(made.content) > _LARGEST or len(key[2]) > _LONGEST_QUERY:
        return
    with _ONE_AT_A_TIME:
        _KEPT[key] = made
        _KEPT.move_to_end(key)
        while len(_KEPT) > _MOST:
            _KEPT.popitem(last=False)
