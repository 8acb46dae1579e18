"""How wide the columns of a table are: as they were asked for, and never too narrow for a word."""

from __future__ import annotations

from dataclasses import replace

from luyke.layout.document import Table
from luyke.layout.letters import width_of
from luyke.layout.rules import Rules

_EDGES = 3.2  # mm: what stands free at both sides of a cell, and its lines


def fitted(table: Table, width: float, rules: Rules) -> Table:
    """The table with the widths of its columns in mm, together as wide as the text.

    A column that would break a word takes what it needs from those that have more than they need, in proportion. Where
    all words together are wider than the text, the columns share it as their longest words do.
    """
    columns = len(table.rows[0])
    shares = table.widths or (1.0,) * columns
    style = replace(rules.styles["table"], bold=True)
    least = [_EDGES + max(width_of(word, style) for word in _words(table, at)) for at in range(columns)]
    if sum(least) >= width:
        return replace(table, widths=tuple(width * each / sum(least) for each in least))
    wished = [width * share / sum(shares) for share in shares]
    wanting = sum(max(0.0, need - wish) for need, wish in zip(least, wished, strict=True))
    spare = sum(max(0.0, wish - need) for need, wish in zip(least, wished, strict=True))
    left = 1 - wanting / spare if spare else 1
    widths = (need + max(0.0, wish - need) * left for need, wish in zip(least, wished, strict=True))
    return replace(table, widths=tuple(round(each, 3) for each in widths))


def _words(table: Table, column: int) -> list[str]:
    return [word for row in table.rows for word in row[column].text.split()] or [""]
