"""Campaigns: what was before, during and after."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.forms import refusal_tell
from luyke.office.registers.order import selectors
from luyke.office.registers.order.forms import CampaignForm
from luyke.office.registers.order.models import Campaign, CaseEntry, Kind, Moment, Photo
from luyke.office.registers.order.pages import CampaignPage, campaign_days, place_lines, stretch_of
from luyke.office.registers.order.services import campaign_set, campaign_withdraw
from luyke.office.registers.withdrawing import withdrawal_taken
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door

_PAIRS = 12


@require_GET
@door("order.view")
def campaign_list(request: HttpRequest) -> HttpResponse:
    """The campaigns."""
    context = {"campaigns": selectors.campaigns_seen(viewer=request.user), "may_keep": request.user.may("order.keep")}
    return render(request, "order/campaign_list.html", context)


@require_GET
@door("order.view")
def campaign(request: HttpRequest, pk: int) -> HttpResponse:
    """One campaign."""
    found = _found(request, pk)
    days = campaign_days(found, today())
    wanted = selectors.campaign_rows(viewer=request.user, campaign=found)
    rows = list(wanted.filter(found_date__range=(days[0][0], days[2][1])).select_related("case"))
    names = (_("Trước đợt"), _("Trong đợt"), _("Sau đợt"))
    kinds = dict(Kind.choices)
    during = [one for one in rows if days[1][0] <= one.found_date <= days[1][1]]
    page = CampaignPage(
        campaign=found,
        kinds=", ".join(str(kinds[one]) for one in found.kinds.split(",") if one in kinds),
        stretches=[stretch_of(name, each, rows) for name, each in zip(names, days, strict=True)],
        places=place_lines(found.places.order_by("folded"), days, rows),
        pairs=_pairs(during),
        may_keep=request.user.may("order.keep", found.scope),
        invented=found.invented or any(one.invented for one in rows),
    )
    return render(request, "order/campaign.html", {"page": page})


@door("order.keep")
def campaign_enter(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """A new campaign, or one said anew."""
    found = _found(request, pk) if pk is not None else None
    if found is not None and not request.user.may("order.keep", found.scope):
        raise Http404
    places = selectors.places_kept(viewer=request.user, on=today())
    form = CampaignForm(request.POST or None, places=places, initial=_start(found))
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        chosen = [one for one in places if str(one.pk) in given["places"]]
        home = found.place if found else chosen[0].parent or chosen[0]
        if not request.user.may("order.keep", home.scope):  # who keeps one ward alone has campaigns of that ward
            home = chosen[0]
        given["places"] = chosen
        try:
            made = campaign_set(place=home, campaign=found, by=request.user, at=timezone.now(), **given)
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã ghi đợt “{name}”.").format(name=made))
            return redirect("order:campaign", made.pk)
    context = {"form": form, "campaign": found}
    return render(request, "order/campaign_enter.html", context, status=422 if form.errors else 200)


@require_POST
@door("order.keep")
def campaign_withdrawn(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes away a campaign that was set by mistake."""
    found = _found(request, pk)
    if not request.user.may("order.keep", found.scope):
        raise Http404
    return withdrawal_taken(
        request, partial(campaign_withdraw, campaign=found), at=timezone.now(),
        back=reverse("order:campaign", args=[pk]), onward=reverse("order:campaign_list"),
    )  # fmt: skip


def _found(request: HttpRequest, pk: int) -> Campaign:
    found = selectors.campaign_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found


def _start(found: Campaign | None) -> dict[str, object]:
    if found is None:
        return {"first_date": today()}
    return {"name": found.name, "first_date": found.first_date, "last_date": found.last_date,
            "kinds": found.kinds.split(",") if found.kinds else [],
            "places": [str(pk) for pk in found.places.values_list("pk", flat=True)]}  # fmt: skip


def _pairs(rows: list[CaseEntry]) -> list[tuple[CaseEntry, Photo, Photo]]:
    """Cases with a photo of both moments: the last of each."""
    by_case: dict[int, dict[str, Photo]] = {}
    for photo in Photo.objects.filter(case__in=[one.case_id for one in rows]):
        by_case.setdefault(photo.case_id, {})[photo.moment] = photo
    both = [(one, by_case[one.case_id]) for one in rows if len(by_case.get(one.case_id, ())) == len(Moment)]
    return [(one, found[Moment.FOUND], found[Moment.MENDED]) for one, found in both[:_PAIRS]]
