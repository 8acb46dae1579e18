"""Labels written before they were folded are found too."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


@pytest.mark.django_db(transaction=True)
def test_labels_that_were_there_before_are_folded(now: datetime) -> None:
    executor = MigrationExecutor(connection)
    newest = executor.loader.graph.leaf_nodes("audit")
    before = executor.migrate([("audit", "0001_initial")])
    try:
        before.apps.get_model("audit", "Entry").objects.create(
            act="accounts.person.created", done_at=now, done_by_name="x", subject="accounts.person", label="Lê Thị Đào"
        )
    finally:
        executor = MigrationExecutor(connection)
        after = executor.migrate(newest)
    assert after.apps.get_model("audit", "Entry").objects.get().folded == "le thi dao"
