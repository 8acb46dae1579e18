"""The language of a page: Vietnamese, unless the reader has switched."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from luyke.lexicon.english import unit_in_english


def in_vietnamese() -> translation.override:
    """Around what is written into documents and kept: it is Vietnamese, whatever language its writer reads pages in."""
    return translation.override(settings.LANGUAGE_CODE)


def in_page_language(vietnamese: str, english: str) -> str:
    """Of two forms of a name the one that the page speaks; the Vietnamese one where there is no other."""
    return english if english and (translation.get_language() or "").startswith("en") else vietnamese


def unit_in_page_language(shown: str) -> str:
    """A unit as reports print it ("tỷ đồng"), in the language of the page as far as it is known there."""
    return in_page_language(shown, unit_in_english(shown))


class LanguageBySwitch:
    """Speaks the language of the switch's cookie. What a browser says of its owner is not asked: offices share them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page in that language."""
        wished = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = wished if wished in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", language)
        return response
