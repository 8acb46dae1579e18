"""Accounts: what allauth remembers of tries begins anew with each test."""

from __future__ import annotations

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def no_tries_before() -> None:
    """Nobody has tried anything yet."""
    cache.clear()
