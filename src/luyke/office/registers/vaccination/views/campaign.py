"""Pages of the campaign as a whole: how many of those who live there were reached, what the sites hold."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.asking import day_of
from luyke.office.registers.forms import refusal_tell
from luyke.office.registers.vaccination import selectors
from luyke.office.registers.vaccination.covering import coverage, together
from luyke.office.registers.vaccination.forms import PopulationForm, SupplyForm
from luyke.office.registers.vaccination.pages import CoveragePage, SuppliesPage
from luyke.office.registers.vaccination.services import population_say, supply_record
from luyke.office.registers.vaccination.stock import stock_of
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door

_MOST = 50


@require_GET
@door("vaccination.view")
def coverage_page(request: HttpRequest) -> HttpResponse:
    """Of those who live there, how many had a first and a second dose, by age group and place."""
    day = day_of(request.GET.get("ngay", "")) or today()
    rows = coverage(viewer=request.user, day=day)
    page = CoveragePage(day, rows, together(rows), request.user.may("vaccination.keep"))
    return render(request, "vaccination/coverage.html", {"page": page})


@door("vaccination.keep")
def population(request: HttpRequest) -> HttpResponse:
    """Says how many people of an age group live in a place."""
    places = selectors.places_kept(viewer=request.user)
    form = PopulationForm(request.POST or None, places=places, initial={"valid_from": today()})
    if request.method == "POST" and form.is_valid():
        try:
            population_say(**form.said, by=request.user, at=timezone.now())
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã ghi dân số."))
            return redirect("vaccination:coverage")
    status = 422 if form.errors else 200
    return render(request, "vaccination/population.html", {"form": form}, status=status)


@door("vaccination.view")
def supplies(request: HttpRequest) -> HttpResponse:
    """What each site was given, spent and still holds; a POST records a delivery."""
    may_keep = request.user.may("vaccination.keep")
    sites = selectors.sites_kept(viewer=request.user) if may_keep else selectors.sites_seen(viewer=request.user)
    form = SupplyForm(request.POST or None, sites=sites, initial={"day": today()}) if may_keep else None
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            supply_record(**form.said, by=request.user, at=timezone.now())
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã ghi lần cấp phát."))
            return redirect("vaccination:supplies")
    held = sorted(stock_of(sites=sites).values(), key=lambda one: (str(one.site), one.vaccine))
    page = SuppliesPage(held, selectors.supply_list(sites=sites)[:_MOST], form)
    status = 422 if form is not None and form.errors else 200
    return render(request, "vaccination/supplies.html", {"page": page}, status=status)
