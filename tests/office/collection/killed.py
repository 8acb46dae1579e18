"""An office that is killed at work: `python -m tests.office.collection.killed FOLDER TIMES [postgresql]`.

Each time a process of its own saves, imports or approves without a pause until kill -9 ends it at a random moment of
its first few acts; then every trace in the database is compared with every other. Prints what it found half done, a
line each.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

NOW = datetime(2021, 11, 29, tzinfo=UTC)
BATCH = 300


def main(folder: Path, times: int, database: str = "") -> int:
    """Kills `times` processes of each kind in turn; gives how many faults were found."""
    os.environ |= {"LUYKE_DATA": str(folder), "LUYKE_SECRET_KEY": "for tests only", "LUYKE_DATABASE": database}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luyke.office.settings")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connections

    call_command("migrate", verbosity=0)
    office = _office()
    chance, faults, done = random.Random(20211129), 0, 0
    for number in range(times):
        work: Callable[..., None] = (_save, _import, _approve)[number % 3]
        connections.close_all()  # a connection must not be shared with the child
        ready, begun = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                connections["default"].ensure_connection()
                os.write(begun, b".")
                work(**office)
            finally:
                os._exit(1)  # it never ends by itself
        os.read(ready, 1)
        os.close(ready)
        os.close(begun)
        time.sleep(chance.uniform(0, 0.12))
        os.kill(child, signal.SIGKILL)
        _pid, status = os.waitpid(child, 0)
        done += os.WIFSIGNALED(status)
        _await_servers()
        for fault in _faults(office["submission"].pk):
            faults += 1
            print(f"{number} {work.__name__}: {fault}")
    print(f"killed {done}, faults {faults}, {_tally()}")
    return faults


def _office() -> dict[str, object]:
    from luyke.office.audit.services import SYSTEM
    from luyke.office.collection.models import Calendar, Submission
    from luyke.office.collection.services import LineWish, regime_create, regime_lines_add, reporter_add, round_open
    from luyke.office.indicators.models import Indicator
    from luyke.office.places.models import Place

    place = Place.objects.create(code="1", level="commune", kind="phường", name="Một", folded="mot")
    indicators = [
        Indicator.objects.create(
            code=f"K{number}", name=f"Chỉ tiêu {number}", folded=f"chi tieu {number}", unit="VND", shown="tỷ đồng",
            factor=10**9, nature="flow", cumulation="sum", direction="up",
        )
        for number in range(4)
    ]  # fmt: skip
    regime = regime_create(code="k", name="Thử", place=place, calendar=Calendar.CALENDAR, by=SYSTEM, at=NOW)
    regime_lines_add(regime=regime, lines=[LineWish(one, False) for one in indicators], by=SYSTEM, at=NOW)
    reporter_add(regime=regime, place=place, by=SYSTEM, at=NOW)
    opened = round_open(regime=regime, period="2021-11", by=SYSTEM, at=NOW)
    submission = Submission.objects.get(round=opened)
    return {"submission": submission, "lines": list(regime.lines.all()), "indicators": indicators, "place": place}


def _type(submission: object, lines: list[object], number: int) -> None:
    from luyke.office.audit.services import SYSTEM
    from luyke.office.collection.services import TypedCell, cells_save

    submission.refresh_from_db()
    cells = [TypedCell(line.pk, "cumulative", str(number)) for line in lines]
    cells_save(
        submission=submission, cells=cells, revision=submission.revision, key=f"{time.time_ns()}", by=SYSTEM, at=NOW
    )


def _save(*, submission: object, lines: list[object], **_rest: object) -> None:
    _reopened(submission)
    while True:
        _type(submission, lines, time.time_ns() % 10**9 + 1)


def _import(*, indicators: list[object], place: object, **_rest: object) -> None:
    from luyke.office.audit.services import SYSTEM
    from luyke.office.observations.recording import NewValue
    from luyke.office.observations.services import observations_record

    while True:
        values = [NewValue(indicators[at % 4].pk, place.pk, "2020-11", Decimal(at + 1)) for at in range(BATCH)]
        observations_record(values=values, by=SYSTEM, at=NOW, source="lô")


def _approve(*, submission: object, lines: list[object], **_rest: object) -> None:
    from luyke.office.audit.services import SYSTEM
    from luyke.office.collection.services import submission_approve, submission_send, submission_verify

    while True:
        _reopened(submission)
        _type(submission, lines, time.time_ns() % 10**9 + 1)
        submission.refresh_from_db()
        submission_send(submission=submission, revision=submission.revision, by=SYSTEM, at=NOW)
        submission_verify(submission=submission, by=SYSTEM, at=NOW)
        submission_approve(submission=submission, by=SYSTEM, at=NOW)


def _reopened(submission: object) -> None:
    from luyke.office.audit.services import SYSTEM
    from luyke.office.collection.services import submission_reopen, submission_return

    submission.refresh_from_db()
    if submission.state == "approved":
        submission_reopen(submission=submission, reason="thử", by=SYSTEM, at=NOW)
    elif submission.state in ("submitted", "verified"):
        submission_return(submission=submission, reason="thử", by=SYSTEM, at=NOW)


def _await_servers() -> None:
    """Until nobody but this process is connected: PostgreSQL serves a dead client to the end of its statement."""
    from django.db import connection

    if connection.vendor == "sqlite":
        return
    others = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
    with connection.cursor() as cursor:
        while True:
            cursor.execute(others)
            if cursor.fetchone() == (0,):
                return
            time.sleep(0.01)


def _faults(pk: int) -> list[str]:
    """Everything in the database that does not agree with everything else."""
    from luyke.office.audit.models import Entry
    from luyke.office.collection.models import Cell, Save, Submission, SubmissionEvent
    from luyke.office.observations.models import Evidence, Observation

    submission = Submission.objects.get(pk=pk)
    acts = Counter(Entry.objects.values_list("act", flat=True))
    steps = Counter(SubmissionEvent.objects.values_list("state", flat=True))
    approved = Observation.objects.filter(period="2021-01/2021-11").count()
    imported = Observation.objects.filter(period="2020-11").count()
    last = SubmissionEvent.objects.order_by("-pk").values_list("state", flat=True).first()
    cells = list(Cell.objects.values_list("typed", "revision").distinct())
    told = (
        ("saves and their entries", Save.objects.count(), acts["collection.cells.saved"]),
        ("saves and the revision", Save.objects.count(), submission.revision),
        ("all four cells of one save", len(cells), min(1, submission.revision)),
        ("the cells' save and the revision", cells[0][1] if cells else 0, submission.revision),
        ("values of approvals", approved, 4 * acts["collection.submission.approved"]),
        ("events and entries of approvals", steps["approved"], acts["collection.submission.approved"]),
        ("events and entries of sendings", steps["submitted"], acts["collection.submission.sent"]),
        ("the state and its last event", submission.state, last or "draft"),
        ("values of imports", imported, BATCH * acts["observations.values.recorded"]),
        ("evidence and what rests on it", Evidence.objects.count(), approved + imported // BATCH),
    )
    return [f"{what}: {one} and {other}" for what, one, other in told if one != other]


def _tally() -> str:
    from luyke.office.audit.models import Entry

    return f"{Entry.objects.count()} acts"


if __name__ == "__main__":
    where, how_often = Path(sys.argv[1]), int(sys.argv[2])
    if sys.argv[3:] == ["postgresql"]:
        from tests.office.postgresql import running

        with running(where) as address:
            found = main(where, how_often, address)
    else:
        found = main(where, how_often)
    sys.exit(bool(found))
