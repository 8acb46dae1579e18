"""What is carried on from sentence to sentence and from paragraph to paragraph, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    (
        "Tháng 6/2023, giá gạo tăng nên CPI của tỉnh tăng 0,4% so với tháng trước. Bình quân 6 tháng, CPI tăng "
        "2,9% so với bình quân cùng kỳ.\nTrong 11 nhóm hàng, có 3 nhóm giảm giá. Nhóm giao thông tăng 1,2%. Trong "
        "các nhóm này, so với tháng 12/2022, có 9 nhóm tăng giá. Trong đó, may mặc tăng 2,7%."
    ): [
        "0,4 | 0.4 | % | growth | 2023-06 | previous_month | -",
        "2,9 | 2.9 | % | growth | 2023-01/2023-06 | yoy | -",
        "11 | 11 | nhóm hàng | level | 2023-06 | - | -",
        "3 | 3 | nhóm | level | 2023-06 | - | -",
        "1,2 | 1.2 | % | growth | 2023-06 | previous_month | -",
        "9 | 9 | nhóm | level | 2023-06 | - | -",
        "2,7 | 2.7 | % | growth | 2023-06 | - | -",
    ],
    "Tính chung 6 tháng đầu năm 2023, CPI tăng 2,9% so với cùng kỳ. Trong các nhóm hàng, giáo dục tăng 3%.": [
        "2,9 | 2.9 | % | growth | 2023-01/2023-06 | yoy | -",
        "3 | 3 | % | growth | 2023-01/2023-06 | yoy | -",
    ],
    (
        "Trong 5 tháng đầu năm 2022, tỉnh có 5 dự án mới. Nhu cầu thường tăng mạnh vào quý IV, mùa lễ hội.\nHàng "
        "may mặc chiếm 20%. Toàn huyện có 8 sản phẩm đăng ký OCOP trong năm 2022. Xã có 3 dự án."
    ): [
        "5 | 5 | project | level | 2022-01/2022-05 | - | -",
        "20 | 20 | % | share | 2022-01/2022-05 | total | -",
        "8 | 8 | sản phẩm | level | 2022 | - | -",
        "3 | 3 | project | level | 2022-01/2022-05 | - | -",
    ],
    (
        "Trong 8 tháng đầu năm 2022, huyện có 5 dự án. Bắt đầu từ quý II/2022, giá gạo phục hồi. Từ tháng 3 đến "
        "tháng 5/2022, xã có 3 hộ mới."
    ): [
        "5 | 5 | project | level | 2022-01/2022-08 | - | -",
        "3 | 3 | household | level | 2022-03/2022-05 | - | -",
    ],
    (
        "Tổng thu đạt 5 tỷ đồng, tăng 12% so với nửa đầu năm 2021. Nửa đầu năm nay, xã có 5 dự án; nửa cuối năm "
        "2022 có 4 dự án."
    ): [
        "5 | 5E9 | VND | level | 2022-01/2022-06 | - | -",
        "12 | 12 | % | growth | 2022-01/2022-06 | yoy | -",
        "5 | 5 | project | level | 2022-01/2022-06 | - | -",
        "4 | 4 | project | level | 2022-07/2022-12 | - | -",
    ],
    "Quý I/2024, huyện cấp mới 8 dự án, vượt xa so với cùng kỳ năm 2023 (3 dự án).": [
        "8 | 8 | project | level | 2024-Q1 | - | -",
        "3 | 3 | project | level | 2023-Q1 | - | -",
    ],
    (
        "Sáu tháng năm 2022, công nghiệp tăng 4,8%, thấp hơn mức tăng của cùng kỳ năm 2021 (8,8%) và cùng kỳ năm "
        "2020 (13,5%). Nông nghiệp tăng 3,2%, thấp hơn mức tăng cùng kỳ là 3,9%."
    ): [
        "4,8 | 4.8 | % | growth | 2022-01/2022-06 | yoy | -",
        "8,8 | 8.8 | % | growth | 2021-01/2021-06 | yoy | -",
        "13,5 | 13.5 | % | growth | 2020-01/2020-06 | yoy | -",
        "3,2 | 3.2 | % | growth | 2022-01/2022-06 | yoy | -",
        "3,9 | 3.9 | % | growth | 2021-01/2021-06 | yoy | -",
    ],
    "Đến 15/9/2022, huyện có 11 dự án. So với thời điểm cùng kỳ, số vốn đăng ký chỉ bằng 15,3%.": [
        "11 | 11 | project | level | @2022-09-15 | - | -",
        "15,3 | 15.3 | % | ratio | @2022-09-15 | yoy | -",
    ],
    "Qúy I/2024, huyện có 5 dự án, tăng 3% so với qúy IV/2023.": [
        "5 | 5 | project | level | 2024-Q1 | - | -",
        "3 | 3 | % | growth | 2024-Q1 | previous_quarter | -",
    ],
    (
        "Tháng 6/2022, giá gạo tăng 5% so với một năm trước, tăng 1% so với cuối tháng trước, giảm 3% so với 15 "
        "ngày đầu tháng 5."
    ): [
        "5 | 5 | % | growth | 2022-06 | yoy | -",
        "1 | 1 | % | growth | 2022-06 | previous_month | -",
        "3 | -3 | % | growth | 2022-06 | previous_month | -",
    ],
    (
        "Ngày 5/6/2022, giá cà phê tăng 100 đồng so với cùng thời điểm hôm qua; số ca mắc tăng 5 ca so với cùng "
        "thời điểm tuần trước."
    ): [
        "100 | 100 | VND | difference | 2022 | - | -",
        "5 | 5 | case | difference | 2022 | previous_week | -",
    ],
    (
        "Lũy kế từ đầu năm đến nửa đầu tháng 8/2022, xuất khẩu đạt 5 tấn. Từ tháng 11 đến hết tháng 4/2022, xã "
        "trồng 3 ha ngô."
    ): [
        "5 | 5 | t | level | @2022-08-15 | - | -",
        "3 | 3 | ha | level | 2021-11/2022-04 | - | -",
    ],
    (
        "Báo Đồng Xanh\n\n26/09/2022 - 8:05\n\nThu thuế đạt 5 tỷ đồng\n\nSáng 20/9, huyện họp. Chín tháng đầu năm, "
        "thu thuế đạt 5 tỷ đồng."
    ): [
        "5 | 5E9 | VND | level | 2022-01/2022-09 | - | -",
        "5 | 5E9 | VND | level | 2022-01/2022-09 | - | -",
    ],
    "Thứ bảy, 26/09/2020\nTháng 7, chỉ số sản xuất tăng 6,1% so với cùng kỳ năm 2011.": [
        "6,1 | 6.1 | % | growth | 2012-07 | yoy | -",
    ],
    "Thứ bảy, 26/09/2022\nTháng 7, khách đến huyện đạt 5.000 lượt, bằng 60% so với cùng kỳ năm 2019.": [
        "5.000 | 5000 | lượt | level | 2022-07 | - | -",
        "60 | 60 | % | ratio | 2022-07 | yoy | -",
    ],
    (
        "Năm 2016, tỷ lệ hộ nghèo là 15,5%. Đến năm 2021, tỷ lệ hộ nghèo là 4,4%, giảm 0,4 điểm phần trăm so với "
        "năm 2020."
    ): [
        "15,5 | 15.5 | % | level | 2016 | - | -",
        "4,4 | 4.4 | % | level | 2021 | - | -",
        "0,4 | -0.4 | pp | difference | 2021 | yoy | -",
    ],
    (
        "Đại hội nhiệm kỳ 2020 - 2025. Báo cáo cho biết, 5 năm qua tăng trưởng bình quân của xã đạt 10%. Giai đoạn "
        "2015 - 2020, xã huy động 85 tỷ đồng. Năm 2020, thu nhập đạt 41 triệu đồng."
    ): [
        "10 | 10 | % | growth | 2015/2020 | - | -",
        "85 | 85E9 | VND | level | 2015/2020 | - | -",
        "41 | 41E6 | VND | level | 2020 | - | -",
    ],
    "Nhiệm kỳ vừa qua, đảng bộ kết nạp 50 đảng viên. Đại hội đánh giá nhiệm kỳ 2015 - 2020.": [
        "50 | 50 | person | level | 2015/2020 | - | -",
    ],
    "Trong 6 ngày từ (25/1 - 30/1), tỉnh xảy ra 30 vụ. So với cùng kỳ năm 2024 giảm 8 vụ.": [
        "30 | 30 | case | level | 2025-01 | - | -",
        "8 | -8 | case | difference | 2025-01 | yoy | -",
    ],
    (
        "Từ ngày 15.12.2021 đến 14.1.2022, tỉnh xảy ra 30 vụ; từ ngày 15 tháng 4 đến ngày 14 tháng 5 xảy ra 10 vụ; "
        "từ 20 - 25/4 xảy ra 4 vụ."
    ): [
        "30 | 30 | case | level | 2022-01 | - | -",
        "10 | 10 | case | level | 2022-05 | - | -",
        "4 | 4 | case | level | 2022-04 | - | -",
    ],
    "Tháng 10/2022, huyện có 7 ca mắc. Trong tháng 9, huyện có 5 ca. Từ đầu năm đến nay, huyện có 90 ca.": [
        "7 | 7 | case | level | 2022-10 | - | -",
        "5 | 5 | case | level | 2022-09 | - | -",
        "90 | 90 | case | level | 2022-01/2022-10 | - | -",
    ],
    (
        "Trong tuần 38, huyện có 25 ca mắc sởi. Một số xã có nhiều ca: Đông (6 ca), Tây (5 ca).\nTừ đầu năm 2022 "
        "đến nay, huyện có 90 ca."
    ): [
        "25 | 25 | case | level |  | - | -",
        "6 | 6 | case | level |  | - | -",
        "5 | 5 | case | level |  | - | -",
        "90 | 90 | case | level | 2022 | - | -",
    ],
    "Sáu tháng đầu năm 2022, huyện trồng 471 ha ngô; ước cả năm 812 ha. Quý 1.2021, huyện trồng 100 ha.": [
        "471 | 471 | ha | level | 2022-01/2022-06 | - | -",
        "812 | 812 | ha | level | 2022 | - | - | estimate",
        "100 | 100 | ha | level | 2021-Q1 | - | -",
    ],
    "Tháng 7/2022, huyện xảy ra 51 vụ (tăng 8 vụ) so với tháng trước.": [
        "51 | 51 | case | level | 2022-07 | - | -",
        "8 | 8 | case | difference | 2022-07 | previous_month | -",
    ],
    "Tháng 7, thu đạt 9 tỷ đồng, tăng 5% so với tháng 7/2021.": [
        "9 | 9E9 | VND | level | 2022-07 | - | -",
        "5 | 5 | % | growth | 2022-07 | yoy | -",
    ],
    (
        "HĐND huyện nhiệm kỳ 2021-2026 họp. Sáu tháng đầu năm, xuất khẩu đạt 8 triệu USD, tăng 2% so CK. Năm 2023, "
        "huyện trồng 5 ha."
    ): [
        "8 | 8E6 | USD | level | 2023-01/2023-06 | - | -",
        "2 | 2 | % | growth | 2023-01/2023-06 | yoy | -",
        "5 | 5 | ha | level | 2023 | - | -",
    ],
    "Năm 2022, thu đạt mức cao nhất từ 2015 trở lại đây, tăng 5% so với năm 2021.": [
        "5 | 5 | % | growth | 2022 | yoy | -",
    ],
    "Đến ngày 28/10/2021, tỉnh tiêm 900 liều (ngày 26/10 tiêm đạt 100 liều).": [
        "900 | 900 | dose | level | @2021-10-28 | - | -",
        "100 | 100 | dose | level | @2021-10-26 | - | -",
    ],
    "8 tháng năm 2022, huy động vốn tăng 9% so với đầu năm, trong đó tiền gửi của dân tăng 8%.": [
        "9 | 9 | % | growth | 2022-01/2022-08 | - | -",
        "8 | 8 | % | growth | 2022-01/2022-08 | - | -",
    ],
    "Năm 2022, xã Đông có 5 trường, đạt tỷ lệ 20%; xã Tây có 6 trường, đạt 30%.": [
        "5 | 5 | trường | level | 2022 | - | -",
        "20 | 20 | % | level | 2022 | - | -",
        "6 | 6 | trường | level | 2022 | - | -",
        "30 | 30 | % | level | 2022 | - | -",
    ],
}
