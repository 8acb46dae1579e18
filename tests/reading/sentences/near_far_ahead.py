"""What comes near the forms of `far_ahead.py` and means something else; as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Trong tháng 12/2020, thông báo 8 văn bản.\n(Bản tin) – Năm 2020, xuất khẩu cao su ước đạt 1,75 "
    "triệu tấn, tăng 2,8% so với năm 2019.": [
        "8 | 8 | văn bản | level | 2020-12 | - | -",
        "1,75 | 1750000 | t | level | 2020 | - | - | estimate",
        "2,8 | 2.8 | % | growth | 2020 | yoy | -",
    ],
    "Tính đến 31/12/2020, thu được 90 tỷ đồng. Song song đó, năm 2020, Cục cũng đã phát hiện và xử lý "
    "269 vụ vi phạm.": [
        "90 | 90E9 | VND | level | @2020-12-31 | - | -",
        "269 | 269 | case | level | 2020 | - | -",
    ],
    "Tháng 12/2020, thu 9 tỷ đồng. Tại phiên họp, lãnh đạo HĐND cũng giao Cục phấn đấu thu NSNN đạt 90 tỷ đồng.": [
        "9 | 9E9 | VND | level | 2020-12 | - | -",
        "90 | 90E9 | VND | target | 2020 | - | -",
    ],
    "Năm 2022, GRDP tăng 8%. Năm 2023, tỉnh đặt mục tiêu tăng trưởng GDP từ 7,5% trở lên. GRDP bình "
    "quân đầu người đạt 70 triệu đồng; tỉ trọng công nghiệp trong GRDP đạt 70,58%.": [
        "8 | 8 | % | growth | 2022 | yoy | -",
        "7,5 | 7.5 | % | target | 2023 | - | >",
        "70 | 70E6 | VND | target | 2023 | - | -",
        "70,58 | 70.58 | % | target | 2023 | - | -",
    ],
    "Kim ngạch nhập khẩu trong năm 2020 cũng giảm (khoảng từ 6,5% đến 7%) so với cùng kỳ.": [
        "6,5% đến 7 | -6.5..-7 | % | growth | 2020 | yoy | ~",
    ],
    "11 tháng năm 2020, sản lượng đã về đích trước 25 ngày (đạt 10 triệu tấn vào ngày 5/12/2020).": [
        "10 | 10E6 | t | level | @2020-12-05 | - | -",
    ],
    "Ngày 30/12/2020, Công ty thông báo giá thu mua mủ nước tại vườn ở mức 330 đồng/kg, giảm 20 "
    "đồng/kg so với cuối tháng 11/2020.": [
        "330 | 330 | VND/kg | level | @2020-12-30 | - | -",
        "20 | -20 | VND/kg | difference | @2020-12-30 | previous_month | -",
    ],
    "Dự án trị giá 5 triệu USD (một trăm hai mươi tỷ đồng).": [
        "5 | 5E6 | USD | level |  | - | -",
        "một trăm hai mươi tỷ | 120E9 | VND | level |  | - | -",
    ],
    "Phạt 15 triệu đồng/tháng (một trăm tám mươi triệu đồng). Giảm 5 tỷ đồng (âm năm tỷ đồng).": [
        "15 | 15E6 | VND | level |  | - | -",
        "một trăm tám mươi triệu | 180E6 | VND | level |  | - | -",
        "5 | -5E9 | VND | difference |  | yoy | -",
        "âm năm tỷ | -5E9 | VND | difference |  | yoy | -",
    ],
    "Năm 2020, Nước A là nhà đầu tư lớn thứ 1 với 7,9 tỷ USD, chiếm 20,8%; Nước B đứng thứ 2 với 7,8 tỷ USD.": [
        "1 | 1 |  | other | 2020 | - | -",
        "7,9 | 7900E6 | USD | level | 2020 | - | -",
        "20,8 | 20.8 | % | share | 2020 | total | -",
        "2 | 2 |  | other | 2020 | - | -",
        "7,8 | 7800E6 | USD | level | 2020 | - | -",
    ],
    "Mức sống được cải thiện, năm 2020 tỷ lệ hộ nghèo giảm từ 8,5% xuống còn 3,2%. Mức bao phủ BHYT "
    "tăng từ 85% lên 90%.": [
        "8,5 | 8.5 | % | level | 2020 | - | -",
        "3,2 | 3.2 | % | level | 2020 | - | -",
        "85 | 85 | % | level | 2020 | - | -",
        "90 | 90 | % | level | 2020 | - | -",
    ],
    "Năm 2020 ADB hạ dự báo tốc độ tăng trưởng từ 6,7% xuống 5,8%, tỷ lệ hộ nghèo giảm xuống 2,5%.": [
        "6,7 | 6.7 | % | growth | 2020 | yoy | - | estimate",
        "5,8 | 5.8 | % | growth | 2020 | yoy | -",
        "2,5 | 2.5 | % | level | 2020 | - | -",
    ],
    "Với quyết tâm đạt mục tiêu kép, 9 tháng năm 2021 tỉnh thu ngân sách 4.500 tỷ đồng, tăng 5%.": [
        "4.500 | 4500E9 | VND | level | 2021-01/2021-09 | - | -",
        "5 | 5 | % | growth | 2021-01/2021-09 | yoy | -",
    ],
    "Năm 2019 và năm 2020, thu ngân sách lần lượt đạt 100 và 120 tỷ đồng; năm 2020 tăng 20% so với năm 2019.": [
        "100 | 100E9 | VND | level | 2019 | - | -",
        "120 | 120E9 | VND | level | 2020 | - | -",
        "20 | 20 | % | growth | 2020 | yoy | -",
    ],
    "Lũy kế đến 30/6/2021, cả nước có 330 dự án còn hiệu lực với tổng vốn đăng ký 39 tỷ USD.": [
        "330 | 330 | project | level | @2021-06-30 | - | -",
        "39 | 39E9 | USD | level | @2021-06-30 | - | -",
    ],
    "Mục tiêu năm 2021: GRDP tăng 8% (kế hoạch Trung ương giao 7,5%); thu ngân sách 5.000 tỷ đồng (kế "
    "hoạch giao 4.500 tỷ đồng).": [
        "8 | 8 | % | target | 2021 | - | -",
        "7,5 | 7.5 | % | target | 2021 | - | -",
        "5.000 | 5000E9 | VND | target | 2021 | - | -",
        "4.500 | 4500E9 | VND | target | 2021 | - | -",
    ],
    "Trong năm 2020 đã xếp hạng 95 di tích cấp tỉnh, đạt 120% kế hoạch.": [
        "120 | 120 | % | attainment | 2020 | plan | -",
    ],
    "Tình hình kinh tế năm 2020:\n- Tỷ lệ hộ nghèo còn 3,2%, giảm khoảng 1,5 điểm %.\n- Thu nhập bình "
    "quân trên 45 triệu đồng.\n- Tỷ lệ lao động qua đào tạo trên 60%.\n- Độ che phủ rừng khoảng 52%.": [
        "3,2 | 3.2 | % | level | 2020 | - | -",
        "1,5 | -1.5 | pp | difference | 2020 | yoy | ~",
        "45 | 45E6 | VND | level | 2020 | - | >",
        "60 | 60 | % | level | 2020 | - | >",
        "52 | 52 | % | level | 2020 | - | ~",
    ],
    "Vụ tôm năm 2020, diện tích đầm nuôi (1.200 ha).": [
        "1.200 | 1200 | ha | level | 2020 | - | -",
    ],
}
