"""What a person reports."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from luyke.office.collection.moving import OPEN_STATES
from luyke.office.collection.pages.rounds import MinePage
from luyke.office.collection.selectors import submission_mine
from luyke.office.ui.doors import door

_MOST = 200


@door("collection.enter")
def mine(request: HttpRequest) -> HttpResponse:
    """The rounds that wait for the person's figures, then those that are done."""
    found = list(submission_mine(viewer=request.user)[:_MOST])
    waiting = [one for one in found if one.state in OPEN_STATES and one.round.closed_at is None]
    done = [one for one in found if one not in waiting]
    waiting.sort(key=lambda one: (one.round.due_at, str(one.reporter)))
    return render(request, "collection/mine.html", {"page": MinePage(tuple(waiting), tuple(done), timezone.now())})
