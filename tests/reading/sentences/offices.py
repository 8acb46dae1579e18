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
    "Giai đoạn 2015-2020, xã nỗ lực.\n\nDự kiến năm 2020, thu 5 tỷ đồng (tăng 1,3 lần so với năm 2015).": [
        "5 | 5E9 | VND | level | 2020 | - | - | estimate",
        "1,3 | 1.3 | times | other | 2020 | - | -",
    ],
    "Mục tiêu 5 năm (2011 - 2015)\n- Tăng trưởng 5 năm (2006 - 2010) đạt 12%; tăng 14%/năm thời kỳ 2011 - 2015.": [
        "12 | 12 | % | target | 2006/2010 | - | -",
        "14 | 14 | % | target | 2011/2015 | - | -",
    ],
    "Phấn đấu các chỉ tiêu (nhiệm kỳ 2020 - 2025) Tăng trưởng đạt 12%/năm.": [
        "12 | 12 | % | target | 2020/2025 | - | -",
    ],
    "Đến hết năm 2018 tỉnh đã trồng được 69 nghìn ha rừng (mục tiêu đến năm 2018).": [
        "69 | 69000 | ha | level | 2018 | - | -",
    ],
    "Năm 2022, củi đạt 1,6 triệu ste, gấp 3 lần cùng kỳ, trong đó củi thông gấp 5 lần.": [
        "1,6 | 1600000 | ster | level | 2022 | - | -",
        "3 | 3 | times | other | 2022 | yoy | -",
        "5 | 5 | times | other | 2022 | yoy | -",
    ],
    "Xã phấn đấu thu 7 tỷ đồng.\n\nTheo nghị quyết, trong 6 tháng cuối năm 2022, xã phấn đấu thu 7 tỷ đồng.": [
        "7 | 7E9 | VND | target | 2022-07/2022-12 | - | -",
        "7 | 7E9 | VND | target | 2022-07/2022-12 | - | -",
    ],
    "Gỗ đạt 40 nghìn m3.\nTính chung 10 tháng, trồng 20 ha rừng. Tháng 10/2022, cháy 2 ha rừng.": [
        "40 | 40000 | m3 | level | 2022-10 | - | -",
        "20 | 20 | ha | level | 2022-01/2022-10 | - | -",
        "2 | 2 | ha | level | 2022-10 | - | -",
    ],
    "Từ chỗ mỗi xã chỉ có 3 tiêu chí năm 2010, đến nay, mỗi xã đạt 15 tiêu chí. Riêng năm 2014, có 7 xã đạt.": [
        "3 | 3 | tiêu chí | level | 2010 | - | -",
        "15 | 15 | tiêu chí | level | 2014 | - | -",
        "7 | 7 | xã | level | 2014 | - | -",
    ],
    "Năm 2022, đàn bò trong xã hiện có hơn 250. Năm 2022 là năm tổ chức đại hội.": [
        "250 | 250 | con | level | 2022 | - | >"
    ],
    "Đến 31/7/2022, có 170 người tham gia so với cùng kỳ năm 2021 (155 người); tăng 15 người.": [
        "170 | 170 | person | level | @2022-07-31 | - | -",
        "155 | 155 | person | level | @2021-07-31 | - | -",
        "15 | 15 | person | difference | @2022-07-31 | yoy | -",
    ],
    "Đến 31/7/2022, có 170 người dùng, đạt tỷ lệ bao phủ 86% dân số, thấp hơn 4% so với chỉ tiêu tỉnh giao (90%).": [
        "170 | 170 | person | level | @2022-07-31 | - | -",
        "86 | 86 | % | level | @2022-07-31 | - | -",
        "4 | -4 | % | other | @2022-07-31 | plan | -",
        "90 | 90 | % | target | 2022 | - | -",
    ],
    (
        "Năm 2022, 8 tháng thu 49 tỷ đồng.\n\nRiêng tháng 8, thu 6 tỷ đồng.\n\nTrong đó, thuế đạt 4 tỷ đồng.\n\n"
        "Chi 30 tỷ đồng."
    ): [
        "49 | 49E9 | VND | level | 2022-01/2022-08 | - | -",
        "6 | 6E9 | VND | level | 2022-08 | - | -",
        "4 | 4E9 | VND | level | 2022-08 | - | -",
        "30 | 30E9 | VND | level | 2022-01/2022-08 | - | -",
    ],
    (
        "Năm 2022, giải ngân đạt 56% tổng vốn. Xã đạt tỷ lệ 72% giải ngân vốn chợ. Vốn làng, vốn "
        "xã đạt lần lượt tỷ lệ giải ngân so với kế hoạch là 81% và 65%. Vốn kết dư năm 2021 là 37 tỷ đồng."
    ): [
        "56 | 56 | % | attainment | 2022 | plan | -",
        "72 | 72 | % | attainment | 2022 | plan | -",
        "81 | 81 | % | attainment | 2022 | plan | -",
        "65 | 65 | % | attainment | 2022 | plan | -",
        "37 | 37E9 | VND | level | 2022 | - | -",
    ],
    (
        "Năm 2022, đến ngày 30/4, tỉnh giải quyết 518 TTHC. Tổng kế hoạch vốn được giao là 50 tỷ đồng. Kết thúc tháng "
        "8, thu 9 tỷ đồng."
    ): [
        "518 | 518 | thủ tục | level | @2022-04-30 | - | -",
        "50 | 50E9 | VND | target | 2022 | - | -",
        "9 | 9E9 | VND | level | 2022-01/2022-08 | - | -",
    ],
    "Giai đoạn 2015-2020, chỉ số của tỉnh xếp 9/63 tỉnh (tăng 26 bậc so với năm 2015); giảm 20 chỉ tiêu biên chế.": [
        "9/63 | 9/63 | tỉnh | other | 2015/2020 | - | -",
        "26 | 26 | bậc | difference | 2015/2020 | - | -",
        "20 | -20 | indicator | difference | 2015/2020 | - | -",
    ],
    "Một số chỉ tiêu so với cùng năm 2021 là: dệt tăng 15%; thu đạt 87% kế hoạch năm.": [
        "15 | 15 | % | growth | 2022 | yoy | -",
        "87 | 87 | % | attainment | 2022 | plan | -",
    ],
    "Trong 6 tháng đầu năm nay, dư nợ đạt 9 tỷ đồng, tăng 3% so với cuối năm 2014.": [
        "9 | 9E9 | VND | level | 2015-01/2015-06 | - | -",
        "3 | 3 | % | growth | 2015-01/2015-06 | - | -",
    ],
    "9/2/2015 10:04\nChỉ tiêu mới, đến năm 2015 có 39 ha. Cao hơn so với chỉ tiêu tỉnh giao 12 ha.\n148 lượt xem": [
        "39 | 39 | ha | level | 2015 | - | -",
        "12 | 12 | ha | difference | 2015 | plan | -",
    ],
    "Năm 2019, thu 15 tỷ đồng. Số thu năm ngoái là 12 tỷ đồng. Chi 3 tỷ đồng.": [
        "15 | 15E9 | VND | level | 2019 | - | -",
        "12 | 12E9 | VND | level | 2018 | - | -",
        "3 | 3E9 | VND | level | 2019 | - | -",
    ],
    "Sức mua tháng 9/2022 so với tháng trước và cùng kỳ tăng lần lượt 5% và 17%.": [
        "5 | 5 | % | growth | 2022-09 | previous_month | -",
        "17 | 17 | % | growth | 2022-09 | yoy | -",
    ],
    "Năm 2021, xuất khẩu đạt 4 triệu USD, vượt mục tiêu của đại hội đến năm 2025 là 3 triệu USD.": [
        "4 | 4E6 | USD | level | 2021 | - | -",
        "3 | 3E6 | USD | target | 2025 | - | -",
    ],
    "Các chỉ tiêu năm 2018: Kinh tế tăng từ 7% đến 8%. Thuế 17 triệu USD, tăng 2% so với ước thực hiện năm 2017.": [
        "7% đến 8 | 7..8 | % | target | 2018 | - | -",
        "17 | 17E6 | USD | target | 2018 | - | -",
        "2 | 2 | % | target | 2018 | - | -",
    ],
    "Kinh tế tăng 9%. Tính đến 20/12/2014 có 29 dự án. Năm 2014 thu 24 tỷ đồng.": [
        "9 | 9 | % | growth | 2014 | yoy | -",
        "29 | 29 | project | level | @2014-12-20 | - | -",
        "24 | 24E9 | VND | level | 2014 | - | -",
    ],
    "Năm 2005 tỷ trọng nông nghiệp chiếm 58% đến năm 2010 giảm xuống còn 47%; dịch vụ từ 26% tăng lên 28%.": [
        "58 | 58 | % | share | 2005 | total | -",
        "47 | 47 | % | share | 2010 | total | -",
        "26 | 26 | % | share | 2005 | total | -",
        "28 | 28 | % | share | 2010 | total | -",
    ],
    "Huyện đánh giá thực hiện nhiệm vụ 9 tháng, nhiệm vụ trọng tâm quý 4/2022. So với năm 2021, thuế tăng 15%.": [
        "15 | 15 | % | growth | 2022-01/2022-09 | yoy | -",
    ],
    "Năm 2019, xã trồng nghệ 29/25 ha, đạt 116%; nuôi dê 40/50 con, đạt 80%; trồng keo 3/4 ha, bằng 75%.": [
        "29/25 | 29/25 | ha | fraction | 2019 | - | -",
        "116 | 116 | % | attainment | 2019 | plan | -",
        "40/50 | 40/50 | con | fraction | 2019 | - | -",
        "80 | 80 | % | attainment | 2019 | plan | -",
        "3/4 | 3/4 | ha | fraction | 2019 | - | -",
        "75 | 75 | % | attainment | 2019 | plan | -",
    ],
    "Năm 2019, kiểm tra 40/50 cơ sở, đạt 80%, thu 15 ha/22 ha, so với cùng kỳ năm trước bằng 98%.": [
        "40/50 | 40/50 | cơ sở | fraction | 2019 | - | -",
        "80 | 80 | % | share | 2019 | total | -",
        "15 ha/22 | 15/22 | ha | fraction | 2019 | - | -",
        "98 | 98 | % | ratio | 2019 | yoy | -",
    ],
    "Quý I năm 2019, xã đã cố gắng. Diện tích vụ đông xuân năm 2019 là 50 ha.\n\nVề chăn nuôi, xã có 90 con dê.": [
        "50 | 50 | ha | level | 2019 | - | -",
        "90 | 90 | con | level | 2019-Q1 | - | -",
    ],
    "Tháng 2/2016, thu thuế đạt 20 tỷ đồng, bằng cùng kỳ; 2 tháng giải ngân 48/48 tỷ đồng vốn xã giao, bằng 100%.": [
        "20 | 20E9 | VND | level | 2016-02 | - | -",
        "48/48 | 48E9/48E9 | VND | fraction | 2016-01/2016-02 | - | -",
        "100 | 100 | % | attainment | 2016-01/2016-02 | plan | -",
    ],
    "QUYẾT NGHỊ:\nĐiều 1. Phê chuẩn tổng quyết toán ngân sách năm 2016\n1. Tổng thu:\n9.200\ntriệu đồng": [
        "9.200 | 9200E6 | VND | level | 2016 | - | -",
    ],
}
