"""The notice of conclusions: drafted from the meeting, issued, and as those read it to whom it was sent."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from luyke.layout import LayoutError
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.reviews import selectors, services
from luyke.office.reviews.content import Issued, content_of
from luyke.office.reviews.forms import NoticeForm
from luyke.office.reviews.models import Notice, Review
from luyke.office.reviews.pages import notice_page
from luyke.office.reviews.printing import TYPES, notice_bytes
from luyke.office.reviews.views.meetings import kept_or_404, seen_or_404
from luyke.office.reviews.wording import signed_by_order
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download
from luyke.office.ui.numbers import whole_number


@door("reviews.view")
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """The notice as issued; before that its draft, and the form that issues it for those who direct."""
    found = seen_or_404(request, pk)
    issued = Notice.objects.filter(review=found).first()
    if issued is not None:
        return _shown(request, issued, found)
    may = request.user.may("reviews.direct", found.body.scope) and found.concluded_at is not None
    initial = {
        "number": selectors.next_number(body=found.body, day=today()),
        "issued": today(),
        "titles": "\n".join(signed_by_order(found.body)),
    }
    form = NoticeForm(_places(found), request.POST if request.method == "POST" and may else None, initial=initial)
    if request.method == "POST":
        if not may:
            raise Http404
        if form.is_valid():
            given = form.cleaned_data
            try:
                services.notice_issue(
                    review=found, number=given["number"], issued=given["issued"], signature=form.signature(),
                    recipients=list(given["recipients"]), by=request.user, at=timezone.now(),
                )  # fmt: skip
            except RefusedError as refusal:
                form.add_error(None, [refusal.sentence, *refusal.details])
            else:
                return redirect("reviews:notice", pk=pk)
    draft = content_of(found, Issued(None, None, "", signed_by_order(found.body)))
    context = {"review": found, "notice": None, "page": notice_page(draft), "form": form if may else None}
    return render(request, "reviews/notice.html", context)


@require_POST
@door("reviews.keep")
def trace(request: HttpRequest, pk: int) -> HttpResponse:
    """What a number of the meeting's words rests on."""
    found, given = kept_or_404(request, pk), request.POST
    try:
        services.number_trace(
            review=found, part=given.get("part", "")[:40], start=whole_number(given.get("start", "")) or 0,
            source=given.get("source", "")[:120], statement=given.get("statement", ""), by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    answer = redirect("reviews:review", pk=pk)
    answer["Location"] += "#can-cu"
    return answer


@door("reviews.received")
def received(request: HttpRequest) -> HttpResponse:
    """The notices that were sent to the person's place."""
    notices = selectors.notices_received(viewer=request.user)
    return render(request, "reviews/notice_list.html", {"notices": notices})


@door("reviews.received")
def received_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them."""
    found = selectors.notices_received(viewer=request.user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return _shown(request, found, None)


@door("reviews.view")
def notice_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The issued notice as a file."""
    return _file(Notice.objects.filter(review=seen_or_404(request, pk)).first(), kind)


@door("reviews.received")
def received_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """A notice that was sent to the person's place, as a file."""
    return _file(selectors.notices_received(viewer=request.user).filter(pk=pk).first(), kind)


def _shown(request: HttpRequest, issued: Notice, found: Review | None) -> HttpResponse:
    context = {"review": found, "notice": issued, "page": notice_page(issued.content)}
    return render(request, "reviews/notice.html", context)


def _file(issued: Notice | None, kind: str) -> HttpResponse:
    if issued is None or kind not in TYPES:
        raise Http404
    try:
        content = notice_bytes(issued.content, kind)
    except LayoutError as error:
        raise Http404 from error
    return download(content, f"thong-bao-{issued.number}-{issued.symbol.replace('/', '-')}.{kind}", TYPES[kind])


def _places(found: Review) -> list[Place]:
    """Those to whom a notice is usually sent: the place above, and the units right below."""
    place = found.body.place
    day = timezone.localdate(found.meets_at)
    below = Place.objects.on(day).filter(parent__code=place.code).order_by("folded")
    return [*([place.parent] if place.parent else []), *below]
