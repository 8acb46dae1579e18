"""The round of November 2021: bodies of the district and its wards enter, send, are checked and approved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from luyke.cli.sample import SAMPLE
from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM, Actor
from luyke.office.collection.feeding import feeders_of
from luyke.office.collection.findings import findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Calendar, Regime, Round, Submission
from luyke.office.collection.services import (
    Answer,
    LineWish,
    TypedCell,
    cells_save,
    findings_answer,
    regime_create,
    regime_lines_add,
    reporter_add,
    round_close,
    round_open,
    submission_approve,
    submission_return,
    submission_send,
    submission_verify,
)
from luyke.office.demo.figures import PRINTED_MONTHS, PRINTED_TO_DATE, months, rows
from luyke.office.documents.services import document_read, document_receive
from luyke.office.indicators.models import Cumulation, Indicator
from luyke.office.places.models import Agency, Place
from luyke.office.ui.numbers import print_number

_OPENED = datetime(2021, 11, 15, 1, 0, tzinfo=UTC)
_SENT = datetime(2021, 11, 25, 2, 0, tzinfo=UTC)
_CLOSED = datetime(2021, 11, 26, 1, 0, tzinfo=UTC)
_BASIS = "Chế độ báo cáo tháng của quận (minh họa)"
_PRINTED = {(code, "cumulative") for code, _ in PRINTED_TO_DATE} | {(code, "month") for code, _ in PRINTED_MONTHS}
LATE, RETURNED = "11407", "11371"  # wards: Vĩnh Niệm has not sent, An Biên got its own back


def bodies_report(
    place: Place, agencies: Mapping[str, Agency], indicators: Mapping[str, Indicator], people: Mapping[str, Person]
) -> None:
    """The regime of the district's bodies, and their November: all of it approved."""
    asked = {row["code"]: row["indicators"].split(";") for row in rows("agencies.csv")}
    regime = _regime("bao-cao-thang", "Báo cáo tháng của các phòng, ban", place, asked, indicators)
    lines = {line.indicator.code: line for line in regime.lines.select_related("indicator")}
    for code, wanted in asked.items():
        reporter_add(
            regime=regime, place=place, agency=agencies[code], lines=[lines[one] for one in wanted], by=SYSTEM,
            at=_OPENED,
        )  # fmt: skip
    typed = _district_cells(indicators)
    opened = round_open(regime=regime, period="2021-11", by=SYSTEM, at=_OPENED)
    for number, submission in enumerate(_submissions(opened)):
        at = _SENT + timedelta(minutes=17 * number)
        _enter(submission, typed, SYSTEM, at)
        _send(submission, SYSTEM, at)
        submission_verify(submission=submission, by=people["tonghop"], at=at + timedelta(hours=3))
        submission_approve(submission=submission, by=people["duyet"], at=at + timedelta(hours=5))
    round_close(round=opened, by=SYSTEM, at=_CLOSED)


def wards_report(place: Place, indicators: Mapping[str, Indicator], people: Mapping[str, Person]) -> None:
    """The regime of the wards, and their November: one has not sent, one was returned, the others were verified."""
    regime = _regime("bao-cao-phuong", "Báo cáo tháng của các phường", place, {"": ["LK034", "LK070"]}, indicators)
    typed = {}
    for row in rows("wards.csv"):
        typed[row["code"]] = {
            (code, column): row[f"{code}_{column}"] for code in ("LK034", "LK070") for column in ("month", "cumulative")
        }
    for ward in Place.objects.on(_OPENED.date()).filter(parent=place).order_by("code"):
        reporter_add(regime=regime, place=ward, by=SYSTEM, at=_OPENED)
    opened = round_open(regime=regime, period="2021-11", by=SYSTEM, at=_OPENED)
    for number, submission in enumerate(_submissions(opened)):
        code = submission.reporter.place.code
        at = _SENT + timedelta(minutes=23 * number)
        cells = dict(typed[code])
        if code == LATE:
            del cells["LK070", "month"], cells["LK070", "cumulative"]
        _enter(submission, cells, SYSTEM, at)
        if code == LATE:
            continue
        _send(submission, SYSTEM, at)
        if code == RETURNED:
            reason = "Đề nghị rà lại số lao động được giải quyết việc làm trong tháng với danh sách kèm theo."
            submission_return(submission=submission, reason=reason, by=people["tonghop"], at=at + timedelta(hours=4))
            continue
        submission_verify(submission=submission, by=people["tonghop"], at=at + timedelta(hours=4))
        if number % 2:
            submission_approve(submission=submission, by=people["duyet"], at=at + timedelta(hours=6))


def report_received(place: Place, people: Mapping[str, Person]) -> None:
    """The district's Word report of November, with its copied pair."""
    at = _SENT + timedelta(days=4)
    content = SAMPLE.read_bytes()
    document = document_receive(
        content=content, name=SAMPLE.name, place=place, period="2021-11", by=people["tonghop"], at=at
    )
    document_read(document=document, by=people["tonghop"], at=at)


def _regime(
    code: str, name: str, place: Place, asked: Mapping[str, Iterable[str]], indicators: Mapping[str, Indicator]
) -> Regime:
    regime = regime_create(
        code=code, name=name, place=place, calendar=Calendar.CALENDAR, basis=_BASIS, closing_day=25, due_days=2,
        by=SYSTEM, at=_OPENED,
    )  # fmt: skip
    wishes = [
        LineWish(
            indicators[one],
            asks_cumulative=indicators[one].cumulation == Cumulation.SUM,
            register=next((code for code, _name in feeders_of(one)), ""),
        )
        for wanted in asked.values()
        for one in wanted
    ]
    regime_lines_add(regime=regime, lines=wishes, by=SYSTEM, at=_OPENED)
    return regime


def _submissions(opened: Round) -> list[Submission]:
    found = opened.submissions.select_related("round__regime", "reporter__place", "reporter__agency")
    return list(found.order_by("reporter__place__code", "reporter_id"))


def _district_cells(indicators: Mapping[str, Indicator]) -> dict[tuple[str, str], str]:
    """What the bodies type for November: months and years to date, in the unit shown."""
    typed, sums = {}, dict.fromkeys(indicators, Decimal())
    for one in months("months.csv"):
        if one.year == 2021:
            sums[one.code] += one.value
            typed[one.code, "month"] = print_number(one.value)
            typed[one.code, "cumulative"] = print_number(sums[one.code])
    for one in months("states.csv"):
        if (one.year, one.month) == (2021, 11):
            typed[one.code, "month"] = print_number(one.value)
    return typed


def _enter(submission: Submission, typed: Mapping[tuple[str, str], str], by: Actor, at: datetime) -> None:
    grid = grid_of(submission)
    cells = [
        TypedCell(
            row.line.pk,
            cell.column,
            typed[row.indicator.code, cell.column],
            invented=(row.indicator.code, cell.column) not in _PRINTED,
        )
        for row, cell in grid.cells
        if (row.indicator.code, cell.column) in typed and not row.line.register
    ]
    saved = cells_save(submission=submission, cells=cells, revision=0, key="demo", by=by, at=at)
    if saved.conflicts:
        raise RuntimeError(f"{submission}: {saved.conflicts}")
    submission.refresh_from_db()


def _send(submission: Submission, by: Actor, at: datetime) -> None:
    """Sends, having explained what contradicts."""
    waiting = [one for one in findings_of(grid_of(submission)) if one.blocks]
    reason = "Số liệu đã đối chiếu với chứng từ; chênh lệch do làm tròn (minh họa)."
    answers = [Answer(one.key, "explained", reason) for one in waiting]
    findings_answer(submission=submission, answers=answers, by=by, at=at)
    submission_send(submission=submission, revision=submission.revision, by=by, at=at)
