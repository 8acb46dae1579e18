"""What readers say: comments, requests to take something down, the receipt by which the answer is found."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import wraps

from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from luyke.office.public.riddle import asking
from luyke.office.public.riddle.picture import HEIGHT, WIDTH, picture_of
from luyke.office.public.riddle.sound import sound_of
from luyke.office.public.views.kept import page
from luyke.office.public.views.pages import found
from luyke.office.publishing import inbox, selectors
from luyke.office.publishing.inbox import RefusedError
from luyke.office.publishing.reasons import GROUNDS
from luyke.office.publishing.selectors import Gone, Shown
from luyke.office.ui.doors import public
from luyke.office.ui.visits import Visits, address_of

SPOKE, DRAWN = Visits(10, 600), Visits(120, 600)  # answers given, riddles looked at
_TRAP = "website"  # nobody sees this field: who fills it in is a program
_LONGEST = 4000


def _form(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A form under an article that is out: never kept; its riddle stands for the CSRF token."""

    @csrf_exempt
    @csp_update({"media-src": ["'self'"]})
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def opened(request: HttpRequest, slug: str) -> HttpResponse:
        at = timezone.now()
        shown = found(kind="article", key=slug, at=at)
        if isinstance(shown, Gone):
            return page("public/gone.html", at, status=410, gone=shown)
        answer = view(request, shown, at)
        answer["Cache-Control"] = "no-store"
        return answer

    return public(opened)


@_form
def comment(request: HttpRequest, shown: Shown, at: datetime) -> HttpResponse:
    """Says something about an article; it is shown once somebody has looked at it."""

    def send(given: Mapping[str, str]) -> str:
        return inbox.comment_send(article=shown.key, name=given["name"], text=given["text"],
                                  address=given["address"], at=at)  # fmt: skip

    bounds = {"longest_name": inbox.NAME, "least": inbox.LEAST, "most": inbox.MOST}
    return _answered(request, shown, at, send, "public/comment.html", bounds)


@_form
def complaint(request: HttpRequest, shown: Shown, at: datetime) -> HttpResponse:
    """Asks for a comment, or for something in the article, to be taken down."""
    number = request.GET.get("y-kien", "")[:18]
    about = {str(one.pk): one for one in selectors.comment_list(article=shown.key)}.get(number)
    if number and about is None:
        raise Http404

    def send(given: Mapping[str, str]) -> str:
        return inbox.complaint_send(article=shown.key, comment=about.pk if about else None, reason=given["reason"],
                                    words=given["text"], address=given["address"], at=at)  # fmt: skip

    hours = {name: inbox.law(f"takedown.{name}", at).value for name in ("hours", "urgent_hours")}
    return _answered(request, shown, at, send, "public/complaint.html",
                     {"about": about, "grounds": GROUNDS, "most": inbox.MOST, **hours})  # fmt: skip


@public
@require_safe
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    """How what was sent stands."""
    standing = selectors.receipt_show(receipt=code)
    if standing is None:
        raise Http404
    answer = page("public/receipt.html", timezone.now(), standing=standing)
    answer["Cache-Control"] = "no-store"
    return answer


@public
@require_safe
def riddle(request: HttpRequest, number: str, kind: str) -> HttpResponse:
    """A riddle to be seen or heard."""
    if not DRAWN.admit(address_of(request), time.monotonic()):
        return _too_often(DRAWN)
    try:
        digits = asking.digits_of(number)
    except LookupError:
        raise Http404 from None
    make, media = {"png": (picture_of, "image/png"), "wav": (sound_of, "audio/wav")}[kind]
    return HttpResponse(make(digits, f"{digits}{number}"), content_type=media, headers={"Cache-Control": "no-store"})


def _answered(
    request: HttpRequest, shown: Shown, at: datetime, send: Callable[[Mapping[str, str]], str], template: str,
    more: Mapping[str, object],
) -> HttpResponse:  # fmt: skip
    given = {name: request.POST.get(name, "")[:_LONGEST] for name in ("name", "text", "address", "reason")}
    sentence, status = "", 200
    if request.method == "POST" and "again" not in request.POST:
        if not SPOKE.admit(address_of(request), time.monotonic()):
            sentence, status = _often(), 429
        elif request.POST.get(_TRAP):
            return HttpResponseRedirect(reverse("public:article", args=[shown.key]))
        elif not asking.answered(request.POST.get("riddle", ""), request.POST.get("digits", ""), at=at):
            sentence, status = _("Các chữ số chưa đúng, hoặc hình đã cũ; hãy làm lại với hình mới bên dưới."), 400
        else:
            try:
                sent = send(given)
            except RefusedError as refusal:
                sentence, status = refusal.sentence, 400
            else:
                return HttpResponseRedirect(reverse("public:receipt", args=[sent]), status=303)
    return page(
        template, at, status, shown=shown, given=given, sentence=sentence, riddle=asking.riddle_new(), width=WIDTH,
        height=HEIGHT, minutes=int(asking.LASTS.total_seconds() // 60),
        days=inbox.law("contact.days", at).value, **more,
    )  # fmt: skip


def _often() -> str:
    return _("Vừa nhận nhiều lần gửi từ nơi này; hãy đợi ít phút rồi gửi lại.")


def _too_often(visits: Visits) -> HttpResponse:
    return HttpResponse(_often(), status=429, content_type="text/plain; charset=utf-8",
                        headers={"Retry-After": str(int(visits.seconds))})  # fmt: skip
