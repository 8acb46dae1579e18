"""Public opinion of autumn 2021: every issue, every count and every answer is made up and says so."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from luyke.office.audit.services import SYSTEM
from luyke.office.demo.figures import rows
from luyke.office.places.models import Agency, Place
from luyke.office.registers.opinion.models import Issue, Status
from luyke.office.registers.opinion.said import SaidIssue
from luyke.office.registers.opinion.services import SaidHearing, hearing_add, issues_record

_PASSED = {"OPI202": "Đang xin ý kiến giao đơn vị (giả định)."}


def opinion_fill(district: Place) -> None:
    """The issues of issues.csv, each seen, heard of again, answered and closed on its days."""
    wards = {one.code: one for one in Place.objects.on(date(2021, 11, 1)).filter(parent=district)} | {"305": district}
    agencies = {one.code: one.pk for one in Agency.objects.filter(place=district)}
    for row in rows("issues.csv"):
        seen = date.fromisoformat(row["first_seen"])
        said = SaidIssue(
            wards[row["place"]].pk,
            row["topic"],
            row["field"],
            seen,
            int(row["heat"]),
            owner_id=agencies.get(row["owner"]),
        )
        reports = [one.split(":") for one in row["reports"].split(";")]  # day, way, how many
        first = SaidHearing(seen, reports[0][1], int(reports[0][2]))
        (entry,) = issues_record(
            issues=[said], hearings=[first], overrides=_PASSED, invented=True, by=SYSTEM, at=_evening(seen)
        )
        for day, source, number in reports[1:]:
            heard = date.fromisoformat(day)
            hearing_add(
                issue=entry.issue,
                said=SaidHearing(heard, source, int(number)),
                invented=True,
                by=SYSTEM,
                at=_evening(heard),
            )
        _went_on(entry.issue, said, row)


def _went_on(issue: Issue, said: SaidIssue, row: dict[str, str]) -> None:
    """The answer and the end, each said on its day."""
    answered = date.fromisoformat(row["answered"]) if row["answered"] else None
    closed = date.fromisoformat(row["closed"]) if row["closed"] else None
    for day, status in ((answered, Status.ANSWERED), (closed, Status.CLOSED)):
        if day is not None:
            now = SaidIssue(
                said.place_id, said.topic, said.field, said.first_seen, 1 if status == Status.CLOSED else said.heat,
                issue.code, said.owner_id, status.value, None, row["answer"], answered,
                day if status == Status.CLOSED else None,
            )  # fmt: skip
            issues_record(issues=[now], invented=True, by=SYSTEM, at=_evening(day))


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(10, 0), UTC)
