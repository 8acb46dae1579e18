"""The notice of conclusions: drafted from the meeting, issued, and as those read it to whom it was sent."""

from __future__ import annotations

from django.db.models import Max
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from luyke.layout import MissingPartError
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.reviews import selectors, services
from luyke.office.reviews.forms import NoticeForm
from luyke.office.reviews.models import Notice, Review
from luyke.office.reviews.printing import TYPES, notice_bytes
from luyke.office.reviews.views.meetings import seen_or_404
from luyke.office.reviews.wording import Signature, notice_text
from luyke.office.ui.doors import door


@door("reviews.view")
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """The notice as issued; before that its draft, and the form that issues it for those who direct."""
    found = seen_or_404(request, pk)
    issued = Notice.objects.filter(review=found).first()
    if issued is not None:
        return render(request, "reviews/notice.html", {"review": found, "notice": issued, "text": issued.text})
    may = request.user.may("reviews.direct", found.body.scope) and found.concluded_at is not None
    places = _places(found)
    last = Notice.objects.filter(review__body=found.body).aggregate(last=Max("number"))["last"] or 0
    initial = {"number": last + 1, "issued": timezone.localdate(), "signer_title": _title(found)}
    form = NoticeForm(places, request.POST if request.method == "POST" and may else None, initial=initial)
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
                form.add_error(None, refusal.sentence)
            else:
                return redirect("reviews:notice", pk=pk)
    draft = notice_text(
        found, number=last + 1, issued=timezone.localdate(), signature=Signature("…", _title(found)), recipients=()
    )
    context = {"review": found, "notice": None, "text": draft, "form": form if may else None}
    return render(request, "reviews/notice.html", context)


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
    return render(request, "reviews/notice.html", {"review": None, "notice": found, "text": found.text})


@door("reviews.view")
def notice_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The issued notice as a file."""
    issued = Notice.objects.filter(review=seen_or_404(request, pk)).select_related("review__body").first()
    return _file(issued, kind)


@door("reviews.received")
def received_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """A notice that was sent to the person's place, as a file."""
    return _file(selectors.notices_received(viewer=request.user).filter(pk=pk).first(), kind)


def _file(issued: Notice | None, kind: str) -> HttpResponse:
    if issued is None or kind not in TYPES:
        raise Http404
    try:
        content = notice_bytes(issued, kind)
    except MissingPartError as error:
        raise Http404 from error
    answer = HttpResponse(content, content_type=TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="thong-bao-ket-luan-{issued.year}-{issued.number}.{kind}"'
    return answer


def _places(found: Review) -> list[Place]:
    """Those to whom a notice is usually sent: the place above, and the units right below."""
    place = found.body.place
    day = timezone.localdate(found.meets_at)
    below = Place.objects.on(day).filter(parent__code=place.code).order_by("folded")
    return [*([place.parent] if place.parent else []), *below]


def _title(found: Review) -> str:
    return "T/L BAN THƯỜNG VỤ, CHÁNH VĂN PHÒNG" if found.body.is_party else "TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG"
