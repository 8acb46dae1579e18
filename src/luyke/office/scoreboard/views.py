"""Pages of the scoreboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_GET, require_POST

from luyke.model import Period
from luyke.office.indicators.models import Indicator
from luyke.office.observations.opening import address_of
from luyke.office.places.models import Place
from luyke.office.scoreboard import selectors
from luyke.office.scoreboard.beside import beside
from luyke.office.scoreboard.drawn import board_drawn
from luyke.office.scoreboard.fed import rows_fed
from luyke.office.scoreboard.services import board_export
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download
from luyke.office.ui.periods import month_asked


@require_GET
@door("scoreboard.view")
def place_index(request: HttpRequest) -> HttpResponse:
    """The places that the person may see; straight to the board where there is one."""
    places = selectors.places_seen(viewer=request.user)
    if len(places) == 1:
        return redirect("scoreboard:newest", code=places[0].code)
    return render(request, "scoreboard/place_list.html", {"places": places})


@require_GET
@door("scoreboard.view")
def newest(request: HttpRequest, code: str) -> HttpResponse:
    """The newest month of a place."""
    place, period = selectors.newest_period(viewer=request.user, code=code)
    if period is None:
        figures = selectors.figures_without_plan(viewer=request.user, place=place)
        return render(request, "scoreboard/nothing.html", {"place": place, "figures": figures})
    return redirect("scoreboard:board", code=code, period=period)


@require_GET
@door("scoreboard.view")
def of_indicator(request: HttpRequest, indicator_code: str) -> HttpResponse:
    """From the catalogue to an indicator's newest month: straight there where one place of the person has it."""
    found = selectors.places_of_indicator(viewer=request.user, code=indicator_code)
    if len(found) == 1:
        place, period = found[0]
        return redirect("scoreboard:indicator", code=place.code, period=period, indicator_code=indicator_code)
    context = {"found": found, "indicator": Indicator.objects.get(code=indicator_code)}
    return render(request, "scoreboard/of_indicator.html", context)


@require_GET
@door("scoreboard.view")
def board(request: HttpRequest, code: str, period: str) -> HttpResponse:
    """The table of a month."""
    place, month = _asked(request, code, period)
    as_of = _as_of(request)
    drawn = board_drawn(place=place, period=month, as_of=as_of)
    context = {"page": drawn.page, "rows": drawn.rows, "fed": rows_fed(request.user, place, month, as_of)}
    return render(request, "scoreboard/board.html", {**context, **_neighbours(month)})


@require_POST
@door("scoreboard.view")
def board_workbook(request: HttpRequest, code: str, period: str) -> HttpResponse:
    """The same table as a workbook; that it was taken out is recorded."""
    place, month = _asked(request, code, period)
    page = selectors.board_of(place=place, period=month, as_of=_as_of(request))
    content = board_export(page=page, by=request.user, at=timezone.now())
    return download(content, f"bang-chi-tieu-{place.code}-{month.text}.xlsx")


@require_GET
@door("scoreboard.view")
def indicator(request: HttpRequest, code: str, period: str, indicator_code: str) -> HttpResponse:
    """One indicator of a place."""
    place, month = _asked(request, code, period)
    page = selectors.indicator_of(
        viewer=request.user, place=place, period=month, code=indicator_code, as_of=_as_of(request)
    )
    opened = [
        replace(line, address=address_of(request.user, line.evidence)) if line.evidence else line
        for line in page.statements
    ]
    page = replace(page, statements=opened)
    sees = request.user.may("documents.view", place.scope)
    context = {
        "page": page,
        "sees_documents": sees,
        "beside": beside(request.user, place, page.row.indicator),
    }
    return render(request, "scoreboard/indicator.html", context)


@require_GET
@door("scoreboard.view")
def picture(request: HttpRequest, code: str, period: str, indicator_code: str, kind: str = "svg") -> HttpResponse:
    """The picture of an indicator; as PNG it is a file to be taken along."""
    place, month = _asked(request, code, period)
    fan = selectors.picture_of(
        viewer=request.user, place=place, period=month, code=indicator_code, as_of=_as_of(request)
    )
    if kind == "png":
        return download(fan.png(), f"{indicator_code}-{place.code}-{month.text}.png", "image/png")
    return HttpResponse(fan.svg(), content_type="image/svg+xml")


@require_GET
@door("scoreboard.view")
def comparison(request: HttpRequest, code: str, period: str) -> HttpResponse:
    """Units side by side."""
    place, month = _asked(request, code, period)
    chosen = request.GET.get("chi-tieu", "")
    page = selectors.comparison_of(place=place, period=month, code=chosen, as_of=_as_of(request))
    return render(request, "scoreboard/comparison.html", {"page": page})


@require_GET
@door("scoreboard.view")
def rollup(request: HttpRequest, code: str, period: str) -> HttpResponse:
    """The place's figures made anew from those of its units."""
    place, month = _asked(request, code, period)
    page = selectors.rollup_of(place=place, period=month, as_of=_as_of(request))
    return render(request, "scoreboard/rollup.html", {"page": page})


def _asked(request: HttpRequest, code: str, text: str) -> tuple[Place, Period]:
    """The place and the month of an address. Raises Http404 for what is no month."""
    period = month_asked(text)
    if period is None:
        raise Http404(text)
    return selectors.place_on(viewer=request.user, code=code, day=period.last), period


def _as_of(request: HttpRequest) -> datetime | None:
    """The end of the day that the reader wants to be taken back to; None for now."""
    try:
        day = parse_date(request.GET.get("tinh-den", ""))
    except ValueError:
        day = None
    return timezone.make_aware(datetime.combine(day, time.max)) if day else None


def _neighbours(period: Period) -> dict[str, str]:
    year, month = period.year, period.last.month
    before = (year, month - 1) if month > 1 else (year - 1, 12)
    after = (year, month + 1) if month < 12 else (year + 1, 1)
    return {"before": f"{before[0]}-{before[1]:02}", "after": f"{after[0]}-{after[1]:02}"}
