"""Tables drawn with bars in plain text."""

from __future__ import annotations

from luyke.files.piped import tables_in
from luyke.files.txt import read
from luyke.reading import read_document

BORDERED = """Kết quả năm 2022:
| Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
|---|---|---|---|
| Thu phí | tỷ đồng | 100 | 105 |

Hết bảng.
"""
OPEN = """(ĐVT: triệu đồng)
| Năm 2021 | Năm 2022 |
Thu phí | 1.100 | 1.200 |
Chi thường xuyên | 900 | 950 |
"""


def test_cells_stand_where_they_stand_in_the_text() -> None:
    (table,) = tables_in(BORDERED)
    assert (table.rows, table.columns) == (2, 4)
    assert all(BORDERED[cell.start : cell.end] == cell.text for cell in table.cells)
    assert BORDERED[table.start : table.end].startswith("| Chỉ tiêu")
    assert BORDERED[table.start : table.end].endswith("105 |")


def test_a_bar_that_opens_only_some_lines_closes_an_empty_cell() -> None:
    (table,) = tables_in(OPEN)
    assert [cell.text for cell in table.cells if cell.row == 0] == ["", "Năm 2021", "Năm 2022"]
    assert [cell.text for cell in table.cells if cell.row == 2] == ["Chi thường xuyên", "900", "950"]


def test_one_line_with_bars_is_no_table() -> None:
    assert tables_in("Trang chủ | Tin tức | Liên hệ\nThu phí đạt 5 tỷ đồng.") == ()


def test_a_drawn_table_is_read_as_one() -> None:
    figures = read_document(read(BORDERED.encode())).figures
    assert [(figure.text, figure.unit, figure.kind.value, figure.period) for figure in figures] == [
        ("100", "VND", "target", "2022"),
        ("105", "VND", "level", "2022"),
    ]
