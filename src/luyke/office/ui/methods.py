"""What is asked in a way that an address does not know, such as an act that is opened as a page, is told in words."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class WrongMethodsAreTold:
    """Gives the empty answer "405" its page. The API has its own form of errors."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for, or why there is none."""
        answer = self.get_response(request)
        if answer.status_code != HTTPStatus.METHOD_NOT_ALLOWED or request.path.startswith("/api/"):
            return answer
        told = render(request, "405.html", status=HTTPStatus.METHOD_NOT_ALLOWED)
        told.headers.setdefault("Allow", answer.headers.get("Allow", ""))
        return told
