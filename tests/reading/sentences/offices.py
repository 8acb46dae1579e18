"""How reports of communes, districts and departments tell of their year, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Sáng 28.10, tỉnh có 1.245 người đi làm việc.": ["1.245 | 1245 | person | level |  | - | -"],
    "Năm 2022, dạy nghề cho nông dân đạt 108%. Công suất sử dụng giường đạt 112%.": [
        "108 | 108 | % | attainment | 2022 | plan | -",
        "112 | 112 | % | level | 2022 | - | -",
    ],
    (
        "Tháng 4/2022, sản xuất toàn ngành tăng 5% so tháng trước và tăng 13% so cùng kỳ. Tương ứng, dệt tăng 4% và "
        "14%; điện tăng 3% và 6%."
    ): [
        "5 | 5 | % | growth | 2022-04 | previous_month | -",
        "13 | 13 | % | growth | 2022-04 | yoy | -",
        "4 | 4 | % | growth | 2022-04 | previous_month | -",
        "14 | 14 | % | growth | 2022-04 | yoy | -",
        "3 | 3 | % | growth | 2022-04 | previous_month | -",
        "6 | 6 | % | growth | 2022-04 | yoy | -",
    ],
    (
        "Đến 25/9/2022, huyện hỗ trợ 40 hộ. Do mưa lũ, trong năm, huyện giúp 300 người. Tuy vậy, ước đến cuối năm "
        "2022, với nhiều việc làm, xã còn 12 hộ nghèo."
    ): [
        "40 | 40 | household | level | @2022-09-25 | - | -",
        "300 | 300 | person | level | 2022 | - | -",
        "12 | 12 | household | level | 2022 | - | - | estimate",
    ],
    (
        "Năm 2022, huyện dạy nghề cho 500 người. Chỉ tiêu, nhiệm vụ năm 2023: dạy nghề cho 600 người. Trong đó: nghề "
        "may 200 người. Tỷ lệ lao động có nghề 70%. Thực hiện chương trình mới."
    ): [
        "500 | 500 | person | level | 2022 | - | -",
        "600 | 600 | person | target | 2023 | - | -",
        "200 | 200 | person | target | 2023 | - | -",
        "70 | 70 | % | target | 2023 | - | -",
    ],
    "Vụ đông 2021-2022, xã trồng 50 ha. Vụ xuân 2021-22 có 9 ha.": [
        "50 | 50 | ha | level | 2021/2022 | - | -",
        "9 | 9 | ha | level | 2021/2022 | - | -",
    ],
    "Đến ngày 3/4/2022, xã gieo vụ đông xuân 2021-22 được 50 ha.": ["50 | 50 | ha | level | @2022-04-03 | - | -"],
    "Năm 2022, làm ra 2,4 Tr.SP, thu 5,6 tr.đ.": [
        "2,4 | 2400000 | sản phẩm | level | 2022 | - | -",
        "5,6 | 5600000 | VND | level | 2022 | - | -",
    ],
    "Dự toán năm 2022\n\nTổng thu:\n\n26.530\n\ntriệu đồng\n\nTổng số\n\n15\n\nTỷ lệ thu\n\n31\nTrường học": [
        "26.530 | 26530E6 | VND | level | 2022 | - | -",
    ],
    "NĂM\nCHỈ TIÊU CỦA XÃ": [],
}
