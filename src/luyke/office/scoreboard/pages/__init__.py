"""What each page of the scoreboard is made from: one frozen dataclass a page."""

from luyke.office.scoreboard.pages.board import BoardPage, Piece
from luyke.office.scoreboard.pages.indicator import Gap, IndicatorPage, MonthLine, RevisionLine, Stated
from luyke.office.scoreboard.pages.plan import PlanCell, StatusMark, rounded, shown, shown_range
from luyke.office.scoreboard.pages.row import Row
from luyke.office.scoreboard.pages.units import Compared, ComparisonPage, RolledUp, RollupPage

__all__ = [
    "BoardPage",
    "Compared",
    "ComparisonPage",
    "Gap",
    "IndicatorPage",
    "MonthLine",
    "Piece",
    "PlanCell",
    "RevisionLine",
    "RolledUp",
    "RollupPage",
    "Row",
    "Stated",
    "StatusMark",
    "rounded",
    "shown",
    "shown_range",
]
