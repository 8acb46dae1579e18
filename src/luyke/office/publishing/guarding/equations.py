"""Sums that are known, and what follows from them: exact elimination over fractions, row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple


class Unknown(NamedTuple):
    """One cell nobody can divide further: an indicator, a place, a month; `at` is the month's number."""

    code: str
    place: str
    at: int


Sum = Mapping[Unknown, int | Fraction]  # each cell, how often it is counted


class Equations:
    """Sums whose values are known, none of them following from the others; no pivot of one stands in another."""

    def __init__(self) -> None:
        self._rows: dict[Unknown, dict[Unknown, Fraction]] = {}
        self._holding: dict[Unknown, set[Unknown]] = defaultdict(set)  # a cell → pivots of the rows that hold it

    def copy(self) -> Equations:
        """The same, to be added to."""
        made = Equations()
        made._rows = {pivot: dict(row) for pivot, row in self._rows.items()}
        made._holding = defaultdict(set, {cell: set(pivots) for cell, pivots in self._holding.items()})
        return made

    def add(self, known: Sum) -> None:
        """One more sum is known."""
        row = self._rest(known)
        if not row:
            return
        pivot = min(row)
        scale = row[pivot]
        row = {cell: times / scale for cell, times in row.items()}
        for other in list(self._holding.pop(pivot, ())):
            self._take(other, pivot, row)
        self._rows[pivot] = row
        for cell in row:
            if cell != pivot:
                self._holding[cell].add(pivot)

    def tell(self, wanted: Sum) -> bool:
        """Whether the value of a sum follows from those that are known."""
        return not self._rest(wanted)

    def sums(self) -> Iterator[Mapping[Unknown, Fraction]]:
        """What is left of them: every sum that follows is made of these."""
        yield from self._rows.values()

    def _rest(self, wanted: Sum) -> dict[Unknown, Fraction]:
        """A sum without what is known of it."""
        rest = {cell: Fraction(times) for cell, times in wanted.items() if times}
        for pivot in [cell for cell in rest if cell in self._rows]:
            _subtract(rest, rest[pivot], self._rows[pivot])
        return rest

    def _take(self, pivot: Unknown, known: Unknown, row: Mapping[Unknown, Fraction]) -> None:
        """Puts a row in the place of its pivot in another."""
        of = self._rows[pivot]
        _subtract(of, of[known], row)
        for cell in row:
            if cell == known:
                continue
            (self._holding[cell].add if cell in of else self._holding[cell].discard)(pivot)


def _subtract(row: dict[Unknown, Fraction], times: Fraction, other: Mapping[Unknown, Fraction]) -> None:
    for cell, each in other.items():
        left = row.get(cell, Fraction(0)) - times * each
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)
