"""What all fills of registers share: how many cases, when they are looked at, and ways to make rows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

CASES = 100_000
AT = datetime(2021, 11, 26, tzinfo=UTC)
_BATCH = 5_000


def days_of_year() -> Iterator[date]:
    """The days of a made-up year."""
    return (date(2021, 3, 1) + timedelta(days=number) for number in range(270))


def moment(chance: random.Random) -> datetime:
    """A moment at which something was said: mostly before AT."""
    return AT + timedelta(hours=chance.randrange(-2000, 200))


def many(model: type, rows: Iterator[object]) -> None:
    """Adds rows."""
    model.objects.bulk_create(rows, batch_size=_BATCH)
