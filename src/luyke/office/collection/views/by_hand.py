"""Rounds opened, closed and opened again by hand; days off."""

from __future__ import annotations

from itertools import groupby

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection import selectors
from luyke.office.collection.forms import DayOffForm
from luyke.office.collection.models import DayOff
from luyke.office.collection.pages.regimes import DaysOffPage, RoundByHandPage
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import day_off_add, day_off_remove, round_close, round_open, round_reopen
from luyke.office.collection.views.regimes import regime_or_404
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number
from luyke.office.ui.periods import print_period


@door("regimes.change")
@require_POST
def open_round(request: HttpRequest, pk: int) -> HttpResponse:
    """Opens a month that the page offered."""
    regime = regime_or_404(request, pk)
    period = request.POST.get("period", "")
    offered = selectors.periods_to_open(regime=regime, today=timezone.localdate())
    try:
        if period not in [month for month, _dates in offered]:
            raise RefusedError(_("Hãy chọn kỳ trong danh sách."))
        opened = round_open(regime=regime, period=period, by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect("collection:regime", pk)
    said = _("Đã mở kỳ {period}: {count} đơn vị có biểu để nhập.")
    messages.success(request, said.format(period=print_period(period), count=opened.submissions.count()))
    return redirect("collection:regime", pk)


@door("regimes.change")
def round_by_hand(request: HttpRequest, pk: int, round: int) -> HttpResponse:
    """Closes an open round, or opens a closed one again, each for a reason."""
    found = selectors.regime_rounds(regime=regime_or_404(request, pk)).filter(pk=round).first()
    if found is None:
        raise Http404
    if request.method == "POST":
        reason, who, now = request.POST.get("reason", "").strip()[:500], request.user, timezone.now()
        try:
            if request.POST.get("act") == "reopen":
                round_reopen(round=found, reason=reason, by=who, at=now)
                said = _("Đã mở lại kỳ {period}.")
            elif not reason:
                raise RefusedError(_("Đóng kỳ trước hạn phải nêu lý do."))
            else:
                round_close(round=found, reason=reason, by=who, at=now)
                said = _("Đã đóng kỳ {period}.")
        except RefusedError as refused:
            messages.error(request, refused.sentence)
        else:
            messages.success(request, said.format(period=print_period(found.period)))
            return redirect("collection:regime", pk)
    page = RoundByHandPage(found, print_period(found.period))
    return render(
        request, "collection/round_by_hand.html", {"page": page}, status=422 if request.method == "POST" else 200
    )


@door("regimes.change")
def days_off(request: HttpRequest) -> HttpResponse:
    """The days on which offices do not work: listed, added, taken out."""
    taken_out = request.POST.get("remove", "")
    form = DayOffForm(request.POST if request.method == "POST" and not taken_out else None)
    if taken_out:
        found = get_object_or_404(DayOff, pk=whole_number(taken_out) or 0)
        day_off_remove(day_off=found, by=request.user, at=timezone.now())
        messages.success(request, _("{day} lại là ngày làm việc.").format(day=f"{found.day:%d/%m/%Y}"))
        return redirect("collection:day_off_list")
    if form.is_bound and form.is_valid():
        try:
            added = day_off_add(**form.cleaned_data, by=request.user, at=timezone.now())
        except RefusedError as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, _("Đã ghi {count} ngày nghỉ.").format(count=len(added)))
            return redirect("collection:day_off_list")
    rows = selectors.day_off_list()
    years = [(year, list(days)) for year, days in groupby(rows, key=lambda one: one.day.year)]
    page = DaysOffPage(form, years[::-1])
    return render(request, "collection/day_off_list.html", {"page": page}, status=422 if form.errors else 200)
