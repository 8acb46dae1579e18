"""The pages that anyone may read."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.public.pages import (
    Prints,
    number_address,
    opened,
    prints_of,
    publication_address,
)
from luyke.office.public.pictures import year_of
from luyke.office.public.social import HEIGHT, WIDTH, card_of
from luyke.office.public.views.kept import kept, page
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Gone, MonthLine, Shown

_FRONT, _FEW = 12, 3
_DRAWN = 40  # pictures of one month; the rest stand on pages of their own
_FRONT_DRAWN = 3  # of those in trouble first
_LONGEST = 200
_TROUBLE = ("missed", "at-risk", "unclear")  # first, as on the scoreboard; the rest in the plan's order


@kept
def front(request: HttpRequest, at: datetime) -> HttpResponse:
    """The newest month of the place that last published one, and what else is out."""
    months = selectors.publication_list(kind="month", at=at)
    newest = max(months, key=lambda one: one.part, default=None)
    context = month_context(_full(newest, at), at) if newest else {"pictures": []}
    context["pictures"] = context["pictures"][:_FRONT_DRAWN]
    others = [one for one in months if newest is None or one.key != newest.key]
    return page(
        "public/front.html", at, root=_root(request), months=others[:_FRONT], places=selectors.place_names(at=at),
        articles=opened(selectors.publication_list(kind="article", at=at, limit=_FEW), at),
        reports=selectors.publication_list(kind="report", at=at, limit=_FEW), **context,
    )  # fmt: skip


@kept
def place(request: HttpRequest, at: datetime, code: str) -> HttpResponse:
    """What is out of one place."""
    months = selectors.publication_list(kind="month", place=code, at=at)
    series = selectors.series_of(place=code, at=at)
    if not months and not series:
        raise Http404(code)
    names: dict[str, str] = {}
    for line in series:
        names.setdefault(line.print.indicator, line.print.indicator_title)
    name = selectors.place_names(at=at).get(code, code)
    return page("public/place.html", at, code=code, name=name, months=months, indicators=sorted(
        names.items(), key=lambda item: item[1]))  # fmt: skip


@kept
def month(request: HttpRequest, at: datetime, code: str, period: str) -> HttpResponse:
    """A month of a place; ?ban=1 an earlier version of it."""
    shown = found(kind="month", key=f"{code}:{period}", at=at, version=version_asked(request))
    if isinstance(shown, Gone):
        return page("public/gone.html", at, status=410, gone=shown)
    return page("public/month.html", at, root=_root(request), width=WIDTH, height=HEIGHT, **month_context(shown, at))


@kept
def month_picture(request: HttpRequest, at: datetime, code: str, period: str) -> HttpResponse:
    """The picture of a month for where its address is passed on, its numbers those that are out now."""
    shown = found(kind="month", key=f"{code}:{period}", at=at)
    if isinstance(shown, Gone):
        raise Http404
    sentence = "".join(number.text for number in prints_of(shown, at).sentence(shown.body["sentence"]))
    foot = f"{_('Công bố')} {timezone.localtime(shown.public_at):%d/%m/%Y} · {shown.licence}"
    return HttpResponse(card_of(shown.title, sentence, foot), content_type="image/png")


@kept
def indicator(request: HttpRequest, at: datetime, code: str, indicator_code: str) -> HttpResponse:
    """One indicator in one place: its newest standing, all that was published of its series, what it means."""
    series = selectors.series_of(place=code, indicator=indicator_code, at=at)
    months = selectors.publication_list(kind="month", place=code, at=at)
    line, shown = None, None
    for one in sorted(months, key=lambda month: month.part, reverse=True):
        lines = {each.code: each for each in selectors.month_body_of(one).lines}
        if indicator_code in lines:
            line, shown = lines[indicator_code], one
            break
    if line is None and not series:
        raise Http404(indicator_code)
    name = line.title if line else series[0].print.indicator_title
    elsewhere = {each.print.place for each in selectors.series_of(indicator=indicator_code, at=at)} - {code}
    places = selectors.place_names(at=at)
    told = prints_of(shown, at).sentence(asdict(piece) for piece in line.told) if line and shown else ()
    return page(
        "public/indicator.html", at, code=code, indicator_code=indicator_code, name=name, line=line, shown=shown,
        vietnamese=line.name if line else series[0].print.name.rpartition(":")[0],
        description="".join(one.text for one in told) or name, picture=year_of(line) if line else "",
        place_name=places.get(code, code), elsewhere=[(other, places.get(other, other)) for other in sorted(elsewhere)],
        told=told, series=[(one, number_address(one.print.key)) for one in reversed(series)],
    )  # fmt: skip


@kept
def number(request: HttpRequest, at: datetime) -> HttpResponse:
    """Where a published number comes from, and what was printed before it."""
    key = request.GET.get("khoa", "")[:_LONGEST]
    history = selectors.figure_history(key=key, at=at)
    if not history:
        raise Http404(key)
    parts = [(one, number_address(one.key)) for one in selectors.figure_parts(key=key, at=at)]
    return page(
        "public/number.html", at, newest=history[0], parts=parts,
        history=[(one, publication_address(one.kind, one.publication)) for one in history],
    )  # fmt: skip


def found(*, kind: str, key: str, at: datetime, version: int | None = None) -> Shown | Gone:
    """The publication of an address. Raises Http404 for what is not out, whether or not it is there."""
    shown = selectors.publication_show(kind=kind, key=key, at=at, version=version)
    if shown is None:
        raise Http404(key)
    return shown


def month_context(shown: Shown, at: datetime) -> dict[str, Any]:
    """What the table of a month is drawn from."""
    body, prints = selectors.month_body_of(shown), prints_of(shown, at)
    lines = sorted(body.lines, key=lambda line: line.status not in _TROUBLE)
    sentence = prints.sentence(shown.body["sentence"])
    return {
        "shown": shown, "body": body, "changes": body.changes,
        "rows": [cells_of(line, prints) for line in lines if line.plans],
        "pictures": [(line, picture) for line in lines if line.plans and (picture := year_of(line))][:_DRAWN],
        "others": [(line, prints.cell(line.value, line.value_key)) for line in body.lines if not line.plans],
        "sentence": sentence,
        "description": "".join(number.text for number in sentence),
        "address": reverse("public:month", args=[shown.place, shown.part]),
        "licence_address": selectors.licence_address(shown.licence),
        "datasets": selectors.publication_list(kind="dataset", place=shown.place, at=at, limit=_FEW),
    }  # fmt: skip


def cells_of(line: MonthLine, prints: Prints) -> dict[str, object]:
    """A line's row: each cell as published, and as it has been published since."""
    return {
        "line": line,
        "month": prints.cell(line.month, line.month_key),
        "value": prints.cell(line.value, line.value_key),
        "change": prints.cell(line.change, line.change_key),
        "plans": [(plan, prints.cell(plan.percent, plan.percent_key)) for plan in line.plans],
    }


def _root(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def _full(shown: Shown, at: datetime) -> Shown:
    again = selectors.publication_show(kind=shown.kind, key=shown.key, at=at)
    return again if isinstance(again, Shown) else shown


def version_asked(request: HttpRequest) -> int | None:
    """The version that an address asks for; None for the newest."""
    text = request.GET.get("ban", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else None
