"""Tables → figures and the relations that their columns and rows bind."""

from luyke.reading.tables.agree import agree
from luyke.reading.tables.read import read_table

__all__ = ["agree", "read_table"]
