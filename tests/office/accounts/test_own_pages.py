"""allauth's pages in the office's clothes and in Vietnamese: none of its English shows, whatever page is open."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import allauth
import polib
import pytest
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from luyke.office.accounts.models import Person

pytestmark = pytest.mark.django_db

VIETNAMESE = Path(settings.LOCALE_PATHS[0], "vi", "LC_MESSAGES", "django.po")
GERMAN = Path(allauth.__file__).parent / "locale" / "de" / "LC_MESSAGES" / "django.po"
NOT_HERE = ("idp/", "headless/", "socialaccount/providers/", "openid/")  # parts that the office does not install
PASSWORD = "một mật khẩu khá dài"
STRANGER_PAGES = (
    "account_login", "account_signup", "account_reset_password", "account_reset_password_done", "account_inactive",
    "account_reset_password_from_key_done", "account_email_verification_sent", "socialaccount_login_cancelled",
    "socialaccount_login_error",
)  # fmt: skip
OWN_PAGES = (
    "account_logout", "account_email", "account_change_password", "account_reauthenticate", "mfa_index",
    "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn", "usersessions_list", "socialaccount_connections",
)  # fmt: skip


def _entries(path: Path) -> list[polib.POEntry]:
    return [
        entry
        for entry in polib.pofile(str(path))
        if not entry.obsolete
        and not all(any(part in where for part in NOT_HERE) for where, _ in entry.occurrences or [("", "")])
    ]


def _texts(page: str) -> set[str]:
    """Every text and label of a page, spaces made single."""
    page = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.S)
    found = re.split(r"<[^>]*>", page) + re.findall(r'(?:placeholder|title|alt|aria-label|value)="([^"]*)"', page)
    return {" ".join(unescape(text).split()) for text in found}


@pytest.fixture
def person(people: dict[str, Person]) -> Person:
    """An approver with a password."""
    found = people["approver"]
    Person.objects.filter(pk=found.pk).update(password=make_password(PASSWORD), opened_at=timezone.now())
    return found


@pytest.fixture
def signed_in(client: Client, person: Person) -> Client:
    """Their browser, just after they signed in."""
    client.post(reverse("account_login"), {"login": person.username, "password": PASSWORD})
    return client


def test_every_string_of_allauth_that_can_appear_here_is_in_vietnamese() -> None:
    written = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(VIETNAMESE)) if entry.translated()}
    assert [entry.msgid for entry in _entries(GERMAN) if (entry.msgctxt, entry.msgid) not in written] == []


def test_what_is_filled_in_is_the_same_in_both_languages() -> None:
    for entry in polib.pofile(str(VIETNAMESE)):
        said = entry.msgstr or entry.msgstr_plural[0]
        assert set(re.findall(r"%\(\w+\)s|%[sd]|\{\w*\}", said)) == set(
            re.findall(r"%\(\w+\)s|%[sd]|\{\w*\}", entry.msgid)
        )


def test_what_django_reads_is_what_was_written() -> None:
    """Stale: run `msgfmt -o django.mo django.po` in its folder."""
    compiled = polib.mofile(str(VIETNAMESE.with_suffix(".mo")))
    assert {(e.msgctxt, e.msgid): (e.msgstr, e.msgstr_plural) for e in compiled} == {
        (e.msgctxt, e.msgid): (e.msgstr, e.msgstr_plural) for e in polib.pofile(str(VIETNAMESE)) if e.translated()
    }


def _holds(answer: object) -> None:
    page = answer.content.decode()
    assert answer.status_code in (200, 401)  # what failed at the organisation's own provider says so
    assert '<html lang="vi">' in page
    assert '<main id="main"' in page
    assert "style=" not in page
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    # Scripts are files, or data that no browser runs.
    for tag in re.findall(r"<script\b[^>]*>", page):
        assert "src=" in tag or 'type="application/json"' in tag, tag
    texts = _texts(page)
    assert [entry.msgid for entry in _entries(GERMAN) if " ".join(entry.msgid.split()) in texts] == []


@pytest.mark.parametrize("name", STRANGER_PAGES)
def test_a_page_for_strangers_wears_the_offices_clothes(client: Client, name: str) -> None:
    _holds(client.get(reverse(name)))


@pytest.mark.parametrize("name", OWN_PAGES)
def test_a_page_of_ones_own_wears_the_offices_clothes(signed_in: Client, name: str) -> None:
    _holds(signed_in.get(reverse(name), follow=name != "account_reauthenticate"))


def test_a_wrong_password_is_answered_in_vietnamese(client: Client, person: Person) -> None:
    answer = client.post(reverse("account_login"), {"login": person.username, "password": "sai"})
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng." in answer.content.decode()


def test_nobody_makes_an_account_for_themselves(client: Client) -> None:
    answer = client.post(reverse("account_signup"), {"username": "khach", "password1": PASSWORD, "password2": PASSWORD})
    assert "quản trị hệ thống" in answer.content.decode()
    assert not Person.objects.filter(username="khach").exists()


def test_five_wrong_tries_close_the_door_even_to_the_right_password(client: Client, person: Person) -> None:
    for _ in range(5):
        answer = client.post(reverse("account_login"), {"login": person.username, "password": "sai"})
    assert answer.status_code == 429
    assert "tạm khóa 30 phút" in answer.content.decode()
    answer = client.post(reverse("account_login"), {"login": person.username, "password": PASSWORD})
    assert "_auth_user_id" not in client.session
    assert answer.status_code == 429


def test_other_sessions_are_listed_and_ended(signed_in: Client, person: Person) -> None:
    elsewhere = Client()
    elsewhere.post(reverse("account_login"), {"login": person.username, "password": PASSWORD})
    assert elsewhere.get("/ho-so/").status_code == 200
    assert "Đăng xuất khỏi các máy khác" in signed_in.get(reverse("usersessions_list")).content.decode()
    signed_in.post(reverse("usersessions_list"))
    assert elsewhere.get("/ho-so/").status_code == 302
    assert signed_in.get("/ho-so/").status_code == 200


def test_browsers_ask_before_they_show_a_page_again_and_forget_them_at_the_end(signed_in: Client) -> None:
    assert signed_in.get(reverse("usersessions_list"))["Cache-Control"] == "private, no-cache"
    assert signed_in.get(reverse("places:place_list"))["Cache-Control"] == "private, no-cache"
    assert signed_in.post(reverse("account_logout"))["Clear-Site-Data"] == '"cache"'
