"""Recording issues: a new one, how one went on, many from a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.forms import reasons_of, refusal_tell
from luyke.office.registers.opinion import selectors
from luyke.office.registers.opinion.forms import IssueForm
from luyke.office.registers.opinion.heats import HEATS
from luyke.office.registers.opinion.models import Issue
from luyke.office.registers.opinion.rows import intake
from luyke.office.registers.opinion.selectors import said_of
from luyke.office.registers.opinion.services import issues_record
from luyke.office.registers.opinion.workbook import COLUMNS
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.sheet import sheet_write
from luyke.office.registers.uploading import workbook_taken
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download


@door("opinion.keep")
def enter(request: HttpRequest) -> HttpResponse:
    """A new issue."""
    places = selectors.places_kept(viewer=request.user, on=today())
    return _entered(request, None, places, {"first_seen": today(), "heat": 2})


@door("opinion.keep")
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """How an issue went on, or another word on it."""
    found = selectors.issue_get(viewer=request.user, pk=pk)
    if found is None or not request.user.may("opinion.keep", found.scope):
        raise Http404
    said = said_of(selectors.issue_history(issue=found)[0])
    names = ("topic", "field", "first_seen", "heat", "owner_id", "status", "answer", "answered_date", "closed_date",
             "dropped")  # fmt: skip
    start = {"place": found.place_id, **{name: getattr(said, name) or "" for name in names}}
    return _entered(request, found, [found.place], start)


@require_GET
@door("opinion.keep")
def template(request: HttpRequest) -> HttpResponse:
    """The workbook to fill."""
    return download(sheet_write(_("Sổ dư luận nhân dân"), COLUMNS, ()), "mau-so-du-luan.xlsx")


@require_POST
@door("opinion.keep")
def upload(request: HttpRequest) -> HttpResponse:
    """A filled workbook: all of it is kept, or nothing and every wrong cell is told."""
    return workbook_taken(
        request, intake(request), at=timezone.now(), back=reverse("opinion:case_list"), name=_("Sổ dư luận nhân dân"),
        done=_("Đã ghi {count} vấn đề từ tệp."),
    )  # fmt: skip


def _entered(request: HttpRequest, issue: Issue | None, places: Sequence[Place], start: dict) -> HttpResponse:
    code, owners = issue.code if issue else "", selectors.owners(viewer=request.user, on=today())
    known = {"places": places, "owners": owners, "code": code}
    form, broken = (
        IssueForm(request.POST, **known) if request.method == "POST" else IssueForm(initial=start, **known),
        (),
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = issues_record(
                issues=[form.said], hearings=[form.hearing], by=request.user, at=timezone.now(),
                reason=form.cleaned_data.get("reason", ""), overrides=reasons_of(request.POST),
            )  # fmt: skip
        except RulesBrokenError as refused:
            broken = refused.broken
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            kept = made[0].issue if made else issue
            messages.success(request, _("Đã ghi vấn đề {code}.").format(code=kept.code))
            return redirect("opinion:case", kept.pk)
    context = {"form": form, "issue": issue, "places": places, "broken": broken, "reasons": reasons_of(request.POST),
               "heats": HEATS.values()}  # fmt: skip
    return render(request, "opinion/enter.html", context, status=422 if broken or form.errors else 200)
