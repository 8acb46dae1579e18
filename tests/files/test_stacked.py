"""Tables copied cell by cell: read as tables, and only they."""

from __future__ import annotations

import pytest

from luyke.files.stacked import stacked_tables
from luyke.files.txt import read
from luyke.reading import read_document

TABLE = """Tháng 6/2022, đàn gà ước đạt 12.345 con; tính chung 6 tháng năm 2022 bán 67.890 con.

Ước tính

tháng 6/2022

6 tháng năm 2022

Tháng 6/2022 so

với tháng

5/2022 (%)

Tổng số

12.345

67.890

107,0

Chia theo nơi nuôi

Xã Tân Lập

8.345

37.890

108,3

Xã Bình An

4.000

30.000

104,4
"""


def test_cells_one_below_the_other_are_a_table() -> None:
    (table,) = stacked_tables(TABLE)
    assert (table.rows, table.columns) == (5, 4)
    assert [cell.text for cell in table.cells if cell.row == 0] == [
        "Ước tính tháng 6/2022",
        "6 tháng năm 2022",
        "Tháng 6/2022 so với tháng 5/2022 (%)",
    ]
    assert all(TABLE[cell.start : cell.end] == cell.text for cell in table.cells if cell.row)


def test_a_line_of_the_unit_between_headers_and_rows_is_no_header() -> None:
    text = (
        "Năm 2022\n(ước)\nTháng 9 năm 2023\nTháng 9/2023 so với cùng kỳ năm trước (%)\nĐơn vị tính: Tỷ đồng\n"
        "Bán lẻ\n4736,5\n451,7\n113,0\nĂn uống\n755,3\n76,9\n106,2\nLưu trú\n140,8\n30,7\n139,1\n"
    )
    figures = read_document(read(text.encode())).figures
    told = [(figure.text, figure.unit, figure.kind.value, figure.period) for figure in figures]
    assert told[:3] == [
        ("4736,5", "VND", "level", "2022"),
        ("451,7", "VND", "level", "2023-09"),
        ("113,0", "%", "ratio", "2023-09"),
    ]


def test_its_numbers_have_the_unit_that_the_text_gives_to_the_same() -> None:
    figures = read_document(read(TABLE.encode())).figures
    last = [(figure.text, figure.unit, figure.kind, figure.period, figure.basis) for figure in figures[-3:]]
    assert last == [
        ("4.000", "con", "level", "2022-06", ""),
        ("30.000", "con", "level", "2022-01/2022-06", ""),
        ("104,4", "%", "ratio", "2022-06", "previous_month"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cao\n\nThấp\n\nTân Lập\n\n12\n\n13\n\nBình An\n\n14\n\n15\n",  # two rows only
        "Tân Lập\n\n12\n\n13\n\nBình An\n\n14\n\n15\n\nHòa Sơn\n\n16\n\n17\n",  # no headers
        "Số dân\n\nTân Lập\n\n12\n\nBình An\n\n14\n\nHòa Sơn\n\n16\n",  # one number behind each name
        "Cao\n\nThấp\n\nTân Lập\n\n12\n\n13\n\nBình An\n\n14\n\nHòa Sơn\n\n16\n\n17\n",  # rows of different length
    ],
)
def test_lines_that_are_no_table_stay_text(text: str) -> None:
    assert stacked_tables(text) == ()
