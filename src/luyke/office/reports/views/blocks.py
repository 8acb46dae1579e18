"""Writing a report's paragraphs, and saying what their numbers rest on."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.selectors import document_get, document_list
from luyke.office.indicators.selectors import indicator_list
from luyke.office.reports import services
from luyke.office.reports.figures import Figures
from luyke.office.reports.forms import ShapeForm
from luyke.office.reports.models import Block, BlockKind
from luyke.office.reports.pages import WritingPage, writing_page
from luyke.office.reports.passages import Passage
from luyke.office.reports.selectors import block_get
from luyke.office.reports.services import Ground
from luyke.office.reports.views.reports import read, report_or_404
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number
from luyke.writing.matching import says

_MOST_DOCUMENTS = 100


@door("reports.write")
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A block of this report alone."""
    report = report_or_404(request, pk)
    asked = request.GET.get("sau", "")
    after = report.blocks.filter(pk=whole_number(asked)).first()
    form = ShapeForm(indicator_list(), request.POST or None, initial={"kind": BlockKind.FREE})
    if request.method == "POST" and form.is_valid():
        try:
            services.block_add(report=report, shape=form.shape(), after=after, by=request.user, at=timezone.now())
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("reports:report", pk)
    return render(request, "reports/form.html", {"form": form, "title": str(report), "submit": _("Thêm đoạn")})


@door("reports.write")
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """A paragraph under the pen."""
    block = _block(request, pk)
    typed, refused = None, ""
    if request.method == "POST":
        typed, version = request.POST.get("text", ""), request.POST.get("version", "")
        try:
            services.block_write(
                block=block, text=typed, version=whole_number(version) or 0, by=request.user,
                at=timezone.now(),
            )  # fmt: skip
            _keep_picked(request, block)
        except RefusedError as refusal:
            refused = refusal.sentence
            block.refresh_from_db()
        else:
            messages.success(request, _("Đã lưu đoạn văn."))
            return redirect("reports:block", pk)
    context = {
        "page": _page(block),
        "typed": typed,
        "refused": refused,
        "documents": document_list(viewer=request.user)[:_MOST_DOCUMENTS],
    }
    return render(request, "reports/writing.html", context)


@door("reports.write")
@require_POST
def trace(request: HttpRequest, pk: int) -> HttpResponse:
    """What numbers rest on: one that was chosen, a statement, or all suggestions that are certain."""
    block = _block(request, pk)
    version = request.POST.get("version", "")
    try:
        grounds = _sure(block) if request.POST.get("act") == "sure" else [_ground(request)]
        services.numbers_trace(
            block=block, grounds=grounds, version=whole_number(version) or 0, by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("reports:block", pk)


@door("reports.write")
@require_POST
def arrange(request: HttpRequest, pk: int) -> HttpResponse:
    """Up, down, or out."""
    block, wish = _block(request, pk), request.POST.get("act", "")
    try:
        if wish == "remove":
            services.block_remove(block=block, by=request.user, at=timezone.now())
        elif wish in ("up", "down"):
            services.block_move(block=block, up=wish == "up", by=request.user, at=timezone.now())
        else:
            raise Http404
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("reports:report", block.report_id)


def _ground(request: HttpRequest) -> Ground:
    start, asked = whole_number(request.POST.get("start", "")), whole_number(request.POST.get("document", ""))
    if start is None:
        raise Http404
    document = document_get(viewer=request.user, pk=asked) if asked is not None else None
    return Ground(start, request.POST.get("source", "")[:120], request.POST.get("statement", "")[:300], document)


def _read(block: Block) -> tuple[Figures, Passage]:
    figures, said = read(block.report)
    return figures, next(one for one in said if one.block.pk == block.pk)


def _page(block: Block) -> WritingPage:
    figures, passage = _read(block)
    return writing_page(block, passage, figures)


def _sure(block: Block) -> list[Ground]:
    return [Ground(line.start, line.sure.key) for line in _page(block).numbers if line.sure is not None]


def _keep_picked(request: HttpRequest, block: Block) -> None:
    """What was picked from the list while typing rests on what was picked, where that is still printed there."""
    asked = [one.partition(" ") for one in request.POST.getlist("picked")]
    picked = {whole_number(at): key for at, _blank, key in asked if key}
    if not picked:
        return
    figures, passage = _read(block)
    grounds = []
    for one in passage.numbers:
        held = figures.held.get(picked.get(one.span.start, ""))
        if held and one.figure and says(one.figure, held):
            grounds.append(Ground(one.span.start, held.key))
    if grounds:
        services.numbers_trace(block=block, grounds=grounds, version=block.version, by=request.user, at=timezone.now())


def _block(request: HttpRequest, pk: int) -> Block:
    found = block_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found
