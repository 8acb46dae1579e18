"""What a table binds: by its columns, and by its rows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.reading.tables.sheet import read, ties

from luyke.model import (
    AreaYieldOutput,
    DifferenceFromBase,
    FractionAsPercent,
    GrowthFromBase,
    MonthAndCumulative,
    PartsOfTotal,
    Quantity,
    SameThing,
    ShareOfPlan,
    ShareOfTotal,
    SharesOfWhole,
    Source,
    Statement,
)
from luyke.reading.tables.agree import agree

PLAN = """
| TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2021 | Tháng 11 | Lũy kế 11 tháng | So sánh (%) | < |
| ^ | ^ | ^ | ^ | ^ | ^ | KH năm | cùng kỳ |
| 1 | Thu nội địa | tỷ đồng | 1.112 | 105 | 1.379 | 124,0 | 113,0 |
| 2 | Thu phí, lệ phí | tỷ đồng | 92 | 8 | 81 | 80,0 | 104,1 |
| 3 | Số lao động có việc làm mới | người | 5.211 | 496 | 5.274 | 101,2 | 102,8 |
| 4 | Tỷ lệ tham gia BHYT | % | 91,5 | | 92,3 | 100,9 | |
"""


def test_a_year_s_plan_is_followed_by_the_cumulative_wrong_percentage_or_not() -> None:
    _, relations = read(PLAN)
    assert ties(relations, ShareOfPlan) == ["1.379 1.112 124,0", "81 92 80,0", "5.274 5.211 101,2"]


def test_a_rates_percentage_of_its_plan_binds_nothing() -> None:
    _, relations = read(PLAN)
    assert ties(relations, ShareOfPlan, firm=False) == ["92,3 91,5 100,9"]


def test_month_and_cumulative_are_tied_but_not_for_rates() -> None:
    _, relations = read(PLAN)
    assert ties(relations, MonthAndCumulative) == ["105 1.379", "8 81", "496 5.274"]


def test_what_may_speak_of_month_or_cumulative_is_not_firmly_said_of_one() -> None:
    _, relations = read(PLAN)
    assert ties(relations, Statement) == ["1.379 124,0", "81 80,0", "5.274 101,2", "92,3 100,9"]
    assert ties(relations, Statement, firm=False) == ["1.379 113,0", "81 104,1", "5.274 102,8"]


def test_each_plan_has_its_own_percentage() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | KH 2021 | < | TH 2021 | % so KH | < |
    | ^ | ^ | ^ | TP giao | Quận phấn đấu | ^ | TP giao | Quận phấn đấu |
    | 1 | Thu nội địa | tỷ đồng | 1.012 | 1.103 | 994 | 98,2 | 90,1 |
    """)
    assert ties(relations, ShareOfPlan) == ["994 1.012 98,2", "994 1.103 90,1"]


def test_a_formula_of_the_column_numbers_binds() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | Dự toán | Quý III/2021 | 9 tháng 2021 | Tỷ lệ |
    | 1 | 2 | 3 | 4 | 5 | 6 | 7=5/4 |
    | 1 | Thu phí | tỷ đồng | 92 | 31 | 81 | 33,7 |
    """)
    assert ties(relations, ShareOfPlan) == ["31 92 33,7"]


def test_growth_base_and_difference_are_tied() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | Năm 2020 | Năm 2021 | Tăng, giảm | < |
    | ^ | ^ | ^ | ^ | ^ | Số tuyệt đối | % |
    | 1 | Số vụ | vụ | 31 | 25 | -6 | -19,4 |
    | 2 | Số người chết | người | 11 | 8 | -3 | -27,3 |
    """)
    assert ties(relations, DifferenceFromBase) == ["25 31 -6", "8 11 -3"]
    assert ties(relations, GrowthFromBase) == ["25 31 -19,4", "8 11 -27,3"]


def test_growth_at_other_prices_is_not_held_against_the_values_printed() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | 11 tháng 2020 | 11 tháng 2021 | So cùng kỳ (%) |
    | 1 | GTSX công nghiệp | tỷ đồng | 1.012 | 1.234 | 105,0 |
    | 2 | GTSX nông nghiệp | tỷ đồng | 503 | 566 | 103,1 |
    | 3 | GTSX dịch vụ | tỷ đồng | 811 | 907 | 104,2 |
    """)
    assert ties(relations, GrowthFromBase) == []
    assert len(ties(relations, GrowthFromBase, firm=False)) == 3


def test_a_change_that_names_no_base_is_not_firmly_said_of_the_nearest_value() -> None:
    figures, relations = read("""
    | STT | Nội dung | Trong tuần | Tuần trước | Tăng/giảm | Cộng dồn |
    | 1 | Số ca mắc sốt xuất huyết | 12 | 9 | +3 | 210 |
    """)
    assert [figure.period for figure in figures] == ["", "", "", "2021-01/2021-11"]
    assert ties(relations, Statement) == []


def test_a_fraction_with_its_percentage() -> None:
    _, relations = read(
        "| TT | Chỉ tiêu | ĐVT | Thực hiện | Tỷ lệ đạt (%) |\n| 1 | Giải ngân | tỷ đồng | 71,849/141,973 | 50,6 |"
    )
    assert ties(relations, FractionAsPercent) == ["71,849/141,973 50,6"]


def test_month_and_cumulative_before_make_the_cumulative() -> None:
    _, relations = read("""
    | Chỉ tiêu | ĐVT | Lũy kế 10 tháng 2021 | Tháng 11/2021 | Lũy kế 11 tháng 2021 |
    | Thu phí | tỷ đồng | 1.274 | 105 | 1.397 |
    | Thuế | tỷ đồng | 210 | 21 | 231 |
    """)
    assert ties(relations, MonthAndCumulative) == ["105 1.397 1.274", "21 231 210"]


def test_a_total_row_adds_the_rows_beside_it() -> None:
    _, relations = read("""
    Đơn vị tính: triệu đồng
    | TT | Xã, phường | Kế hoạch năm | Thực hiện | Tỷ lệ % TH/KH |
    | 1 | Phường A | 1.001 | 900 | 89,9 |
    | 2 | Phường B | 1.502 | 1.350 | 89,9 |
    | | Tổng cộng | 2.503 | 2.250 | 89,9 |
    """)
    assert ties(relations, PartsOfTotal) == ["= 2.503 1.001 1.502", "= 2.250 900 1.350"]


def test_a_blank_part_leaves_the_sum_open() -> None:
    _, relations = read("""
    | TT | Xã, phường | Số hộ nghèo | Số hộ cận nghèo |
    | 1 | Phường A | 11 | 5 |
    | 2 | Phường B | 12 | |
    | 3 | Phường C | 13 | - |
    | | Tổng cộng | 36 | 9 |
    """)
    assert ties(relations, PartsOfTotal) == ["= 36 11 12 13", "9 5"]


def test_parts_behind_trong_do_may_overlap_and_are_held_one_by_one() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | TH |
    | 1 | Tổng số đảng viên | người | 101 |
    | | Trong đó: - Nữ | người | 61 |
    | | - Dân tộc thiểu số | người | 71 |
    """)
    assert ties(relations, PartsOfTotal) == ["101 61", "101 71"]


def test_parts_that_words_call_all_must_add_up() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | TH |
    | 1 | Tổng chi, gồm: | triệu đồng | 301 |
    | 1.1 | Chi đầu tư | triệu đồng | 101 |
    | 1.2 | Chi thường xuyên | triệu đồng | 152 |
    | 2 | Tổng thu | triệu đồng | 303 |
    | | Chia ra: | | |
    | | - Thu A | triệu đồng | 101 |
    | | - Thu B | triệu đồng | 202 |
    """)
    assert ties(relations, PartsOfTotal) == ["= 301 101 152", "= 303 101 202"]


def test_children_that_add_up_in_two_columns_must_in_the_third() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | KH | Tháng 11 | 11 tháng |
    | I | Chi sự nghiệp | tỷ đồng | 31 | 12 | 29 |
    | 1 | Sự nghiệp giáo dục | tỷ đồng | 18 | 7 | 16 |
    | 2 | Sự nghiệp môi trường | tỷ đồng | 13 | 5 | 11 |
    """)
    assert ties(relations, PartsOfTotal) == ["= 31 18 13", "= 12 7 5", "= 29 16 11"]


def test_children_of_an_outline_alone_bind_nothing() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | TH |
    | 1 | Số hộ toàn xã | hộ | 1.001 |
    | 1.1 | Số hộ có điện | hộ | 999 |
    | 1.2 | Số hộ có nước sạch | hộ | 903 |
    """)
    assert ties(relations, PartsOfTotal) == []


def test_nothing_is_added_across_units_or_of_rates() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | TH |
    | 1 | Thu, gồm: | tỷ đồng | 10 |
    | 1.1 | Thu phí | triệu đồng | 4 |
    | 1.2 | Số người nộp | người | 6 |
    | 2 | Tỷ lệ chung, gồm: | % | 90 |
    | 2.1 | Tỷ lệ của khối một | % | 95 |
    | 2.2 | Tỷ lệ của khối hai | % | 85 |
    """)
    assert ties(relations, PartsOfTotal) == []
    assert [len(tie.parts) for tie in relations if isinstance(tie, PartsOfTotal)] in ([], [1])


def test_a_total_named_by_the_numbers_of_its_parts() -> None:
    _, relations = read("""
    ĐVT: triệu đồng
    | TT | Danh mục | Kế hoạch vốn | Giải ngân |
    | | TỔNG SỐ (A+B) | 14.003 | 7.101 |
    | A | Dự án chuyển tiếp | 9.002 | 5.101 |
    | 1 | Trường học X | 5.001 | 3.001 |
    | 2 | Đường Y | 4.001 | 2.100 |
    | B | Dự án mới | 5.001 | 2.000 |
    """)
    assert "= 14.003 9.002 5.001" in ties(relations, PartsOfTotal)
    assert "= 9.002 5.001 4.001" in ties(relations, PartsOfTotal)


def test_a_structure_makes_a_hundred() -> None:
    _, relations = read("""
    | TT | Chỉ tiêu | ĐVT | TH |
    | 1 | Cơ cấu kinh tế | % | |
    | | - Nông nghiệp | % | 12,4 |
    | | - Công nghiệp | % | 48,1 |
    | | - Dịch vụ | % | 37,5 |
    """)
    assert ties(relations, SharesOfWhole) == ["= 12,4 48,1 37,5"]


def test_a_column_of_shares_is_tied_to_its_values() -> None:
    _, relations = read("""
    | Chỉ tiêu | ĐVT | Quý III/2021 | Cơ cấu (%) |
    | Tổng số | tấn | 1.001 | 100 |
    | - Cá | tấn | 601 | 60,0 |
    | - Tôm | tấn | 400 | 40,0 |
    """)
    assert ties(relations, ShareOfTotal) == ["601 1.001 60,0", "400 1.001 40,0"]


def test_area_times_yield_in_rows_and_in_columns() -> None:
    _, rows = read("""
    | TT | Chỉ tiêu | ĐVT | TH |
    | 1 | Lúa mùa | | |
    | | - Diện tích | ha | 2.411 |
    | | - Năng suất | tạ/ha | 58,5 |
    | | - Sản lượng | tấn | 14.104 |
    """)
    _, columns = read("""
    | STT | Loại cây trồng | Diện tích (ha) | Năng suất (tạ/ha) | Sản lượng (tấn) |
    | 1 | Lúa | 2.411 | 58,5 | 14.104 |
    | 2 | Ngô | 303 | 45,1 | 1.367 |
    """)
    assert ties(rows, AreaYieldOutput) == ["2.411 58,5 14.104"]
    assert ties(columns, AreaYieldOutput) == ["2.411 58,5 14.104", "303 45,1 1.367"]


def test_one_indicator_on_two_pages_is_the_same_thing() -> None:
    header = "| TT | Chỉ tiêu | ĐVT | KH | TH |"
    _, relations = read(
        f"{header}\n| 1 | Thu nội địa | tỷ đồng | 102 | 91 |\n{header}\n| 1 | Thu nội địa | tỷ đồng | 102 | 19 |"
    )
    assert ties(relations, SameThing) == ["102 102", "91 19"]


def test_prose_and_table_of_one_document_state_the_same_thing() -> None:
    figures, _ = read("| TT | Chỉ tiêu | ĐVT | KH TP giao | 11 tháng |\n| 1 | Thu nội địa | tỷ đồng | 1.112 | 1.379 |")
    plan, level = figures
    step = Decimal(10**9)
    said = replace(level, text="1.397", quantity=Quantity(1397 * step, step, step), source=Source.PROSE)
    wanted = replace(plan, issuer="thành phố", source=Source.PROSE)
    assert [tie.mentions for tie in agree([said, wanted], figures)] == [(said, level), (wanted, plan)]
    assert all(tie.firm for tie in agree([said, wanted], figures))


def test_another_period_place_or_indicator_is_another_thing() -> None:
    figures, _ = read("| TT | Chỉ tiêu | ĐVT | 11 tháng |\n| 1 | Thu nội địa | tỷ đồng | 1.379 |")
    others = [
        replace(figures[0], period="2021-11"),
        replace(figures[0], place="Phường A"),
        replace(figures[0], indicator=None),
        replace(figures[0], period=""),
    ]
    assert list(agree(others, figures)) == []


def test_an_estimate_is_not_firmly_the_result() -> None:
    figures, _ = read("| TT | Chỉ tiêu | ĐVT | Ước 11 tháng |\n| 1 | Thu nội địa | tỷ đồng | 1.379 |")
    assert [tie.firm for tie in agree([replace(figures[0], estimate=False)], figures)] == [False]
