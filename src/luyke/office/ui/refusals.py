"""What cannot be answered is told in words: to people on a page, to programs in the one shape of the API's errors."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

_API = "/api/"


class RefusalsAreTold:
    """Gives an act that is opened as a page its page, and what a program asks wrongly the shape that it can read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or why there is none."""
        answer = self.get_response(request)
        if request.path.startswith(_API):
            plain = "json" not in answer.headers.get("Content-Type", "")
            return _to_program(answer) if answer.status_code >= HTTPStatus.BAD_REQUEST and plain else answer
        if answer.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
            return answer
        return _allowing(answer, render(request, "405.html", status=answer.status_code))


def _to_program(answer: HttpResponse) -> HttpResponse:
    sentence = {
        HTTPStatus.NOT_FOUND: _("Không có địa chỉ này."),
        HTTPStatus.METHOD_NOT_ALLOWED: _("Địa chỉ này không nhận cách gọi ấy."),
    }.get(answer.status_code, _("Máy chủ không hiểu yêu cầu này."))
    return _allowing(answer, JsonResponse({"sentence": sentence, "details": []}, status=answer.status_code))


def _allowing(answer: HttpResponse, told: HttpResponse) -> HttpResponse:
    if "Allow" in answer.headers:
        told.headers["Allow"] = answer.headers["Allow"]
    return told
