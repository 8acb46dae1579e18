"""Pages of the register of projects."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.asking import fed_asked
from luyke.office.registers.forms import reasons_of, refusal_tell
from luyke.office.registers.projects import selectors
from luyke.office.registers.projects.forms import PlanForm, ProjectForm, months_typed
from luyke.office.registers.projects.pace import foreseeing_in
from luyke.office.registers.projects.pages import (
    FedPage,
    ListPage,
    ProjectPage,
    SumLine,
    billions,
    foreseen,
    line_cells,
    month_cells,
    percent,
    project_line,
)
from luyke.office.registers.projects.reporting import month_report
from luyke.office.registers.projects.rows import intake, listed, month_of
from luyke.office.registers.projects.services import months_record, plan_set, project_add, project_withdraw
from luyke.office.registers.projects.summing import Summed, by_project
from luyke.office.registers.projects.workbook import REPORT, report_rows
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.selectors import Fed, overrides_of, owners
from luyke.office.registers.sheet import sheet_write
from luyke.office.registers.uploading import added_tell, workbook_taken
from luyke.office.registers.withdrawing import withdrawal_taken
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_SHOWN = 60
_MOST_OUT = 20_000


@require_GET
@door("projects.view")
def case_list(request: HttpRequest) -> HttpResponse:
    """The projects at the end of a month, whose gap is the greatest first; or exactly the lines of a fed figure."""
    fed = fed_asked(request, "projects")
    if fed is not None:
        return render(request, "projects/fed.html", {"page": _fed_page(request, fed)})
    year, month = month_of(request)
    rows = selectors.line_rows(viewer=request.user, year=year, month=month)
    sums = by_project(rows, month, foreseeing_in(rows, year, month))
    page = ListPage(
        year=year,
        month=month,
        total=SumLine.of(Summed.of(rows)),
        lines=[project_line(one) for one in sums],
        may_keep=request.user.may("projects.keep"),
    )
    return render(request, "projects/case_list.html", {"page": page})


@require_GET
@door("projects.view")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """The project that a line belongs to."""
    found = selectors.project_of_line(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    project, line = found
    _year, month = month_of(request)
    rows = selectors.line_rows(viewer=request.user, year=line.year, month=month, project=project)
    (one,) = by_project(rows, month, foreseeing_in(rows, line.year, month))
    history = selectors.month_history(project=project)[:_SHOWN]
    passed = overrides_of(register="projects", entries=[entry.pk for entry in history])
    page = ProjectPage(
        project=project,
        year=line.year,
        month=month,
        total=SumLine.of(one.sum),
        lines=[line_cells(row) for row in rows],
        forecast=foreseen(one),
        plans=[(entry, billions(entry.amount)) for entry in selectors.plan_history(project=project)],
        months=[month_cells(entry, passed) for entry in history],
        may_keep=project.withdrawn_at is None and request.user.may("projects.keep", project.scope),
    )
    return render(request, "projects/project.html", {"page": page})


@door("projects.keep")
def enter(request: HttpRequest) -> HttpResponse:
    """The month's figures of all lines that the person keeps."""
    year, month = month_of(request)
    lines = list(selectors.lines_kept(viewer=request.user, year=year))
    errors, broken, reasons = [], (), reasons_of(request.POST)
    if request.method == "POST":
        said, errors = months_typed(request.POST, lines, month)
        if not errors:
            try:
                made = months_record(
                    months=said, by=request.user, at=timezone.now(), reason=request.POST.get("reason", ""),
                    overrides=reasons,
                )  # fmt: skip
            except RulesBrokenError as refused:
                broken = refused.broken
            except RefusedError as refused:
                errors = [refused.sentence]
            else:
                added_tell(request, _("Đã ghi {count} số liệu."), len(made))
                return redirect(f"{request.path}?nam={year}&thang={month}")
    rows = {row.line.pk: row for row in selectors.line_rows(viewer=request.user, year=year, month=month)}
    cells = [
        (line, billions(rows[line.pk].plan), _typed(request, f"t-{line.pk}", rows[line.pk].actual_before),
         _typed(request, f"u-{line.pk}", rows[line.pk].estimate))
        for line in lines if line.pk in rows
    ]  # fmt: skip
    context = {"year": year, "month": month, "before": month - 1, "cells": cells, "errors": errors, "broken": broken,
               "reason": request.POST.get("reason", "")}  # fmt: skip
    return render(request, "projects/enter.html", context, status=422 if errors or broken else 200)


@door("projects.keep")
def add(request: HttpRequest) -> HttpResponse:
    """A new project and what it is given first."""
    choices = owners(viewer=request.user, permission="projects.keep", on=today())
    form = ProjectForm(request.POST or None, owners=[(key, str(one)) for key, one, _ in choices])
    plan = PlanForm(request.POST or None, initial={"year": today().year})
    if request.method == "POST" and form.is_valid() and plan.is_valid():
        _key, owner, place = next(one for one in choices if one[0] == form.cleaned_data["owner"])
        now = timezone.now()
        try:
            with transaction.atomic():  # no project stays without what it was given
                project = project_add(
                    place=place, owner=None if owner == place else owner, code=form.cleaned_data["code"],
                    name=form.cleaned_data["name"], by=request.user, at=now,
                )  # fmt: skip
                made = plan_set(project=project, by=request.user, at=now, **plan.cleaned_data)
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã thêm dự án “{name}”.").format(name=project))
            return redirect("projects:case", made.line_id)
    status = 422 if form.errors or plan.errors else 200
    return render(request, "projects/add.html", {"form": form, "plan": plan}, status=status)


@door("projects.keep")
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """What the project of a line is given by a decision."""
    found = selectors.project_of_line(viewer=request.user, pk=pk)
    if found is None or not request.user.may("projects.keep", found[0].scope):
        raise Http404
    project, line = found
    start = {"year": line.year, "source": line.source, "kind": line.kind}
    form = PlanForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            made = plan_set(project=project, by=request.user, at=timezone.now(), **form.cleaned_data)
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã ghi quyết định giao vốn."))
            return redirect("projects:case", made.line_id)
    context = {"form": form, "project": project, "line": line}
    return render(request, "projects/plan.html", context, status=422 if form.errors else 200)


@require_POST
@door("projects.keep")
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets the project of a line, added by mistake, count for nothing."""
    found = selectors.project_of_line(viewer=request.user, pk=pk)
    if found is None or not request.user.may("projects.keep", found[0].scope):
        raise Http404
    return withdrawal_taken(
        request, partial(project_withdraw, project=found[0]), at=timezone.now(),
        back=reverse("projects:case", args=[pk]), onward=reverse("projects:case_list"),
    )  # fmt: skip


@require_GET
@door("projects.view")
def report(request: HttpRequest) -> HttpResponse:
    """The month's report as the regime in force asks for it; `?tep` as a workbook."""
    year, month = month_of(request)
    told = month_report(viewer=request.user, year=year, month=month)
    if "tep" in request.GET:
        title = _("Giải ngân vốn đầu tư công tháng {month}/{year} ({law})").format(
            month=month, year=year, law=told.law.value if told.law else "")  # fmt: skip
        return download(sheet_write(title, REPORT, report_rows(told)), f"giai-ngan-{year}-{month:02}.xlsx")
    lines = [
        (one, billions(one.plan), billions(one.actual), billions(one.estimate),
         percent(one.share))
        for one in told.lines
    ]  # fmt: skip
    context = {"report": told, "lines": lines, "before": month - 1 or 12,
               "before_year": year if month > 1 else year - 1}  # fmt: skip
    return render(request, "projects/report.html", context)


@require_GET
@door("projects.view")
def workbook(request: HttpRequest) -> HttpResponse:
    """The lines of a month, filled to be loaded again, or those of a fed figure, as a workbook."""
    fed, (year, month) = fed_asked(request, "projects"), month_of(request)
    if fed is None:
        title = _("Vốn đầu tư công của từng dự án, tháng {month}/{year}").format(month=month, year=year)
        name = f"du-an-{year}-{month:02}.xlsx"
    else:
        title, name = fed.issued.indicator.name, f"du-an-so-lieu-{fed.evidence.pk}.xlsx"
    found = listed(request)
    return download(sheet_write(title, found.columns, found.rows(_MOST_OUT)), name)


@require_POST
@door("projects.keep")
def upload(request: HttpRequest) -> HttpResponse:
    """A filled workbook of a month: all of it is kept, or nothing and every wrong cell is told."""
    year, month = month_of(request)
    return workbook_taken(
        request, intake(request), at=timezone.now(), back=f"{reverse('projects:enter')}?nam={year}&thang={month}",
        name=_("Nhập số của tháng"), done=_("Đã ghi {count} số liệu."),
    )  # fmt: skip


def _fed_page(request: HttpRequest, fed: Fed) -> FedPage:
    rows = list(selectors.fed_rows(viewer=request.user, fed=fed))
    figure = fed.figure(fed.extent.at)
    return FedPage(
        fed, [(row, billions(row.to_date), billions(row.adds)) for row in rows], figure.cases, billions(figure.value)
    )


def _typed(request: HttpRequest, name: str, known: int | None) -> str:
    return request.POST.get(name, billions(known))
