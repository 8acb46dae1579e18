"""The one letter that PostgreSQL keeps in no text: a request that sends it is answered once, for all pages."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils.translation import gettext as _


class NoNullLetters:
    """Turns away what holds the letter U+0000. No keyboard types it; what other letters may stand, forms decide."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, or one sentence."""
        for sent in (request.GET, request.POST):
            if any("\0" in text for _name, texts in sent.lists() for text in texts):
                return HttpResponseBadRequest(
                    _("Chữ gửi lên có ký tự rỗng (U+0000), không ghi lại được."),
                    content_type="text/plain; charset=utf-8",
                )
        return self.get_response(request)
