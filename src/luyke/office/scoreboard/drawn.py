"""The table of a month as it was last drawn: shown again while nothing that it was made from has changed.

Each process keeps a few tables in memory. Whether one may be shown again is asked of the database each time: values and
revisions are only ever added, so their number and their newest row say whether any came; targets and indicators can
change, so all that is printed of them is compared. A new value is on the board at once.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from django.db import connection
from django.db.models import Count, Max, QuerySet
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from luyke.model import Period
from luyke.office.observations.models import Observation
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages import BoardPage
from luyke.office.scoreboard.selectors import board_of
from luyke.office.targets.models import Revision, Target

_MOST = 16
_UNSEEN = frozenset({"folded", "searched", "aliases", "short_aliases", "definition", "definition_author", "note"})
Key = tuple[object, ...]


@dataclass(frozen=True)
class DrawnBoard:
    """The page, and its rows as they stand in the table."""

    page: BoardPage
    rows: SafeString


_KEPT: OrderedDict[Key, tuple[object, DrawnBoard]] = OrderedDict()
_ONE_AT_A_TIME = Lock()


def board_drawn(*, place: Place, period: Period, as_of: datetime | None = None) -> DrawnBoard:
    """The scoreboard of a place at a month's end with its rows drawn, as known now or at an earlier moment."""
    key = place.pk, period.text, as_of, get_language()
    stamp = _stamp(place, period.year)  # asked before reading: what comes in between is seen the next time
    with _ONE_AT_A_TIME:
        kept = _KEPT.get(key)
    if kept is not None and kept[0] == stamp:
        return kept[1]
    page = board_of(place=place, period=period, as_of=as_of)
    drawn = DrawnBoard(page, render_to_string("scoreboard/board_rows.html", {"page": page}))
    with _ONE_AT_A_TIME:
        _KEPT[key] = stamp, drawn
        _KEPT.move_to_end(key)
        while len(_KEPT) > _MOST:
            _KEPT.popitem(last=False)
    return drawn


def boards_forget() -> None:
    """Nothing is kept any more: for a database that was put in another's place."""
    with _ONE_AT_A_TIME:
        _KEPT.clear()


def _stamp(place: Place, year: int) -> tuple[object, ...]:
    return (
        str(place), place.parent and (place.parent.kind, str(place.parent)),
        _newest(Observation.objects.filter(place=place)),
        _newest(Revision.objects.filter(target__place=place, target__year=year)),
        _printed(Target.objects.filter(place=place, year=year)),
    )  # fmt: skip


def _newest(rows: QuerySet) -> tuple[object, ...]:
    """How many rows there are of a table that only grows, and the newest of them."""
    told = rows.aggregate(count=Count("pk"), newest=Max("pk"))
    newest = rows.model.objects.filter(pk=told["newest"]).values_list("known_at", "value").first()
    return told["count"], told["newest"], newest


def _printed(targets: QuerySet[Target]) -> list[tuple[object, ...]]:
    own = (field.attname for field in Target._meta.concrete_fields)
    about = Target._meta.get_field("indicator").related_model._meta.concrete_fields
    wanted = (f"indicator__{field.name}" for field in about if field.name not in _UNSEEN)
    sql, params = targets.order_by("pk").values_list(*own, *wanted).query.sql_with_params()
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()
