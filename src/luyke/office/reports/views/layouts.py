"""How documents are set: the rules in force on a day, and what the office chooses where they leave a choice."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.reports import services
from luyke.office.reports.forms import LayoutForm, WhereForm
from luyke.office.reports.models import Side
from luyke.office.reports.pages import layout_page
from luyke.office.reports.views.templates import places_shaped
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door


@door("reports.shape")
def layout(request: HttpRequest) -> HttpResponse:
    """The rules of a side for one place on a day; a choice holds from a day on."""
    places = places_shaped(request)
    place = places.first()
    if place is None:
        raise Http404
    sides = [one for one in Side if one != Side.PARTY or request.user.may("reports.party")]
    asked = {"place": place.pk, "side": Side.STATE.value, "day": f"{today()}"} | request.GET.dict()
    where = WhereForm(places, sides, asked)
    if not where.is_valid():
        return render(request, "reports/layout.html", {"where": where} | _tabs(request))
    place, side, day = where.cleaned_data["place"], Side(where.cleaned_data["side"]), where.cleaned_data["day"]
    page = layout_page(place, side, day)
    form = LayoutForm(page, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.layout_choose(
                place=place, side=side, values=form.values(), begins=form.cleaned_data["begins"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Đã ghi cách trình bày của {place}.").format(place=place))
            return redirect(_address(place.pk, side, form.cleaned_data["begins"]))
    return render(request, "reports/layout.html", {"where": where, "page": page, "form": form} | _tabs(request))


def _tabs(request: HttpRequest) -> dict[str, bool]:
    return {"may_shape": True, "may_correct": request.user.may("reports.view")}


def _address(place: int, side: Side, day: date) -> str:
    return f"{reverse('reports:layout')}?place={place}&side={side.value}&day={day}"
