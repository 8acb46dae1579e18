"""Letters that no database keeps: pasted unseen, they are left out of what is sent, on all pages."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

_NULL = "\0"
_FORM = "application/x-www-form-urlencoded"  # forms with files are Django's own, which refuse it with a sentence


def keepable(said: object) -> str:
    """What a program sent as JSON, as text that can be kept: without U+0000 and without halves of letters."""
    return str(said).encode("utf-8", "ignore").decode().replace(_NULL, "")


class NoNullLetters:
    """Leaves the letter U+0000 out of addresses and forms. What other letters may stand, forms decide."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page."""
        request.GET = _without(request.GET)
        if request.content_type == _FORM:
            request.POST = _without(request.POST)
        return self.get_response(request)


def _without(sent: QueryDict) -> QueryDict:
    if not any(_NULL in text for _name, texts in sent.lists() for text in texts):
        return sent
    kept = sent.copy()
    for name, texts in sent.lists():
        kept.setlist(name, [text.replace(_NULL, "") for text in texts])
    return kept
