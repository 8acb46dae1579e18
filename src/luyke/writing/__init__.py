"""Figures → Vietnamese prose, every number from a figure; what is written is read back the same."""

from luyke.writing.errors import UnwritableError
from luyke.writing.numbers import write_number
from luyke.writing.periods import write_period
from luyke.writing.sentences import write
from luyke.writing.statements import write_figure
from luyke.writing.traced import Number, Traced

__all__ = ["Number", "Traced", "UnwritableError", "write", "write_figure", "write_number", "write_period"]
