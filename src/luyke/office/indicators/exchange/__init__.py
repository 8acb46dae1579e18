"""The catalogue as a file: CSV and XLSX out, the same lines back in, and what a file would change told first."""

from luyke.office.indicators.exchange.comparing import Comparison, Revised, compare
from luyke.office.indicators.exchange.reading import CellError, Sheet, read_catalogue
from luyke.office.indicators.exchange.writing import catalogue_csv, catalogue_xlsx

__all__ = [
    "CellError",
    "Comparison",
    "Revised",
    "Sheet",
    "catalogue_csv",
    "catalogue_xlsx",
    "compare",
    "read_catalogue",
]
