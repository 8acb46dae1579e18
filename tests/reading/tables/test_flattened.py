"""Tables that lost their lines are read as what they were: rows as lines or in one line, cells below each other."""

from __future__ import annotations

import pytest

from luyke.model import Document, Figure
from luyke.reading import read_document

_HEAD = "Chỉ tiêu năm 2022\n\n"
_LINES = (
    _HEAD + "STT Chỉ tiêu ĐVT Kế hoạch Thực hiện Tỷ lệ %\n"
    "1 Diện tích gieo trồng ha 500 510 102,0\n"
    "2 Thu phí chợ triệu đồng 1.200 1.320 110,0\n"
    "3 Tỷ lệ hộ nghèo % 4,5 4,1"
)
_ONE_LINE = (
    "Kết quả 9 tháng năm 2022: Chỉ tiêu Đơn vị KH năm Thực hiện % KH; Diện tích ngô ha 520 260 50,0; "
    "Sản lượng ngô tấn 3.100 1.550 50,0; Đàn dê con 840 630 75,0."
)
_NUMBERED = (
    "Giao năm 2021: STT Chỉ tiêu ĐVT KH 2020 KH 2021 1 Đàn dê con 70 80 2 Đàn bò con 90 95 3 Thu phí tỷ đồng 5 6,2"
)
_STACKED = _HEAD + (
    "TT|Chỉ tiêu|Đơn vị|Kế hoạch năm 2022|Ước thực hiện|Đánh giá|1.|Trồng rừng|ha|600-700|720|Vượt|2.|Đàn dê|con"
    "|Khoảng 40|38|Không đạt|- Thu phí|triệu đồng|95|96|3.|Tỷ lệ thất nghiệp|%|Dưới 4|3,1|Đạt"
).replace("|", "\n\n")
_PILED = (
    "Chỉ số sản xuất\nĐơn vị tính: %\nTháng 6 năm\n2015 so với\ntháng trước\nTháng 6 năm\n2015 so với\ncùng kỳ\n"
    "Cộng dồn 6\ntháng năm 2015 so\nvới cùng kỳ\nToàn ngành\n90,1\n99,9\n109,4\n"
    "1. Khai khoáng và\nluyện kim\n104,4\n96,5\n94,4\n2. Chế biến\n81,2\n102,7\n116,9\n3. Điện\n102,9\n94,8\n98,9\n"
)
_ONE_VALUE = (
    "DỰ TOÁN NĂM 2007\nTriệu đồng - Million dong\nSTT\nNo\nChỉ tiêu\nDự toán\nPlan\nI\nTổng thu\n7.599\n"
    "1\nThu nội địa\nDomestic\n3.359\n2\nThu viện trợ\n\nII\nThu hải quan\n4.240\n"
)
_YEARS = (
    "Loại cây 2020 2021\nDiện tích (ha) Sản lượng (tấn) Diện tích (ha) Sản lượng (tấn)\n"
    "Lúa 10 50 12 61\nNgô 20 80 21 84\nKhoai 5 60 6 72"
)

_YEARBOOK = (
    "Y tế huyện\nChỉ tiêu\n2018\n2019\nSơ bộ 2020\nGiường bệnh (Giường)\nBeds\n120\n125\n130\nBác sĩ\n41\n42\n"
    "Tỷ lệ tiêm chủng\n97,5\n98,1\n98,2\n"
)
_YEARBOOK_SECTIONS = (
    "Lao động\n2010\n2015\nSơ bộ\nPrel.\n2016\nNgười - Person\nTỔNG SỐ - TOTAL\n6.840\n6.383\n6.770\nNam - Male\n"
    "3.721\n3.686\n3.248\nCơ cấu - Structure (%)\nNam - Male\n54,40\n57,75\n47,98"
)
_ROWS_OF_YEARS = (
    "Lao động các năm\nNam Nữ\nNgười - Person\n2018 5.945 2.386\n2019 4.454 2.799\nSơ bộ - Prel. 2020 4.175 2.636\n"
    "So với dân số (%)\n2018 64,67 65,06\n2019 53,34 55,11\n2020 51,69 54,68"
)
_CAPITAL_UNITS = (
    "STT\nNội dung\nĐơn vị\nSố lượng\n1\nLao động đang làm việc\nNgười\n4850\n2\nTỷ lệ lao động\nNam\n%\n49,97\n"
    "Nữ\n%\n50,03\n3\nLao động có nghề\nNgười\n1.852"
)
_YEARS_BESIDE_UNITS = (
    "Vùng ven biển\nChỉ tiêu\nĐơn vị\n2010\n2015\n2019\nTổng sản phẩm, giá 2010\ntỷ. đ\n1.345\n2.605\n3.776\n"
    "Rừng\nha\n5.100\n5.200\n5.300\nHộ nghèo\nhộ\n1.900\n1.800\n1.700"
)
_YEARBOOK_LINES = (
    "Dân số các năm\n2018 2019 2020\nDân số thành thị (Người) 2.110 2.140 2.160\nSố hộ 510 515\n"
    "Trẻ em đến trường (Người) 410 420 430"
)


def _written(figure: Figure) -> str:
    number = format(figure.quantity.value.normalize(), "f")
    return " ".join(filter(None, (number, figure.unit, figure.kind.value, figure.period, figure.basis.value)))


_EXPECTED = {
    "rows as lines": (
        _LINES,
        "500 ha target 2022; 510 ha level 2022; 102 % attainment 2022 plan; 1200000000 VND target 2022; "
        "1320000000 VND level 2022; 110 % attainment 2022 plan; 4.5 % target 2022; 4.1 % level 2022",
    ),
    "a year over each column, cells below each other": (
        _YEARBOOK,
        "120 giường level 2018; 125 giường level 2019; 130 giường level 2020; 97.5 % level 2018; 98.1 % level 2019; "
        "98.2 % level 2020",
    ),
    "a year over each column, units above the rows": (
        _YEARBOOK_SECTIONS,
        "6840 person level 2010; 6383 person level 2015; 6770 person level 2016; 3721 person level 2010; "
        "3686 person level 2015; 3248 person level 2016; 54.4 % share 2010 total; 57.75 % share 2015 total; "
        "47.98 % share 2016 total",
    ),
    "rows of years under a line of their unit": (
        _ROWS_OF_YEARS,
        "5945 person level 2018; 2386 person level 2018; 4454 person level 2019; 2799 person level 2019; "
        "4175 person level 2020; 2636 person level 2020; 64.67 % level 2018; 65.06 % level 2018; 53.34 % level 2019; "
        "55.11 % level 2019; 51.69 % level 2020; 54.68 % level 2020",
    ),
    "units in capitals": (
        _CAPITAL_UNITS,
        "4850 person level; 49.97 % level; 50.03 % level; 1852 person level",
    ),
    "years behind a column of units": (
        _YEARS_BESIDE_UNITS,
        "1345000000000 VND level 2010; 2605000000000 VND level 2015; 3776000000000 VND level 2019; "
        "5100 ha level 2010; 5200 ha level 2015; 5300 ha level 2019; 1900 household level 2010; "
        "1800 household level 2015; 1700 household level 2019",
    ),
    "a year over each column, rows as lines": (
        _YEARBOOK_LINES,
        "2110 person level 2018; 2140 person level 2019; 2160 person level 2020; 410 person level 2018; "
        "420 person level 2019; 430 person level 2020",
    ),
    "one line": (
        _ONE_LINE,
        "520 ha target 2022; 260 ha level 2022-01/2022-09; 50 % attainment 2022-01/2022-09 plan; "
        "3100 t target 2022; 1550 t level 2022-01/2022-09; 50 % attainment 2022-01/2022-09 plan; "
        "840 con target 2022; 630 con level 2022-01/2022-09; 75 % attainment 2022-01/2022-09 plan",
    ),
    "one line, rows numbered": (
        _NUMBERED,
        "70 con target 2020; 80 con target 2021; 90 con target 2020; 95 con target 2021; "
        "5000000000 VND target 2020; 6200000000 VND target 2021",
    ),
    "cells below each other": (
        _STACKED,
        "600 ha target 2022; 720 ha level 2022; 40 con target 2022; 38 con level 2022; "
        "95000000 VND target 2022; 96000000 VND level 2022; 4 % target 2022; 3.1 % level 2022",
    ),
    "one unit above": (
        _PILED,
        "90.1 % ratio 2015-06 previous_month; 99.9 % ratio 2015-06 yoy; 109.4 % ratio 2015-01/2015-06 yoy; "
        "104.4 % ratio 2015-06 previous_month; 96.5 % ratio 2015-06 yoy; 94.4 % ratio 2015-01/2015-06 yoy; "
        "81.2 % ratio 2015-06 previous_month; 102.7 % ratio 2015-06 yoy; 116.9 % ratio 2015-01/2015-06 yoy; "
        "102.9 % ratio 2015-06 previous_month; 94.8 % ratio 2015-06 yoy; 98.9 % ratio 2015-01/2015-06 yoy",
    ),
    "one value": (_ONE_VALUE, "7599000000 VND target 2007; 3359000000 VND target 2007; 4240000000 VND target 2007"),
    "years above": (
        _YEARS,
        "10 ha level 2020; 50 t level 2020; 12 ha level 2021; 61 t level 2021; 20 ha level 2020; 80 t level 2020; "
        "21 ha level 2021; 84 t level 2021; 5 ha level 2020; 60 t level 2020; 6 ha level 2021; 72 t level 2021",
    ),
}


@pytest.mark.parametrize("layout", _EXPECTED)
def test_a_table_without_lines_is_a_table(layout: str) -> None:
    text, expected = _EXPECTED[layout]
    figures = read_document(Document.of_text(text)).figures
    assert [_written(figure) for figure in figures] == expected.split("; ")


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2019 thu 5 tỷ đồng.\nLiên hệ\nÔng Ba 0912 345\nBà Tư 0913 456\nCô Sáu 0914 567",
        "Điểm số\nHà Nội 2 1\nHuế 0 0\nVinh 3 1",
        "Thu năm 2021 và năm 2022 là 5 6 tỷ đồng.",
    ],
)
def test_lists_of_other_numbers_measure_nothing(text: str) -> None:
    figures = read_document(Document.of_text(text)).figures
    assert [figure.text for figure in figures if figure.unit != "VND"] == []


def test_sentences_with_a_colon_before_their_number_are_no_rows() -> None:
    text = (
        "5. Chỉ tiêu về chăm sóc trẻ nhỏ\n\n- Số dược sĩ bình quân 1 vạn dân (người): 3\n"
        "- Số ca lao mới trên 100.000 dân: 7,2\n"
        "- Trẻ em dưới 2 tuổi nhẹ cân theo tuổi: 5,1%\n- Số giường nằm trên 1 vạn dân (giường): 31\n"
    )
    assert "5,1" in [figure.text for figure in read_document(Document.of_text(text)).figures]
