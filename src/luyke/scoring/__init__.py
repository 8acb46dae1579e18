"""Observations and targets → standings, run-rate, forecast. Pure arithmetic: no clock, no database."""

from luyke.scoring.forecast import PLAIN, REFINED, Forecast, Method, share_t
from luyke.scoring.goal import Goal, Style
from luyke.scoring.rollup import Amount, Index, Nature, Ratio, UnsummableError, pooled, total
from luyke.scoring.series import Flow
from luyke.scoring.standing import Position, Standing, Status, measured, stand
from luyke.scoring.tally import Tally, tally

__all__ = [
    "PLAIN",
    "REFINED",
    "Amount",
    "Flow",
    "Forecast",
    "Goal",
    "Index",
    "Method",
    "Nature",
    "Position",
    "Ratio",
    "Standing",
    "Status",
    "Style",
    "Tally",
    "UnsummableError",
    "measured",
    "pooled",
    "share_t",
    "stand",
    "tally",
    "total",
]
