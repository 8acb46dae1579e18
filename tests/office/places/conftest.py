"""The whole country since 2021, brought in once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import transaction

from luyke.office.audit.services import SYSTEM
from luyke.office.places.services import Imported, place_list_import


@pytest.fixture(scope="module")
def country(django_db_setup: None, django_db_blocker: object) -> Iterator[Imported]:
    """All units of the lists; taken back when the module is done."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield place_list_import(by=SYSTEM, at=datetime(2021, 11, 29, 7, 0, tzinfo=UTC))
        transaction.set_rollback(True)
