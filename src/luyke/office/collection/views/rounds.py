"""Rounds as those follow them who verify and approve."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.checks import check_by_code
from luyke.office.collection.findings import findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import State, Submission
from luyke.office.collection.pages.entry import entry_page, status_line
from luyke.office.collection.pages.rounds import round_page
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.selectors import (
    answers_denied,
    check_standings,
    punctuality,
    round_get,
    round_list,
    round_submissions,
    submission_findings,
    submission_get,
)
from luyke.office.collection.services import (
    submission_approve,
    submission_reopen,
    submission_return,
    submission_verify,
)
from luyke.office.ui.doors import door

_ROUNDS = 60


@door("collection.view")
def index(request: HttpRequest) -> HttpResponse:
    """The rounds that the person may follow."""
    rounds = list(round_list(viewer=request.user)[:_ROUNDS])
    context = {"rounds": rounds, "now": timezone.now(), "may_keep": request.user.may("regimes.change")}
    return render(request, "collection/round_list.html", context)


@door("collection.view")
def overview(request: HttpRequest, pk: int) -> HttpResponse:
    """Who sent, who is late, who will probably be; trouble first."""
    found = round_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    submissions = round_submissions(viewer=request.user, round=found)
    before = punctuality(reporters=[one.reporter_id for one in submissions], before=found)
    return render(request, "collection/round.html", {"page": round_page(found, submissions, before, timezone.now())})


@door("collection.view")
def submission(request: HttpRequest, pk: int) -> HttpResponse:
    """What a unit sent: its numbers, its findings and what it said to them, and the step that comes next."""
    found = _sent_or_404(request, pk)
    grid = grid_of(found)
    page = entry_page(grid, findings_of(grid))
    scope, person = found.reporter.scope, request.user
    state = State(found.state)
    context = {
        "page": page,
        "status": status_line(page),
        "sent": submission_findings(submission=found),
        "may_verify": person.may("collection.verify", scope) and state is State.SUBMITTED,
        "may_return": person.may("collection.verify", scope) and state in (State.SUBMITTED, State.VERIFIED),
        "may_approve": person.may("collection.approve", scope) and state is State.VERIFIED,
        "may_reopen": person.may("collection.approve", scope) and state is State.APPROVED,
    }
    return render(request, "collection/submission.html", context)


@door("collection.view")
@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes one step: verify, return, approve, reopen."""
    found = _sent_or_404(request, pk)
    who, now, reason = request.user, timezone.now(), request.POST.get("reason", "")
    steps = {
        "verify": lambda: submission_verify(submission=found, by=who, at=now),
        "return": lambda: submission_return(submission=found, reason=reason, by=who, at=now),
        "approve": lambda: submission_approve(submission=found, by=who, at=now),
        "reopen": lambda: submission_reopen(submission=found, reason=reason, by=who, at=now),
    }
    take = steps.get(request.POST.get("act", ""))
    if take is None:
        raise Http404
    try:
        take()
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
        return redirect("collection:submission", pk=pk)
    messages.success(request, _("{label}: {state}.").format(label=found, state=found.get_state_display()))
    return redirect("collection:round", pk=found.round_id)


@door("collection.view")
def checks(request: HttpRequest) -> HttpResponse:
    """How each check fared: how often raised, how often called wrong, and what was said against the doubtful ones."""
    rows = [
        (one, check_by_code(one.code), list(answers_denied(viewer=request.user, code=one.code)[:5]))
        for one in check_standings()
    ]
    return render(request, "collection/checks.html", {"rows": rows})


def _sent_or_404(request: HttpRequest, pk: int) -> Submission:
    found = submission_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found
