"""Agencies of a unit: made, renamed, closed."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.places import services
from luyke.office.places.forms import AgencyCloseForm, AgencyForm, AgencyNameForm
from luyke.office.places.models import Agency, Place
from luyke.office.places.pages import AgencyPage
from luyke.office.places.plans import ChangeRefusedError
from luyke.office.places.selectors import place_to_change
from luyke.office.ui.doors import door


@door("places.change")
def agency_add(request: HttpRequest, code: str) -> HttpResponse:
    """A new agency of a unit."""
    place = _place(request, code)
    form = AgencyForm(request.POST or None)
    title = _("Lập cơ quan của {place}").format(place=place)
    return _done(request, AgencyPage(place, form, title, _("Lập cơ quan")), lambda given: services.agency_create(
        place=place, **given, by=request.user, at=timezone.now(),
    ))  # fmt: skip


@door("places.change")
def agency_edit(request: HttpRequest, code: str, agency: str) -> HttpResponse:
    """Another name for an agency."""
    place, row = _agency(request, code, agency)
    form = AgencyNameForm(request.POST or None, initial={"name": row.name})
    title = _("Đổi tên {agency}").format(agency=row.name)
    return _done(request, AgencyPage(place, form, title, _("Đổi tên")), lambda given: services.agency_rename(
        agency=row, **given, by=request.user, at=timezone.now(),
    ))  # fmt: skip


@door("places.change")
def agency_end(request: HttpRequest, code: str, agency: str) -> HttpResponse:
    """The last day of an agency."""
    place, row = _agency(request, code, agency)
    form = AgencyCloseForm(request.POST or None)
    title = _("{agency} thôi hoạt động").format(agency=row.name)
    return _done(request, AgencyPage(place, form, title, _("Ghi nhận")), lambda given: services.agency_close(
        agency=row, **given, by=request.user, at=timezone.now(),
    ))  # fmt: skip


def _done(request: HttpRequest, page: AgencyPage, act: Callable[[dict[str, object]], Agency]) -> HttpResponse:
    form: forms.Form = page.form
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except ChangeRefusedError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Đã ghi."))
            return redirect("places:place", page.place.code)
    return render(request, "places/agency.html", {"page": page})


def _place(request: HttpRequest, code: str) -> Place:
    place = place_to_change(viewer=request.user, code=code)
    if place is None:
        raise Http404
    return place


def _agency(request: HttpRequest, code: str, agency: str) -> tuple[Place, Agency]:
    place = _place(request, code)
    row = place.agencies.filter(code=agency).first()
    if row is None:
        raise Http404
    return place, row
