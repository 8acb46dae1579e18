"""One indicator in all the places that published it: their newest month, or else the newest value of their series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

from luyke.model import Period
from luyke.office.public.pages import Cell, number_address, prints_by
from luyke.office.public.views.kept import kept, page
from luyke.office.public.views.pages import cells_of
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import MonthLine, Print, Shown


@dataclass(frozen=True)
class Compared:
    """How it stands in one place. `line` is that of the month, None where only a series is out."""

    place: str
    name: str
    period: str
    value: Cell
    unit: str = ""
    percent: Cell | None = None
    change: Cell | None = None
    line: MonthLine | None = None


@kept
def compare(request: HttpRequest, at: datetime) -> HttpResponse:
    """Places side by side."""
    series = selectors.series_names(at=at)
    names = {one.code: one.title for one in series}
    places = Counter(one.code for one in series)
    wanted = request.GET.get("chi-tieu", "")[:20] or max(sorted(places), key=places.__getitem__, default="")
    months = _months(wanted, at)
    others = _series(wanted, {one.place for one in months}, at)
    return page(
        "public/compare.html", at, wanted=wanted, name=names.get(wanted, ""), rows=[*months, *others],
        indicators=sorted(names.items(), key=lambda item: item[1]),
    )  # fmt: skip


def _months(wanted: str, at: datetime) -> list[Compared]:
    newest: dict[str, Shown] = {}
    for one in selectors.publication_list(kind="month", at=at):
        if one.place not in newest or newest[one.place].part < one.part:
            newest[one.place] = one
    lines = [(one, line) for one in newest.values() for line in selectors.month_body_of(one).lines
             if line.code == wanted and line.value]  # fmt: skip
    prints = prints_by([one for one, _line in lines], at)
    return [_compared(one, line, cells_of(line, prints[one.pk])) for one, line in lines]


def _compared(shown: Shown, line: MonthLine, cells: Mapping[str, Any]) -> Compared:
    plans = cells["plans"]
    return Compared(
        shown.place, shown.place_name, shown.part, cells["value"], line.unit_title, plans[0][1] if plans else None,
        cells["change"], line,
    )  # fmt: skip


def _series(wanted: str, told: Collection[str], at: datetime) -> list[Compared]:
    names = selectors.place_names(at=at)
    newest: dict[str, Print] = {}
    for line in selectors.series_of(indicator=wanted, at=at) if wanted else ():
        one = line.print
        if one.place not in told and (one.place not in newest or _reach(newest[one.place]) <= _reach(one)):
            newest[one.place] = one
    return [Compared(place, names.get(place, place), one.period, Cell(one.shown, number_address(one.key)))
            for place, one in newest.items()]  # fmt: skip


def _reach(one: Print) -> tuple[tuple[int, int], int]:
    """Where its period ends; of two that end together the longer one tells more."""
    period = Period.parse(one.period)
    return ((period.last.year, period.last.month), period.months) if period else ((0, 0), 0)
