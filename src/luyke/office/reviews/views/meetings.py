"""Meetings: the list, the meeting itself, its frozen figures."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.reviews import selectors, services
from luyke.office.reviews.forms import AttendanceForm, CallForm, ReviseForm
from luyke.office.reviews.freezing import differences
from luyke.office.reviews.models import Review
from luyke.office.reviews.pages import review_line, review_page
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door

_PAGE = 40


@door("reviews.view")
def index(request: HttpRequest) -> HttpResponse:
    """The meetings that the person may see, the newest first."""
    page = Paginator(selectors.reviews_seen(viewer=request.user), _PAGE).get_page(request.GET.get("page"))
    lines = [review_line(one) for one in page]
    may_call = bool(selectors.bodies_kept(viewer=request.user))
    return render(request, "reviews/review_list.html", {"page": page, "lines": lines, "may_call": may_call})


@door("reviews.keep")
def call(request: HttpRequest) -> HttpResponse:
    """Calls a meeting; its agenda is drafted at once."""
    form = CallForm(selectors.bodies_kept(viewer=request.user), request.POST or None)
    if request.method == "POST" and form.is_valid():
        given, now = form.cleaned_data, timezone.now()
        try:
            called = services.review_create(**given, by=request.user, at=now)
            services.agenda_draft(review=called, by=request.user, at=now)
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Đã lập hội nghị và dựng chương trình từ số liệu."))
            return redirect("reviews:review", pk=called.pk)
    context = {"form": form, "title": _("Lập hội nghị"), "submit": _("Lập hội nghị và dựng chương trình")}
    return render(request, "reviews/form.html", context)


@door("reviews.view")
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """A meeting: agenda, frozen figures, what was said, conclusions and their directives."""
    found = seen_or_404(request, pk)
    page = review_page(
        found,
        today(),
        may_keep=request.user.may("reviews.keep", found.body.scope),
        may_direct=request.user.may("reviews.direct", found.body.scope),
    )
    return render(request, "reviews/review.html", {"page": page})


@door("reviews.keep")
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """When, where and under whom it sits."""
    found = kept_or_404(request, pk)
    initial = {
        "title": found.title, "meets_at": timezone.localtime(found.meets_at), "venue": found.venue,
        "chair": found.chair, "chair_title": found.chair_title,
    }  # fmt: skip
    form = ReviseForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.review_revise(review=found, **form.cleaned_data, by=request.user, at=timezone.now())
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("reviews:review", pk=pk)
    context = {"form": form, "title": _("Sửa thông tin hội nghị"), "submit": _("Ghi"), "review": found}
    return render(request, "reviews/form.html", context)


@door("reviews.keep")
def attend(request: HttpRequest, pk: int) -> HttpResponse:
    """Who came and who did not."""
    found = kept_or_404(request, pk)
    rows = list(found.attendance.all())
    sitting = (
        [f"{one}" for one in found.body.members.sitting_on(timezone.localdate(found.meets_at))] if not rows else []
    )
    initial = {
        "present": "\n".join([*(row.name for row in rows if row.present), *sitting]),
        "absent": "\n".join(row.name for row in rows if not row.present),
    }
    form = AttendanceForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.attendance_set(
                review=found, present=form.lines("present"), absent=form.lines("absent"), by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect("reviews:review", pk=pk)
    context = {"form": form, "title": _("Thành phần dự họp"), "submit": _("Ghi thành phần"), "review": found}
    return render(request, "reviews/form.html", context)


@require_POST
@door("reviews.keep")
def freeze(request: HttpRequest, pk: int) -> HttpResponse:
    """Freezes the month's figures as they are known now."""
    found = kept_or_404(request, pk)
    return acted(request, found, lambda: services.review_freeze(review=found, by=request.user, at=timezone.now()),
                 _("Đã chốt số liệu."), "so-lieu")  # fmt: skip


@door("reviews.view")
def snapshot(request: HttpRequest, pk: int) -> HttpResponse:
    """The frozen table in full, and whether it can still be derived as it was."""
    found = seen_or_404(request, pk)
    taken = found.snapshots.select_related("place__parent").first()
    if taken is None:
        raise Http404
    page = review_page(found, today(), may_keep=False, may_direct=False)
    return render(request, "reviews/snapshot.html", {"page": page, "different": differences(taken)})


@require_POST
@door("reviews.direct")
def conclude(request: HttpRequest, pk: int) -> HttpResponse:
    """The chair's word."""
    found = selectors.reviews_seen(viewer=request.user, permission="reviews.direct").filter(pk=pk).first()
    if found is None:
        raise Http404
    return acted(request, found, lambda: services.review_conclude(review=found, by=request.user, at=timezone.now()),
                 _("Hội nghị đã kết luận; nhiệm vụ đã giao đến các đơn vị."), "ket-luan")  # fmt: skip


def seen_or_404(request: HttpRequest, pk: int) -> Review:
    """A meeting that the person may see."""
    found = selectors.review_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found


def kept_or_404(request: HttpRequest, pk: int) -> Review:
    """A meeting that the person prepares."""
    found = selectors.review_to_keep(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found


def acted(request: HttpRequest, found: Review, do: object, done: str, anchor: str) -> HttpResponse:
    """Does an act and goes back to the meeting, saying what came of it."""
    try:
        do()
    except RefusedError as refusal:
        messages.error(request, " ".join((refusal.sentence, *refusal.details)))
    else:
        messages.success(request, done)
    answer = redirect("reviews:review", pk=found.pk)
    answer["Location"] += f"#{anchor}"
    return answer
