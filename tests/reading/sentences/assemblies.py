"""Congresses, councils and works: terms, resolutions, numbers that name, aims that go on; as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    (
        "Ngày 12/6/2015, Đảng bộ phường An Hòa họp đại hội nhiệm kỳ 2015-2020.\nNhiệm kỳ qua, phường huy động trên "
        "300 tỷ đồng làm đường; tỷ lệ hộ nghèo còn 4,5%."
    ): [
        "300 | 300E9 | VND | level | 2010/2015 | - | >",
        "4,5 | 4.5 | % | level | 2010/2015 | - | -",
    ],
    "Kế hoạch trung hạn 2016 - 2020 là gần 20.000 tỷ đồng; kế hoạch năm 2017 là trên 5.000 tỷ đồng.": [
        "20.000 | 20000E9 | VND | target | 2016/2020 | - | <",
        "5.000 | 5000E9 | VND | target | 2017 | - | >",
    ],
    "Mục tiêu lạm phát năm 2019 được Quốc hội thông qua là 4%.": ["4 | 4 | % | target | 2019 | yoy | -"],
    "Theo Quyết định 1977, tỉnh có 20 xã đặc biệt khó khăn. Năm 2016, tỉnh hỗ trợ 30 xã.": [
        "20 | 20 | xã | level | 2016 | - | -",
        "30 | 30 | xã | level | 2016 | - | -",
    ],
    "Theo quy định của Luật Đất đai 2013, xã cấp 400 giấy chứng nhận. Năm 2018, xã cấp thêm 50 giấy chứng nhận.": [
        "400 | 400 | giấy chứng nhận | level | 2018 | - | -",
        "50 | 50 | giấy chứng nhận | level | 2018 | - | -",
    ],
    "Khởi công tháng 8/2012, tuyến đường dài gần 20 km. Năm 2019, công trình đạt 50% khối lượng.": [
        "20 | 20 | km | level | 2019 | - | <",
        "50 | 50 | % | level | 2019 | - | -",
    ],
    "Tuyến đường dài 11,5 km, được phê duyệt từ năm 2008. Năm 2017, dự án giải ngân 40 tỷ đồng.": [
        "11,5 | 11.5 | km | level | 2017 | - | -",
        "40 | 40E9 | VND | level | 2017 | - | -",
    ],
    "Năng suất lao động đạt 100 triệu đồng/lao động, gần gấp đôi năm 2011. Năm 2018, kinh tế tăng 7%.": [
        "100 | 100E6 | VND/person | level | 2018 | - | -",
        "đôi | 2 | times | other | 2018 | - | <",
        "7 | 7 | % | growth | 2018 | yoy | -",
    ],
    "Trong hai quý đầu năm 2018, nông nghiệp tăng 3,9%.": ["3,9 | 3.9 | % | growth | 2018-01/2018-06 | yoy | -"],
    "Năm 2020, tuyến số 2 Bến Thành và đội số 5 Hải Châu nhận 7 tỷ đồng; tỉnh đứng thứ 3 khu vực.": [
        "7 | 7E9 | VND | level | 2020 | - | -",
        "3 | 3 |  | other | 2020 | - | -",
    ],
    "Năm 2020, Ủy ban nhân dân quận 1 kiến nghị thành phố cấp 7 tỷ đồng; sang năm quận 1 cần 9 tỷ đồng.": [
        "7 | 7E9 | VND | level | 2020 | - | -",
        "9 | 9E9 | VND | level | 2020 | - | -",
    ],
    "Thành phố tổ chức hội nghị xử lý rác đến năm 2025. Mỗi ngày, thành phố có 8.000 tấn rác.": [
        "8.000 | 8000 | t | level |  | - | -",
    ],
    (
        "Năm 2021, huyện có tỷ lệ người trên 18 tuổi tiêm mũi 1 đạt 100,4%, tiêm mũi 2 đạt 98,7%. Người từ 12 tuổi, "
        "tiêm mũi 1 đạt 104%."
    ): [
        "100,4 | 100.4 | % | level | 2021 | - | -",
        "98,7 | 98.7 | % | level | 2021 | - | -",
        "104 | 104 | % | level | 2021 | - | -",
    ],
    "Năm 2020, thu ngân sách xã đạt 9 tỷ đồng, bằng 145,8% Nghị quyết.": [
        "9 | 9E9 | VND | level | 2020 | - | -",
        "145,8 | 145.8 | % | attainment | 2020 | plan | -",
    ],
    "Giai đoạn 2016 - 2020, toàn tỉnh đã sắp xếp giảm 127 trường.": [
        "127 | -127 | trường | difference | 2016/2020 | - | -"
    ],
    "Năm 2015, diện tích lúa đạt 1.142 ha, bằng 99,4 cùng kỳ năm trước.": [
        "1.142 | 1142 | ha | level | 2015 | - | -",
        "99,4 | 99.4 | % | ratio | 2015 | yoy | -",
    ],
    "Năm 2018, lũ làm 5 người chết và một người mất tích; ông A là một người dân.": [
        "5 | 5 | person | level | 2018 | - | -",
        "một | 1 | person | level | 2018 | - | -",
    ],
    "Năm 2016, tỉnh đặt mục tiêu giá tăng 5%, trong khi 9 tháng giá mới tăng 3%.": [
        "5 | 5 | % | target | 2016 | - | -",
        "3 | 3 | % | growth | 2016-01/2016-09 | yoy | -",
    ],
    (
        "Tỉnh giao chỉ tiêu năm 2024 cho các huyện: kinh tế tăng 8,6%, nông nghiệp tăng 5%.\nẢnh minh họa của tỉnh\n"
        "Tỷ lệ đô thị hóa là 34%; số lao động có việc làm mới là 26.800 người; thu nhập là 72 triệu đồng."
    ): [
        "8,6 | 8.6 | % | target | 2024 | - | -",
        "5 | 5 | % | target | 2024 | - | -",
        "34 | 34 | % | target | 2024 | - | -",
        "26.800 | 26800 | person | target | 2024 | - | -",
        "72 | 72E6 | VND | target | 2024 | - | -",
    ],
    "\n".join([f"Xã thứ {n} cấp {n}0 thẻ bảo hiểm." for n in range(2, 15)] + ["Năm 2020, huyện cấp 9 thẻ bảo hiểm."]): [
        *[f"{n}0 | {n}0 | thẻ | level | 2020 | - | -" for n in range(2, 15)],
        "9 | 9 | thẻ | level | 2020 | - | -",
    ],
}
