"""The moderator's desk: comments that wait, requests to take something down with their hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing import moderation, services
from luyke.office.publishing.forms import AnswerForm, PurposeForm, RefusalForm
from luyke.office.publishing.models import Comment, CommentState, Complaint, Contact
from luyke.office.publishing.numbers import hidden
from luyke.office.publishing.reasons import GROUNDS, REFUSALS
from luyke.office.registers.personal import ErasedError, KeysMissingError
from luyke.office.registers.personal.services import personal_reveal
from luyke.office.ui.doors import door


@door("publishing.moderate")
def index(request: HttpRequest) -> HttpResponse:
    """What waits, and what was decided of late."""
    viewer = request.user
    return render(request, "publishing/comments.html", {
        "waiting": moderation.comment_queue(viewer=viewer), "recent": moderation.comment_recent(viewer=viewer),
        "due": moderation.complaint_queue(viewer=viewer, at=timezone.now()), "refusals": REFUSALS, "grounds": GROUNDS,
        "answered": moderation.complaint_recent(viewer=viewer),
    })  # fmt: skip


@door("publishing.moderate")
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """One comment: shown, refused, taken down."""
    one = moderation.comments_of(viewer=request.user).filter(pk=pk).first()
    if one is None:
        raise Http404
    form = RefusalForm(request.POST if request.POST.get("step") in ("refuse", "take_down") else None)
    step = _STEPS.get(request.POST.get("step", ""))
    if step and (step is _approve or form.is_valid()) and _done(request, lambda at: step(one, request, form, at)):
        return redirect("publishing:comments")
    return render(request, "publishing/comment.html", {
        "one": one, "form": form, "warnings": moderation.warnings_of(one.text), "shown": hidden(one.text),
        "waiting": one.state == CommentState.WAITING, "up": one.state == CommentState.SHOWN,
        "reason": REFUSALS.get(one.reason, ""), **_contact(request, one, f"ý kiến {one.pk}"),
    })  # fmt: skip


@door("publishing.moderate")
def complaint(request: HttpRequest, pk: int) -> HttpResponse:
    """One request to take something down: answered, with or without taking it down."""
    one = moderation.complaints_of(viewer=request.user).filter(pk=pk).first()
    if one is None:
        raise Http404
    step = request.POST.get("step", "")
    form = AnswerForm(request.POST if step in ("uphold", "dismiss") else None)
    if form.is_valid() and _done(request, lambda at: services.complaint_answer(
        complaint=one, upheld=step == "uphold", by=request.user, at=at, **form.cleaned_data)):  # fmt: skip
        return redirect("publishing:comments")
    return render(request, "publishing/complaint.html", {
        "due": moderation.due_of(one, at=timezone.now()), "one": one, "form": form, "ground": GROUNDS.get(one.reason),
        **_contact(request, one, f"đề nghị {one.pk}"),
    })  # fmt: skip


def _approve(one: Comment, request: HttpRequest, form: RefusalForm, at: datetime) -> None:
    services.comment_approve(comment=one, by=request.user, at=at)


def _refuse(one: Comment, request: HttpRequest, form: RefusalForm, at: datetime) -> None:
    services.comment_refuse(comment=one, by=request.user, at=at, **form.cleaned_data)


def _take_down(one: Comment, request: HttpRequest, form: RefusalForm, at: datetime) -> None:
    services.comment_take_down(comment=one, by=request.user, at=at, **form.cleaned_data)


_STEPS = {"approve": _approve, "refuse": _refuse, "take_down": _take_down}


def _done(request: HttpRequest, act: Callable[[datetime], None]) -> bool:
    try:
        act(timezone.now())
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
        return False
    messages.success(request, _("Đã ghi."))
    return True


def _contact(request: HttpRequest, one: Comment | Complaint, label: str) -> dict[str, object]:
    """Whether an address was left; asked for with a purpose, the address itself, for this once."""
    found: Contact | None = getattr(one, "contact", None)
    if found is None or found.erased_at is not None:
        return {}
    form = PurposeForm(request.POST if request.POST.get("step") == "reveal" else None)
    context: dict[str, object] = {"contact": found, "purpose": form}
    if form.is_valid():
        try:
            told = personal_reveal(rows=[found], fields=("address",), purpose=form.cleaned_data["purpose"],
                                   permission="publishing.moderate", place=one.place, label=label, by=request.user,
                                   at=timezone.now())  # fmt: skip
        except (RefusedError, ErasedError, KeysMissingError) as refusal:
            form.add_error("purpose", getattr(refusal, "sentence", "") or _("Không mở được địa chỉ này."))
        else:
            context["address"] = told[0]["address"]
    return context
