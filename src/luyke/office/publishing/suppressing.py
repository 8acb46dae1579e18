"""Small cells: a count of people or cases so small that whoever knows the place knows who is meant.

An amount that is theirs (money that was paid, fines) would tell as much of them: registers say which count guards it,
and it goes wherever that count goes, and wherever nobody recorded that count.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from decimal import Decimal

from luyke.office.indicators.models import Indicator
from luyke.office.registers.register import indicators_guarded
from luyke.office.scoreboard.pages import Row

SMALLEST = Decimal(5)
_PEOPLE = frozenset({"person", "household", "case"})


def counts(indicator: Indicator) -> bool:
    """Whether it counts one by one: by its nature, or as a flow or a stock of people (poor households are a stock)."""
    return indicator.counted or (indicator.summable and indicator.unit in _PEOPLE)


def is_small(indicator: Indicator, value: Decimal | None) -> bool:
    """Whether a value is a count between nothing and `SMALLEST`."""
    return counts(indicator) and value is not None and 0 < value < SMALLEST


def small_lines(rows: Iterable[Row]) -> frozenset[str]:
    """The indicators of which nothing is told this month: the month is small, or the year to date is.

    With the month its year to date goes too: the one before was published, and their difference would tell it.
    """
    return _small(rows, lambda row: (row.month, row.value, row.before))


def small_series(rows: Iterable[Row]) -> frozenset[str]:
    """The indicators of which a month of the two years is small: then no month is told, for the others would tell."""
    return _small(rows, lambda row: (*row.line, *row.line_before))


def with_guarded(small: Iterable[str], known: Mapping[str, Collection[Hashable]]) -> frozenset[str]:
    """Indicators with small cells, and those of the amounts that they guard or should: `known` are the cells of each.

    An amount of a cell of which no count is known may be that of one person.
    """
    hidden = frozenset(small)
    return hidden | {
        amount
        for amount, guard in indicators_guarded().items()
        if amount in known and (guard in hidden or any(cell not in known.get(guard, ()) for cell in known[amount]))
    }


def _small(rows: Iterable[Row], cells: Callable[[Row], Iterable[Decimal | None]]) -> frozenset[str]:
    small: set[str] = set()
    known: dict[str, set[int]] = {}
    for row in rows:
        values = list(cells(row))
        known[row.indicator.code] = {at for at, value in enumerate(values) if value is not None}
        if any(is_small(row.indicator, value) for value in values):
            small.add(row.indicator.code)
    return with_guarded(small, known)
