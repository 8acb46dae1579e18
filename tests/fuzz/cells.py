"""Random tables, read alone and as part of a document, and checked; held to the same as texts.

    python tests/fuzz/cells.py 500000 [seed] [processes]

A table is a report's own, cell by cell mutated, or thrown together from headers, labels and numbers: merged, indented,
with stored numbers, ragged, or one cell alone.
"""

from __future__ import annotations

import random
import sys
from decimal import Decimal
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fuzz.readings import Outcome, main, try_one
from tests.fuzz.text import mutated

from luyke.checks import Report, check
from luyke.cli.sample.report import ANNEX
from luyke.lexicon.numbers import format_decimal
from luyke.model import Block, Cell, Document, Reading, Table
from luyke.reading import read_document
from luyke.reading.tables.read import read_table

_HEADERS = [
    "TT", "STT", "Chỉ tiêu", "ĐVT", "Đơn vị tính", "Kế hoạch năm 2021", "TP giao", "Quận giao", "Dự toán", "Tháng 11",
    "Thực hiện tháng 11/2021", "Lũy kế 11 tháng", "Ước 11 tháng năm 2021", "Cùng kỳ 2020", "% so KH", "% so CK",
    "So sánh (%)", "Tăng, giảm", "Tăng (+), giảm (-)", "Cơ cấu (%)", "Tỷ trọng", "Ghi chú", "Xã, phường", "Năm 2020",
    "(1)", "5=4/3", "6 = 5/2*100", "A", "B", "2020", "Quý I", "Số lượng", "Tỷ lệ (%)", "Nam", "Nữ", "Tổng số", "",
]  # fmt: skip
_LABELS = [
    "I", "1", "1.1", "a)", "- ", "+ ", "*", "Trong đó:", "Trong đó", "Gồm:", "Tổng cộng", "TỔNG CỘNG (A+B)", "Cộng",
    "Diện tích", "Năng suất", "Sản lượng", "Cơ cấu kinh tế", "Thu nội địa", "- Thu tiền sử dụng đất", "Nông nghiệp",
    "Công nghiệp - xây dựng", "Dịch vụ", "Tỷ lệ hộ nghèo", "Dân số", "Phường An Biên", "Năm 2019", "Tháng 3", "NN", '"',
]  # fmt: skip
_UNITS = ["tỷ đồng", "Tỷ đồng", "triệu USD", "%", "ha", "tạ/ha", "tấn", "người", "Hộ", "lượt khách", "nt", "-", "", "‰"]
_NUMBERS = [
    "1.379", "1,379", "1.379,0", "1379", "105", "0", "-", "x", "…", "(1.234)", "-5,2", "−5,2", "12/13", "25/11/2021",
    "7 - 7,5%", "124%", "≥ 95", "> 95", "0912345678", "1 379", "1.379(1)", "105 tỷ đồng", "½", "٣", "1e9", "#DIV/0!",
    "#REF!", "NaN", "50,6", "99,99", "100", "100,0", "2.137,6", "1.379*", "[5]", "Đạt", "Vượt", "12/13 xã", "9" * 70,
    "0,00", "+3,5", "20,7", "1.379.000.000.000",
]  # fmt: skip
_STORED = [Decimal("0.5061"), Decimal("1379"), Decimal("-5.2"), Decimal("1E+30"), Decimal("1E-30"), Decimal("44500"),
           Decimal("NaN"), Decimal("Infinity"), Decimal(0), Decimal("1379.0000000001")]  # fmt: skip
_CAPTIONS = ["", "Đơn vị tính: tỷ đồng\n", "BIỂU 1. CHỈ TIÊU CHỦ YẾU THÁNG 11 NĂM 2021\n", "(ĐVT: triệu đồng)\n"]
_PROSE = "Tổng thu ngân sách nhà nước trên địa bàn tháng 11 năm 2021 đạt 105,3 tỷ đồng; lũy kế 11 tháng 1.379 tỷ đồng."
Drawn = list[list[str]]


def report_table() -> Drawn:
    """The sample report's annex, as it is printed."""
    rows: Drawn = [["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2021", "Tháng 11", "Lũy kế 11 tháng", "% so KH", "% so CK"]]
    for row in ANNEX:
        numbers = (row.plan, row.month, row.cumulative, row.attained, row.ratio)
        rows.append([row.number, row.name, row.unit, *("" if n is None else format_decimal(n) for n in numbers)])
    return rows


def thrown(chance: random.Random) -> Drawn:
    """A table thrown together: a header that makes sense in half of the cases, rows that may."""
    width, height = chance.randint(1, 10), chance.randint(1, 14)
    if chance.random() < 0.5 and width > 3:
        head = [["TT", "Chỉ tiêu", "ĐVT", *chance.choices(_HEADERS, k=width - 3)]]
        body = [
            [chance.choice(_LABELS[:6]), chance.choice(_LABELS), chance.choice(_UNITS),
             *(chance.choice(_NUMBERS) for _ in range(width - 3))]
            for _ in range(height)
        ]  # fmt: skip
        return [*head, *([chance.choices(_HEADERS, k=width)] * (chance.random() < 0.3)), *body]
    words = _HEADERS + _LABELS + _UNITS + _NUMBERS
    return [chance.choices(words, k=width) for _ in range(height)]


def document_of(rows: Drawn, chance: random.Random) -> Document:
    """The table in a document, below its caption and above a paragraph; cells changed, merged, indented by lot."""
    text = chance.choice(_CAPTIONS)
    blocks = [Block(0, len(text) - 1)] if text else []
    start, width, covered = len(text), max(map(len, rows)), set()
    cells = []
    often = chance.choice((0.0, 0.05, 0.3))
    for row, line in enumerate(rows):
        for column, words in enumerate(line):
            if (row, column) in covered or chance.random() < often / 3:
                text += "\t"
                continue
            if chance.random() < often:
                words = " ".join(mutated(words + " ", chance).split())[:400]
            down, right = (chance.randint(1, 3), chance.randint(1, 4)) if chance.random() < often / 2 else (1, 1)
            down, right = min(down, len(rows) - row), min(right, width - column)
            covered |= {(row + y, column + x) for y in range(down) for x in range(right)}
            number = chance.choice(_STORED) if chance.random() < often / 2 else None
            indent = chance.choice((0, 0, 0, 1, 2)) if column < 2 else 0
            at = len(text)
            text += words + "\t"
            cells.append(
                Cell(row, column, at, at + len(words), words, number, down, right, indent, chance.random() < 0.1)
            )
        text += "\n"
    table = Table(start, len(text), len(rows), width, tuple(cells))
    if chance.random() < 0.3:
        blocks.append(Block(len(text), len(text) + len(_PROSE)))
        text += _PROSE
    return Document(text, tuple(blocks), (table,))


def run(count: int, seed: int = 1) -> Outcome:
    """Reads and checks `count` random tables."""
    chance = random.Random(seed)
    sample = report_table()
    outcome = Outcome()
    for _ in range(count):
        rows = sample if chance.random() < 0.3 else thrown(chance)
        if chance.random() < 0.2:
            rows = chance.sample(rows, k=len(rows))
        document = document_of(rows, chance)
        try_one(outcome, _shown(document), partial(read, document))
    return outcome


def read(document: Document) -> tuple[Document, Reading, Report]:
    """One document from its cells to its findings; the table also without what stands around it."""
    read_table(document, document.tables[0])
    reading = read_document(document)
    return document, reading, check(reading)


def _shown(document: Document) -> str:
    """All that it takes to read the table again."""
    cells = document.tables[0].cells
    return f"{document.text!r} {[(one.row, one.column, one.row_span, one.column_span, one.number) for one in cells]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], run, "tables"))
