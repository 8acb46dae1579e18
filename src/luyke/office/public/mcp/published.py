"""Tools over what is published: the same that the public pages show, with what was corrected since."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import wraps
from typing import Annotated, Any

from django.db import DatabaseError, close_old_connections
from django.urls import reverse
from django.utils import timezone
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from luyke.lexicon.folding import fold
from luyke.office.public.pages import Number, Prints, number_address, prints_of
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Gone, MonthLine

_MOST = 200

Place = Annotated[str, Field(description="Code of a place, as 305; see list_months", max_length=20)]
Json = dict[str, Any]


def _asked(tool: Callable[..., Json]) -> Callable[..., Json]:
    """A tool over the database: connections that the server has closed are opened anew, failures are told in words."""

    @wraps(tool)
    def answered(*args: object, **kwargs: object) -> Json:
        close_old_connections()
        try:
            return tool(*args, **kwargs)
        except DatabaseError as error:
            raise ToolError(
                "Cơ sở dữ liệu của văn phòng chưa sẵn sàng; chạy luyke serve một lần rồi hỏi lại."
            ) from error

    return answered


@_asked
def list_months(place: Annotated[str, Field(description="Only of this place; empty for all")] = "") -> Json:
    """Lists the months whose figures are published, the newest first, with the codes of their places."""
    found = selectors.publication_list(kind="month", place=place, at=timezone.now(), limit=_MOST)
    return {"months": [
        {"place": one.place, "place_name": one.place_name, "month": one.part, "title": one.title,
         "published_at": one.public_at.isoformat(), "version": one.version, "licence": one.licence,
         "page": reverse("public:month", args=[one.place, one.part])}
        for one in found
    ]}  # fmt: skip


@_asked
def list_indicators(
    words: Annotated[str, Field(description="Words of its name, with or without accents; empty for all")] = "",
    place: Annotated[str, Field(description="Only of this place; empty for all")] = "",
) -> Json:
    """Lists the indicators of which figures are published: code, name, unit, and for each place its span of periods."""
    wanted = fold(words).split()
    found: dict[str, dict[str, Any]] = {}
    for line in selectors.series_of(place=place, at=timezone.now()):
        one = line.print
        name = one.name.rpartition(":")[0] or one.name
        if not all(word in fold(name) for word in wanted):
            continue
        told = found.setdefault(one.indicator, {"code": one.indicator, "name": name, "unit": one.unit, "places": {}})
        span = told["places"].setdefault(one.place, {"first": one.period, "last": one.period, "values": 0})
        span["last"], span["values"] = one.period, span["values"] + 1
    return {"indicators": list(found.values())[:_MOST], "left_off": max(0, len(found) - _MOST)}


@_asked
def get_series(
    indicator: Annotated[str, Field(description="Code of an indicator; see list_indicators", max_length=20)],
    place: Place,
    as_of: Annotated[str, Field(description="As it was published by this day, as 2021-12-01; empty for now")] = "",
) -> Json:
    """Gives every published value of an indicator in a place, as printed and as a number, with where it comes from.

    Periods: 2021-11 a month, 2021-01/2021-11 the year to date, 2021 a year. `revised`: how often it was published
    otherwise before. `invented`: an illustration, no real figure.
    """
    found = selectors.series_of(indicator=indicator, place=place, at=timezone.now(), as_of=_day(as_of))
    if not found:
        raise ToolError("Chưa công bố số liệu nào của chỉ tiêu này ở địa bàn này.")
    return {"indicator": indicator, "place": place, "values": [
        {"period": one.print.period, "value": f"{one.print.value.normalize():f}", "unit": one.print.unit,
         "shown": one.print.shown, "status": one.print.status, "source": one.print.source, "revised": one.revised,
         "correction": one.print.notice, "invented": one.print.invented, "page": number_address(one.print.key)}
        for one in found
    ]}  # fmt: skip


@_asked
def get_standings(
    place: Place, month: Annotated[str, Field(description="As 2021-11; see list_months", max_length=7)]
) -> Json:
    """Gives how a place stood at a month: the opening sentence, then each indicator with its plans and its status.

    Cells are strings as printed in Vietnamese (decimal comma). Where a figure was corrected since, `now` has what is
    printed today.
    """
    at = timezone.now()
    shown = selectors.publication_show(kind="month", key=f"{place}:{month}", at=at)
    if shown is None:
        raise ToolError("Tháng này của địa bàn này chưa công bố.")
    if isinstance(shown, Gone):
        raise ToolError(f"Đã gỡ: {shown.notice}")
    body, prints = selectors.month_body_of(shown), prints_of(shown, at)
    return {
        "place": place, "place_name": shown.place_name, "month": month, "title": shown.title,
        "sentence": _said(prints.sentence(piece.__dict__ for piece in body.sentence)),
        "published_at": shown.public_at.isoformat(), "version": shown.version, "licence": shown.licence,
        "corrections": [version.notice for version in shown.corrected],
        "page": reverse("public:month", args=[place, month]),
        "indicators": [_standing(line, prints) for line in body.lines],
    }  # fmt: skip


def _standing(line: MonthLine, prints: Prints) -> Json:
    now = {name: text for name, key in (("month", line.month_key), ("value", line.value_key)) if (
        text := prints.changed(key))}  # fmt: skip
    return {
        "code": line.code, "name": line.name, "unit": line.unit, "month": line.month, "value": line.value,
        "change": line.change, "estimate": line.estimated, "status": line.words, "invented": line.invented, "now": now,
        "plans": [{"issuer": plan.issuer, "plan": plan.wanted, "attained": plan.percent} for plan in line.plans],
    }  # fmt: skip


def _said(numbers: Iterable[Number]) -> str:
    return "".join(number.text for number in numbers)


def _day(text: str) -> datetime | None:
    if not text.strip():
        return None
    try:
        day = datetime.fromisoformat(text.strip())
        return day if day.tzinfo else timezone.make_aware(day)
    except (ValueError, OverflowError) as error:
        raise ToolError("Ghi ngày như 2021-12-01.") from error
