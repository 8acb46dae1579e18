"""A letter that no database keeps is answered, on every page, before anything is asked of the database."""

from __future__ import annotations

import pytest
from django.test import Client


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_null_letter_is_turned_away_with_a_sentence(client: Client, method: str) -> None:
    answer = getattr(client, method)("/tai-khoan/login/", {"login": "a\0b"})
    assert answer.status_code == 400
    assert "ký tự rỗng" in answer.content.decode()


@pytest.mark.django_db
def test_every_other_letter_goes_in(client: Client) -> None:
    assert client.get("/tai-khoan/login/", {"login": "Lũy Kế\n\t✓"}).status_code == 200
