"""Standings and figures → Vietnamese prose and tables, every number traced; what is written is read back the same."""

from luyke.writing.annexes import AnnexTable, annex_table
from luyke.writing.corrections import write_correction
from luyke.writing.errors import UnwritableError
from luyke.writing.headlines import write_headline
from luyke.writing.numbers import write_number
from luyke.writing.openings import write_list, write_names, write_scoreboard_sentence, write_shortfall
from luyke.writing.outlooks import write_forecast, write_outlook
from luyke.writing.parts import write_parts
from luyke.writing.periods import write_period
from luyke.writing.prints import print_percent, print_value
from luyke.writing.progress import Measure, Plan, Progress, Value, derived, sources_of
from luyke.writing.sentences import write
from luyke.writing.shortfalls import write_trouble, write_unknown
from luyke.writing.standings import write_group, write_standing
from luyke.writing.statements import write_figure
from luyke.writing.traced import Number, Traced

__all__ = [
    "AnnexTable",
    "Measure",
    "Number",
    "Plan",
    "Progress",
    "Traced",
    "UnwritableError",
    "Value",
    "annex_table",
    "derived",
    "print_percent",
    "print_value",
    "sources_of",
    "write",
    "write_correction",
    "write_figure",
    "write_forecast",
    "write_group",
    "write_headline",
    "write_list",
    "write_names",
    "write_number",
    "write_outlook",
    "write_parts",
    "write_period",
    "write_scoreboard_sentence",
    "write_shortfall",
    "write_standing",
    "write_trouble",
    "write_unknown",
]
