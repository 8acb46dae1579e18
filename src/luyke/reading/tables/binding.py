"""Which columns belong together: value, plan and percentage; value, base and growth; month and cumulative.

The header decides where it names both sides, or where only one column can be meant. Where several can, the rows vote.
Against the vote of most rows no binding is firm: then the percentage was worked out from something else (other
prices, another plan), and a finding in every row would be ours, not theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from luyke.model import Basis, Figure, Kind, Period
from luyke.reading.tables.agreeing import FITS, Fit, Vote, vote
from luyke.reading.tables.columns import Column
from luyke.reading.tables.figures import Figures, figures_of
from luyke.reading.tables.layout import Layout

# So many rows are asked which columns belong together.
SAMPLE = 300
_WHOLE = 100
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Bond:
    """A comparing column with the columns it compares; `base` is None where the table does not print it."""

    value: Column
    base: Column | None
    compared: Column
    firm: bool


def bonds_of(layout: Layout) -> list[Bond]:
    """A bond for each comparing column that has a value column, by its header and by the first rows."""
    layout = replace(layout, rows=layout.rows[:SAMPLE])
    sample = figures_of(layout, 0, ocr=False)
    columns = layout.values
    levels = [c for c in columns if c.kinds == (Kind.LEVEL,)]
    plans = [c for c in columns if Kind.TARGET in c.kinds]
    found = []
    for compared in columns:
        if compared.compares:
            bond = _bond(compared, levels, plans, sample, layout)
            if bond is not None:
                found.append(bond)
    return found


def _bond(
    compared: Column, levels: Sequence[Column], plans: Sequence[Column], sample: Figures, layout: Layout
) -> Bond | None:
    values = _values_for(compared, [c for c in levels if not c.earlier] or list(levels))
    bases = _bases_for(compared, levels, plans)
    told = _by_formula(compared, layout)
    if told is not None and told[0].kinds[0] in (Kind.LEVEL, Kind.TARGET):
        values, bases = [told[0]], [told[1]]
    fits = [(kind, FITS[kind]) for kind in compared.kinds if kind in FITS]
    pairs = [(v, b) for v in values for b in bases if v.at != b.at and v.subject == b.subject]
    if not pairs and compared.basis is Basis.NONE and len(compared.kinds) > len(fits):
        # A bare percentage without anything to be a percentage of.
        return None
    if not pairs or not fits:
        settled = replace(
            compared,
            kinds=(kind_by_numbers(compared, sample),),
            period=compared.period or (values[0].period if values else ""),
        )
        firm = len(values) == 1 and compared.basis is not Basis.NONE
        return Bond(values[0], None, settled, firm) if values else None
    best: tuple[float, Column, Column, Kind, Vote] | None = None
    for kind, fit in fits:
        seen = sample if kind is not Kind.DIFFERENCE or len(fits) == 1 else _as_differences(layout, compared)
        for value, base in pairs:
            counted = _count(seen, (value, base, compared), fit)
            score = counted.held / counted.tested if counted.tested else 0.0
            if best is None or score > best[0]:
                best = score, value, base, kind, counted
    assert best is not None
    score, value, base, kind, counted = best
    if 2 * score < 1:
        kind = kind_by_numbers(compared, sample)
        value, base = pairs[0]
    if kind in (Kind.ATTAINMENT, Kind.RATIO) and compared.basis is Basis.NONE:
        kind = Kind.ATTAINMENT if Kind.TARGET in base.kinds else Kind.RATIO
    certain = len(pairs) == 1 or told is not None or _follows_the_plan(compared, value, base, pairs, counted)
    firm = (certain or counted.confirmed) and not counted.refuted
    basis = _basis_of(compared, base, kind)
    settled = replace(
        compared, kinds=(kind,), basis=basis, period=compared.period or value.period,
        issuer=compared.issuer or (base.issuer if basis is Basis.PLAN else ""),
    )  # fmt: skip
    return Bond(value, base, settled, firm)


def _follows_the_plan(
    compared: Column, value: Column, base: Column, pairs: Sequence[tuple[Column, Column]], counted: Vote
) -> bool:
    """Whether a year's plan stands against one cumulative column and single months: then the former is meant."""
    year = Period.parse(base.period)
    if compared.basis is not Basis.PLAN or not value.cumulative or year is None or year.months != _MONTHS:
        return False
    others = {v.at: Period.parse(v.period) for v, _ in pairs if v.at != value.at}
    alone = all(b.at == base.at for _, b in pairs) and all(p is not None and p.single_month for p in others.values())
    return alone and counted.tested > 1 and counted.held > 0


def _values_for(compared: Column, levels: Sequence[Column]) -> list[Column]:
    """The value columns that a comparison can speak of, the likeliest first; one where its header names it."""
    same = [c for c in levels if c.subject == compared.subject] or list(levels)
    if compared.period:
        named = [c for c in same if c.period == compared.period]
        if named:
            return named[:1] if len(named) == 1 else _nearest(compared, named)
    if compared.cumulative:
        named = [c for c in same if c.cumulative]
        if named:
            return _nearest(compared, named)
    nearest = _nearest(compared, same)
    if len(nearest) > 1 and nearest[0].shared(compared) > nearest[1].shared(compared):
        return nearest[:1]
    if compared.basis is Basis.PLAN:
        # The year's plan is followed by what has come in since January.
        return sorted(nearest, key=lambda c: not c.cumulative)
    return nearest


def _bases_for(compared: Column, levels: Sequence[Column], plans: Sequence[Column]) -> list[Column]:
    if compared.basis is Basis.PLAN:
        named = [p for p in plans if p.issuer == compared.issuer] if compared.issuer else []
        return _nearest(compared, named or list(plans))
    if compared.basis is Basis.YOY:
        earlier = [c for c in levels if c.earlier]
        named = [c for c in earlier if compared.against and c.period == compared.against]
        return named or _nearest(compared, earlier)
    if compared.basis is Basis.PREVIOUS_MONTH:
        return [c for c in levels if compared.against and c.period == compared.against]
    if compared.basis is Basis.NONE and compared.against:
        return [c for c in levels if c.period == compared.against]
    if compared.basis is Basis.NONE:
        return _nearest(compared, [*plans, *(c for c in levels if c.earlier)])
    return []


def _nearest(compared: Column, columns: Sequence[Column]) -> list[Column]:
    """Those under the same upper headers first, then those that stand nearest to the left."""
    return sorted(columns, key=lambda c: (-c.shared(compared), c.at > compared.at, abs(c.at - compared.at)))


def _by_formula(compared: Column, layout: Layout) -> tuple[Column, Column] | None:
    formula = compared.formula
    if formula is None or formula.form == "sum":
        return None
    terms = [layout.numbers.get(term) for term in formula.terms]
    kept = {column.at: column for column in layout.values}
    one, other = (kept.get(term.at) if term is not None else None for term in terms)
    return (one, other) if one is not None and other is not None else None


def _as_differences(layout: Layout, compared: Column) -> Figures:
    """The first rows again, with an undecided column taken as differences in the rows' own units."""
    columns = tuple(replace(c, kinds=(Kind.DIFFERENCE,)) if c.at == compared.at else c for c in layout.columns)
    return figures_of(replace(layout, columns=columns), 0, ocr=False)


def _count(sample: Figures, columns: tuple[Column, ...], fit: Fit) -> Vote:
    return vote((tuple(line.get(column.at) for column in columns) for line in sample), fit)


def kind_by_numbers(compared: Column, sample: Figures) -> Kind:
    """Growth or ratio by the numbers alone: shares of a base lie around 100, changes around 0."""
    if len(compared.kinds) == 1:
        return compared.kinds[0]
    values = sorted(line[compared.at].value for line in sample if compared.at in line)
    if not values:
        return compared.kinds[0]
    middle = values[len(values) // 2]
    around_hundred = values[0] >= 0 and middle >= _WHOLE // 2
    if Kind.ATTAINMENT in compared.kinds:
        # A share of plan may be low early in the year; only a minus sign tells of a change.
        return Kind.ATTAINMENT if values[0] >= 0 else Kind.GROWTH
    if around_hundred and Kind.RATIO in compared.kinds:
        return Kind.RATIO
    if Kind.DIFFERENCE in compared.kinds:
        return Kind.DIFFERENCE
    return Kind.GROWTH if Kind.GROWTH in compared.kinds else compared.kinds[0]


def _basis_of(compared: Column, base: Column, kind: Kind) -> Basis:
    if compared.basis is not Basis.NONE or compared.against:
        return compared.basis
    if Kind.TARGET in base.kinds:
        return Basis.PLAN
    return Basis.YOY if base.earlier else Basis.NONE


def is_undecided(column: Column, numbers: Iterable[Figure]) -> bool:
    """Whether the numbers of a column leave open if they are growth or ratio: some around 0, some around 100."""
    if not {Kind.GROWTH, Kind.RATIO} <= set(column.kinds):
        return False
    values = [figure.value for figure in numbers]
    low = sum(abs(value) < 40 for value in values)
    return bool(values) and 0 < low < len(values) and min(values) >= 0


def months_of(layout: Layout) -> Iterator[tuple[Column, Column, Column | None]]:
    """Month columns with the cumulative of the same end, and the cumulative before where the table has it."""
    levels = [(c, period) for c in layout.values if c.kinds == (Kind.LEVEL,) and (period := Period.parse(c.period))]
    for month, when in levels:
        if not when.single_month:
            continue
        for total, until in levels:
            if not until.cumulative or until.last != when.last or total.subject != month.subject:
                continue
            before = [
                c
                for c, period in levels
                if period.first == until.first
                and not period.as_of
                and (period.last.year, period.last.month) == (when.first.year, when.first.month - 1)
                and c.subject == month.subject
            ]
            yield month, total, before[0] if len(before) == 1 else None
