"""What a file would change in the catalogue, before it does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from luyke.office.indicators.exchange.columns import COLUMNS
from luyke.office.indicators.lines import Line


@dataclass(frozen=True)
class Revised:
    """A line that would change: (head of the column, what it is, what it would be)."""

    line: Line
    changes: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Comparison:
    """The new lines, those revised, and how many are the same."""

    new: tuple[Line, ...]
    revised: tuple[Revised, ...]
    same: int

    @property
    def empty(self) -> bool:
        """Whether nothing would change."""
        return not self.new and not self.revised


def compare(before: Mapping[str, Line], lines: Iterable[Line]) -> Comparison:
    """What writing `lines` over the catalogue `before` would do."""
    new, revised, same = [], [], 0
    for line in lines:
        old = before.get(line.code)
        if old is None:
            new.append(line)
        elif old == line:
            same += 1
        else:
            changed = tuple(
                (column.head, column.text_of(old), column.text_of(line))
                for column in COLUMNS
                if getattr(old, column.field) != getattr(line, column.field)
            )
            revised.append(Revised(line, changed))
    return Comparison(tuple(new), tuple(revised), same)
