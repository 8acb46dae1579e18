"""What a table's columns say of each other, row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from luyke.lexicon.catalogue import indicator
from luyke.model import (
    DifferenceFromBase,
    Figure,
    FractionAsPercent,
    GrowthFromBase,
    GrowthWithDifference,
    Kind,
    MonthAndCumulative,
    Relation,
    SameThing,
    ShareOfPlan,
    Statement,
)
from luyke.reading.tables.agreeing import vote
from luyke.reading.tables.binding import SAMPLE, Bond, months_of
from luyke.reading.tables.columns import Column
from luyke.reading.tables.figures import Figures
from luyke.reading.tables.layout import Layout
from luyke.reading.tables.rows import Row

_RELATIVE = frozenset({"%", "pp", "‰", "index", "times"})
_SURE_LINK = 0.95


def column_relations(layout: Layout, lines: Figures, bonds: Sequence[Bond]) -> Iterator[Relation]:
    """Every relation that columns bind, in the order of the rows."""
    months = list(_months(layout, lines))
    pairs = _growth_with_difference(bonds)
    for line in lines:
        if len(line) < 2:
            continue
        for bond in bonds:
            yield from _compared(line, bond)
        yield from _fractions(line, bonds)
        for one, other in pairs:
            value, growth, difference = (line.get(column.at) for column in (one.value, one.compared, other.compared))
            if value is not None and growth is not None and difference is not None and value.unit == difference.unit:
                yield GrowthWithDifference(one.firm and other.firm, value, growth, difference)
        for month_column, total_column, before_column, with_before in months:
            yield from _month(line, month_column, total_column, before_column if with_before else None)
        yield from _statements(line, bonds)
    yield from _repeated(layout.rows, lines)


def is_relative(figure: Figure) -> bool:
    """Whether a figure is a rate: it is compared in points or not at all, and never added up."""
    return figure.unit in _RELATIVE or "/" in figure.unit


def _compared(line: dict[int, Figure], bond: Bond) -> Iterator[Relation]:
    if bond.base is None:
        return
    value, base, compared = line.get(bond.value.at), line.get(bond.base.at), line.get(bond.compared.at)
    if value is None or base is None or compared is None or value.unit != base.unit or value.of or base.of:
        return
    # A rate's "% of plan" may be a quotient, a difference in points or a word: nothing binds it.
    firm = bond.firm and not is_relative(value) and not (value.doubt or base.doubt or compared.doubt)
    if compared.kind is Kind.ATTAINMENT or (compared.kind is Kind.GROWTH and base.kind is Kind.TARGET):
        yield ShareOfPlan(firm, value, base, compared)
    elif compared.kind in (Kind.GROWTH, Kind.RATIO):
        yield GrowthFromBase(firm, value, base, compared)
    elif compared.kind is Kind.DIFFERENCE and (compared.unit == value.unit or compared.unit == "pp"):
        yield DifferenceFromBase(bond.firm, value, base, compared)


def _growth_with_difference(bonds: Sequence[Bond]) -> list[tuple[Bond, Bond]]:
    """A growth and a difference of one value on one base that the table does not print."""
    return [
        (one, other)
        for one in bonds
        for other in bonds
        if one.base is None
        and other.base is None
        and one.compared.kind is Kind.GROWTH
        and other.compared.kind is Kind.DIFFERENCE
        and one.value.at == other.value.at
        and one.compared.basis == other.compared.basis
    ]


def _fractions(line: dict[int, Figure], bonds: Sequence[Bond]) -> Iterator[Relation]:
    for bond in bonds:
        fraction, percent = line.get(bond.value.at), line.get(bond.compared.at)
        if fraction is None or percent is None or fraction.of is None:
            continue
        if percent.unit == "%" and percent.kind in (Kind.ATTAINMENT, Kind.RATIO, Kind.SHARE):
            yield FractionAsPercent(bond.firm and bond.base is None, fraction, percent)


def _months(layout: Layout, lines: Figures) -> Iterator[tuple[Column, Column, Column | None, bool]]:
    """Month, cumulative and the cumulative before, and whether the rows bear out that these add up."""
    for month, total, before in months_of(layout):
        columns = (month, total) if before is None else (month, total, before)
        rows = [tuple(line.get(column.at) for column in columns) for line in lines[:SAMPLE]]
        below = vote([row[:2] for row in rows], lambda m, t: m.value <= t.value if m.value >= 0 else None)
        if below.refuted:
            continue
        adds = before is not None and not vote(rows, _adds_up).refuted
        yield month, total, before, adds


def _adds_up(month: Figure, total: Figure, before: Figure) -> bool:
    return (month.quantity.cut + before.quantity.cut).overlaps(total.quantity.cut)


def _month(line: dict[int, Figure], month_at: Column, total_at: Column, before_at: Column | None) -> Iterator[Relation]:
    month, total = line.get(month_at.at), line.get(total_at.at)
    before = line.get(before_at.at) if before_at is not None else None
    if month is None or total is None or month.unit != total.unit or is_relative(month) or not _accumulates(total):
        return
    if month.of or total.of:
        return
    yield MonthAndCumulative(not (month.doubt or total.doubt), month, total, before)


def _accumulates(figure: Figure) -> bool:
    """Whether months of this indicator may be added: not stocks and rates, as far as the catalogue knows it."""
    return figure.indicator is None or indicator(figure.indicator).cumulation == "sum"


def _statements(line: dict[int, Figure], bonds: Sequence[Bond]) -> Iterator[Relation]:
    by_value: defaultdict[int, list[Bond]] = defaultdict(list)
    for bond in bonds:
        by_value[bond.value.at].append(bond)
    for at, told in by_value.items():
        head = line.get(at)
        details = [(bond, line[bond.compared.at]) for bond in told if bond.compared.at in line]
        if head is None or not details:
            continue
        # Only what surely speaks of this value is said in one breath with it.
        for firm in (True, False):
            said = tuple(figure for bond, figure in details if bond.firm is firm and not figure.doubt)
            if said:
                yield Statement(firm and not head.doubt, head, said)


def _repeated(rows: Sequence[Row], lines: Figures) -> Iterator[Relation]:
    """Rows of one indicator under the same heads, printed more than once, as on a second page."""
    found: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, (row, line) in enumerate(zip(rows, lines, strict=True)):
        first = next(iter(line.values()), None)
        if first is not None and first.indicator is not None and first.confidence >= _SURE_LINK:
            found[row.parent if row.parent < 0 else rows[row.parent].label, row.label, first.unit, row.opener].append(
                index
            )
    for indices in found.values():
        if len(indices) < 2:
            continue
        shared = [at for at in lines[indices[0]] if all(at in lines[index] for index in indices)]
        groups = [tuple(lines[index][at] for index in indices) for at in shared]
        alike = [len({figure.value for figure in group}) == 1 for group in groups]
        # Rows that agree nowhere are two things under one name.
        if any(alike):
            yield from (SameThing(True, group) for group in groups)
