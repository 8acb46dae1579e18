"""Pages speak Vietnamese unless the reader has switched."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils import translation

from luyke.office.collection.refusals import RefusedError

pytestmark = pytest.mark.django_db


def _language(client: Client, **headers: str) -> str:
    return client.get("/tai-khoan/login/", headers=headers).headers["Content-Language"]


def test_a_browser_of_another_country_gets_vietnamese_all_the_same(client: Client) -> None:
    assert _language(client, **{"accept-language": "en-US,en"}) == "vi"


def test_the_switch_holds_for_the_pages_that_follow(client: Client) -> None:
    client.post("/ngon-ngu/", {"language": "en", "next": "/tai-khoan/login/"})
    assert _language(client) == "en"
    client.post("/ngon-ngu/", {"language": "vi", "next": "/tai-khoan/login/"})
    assert _language(client) == "vi"


def test_a_language_that_is_not_spoken_changes_nothing(client: Client) -> None:
    client.cookies["django_language"] = "fr"
    assert _language(client) == "vi"


def test_a_refusal_is_told_in_the_language_of_the_page() -> None:
    assert RefusedError("Kỳ báo cáo đã đóng.").sentence == "Kỳ báo cáo đã đóng."
    with translation.override("en"):
        refused = RefusedError("Kỳ báo cáo đã đóng.")
        assert refused.sentence == str(refused) == "The round is closed."
        assert RefusedError("").sentence == ""
