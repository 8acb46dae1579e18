"""Households: the list, one with its history, how far it is now."""

from __future__ import annotations

from decimal import Decimal

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.asking import query_of
from luyke.office.registers.forms import reasons_of, refusal_tell
from luyke.office.registers.land import selectors
from luyke.office.registers.land.forms import HouseholdForm, StepForm
from luyke.office.registers.land.limits import deadlines_of
from luyke.office.registers.land.marks import STEP_NAMES
from luyke.office.registers.land.models import Household, Project
from luyke.office.registers.land.pages import (
    HouseholdPage,
    ListPage,
    deadline_line,
    history_lines,
    household_line,
    project_line,
)
from luyke.office.registers.land.parcels import METRE
from luyke.office.registers.land.rows import filters_of
from luyke.office.registers.land.said import FIELDS, STEPS, Listing, SaidHousehold
from luyke.office.registers.land.selectors import ProjectCounts, said_of
from luyke.office.registers.land.services import households_record
from luyke.office.registers.law import law_table
from luyke.office.registers.pages import shown
from luyke.office.registers.rules import Broken, RulesBrokenError
from luyke.office.registers.selectors import overrides_of
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door

_PAGE = 50


@require_GET
@door("land.view")
def case_list(request: HttpRequest) -> HttpResponse:
    """The projects with their funnels and the households, overdue first; or exactly those of a fed figure."""
    filters, law = filters_of(request), law_table("land")
    day = filters.fed.extent.last if filters.fed else today()
    rows = selectors.step_list(viewer=request.user, filters=filters, law=law, today=day)
    page = Paginator(rows, _PAGE).get_page(request.GET.get("trang"))
    projects = list(selectors.projects_seen(viewer=request.user))
    counts = {one.project_id: one for one in selectors.counts_of(viewer=request.user, law=law, today=day)}
    lines = [project_line(one, counts.get(one.pk, ProjectCounts.none())) for one in projects]
    figure = filters.fed.figure(filters.fed.extent.at) if filters.fed else None
    context = ListPage(
        projects=sorted(lines, key=lambda line: -line.counts.overdue),
        page=page,
        lines=[household_line(entry, law, day) for entry in page],
        filters=filters,
        told=shown(filters.fed.issued.indicator, figure.value) if filters.fed and figure else "",
        query=query_of(request),
        total=project_line(None, sum(counts.values(), ProjectCounts.none())),
        may_keep=request.user.may("land.keep"),
    )
    return render(request, "land/case_list.html", {"page": context})


@require_GET
@door("land.view")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One household: where it stands, its deadlines, and all that was said of it."""
    found = _or_404(request, pk)
    law, day = law_table("land"), today()
    history = selectors.household_history(household=found)
    for entry in history:
        entry.household = found
    said = said_of(history[0])
    page = HouseholdPage(
        household=found,
        now=household_line(history[0], law, day),
        steps=[(STEP_NAMES[step], said.day_of(step)) for step in STEPS],
        deadlines=[deadline_line(one, day) for one in deadlines_of(said, law, day)],
        history=history_lines(history, overrides_of(register="land", entries=[one.pk for one in history])),
        may_keep=request.user.may("land.keep", found.project.scope),
    )
    return render(request, "land/household.html", {"page": page})


@door("land.keep")
def enter(request: HttpRequest, pk: int) -> HttpResponse:
    """How far a household is now. A POST keeps it; soft rules ask for their reasons first."""
    found = _or_404(request, pk)
    if not request.user.may("land.keep", found.project.scope):
        raise Http404
    said = said_of(selectors.household_history(household=found)[0])
    form = StepForm(request.POST or None, initial=_initial(said))
    if request.method == "POST" and form.is_valid():
        done, broken = _record(request, form, found.project, form.said(found.code), None)
        if done:
            return redirect("land:case", found.pk)
        return _entering(request, form, found.project, found, broken)
    return _entering(request, form, found.project, found, ())


@door("land.keep")
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """A household that is new on a project's list."""
    project = selectors.projects_kept(viewer=request.user).filter(pk=pk).first()
    if project is None:
        raise Http404
    wards = selectors.wards_of(project=project, on=today())
    form = HouseholdForm(request.POST or None, wards=wards)
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["code"].strip()
        if selectors.said_before(project=project, codes=[code]):
            form.add_error("code", _("Mã hộ này đã có trong dự án."))
            return _entering(request, form, project, None, ())
        done, broken = _record(request, form, project, form.said(code), {code: form.listing})
        if done:
            return redirect("land:project", project.pk)
        return _entering(request, form, project, None, broken)
    return _entering(request, form, project, None, ())


def _record(
    request: HttpRequest, form: StepForm, project: Project, said: SaidHousehold, listings: dict[str, Listing] | None
) -> tuple[bool, tuple[Broken, ...]]:
    """Whether it is kept; the rules that it broke else. What else refuses it stands in the form."""
    try:
        made = households_record(
            project=project, households=[said], listings=listings, by=request.user, at=timezone.now(), listed=today(),
            reason=form.cleaned_data["reason"], overrides=reasons_of(request.POST),
        )  # fmt: skip
    except RulesBrokenError as refused:
        return False, refused.broken
    except RefusedError as refused:
        refusal_tell(form, refused)
        return False, ()
    told = _("Đã ghi hộ {code}.") if made else _("Hộ {code} không khác lần ghi trước.")
    messages.success(request, told.format(code=said.code))
    return True, ()


def _entering(
    request: HttpRequest, form: StepForm, project: Project, household: Household | None, broken: tuple[Broken, ...]
) -> HttpResponse:
    context = {"form": form, "project": project, "household": household, "broken": broken,
               "reasons": reasons_of(request.POST)}  # fmt: skip
    return render(request, "land/enter.html", context, status=422 if broken or form.errors else 200)


def _initial(said: SaidHousehold) -> dict[str, object]:
    return {**{name: getattr(said, name) for name in FIELDS}, "area": Decimal(said.area) / METRE}


def _or_404(request: HttpRequest, pk: int) -> Household:
    found = selectors.household_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found
