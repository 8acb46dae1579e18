"""What a table's rows say of each other: totals and parts, structures, area times yield.

Whether children are all the parts is told by words (gồm, chia ra, tổng cộng), by the catalogue, or by the table
itself: where they add up in two other columns, they are meant to add up in the third. After "trong đó" they may
overlap, so each alone is held against the total, all together only where the unit or the catalogue says they are apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from luyke.lexicon.catalogue import divisions_of, indicator
from luyke.lexicon.units import MONEY
from luyke.model import AreaYieldOutput, Figure, Kind, PartsOfTotal, Relation, ShareOfTotal, SharesOfWhole
from luyke.reading.tables.agreeing import fits_product, fits_sum, stays_below, vote
from luyke.reading.tables.figures import Figures
from luyke.reading.tables.grid import plain
from luyke.reading.tables.layout import Layout
from luyke.reading.tables.relations import is_relative
from luyke.reading.tables.rows import Row, spans_of

_ADDED = (Kind.LEVEL, Kind.TARGET, Kind.DIFFERENCE)
_NOT_ADDED = (
    "tỷ lệ",
    "tỉ lệ",
    "tỷ suất",
    "bình quân",
    "năng suất",
    "giá bán",
    "chỉ số",
    "tốc độ",
    "mật độ",
    "hệ số",
    "mức ",
)
_MOST_PARTS = 20_000


@dataclass(frozen=True, slots=True)
class Family:
    """A total's row and the rows of one division of it.

    told   "all" or "some" where words say so, "" where only the outline does
    sure   whether the rows surely belong under it
    """

    total: int
    parts: tuple[int, ...]
    told: str
    sure: bool


def part_relations(layout: Layout, lines: Figures) -> Iterator[Relation]:
    """Every relation between rows, total by total."""
    values = [column.at for column in layout.values]
    for family in _families(layout.rows, lines):
        yield from _sums(layout, lines, family, values)
        yield from _shares_of_total(layout, lines, family)
    yield from _structures(layout, lines, values)
    yield from _products(layout, lines, values)
    yield from _products_across(layout, lines)


def _families(rows: Sequence[Row], lines: Figures) -> Iterator[Family]:
    for index, row in enumerate(rows):
        blocks: defaultdict[int, list[int]] = defaultdict(list)
        for child in row.children:
            if lines[child] or not rows[child].opens:
                blocks[rows[child].block].append(child)
        if not lines[index]:
            continue
        for children in blocks.values():
            told = rows[children[0]].opener or row.below
            if told == "some" and rows[children[-1]].rest and len(children) > 1:
                told = "all"
            yield Family(index, tuple(children), told, all(rows[child].sure for child in children))
    yield from _totals(rows, lines)
    yield from _by_terms(rows, lines)


def _totals(rows: Sequence[Row], lines: Figures) -> Iterator[Family]:
    """A "Tổng cộng" row over or under the rows that stand beside it."""
    totals = [index for index, row in enumerate(rows) if row.total and lines[index] and not row.terms]
    if len(totals) != 1 or rows[totals[0]].children:
        return
    total = totals[0]
    beside = tuple(
        index for index, row in enumerate(rows) if row.parent == rows[total].parent and index != total and not row.opens
    )
    if len(beside) >= 2 and (total > beside[-1] or total < beside[0]) and not any(rows[i].heads for i in beside):
        yield Family(total, beside, "all", True)


def _by_terms(rows: Sequence[Row], lines: Figures) -> Iterator[Family]:
    """ "TỔNG THU (A+B)": the rows that the label itself names."""
    numbers: dict[str, list[int]] | None = None
    for index, row in enumerate(rows):
        if row.terms and lines[index] and not row.children:
            numbers = numbers if numbers is not None else spans_of(rows)
            named = [numbers.get(term, []) for term in row.terms]
            if all(len(found) == 1 for found in named):
                yield Family(index, tuple(found[0] for found in named), "all", True)


def _sums(layout: Layout, lines: Figures, family: Family, values: Sequence[int]) -> Iterator[Relation]:
    if len(family.parts) > _MOST_PARTS or any(_never_adds(layout.rows[i]) for i in (family.total, *family.parts)):
        return
    columns: list[tuple[Figure, tuple[Figure, ...], bool]] = []
    for at in values:
        total = lines[family.total].get(at)
        if total is None or total.kind not in _ADDED or is_relative(total) or total.of is not None or not _adds(total):
            continue
        parts = tuple(lines[part][at] for part in family.parts if at in lines[part])
        if not parts or any(p.unit != total.unit or p.kind is not total.kind or p.of or p.doubt for p in parts):
            continue
        columns.append((total, parts, all(_is_there(layout.rows[part], at) for part in family.parts)))
    if not columns:
        return
    told = family.told or _by_catalogue(columns[0])
    adding = sum(complete and fits_sum(total, parts) for total, parts, complete in columns)
    counted = sum(complete for _, _, complete in columns)
    if (
        told in ("", "parts")
        and len(family.parts) > 1
        and adding >= 2
        and 3 * adding >= 2 * counted
        and _several(columns)
    ):
        told = "all"
    if told == "all":
        # Two or more columns, and most of them against it: these are not the parts, or not all of them.
        firm = family.sure and not (counted >= 2 and 2 * adding < counted)
        for total, parts, complete in columns:
            yield PartsOfTotal(firm and not total.doubt, total, parts, exhaustive=complete)
        return
    # A part may well change by more than the whole does.
    columns = [column for column in columns if column[0].kind is not Kind.DIFFERENCE]
    if not columns:
        return
    apart = not told or told == "parts" or columns[0][0].unit in MONEY
    groups = [
        (total, group) for total, parts, _ in columns for group in ((parts,) if apart else tuple((p,) for p in parts))
    ]
    below = sum(stays_below(total, group) for total, group in groups)
    firm = bool(told) and family.sure and 2 * below >= len(groups)
    for total, group in groups:
        yield PartsOfTotal(firm and not total.doubt, total, group, exhaustive=False)


def _by_catalogue(column: tuple[Figure, tuple[Figure, ...], bool]) -> str:
    """What the catalogue knows of these: "all" the parts, "parts" of it, or "" nothing."""
    total, parts, _ = column
    whole = total.indicator
    codes = {part.indicator for part in parts}
    if whole is None or None in codes:
        return ""
    if any(division.exhaustive and set(division.parts) == codes for division in divisions_of(whole)):
        return "all"
    if any(codes <= set(division.parts) for division in divisions_of(whole)):
        return "parts"
    return ""


def _several(columns: Sequence[tuple[Figure, tuple[Figure, ...], bool]]) -> bool:
    """Whether adding up says something: more than one part that is not nothing."""
    return any(sum(part.value != 0 for part in parts) > 1 for _, parts, _ in columns)


def _is_there(row: Row, at: int) -> bool:
    """Whether a row says something in a column, be it that there is nothing."""
    cell = row.line.own.get(at)
    return cell is not None and bool(cell.text.strip())


def _never_adds(row: Row) -> bool:
    return plain(row.label).startswith(_NOT_ADDED)


def _adds(total: Figure) -> bool:
    return total.indicator is None or indicator(total.indicator).nature not in ("ratio", "index")


def _shares_of_total(layout: Layout, lines: Figures, family: Family) -> Iterator[Relation]:
    """Columns "cơ cấu": each part's share, and all of them together."""
    shares = [column for column in layout.values if column.kinds == (Kind.SHARE,)]
    for share in shares:
        levels = [
            c for c in layout.values if c.kinds == (Kind.LEVEL,) and (c.period == share.period or not share.period)
        ]
        given = [lines[part][share.at] for part in family.parts if share.at in lines[part]]
        whole = lines[family.total].get(share.at)
        if len(given) > 1 and whole is not None and whole.value == 100:
            yield SharesOfWhole(
                family.sure and family.told == "all",
                tuple(given),
                exhaustive=family.told == "all" and len(given) == len(family.parts),
            )
        if len(levels) != 1:
            continue
        total = lines[family.total].get(levels[0].at)
        for part in family.parts:
            value, figure = lines[part].get(levels[0].at), lines[part].get(share.at)
            if total is not None and value is not None and figure is not None and value.unit == total.unit:
                firm = family.sure and whole is not None and whole.value == 100
                yield ShareOfTotal(firm, value, total, figure)


def _structures(layout: Layout, lines: Figures, values: Sequence[int]) -> Iterator[Relation]:
    """Rows in per cent under "Cơ cấu …"."""
    for row in layout.rows:
        if len(row.children) < 2 or not plain(row.label).startswith("cơ cấu"):
            continue
        parts = [child for child in row.children if any(figure.kind is Kind.SHARE for figure in lines[child].values())]
        some = any(layout.rows[child].opener == "some" for child in parts)
        sure = all(layout.rows[child].sure for child in parts)
        for at in values:
            shares = tuple(lines[child][at] for child in parts if at in lines[child])
            if len(shares) > 1 and all(share.kind is Kind.SHARE for share in shares):
                whole = not some and len(shares) == len(parts) and len(shares) > 2
                yield SharesOfWhole(sure, shares, exhaustive=whole)


def _products(layout: Layout, lines: Figures, values: Sequence[int]) -> Iterator[Relation]:
    """Area, yield and output in rows one after another, or under each other's heads."""
    for index in range(len(lines) - 2):
        labels = [plain(layout.rows[i].label) for i in (index, index + 1, index + 2)]
        if not (
            labels[0].startswith("diện tích")
            and labels[1].startswith("năng suất")
            and labels[2].startswith("sản lượng")
        ):
            continue
        if len({layout.rows[i].parent for i in (index, index + 1, index + 2)}) > 1:
            continue
        names = {label.split(" ", 2)[2] if label.count(" ") > 1 else "" for label in labels}
        found = [tuple(lines[i].get(at) for i in (index, index + 1, index + 2)) for at in values]
        fitting = vote(found, fits_product)
        for factor, rate, product in found:
            if factor is None or rate is None or product is None or factor.unit + rate.unit != "ha" + "t/ha":
                continue
            if product.unit == "t" and factor.kind is rate.kind is product.kind:
                # What was sown and what was harvested differ while the season lasts.
                firm = len(names) == 1 and "gieo" not in labels[0] and not fitting.refuted
                yield AreaYieldOutput(firm, factor, rate, product)


def _products_across(layout: Layout, lines: Figures) -> Iterator[Relation]:
    """Area, yield and output in columns side by side, of one kind and period."""
    measured = [(c, c.subject.split(" ")[:2]) for c in layout.values if c.subject and not c.compares]
    areas, yields, outputs = (
        [c for c, words in measured if words == wanted.split(" ")] for wanted in ("diện tích", "năng suất", "sản lượng")
    )
    for area in areas:
        of_one = [
            [c for c in columns if (c.kinds, c.period, c.issuer) == (area.kinds, area.period, area.issuer)]
            for columns in (yields, outputs)
        ]
        if not all(len(columns) == 1 for columns in of_one):
            continue
        rates, products = of_one[0][0], of_one[1][0]
        found = [tuple(line.get(c.at) for c in (area, rates, products)) for line in lines]
        firm = "gieo" not in area.subject and not vote(found, fits_product).refuted
        for factor, rate, product in found:
            if factor is None or rate is None or product is None:
                continue
            if (factor.unit, rate.unit, product.unit) == ("ha", "t/ha", "t"):
                yield AreaYieldOutput(firm, factor, rate, product)
