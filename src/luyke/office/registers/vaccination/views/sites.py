"""The sites: set up before the first day, closed after the last, taken away where they were added by mistake."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.places.selectors import places_seen
from luyke.office.registers.forms import refusal_tell
from luyke.office.registers.vaccination import selectors
from luyke.office.registers.vaccination.forms import SiteForm
from luyke.office.registers.vaccination.models import Site
from luyke.office.registers.vaccination.pages import SitesPage
from luyke.office.registers.vaccination.services import site_add, site_close, site_withdraw
from luyke.office.registers.withdrawing import withdrawal_taken
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door

_MOST = 200  # places that are offered


@door("vaccination.keep")
def site_list(request: HttpRequest) -> HttpResponse:
    """The open sites that the person keeps; a POST adds one."""
    found = places_seen(viewer=request.user, permission="vaccination.keep", on=today())
    form = SiteForm(request.POST or None, places=found.select_related("parent__parent__parent").highest_first()[:_MOST])
    if request.method == "POST" and form.is_valid():
        try:
            made = site_add(**form.said, by=request.user, at=timezone.now())
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã lập điểm tiêm “{name}”.").format(name=made))
            return redirect("vaccination:site_list")
    sites = selectors.sites_with_use(viewer=request.user)
    return render(
        request, "vaccination/sites.html", {"page": SitesPage(sites, form)}, status=422 if form.errors else 200
    )


@require_POST
@door("vaccination.keep")
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Nothing is entered at the site any more."""
    try:
        site_close(site=_kept_or_404(request, pk), by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã đóng điểm tiêm; các phiếu đã ghi vẫn tính."))
    return redirect("vaccination:site_list")


@require_POST
@door("vaccination.keep")
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes away a site that was added by mistake."""
    where = reverse("vaccination:site_list")
    return withdrawal_taken(
        request, partial(site_withdraw, site=_kept_or_404(request, pk)), at=timezone.now(), back=where, onward=where
    )


def _kept_or_404(request: HttpRequest, pk: int) -> Site:
    found = selectors.sites_kept(viewer=request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
