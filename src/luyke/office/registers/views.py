"""The registers' own pages: what there is, and where a fed figure comes from."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers import selectors
from luyke.office.registers.pages import IndexPage, figure_page, recorded
from luyke.office.registers.services import figure_revise
from luyke.office.ui.doors import door

_SHOWN = 8


@require_GET
@door("registers.view")
def index(request: HttpRequest) -> HttpResponse:
    """The registers that the person may read."""
    viewer = request.user
    rows = [
        (one, [recorded(row) for row in selectors.fed_newest(viewer=viewer, register=one)[:_SHOWN]])
        for one in selectors.registers_seen(viewer=viewer)
    ]
    return render(request, "registers/index.html", {"page": IndexPage(rows)})


@require_GET
@door("registers.view")
def figure(request: HttpRequest, pk: int) -> HttpResponse:
    """One fed figure and its cases."""
    fed = _fed_or_404(request, pk)
    page = figure_page(
        fed,
        then=fed.figure(fed.extent.at),
        now=fed.figure(None),
        changes=selectors.fed_changes(fed=fed),
        history=selectors.fed_history(fed=fed),
        may_revise=request.user.may("collection.approve", fed.issued.place.scope),
    )
    return render(request, "registers/figure.html", {"page": page})


@require_POST
@door("registers.view")
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Records the figure anew, for a reason."""
    fed = _fed_or_404(request, pk)
    try:
        made = figure_revise(
            evidence=fed.evidence, reason=request.POST.get("reason", ""), by=request.user, at=timezone.now()
        )
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect("registers:figure", pk)
    messages.success(request, _("Đã ghi số điều chỉnh; số đã báo cáo trước đó vẫn giữ."))
    return redirect("registers:figure", made.evidence_id)


def _fed_or_404(request: HttpRequest, pk: int) -> selectors.Fed:
    found = selectors.fed_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found
