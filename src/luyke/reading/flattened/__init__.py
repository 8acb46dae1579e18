"""Tables that lost their lines: rows pasted as text, a blank between the cells → tables that `tables` can read.

`rows` finds them: what stands before two or more numbers in a row is the label of a row, perhaps with its unit.
`headers` divides the line above into as many columns as the rows have.
"""

from luyke.model import Table
from luyke.reading.flattened.lined import lined_tables
from luyke.reading.flattened.pasted import pasted_tables
from luyke.reading.flattened.piled import piled_tables
from luyke.reading.flattened.stacked import stacked_tables


def flattened_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text whose rows stand as plain lines, or whose cells do."""
    return lined_tables(text) or stacked_tables(text) or piled_tables(text) or pasted_tables(text)


__all__ = ["flattened_tables"]
