"""Files in and out: the template, and reports whose figures are proposed for the grid."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.files import Unreadable, open_bytes
from luyke.files.limits import FILE_BYTES
from luyke.office.collection.findings import findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import Submission
from luyke.office.collection.pages.entry import entry_page
from luyke.office.collection.proposing import Proposal, proposals, speaks_for
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import TypedCell, cells_save, submission_upload
from luyke.office.collection.views.entry import shown, submission_or_404
from luyke.office.collection.workbook import is_template, read_template, template_of, title_elsewhere
from luyke.office.documents.models import ReceivedDocument
from luyke.office.documents.pages import document_page
from luyke.office.documents.selectors import document_get, reading_of
from luyke.office.documents.services import TooLargeError, document_read
from luyke.office.observations.models import EvidenceKind
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download


@door("collection.enter")
@require_GET
def template(request: HttpRequest, pk: int) -> HttpResponse:
    """The workbook to fill."""
    submission = submission_or_404(request, pk)
    grid = grid_of(submission)
    page = entry_page(grid, ())
    title = f"{submission.round.regime}, {page.period}: {submission.reporter}"
    name = f"bieu-nhap-{submission.round.period}-{submission.pk}.xlsx"
    return download(template_of(grid, title, page.heads, page.rows), name)


@door("collection.enter")
@require_POST
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a file: a filled template goes into the grid, a report is read and its figures proposed."""
    submission = submission_or_404(request, pk)
    file = request.FILES.get("file")
    if file is None or file.size > FILE_BYTES:
        messages.error(request, _("Chưa chọn tệp, hoặc tệp quá lớn."))
        return redirect("collection:entry", pk=pk)
    content, now = file.read(), timezone.now()
    try:
        opened = open_bytes(content, file.name)
        if is_template(opened) and (other := title_elsewhere(opened, submission)):
            raise RefusedError(
                _("Tệp này là biểu “{other}”, không phải biểu đang mở; chưa nạp số nào.").format(other=other)
            )
        document = submission_upload(submission=submission, content=content, name=file.name, by=request.user, at=now)
        if is_template(opened):
            read = read_template(opened, grid_of(submission), document.pk)
            saved = cells_save(
                submission=submission, cells=read.cells, revision=submission.revision, key=f"tệp {uuid.uuid4()}",
                by=request.user, at=now,
            )  # fmt: skip
            messages.success(request, _("Đã nạp {count} ô từ tệp.").format(count=saved.changed))
            if read.errors:
                wrong = RefusedError(
                    _("Tệp có {count} ô cần xem lại.").format(count=len(read.errors)), tuple(read.errors)
                )
                return shown(request, submission_or_404(request, pk), refusals=(wrong,))
            return redirect("collection:entry", pk=pk)
        document_read(document=document, by=request.user, at=now)
        return redirect("collection:propose", pk=pk, document=document.pk)
    except (Unreadable, TooLargeError) as wrong:
        messages.error(request, str(wrong))
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("collection:entry", pk=pk)


@door("collection.enter")
def propose(request: HttpRequest, pk: int, document: int) -> HttpResponse:
    """Each figure of a document for its cell, side by side with its sentence; taken one by one or all at once."""
    submission = submission_or_404(request, pk)
    found = _document_of(request, submission, document)
    reading = reading_of(document=found)
    if reading is None:
        raise Http404
    grid = grid_of(submission)
    offered = proposals(grid, reading)
    if request.method == "POST":
        return _accept(request, submission, found, offered)
    context = {
        "submission": submission,
        "document": found,
        "proposals": offered,
        "waiting": sum(not one.settled for one in offered),
        "plain": sum(one.plain and not one.settled for one in offered),
        "cells": grid.asked,
        "other": speaks_for(submission, reading.text),
        "page": document_page(found, reading),
        "findings": findings_of(grid),
    }
    return render(request, "collection/propose.html", context)


def _accept(
    request: HttpRequest, submission: Submission, document: ReceivedDocument, offered: tuple[Proposal, ...]
) -> HttpResponse:
    """Puts the chosen figures into their cells, each with its sentence as evidence."""
    every = request.POST.get("act") == "all"
    cells = []
    for one in offered:
        chosen = request.POST.get(f"c-{one.row.line.pk}-{one.entered.column.value}", "")
        if every:
            candidate = one.candidates[0] if one.plain and not one.settled else None
        else:
            candidate = next((each for each in one.candidates if str(each.number) == chosen), None)
        if candidate is not None:
            cells.append(
                TypedCell(
                    one.row.line.pk, one.entered.column.value, candidate.typed, EvidenceKind.SPAN.value, document.pk,
                    candidate.locator, candidate.sentence,
                )
            )  # fmt: skip
    try:
        saved = cells_save(
            submission=submission, cells=cells, revision=submission.revision, key=f"văn bản {uuid.uuid4()}",
            by=request.user, at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Đã đưa {count} số vào biểu.").format(count=saved.changed))
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("collection:entry", pk=submission.pk)


def _document_of(request: HttpRequest, submission: Submission, pk: int) -> ReceivedDocument:
    """A document that the submission's own unit handed in."""
    found = document_get(viewer=request.user, pk=pk)
    reporter = submission.reporter
    if found is None or (found.place_id, found.agency_id) != (reporter.place_id, reporter.agency_id):
        raise Http404
    return found
