"""PDF with text: whole paragraphs, ruled tables, no page furniture."""

from __future__ import annotations

import pytest
from tests.files.file_samples import grid, pdf

from luyke.files import open_bytes
from luyke.files.pages.items import Line
from luyke.files.pages.paragraphs import join_lines

FULL = "Tổng thu ngân sách nhà nước trên địa bàn tháng mười một ước đạt 2.137,6 tỷ"


def test_a_sentence_over_two_lines_is_one_block() -> None:
    document = open_bytes(
        pdf(
            [
                (100.0, 72.0, FULL),
                (72.0, 90.0, "đồng, tăng 20,7 % so với cùng kỳ."),
                (100.0, 108.0, "Chi ngân sách đạt 94 tỷ đồng."),
                (72.0, 126.0, "- Chi thường xuyên 50 tỷ đồng;"),
                (72.0, 144.0, "- Chi đầu tư 44 tỷ đồng."),
            ]
        ),
        "a.pdf",
    )
    assert [document.text[block.start : block.end] for block in document.blocks] == [
        f"{FULL}\nđồng, tăng 20,7 % so với cùng kỳ.",
        "Chi ngân sách đạt 94 tỷ đồng.",
        "- Chi thường xuyên 50 tỷ đồng;",
        "- Chi đầu tư 44 tỷ đồng.",
    ]


def test_a_number_at_the_head_of_a_full_lines_successor_goes_on() -> None:
    lines = [Line("x" * 70, 72, 520, 72, 84), Line("1.379 tỷ đồng.", 72, 160, 90, 102)]
    assert len(join_lines(lines)) == 1
    short = [Line("Kết quả", 72, 120, 72, 84), Line("1.379 tỷ đồng được giải ngân trong tháng này", 72, 520, 90, 102)]
    assert len(join_lines(short)) == 2


def test_running_heads_and_page_numbers_are_dropped() -> None:
    pages = [
        [(200.0, 20.0, "UBND QUẬN"), (72.0, 100.0, f"Trang này nói việc thứ {word}."), (290.0, 810.0, f"{number}")]
        for number, word in enumerate(["nhất", "hai", "ba"], 1)
    ]
    document = open_bytes(pdf(*pages), "a.pdf")
    assert document.text == (
        "Trang này nói việc thứ nhất.\nTrang này nói việc thứ hai.\nTrang này nói việc thứ ba.\nUBND QUẬN\n"
    )


def test_a_paragraph_over_a_page_end_is_one_block() -> None:
    document = open_bytes(pdf([(72.0, 700.0, FULL)], [(72.0, 72.0, "đồng, tăng 20,7 % so với cùng kỳ.")]), "a.pdf")
    assert len(document.blocks) == 1


def rows(top: float, *values: list[str]) -> list[tuple[float, float, str]]:
    return [
        (80.0 + 110 * column, top + 3 + 20 * row, value)
        for row, cells in enumerate(values)
        for column, value in enumerate(cells)
        if value
    ]


def test_a_ruled_table_stands_between_its_paragraphs() -> None:
    page = [
        (72.0, 72.0, "Trước bảng."),
        *rows(100, ["Chỉ tiêu", "Kế hoạch", "Lũy kế"], ["Tổng thu", "1.112", "1.379"], ["- Nội địa", "967", "1.248"]),
        (72.0, 180.0, "Sau bảng."),
    ]
    document = open_bytes(pdf(page, rules=grid(72, 100, [110.0] * 3, 3)), "a.pdf")
    assert document.text == (
        "Trước bảng.\nChỉ tiêu\tKế hoạch\tLũy kế\nTổng thu\t1.112\t1.379\n- Nội địa\t967\t1.248\nSau bảng.\n"
    )
    table = document.tables[0]
    assert (table.rows, table.columns, [cell.indent for cell in table.cells if cell.column == 0]) == (3, 3, [0, 0, 1])


def test_a_merged_head_spans_its_columns() -> None:
    rules = [
        (72.0, 100.0, 402.0, 100.0), (182.0, 120.0, 402.0, 120.0), (72.0, 140.0, 402.0, 140.0),
        (72.0, 160.0, 402.0, 160.0), (72.0, 100.0, 72.0, 160.0), (182.0, 100.0, 182.0, 160.0),
        (292.0, 120.0, 292.0, 160.0), (402.0, 100.0, 402.0, 160.0),
    ]  # fmt: skip
    page = rows(100, ["Chỉ tiêu", "Năm 2021"], ["", "KH", "TH"], ["Thu", "5", "6"])
    cells = open_bytes(pdf(page, rules=rules), "a.pdf").tables[0].cells
    assert [(cell.text, cell.row_span, cell.column_span) for cell in cells[:3]] == [
        ("Chỉ tiêu", 2, 1), ("Năm 2021", 1, 2), ("KH", 1, 1),
    ]  # fmt: skip


def test_a_table_over_a_page_end_is_one_table_with_one_head() -> None:
    head = ["Chỉ tiêu", "Kế hoạch"]
    document = open_bytes(
        pdf(rows(100, head, ["Thu", "5"]), rows(100, head, ["Chi", "4"]), rules=grid(72, 100, [110.0] * 2, 2)), "a.pdf"
    )
    assert document.text == "Chỉ tiêu\tKế hoạch\nThu\t5\nChi\t4\n"
    assert document.tables[0].rows == 3


def test_pages_beyond_the_limits_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("luyke.files.limits.PDF_PAGES", 1)
    monkeypatch.setattr("luyke.files.limits.PDF_TABLE_PAGES", 0)
    document = open_bytes(pdf(rows(100, ["Thu", "5"], ["Chi", "4"]), [], rules=grid(72, 100, [110.0] * 2, 2)), "a.pdf")
    assert any("chỉ đọc 1 trang đầu" in note for note in document.notes)
    assert any("không tách bảng" in note for note in document.notes)
