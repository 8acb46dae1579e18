"""What a regime asks, and of whom: lines added, ordered, removed; reporters added by name, given lines, ended."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection import selectors
from luyke.office.collection.drafts import asked_lines
from luyke.office.collection.feeding import feeders_of
from luyke.office.collection.models import Regime, RegimeLine
from luyke.office.collection.pages.regimes import CandidatesPage, LinesPage, ReporterPage
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import (
    LineWish,
    regime_line_move,
    regime_line_remove,
    regime_lines_add,
    reporter_add,
    reporter_end,
    reporter_lines_set,
)
from luyke.office.collection.views.regimes import regime_or_404
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.selectors import indicator_list
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number

_FOUND = 60


@door("regimes.change")
def lines(request: HttpRequest, pk: int) -> HttpResponse:
    """The lines of a regime in order, and the catalogue to add from."""
    regime, status = regime_or_404(request, pk), 200
    if request.method == "POST":
        wishes = _wishes(request)
        if wishes:
            try:
                regime_lines_add(regime=regime, lines=wishes, by=request.user, at=timezone.now())
            except RefusedError as refused:
                messages.error(request, refused.sentence)
                status = 422
            else:
                messages.success(request, _("Đã thêm {count} chỉ tiêu.").format(count=len(wishes)))
                return redirect("collection:regime_lines", pk)
        else:
            messages.error(request, _("Hãy đánh dấu ít nhất một chỉ tiêu."))
            status = 422
    asked = list(asked_lines(regime))
    words = request.GET.get("tim", "").strip()[:100]
    others = indicator_list(words=words, on=selectors.working_day_of(regime, timezone.localdate()))
    rows = list(others.exclude(pk__in=[line.indicator_id for line in asked])[: _FOUND + 1]) if words else []
    found = [(one, feeders_of(one.code)) for one in rows[:_FOUND]]
    page = LinesPage(regime, asked, words, found, len(rows) > _FOUND)
    return render(request, "collection/regime_lines.html", {"page": page}, status=status)


@door("regimes.change")
@require_POST
def line(request: HttpRequest, pk: int, line: int) -> HttpResponse:
    """Moves a line up or down, or asks for it no more."""
    regime = regime_or_404(request, pk)
    found = asked_lines(regime).filter(pk=line).select_related("regime__place", "indicator").first()
    if found is None:
        raise Http404
    wanted, who, now = request.POST.get("act"), request.user, timezone.now()
    try:
        if wanted == "remove":
            regime_line_remove(line=found, by=who, at=now)
            messages.success(request, _("Đã bỏ “{line}”.").format(line=found))
        elif wanted in ("up", "down"):
            regime_line_move(line=found, up=wanted == "up", by=who, at=now)
        else:
            raise Http404
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    return redirect("collection:regime_lines", pk)


@door("regimes.change")
def reporters(request: HttpRequest, pk: int) -> HttpResponse:
    """Who could report, found by name; those who are ticked are added, with all lines or with some."""
    regime, status = regime_or_404(request, pk), 200
    words = request.GET.get("tim", "").strip()[:100]
    found = selectors.reporter_candidates(viewer=request.user, regime=regime, today=timezone.localdate(), words=words)
    chosen, below = frozenset(request.POST.getlist("who")), "below" in request.POST
    wanted = [one for one in found if not one.reports and (one.key in chosen or (below and _stands_below(one, regime)))]
    if request.method == "POST":
        own, refusal = _own_lines(request, regime)
        refusal = refusal or ("" if wanted else _("Hãy đánh dấu ít nhất một đơn vị."))
        try:
            if refusal:
                raise RefusedError(refusal)
            with transaction.atomic():
                for one in wanted:
                    reporter_add(
                        regime=regime, place=one.place, agency=one.agency, lines=own, by=request.user,
                        at=timezone.now(),
                    )  # fmt: skip
        except RefusedError as refused:
            messages.error(request, refused.sentence)
            status = 422
        else:
            messages.success(request, _("Đã giao báo cáo cho {count} đơn vị.").format(count=len(wanted)))
            return redirect("collection:regime", pk)
    many = sum(not one.reports and _stands_below(one, regime) for one in found)
    page = CandidatesPage(regime, words, found, list(asked_lines(regime)), chosen, many)
    return render(request, "collection/reporter_add.html", {"page": page}, status=status)


@door("regimes.change")
def reporter(request: HttpRequest, pk: int, reporter: int) -> HttpResponse:
    """One reporter: all lines or its own, or no longer."""
    regime = regime_or_404(request, pk)
    found = selectors.reporter_get(viewer=request.user, regime=pk, pk=reporter)
    if found is None:
        raise Http404
    who, now, said = request.user, timezone.now(), ""
    if request.method == "POST":
        try:
            if request.POST.get("act") == "end":
                reporter_end(reporter=found, by=who, at=now)
                said = _("{reporter} thôi báo cáo.").format(reporter=found)
            else:
                own, refusal = _own_lines(request, regime)
                if refusal:
                    raise RefusedError(refusal)
                reporter_lines_set(reporter=found, lines=own, by=who, at=now)
                said = _("Đã ghi chỉ tiêu của {reporter}.").format(reporter=found)
        except RefusedError as refused:
            messages.error(request, refused.sentence)
        else:
            messages.success(request, said)
            return redirect("collection:regime", pk)
    own = frozenset(found.lines.filter(ended_at__isnull=True).values_list("pk", flat=True))
    page = ReporterPage(found, list(asked_lines(regime)), own)
    return render(request, "collection/reporter.html", {"page": page}, status=422 if request.method == "POST" else 200)


def _stands_below(one: selectors.Candidate, regime: Regime) -> bool:
    return one.agency is None and one.place.pk != regime.place_id


def _wishes(request: HttpRequest) -> list[LineWish]:
    ticked = [int(one) for one in request.POST.getlist("chosen") if whole_number(one) is not None][:_FOUND]
    given = request.POST
    return [
        LineWish(one, f"m-{one.pk}" in given, f"c-{one.pk}" in given, f"r-{one.pk}" in given,
                 given.get(f"s-{one.pk}", ""))
        for one in Indicator.objects.filter(pk__in=ticked).order_by("code")
    ]  # fmt: skip


def _own_lines(request: HttpRequest, regime: Regime) -> tuple[list[RegimeLine], str]:
    """The lines that were ticked, none where all are wished; and why that is not enough."""
    if request.POST.get("which") != "own":
        return [], ""
    ticked = {int(one) for one in request.POST.getlist("line") if whole_number(one) is not None}
    own = [line for line in asked_lines(regime) if line.pk in ticked]
    return own, "" if own else _("Hãy đánh dấu ít nhất một chỉ tiêu, hoặc chọn mọi chỉ tiêu.")
