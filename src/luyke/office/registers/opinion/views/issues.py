"""The list of issues, what is rising, one issue with its reports and history; the list as a workbook."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.asking import query_of
from luyke.office.registers.opinion import selectors
from luyke.office.registers.opinion.agenda import span_on
from luyke.office.registers.opinion.forms import HearingForm
from luyke.office.registers.opinion.heats import HEATS
from luyke.office.registers.opinion.pages import IssuePage, ListPage, Step, counted_line, issue_line
from luyke.office.registers.opinion.rows import filters_of, listed
from luyke.office.registers.opinion.selectors import Filters
from luyke.office.registers.opinion.services import hearing_add
from luyke.office.registers.selectors import overrides_of
from luyke.office.registers.sheet import sheet_write
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_PAGE, _RISING = 50, 5
_MOST_OUT = 20_000


@require_GET
@door("opinion.view")
def case_list(request: HttpRequest) -> HttpResponse:
    """The issues: open ones first, the hottest, those that rise most."""
    filters, span = filters_of(request), span_on(today())
    rows = selectors.issue_list(viewer=request.user, filters=filters, span=span)
    every = selectors.issue_list(viewer=request.user, filters=Filters(place=filters.place), span=span)
    shown = Paginator(rows, _PAGE).get_page(request.GET.get("trang"))
    page = ListPage(
        page=shown,
        lines=[counted_line(one, span.day) for one in shown],
        rising=[counted_line(one, span.day) for one in selectors.rising(every, most=_RISING)],
        sums=selectors.sums_of(every, span.day),
        filters=filters,
        span=span,
        figure=filters.fed.figure(filters.fed.extent.at) if filters.fed else None,
        places=selectors.places_seen(viewer=request.user),
        query=query_of(request),
        may_keep=request.user.may("opinion.keep"),
    )
    return render(request, "opinion/case_list.html", {"page": page})


@require_GET
@door("opinion.view")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One issue."""
    found = selectors.issue_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    history, hearings, span = selectors.issue_history(issue=found), selectors.hearings_of(issue=found), span_on(today())
    passed = overrides_of(register="opinion", entries=[one.pk for one in history])
    pace = selectors.pace_of(issue=found, span=span)
    page = IssuePage(
        issue=found,
        line=issue_line(history[0], pace, sum(one.reports for one in hearings), span.day),
        steps=[Step(one, HEATS[one.heat], passed.get(one.pk, ())) for one in history],
        hearings=hearings,
        span=span,
        may_keep=request.user.may("opinion.keep", found.scope),
    )
    return render(request, "opinion/issue.html", {"page": page, "form": HearingForm(initial={"day": today()})})


@require_POST
@door("opinion.keep")
def hearing(request: HttpRequest, pk: int) -> HttpResponse:
    """Reports more of an issue."""
    found = selectors.issue_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    form = HearingForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Ghi ngày, nguồn và số phản ánh."))
        return redirect("opinion:case", pk)
    try:
        hearing_add(issue=found, said=form.said, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã ghi thêm phản ánh."))
    return redirect("opinion:case", pk)


@require_GET
@door("opinion.view")
def workbook(request: HttpRequest) -> HttpResponse:
    """The list as a workbook; that it was taken stays on the record."""
    found = listed(request)
    rows = found.rows(_MOST_OUT)
    found.record(count=len(rows), by=request.user, at=timezone.now())
    book = sheet_write(_("Sổ dư luận nhân dân"), found.columns, rows)
    return download(book, "so-du-luan.xlsx")
