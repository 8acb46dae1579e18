"""Paces of years, parallel clauses, what stands on the day of a meeting, plans that move; as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    # A mean of years is compared with no year that could be named.
    "Giai đoạn 2011-2015, giá trị sản xuất tăng bình quân 14%/năm, riêng dịch vụ tăng 16% mỗi năm.": [
        "14 | 14 | % | growth | 2011/2015 | - | -",
        "16 | 16 | % | growth | 2011/2015 | - | -",
    ],
    "Giai đoạn 2016-2020, kinh tế của huyện tăng 9,5%.": ["9,5 | 9.5 | % | growth | 2016/2020 | - | -"],
    "CPI bình quân năm 2021 tăng 1,84%.": ["1,84 | 1.84 | % | growth | 2021 | yoy | -"],
    ("GRDP 9 tháng năm 2022 tăng 6,9%. Trong đó: khu vực nông nghiệp ước đạt 5,4%; khu vực dịch vụ ước đạt 7,2%."): [
        "6,9 | 6.9 | % | growth | 2022-01/2022-09 | yoy | -",
        "5,4 | 5.4 | % | growth | 2022-01/2022-09 | yoy | - | estimate",
        "7,2 | 7.2 | % | growth | 2022-01/2022-09 | yoy | - | estimate",
    ],
    # Two growths of one month cannot both be over the year before; of two quarters they can.
    "Tháng 11/2022, doanh thu đạt 365 tỷ đồng, tăng 2,1% và tăng 13,2%.": [
        "365 | 365E9 | VND | level | 2022-11 | - | -",
        "2,1 | 2.1 | % | growth | 2022-11 | previous_month | -",
        "13,2 | 13.2 | % | growth | 2022-11 | yoy | -",
    ],
    (
        "10 tháng năm 2022, vốn của tỉnh đạt 73 tỷ đồng, bằng 79,5% kế hoạch năm và tăng 6% so với cùng kỳ; vốn của "
        "huyện đạt 33 tỷ đồng, bằng 71% và tăng 8%."
    ): [
        "73 | 73E9 | VND | level | 2022-01/2022-10 | - | -",
        "79,5 | 79.5 | % | attainment | 2022-01/2022-10 | plan | -",
        "6 | 6 | % | growth | 2022-01/2022-10 | yoy | -",
        "33 | 33E9 | VND | level | 2022-01/2022-10 | - | -",
        "71 | 71 | % | attainment | 2022-01/2022-10 | plan | -",
        "8 | 8 | % | growth | 2022-01/2022-10 | yoy | -",
    ],
    "Quý III năm 2022, so với kế hoạch năm, công ty đã thực hiện khoảng 73% sản lượng.": [
        "73 | 73 | % | attainment | 2022-Q3 | plan | ~",
    ],
    "Hết tháng 7/2022, đơn vị đạt số thu cao nhất là 98 tỷ đồng, nhưng mới đạt 43,4%.": [
        "98 | 98E9 | VND | level | 2022-01/2022-07 | - | -",
        "43,4 | 43.4 | % | attainment | 2022-01/2022-07 | plan | -",
    ],
    "Tháng 8/2022, kim ngạch đạt 7 triệu USD, giảm 7,2% so với kỳ tháng 7/2022 và 11,6% so với cùng kỳ năm 2021.": [
        "7 | 7E6 | USD | level | 2022-08 | - | -",
        "7,2 | -7.2 | % | growth | 2022-08 | previous_month | -",
        "11,6 | -11.6 | % | growth | 2022-08 | yoy | -",
    ],
    # … the text's own year again, behind one that was only looked back on.
    (
        "Tháng 1/2021, xuất khẩu đạt 12 triệu USD. Tháng 1 năm 2020, nhập siêu 4 triệu USD. So với cùng kỳ 2020, kim "
        "ngạch tăng thêm 2 triệu USD, tương đương hơn 18,3%."
    ): [
        "12 | 12E6 | USD | level | 2021-01 | - | -",
        "4 | 4E6 | USD | level | 2020-01 | - | -",
        "2 | 2E6 | USD | difference | 2021-01 | yoy | -",
        "18,3 | 18.3 | % | growth | 2021-01 | yoy | >",
    ],
    "6 tháng đầu năm 2020, hệ số chi phí giảm từ 47% cùng kỳ năm trước xuống 43,1%.": [
        "47 | 47 | % | level | 2019-01/2019-06 | - | -",
        "43,1 | 43.1 | % | level | 2020-01/2020-06 | - | -",
    ],
    "6 tháng đầu năm 2020, biên lợi nhuận gộp tăng lên 34,3% so với cùng kỳ.": [
        "34,3 | 34.3 | % | level | 2020-01/2020-06 | - | -"
    ],
    "Gạo đạt 52 tấn, giảm 20% so với năm 2017. Năm 2019, tỉnh đặt mục tiêu xuất khẩu 59 tấn.": [
        "52 | 52 | t | level | 2018 | - | -",
        "20 | -20 | % | growth | 2018 | yoy | -",
        "59 | 59 | t | target | 2019 | - | -",
    ],
    # What is expected, what something would cost, what money is for: no plan.
    "Đến hết năm 2020, tín dụng ước tính sẽ tăng 11%.": ["11 | 11 | % | growth | 2020 | yoy | - | estimate"],
    "Kế hoạch năm 2020: tổng nhu cầu vốn là 58 tỷ đồng.": ["58 | 58E9 | VND | level | 2020 | - | -"],
    "Năm 2012, nguồn lực dành cho mục tiêu giảm nghèo là 42 tỷ đồng.": ["42 | 42E9 | VND | level | 2012 | - | -"],
    "Hội đồng điều chỉnh kế hoạch năm 2020, điều chỉnh giảm hơn 36 tỷ đồng.": [
        "36 | -36E9 | VND | difference | 2020 | plan | >"
    ],
    "Phấn đấu kinh tế số đóng góp khoảng 25% đến năm 2025.": ["25 | 25 | % | target | 2025 | - | ~"],
    # As of the day on which it was told.
    (
        "Chiều 25/11, tỉnh họp báo về kinh tế năm 2020.\nThu ngân sách đạt 50 tỷ đồng.\nLũy kế đến nay, tỉnh có trên "
        "100 dự án với số vốn 30 tỷ đồng."
    ): [
        "50 | 50E9 | VND | level | 2020 | - | -",
        "100 | 100 | project | level | @2020-11-25 | - | >",
        "30 | 30E9 | VND | level | @2020-11-25 | - | -",
    ],
    # An address of a page measures nothing; a line drawn below a heading ends nothing.
    'Tháng 8/2022 thu 5 tỷ đồng. https://a.vn/5141.jpg?rt=20221001140859 "Công chức"': [
        "5 | 5E9 | VND | level | 2022-08 | - | -"
    ],
    "Thu hút vốn 11 tháng năm 2020\n=======\nVốn mới đạt 13 triệu USD.": [
        "13 | 13E6 | USD | level | 2020-01/2020-11 | - | -"
    ],
    "Năm 2020, dự án A điều chỉnh tăng vốn đầu tư thêm 1,4 triệu USD; dự án B tăng vốn thêm 8 triệu USD.": [
        "1,4 | 1400000 | USD | difference | 2020 | plan | -",
        "8 | 8E6 | USD | difference | 2020 | yoy | -",
    ],
    # A paragraph that goes on wishing, though it compares with what will have been.
    (
        "Năm 2020, công ty đặt mục tiêu khai thác 360 tấn (tăng 8,6% so với năm 2019), thu mua 73 tấn.\n"
        "Tổng doanh thu 24 tỷ đồng (tăng 7,7% so với thực hiện năm 2019), thu nhập 7 triệu đồng/người/tháng."
    ): [
        "360 | 360 | t | target | 2020 | - | -",
        "8,6 | 8.6 | % | target | 2020 | - | -",
        "73 | 73 | t | target | 2020 | - | -",
        "24 | 24E9 | VND | target | 2020 | - | -",
        "7,7 | 7.7 | % | target | 2020 | - | -",
        "7 | 7E6 | VND/person | target | 2020 | - | -",
    ],
    "Năm 2019 có 10 dự án. Mục tiêu 2021-2025: tốc độ tăng số doanh nghiệp đạt 15%; thu ngân sách đạt 90 tỷ đồng.": [
        "10 | 10 | project | level | 2019 | - | -",
        "15 | 15 | % | target | 2025 | - | -",
        "90 | 90E9 | VND | target | 2025 | - | -",
    ],
    "Năm 2021, tốc độ tăng trưởng kinh tế giảm từ 5,4% xuống 5,2%.": [
        "5,4 | 5.4 | % | growth | 2021 | yoy | -",
        "5,2 | 5.2 | % | growth | 2021 | yoy | -",
    ],
    "Phấn đấu đến năm 2025 đạt 80 triệu đồng;\nThu ngân sách vượt dự toán; giai đoạn 2016-2020 ước đạt 12 tỷ đồng.": [
        "80 | 80E6 | VND | target | 2025 | - | -",
        "12 | 12E9 | VND | level | 2016/2020 | - | - | estimate",
    ],
    # The year of a plan that is cited is no period; ages are none.
    (
        "Ngày 04/12/2025, thành phố ban hành Kế hoạch 188/KH-UBND.\nMục tiêu giai đoạn 2026-2030 được nêu tại Mục II "
        "Kế hoạch 188/KH-UBND năm 2025 như sau:\n- Tại khu công nghiệp: phấn đấu 80% trẻ em từ 06 tháng đến 36 "
        "tháng tuổi được đến trường."
    ): [
        "80 | 80 | % | target | 2026/2030 | - | -",
    ],
    "Quý I/2018 vốn đạt 20 tỷ đồng. Doanh nghiệp quay trở lại là 1.801 doanh nghiệp, giảm 22,3% so với tháng 2/2018.": [
        "20 | 20E9 | VND | level | 2018-Q1 | - | -",
        "1.801 | 1801 | enterprise | level | 2018-03 | - | -",
        "22,3 | -22.3 | % | growth | 2018-03 | previous_month | -",
    ],
    "Nhiệm vụ năm 2021. Đến 18/12, tiền gửi đạt 1.250 tỷ đồng, tăng 14,6% so với cùng kỳ 2019.": [
        "1.250 | 1250E9 | VND | level | @2020-12-18 | - | -",
        "14,6 | 14.6 | % | growth | @2020-12-18 | yoy | -",
    ],
}
