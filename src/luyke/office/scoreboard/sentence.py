"""The sentences that pages open with, from the writer of reports: each number a link to where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from luyke.model import Period
from luyke.office.places.models import Place
from luyke.office.scoreboard.pages import Piece, Row
from luyke.office.scoreboard.progress import progress_of
from luyke.office.scoreboard.sources import stored
from luyke.writing import Number, Progress, Traced, write_scoreboard_sentence, write_standing

_TALLY = "tally:"


def opening(period: Period, lines: Sequence[Progress]) -> tuple[Piece, ...]:
    """ "Đến hết tháng 11/2021, 12/13 chỉ tiêu đạt và vượt kế hoạch; chỉ tiêu chưa đạt: …", for the table."""
    told = write_scoreboard_sentence(lines, period.text)
    return tuple(_pieces(told, {number: _to_its_page(number) for number in told.numbers}))


def standing(place: Place, period: Period, row: Row) -> tuple[Piece, ...]:
    """What a report says of the indicator, for its own page."""
    told = write_standing(progress_of(place=place, period=period, row=row), 0)
    return tuple(_pieces(told, {number: _to_its_part(number) for number in told.numbers}))


def _to_its_page(number: Number) -> dict[str, str]:
    if number.source.startswith(_TALLY):
        return {"anchor": "bang"}
    return {"indicator": stored(number.source)[0].indicator}


def _to_its_part(number: Number) -> dict[str, str]:
    of_plan = any(source.issuer for source in stored(number.source))
    return {"anchor": "ke-hoach" if of_plan else "nguon"}


def _pieces(told: Traced, leads: dict[Number, dict[str, str]]) -> Iterable[Piece]:
    at = 0
    for number in told.numbers:
        if at < number.start:
            yield Piece(told.text[at : number.start])
        yield Piece(told.text[number.start : number.end], **leads[number])
        at = number.end
    if at < len(told.text):
        yield Piece(told.text[at:])
