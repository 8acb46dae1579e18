"""Out of the house: issuing, the files, corrections of what was issued."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.layout import LayoutError
from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import load
from luyke.office.reports import services
from luyke.office.reports.content import content_of
from luyke.office.reports.corrections import outdated as outdated_of
from luyke.office.reports.files import KINDS, TYPES, file_of
from luyke.office.reports.formality import form_doubts, form_faults, names_for
from luyke.office.reports.forms import IssueForm, SignForm
from luyke.office.reports.models import Issue, Report, State
from luyke.office.reports.selectors import report_list
from luyke.office.reports.views.reports import read, report_or_404
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_MOST = 36
_SIGNED = "signed"
_LARGEST_KEY = 2**20


@door("reports.issue")
def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Issues an approved report."""
    report = report_or_404(request, pk)
    day, signer = today(), report.template.signer_name
    names = names_for(report, day=day)
    signer = signer or (names[0] if len(names) == 1 else "")
    form = IssueForm(request.POST or None, today=day, signer=signer, names=names)
    refused: RefusedError | None = None
    if request.method == "POST" and form.is_valid():
        try:
            issued = services.report_issue(report=report, by=request.user, at=timezone.now(), **form.cleaned_data)
        except RefusedError as refusal:
            refused = refusal
        else:
            told = _("Đã ban hành {report} số {number}.").format(report=report, number=issued.number)
            messages.success(request, told)
            return redirect("reports:report", pk)
    faults = form_faults(report, day=day, signer_name=signer) if signer else form_faults(report)
    context = {"report": report, "form": form, "refused": refused, "faults": faults}
    return render(request, "reports/issue.html", context | {"doubts": form_doubts(report, day=day)})


@door("reports.issued")
def file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """A file of a report: as it was issued, or a draft of it as it stands."""
    report = report_or_404(request, pk)
    if kind not in (*KINDS, _SIGNED):
        raise Http404(kind)
    try:
        content = _issued(report, kind) if report.state == State.ISSUED else _drafted(report, kind)
    except OSError as error:
        raise Http404 from error
    except LayoutError as error:
        messages.error(request, error.sentence)
        return redirect("reports:report", pk)
    suffix = "pdf" if kind == _SIGNED else kind
    return download(content, f"{_name(report)}.{suffix}", TYPES[suffix])


@door("reports.issue")
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a digital signature on the PDF."""
    report = report_or_404(request, pk)
    if report.state != State.ISSUED:
        raise Http404
    form = SignForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        key, password = form.cleaned_data["key"].read(_LARGEST_KEY), form.cleaned_data["password"]
        try:
            made = services.report_sign(
                issue=report.issue, key=key, password=password, by=request.user, at=timezone.now()
            )
        except RefusedError as refusal:
            form.add_error("key", refusal.sentence)
        else:
            messages.success(request, _("Đã ký số bằng chứng thư của {name}.").format(name=made.name))
            return redirect("reports:report", pk)
    context = {"form": form, "title": _("Ký số bản PDF"), "submit": _("Ký"), "files": True}
    return render(request, "reports/form.html", context)


@door("reports.issue")
@require_POST
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Begins the correction of an issued report."""
    report = report_or_404(request, pk)
    if report.state != State.ISSUED:
        raise Http404
    try:
        made = services.report_correct(issue=report.issue, by=request.user, at=timezone.now())
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
        return redirect("reports:report", pk)
    return redirect("reports:report", made.pk)


@door("reports.view")
def outdated(request: HttpRequest) -> HttpResponse:
    """Issued reports whose numbers have changed since."""
    seen = report_list(viewer=request.user).filter(state=State.ISSUED)[:_MOST]
    issues = Issue.objects.filter(report__in=[one.pk for one in seen])
    issues = issues.select_related("report__template", "report__place__parent__parent__parent")
    found = outdated_of(issues=issues, as_of=timezone.now())
    may = {one.pk: request.user.may("reports.issue", one.report.scope) for one, _changes in found}
    rows = [(one, changes, may[one.pk]) for one, changes in found]
    return render(request, "reports/outdated.html", {"rows": rows, "may_correct": True})


def _issued(report: Report, kind: str) -> bytes:
    if kind != _SIGNED:
        return load(report.issue.files[kind])
    signed = report.issue.signed.first()
    if signed is None:
        raise Http404(kind)
    return load(signed.file)


def _drafted(report: Report, kind: str) -> bytes:
    if kind == _SIGNED:
        raise Http404(kind)
    figures, said = read(report)
    return file_of(content_of(report, figures, said, number="", day=None, signer_name=""), kind)


def _name(report: Report) -> str:
    draft = "" if report.state == State.ISSUED else "-du-thao"
    number = f"-so-{report.issue.number}" if report.state == State.ISSUED else ""
    return f"bao-cao-{report.place.code}-{report.period}{number}{draft}"
