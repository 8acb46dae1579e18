"""What goes wrong is told in one Vietnamese sentence, on a page of the office."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.core import validators
from django.forms import fields, formsets, models
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise

from luyke.office.accounts.models import Person


@pytest.fixture
def reporter(people: dict[str, Person]) -> Client:
    """The browser of who reports for a ward."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(people["reporter"], backend=settings.AUTHENTICATION_BACKENDS[1])
    return client


def test_a_page_that_is_not_there(reporter: Client) -> None:
    answer = reporter.get("/khong-co/")
    assert answer.status_code == 404
    assert "Không tìm thấy trang này" in answer.content.decode()


def test_a_page_that_is_not_theirs(reporter: Client) -> None:
    answer = reporter.get(reverse("audit:entry_list"))
    assert answer.status_code == 403
    assert "không có quyền mở trang này" in answer.content.decode()


def test_a_form_that_is_too_old(reporter: Client) -> None:
    answer = reporter.post(reverse("account_logout"))
    assert answer.status_code == 403
    assert "Trang này đã cũ" in answer.content.decode()


def test_an_act_that_is_opened_as_a_page(reporter: Client) -> None:
    answer = reporter.get(reverse("accounts:sessions_close", args=[1]))
    assert answer.status_code == 403, "who may not do it is told that first"
    answer = reporter.get(reverse("reviews:directive_report", args=[1]))
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "Việc này làm từ một trang khác" in answer.content.decode()


def test_what_is_sent_too_often_is_told_in_vietnamese() -> None:
    assert "quá nhiều lần" in get_template("429.html").render()


def test_what_django_says_of_forms_is_in_vietnamese() -> None:
    """Every sentence of its fields and validators: those that its own catalogue leaves in English are in ours."""
    said = {validators.validate_slug.message, validators.validate_unicode_slug.message}
    for module in (validators, fields, models, formsets):
        for kind in vars(module).values():
            said |= set(getattr(kind, "default_error_messages", {}).values())
            said |= {kind.message} if isinstance(getattr(kind, "message", None), Promise) else set()
    with translation.override("en"):
        english = {str(sentence): sentence for sentence in said if str(sentence)}
    with translation.override("vi"):
        left = {text for text, sentence in english.items() if str(sentence) == text}
    assert len(english) > 30
    assert left == set()


@pytest.mark.parametrize("name", ["400", "500"])
def test_pages_that_know_nothing_of_the_request_stand_alone(name: str) -> None:
    assert "Về trang đầu" in get_template(f"{name}.html").render()
