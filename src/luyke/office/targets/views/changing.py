"""Assigning, revising, withdrawing, giving down."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.indicators.forms import add_errors
from luyke.office.indicators.selectors import indicator_list_shared
from luyke.office.targets import selectors, services
from luyke.office.targets.forms import AssignForm, DecisionForm, ReviseForm, SplitForm
from luyke.office.targets.models import Target
from luyke.office.targets.pages import FormPage
from luyke.office.targets.styles import shown_value, stored_value
from luyke.office.ui.doors import door


@door("targets.assign")
def assign(request: HttpRequest, place: int, year: int) -> HttpResponse:
    """A new target of a place and year."""
    found = selectors.place_assignable(viewer=request.user, pk=place)
    form = AssignForm(found, request.POST or None)

    def do() -> HttpResponse:
        given = form.cleaned_data
        indicator, style, total = given["indicator"], given["style"], given["of_total"]
        services.target_assign(
            indicator=indicator,
            place=found,
            year=year,
            issuer=given["issuer"],
            style=style,
            value=stored_value(indicator, style, given["value"]),
            of_total=None if total is None else total * indicator.factor,
            decision=form.decision(),
            by=request.user,
            at=timezone.now(),
        )
        return redirect("targets:plan", place, year)

    page = FormPage(
        title=_("Giao chỉ tiêu năm {year} cho {place}").format(year=year, place=found),
        form=form,
        submit=_("Giao chỉ tiêu"),
        place=found,
        year=year,
        indicators=indicator_list_shared(),
    )
    return _served(request, page, do)


@door("targets.assign")
def revise(request: HttpRequest, target: int) -> HttpResponse:
    """A target's new value."""
    found = selectors.target_assignable(viewer=request.user, pk=target)
    standing, indicator = _standing(found), found.indicator
    initial: dict[str, object] = {"seen": standing.revision.pk, "style": standing.style}
    if standing.value is not None:
        initial["value"] = shown_value(indicator, standing.style, standing.value)
    if standing.revision.of_total is not None:
        initial["of_total"] = standing.revision.of_total / indicator.factor
    form = ReviseForm(request.POST or None, initial=initial)

    def do() -> HttpResponse:
        given = form.cleaned_data
        total = given["of_total"]
        services.target_revise(
            target=found,
            value=stored_value(indicator, given["style"], given["value"]),
            of_total=None if total is None else total * indicator.factor,
            style=given["style"],
            decision=form.decision(),
            seen=found.revisions.filter(pk=given["seen"]).first(),
            by=request.user,
            at=timezone.now(),
        )
        return redirect("targets:target", target)

    page = FormPage(
        title=_("Điều chỉnh {name}").format(name=indicator.title), form=form, submit=_("Ghi điều chỉnh"),
        place=found.place, year=found.year, standing=standing,
    )  # fmt: skip
    return _served(request, page, do)


@door("targets.assign")
def withdraw(request: HttpRequest, target: int) -> HttpResponse:
    """Takes a target back."""
    found = selectors.target_assignable(viewer=request.user, pk=target)
    form = DecisionForm(request.POST or None)

    def do() -> HttpResponse:
        services.target_withdraw(target=found, decision=form.decision(), by=request.user, at=timezone.now())
        return redirect("targets:target", target)

    page = FormPage(
        title=_("Rút chỉ tiêu {name}").format(name=found.indicator.title), form=form, submit=_("Rút chỉ tiêu này"),
        place=found.place, year=found.year, standing=_standing(found),
    )  # fmt: skip
    return _served(request, page, do)


@door("targets.assign")
def split(request: HttpRequest, target: int) -> HttpResponse:
    """Gives a target down to the places below."""
    found = selectors.target_visible(viewer=request.user, pk=target)
    standing, gap = _standing(found), selectors.gap_of(target=found)
    if gap is None or not request.user.may("targets.assign", found.place.scope):
        raise Http404("target")
    indicator, style = found.indicator, standing.style
    below = list(selectors.places_below(place=found.place, year=found.year))
    held = {share.place.pk: share.value for share in gap.shares if share.value is not None}
    initial: dict[str, object] = {
        f"phan-{place.pk}": shown_value(indicator, style, held[place.pk]) for place in below if place.pk in held
    }
    if gap.reason:
        initial["gap_reason"] = gap.reason.reason
    form = SplitForm(below, request.POST or None, initial=initial)

    def do() -> HttpResponse:
        shares = {
            place: None if value is None else stored_value(indicator, style, value)
            for place, value in form.shares().items()
        }
        services.target_split(
            target=found,
            shares=shares,
            decision=form.decision(),
            gap_reason=form.cleaned_data["gap_reason"],
            by=request.user,
            at=timezone.now(),
        )
        return redirect("targets:target", target)

    page = FormPage(
        title=_("Chia {name} xuống các địa bàn").format(name=indicator.title), form=form,
        submit=_("Giao xuống {count} địa bàn").format(count=len(below)), place=found.place, year=found.year,
        standing=standing, gap=gap,
    )  # fmt: skip
    return _served(request, page, do, "targets/split.html")


def _standing(target: Target) -> selectors.Standing:
    standing = selectors.standing_of(target=target)
    if standing is None:
        raise Http404("target")
    return standing


def _served(
    request: HttpRequest, page: FormPage, do: Callable[[], HttpResponse], template: str = "targets/form.html"
) -> HttpResponse:
    """The form; or, once it was sent, what the act leads to."""
    form: Form = page.form
    if request.method == "POST" and form.is_valid():
        try:
            answer = do()
        except ValidationError as refused:
            add_errors(form, refused)
        else:
            messages.success(request, _("Đã ghi."))
            return answer
    return render(request, template, {"page": page})
