"""Where a draft is written, spoken of and adopted."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.forms import reasons_of, refusal_tell
from luyke.office.registers.rulebook import selectors
from luyke.office.registers.rulebook.forms import AdoptForm, ClauseForm, OpinionForm
from luyke.office.registers.rulebook.models import Clause
from luyke.office.registers.rulebook.rows import version_intake
from luyke.office.registers.rulebook.services import clause_write, opinion_note, version_adopt
from luyke.office.registers.rulebook.views.reading import version_or_404
from luyke.office.registers.rulebook.workbook import bases_typed, said_of
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.uploading import workbook_taken
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door


@door("rulebook.keep")
def clause(request: HttpRequest, pk: int, clause: int | None = None) -> HttpResponse:
    """What one clause says in a draft, or a new one. A POST keeps it; soft rules ask for their reasons first."""
    version = version_or_404(request, pk, "rulebook.keep")
    entries = selectors.text_of(version)
    standing = next((one for one in entries if one.clause_id == clause), None)
    if not version.is_draft or (clause is not None and standing is None):
        raise Http404
    row = Clause.objects.get(pk=clause) if standing else None
    start = {"position": (entries[-1].position + 10) if entries else 10}
    if standing:
        said = said_of(standing)
        bases = bases_typed(said.bases).replace("; ", "\n")
        start = {"label": said.label, "position": said.position, "text": said.text, "bases": bases}
    form, broken = ClauseForm(request.POST or None, clause=row, initial=start), ()
    if request.method == "POST" and form.is_valid():
        try:
            made = clause_write(
                version=version, clause=row, said=form.said, by=request.user, at=timezone.now(),
                overrides=reasons_of(request.POST),
            )  # fmt: skip
        except RulesBrokenError as refused:
            broken = refused.broken
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã ghi {label} vào dự thảo.").format(label=made.label))
            return redirect("rulebook:version", version.pk)
    context = {"form": form, "broken": broken, "version": version, "standing": standing,
               "history": selectors.clause_history(clause=row) if row else ()}  # fmt: skip
    return render(request, "rulebook/clause.html", context, status=422 if form.errors or broken else 200)


@require_POST
@door("rulebook.keep")
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """A filled workbook of clauses: all that differs is kept in the draft, or nothing."""
    version = version_or_404(request, pk, "rulebook.keep")
    return workbook_taken(
        request, version_intake(version), at=timezone.now(), back=reverse("rulebook:version", args=[pk]),
        name=str(version), done=_("Đã ghi {count} điều, khoản từ tệp."),
    )  # fmt: skip


@door("rulebook.keep")
def opinion(request: HttpRequest, pk: int) -> HttpResponse:
    """What a unit says of a draft."""
    version = version_or_404(request, pk, "rulebook.keep")
    entries = selectors.text_of(version)
    form = OpinionForm(request.POST or None, entries=entries)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        about = Clause.objects.filter(pk=given["clause"]).first() if given["clause"] else None
        try:
            opinion_note(
                version=version, clause=about, unit=given["unit"], text=given["text"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã ghi ý kiến."))
            return redirect("rulebook:version", pk)
    context = {"form": form, "version": version}
    return render(request, "rulebook/opinion.html", context, status=422 if form.errors else 200)


@require_POST
@door("rulebook.keep")
def answer(request: HttpRequest, pk: int, opinion: int) -> HttpResponse:
    """What is answered to an opinion."""
    version = version_or_404(request, pk, "rulebook.keep")
    asked = version.opinions.filter(pk=opinion, answers__isnull=True).first()
    if asked is None:
        raise Http404
    try:
        opinion_note(
            version=version, answers=asked, unit=version.document.issuer, text=request.POST.get("text", ""),
            by=request.user, at=timezone.now(),
        )  # fmt: skip
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã ghi trả lời."))
    return redirect("rulebook:version", pk)


@door("rulebook.adopt")
def adopt(request: HttpRequest, pk: int) -> HttpResponse:
    """A draft becomes the rules."""
    version = version_or_404(request, pk, "rulebook.adopt")
    if not version.is_draft:
        raise Http404
    start = {"number": f"  -{version.document.symbol}".strip(), "adopted": f"{today():%d/%m/%Y}",
             "valid_from": f"{today():%d/%m/%Y}"}  # fmt: skip
    form, broken = AdoptForm(request.POST or None, initial=start), ()
    if request.method == "POST" and form.is_valid():
        try:
            version_adopt(
                version=version, said=form.said, by=request.user, at=timezone.now(), overrides=reasons_of(request.POST)
            )
        except RulesBrokenError as refused:
            broken = refused.broken
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã thông qua; phiên bản trước vẫn đọc được."))
            return redirect("rulebook:case", version.document_id)
    context = {"form": form, "broken": broken, "version": version, "changes": len(selectors.changes_of(version))}
    return render(request, "rulebook/adopt.html", context, status=422 if form.errors or broken else 200)
