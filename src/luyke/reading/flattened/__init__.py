"""Tables that lost their lines: rows pasted as text, a blank between the cells → tables that `tables` can read.

`rows` finds them: what stands before two or more numbers in a row is the label of a row, perhaps with its unit.
`headers` divides the line above into as many columns as the rows have.
"""

from luyke.model import Table

_FEWEST, _CELL = 3, 24  # numbers, characters
_NUMBER_ENDS = frozenset("0123456789%")
_HEADS = ("ĐVT", "Đơn vị", "STT", "đơn vị tính", "Đvt")  # without one of these nobody pastes a table into one line


def flattened_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text whose rows stand as plain lines, or whose cells do."""
    ends = [len(line) for line in text.split("\n") if line[-1:] in _NUMBER_ENDS or line[-2:-1] in _NUMBER_ENDS]
    headed = any(head in text for head in _HEADS)
    if len(ends) < _FEWEST and not headed:
        return ()
    # Loaded where a text may have such tables: most have none, and the command would wait for it.
    from luyke.reading.flattened.by_year import tables_by_year
    from luyke.reading.flattened.lined import lined_tables
    from luyke.reading.flattened.pasted import pasted_tables
    from luyke.reading.flattened.piled import piled_tables
    from luyke.reading.flattened.stacked import stacked_tables
    from luyke.reading.flattened.yearly import yearly_tables

    yearly = (*yearly_tables(text), *tables_by_year(text)) if len(ends) >= _FEWEST else ()
    found = lined_tables(text) if len(ends) >= _FEWEST else ()
    if not found and sum(length < _CELL for length in ends) >= _FEWEST:
        found = stacked_tables(text) or piled_tables(text)
    if yearly:
        apart = (table for table in found if not any(_overlap(table, other) for other in yearly))
        return (*yearly, *apart)
    return found or (pasted_tables(text) if headed else ())


def _overlap(one: Table, other: Table) -> bool:
    return one.start < other.end and other.start < one.end


__all__ = ["flattened_tables"]
