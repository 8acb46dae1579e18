"""The month of an invented district, made by lot: a dozen indicators of plausible size, every kind of plan."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from luyke.model import Block, BlockKind, Cell, Document, Interval, Table
from luyke.scoring import Goal, Position, Style, stand
from luyke.writing import (
    AnnexTable,
    Measure,
    Plan,
    Progress,
    Value,
    annex_table,
    write_group,
    write_parts,
    write_scoreboard_sentence,
    write_standing,
)

_CHANGES = (Style.GROWTH, Style.REDUCE_PERCENT, Style.REDUCE_POINTS)
_BILLIONS = Measure("VND", "tỷ đồng", Decimal(10**9), 1)
_PERCENT = Measure("%", "%", places=2)


class _Kind(NamedTuple):
    """An indicator: how it is printed, the size of its months or of its state, and which plans it may have."""

    code: str
    name: str
    measure: Measure
    low: str
    high: str
    styles: tuple[Style, ...]
    accumulates: bool = True


_FLOWS = (
    _Kind("LK002", "Tổng thu cân đối ngân sách địa phương", _BILLIONS, "60", "400", (Style.LEVEL,)),
    _Kind("LK017", "Giá trị sản xuất công nghiệp", _BILLIONS, "30", "900", (Style.LEVEL, Style.GROWTH)),
    _Kind("LK022", "Tổng mức bán lẻ hàng hóa", _BILLIONS, "500", "3000", (Style.LEVEL, Style.GROWTH)),
    _Kind("LK013", "Giải ngân vốn đầu tư công", replace(_BILLIONS, places=3), "3", "40", (Style.CAPITAL,)),
    _Kind("LK025", "Kim ngạch xuất khẩu", Measure("USD", "triệu USD", Decimal(10**6), 1), "10", "90", (Style.LEVEL,)),
    _Kind(
        "LK034", "Số lao động được giải quyết việc làm", Measure("lượt người", "lượt người", places=0), "200", "900",
        (Style.LEVEL, Style.AT_LEAST),
    ),
    _Kind(
        "LK059", "Số vụ tai nạn giao thông", Measure("case", "vụ", places=0), "3", "30",
        (Style.AT_MOST, Style.REDUCE_PERCENT),
    ),
)  # fmt: skip
_STATES = (
    _Kind("LK037", "Tỷ lệ hộ nghèo", _PERCENT, "0.5", "6", (Style.REDUCE_POINTS, Style.AT_MOST), False),
    _Kind("LK041", "Tỷ lệ bao phủ bảo hiểm y tế", _PERCENT, "75", "86", (Style.AT_LEAST,), False),
    _Kind(
        "LK051", "Số trường đạt chuẩn quốc gia", Measure("trường", "trường", places=0), "15", "60",
        (Style.OUT_OF, Style.LEVEL), False,
    ),
)  # fmt: skip


class Month(NamedTuple):
    """A month's report: its paragraphs and its table."""

    document: Document
    progresses: tuple[Progress, ...]


def month_of(seed: int) -> Month:
    """The report of a month; the same seed gives the same report."""
    chance = random.Random(seed)
    period = f"{chance.randint(2016, 2026)}-{chance.randint(2, 12):02}"
    estimate = chance.random() < 0.7
    whole, inland, trade = _revenue(chance, period, estimate)
    chosen = [kind for kind in _FLOWS if chance.random() < 0.8] + [kind for kind in _STATES if chance.random() < 0.8]
    others = [_progress(kind, chance, period, estimate) for kind in chosen]
    economy = [whole, *(each for each in others if each.measure.unit in ("VND", "USD"))]
    society = [each for each in others if each.measure.unit not in ("VND", "USD")]
    paragraphs = [
        write_scoreboard_sentence([*economy, *society], period),
        *(write_standing(each, turn) for turn, each in enumerate(economy)),
        write_parts(whole, [inland, trade], exhaustive=True, shares=chance.random() < 0.5),
        write_group(society, len(economy)),
    ]
    table = annex_table([*economy, *society], period)
    return Month(_document([str(each) for each in paragraphs if each], table), (*economy, *society))


def _revenue(chance: random.Random, period: str, estimate: bool) -> tuple[Progress, Progress, Progress]:
    """The budget's revenue and the two parts that it is the sum of."""
    kind = _Kind("LK001", "Tổng thu ngân sách nhà nước trên địa bàn", _BILLIONS, "80", "900", (Style.LEVEL,))
    whole = _progress(kind, chance, period, estimate)
    assert whole.value is not None
    share = _number(chance, Decimal("0.7"), Decimal("0.95"), 4)
    inland = (whole.value.value * share).quantize(Decimal(10**8))
    sizes = {"LK003": inland, "LK004": whole.value.value - inland}
    names = {"LK003": "Thu nội địa", "LK004": "Thu từ hoạt động xuất nhập khẩu"}
    first, second = (
        Progress(code, names[code], _BILLIONS, period, True, Value(size, f"value:{code}", estimate))
        for code, size in sizes.items()
    )
    return whole, first, second


def _progress(kind: _Kind, chance: random.Random, period: str, estimate: bool) -> Progress:
    number, places = int(period[5:]), kind.measure.places
    size = _number(chance, Decimal(kind.low), Decimal(kind.high), places)
    value, month = size, None
    if kind.accumulates:
        month = size
        value = _near(chance, size * number, places, "0.85", "1.1")
    same_period = _near(chance, value, places, "0.8", "1.15")
    style = chance.choice(kind.styles)
    goal, out_of = _goal(chance, kind, style, value, number)
    factor = kind.measure.factor
    points = [Interval.point(each * factor) for each in (value, same_period)]
    wanted = Goal(style, goal if style in _CHANGES else goal * factor, out_of)
    standing = stand(wanted, Position(points[0], number, kind.accumulates, points[1], points[1]))
    issuer = chance.choice(("thành phố giao", "HĐND giao"))

    def stated(size: Decimal | None, key: str, uncertain: bool = False) -> Value | None:
        return None if size is None else Value(size * factor, f"{key}:{kind.code}", uncertain)

    return Progress(
        code=kind.code,
        name=kind.name,
        measure=kind.measure,
        period=period,
        accumulates=kind.accumulates,
        value=stated(value, "value", estimate and kind.accumulates),
        month=stated(month, "month", estimate),
        same_month=stated(_near(chance, month, places, "0.8", "1.2"), "same_month") if month else None,
        same_period=stated(same_period, "same_period"),
        last_year=stated(same_period, "last_year"),
        plans=(Plan(wanted, standing, f"target:{kind.code}", issuer),),
    )


def _goal(
    chance: random.Random, kind: _Kind, style: Style, value: Decimal, number: int
) -> tuple[Decimal, Decimal | None]:
    """A plan's value, and the total of "out of"."""
    if style in _CHANGES:
        return _number(chance, Decimal("0.1") if style is Style.REDUCE_POINTS else Decimal(2), Decimal(9), 1), None
    year = value * 12 / number if kind.accumulates else value
    if style is Style.OUT_OF:
        return _near(chance, year, 0, "0.9", "1.05"), (value * Decimal("1.1")).quantize(Decimal(1)) + 1
    return _near(chance, year, 0 if kind.measure.unit != "VND" else kind.measure.places, "0.8", "1.2"), None


def _number(chance: random.Random, low: Decimal, high: Decimal, places: int) -> Decimal:
    return Decimal(chance.uniform(float(low), float(high))).quantize(Decimal(1).scaleb(-places))


def _near(chance: random.Random, size: Decimal, places: int, low: str, high: str) -> Decimal:
    step = Decimal(1).scaleb(-places)
    return max(step, (size * _number(chance, Decimal(low), Decimal(high), 6)).quantize(step))


def _document(paragraphs: list[str], table: AnnexTable) -> Document:
    """As the reader takes a file: the paragraphs, and the table behind them."""
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph), BlockKind.PARAGRAPH))
        text += f"{paragraph}\n"
    start, cells = len(text), []
    lines = [table.columns, *([str(cell) for cell in row] for row in table.rows)]
    for row, line in enumerate(lines):
        for column, cell in enumerate(line):
            cells.append(Cell(row, column, len(text), len(text) + len(cell), cell, bold=not row))
            text += cell + ("\n" if column == len(line) - 1 else "\t")
    return Document(text, tuple(blocks), (Table(start, len(text), len(lines), len(lines[0]), tuple(cells)),))
