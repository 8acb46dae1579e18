"""The entry grid: as a plain form, and saved by itself as JSON. Both end in the same services."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.findings import findings_after, findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Submission
from luyke.office.collection.pages.entry import EntryPage, cell_name, entry_page, status_line
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.selectors import submission_to_enter
from luyke.office.collection.services import (
    Answer,
    Conflict,
    Saved,
    TypedCell,
    cells_save,
    findings_answer,
    submission_send,
)
from luyke.office.documents.selectors import documents_of
from luyke.office.ui.doors import door
from luyke.office.ui.nulls import keepable
from luyke.office.ui.numbers import whole_number

_MOST_BYTES = 1_000_000


def submission_or_404(request: HttpRequest, pk: int) -> Submission:
    """The submission, if this person may enter it."""
    found = submission_to_enter(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found


@door("collection.enter")
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """The grid. A POST saves all of it, and sends it when the button says so."""
    submission = submission_or_404(request, pk)
    if request.method != "POST":
        return shown(request, submission)
    try:
        saved = _save(request, submission, _typed(request.POST), _answers(request.POST))
        if saved.conflicts:
            return shown(request, submission_or_404(request, pk), conflicts=saved.conflicts)
        if request.POST.get("act") == "send":
            sent = submission_or_404(request, pk)
            submission_send(submission=sent, revision=saved.revision, by=request.user, at=timezone.now())
            messages.success(request, _("Đã gửi báo cáo {label}.").format(label=sent))
            return redirect("collection:mine")
        findings_after(grid_of(submission))
        messages.success(request, _("Đã lưu."))
        return redirect("collection:entry", pk=pk)
    except RefusedError as refusal:
        return shown(request, submission_or_404(request, pk), refusals=(refusal,), status=409)


@door("collection.enter")
@require_POST
def save(request: HttpRequest, pk: int) -> JsonResponse:
    """Saves some cells and answers; tells what the checks say of the whole grid now."""
    submission = submission_or_404(request, pk)
    try:
        wish = json.loads(request.body[:_MOST_BYTES])
        cells = [TypedCell(int(one["line"]), str(one["column"]), keepable(one["typed"])) for one in wish["cells"]]
        answers = [Answer(str(one["key"]), str(one["kind"]), keepable(one["reason"])) for one in wish["answers"]]
        revision, key = int(wish["revision"]), keepable(wish["key"])[:64]
    except (ValueError, KeyError, TypeError, OverflowError):
        return JsonResponse({"sentence": _("Yêu cầu không đúng dạng.")}, status=400)
    now = timezone.now()
    try:
        saved = cells_save(submission=submission, cells=cells, revision=revision, key=key, by=request.user, at=now)
        if answers:
            findings_answer(submission=submission, answers=answers, by=request.user, at=now)
    except RefusedError as refusal:
        return JsonResponse({"sentence": refusal.sentence}, status=409)
    grid = grid_of(submission)
    page = entry_page(grid, findings_after(grid), conflicts=saved.conflicts)
    return JsonResponse(_reply(page, saved))


def shown(
    request: HttpRequest,
    submission: Submission,
    *,
    conflicts: tuple[Conflict, ...] = (),
    refusals: tuple[RefusedError, ...] = (),
    status: int = 200,
) -> HttpResponse:
    """The page of a submission's grid."""
    page = _page(submission, conflicts)
    reporter = submission.reporter
    documents = documents_of(place=reporter.place, agency=reporter.agency, period=submission.round.period)
    context = {"page": page, "status": status_line(page), "refusals": refusals, "documents": documents}
    return render(request, "collection/entry.html", context, status=status)


def _page(submission: Submission, conflicts: tuple[Conflict, ...]) -> EntryPage:
    grid = grid_of(submission)
    return entry_page(grid, findings_of(grid), conflicts=conflicts)


def _save(request: HttpRequest, submission: Submission, cells: list[TypedCell], answers: list[Answer]) -> Saved:
    """Saves a plain form. Its key is its content: the same form sent twice is one save, a changed one another."""
    revision = whole_number(request.POST.get("revision", "")) or 0
    written = json.dumps([revision, [[one.line_id, one.column, one.typed] for one in cells]])
    key, now = hashlib.sha256(written.encode()).hexdigest(), timezone.now()
    saved = cells_save(submission=submission, cells=cells, revision=revision, key=key, by=request.user, at=now)
    if answers:
        findings_answer(submission=submission, answers=answers, by=request.user, at=now)
    return saved


def _typed(form: Mapping[str, str]) -> list[TypedCell]:
    cells = []
    for name, typed in form.items():
        kind, _dash, rest = name.partition("-")
        line, _dash, column = rest.partition("-")
        if kind == "o" and whole_number(line) is not None:
            cells.append(TypedCell(int(line), column, typed))
    return cells


def _answers(form: Mapping[str, str]) -> list[Answer]:
    return [
        Answer(name[2:], kind, form.get(f"r-{name[2:]}", ""))
        for name, kind in form.items()
        if name.startswith("k-") and kind
    ]


def _reply(page: EntryPage, saved: Saved) -> dict[str, object]:
    return {
        "revision": saved.revision,
        "at": f"{timezone.localtime():%H:%M}",
        "status": status_line(page),
        "send": page.last_of_sent,
        "conflicts": [
            {"name": cell_name(one.line_id, one.column), "kept": one.kept, "typed": one.typed}
            for one in saved.conflicts
        ],
        "wrong": [cell.name for row in page.rows for cell in row.cells if cell.wrong],
        "below": {
            row.line_id: render_to_string("collection/_below.html", {"row": row, "page": page})
            for row in page.rows
            if row.has_below
        },
    }
