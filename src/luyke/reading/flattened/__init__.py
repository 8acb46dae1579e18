"""Tables that lost their lines: rows pasted as text, a blank between the cells → tables that `tables` can read.

`rows` finds them: what stands before two or more numbers in a row is the label of a row, perhaps with its unit.
`headers` divides the line above into as many columns as the rows have.
"""

from luyke.model import Table
from luyke.reading.flattened.lined import lined_tables
from luyke.reading.flattened.pasted import pasted_tables
from luyke.reading.flattened.piled import piled_tables
from luyke.reading.flattened.stacked import stacked_tables

_FEWEST, _CELL = 3, 24  # numbers, characters
_NUMBER_ENDS = frozenset("0123456789%")


def flattened_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text whose rows stand as plain lines, or whose cells do."""
    lines = text.split("\n")
    found = lined_tables(text) if sum(_ends_in_number(line) for line in lines) >= _FEWEST else ()
    if not found and sum(len(line) < _CELL and _ends_in_number(line) for line in lines) >= _FEWEST:
        found = stacked_tables(text) or piled_tables(text)
    return found or pasted_tables(text)


def _ends_in_number(line: str) -> bool:
    return line.rstrip()[-1:] in _NUMBER_ENDS


__all__ = ["flattened_tables"]
