"""The table of a month: its cells are read back, and it agrees with the prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.writing.documents import document_of
from tests.writing.month import november
from tests.writing.progresses import BILLIONS, built, progresses
from tests.writing.read_back import meaning

from luyke.checks import check
from luyke.model import SameThing, Source
from luyke.reading import read_document
from luyke.scoring import Style
from luyke.writing import Progress, annex_table, write_standing

OF_ODD_DATA = ("CUM201", "UNT202")  # a month moved to another place of the year is out of proportion


def rows(progresses: Sequence[Progress], period: str = "2021-11") -> list[str]:
    table = annex_table(progresses, period)
    return [" | ".join(map(str, row)) for row in (table.columns, *table.rows)]


def test_the_table_of_november() -> None:
    assert annex_table(november(), "2021-11").numeric == (True, False, False, *[True] * 8, False)
    assert rows(november()) == [
        "TT | Chỉ tiêu | Đơn vị tính | Lũy kế 11 tháng năm 2020 | Kế hoạch thành phố giao năm 2021 | "
        "Kế hoạch HĐND giao năm 2021 | Ước tháng 11 năm 2021 | Ước lũy kế 11 tháng năm 2021 | % kế hoạch thành phố "
        "giao | "
        "% kế hoạch HĐND giao | % tăng, giảm so với cùng kỳ | Ghi chú",
        "1 | Tổng thu ngân sách nhà nước trên địa bàn | tỷ đồng | 952,7 | 1.112 |  | 105,3 | 1.379 | 124,0 |  | 44,7 "
        "| ",
        "2 | Thu nội địa | tỷ đồng | 816,8 | 967 |  | 93,8 | 1.248 | 129,1 |  | 52,8 | ",
        "3 | Giá trị sản xuất công nghiệp | tỷ đồng | 321,6 |  | tăng 8% | 35,9 | 372,4 |  |  | 15,8 | ",
        "4 | Tổng mức bán lẻ hàng hóa | tỷ đồng | 17.450,2 |  | tăng 14% | 2.137,6 | 21.000,5 |  |  | 20,3 | ",
        "5 | Giải ngân vốn đầu tư công | tỷ đồng | 68,95 | 141,97 |  | 9,21 | 71,85 | 50,6 |  | 4,2 | ",
        "6 | Số lao động được giải quyết việc làm | lượt người | 5.011 |  | 5.200 | 496 | 5.274 |  | 101,4 | 5,2 | "
        "số chính thức",
        "7 | Tỷ lệ hộ nghèo | % |  |  | giảm 0,1 điểm phần trăm |  | 0,35 |  |  |  | số chính thức",
        "8 | Tỷ lệ bao phủ bảo hiểm y tế | % | 90,7 | ≥ 91,5 |  |  | 92,3 |  |  |  | tăng 1,6 điểm phần trăm so với "
        "cùng kỳ; số chính thức",
        "9 | Số trường đạt chuẩn quốc gia | trường | 33 |  | 33 |  | 35 |  | 106,1 | 6,1 | số chính thức",
        "10 | Số vụ tai nạn giao thông | vụ | 80 |  | ≤ 100 | 5 | 70 |  | 70,0 | -12,5 | số chính thức",
        "11 | Số vụ cháy | vụ | 80 |  | giảm 5% | 0 | 70 |  |  | -12,5 | số chính thức",
    ]


def test_a_row_has_the_decimals_of_its_plans() -> None:
    capital, income = november()[4], november()[0]
    rough = [replace(one, measure=replace(one.measure, places=1)) for one in (capital, income)]
    _, of_capital, of_income = rows(rough)
    assert "| 68,95 | 141,97 | 9,21 | 71,85 | 50,6 | 4,2 |" in of_capital
    assert "| 952,7 | 1.112 | 105,3 | 1.379 | 124,0 | 44,7 |" in of_income


def test_where_few_are_estimates_the_last_column_names_them() -> None:
    month = [november()[0], *november()[5:]]
    head, first, *others = rows(month)
    assert "| Tháng 11 năm 2021 | Lũy kế 11 tháng năm 2021 |" in head
    assert first.endswith("số ước")
    assert not any("số" in row.rpartition(" | ")[2] for row in others)


def test_january_has_no_column_of_its_month_and_december_closes_the_year() -> None:
    january = built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "80.5", period="2021-01", month="80.5")
    assert rows([january], "2021-01")[0].split(" | ")[3:6] == [
        "Tháng 1 năm 2020",
        "Kế hoạch thành phố giao năm 2021",
        "Tháng 1 năm 2021",
    ]
    december = built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "980.5", period="2021-12", month="80.5")
    assert rows([december], "2021-12")[0].split(" | ")[5:7] == [
        "Tháng 12 năm 2021", "Thực hiện năm 2021",
    ]  # fmt: skip


def test_each_authority_has_its_column_and_a_note_the_last() -> None:
    progress = built(
        "Thu nội địa", BILLIONS, Style.LEVEL, "967", "1248", more_plans=(("1000", "HĐND giao"),), note="minh họa"
    )
    assert rows([progress])[1] == "1 | Thu nội địa | tỷ đồng |  | 967 | 1.000 |  | 1.248 | 129,1 | 124,8 |  | minh họa"
    (row,) = annex_table([progress], "2021-11").rows
    assert [number.source for cell in row for number in cell.numbers] == [
        "target0:LK003",
        "target1:LK003",
        "value:LK003",
        "derived:attainment(value:LK003,target0:LK003)",
        "derived:attainment(value:LK003,target1:LK003)",
    ]


def test_without_plans_or_rows_there_is_a_table_all_the_same() -> None:
    bare = replace(november()[0], plans=())
    assert rows([bare])[0].split(" | ")[4] == "Kế hoạch năm 2021"
    assert annex_table([], "2021-11").rows == ()


@given(st.lists(progresses, min_size=1, max_size=6, unique_by=lambda each: each.name))
@settings(max_examples=80, deadline=None)
def test_the_cells_are_read_back_and_agree_with_the_prose(several: list[Progress]) -> None:
    period = several[0].period
    month = [replace(each, period=period) for each in several]
    table = annex_table(month, period)
    reading = read_document(document_of([write_standing(each, turn) for turn, each in enumerate(month)], table))
    assert [each.message for each in check(reading).findings if each.code not in OF_ODD_DATA] == []
    cells = [number.figure for row in table.rows for cell in row[3:-1] for number in cell.numbers]
    read = [figure for figure in reading.figures if figure.source is Source.TABLE]
    assert [_in_cell(meaning(each)) for each in read] == [_in_cell(meaning(each)) for each in cells if each]


def _in_cell(said: dict[str, object]) -> dict[str, object]:
    # Estimates are told by the head where most of a column are, and by the last column.
    return {name: said[name] for name in ("quantity", "unit", "kind", "period", "indicator")}


def test_prose_and_table_are_held_against_each_other() -> None:
    month = november()[:2]
    reading = read_document(document_of([write_standing(each, 0) for each in month], annex_table(month, "2021-11")))
    same = [tie for tie in reading.relations_of(SameThing) if tie.firm]
    assert {figure.value for tie in same for figure in tie.figures} >= {
        Decimal(105300) * 10**6, Decimal(1379) * 10**9, Decimal("124.0"), Decimal(1112) * 10**9, Decimal("44.7"),
    }  # fmt: skip
