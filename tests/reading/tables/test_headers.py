"""What headers of many offices' layouts make of their columns."""

from __future__ import annotations

import pytest

from luyke.reading.tables.columns import Column
from luyke.reading.tables.headers import column_of
from luyke.reading.tables.times import Moment

NOVEMBER = Moment(2021, 11, "2021-11")

CASES = [
    ("Kế hoạch năm 2021", "target 2021"),
    ("KH năm | TP giao", "target 2021 thành phố giao"),
    ("KH 2021 | HĐND quận giao", "target 2021 hđnd quận giao"),
    ("Chỉ tiêu TP giao", "target 2021 thành phố giao"),
    ("Quận phấn đấu", "target 2021 quận phấn đấu"),
    ("Dự toán HĐND giao", "target 2021 hđnd giao"),
    ("Thực hiện (ước) | Tháng 11", "level 2021-11"),
    ("Ước TH T11/2021", "level 2021-11"),
    ("TH 11T", "level 2021-01/2021-11"),
    ("Lũy kế từ đầu năm đến cuối kỳ báo cáo", "level 2021-01/2021-11"),
    ("Cộng dồn 11 tháng năm 2021", "level 2021-01/2021-11"),
    ("Thực hiện tháng trước", "level 2021-10"),
    ("Thực hiện tháng 10 năm 2021", "level 2021-10"),
    ("Lũy kế giải ngân đến 30/11/2021", "level @2021-11-30"),
    ("Quý III/2021", "level 2021-Q3"),
    ("Năm 2021 | Tháng 3", "level 2021-03"),
    ("2020", "level 2020"),
    ("TH cùng kỳ năm 2020", "level 2020-11"),
    ("Cùng kỳ năm trước", "level 2020-11"),
    ("Thực hiện 11 tháng năm 2020", "level 2020-01/2020-11"),
    ("So sánh (%) | Lũy kế so với kế hoạch năm", "attainment|growth 2021-01/2021-11 plan %"),
    ("So sánh (%) | KH năm", "attainment|growth plan %"),
    ("TH/KH (%)", "attainment|growth plan %"),
    ("% KH TP giao", "attainment|growth plan thành phố giao %"),
    ("Tỷ lệ đạt", "attainment plan %"),
    ("Tỷ lệ giải ngân (%)", "attainment plan %"),
    ("So sánh (%) | cùng kỳ", "ratio|growth yoy %"),
    ("So sánh (%) | Tháng 11 so với cùng kỳ", "ratio|growth 2021-11 yoy %"),
    ("% CK", "ratio|growth yoy %"),
    ("Tốc độ tăng so với cùng kỳ (%)", "growth yoy %"),
    ("Tăng (+), giảm (-) so cùng kỳ", "difference|growth|ratio yoy"),
    ("Ước tính tháng 11 năm 2021 so với (%) | Tháng 10 năm 2021", "ratio|growth 2021-11 previous_month %"),
    ("Ước tính tháng 11 năm 2021 so với (%) | Tháng 11 năm 2020", "ratio|growth 2021-11 yoy %"),
    ("11 tháng năm 2021 so với cùng kỳ năm 2020 (%)", "ratio|growth 2021-01/2021-11 yoy %"),
    ("Chỉ số giá tháng 11 so với (%) | Kỳ gốc 2019", "ratio 2021-11 %"),
    ("Cơ cấu (%)", "share total %"),
    ("Diện tích (ha)", "level 2021-11 ha “diện tích”"),
    ("Thu ngân sách | Kế hoạch", "target 2021 “thu ngân sách”"),
    ("Hộ nghèo | Số hộ", "level 2021-11 “số hộ nghèo”"),
    ("TT", "order"),
    ("Chỉ tiêu", "label"),
    ("NỘI DUNG", "label"),
    ("ĐVT", "units"),
    ("Đơn vị tính", "units"),
    ("Xã, phường", "place"),
    ("Ghi chú", "note"),
    ("Điện thoại", "note"),
    ("Thời gian thực hiện", "note"),
    ("Đơn vị thực hiện", "note"),
]  # fmt: skip


def _told(column: Column) -> str:
    if column.role.value != "value":
        return column.role.value
    unit = column.unit.code if column.unit is not None else ""
    subject = f"“{column.subject}”" if column.subject else ""
    kinds = "|".join(kind.value for kind in column.kinds)
    return " ".join(filter(None, (kinds, column.period, column.basis.value, column.issuer, unit, subject)))


@pytest.mark.parametrize(("header", "meaning"), CASES)
def test_a_header_says(header: str, meaning: str) -> None:
    assert _told(column_of(0, header.split(" | "), NOVEMBER)) == meaning


def test_a_header_without_a_known_year_names_no_period() -> None:
    assert column_of(0, ["Lũy kế 11 tháng"], Moment()).period == ""


def test_a_formula_in_a_header_is_read_and_left_out_of_its_words() -> None:
    column = column_of(0, ["% thực hiện so với dự toán năm (5=4/3)"], NOVEMBER)
    assert column.formula is not None
    assert (column.formula.form, column.formula.terms) == ("quotient", ("4", "3"))
