"""Ratings as a workbook: one row a subject and a step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from luyke.office.registers.evaluation.models import Level, RatingEntry, Step, Subject
from luyke.office.registers.evaluation.periods import is_period
from luyke.office.registers.evaluation.said import SaidRating
from luyke.office.registers.sheet import Column, SheetRefusedError, SheetRow, Value, Wrong

_YES_NO = {"yes": gettext_lazy("có"), "no": gettext_lazy("không")}
COLUMNS = (
    Column("code", gettext_lazy("Mã"), required=True, width=16),
    Column("post", gettext_lazy("Chức danh"), width=36),
    Column("period", gettext_lazy("Kỳ"), required=True, width=10),
    Column("step", gettext_lazy("Bước"), required=True, choices=dict(Step.choices), width=30),
    Column("level", gettext_lazy("Mức"), required=True, choices=dict(Level.choices), width=30),
    Column("decided", gettext_lazy("Ngày"), "day", required=True, width=11),
    Column("score", gettext_lazy("Điểm"), "number"),
    Column("tasks", gettext_lazy("Số nhiệm vụ được giao"), "count", digits=6),
    Column("late", gettext_lazy("Xong nhưng chậm"), "count", digits=6),
    Column("undone", gettext_lazy("Chưa xong"), "count", digits=6),
    Column("beyond", gettext_lazy("Phần vượt mức, %"), "number"),
    Column("disciplined", gettext_lazy("Bị kỷ luật"), choices=_YES_NO),
    Column("faults_left", gettext_lazy("Còn khuyết điểm chưa khắc phục"), choices=_YES_NO),
    Column("note", gettext_lazy("Ghi chú"), width=30, longest=400),
)


def row_of(entry: RatingEntry) -> Mapping[str, Value]:
    """What an entry says, as a row."""
    case = entry.rating
    counts = {name: getattr(entry, name) for name in ("level", "score", "tasks", "late", "undone", "beyond", "note")}
    return {"code": case.subject.code, "post": case.subject.post, "period": case.period, "step": case.step,
            "decided": entry.decided_date, "disciplined": _said(entry.disciplined),
            "faults_left": _said(entry.faults_left), **counts}  # fmt: skip


def ratings_read(read: Iterable[SheetRow], subjects: Iterable[Subject]) -> list[tuple[SaidRating, SheetRow]]:
    """The ratings of filled rows, each with its row. Raises SheetRefusedError, also for subjects of others."""
    by_code = {one.code: one for one in subjects}
    found, errors = [], []
    for row in read:
        subject, period = by_code.get(row.values["code"]), row.values["period"]
        if subject is None:
            told = _("không có đối tượng mã “{code}” trong phần việc của bạn.")
            errors.append(Wrong(row.cells["code"], told.format(code=row.values["code"])))
        elif not is_period(period):
            told = _("“{text}” không phải kỳ; ghi như 2021 hoặc 2025-Q4.")
            errors.append(Wrong(row.cells["period"], told.format(text=period)))
        else:
            found.append((_rating(row, subject), row))
    if errors:
        raise SheetRefusedError(errors)
    return found


def _rating(row: SheetRow, subject: Subject) -> SaidRating:
    values = row.values
    return SaidRating(
        subject.pk, values["period"], values["step"], values["level"], values["decided"], score=values["score"],
        tasks=values["tasks"], late=values["late"] or 0, undone=values["undone"] or 0, beyond=values["beyond"],
        disciplined=_meant(values["disciplined"]), faults_left=_meant(values["faults_left"]),
        note=values["note"] or "",
    )  # fmt: skip


def _said(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def _meant(text: str | None) -> bool | None:
    return None if not text else text == "yes"
