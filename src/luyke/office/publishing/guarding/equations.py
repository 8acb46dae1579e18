"""Sums that are known, and what follows from them: exact elimination, row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple


class Unknown(NamedTuple):
    """One cell nobody can divide further: an indicator, a place, a month; `at` is the month's number."""

    code: str
    place: str
    at: int


Sum = Mapping[Unknown, int]  # each cell, how often it is counted
Times = int | Fraction  # whole as long as it can be: fractions are ten times as slow
Row = dict[int, Times]  # cells by number


class Equations:
    """Sums whose values are known, none of them following from the others; no pivot of one stands in another."""

    def __init__(self) -> None:
        self._rows: dict[int, Row] = {}
        self._holding: dict[int, set[int]] = defaultdict(set)  # a cell → pivots of the rows that hold it

    def add(self, known: Mapping[int, Times]) -> None:
        """One more sum is known."""
        row = self._rest(known)
        if not row:
            return
        pivot = next((cell for cell, times in row.items() if times in (1, -1)), min(row))
        scale = row[pivot]
        row = {cell: _over(times, scale) for cell, times in row.items()}
        for other in list(self._holding.pop(pivot, ())):
            self._take(other, pivot, row)
        self._rows[pivot] = row
        for cell in row:
            if cell != pivot:
                self._holding[cell].add(pivot)

    def tell(self, wanted: Mapping[int, Times]) -> bool:
        """Whether the value of a sum follows from those that are known."""
        return not self._rest(wanted)

    def sums(self) -> Iterator[Mapping[int, Times]]:
        """What is left of them: every sum that follows is made of these."""
        yield from self._rows.values()

    def _rest(self, wanted: Mapping[int, Times]) -> Row:
        """A sum without what is known of it."""
        rest = dict(wanted)
        for pivot in [cell for cell in rest if cell in self._rows]:
            _subtract(rest, rest[pivot], self._rows[pivot])
        return rest

    def _take(self, pivot: int, known: int, row: Mapping[int, Times]) -> None:
        """Puts a row in the place of its pivot in another."""
        of = self._rows[pivot]
        _subtract(of, of[known], row)
        for cell in row:
            if cell != known:
                (self._holding[cell].add if cell in of else self._holding[cell].discard)(pivot)


def together(rows: Iterable[Mapping[int, Times]]) -> dict[int, Hashable]:
    """Cell → the group of cells that rows tie it to."""
    above: dict[int, int] = {}

    def top(cell: int) -> int:
        while above.setdefault(cell, cell) != cell:
            above[cell] = cell = above[above[cell]]
        return cell

    for row in rows:
        first, *others = row
        for cell in others:
            above[top(cell)] = top(first)
        top(first)
    return {cell: top(cell) for cell in above}


def _over(times: Times, scale: Times) -> Times:
    if scale in (1, -1):
        return times * int(scale)
    found = Fraction(times) / scale
    return found.numerator if found.denominator == 1 else found


def _subtract(row: Row, times: Times, other: Mapping[int, Times]) -> None:
    for cell, each in other.items():
        left = row.get(cell, 0) - times * each
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)
