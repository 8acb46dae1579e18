"""Whole tables in the layouts of various offices: what each cell says."""

from __future__ import annotations

from tests.reading.tables.sheet import document_of, read, told

from luyke.model import Document, Figure, Kind, Source
from luyke.reading.tables.read import read_table

MONTHLY = """
CHỈ TIÊU CHỦ YẾU THÁNG 11 NĂM 2021
| STT | Chỉ tiêu | ĐVT | KH 2021 | < | Ước TH T11/2021 | LK 11T/2021 | Cùng kỳ 2020 | % so KH | < | % so CK | Ghi chú |
| ^ | ^ | ^ | TP giao | HĐND quận giao | ^ | ^ | ^ | TP giao | HĐND quận giao | ^ | ^ |
| A | B | C | 1 | 2 | 3 | 4 | 5 | 6=4/1 | 7=4/2 | 8=4/5 | 9 |
| I | THU NGÂN SÁCH | | | | | | | | | | |
| 1 | Thu nội địa | Tỷ đồng | 1.012 | 1.103 | 91 | 994 | 902 | 98,2 | 90,1 | 110,2 | tăng 5% so với 2019 |
| 2 | Số vụ tai nạn giao thông | Vụ | | | 3 | 25 | 30 | - | x | 83,3 | |
"""


def test_the_monthly_table_with_two_plans_and_a_row_of_column_numbers() -> None:
    figures, _ = read(MONTHLY)
    assert told(figures) == [
        "1.012 VND target 2021 thành phố giao",
        "1.103 VND target 2021 hđnd quận giao",
        "91 VND level 2021-11 est",
        "994 VND level 2021-01/2021-11",
        "902 VND level 2020-01/2020-11",
        "98,2 % attainment 2021-01/2021-11 plan thành phố giao",
        "90,1 % attainment 2021-01/2021-11 plan hđnd quận giao",
        "110,2 % ratio 2021-01/2021-11 yoy",
        "3 case level 2021-11 est",
        "25 case level 2021-01/2021-11",
        "30 case level 2020-01/2020-11",
        "83,3 % ratio 2021-01/2021-11 yoy",
    ]


def test_every_figure_stands_where_it_says_and_every_row_is_a_clause() -> None:
    document = document_of(MONTHLY)
    figures, _ = read_table(document, document.tables[0], period="2021-11", number_from=40)
    assert all(document.text[figure.start : figure.end] == figure.text for figure in figures)
    assert {figure.source for figure in figures} == {Source.TABLE}
    assert [figure.clause for figure in figures] == [41] * 8 + [42] * 4


def test_figures_of_a_recognised_picture_are_marked_so() -> None:
    document = document_of(MONTHLY)
    seen = Document(document.text, tables=document.tables, media="image", ocr=True)
    figures, _ = read_table(seen, seen.tables[0])
    assert {figure.source for figure in figures} == {Source.OCR}


def test_a_statistics_office_prints_indices() -> None:
    figures, _ = read("""
    Doanh thu bán lẻ hàng hóa tháng 11 năm 2021
    Đơn vị tính: tỷ đồng
    | | Thực hiện tháng 10/2021 | Ước tính tháng 11/2021 | Cộng dồn 11 tháng năm 2021 | Tháng 11 so với (%) | < |
    | ^ | ^ | ^ | ^ | Tháng trước | Cùng kỳ năm trước |
    | TỔNG SỐ | 2.050,1 | 2.137,6 | 21.846,3 | 104,3 | 120,7 |
    """)
    assert told(figures) == [
        "2.050,1 VND level 2021-10",
        "2.137,6 VND level 2021-11 est",
        "21.846,3 VND level 2021-01/2021-11",
        "104,3 % ratio 2021-11 previous_month",
        "120,7 % ratio 2021-11 yoy",
    ]
    assert figures[0].subject == "doanh thu bán lẻ hàng hóa"


def _compared(*percentages: str) -> list[Figure]:
    rows = "\n".join(f"| Khoản thu {at} | tỷ đồng | 9 | {cell} |" for at, cell in enumerate(percentages))
    figures, _ = read(f"| Chỉ tiêu | ĐVT | Thực hiện | So cùng kỳ (%) |\n{rows}")
    return figures[1::2]


def test_growth_is_told_from_ratio_by_the_numbers_of_the_column() -> None:
    assert {figure.kind for figure in _compared("13,0", "-1,5")} == {Kind.GROWTH}
    assert {figure.kind for figure in _compared("113,0", "98,5")} == {Kind.RATIO}


def test_the_year_before_in_the_table_decides_between_growth_and_ratio() -> None:
    figures, _ = read("""
    | Chỉ tiêu | ĐVT | Năm 2020 | Năm 2021 | So sánh (%) |
    | Thu phí | tỷ đồng | 11,2 | 22,4 | 100,0 |
    | Thuế | tỷ đồng | 10,5 | 19,9 | 89,5 |
    """)
    assert [figure.kind.value for figure in figures] == ["level", "level", "growth"] * 2


def test_a_column_that_could_be_either_says_so() -> None:
    assert all("không rõ" in figure.doubt for figure in _compared("113,0", "12,5"))


def test_places_as_rows_and_indicators_as_columns() -> None:
    figures, _ = read("""
    KẾT QUẢ RÀ SOÁT HỘ NGHÈO NĂM 2021
    | TT | Xã, thị trấn | Tổng số hộ dân | Hộ nghèo | < |
    | ^ | ^ | ^ | Số hộ | Tỷ lệ (%) |
    | 1 | Xã A | 1.004 | 20 | 1,99 |
    | 2 | Xã B | 2.003 | 30 | 1,50 |
    | | Cộng | 3.007 | 50 | 1,66 |
    """)
    assert [(figure.place, figure.subject, figure.text) for figure in figures[2:6]] == [
        ("Xã A", "tỷ lệ hộ nghèo", "1,99"),
        ("Xã B", "tổng số hộ dân", "2.003"),
        ("Xã B", "số hộ nghèo", "30"),
        ("Xã B", "tỷ lệ hộ nghèo", "1,50"),
    ]
    assert figures[6].place == ""
    assert figures[2].indicator == figures[5].indicator is not None


def test_a_table_under_the_words_of_a_plan_holds_what_is_planned() -> None:
    rows = "| Nội dung | Số tiền (triệu đồng) |\n| Thu nội địa | 12.345 |\n| Thu phí | 1.250 |"
    planned, _ = read(f"Điều 1. Thông qua dự toán thu ngân sách năm 2022\n{rows}")
    reached, _ = read(f"Kết quả thực hiện dự toán thu ngân sách năm 2022\n{rows}")
    assert [figure.kind.value for figure in planned] == ["target"] * 2
    assert [figure.kind.value for figure in reached] == ["level"] * 2


def test_years_as_rows_and_indicators_as_columns() -> None:
    figures, _ = read("""
    Lúa của huyện qua các năm
    | Năm | Diện tích (ha) | Sản lượng (tấn) | Tốc độ tăng sản lượng (%) |
    | 2019 | 410 | 2.105 | 1,2 |
    | Năm 2020 | 415 | 2.140 | 1,7 |
    | Ước 2021 | 420 | 2.190 | 2,3 |
    """)
    told = [(figure.text, figure.unit, figure.kind.value, figure.period, figure.place) for figure in figures]
    assert told[:3] == [
        ("410", "ha", "level", "2019", ""),
        ("2.105", "t", "level", "2019", ""),
        ("1,2", "%", "growth", "2019", ""),
    ]
    assert [figure.period for figure in figures[3:]] == ["2020"] * 3 + ["2021"] * 3


def test_months_as_columns() -> None:
    figures, _ = read("""
    | Chỉ tiêu | ĐVT | Năm 2021 | < | < |
    | ^ | ^ | Tháng 1 | Tháng 2 | Quý I |
    | Thu nội địa | tỷ đồng | 100 | 90 | 300 |
    """)
    assert [figure.period for figure in figures] == ["2021-01", "2021-02", "2021-Q1"]


def test_header_cells_that_a_pdf_did_not_merge_reach_to_their_neighbours() -> None:
    figures, _ = read("""
    | TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | | So sánh (%) | |
    | | | | năm | Tháng 11 | 11 tháng | KH năm | Cùng kỳ |
    | 1 | Thu nội địa | Tỷ đồng | 1.112 | 105 | 1.379 | 124,0 | 113,0 |
    """)
    assert told(figures)[1:4] == [
        "105 VND level 2021-11",
        "1.379 VND level 2021-01/2021-11",
        "124,0 % attainment 2021-01/2021-11 plan",
    ]


def test_two_tables_on_one_sheet_keep_their_own_headers_and_units() -> None:
    figures, _ = read("""
    | Biểu 1. Thu ngân sách | | | |
    | Đơn vị tính: tỷ đồng | | | |
    | TT | Nội dung | Kế hoạch năm | Thực hiện |
    | 1 | Thu nội địa | 10 | 9 |
    | Biểu 2. Lao động | | | |
    | TT | Chỉ tiêu | ĐVT | Thực hiện |
    | 1 | Số lao động có việc làm mới | người | 120 |
    """)
    assert [(figure.text, figure.unit) for figure in figures] == [("10", "VND"), ("9", "VND"), ("120", "person")]


def test_a_header_printed_again_on_the_next_page_is_no_row() -> None:
    header = "| TT | Chỉ tiêu | ĐVT | KH | TH |"
    figures, _ = read(
        f"{header}\n| 1 | Thu nội địa | tỷ đồng | 100 | 91 |\n{header}\n| 2 | Thu phí | tỷ đồng | 10 | 9 |"
    )
    assert [figure.text for figure in figures] == ["100", "91", "10", "9"]


def test_a_list_of_two_columns_needs_units_to_measure() -> None:
    figures, _ = read("| Dân số (người) | 12.345 |\n| Diện tích tự nhiên (ha) | 1.234,5 |\n| Năm thành lập | 1961 |")
    assert [(figure.text, figure.unit) for figure in figures] == [("12.345", "person"), ("1.234,5", "ha")]


def test_tables_that_measure_nothing_give_no_figures() -> None:
    schedule = """
    | Thời gian | Nội dung | Địa điểm | Chủ trì |
    | 7h30 | Họp giao ban | Phòng 305 | Đ/c A |
    | 14h00 | Kiểm tra 5 dự án | P. 201 | Đ/c B |
    """
    directory = """
    | TT | Họ và tên | Chức vụ | Điện thoại |
    | 1 | Lê A | Chủ tịch | 0912345678 |
    | 2 | Trần B | Phó | 0225.3850123 |
    """
    documents = """
    | STT | Số văn bản | Ngày ban hành | Nội dung |
    | 1 | 123/QĐ-UBND | 25/11/2021 | Giao chỉ tiêu |
    | 2 | 15 | 26/11/2021 | Kế hoạch |
    """
    signatures = "| NGƯỜI LẬP BIỂU | CHỦ TỊCH |\n| Lê A | Trần B |"
    for written in (schedule, directory, documents, signatures):
        assert read(written) == ([], [])


def test_a_part_that_means_little_alone_is_named_by_its_whole() -> None:
    figures, _ = read("""
    | TT | Chỉ tiêu | ĐVT | TH |
    | 1 | Lúa mùa | | |
    | | - Diện tích | ha | 2.410 |
    | 2 | Vốn đầu tư toàn xã hội | tỷ đồng | 900 |
    | | Trong đó: nhà nước | tỷ đồng | 300 |
    """)
    assert [figure.subject for figure in figures] == [
        "Diện tích lúa mùa",
        "Vốn đầu tư toàn xã hội",
        "Vốn đầu tư toàn xã hội: nhà nước",
    ]
    assert figures[0].indicator is not None
    assert figures[2].indicator != figures[1].indicator


def test_without_any_period_none_is_made_up() -> None:
    figures, _ = read("| TT | Chỉ tiêu | ĐVT | KH | TH |\n| 1 | Thu nội địa | tỷ đồng | 100 | 91 |", period="")
    assert [figure.period for figure in figures] == ["", ""]


def test_a_row_named_by_its_pace_holds_growth_where_another_holds_a_rate() -> None:
    figures, _ = read(
        """
| Chỉ tiêu | ĐVT | Kế hoạch năm 2019 | Thực hiện năm 2019 |
| Tốc độ tăng giá trị sản xuất | % | 8,5 | 9,2 |
| Tỷ lệ hộ nghèo | % | 4 | 3,1 |
"""
    )
    assert told(figures) == [
        "8,5 % target 2019",
        "9,2 % growth 2019 yoy",
        "4 % target 2019",
        "3,1 % level 2019",
    ]
