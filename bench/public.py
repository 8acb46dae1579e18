"""The public data under many readers, beside datasette with the same rows on the same machine in the same run.

The office is served as it always is; datasette from `.bench-venv` with its defaults. Both give the rows of one
indicator as a page of HTML and a hundred rows as JSON. The clients run on the same two cores, alike for both.
"""

from __future__ import annotations

import csv
import io
import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.peers import PYTHON, Peer, installed
from bench.readers import Load, read

YEARS, INDICATORS, READERS = range(2012, 2022), 20, 200
_DATASETTE = Peer("datasette", "datasette", (), "import datasette.app", "")
_KEY = "bo-do"
_PAUSES = (1.0, 0.0)  # seconds that a reader looks at an answer; none: who asks again at once


@dataclass(frozen=True)
class Served:
    """What one server did: (kind, pause) → what the readers met."""

    name: str
    loads: dict[tuple[str, float], Load]


def measure(seconds: float) -> tuple[int, list[Served]]:
    """Both servers, one after the other; rows of the table, and what each did."""
    with tempfile.TemporaryDirectory() as folder:
        where = {**os.environ, "LUYKE_DATA": folder, "DJANGO_SETTINGS_MODULE": "luyke.office.settings"}
        Path(folder, "static").mkdir()
        subprocess.run([sys.executable, "-m", "bench.public"], env=where, check=True, stdout=subprocess.DEVNULL)
        served, table = [], Path(folder, "values.db")
        with _running([sys.executable, "-m", "luyke.office", "serve", "--port", "{port}"], where) as port:
            rows = _copied(port, table)
            paths = {
                "HTML": [f"/cong-khai/dia-ban/DO/chi-tieu/DO{at:03}/" for at in range(INDICATORS)],
                "JSON": [f"/cong-khai/api/v1/datasets/{_KEY}/rows?limit=100&offset={at}" for at in range(0, rows, 100)],
            }
            served.append(Served("Lũy Kế", _loads(port, paths, seconds)))
        if installed(_DATASETTE):
            command = [str(PYTHON), "-m", "datasette", "serve", str(table), "--port", "{port}"]
            with _running(command, dict(os.environ)) as port:
                paths = {
                    "HTML": [f"/values/data?indicator=DO{at:03}&_size=240" for at in range(INDICATORS)],
                    "JSON": [f"/values/data.json?_size=100&_next={at}" for at in range(0, rows, 100)],
                }
                served.append(Served("datasette", _loads(port, paths, seconds)))
    return rows, served


def _loads(port: int, paths: dict[str, list[str]], seconds: float) -> dict[tuple[str, float], Load]:
    found = {}
    for kind, wanted in paths.items():
        read(port, wanted, readers=4, seconds=2, pause=0)  # the first answers load templates
        for pause in _PAUSES:
            found[kind, pause] = read(port, wanted, readers=READERS, seconds=seconds, pause=pause)
    return found


@contextmanager
def _running(command: list[str], where: dict[str, str]) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    started = subprocess.Popen([part.format(port=port) for part in command], env=where, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        _await(port)
        yield port
    finally:
        started.terminate()
        started.wait(20)


def _await(port: int) -> None:
    for _ in range(300):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise RuntimeError("the server did not start")


def _copied(port: int, table: Path) -> int:
    """The set as anyone downloads it, as a table that datasette serves."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/cong-khai/du-lieu/{_KEY}.csv") as answer:
        head, *rows = csv.reader(io.StringIO(answer.read().decode("utf-8-sig")))
    with sqlite3.connect(table) as kept:
        kept.execute(f"CREATE TABLE data ({', '.join(head)})")
        kept.executemany(f"INSERT INTO data VALUES ({', '.join('?' * len(head))})", rows)
        kept.execute("CREATE INDEX data_by_indicator ON data (indicator)")
    return len(rows)


def _main() -> None:
    """Fills an office with one published set; in a process of its own."""
    from datetime import UTC, datetime
    from decimal import Decimal

    import django

    django.setup()
    from django.core.management import call_command

    from luyke.office.audit.services import SYSTEM
    from luyke.office.indicators.models import Indicator
    from luyke.office.observations.recording import NewValue
    from luyke.office.observations.services import observations_record
    from luyke.office.places.models import Level, Place
    from luyke.office.publishing.services import Telling, dataset_publish

    call_command("migrate", verbosity=0)
    at = datetime.now(UTC)
    place = Place.objects.create(code="DO", level=Level.PROVINCE, kind="tỉnh", name="Đo", folded="do", valid_from=None)
    for number in range(INDICATORS):
        one = Indicator.objects.create(
            code=f"DO{number:03}", name=f"Chỉ tiêu {number}", folded=f"chi tieu {number}", unit="VND", shown="tỷ đồng",
            factor=10**9, decimals=1, nature="flow", cumulation="sum", direction="up",
        )  # fmt: skip
        values = [
            NewValue(one.pk, place.pk, period, Decimal(10**9 + year * month), "official")
            for year in YEARS for month in range(1, 13)
            for period in (f"{year}-{month:02}", f"{year}-01/{year}-{month:02}")
        ]  # fmt: skip
        observations_record(values=values, by=SYSTEM, at=at)
    told = Telling("Bộ đo", "Để đo.", "Không có thật.")
    dataset_publish(place=place, telling=told, licence="CC BY 4.0", by=SYSTEM, at=datetime.now(UTC))


if __name__ == "__main__":
    _main()
