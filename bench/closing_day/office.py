"""The office under the load: its places, lines, round and keys; and what must be true of it afterwards."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

NOW = datetime(2021, 11, 29, tzinfo=UTC)
LINES = 125  # of two cells each


def set_up(folder: Path, units: int, database: str) -> list[tuple[int, str]]:
    """Makes the office; gives each unit's submission and key."""
    os.environ |= {"LUYKE_DATA": str(folder), "LUYKE_DATABASE": database, "LUYKE_SECRET_KEY": "for the bench only"}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luyke.office.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    return _furnish(units)


def _furnish(units: int) -> list[tuple[int, str]]:
    from luyke.office.accounts.models import Grant, Person
    from luyke.office.audit.services import SYSTEM
    from luyke.office.collection.keys import hash_of
    from luyke.office.collection.models import ApiKey, Calendar, Reporter, Submission
    from luyke.office.collection.services import LineWish, regime_create, regime_lines_add, round_open
    from luyke.office.indicators.models import Indicator
    from luyke.office.observations.recording import NewValue
    from luyke.office.observations.services import observations_record
    from luyke.office.places.models import Place

    country = Place.objects.create(code="VN", level="country", kind="nước", name="Việt Nam", folded="viet nam")
    places = Place.objects.bulk_create(
        Place(
            code=f"{number:05}", level="commune", kind="xã", name=f"Xã {number}", folded=f"xa {number}", parent=country
        )
        for number in range(units)
    )
    indicators = Indicator.objects.bulk_create(
        Indicator(
            code=f"B{number:03}", name=f"Chỉ tiêu số {number}", folded=f"chi tieu so {number}", unit="VND",
            shown="tỷ đồng", factor=10**9, decimals=1, nature="flow", cumulation="sum", direction="up",
        )
        for number in range(LINES)
    )  # fmt: skip
    regime = regime_create(code="b", name="Báo cáo tháng", place=country, calendar=Calendar.CALENDAR, by=SYSTEM, at=NOW)
    regime_lines_add(regime=regime, lines=[LineWish(one) for one in indicators], by=SYSTEM, at=NOW)
    Reporter.objects.bulk_create(Reporter(regime=regime, place=place) for place in places)
    opened = round_open(regime=regime, period="2021-11", by=SYSTEM, at=NOW)
    for first in range(0, units, 200):  # October of every unit, so that the checks have something to compare with
        observations_record(
            values=[
                NewValue(indicator.pk, place.pk, period, Decimal(worth * 10**9), step=Decimal(10**8))
                for place in places[first : first + 200]
                for number, indicator in enumerate(indicators)
                for period, worth in (("2021-10", 10 + number), ("2021-01/2021-10", 100 + 10 * number))
            ],
            by=SYSTEM, at=NOW, source="bench",
        )  # fmt: skip
    people = Person.objects.bulk_create(
        Person(username=f"xa-{place.code}", full_name=place.name, password="!", created_at=NOW) for place in places
    )
    Grant.objects.bulk_create(
        Grant(person=person, role="reporter", place=place.code, given_at=NOW)
        for person, place in zip(people, places, strict=True)
    )
    letters = [f"lk_{place.code}_for-the-bench" for place in places]
    ApiKey.objects.bulk_create(
        ApiKey(person=person, name="bench", prefix=place.code, sha256=hash_of(key), created_at=NOW)
        for person, place, key in zip(people, places, letters, strict=True)
    )
    by_place = dict(Submission.objects.filter(round=opened).values_list("reporter__place_id", "pk"))
    return [(by_place[place.pk], key) for place, key in zip(places, letters, strict=True)]


def month(unit: int) -> bytes:
    """What one unit saves: 250 values that agree with October."""
    tenth = unit % 10
    cells = [
        {"indicator": f"B{number:03}", "column": column, "value": f"{worth}.{tenth}"}
        for number in range(LINES)
        for column, worth in (("month", 11 + number), ("cumulative", 111 + 11 * number))
    ]
    return json.dumps({"revision": 0, "key": f"unit {unit}", "cells": cells}).encode()


def counted() -> dict[str, int]:
    """What is in the office afterwards."""
    from luyke.office.audit.models import Entry
    from luyke.office.collection.models import Cell, Save, State, Submission

    return {
        "units that sent": Submission.objects.filter(state=State.SUBMITTED, revision=1).count(),
        "values": Cell.objects.filter(value__isnull=False).count(),
        "saves": Save.objects.count(),
        "entries of saves": Entry.objects.filter(act="collection.cells.saved").count(),
        "entries of sendings": Entry.objects.filter(act="collection.submission.sent").count(),
    }
