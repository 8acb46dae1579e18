"""A report on its way: begun, read, commented, moved on."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.layout import rules_on
from luyke.model import Period
from luyke.office.collection.refusals import RefusedError
from luyke.office.reports import services
from luyke.office.reports.figures import Figures, report_figures
from luyke.office.reports.forms import StartForm
from luyke.office.reports.models import Report, State
from luyke.office.reports.pages import issued_page, report_page
from luyke.office.reports.passages import Passage, passages
from luyke.office.reports.readiness import checked
from luyke.office.reports.selectors import remark_get, report_get, report_list, template_list
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number

_MOST = 200
_ASKED = ("view", "write", "comment", "approve", "issue")


@door("reports.issued")
def index(request: HttpRequest) -> HttpResponse:
    """The reports that the person may read, the newest month first."""
    reports = list(report_list(viewer=request.user).exclude(state=State.DROPPED)[:_MOST])
    may_start = template_list(viewer=request.user, permission="reports.write").exists()
    context = {
        "reports": reports,
        "may_start": may_start,
        "may_shape": request.user.may("reports.shape"),
        "may_correct": request.user.may("reports.view"),
    }
    return render(request, "reports/report_list.html", context)


@door("reports.write")
def start(request: HttpRequest) -> HttpResponse:
    """Begins a report."""
    templates = template_list(viewer=request.user, permission="reports.write")
    form = StartForm(templates, request.POST or None, initial={"period": request.GET.get("thang", "")})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = services.report_start(
                template=given["template"], period=given["period"], by=request.user, at=timezone.now()
            )
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("reports:report", made.pk)
    return render(request, "reports/form.html", {"form": form, "title": _("Soạn báo cáo"), "submit": _("Bắt đầu soạn")})


@door("reports.issued")
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """The report as it will be printed."""
    report = report_or_404(request, pk)
    if report.state == State.ISSUED:
        page = issued_page(report)
    else:
        figures, said = read(report)
        page = report_page(report, figures, said, checked(report, said))
    may = {name: request.user.may(f"reports.{name}", report.scope) for name in _ASKED}
    context: dict[str, object] = {"page": page, "may": may, "urgency": rules_on(report.side, None).urgency}
    if report.state == State.ISSUED:
        context |= {"signed": report.issue.signed.first(), "people": _people(report)}
    return render(request, "reports/report.html", context)


@door("reports.view")
@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes one step: fresh figures, to approval, back, approved, dropped."""
    report, who, now = report_or_404(request, pk), request.user, timezone.now()
    reason = request.POST.get("reason", "")
    steps = {
        "renew": lambda: services.report_renew(report=report, by=who, at=now),
        "submit": lambda: services.report_submit(report=report, by=who, at=now),
        "return": lambda: services.report_return(report=report, reason=reason, by=who, at=now),
        "approve": lambda: services.report_approve(report=report, by=who, at=now),
        "mark": lambda: services.report_mark(report=report, urgency=request.POST.get("urgency", ""), by=who, at=now),
        "drop": lambda: services.report_drop(report=report, by=who, at=now),
    }
    take = steps.get(request.POST.get("act", ""))
    if take is None:
        raise Http404
    try:
        take()
    except RefusedError as refusal:
        messages.error(request, " ".join((refusal.sentence, *refusal.details[:5])))
    else:
        messages.success(request, _("{report}: {state}.").format(report=report, state=report.get_state_display()))
    return redirect("reports:report", pk)


@door("reports.comment")
@require_POST
def remark(request: HttpRequest, pk: int) -> HttpResponse:
    """Says something of the report, or of one of its blocks."""
    report = report_or_404(request, pk)
    asked = request.POST.get("block", "")
    block = report.blocks.filter(pk=whole_number(asked)).first()
    try:
        services.remark_make(
            report=report, block=block, text=request.POST.get("text", ""), by=request.user, at=timezone.now()
        )
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("reports:report", pk)


@door("reports.comment")
@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Marks a remark as dealt with."""
    found = remark_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    services.remark_settle(remark=found, by=request.user, at=timezone.now())
    return redirect("reports:report", found.report_id)


@door("reports.write")
@require_POST
def waive(request: HttpRequest, pk: int) -> HttpResponse:
    """Answers a finding on the text."""
    report = report_or_404(request, pk)
    _figures, said = read(report)
    findings, asked = checked(report, said).findings, whole_number(request.POST.get("finding", ""))
    if asked is None or asked >= len(findings):
        raise Http404
    finding = findings[asked]
    if request.POST.get("code") != finding.code:  # the text moved on since the page was shown
        messages.error(request, _("Đoạn văn vừa đổi; xem lại phát hiện rồi giải trình."))
        return redirect("reports:report", pk)
    try:
        services.finding_waive(
            report=report, finding=finding, reason=request.POST.get("reason", ""), by=request.user, at=timezone.now()
        )
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("reports:report", pk)


def _people(report: Report) -> list[tuple[str, str]]:
    """Who did what, as the log tells it."""
    people = report.issue.log["people"]
    steps = (("produced", _("Soạn")), ("submitted", _("Gửi duyệt")), ("approved", _("Duyệt")))
    told = [(words, people[name][0]) for name, words in steps if name in people]
    return [*told, (_("Ban hành"), report.issue.issued_by_name)]


def report_or_404(request: HttpRequest, pk: int) -> Report:
    """A report that the person may read. Raises Http404."""
    found = report_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found


def read(report: Report) -> tuple[Figures, list[Passage]]:
    """What a report's figures are, and what it says."""
    figures = report_figures(place=report.place, period=Period.parse(report.period), as_of=report.as_of)
    return figures, passages(report, figures)
