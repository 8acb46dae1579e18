"""What the demonstration makes public: November 2021 as it was known on 30 November."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.places.models import Place
from luyke.office.publishing.services import month_publish

_AT = datetime(2021, 11, 30, 8, 0, tzinfo=UTC)
_LICENCE = "CC BY 4.0"


def november_publish(place: Place, people: Mapping[str, Person]) -> None:
    """The month."""
    month_publish(place=place, period=Period.parse("2021-11"), licence=_LICENCE, by=people["duyetdang"], at=_AT)
