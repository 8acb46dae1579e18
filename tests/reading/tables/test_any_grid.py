"""Whatever a table holds, reading it gives valid spans and never raises; ten times the rows take ten times as long."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pace import seconds

from luyke.model import Cell, Document, Figure, Relation, Table
from luyke.reading.tables.agree import agree
from luyke.reading.tables.read import read_table

HEADERS = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2021", "TP giao", "Tháng 11", "Lũy kế 11 tháng", "% so KH", "Cùng kỳ",
           "So sánh (%)", "Tăng, giảm", "Cơ cấu (%)", "Xã, phường", "Ghi chú", "(1)", "5=4/3", "A", "2020",
           "Thực hiện"]  # fmt: skip
LABELS = ["I", "1", "1.1", "a)", "- ", "+ ", "Trong đó:", "Gồm:", "Tổng cộng", "TỔNG (A+B)", "Diện tích", "Năng suất",
          "Sản lượng", "Cơ cấu kinh tế", "Thu nội địa", "tỷ đồng", "%", "ha", "tạ/ha", "tấn", "người", '"']  # fmt: skip
NUMBERS = ["1.379", "1,379", "1.379,0", "105", "0", "-", "x", "…", "(1.234)", "-5,2", "12/13", "25/11/2021", "7 - 7,5%",
           "124%", "≥ 95", "0912345678", "1 379", "1.379(1)", "105 tỷ đồng", "½", "٣", "1e9", "9" * 70]  # fmt: skip
texts = st.one_of(st.sampled_from(HEADERS + LABELS + NUMBERS), st.text(max_size=12))
decimals = st.one_of(st.none(), st.decimals(allow_nan=True, allow_infinity=True), st.just(Decimal("1e-30")))
cells = st.tuples(
    st.integers(0, 9), st.integers(0, 9), texts, decimals, st.integers(1, 4), st.integers(1, 4), st.integers(0, 3),
    st.booleans(),
)  # fmt: skip


def _document(drawn: list[tuple[int, int, str, Decimal | None, int, int, int, bool]]) -> Document:
    text, placed = "Đơn vị tính: tỷ đồng\n", []
    for row, column, words, number, down, right, indent, bold in sorted(drawn, key=lambda cell: cell[:2]):
        placed.append(Cell(row, column, len(text), len(text) + len(words), words, number, down, right, indent, bold))
        text += words + "\t"
    return Document(text, tables=(Table(21, len(text), 10, 10, tuple(placed)),))


def _check(document: Document, figures: list[Figure], relations: list[Relation]) -> None:
    for figure in figures:
        assert document.text[figure.start : figure.end] == figure.text
        assert figure.text
        assert figure.quantity.printed.contains(figure.value) or figure.quantity.approx
        assert figure.quantity.cut
    known = set(map(id, figures))
    for relation in relations:
        assert {id(figure) for figure in relation.figures} <= known


@settings(max_examples=300)
@given(st.lists(cells, max_size=60))
def test_any_grid_is_read_without_a_stumble(
    drawn: list[tuple[int, int, str, Decimal | None, int, int, int, bool]],
) -> None:
    document = _document(drawn)
    figures, relations = read_table(document, document.tables[0], period="2021-11")
    _check(document, figures, relations)
    list(agree(figures, figures))


@settings(max_examples=300)
@given(
    st.lists(st.sampled_from(HEADERS), min_size=2, max_size=8),
    st.lists(st.lists(st.sampled_from(LABELS + NUMBERS), min_size=2, max_size=8), max_size=12),
)
def test_any_body_under_a_header_is_read_without_a_stumble(header: list[str], body: list[list[str]]) -> None:
    drawn = [
        (row, column, words, None, 1, 1, 0, False)
        for row, line in enumerate([["TT", "Chỉ tiêu", *header], *body])
        for column, words in enumerate(line)
    ]
    document = _document(drawn)
    figures, relations = read_table(document, document.tables[0])
    _check(document, figures, relations)


def _long(rows: int) -> Document:
    drawn = [
        (0, column, words, None, 1, 1, 0, False)
        for column, words in enumerate(
            ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch 2021", "Tháng 11", "Lũy kế 10 tháng", "Lũy kế 11 tháng", "Cùng kỳ",
             "% KH", "% CK", "Cơ cấu (%)", "Ghi chú"]
        )
    ]  # fmt: skip
    for row in range(1, rows + 1):
        line = [str(row), f"Trường tiểu học số {row}", "tỷ đồng", "1.100,5", "90,2", "800,0", "890,2", "700,1", "80,9",
                "127,2", "0,1", ""]  # fmt: skip
        drawn += [(row, column, words, None, 1, 1, 0, False) for column, words in enumerate(line)]
    return _document(drawn)


def test_a_sheet_of_twenty_thousand_rows_takes_seconds() -> None:
    document = _long(20_000)
    read = []
    assert seconds(lambda: read.append(read_table(document, document.tables[0])), times=1) < 20
    ((figures, relations),) = read
    assert len(figures) == 160_000
    assert relations
