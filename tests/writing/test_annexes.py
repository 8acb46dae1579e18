"""The table of a month: its cells are read back, and it agrees with the prose."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.writing.documents import document_of
from tests.writing.month import november
from tests.writing.progresses import BILLIONS, built, progresses
from tests.writing.read_back import meaning

from luyke.checks import check
from luyke.model import SameThing, Severity, Source
from luyke.reading import read_document
from luyke.scoring import Style
from luyke.writing import annex_table, write_standing

CELL_FIELDS = ("quantity", "unit", "kind", "period", "basis", "indicator", "estimate")


def test_the_table_of_november() -> None:
    table = annex_table(november(), "2021-11")
    assert table.columns == (
        "TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2021", "Tháng 11", "Lũy kế 11 tháng", "% kế hoạch",
        "% tăng, giảm so với cùng kỳ", "Ghi chú",
    )  # fmt: skip
    assert table.numeric == (True, False, False, True, True, True, True, True, False)
    assert [" | ".join(map(str, row)) for row in table.rows] == [
        "1 | Tổng thu ngân sách nhà nước trên địa bàn | tỷ đồng | 1.112 | 105,3 | 1.379 | 124,0 | 44,7 | "
        "thành phố giao; số ước",
        "2 | Thu nội địa | tỷ đồng | 967 | 93,8 | 1.248 | 129,1 | 52,8 | thành phố giao; số ước",
        "3 | Giá trị sản xuất công nghiệp | tỷ đồng | tăng 8% | 35,9 | 372,4 |  | 15,8 | HĐND giao; số ước",
        "4 | Tổng mức bán lẻ hàng hóa | tỷ đồng | tăng 14% | 2.137,6 | 21.000,5 |  | 20,3 | HĐND giao; số ước",
        "5 | Giải ngân vốn đầu tư công | tỷ đồng | 141,97 | 9,21 | 71,85 | 50,6 | 4,2 | thành phố giao; số ước",
        "6 | Số lao động được giải quyết việc làm | lượt người | 5.200 | 496 | 5.274 | 101,4 | 5,2 | HĐND giao",
        "7 | Tỷ lệ hộ nghèo | % | giảm 0,1 điểm phần trăm |  | 0,35 |  |  | HĐND giao",
        "8 | Tỷ lệ bao phủ bảo hiểm y tế | % | ≥ 91,5 |  | 92,3 |  |  | thành phố giao; tăng 1,6 điểm phần trăm so với "
        "cùng kỳ",
        "9 | Số trường đạt chuẩn quốc gia | trường | 33 |  | 35 | 106,1 | 6,1 | HĐND giao",
        "10 | Số vụ tai nạn giao thông | vụ | ≤ 100 | 5 | 70 | 70,0 | -12,5 | HĐND giao",
        "11 | Số vụ cháy | vụ | giảm 5% | 0 | 70 |  | -12,5 | HĐND giao",
    ]


def test_what_all_rows_share_stands_in_the_head() -> None:
    table = annex_table(november()[:2], "2021-11")
    assert table.columns[3:6] == ("Kế hoạch thành phố giao năm 2021", "Ước tháng 11", "Ước lũy kế 11 tháng")
    assert [str(row[-1]) for row in table.rows] == ["", ""]


def test_january_has_no_column_of_its_month_and_december_closes_the_year() -> None:
    january = built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "80.5", period="2021-01", month="80.5")
    assert annex_table([january], "2021-01").columns[4:6] == ("Tháng 1", "% kế hoạch")
    december = built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "980.5", period="2021-12", month="80.5")
    assert annex_table([december], "2021-12").columns[4:6] == ("Tháng 12", "Thực hiện năm 2021")


def test_further_plans_and_notes_stand_in_the_last_column() -> None:
    progress = built(
        "Thu nội địa", BILLIONS, Style.LEVEL, "967", "1248", more_plans=(("1000", "HĐND giao"),), note="minh họa"
    )
    note = annex_table([progress], "2021-11").rows[0][-1]
    assert str(note) == "HĐND giao 1.000 tỷ đồng, bằng 124,8%; minh họa"
    assert [each.source for each in note.numbers] == ["target1:LK003", "derived:attainment(value:LK003,target1:LK003)"]


@given(st.lists(progresses, min_size=1, max_size=6, unique_by=lambda each: each.name))
@settings(max_examples=80, deadline=None)
def test_the_cells_are_read_back_and_agree_with_the_prose(several: list) -> None:  # type: ignore[type-arg] # of Progress
    period = several[0].period
    month = [replace(each, plans=each.plans[:1]) for each in several if each.period == period]
    table = annex_table(month, period)
    reading = read_document(document_of([write_standing(each, turn) for turn, each in enumerate(month)], table))
    assert [each.message for each in check(reading).findings if each.severity is not Severity.NOTE] == []
    cells = [number.figure for row in table.rows for cell in row[3:-1] for number in cell.numbers]
    read = [figure for figure in reading.figures if figure.source is Source.TABLE]
    assert [_in_cell(meaning(each)) for each in read] == [_in_cell(meaning(each)) for each in cells if each]


def _in_cell(said: dict[str, object]) -> dict[str, object]:
    # Who assigned a plan is told in the last column; estimates are told by the head where all of a column are.
    return {name: said[name] for name in ("quantity", "unit", "kind", "period", "indicator")}


def test_prose_and_table_are_held_against_each_other() -> None:
    month = november()[:2]
    reading = read_document(document_of([write_standing(each, 0) for each in month], annex_table(month, "2021-11")))
    same = [tie for tie in reading.relations_of(SameThing) if tie.firm]
    assert {figure.value for tie in same for figure in tie.figures} >= {
        Decimal(105300) * 10**6, Decimal(1379) * 10**9, Decimal("124.0"), Decimal(1112) * 10**9, Decimal("44.7"),
    }  # fmt: skip
