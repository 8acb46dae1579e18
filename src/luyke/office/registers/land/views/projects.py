"""Projects: one with its funnel, sketch and what blocks whom; new ones, workbooks, directives tied to them."""

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
from luyke.office.registers.land import selectors
from luyke.office.registers.land.drawing import sketch_of
from luyke.office.registers.land.forms import ProjectForm
from luyke.office.registers.land.models import Project, Tie
from luyke.office.registers.land.pages import (
    ProjectPage,
    authorities_on,
    block_lines,
    checks_of,
    funnel_of,
    household_line,
    legend_of,
    project_line,
)
from luyke.office.registers.land.rows import project_intake, project_listed
from luyke.office.registers.land.selectors import Filters, ProjectCounts
from luyke.office.registers.land.services import directive_tie, directive_untie, project_add, project_withdraw
from luyke.office.registers.law import law_table
from luyke.office.registers.selectors import owners
from luyke.office.registers.sheet import sheet_write
from luyke.office.registers.uploading import workbook_taken
from luyke.office.registers.withdrawing import is_free, withdrawal_taken
from luyke.office.reviews.models import Directive
from luyke.office.reviews.selectors import directive_get, directives_seen
from luyke.office.reviews.statuses import DirectiveMark, status_of
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download
from luyke.office.ui.numbers import whole_number

_DRAWN = 2_000
_MOST_OUT = 20_000


@require_GET
@door("land.view")
def project(request: HttpRequest, pk: int) -> HttpResponse:
    """One project: how its households stand, drawn and told."""
    found, viewer, law, day = _or_404(request, pk), request.user, law_table("land"), today()
    counts = next(iter(selectors.counts_of(viewer=viewer, law=law, today=day, project=found)), ProjectCounts.none())
    rows = selectors.step_list(viewer=viewer, filters=Filters(project=found.pk), law=law, today=day)
    lines = [household_line(entry, law, day) for entry in rows[:_DRAWN]]
    marks = {line.entry.household_id: line.mark for line in lines}
    names = {line.entry.household_id: str(line.entry.household) for line in lines}
    tied = selectors.ties_of(project=found)
    seen = set(
        directives_seen(viewer=viewer).filter(pk__in=[tie.directive_id for tie in tied]).values_list("pk", flat=True)
    )
    ties = [
        (tie, DirectiveMark(status_of(tie.directive, day)), tie.directive_id in seen,
         tie.directive.is_open and viewer.may("reviews.keep", tie.directive.conclusion.review.body.scope))
        for tie in tied
    ]  # fmt: skip
    page = ProjectPage(
        line=project_line(found, counts),
        funnel=funnel_of(counts),
        checks=checks_of(counts),
        blocks=block_lines(selectors.blocks_of(viewer=viewer, project=found, today=day), day),
        sketch=sketch_of(selectors.parcels_drawn(project=found, households=marks), marks, names),
        legend=legend_of(lines),
        lines=lines,
        more=max(0, counts.affected - _DRAWN),
        authorities=authorities_on(law, day),
        ties=ties,
        may_keep=(keeps := viewer.may("land.keep", found.scope)),
        may_withdraw=keeps and not counts.affected and is_free(found),
        may_tie=_directives(request, found),
    )
    return render(request, "land/project.html", {"page": page})


@door("land.keep")
def add(request: HttpRequest) -> HttpResponse:
    """A new project."""
    choices = owners(viewer=request.user, permission="land.keep", on=today())
    form = ProjectForm(request.POST or None, owners=[(key, str(one)) for key, one, _ in choices])
    if request.method == "POST" and form.is_valid():
        _key, owner, place = next(one for one in choices if one[0] == form.cleaned_data["owner"])
        try:
            made = project_add(
                place=place, owner=None if owner == place else owner, code=form.cleaned_data["code"],
                name=form.cleaned_data["name"], by=request.user, at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã thêm dự án “{name}”.").format(name=made))
            return redirect("land:project", made.pk)
    return render(request, "land/add.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@door("land.keep")
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes away a project that was added by mistake."""
    found = _kept_or_404(request, pk)
    return withdrawal_taken(
        request, partial(project_withdraw, project=found), at=timezone.now(),
        back=reverse("land:project", args=[pk]), onward=reverse("land:case_list"),
    )  # fmt: skip


@require_POST
@door("reviews.keep")
def tie(request: HttpRequest, pk: int) -> HttpResponse:
    """Hangs a directive on a project."""
    found = _or_404(request, pk)
    directive = directive_get(viewer=request.user, pk=whole_number(request.POST.get("directive", "")) or 0)
    if directive is None:
        raise Http404
    try:
        directive_tie(project=found, directive=directive, by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã gắn nhiệm vụ; nhiệm vụ khép khi dự án không còn hộ nào chưa bàn giao."))
    return redirect("land:project", found.pk)


@require_POST
@door("reviews.keep")
def untie(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets a directive off a project."""
    found = _or_404(request, pk)
    wanted = whole_number(request.POST.get("directive", ""))
    tie = next((one for one in selectors.ties_of(project=found) if one.directive_id == wanted), None)
    if tie is None or not request.user.may("reviews.keep", tie.directive.conclusion.review.body.scope):
        raise Http404
    try:
        directive_untie(tie=tie, by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã gỡ nhiệm vụ khỏi dự án."))
    return redirect("land:project", found.pk)


@require_GET
@door("land.view")
def workbook(request: HttpRequest, pk: int) -> HttpResponse:
    """The households of a project as a workbook; filled, it can be loaded again."""
    found = _or_404(request, pk)
    told = project_listed(viewer=request.user, project=found)
    title = _("Giải phóng mặt bằng: {project}").format(project=found)
    return download(sheet_write(title, told.columns, told.rows(_MOST_OUT)), f"mat-bang-{found.pk}.xlsx")


@require_POST
@door("land.keep")
def upload(request: HttpRequest, pk: int) -> HttpResponse:
    """A filled workbook: all of it is kept, or nothing and every wrong cell is told."""
    found = _kept_or_404(request, pk)
    return workbook_taken(
        request, project_intake(found), at=timezone.now(), back=reverse("land:project", args=[found.pk]),
        name=str(found), done=_("Đã ghi {count} hộ từ tệp."),
    )  # fmt: skip


def _directives(request: HttpRequest, found: Project) -> list[Directive]:
    """The open directives that the viewer may hang on a project."""
    tied = Tie.objects.filter(ended_at__isnull=True).values("directive")
    rows = directives_seen(viewer=request.user).filter(done_date__isnull=True, cancelled_at__isnull=True)
    return [one for one in rows.exclude(pk__in=tied) if request.user.may(
        "reviews.keep", one.conclusion.review.body.scope)]  # fmt: skip


def _kept_or_404(request: HttpRequest, pk: int) -> Project:
    found = selectors.projects_kept(viewer=request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _or_404(request: HttpRequest, pk: int) -> Project:
    found = selectors.projects_seen(viewer=request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
