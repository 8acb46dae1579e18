"""Reading for the scoreboard: nothing is stored, every page is worked out from what is known when it is asked for."""

from luyke.office.scoreboard.selectors.board import Line, board_made, board_of, lines_of
from luyke.office.scoreboard.selectors.comparison import comparison_of
from luyke.office.scoreboard.selectors.indicator import indicator_of, picture_of
from luyke.office.scoreboard.selectors.past import Past, figures_told, past_of
from luyke.office.scoreboard.selectors.places import (
    figures_without_plan,
    newest_period,
    place_on,
    places_of_indicator,
    places_seen,
)
from luyke.office.scoreboard.selectors.rollup import rollup_of

__all__ = [
    "Line",
    "Past",
    "board_made",
    "board_of",
    "comparison_of",
    "figures_told",
    "figures_without_plan",
    "indicator_of",
    "lines_of",
    "newest_period",
    "past_of",
    "picture_of",
    "place_on",
    "places_of_indicator",
    "places_seen",
    "rollup_of",
]
