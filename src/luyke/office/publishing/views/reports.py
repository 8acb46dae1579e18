"""The desk of issued reports: which kinds may go out, and sending one out."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing import desk, services
from luyke.office.publishing.forms import ReportForm
from luyke.office.publishing.views.telling import told
from luyke.office.reports.selectors import template_get
from luyke.office.ui.doors import door


@door("publishing.publish")
def report(request: HttpRequest) -> HttpResponse:
    """Publishes an issued report."""
    form = ReportForm(desk.issue_list(viewer=request.user), request.POST or None)
    details: tuple[str, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            made = services.report_publish(by=request.user, at=timezone.now(), **form.cleaned_data)
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
            details = refusal.details
        else:
            messages.success(request, _("Đã ghi: {title}, bản {version}.").format(title=made, version=made.version))
            return redirect("publishing:desk")
    return render(request, "publishing/report.html", {"form": form, "details": details})


@door("reports.shape")
def kinds(request: HttpRequest) -> HttpResponse:
    """Which kinds of reports may go out."""
    if request.method == "POST":
        number = request.POST.get("template", "")
        template = template_get(viewer=request.user, pk=int(number)) if number.isdecimal() else None
        if template is None:
            raise Http404
        told(request, lambda at: services.template_open(
            template=template, open="open" in request.POST, by=request.user, at=at), _("Đã ghi."))  # fmt: skip
        return redirect("publishing:report_kinds")
    return render(request, "publishing/report_kinds.html", {"rows": desk.template_rows(viewer=request.user)})
