"""Ratings as rows, one a subject and a step: out to workbooks and other programs, and in from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.asking import FED_ASKED, fed_asked
from luyke.office.registers.evaluation import selectors
from luyke.office.registers.evaluation.models import Kind, RatingEntry, Step, Subject
from luyke.office.registers.evaluation.said import SaidRating
from luyke.office.registers.evaluation.selectors import Filters, lines_of
from luyke.office.registers.evaluation.services import list_export, ratings_record
from luyke.office.registers.evaluation.workbook import COLUMNS, ratings_read, row_of
from luyke.office.registers.rows import Intake, Listed, Rows, Told
from luyke.office.registers.sheet import SheetRow
from luyke.office.ui.clock import today
from luyke.office.ui.numbers import whole_number


def filters_of(request: HttpRequest) -> Filters:
    """What the list is reduced to, as the address says."""
    asked = request.GET
    known = selectors.periods_known(viewer=request.user, today=today())
    kind, step = asked.get("loai", ""), asked.get("thieu", "")
    return Filters(
        period=selectors.period_asked(asked.get("ky", ""), known),
        kind=kind if kind in Kind.values else "",
        body=whole_number(asked.get("tap-the", "")),
        step=step if step in Step.values else "",
        text=asked.get("tim", "").strip()[:60],
    )


def listed(request: HttpRequest) -> Listed:
    """The subjects of a period that are asked for, each with every step that was taken; or what made a fed figure."""
    fed = fed_asked(request, "evaluation")
    if fed is not None:
        return Listed(COLUMNS, selectors.fed_entries(viewer=request.user, fed=fed), _entries_told, record=list_export)
    filters = filters_of(request)

    def told(subjects: Iterable[Subject]) -> list[Told]:
        rows: list[Told] = []
        for line in lines_of(subjects, filters.period):
            named = {"code": line.subject.code, "post": line.subject.post}
            taken = [(one.rating_id, {**row_of(one), **named}) for one in line.steps if one]
            rows += taken or [(None, {**named, "period": filters.period})]
        return rows

    return Listed(COLUMNS, selectors.subject_list(viewer=request.user, filters=filters), told, record=list_export)


def intake(request: HttpRequest) -> Intake:
    """Ratings of the subjects that the person keeps."""
    subjects = selectors.subjects_seen(viewer=request.user, permission="evaluation.keep")

    def read_new(rows: Sequence[SheetRow]) -> list[tuple[SaidRating, SheetRow]]:
        read = ratings_read(rows, subjects)
        if request.user.may("evaluation.decide"):
            return read
        # Decisions that stand go out, and come back as they were.
        known = selectors.said_before([one for one, _row in read])
        return [pair for pair in read if pair[0].step != Step.UPPER or known.get(pair[0].key) != pair[0]]

    return Intake(
        COLUMNS, read=read_new, keep=lambda read, given: ratings_record(ratings=[one for one, _row in read], **given),
        cell=lambda read, number: read[number][1].cells["code"],
    )  # fmt: skip


def _entries_told(entries: Iterable[RatingEntry]) -> list[Told]:
    return [(one.rating_id, row_of(one)) for one in entries]


ROWS = Rows(
    listed, intake, lambda entry: entry.rating_id,
    asks={"ky": _("kỳ, ghi 2021 hoặc 2025-Q4"), "loai": _("loại đối tượng"), "tap-the": _("số của tập thể"),
          "thieu": _("bước còn thiếu"), "tim": _("mã hoặc chức danh"), **FED_ASKED},
)  # fmt: skip
