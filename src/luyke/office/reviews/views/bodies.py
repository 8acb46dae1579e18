"""Bodies that meet: the list, one with its members and terms, and what may be changed of it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.places.selectors import places_within
from luyke.office.reviews import selectors, services
from luyke.office.reviews.forms import BodyForm, DayForm, MemberForm, NewBodyForm, TermForm
from luyke.office.reviews.models import Body, Member, Side
from luyke.office.reviews.pages import body_page
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door


@door("reviews.view")
def index(request: HttpRequest) -> HttpResponse:
    """The bodies whose meetings the person may see."""
    bodies = selectors.bodies_seen(viewer=request.user).order_by("ended_on", "place", "side", "name")
    context = {"bodies": bodies, "may_add": request.user.may("reviews.keep")}
    return render(request, "reviews/body_list.html", context)


@door("reviews.keep")
def add(request: HttpRequest) -> HttpResponse:
    """A new body."""
    person = request.user
    places = places_within(viewer=person, permission="reviews.keep")
    sides = [side for side in Side if side is Side.STATE or person.may("reviews.view_party")]
    form = NewBodyForm(places, sides, request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            made = services.body_create(
                place=given["place"], side=Side(given["side"]), naming=form.naming(), by=person, at=timezone.now()
            )
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("reviews:body", pk=made.pk)
    context = {"form": form, "title": _("Thêm tổ chức họp"), "submit": _("Ghi tổ chức"), "bodies": True}
    return render(request, "reviews/form.html", context)


@door("reviews.view")
def body(request: HttpRequest, pk: int) -> HttpResponse:
    """A body: how its documents are named and set, who sits in it, its terms."""
    found = _or_404(request, pk, "reviews.view")
    day = today()
    keeps = request.user.may("reviews.keep", found.scope)
    context = {
        "page": body_page(found, day, keeps=keeps), "member": MemberForm(initial={"joined": day}),
        "term": TermForm(), "end": DayForm(initial={"on": day}),
    }  # fmt: skip
    return render(request, "reviews/body.html", context)


@door("reviews.keep")
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Names it otherwise."""
    found = _or_404(request, pk, "reviews.keep")
    initial = {name: getattr(found, name) for name in BodyForm.base_fields}
    form = BodyForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.body_revise(body=found, naming=form.naming(), by=request.user, at=timezone.now())
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("reviews:body", pk=pk)
    context = {"form": form, "title": found.name, "submit": _("Ghi"), "bodies": True}
    return render(request, "reviews/form.html", context)


@require_POST
@door("reviews.keep")
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """It calls no more meetings."""
    found, form = _or_404(request, pk, "reviews.keep"), DayForm(request.POST)
    return _acted(request, found, form, lambda: services.body_end(
        body=found, on=form.cleaned_data["on"], by=request.user, at=timezone.now()))  # fmt: skip


@require_POST
@door("reviews.keep")
def member_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody sits in it."""
    found, form = _or_404(request, pk, "reviews.keep"), MemberForm(request.POST)
    return _acted(request, found, form, lambda: services.member_add(
        body=found, **form.cleaned_data, by=request.user, at=timezone.now()))  # fmt: skip


@require_POST
@door("reviews.keep")
def member_leave(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    """Somebody sits in it no more."""
    found, form = _or_404(request, pk, "reviews.keep"), DayForm(request.POST)
    one = get_object_or_404(Member.objects.select_related("body__place"), pk=member, body=found)
    return _acted(request, found, form, lambda: services.member_leave(
        member=one, left=form.cleaned_data["on"], by=request.user, at=timezone.now()))  # fmt: skip


@require_POST
@door("reviews.keep")
def term_begin(request: HttpRequest, pk: int) -> HttpResponse:
    """A term of the committee."""
    found, form = _or_404(request, pk, "reviews.keep"), TermForm(request.POST)
    return _acted(request, found, form, lambda: services.term_begin(
        body=found, **form.cleaned_data, by=request.user, at=timezone.now()))  # fmt: skip


def _acted(request: HttpRequest, found: Body, form: object, do: Callable[[], object]) -> HttpResponse:
    if not form.is_valid():
        for field, errors in form.errors.items():
            label = form.fields[field].label if field in form.fields else ""
            messages.error(request, f"{label}: {' '.join(errors)}")
    else:
        try:
            do()
        except RefusedError as refusal:
            messages.error(request, refusal.sentence)
        else:
            messages.success(request, _("Đã ghi."))
    return redirect("reviews:body", pk=found.pk)


def _or_404(request: HttpRequest, pk: int, permission: str) -> Body:
    found = selectors.bodies_seen(viewer=request.user, permission=permission).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
