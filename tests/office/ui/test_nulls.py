"""A letter that no database keeps is left out, on every page, before anything is asked of the database."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from luyke.office.ui.nulls import NoNullLetters

_FORM = "application/x-www-form-urlencoded"


def _seen(request: HttpRequest) -> dict[str, list[str]]:
    seen: dict[str, list[str]] = {}

    def page(got: HttpRequest) -> HttpResponse:
        seen.update(got.POST.lists() if got.method == "POST" else got.GET.lists())
        return HttpResponse()

    NoNullLetters(page)(request)
    return seen


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_null_letter_is_left_out_and_nothing_else(method: str) -> None:
    sent = {"text": ["Lũy\0 Kế\n\t✓", "\0"], "other": ["b"]}
    made = (
        RequestFactory().get("/", sent)
        if method == "get"
        else RequestFactory().post("/", urlencode(sent, doseq=True), content_type=_FORM)
    )
    assert _seen(made) == {"text": ["Lũy Kế\n\t✓", ""], "other": ["b"]}


def test_a_body_that_is_no_form_is_left_to_whoever_reads_it() -> None:
    request = RequestFactory().post("/", {"text": "a\0"})
    NoNullLetters(lambda got: HttpResponse(got.body))(request)
