"""Resolutions, allotments, lists of aims: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    # What a council has resolved is planned, article by article.
    "QUYẾT NGHỊ:\nĐiều 1. Thông qua dự toán ngân sách nhà nước 2023\n1. Thu là 900 tỷ đồng.\n2. Chi là 800 tỷ đồng.": [
        "900 | 900E9 | VND | target | 2023 | - | -",
        "800 | 800E9 | VND | target | 2023 | - | -",
    ],
    "b) Phương án phân bổ năm 2023:\n- Vốn tỉnh quản lý: 75.000 triệu đồng\n- Vốn vay: 4.000 triệu đồng": [
        "75.000 | 75E9 | VND | target | 2023 | - | -",
        "4.000 | 4E9 | VND | target | 2023 | - | -",
    ],
    "Tổng vốn giao năm 2023 cho các xã là 90 tỷ đồng, gồm: Vốn trong nước là 70 tỷ đồng; vốn vay là 20 tỷ đồng.": [
        "90 | 90E9 | VND | target | 2023 | - | -",
        "70 | 70E9 | VND | target | 2023 | - | -",
        "20 | 20E9 | VND | target | 2023 | - | -",
    ],
    # A sentence that tells of a plan is no heading of one.
    "Ngày 5/1, huyện triển khai kế hoạch thu mua nông sản năm 2022.\nNăm 2021, huyện thu mua 300 tấn.": [
        "300 | 300 | t | level | 2021 | - | -",
    ],
    "II. CÁC CHỈ TIÊU CHỦ YẾU\n1. Đàn dê năm 2025 đạt 700 con.\n2. Thu nhập 60 triệu đồng/người.": [
        "700 | 700 | con | target | 2025 | - | -",
        "60 | 60E6 | VND/person | target | 2025 | - | -",
    ],
    "Các chỉ tiêu kinh tế - xã hội chủ yếu năm 2024 là: Thu phí tăng từ 6% trở lên, đàn dê đạt 700 con.": [
        "6 | 6 | % | target | 2024 | - | >",
        "700 | 700 | con | target | 2024 | - | -",
    ],
    "Đại hội đề ra các mục tiêu đến năm 2025: Thu phí đạt 9 tỷ đồng. Đàn dê đạt 700 con.": [
        "9 | 9E9 | VND | target | 2025 | - | -",
        "700 | 700 | con | target | 2025 | - | -",
    ],
    "Đại hội lần thứ V, nhiệm kỳ 2020-2025, đã họp. Đại hội đề ra các mục tiêu nhiệm kỳ mới: Thu phí đạt 9 tỷ đồng.": [
        "9 | 9E9 | VND | target | 2020/2025 | - | -",
    ],
    "Nghị quyết nhiệm kỳ mới với các mục tiêu: tổng đàn dê tăng từ 12-15%, thu phí tăng 5%.": [
        "12-15 | 12..15 | % | target |  | - | -",
        "5 | 5 | % | target |  | - | -",
    ],
    # A budget that a council has passed: what it allots, not what came in.
    "HĐND huyện thông qua nghị quyết về dự toán năm 2023.\nTổng chi 90 tỷ đồng.\nThu phí đã thực hiện 5 tỷ đồng.": [
        "90 | 90E9 | VND | target | 2023 | - | -",
        "5 | 5E9 | VND | level | 2023 | - | -",
    ],
    "Năm 2023, huyện được tỉnh giao chỉ tiêu thu ngân sách 90 tỷ đồng.": ["90 | 90E9 | VND | target | 2023 | - | -"],
    "Năm 2023, tổng nguồn vốn tối thiểu là 75 tỷ đồng.": ["75 | 75E9 | VND | target | 2023 | - | >"],
    "Năm 2023, đã huy động tối thiểu 75 tỷ đồng.": ["75 | 75E9 | VND | level | 2023 | - | >"],
    # Wishes go on in a paragraph that has no word of what has been.
    "Phấn đấu năm 2023: thu phí đạt 9 tỷ đồng; đàn dê đạt 700 con.\nTỷ lệ hộ có điện đạt 80%, tỷ lệ rác đạt 90%.": [
        "9 | 9E9 | VND | target | 2023 | - | -",
        "700 | 700 | con | target | 2023 | - | -",
        "80 | 80 | % | target | 2023 | - | -",
        "90 | 90 | % | target | 2023 | - | -",
    ],
    "Phấn đấu năm 2023: thu phí đạt 9 tỷ đồng; đàn dê đạt 700 con.\nĐến nay, tỷ lệ hộ có nhà vệ sinh đã đạt 80%.": [
        "9 | 9E9 | VND | target | 2023 | - | -",
        "700 | 700 | con | target | 2023 | - | -",
        "80 | 80 | % | level | 2023 | - | -",
    ],
    # A date of a cited document is no period.
    "Căn cứ Nghị quyết số 12/NQ-HĐND ngày 8/12/2020 của HĐND huyện,\n1. Hộ nghèo: huyện hỗ trợ 40 triệu đồng.": [
        "40 | 40E6 | VND | level |  | - | -",
    ],
    # The amount once more in words is no other amount.
    "Tổng thu năm 2023 là 12.000 triệu đồng (mười hai nghìn triệu, không trăm đồng).": [
        "12.000 | 12E9 | VND | level | 2023 | - | -",
    ],
    "Năm 2022, hoàn thành dự án 5 triệu ha rừng với vốn 30 tỷ đồng.": ["30 | 30E9 | VND | level | 2022 | - | -"],
    # A heading with its span holds for the items below, whatever marks it has.
    "a) Giai đoạn 2011-2015:\n- Xã Đông: 40 ha.\nb) Giai đoạn 2016-2020:\n- Xã Tây: 30 ha.\n- Xã Nam: 20 ha.": [
        "40 | 40 | ha | level | 2011/2015 | - | -",
        "30 | 30 | ha | level | 2016/2020 | - | -",
        "20 | 20 | ha | level | 2016/2020 | - | -",
    ],
    "- Giai đoạn II (2011-2015) trồng 140 ha.": ["140 | 140 | ha | level | 2011/2015 | - | -"],
    "Năm 2005 chi 5 tỷ đồng.\nII. Tổng chi năm 2006 là 95 tỷ đồng, trong đó:\n- Nợ: 40 tỷ đồng.\n- Lương: 5 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2005 | - | -",
        "95 | 95E9 | VND | level | 2006 | - | -",
        "40 | 40E9 | VND | level | 2006 | - | -",
        "5 | 5E9 | VND | level | 2006 | - | -",
    ],
    # The time of what is not counted goes with it.
    "Phấn đấu đến năm 2025 thu 9 tỷ đồng; xã đạt chuẩn vào cuối năm 2022; đàn dê đạt 700 con.": [
        "9 | 9E9 | VND | target | 2025 | - | -",
        "700 | 700 | con | target | 2025 | - | -",
    ],
    "8 tháng năm 2022, gieo 60 ha. Diện tích vụ mùa 2022 đạt 50 ha.\nCây lâu năm đạt 30 ha.": [
        "60 | 60 | ha | level | 2022-01/2022-08 | - | -",
        "50 | 50 | ha | level | 2022 | - | -",
        "30 | 30 | ha | level | 2022-01/2022-08 | - | -",
    ],
    "Năm 2022, đất lúa 2 vụ còn 40 ha.": ["40 | 40 | ha | level | 2022 | - | -"],
    "Năm 2022, gieo 60 ha/75 ha, bằng 104% so với cùng kỳ.": [
        "60 ha/75 | 60/75 | ha | fraction | 2022 | - | -",
        "104 | 104 | % | ratio | 2022 | yoy | -",
    ],
}
