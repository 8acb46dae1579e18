"""Pairs that may be one person: looked for, for a purpose; judged, one by one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.support import selectors
from luyke.office.registers.support.models import Verdict
from luyke.office.registers.support.pages import PairLine, PairsPage
from luyke.office.registers.support.selectors import Filters
from luyke.office.registers.support.services import pair_judge, pairs_look
from luyke.office.registers.support.showing import masked
from luyke.office.ui.doors import door


@require_GET
@door("support.reveal")
def pairs(request: HttpRequest) -> HttpResponse:
    """The pairs proposed, those that wait for a person first."""
    found = selectors.pair_list(viewer=request.user)
    entries = selectors.newest_of([pk for one in found for pk in (one.first_id, one.second_id)])
    names = dict(Verdict.choices)
    lines = [
        PairLine(
            one,
            tuple((entries[pk], masked(entries[pk].payee)) for pk in (one.first_id, one.second_id)),
            names.get(one.verdict, ""),
        )
        for one in found
    ]
    return render(request, "support/pairs.html", {"page": PairsPage(lines, Verdict.choices)})


@require_POST
@door("support.reveal")
def look(request: HttpRequest) -> HttpResponse:
    """Looks through all applications of the person's part."""
    rows = selectors.entry_list(viewer=request.user, filters=Filters(), permission="support.reveal")
    entries = list(rows.filter(payee__erased_at__isnull=True))
    try:
        fresh = pairs_look(entries=entries, purpose=request.POST.get("purpose", ""), by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(
            request, _("Đã xem {files} hồ sơ, {count} cặp mới.").format(files=len(entries), count=len(fresh))
        )
    return redirect("support:pairs")


@require_POST
@door("support.reveal")
def judge(request: HttpRequest, pk: int) -> HttpResponse:
    """What the person says of a pair."""
    pair = selectors.pair_get(viewer=request.user, pk=pk)
    if pair is None:
        raise Http404
    try:
        pair_judge(
            pair=pair, verdict=request.POST.get("verdict", ""), reason=request.POST.get("reason", ""), by=request.user,
            at=timezone.now(),
        )  # fmt: skip
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã ghi kết luận; hồ sơ chưa đổi gì, sửa hay thu hồi thì ghi ở từng hồ sơ."))
    return redirect("support:pairs")
