"""Every address, with what a careless or a hostile hand may send: no failure, no page in English, no empty page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.office.collection.conftest import (  # noqa: F401 -- fixtures of the month
    filled,
    indicators,
    known,
    lines,
    regime,
    submission,
    type_in,
)

from luyke.office.accounts.models import Person
from luyke.office.accounts.roles import ROLES
from luyke.office.collection.models import Submission
from luyke.office.reviews.forms import CallForm

_ENGLISH = re.compile(
    r"This field|Enter a |Ensure this|Select a valid|Not Found|Bad Request|[Nn]ot [Aa]llowed|Forbidden|Server Error"
)
# allauth's and Django's own; descriptions for programs
_OTHERS = ("tai-khoan/", "ngon-ngu/", "api/v1/openapi", "api/v1/registers/openapi", "cong-khai/api/v1/openapi")
# What stands for a part of an address: first what may be there, then what cannot be.
_KNOWN = {"int": "1", "year": "2021", "code": "305", "period": "2021-11", "indicator_code": "T0", "since": "dau",
          "name": "doi-ten", "kind": "docx", "agency": "tckh"}  # fmt: skip
_STRANGE = ("0001-01", "9999-12", "..", "\u202eabc", "%00", "x" * 300, "-1", "☃")
_RUBBISH = (
    {"page": "-1", "trang": "9" * 30, "thang": "9999-12", "ngay": "01/01/0001", "tinh-den": "9999-12-31", "moi": "²"},
    {"page": "NaN", "trang": "\u202e", "thang": "0000-00", "ngay": "31/12/9999", "tinh-den": "0001-01-01",
     "den-ngay": "31/12/9999", "moi-luc": "1e999", "nam": "٣٣٣٣", "tu": "01/01/0001", "den": "31/12/9999",
     "tim": "' OR 1=1 --\0<script>", "sau": "9" * 400, "to-chuc": "-1", "don-vi": "a²", "chi-tieu": "☃", "cach": "x",
     "next": "//evil.example"},
)  # fmt: skip
_SENT = {"act": "x", "step": "record", "period": "9999-12", "code": "\u202e", "name": "Ữ" * 9000, "day": "31/12/9999",
         "number": "1e999", "value": "NaN", "text": "a\0b", "reason": "\ufffe", "pk": "-1", "revision": "9" * 30,
         "title": "x" * 9000, "file": "không phải tệp", "next": "//evil.example"}  # fmt: skip


def _addresses(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, str]]:
    for entry in resolver.url_patterns:
        where = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _addresses(entry, where)
        elif isinstance(entry, URLPattern) and not where.startswith(_OTHERS):
            yield where, getattr(entry.callback, "permission", "")


def _filled(where: str, strange: str) -> str:
    """An address with its parts filled in: `strange` for what is text, "" for what may be there."""

    def part(match: re.Match[str]) -> str:
        kind, name = match[1], match[2]
        if kind in ("int", "year"):
            return _KNOWN[kind] if not strange else {"int": "9" * 18, "year": "2099"}[kind]
        return quote(strange or _KNOWN.get(name, "x"), safe="")

    return "/" + re.sub(r"<(?:(\w+):)?(\w+)>", part, where)


@pytest.fixture
def browsers(people: dict[str, Person]) -> dict[str, Client]:
    """A browser for each role, which gives failures back instead of raising them."""
    found = {}
    for role in ROLES:
        found[role] = Client(raise_request_exception=False)
        found[role].force_login(people[role], settings.AUTHENTICATION_BACKENDS[1])
    return found


def _holder(permission: str) -> str:
    """A role that opens a door; who administers stands behind a second factor, so not they."""
    roles = [code for code, role in ROLES.items() if permission in role.permissions and not role.needs_second_factor]
    return roles[0] if roles else "auditor"


def test_no_address_fails_whatever_is_sent_to_it(filled: Submission, browsers: dict[str, Client]) -> None:  # noqa: F811 -- the fixture
    faults = []
    for at, (where, permission) in enumerate(_addresses(get_resolver())):
        browser = browsers[_holder(permission)]
        strange = _STRANGE[at % len(_STRANGE)]
        tries = [
            ("get", f"{_filled(where, '')}?{urlencode(_RUBBISH[at % 2])}", None),
            ("get", f"{_filled(where, strange)}?{urlencode(_RUBBISH[1 - at % 2])}", None),
            ("post", _filled(where, ""), _SENT),
            ("post", _filled(where, strange), {}),
            ("delete", _filled(where, ""), None),
        ]
        for method, address, data in tries:
            answer = getattr(browser, method)(address, data) if data is not None else getattr(browser, method)(address)
            fault = _fault(answer)
            if fault:
                faults.append(f"{method} {address[:120]} ({_holder(permission)}): {fault}")
    assert not faults, "\n".join(faults)


def _fault(answer: object) -> str:
    """What is wrong with an answer, for whoever mends it."""
    if answer.status_code >= 500:
        return f"{answer.status_code} {answer.exc_info}" if hasattr(answer, "exc_info") else str(answer.status_code)
    if answer.status_code in (301, 302):
        return "" if re.match(r"/(?!/)", answer.headers["Location"]) else f"leads to {answer.headers['Location']}"
    if answer.streaming or "attachment" in answer.headers.get("Content-Disposition", ""):
        return ""
    kind, said = answer.headers.get("Content-Type", ""), answer.content.decode()
    if answer.status_code >= 400 and not said:
        return f"{answer.status_code} and nothing said"
    if kind.startswith("text/html") and "<html" not in said and answer.status_code >= 400:
        return f"{answer.status_code} {said[:80]}"
    english = _ENGLISH.search(re.sub(r"<[^>]*>", " ", said)) if "html" in kind or "json" in kind else None
    return f"says “{english[0]}”" if english else ""


@pytest.mark.django_db
@pytest.mark.parametrize("year", ["0001", "9999"])
def test_nobody_meets_in_years_that_no_database_keeps(year: str) -> None:
    assert "meets_at" in CallForm([], {"meets_at": f"{year}-01-01T08:00"}).errors


def test_a_page_of_entry_whose_revision_was_spoilt_still_saves(
    filled: Submission,  # noqa: F811 -- the fixture
    browsers: dict[str, Client],
) -> None:
    answer = browsers["reporter"].post(reverse("collection:entry", args=[filled.pk]), {"revision": "a\0b"})
    assert answer.status_code == 302


@pytest.mark.parametrize("spoilt", ["1e999", '"a"', "[]"])
def test_a_save_of_no_shape_is_told_so(filled: Submission, browsers: dict[str, Client], spoilt: str) -> None:  # noqa: F811 -- the fixture
    body = f'{{"cells": [], "answers": [], "revision": {spoilt}, "key": "k"}}'
    answer = browsers["reporter"].post(
        reverse("collection:save", args=[filled.pk]), body, content_type="application/json"
    )
    assert (answer.status_code, answer.json()["sentence"]) == (400, "Yêu cầu không đúng dạng.")
