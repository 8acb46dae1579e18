"""The table of a month as it was last drawn, line by line: a line is drawn again when what it is made from has changed.

Each process keeps a few tables in memory. What each line is made from is asked of the database every time (`stamps`),
so a new value is on the board at once, and the other lines stand as they were. A test holds that this is always the
table that would be made from nothing.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from luyke.model import Period
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages import BoardPage
from luyke.office.scoreboard.selectors import Line, Past, board_made, lines_of, past_of
from luyke.office.scoreboard.stamps import Stamp, stamps_of, territories_stamp

_MOST = 16
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line as it stands in the table, and what it was made from. No line where all plans are withdrawn."""

    stamp: Stamp
    line: Line | None
    drawn: SafeString


@dataclass(frozen=True)
class DrawnBoard:
    """The page, its rows as they stand in the table, and each line by its indicator, in the plan's order.

    names        of the place and of the one above it, which stand in every line
    territories  what was known of mergers when the place's past was read
    """

    page: BoardPage
    rows: SafeString
    names: tuple[object, ...]
    territories: tuple[object, ...]
    past: Past | None
    lines: dict[int, DrawnLine]


_KEPT: OrderedDict[Key, DrawnBoard] = OrderedDict()
_ONE_AT_A_TIME = Lock()


def board_drawn(*, place: Place, period: Period, as_of: datetime | None = None) -> DrawnBoard:
    """The scoreboard of a place at a month's end with its rows drawn, as known now or at an earlier moment."""
    key = place.pk, period.text, as_of, get_language()
    names = str(place), place.parent and (place.parent.kind, str(place.parent))
    with _ONE_AT_A_TIME:
        kept = _KEPT.get(key)
    # Asked before reading: what comes in between is seen the next time.
    territories = territories_stamp() if place.valid_from else ()
    past = kept.past if kept is not None and kept.territories == territories else past_of(place)
    stamps = stamps_of(place=place, past=past, year=period.year)
    before = kept.lines if kept is not None and (kept.names, kept.past) == (names, past) else {}
    if not all(stamp.continues(before[each].stamp) for each, stamp in stamps.items() if each in before):
        before = {}
    changed = [each for each, stamp in stamps.items() if each not in before or before[each].stamp != stamp]
    if before and not changed and list(before) == list(stamps):
        return kept
    anew = _lines_drawn(place, past, period, as_of, {each: stamps[each] for each in changed})
    lines = {each: anew.get(each) or before[each] for each in stamps}
    made = [one.line for one in lines.values() if one.line]
    page = board_made(place=place, past=past, period=period, as_of=as_of, lines=made)
    rows = mark_safe("".join(lines[row.indicator.pk].drawn for row in page.rows))
    board = DrawnBoard(page, rows, names, territories, past, lines)
    with _ONE_AT_A_TIME:
        _KEPT[key] = board
        _KEPT.move_to_end(key)
        while len(_KEPT) > _MOST:
            _KEPT.popitem(last=False)
    return board


def boards_forget() -> None:
    """Nothing is kept any more: for a database that was put in another's place."""
    with _ONE_AT_A_TIME:
        _KEPT.clear()


def _lines_drawn(
    place: Place, past: Past | None, period: Period, as_of: datetime | None, stamps: dict[int, Stamp]
) -> dict[int, DrawnLine]:
    """Lines made and drawn anew, by indicator."""
    made = lines_of(place=place, past=past, period=period, as_of=as_of, indicators=stamps) if stamps else []
    by_indicator = {line.row.indicator.pk: line for line in made}
    template, about = get_template("scoreboard/board_row.html"), {"place": place, "period": period.text}
    return {
        each: DrawnLine(stamp, line, mark_safe(template.render({"row": line.row, **about}) if line else ""))
        for each, stamp in stamps.items()
        for line in (by_indicator.get(each),)
    }
