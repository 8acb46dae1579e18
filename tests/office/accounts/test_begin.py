"""Where a person begins."""

from __future__ import annotations

import pytest
from django.test import Client

from luyke.office.accounts.models import Person


@pytest.mark.parametrize(
    ("name", "page"),
    [("reporter", "/so-lieu/"), ("leader", "/bang-chi-tieu/"), ("auditor", "/bang-chi-tieu/"), ("nobody", "/ho-so/")],
)
def test_everyone_begins_at_their_own_work(client: Client, people: dict[str, Person], name: str, page: str) -> None:
    client.force_login(people[name])
    assert client.get("/").headers["Location"] == page
