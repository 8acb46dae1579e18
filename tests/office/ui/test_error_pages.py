"""What goes wrong is told in one Vietnamese sentence, on a page of the office."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.test import Client
from django.urls import reverse

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


@pytest.mark.parametrize("name", ["400", "500"])
def test_pages_that_know_nothing_of_the_request_stand_alone(name: str) -> None:
    assert "Về trang đầu" in get_template(f"{name}.html").render()
