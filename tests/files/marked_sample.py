"""A small marked document in our own words: a table, a copied pair, a sum that does not hold, a date."""

from __future__ import annotations

from decimal import Decimal

from luyke.files.marking.marked import Marked, Tie
from luyke.model import (
    Basis,
    Block,
    BlockKind,
    Cell,
    Coverage,
    DateMention,
    Document,
    Figure,
    Finding,
    Kind,
    Quantity,
    Reading,
    Severity,
    Source,
    Table,
    Verdict,
)

LINES = (
    (BlockKind.HEADING, "BÁO CÁO MINH HỌA THÁNG 11"),
    (BlockKind.PARAGRAPH, "Thu ngân sách đạt 1.250 tỷ đồng, gồm thu nội địa 1.000 tỷ đồng và thu khác 200 tỷ đồng."),
    (BlockKind.PARAGRAPH, "So với năm 2031, bán lẻ ước đạt 2.137,6 tỷ đồng, tăng 20,7%; lưu trú 2.137,6 tỷ đồng."),
    (BlockKind.LIST_ITEM, "Giải ngân 71,849/141,973 tỷ đồng, bằng 50,6%."),
)
ROWS = (("Chỉ tiêu", "Kế hoạch", "Thực hiện"), ("Thu ngân sách", "1.112", "1.379"), ("  Thu nội địa", "", "1.000"))
BILLION = Decimal(10**9)


def document(name: str = "minh-hoa.docx", media: str = "docx", extra: str = "") -> Document:
    text, blocks = "", []
    for kind, line in (*LINES, *([(BlockKind.PARAGRAPH, extra)] if extra else [])):
        blocks.append(Block(len(text), len(text) + len(line), kind))
        text += line + "\n"
    start, cells = len(text), []
    for row, words in enumerate(ROWS):
        for column, word in enumerate(words):
            bare = word.strip()
            at = len(text) + (word.index(bare) if bare else 0)
            cells.append(Cell(row, column, at, at + len(bare), bare, indent=word != bare, bold=row == 0))
            text += word + ("\t" if column < 2 else "\n")
    table = Table(start, len(text) - 1, 3, 3, tuple(cells))
    return Document(text, tuple(blocks), (table,), name, media)


def figure(text: str, words: str, value: str, scale: Decimal = BILLION, nth: int = 0, **meaning: object) -> Figure:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    number = value.rpartition(".")[2] if "." in value else ""
    step = scale.scaleb(-len(number))
    quantity = Quantity(Decimal(value) * scale, step, step)
    given: dict[str, object] = {"unit": "VND", "kind": Kind.LEVEL, "subject": "thu ngân sách"} | meaning
    return Figure(start, start + len(words), words, quantity, **given)  # type: ignore[arg-type]  # fields by name


def marked(given: Document | None = None) -> Marked:
    given = given or document()
    text = given.text
    total = figure(text, "1.250 tỷ đồng", "1250", period="2021-01/2021-11")
    inner = figure(text, "1.000 tỷ đồng", "1000", subject="thu nội địa")
    other = figure(text, "200 tỷ đồng", "200", subject="thu khác")
    retail = figure(text, "2.137,6 tỷ đồng", "2137.6", subject="bán lẻ", estimate=True, period="2021-11")
    growth = figure(text, "20,7%", "20.7", Decimal(1), unit="%", kind=Kind.GROWTH, basis=Basis.YOY, subject="bán lẻ")
    lodging = figure(text, "2.137,6 tỷ đồng", "2137.6", nth=1, subject="lưu trú")
    paid = figure(
        text,
        "71,849/141,973",
        "71.849",
        kind=Kind.FRACTION,
        of=Quantity(Decimal("141.973") * BILLION, BILLION, BILLION),
        subject="giải ngân",
    )
    percent = figure(text, "50,6%", "50.6", Decimal(1), unit="%", kind=Kind.ATTAINMENT, basis=Basis.PLAN)
    cell = figure(text, "1.379", "1379", source=Source.TABLE, doubt="Có thể là 1,379.")
    figures = (total, inner, other, retail, growth, lodging, paid, percent, cell)
    at = text.index("năm 2031")
    year = DateMention(at, at + 8, "năm 2031", 2031, role="base")
    findings = (
        Finding(
            "PER101",
            "base-year-not-before",
            Severity.DOUBT,
            "Năm gốc 2031 không đứng trước năm báo cáo.",
            dates=(year,),
        ),
        Finding(
            "SUM101",
            "total-differs-from-parts",
            Severity.ERROR,
            "Thu ngân sách: tổng ghi 1.250 tỷ đồng, các phần cộng lại là 1.200 tỷ đồng.",
            "1.000 + 200 = 1.200 tỷ đồng; ghi 1.250",
            (total, inner, other),
            total,
            "1.200",
        ),
        Finding(
            "REP301", "copied-pair", Severity.DOUBT, "Bán lẻ và lưu trú in cùng một giá trị.", figures=(retail, lodging)
        ),
        Finding(
            "PCT102",
            "fraction-differs-from-percent",
            Severity.NOTE,
            "Chỉ khớp nếu cắt số lẻ.",
            "71,849 / 141,973 = 50,61 %; ghi 50,6",
            (paid, percent),
        ),
    )
    ties = (
        Tie((total, inner, other), Verdict.CONFLICT, "1.000 + 200 = 1.200 tỷ đồng; ghi 1.250"),
        Tie((paid, percent), Verdict.CUT, "71,849 / 141,973 = 50,61 %; ghi 50,6"),
    )
    coverage = Coverage(figures=9, relations=3, tested=2, held=0, cut=1, conflicting=1, unbound=1)
    return Marked(given, Reading(text, figures, period="2021-11"), findings, coverage, ties)
