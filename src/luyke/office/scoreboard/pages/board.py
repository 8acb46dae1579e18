"""The table of a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from luyke.office.places.models import Place
from luyke.office.scoreboard.pages.row import Row
from luyke.scoring import Tally


@dataclass(frozen=True)
class Piece:
    """A stretch of an opening sentence.

    indicator  the code of the page that its number comes from
    anchor     or the place on this page
    """

    text: str
    indicator: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class BoardPage:
    """The table of a month. `past`: what the place was made of, where figures before that are told in it."""

    place: Place
    period: str
    as_of: datetime | None
    opening: tuple[Piece, ...]
    rows: list[Row]
    tally: Tally
    invented: bool
    past: str = ""
