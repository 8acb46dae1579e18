"""Counts of people, cases and things, as wards, party committees, the police and health offices give them."""

from __future__ import annotations

SENTENCES: dict[str, list[str]] = {
    "Năm 2022, phường tặng quà 120 gia đình chính sách và 15 quân nhân; tiếp dân 240 lượt công dân.": [
        "120 | 120 | household | level | 2022 | - | -",
        "15 | 15 | person | level | 2022 | - | -",
        "240 | 240 | lượt công dân | level | 2022 | - | -",
    ],
    "Năm 2022, đảng bộ kiểm tra 32 tổ chức đảng; phổ biến nghị quyết cho 1.500 lượt cán bộ.": [
        "32 | 32 | tổ chức đảng | level | 2022 | - | -",
        "1.500 | 1500 | lượt cán bộ | level | 2022 | - | -",
    ],
    "Năm 2022, công an bắt 12 đối tượng, khởi tố 9 bị can.": [
        "12 | 12 | person | level | 2022 | - | -",
        "9 | 9 | person | level | 2022 | - | -",
    ],
    "Năm 2022, cấp 2.310 thẻ bảo hiểm y tế.": ["2.310 | 2310 | thẻ | level | 2022 | - | -"],
    "Năm 2022, kết nạp 70/100 chỉ tiêu (đạt 70%).": [
        "70/100 | 70/100 | indicator | fraction | 2022 | - | -",
        "70 | 70 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, hoàn thành 15/18 chỉ tiêu, đạt 83,3%.": [
        "15/18 | 15/18 | indicator | fraction | 2022 | - | -",
        "83,3 | 83.3 | % | share | 2022 | total | -",
    ],
    "Năm 2022, giao 40 thanh niên nhập ngũ đạt 100%.": [
        "40 | 40 | person | level | 2022 | - | -",
        "100 | 100 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, xảy ra 20 vụ cháy, ít hơn 03 vụ = 13,04% so với cùng kỳ.": [
        "20 | 20 | case | level | 2022 | - | -",
        "03 | -3 | case | difference | 2022 | yoy | -",
        "13,04 | -13.04 | % | growth | 2022 | yoy | -",
    ],
    "Tính đến 16 giờ ngày 20/5/2021, toàn tỉnh đã tiêm 5.000 liều.": [
        "5.000 | 5000 | dose | level | @2021-05-20 | - | -"
    ],
    "Từ 17h ngày 03/3 đến 17h00 ngày 04/3/2022, huyện ghi nhận 52 ca mắc mới.": [
        "52 | 52 | case | level | @2022-03-04 | - | -"
    ],
    "Trong ngày 05/4/2022, huyện ghi nhận 35 ca mắc mới.": ["35 | 35 | case | level | @2022-04-05 | - | -"],
    "Đến đầu tháng 10, huyện thu hoạch xong lúa hè thu 2012 với 1.680 ha. Năng suất đạt 5,5 tấn/ha.": [
        "1.680 | 1680 | ha | level | 2012 | - | -",
        "5,5 | 5.5 | t/ha | level | 2012 | - | -",
    ],
}
