"""What is planned and how much of it is reached: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Năm 2022, tỉnh có 30 chợ. Đến năm 2025 có 60 chợ song năm 2024 mới khởi công.": [
        "30 | 30 | chợ | level | 2022 | - | -",
        "60 | 60 | chợ | target | 2025 | - | -",
    ],
    "Năm 2023, huyện phấn đấu tăng trưởng đạt 9%. Trong đó, trồng trọt tăng 2%.": [
        "9 | 9 | % | target | 2023 | - | -",
        "2 | 2 | % | target | 2023 | - | -",
    ],
    "Năm 2022, thu ngân sách tăng 4%.\nII. Các chỉ tiêu chính năm 2023\nThu ngân sách tăng từ 6% trở lên.": [
        "4 | 4 | % | growth | 2022 | yoy | -",
        "6 | 6 | % | target | 2023 | - | >",
    ],
    "Năm 2022, thu phí đạt 30 tỷ đồng, bằng 60% KH tăng 2% so với cùng kỳ.": [
        "30 | 30E9 | VND | level | 2022 | - | -",
        "60 | 60 | % | attainment | 2022 | plan | -",
        "2 | 2 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, diện tích gieo trồng của huyện đạt 4.520 ha, tăng 2,5% so với năm 2021, đạt 101% kế hoạch.": [
        "4.520 | 4520 | ha | level | 2022 | - | -",
        "2,5 | 2.5 | % | growth | 2022 | yoy | -",
        "101 | 101 | % | attainment | 2022 | plan | -",
    ],
    ("Năm 2022, thu ngân sách quận đạt 500 tỷ đồng, bằng 120% dự toán thành phố giao và 110% dự toán quận giao."): [
        "500 | 500E9 | VND | level | 2022 | - | -",
        "120 | 120 | % | attainment | 2022 | plan | -",
        "110 | 110 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, giải quyết việc làm cho 5.230 lao động (kế hoạch 5.000 lao động).": [
        "5.230 | 5230 | person | level | 2022 | - | -",
        "5.000 | 5000 | person | target | 2022 | - | -",
    ],
    "Mục tiêu năm 2023:\n- Thu ngân sách đạt 600 tỷ đồng.\n- Tỷ lệ hộ nghèo còn 1,5%.": [
        "600 | 600E9 | VND | target | 2023 | - | -",
        "1,5 | 1.5 | % | target | 2023 | - | -",
    ],
    "Đến năm 2025, phấn đấu có 20 xã đạt chuẩn, tỷ lệ che phủ rừng đạt 42%.": [
        "20 | 20 | xã | target | 2025 | - | -",
        "42 | 42 | % | target | 2025 | - | -",
    ],
    "Năm 2022, vốn đầu tư công giải ngân 12,5/20 tỷ đồng, đạt 62,5%.": [
        "12,5/20 | 12500E6/20E9 | VND | fraction | 2022 | - | -",
        "62,5 | 62.5 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, thu ngân sách vượt 12% dự toán.": ["12 | 12 | % | growth | 2022 | plan | -"],
    "Năm 2022, thu ngân sách hụt 2,5% so với dự toán.": ["2,5 | -2.5 | % | growth | 2022 | plan | -"],
    "Năm 2022, thu hút 15 dự án, vượt 3 dự án so với kế hoạch.": [
        "15 | 15 | project | level | 2022 | - | -",
        "3 | 3 | project | difference | 2022 | plan | -",
    ],
    "Thu ngân sách năm 2022 đạt 120 tỷ đồng (kế hoạch 100 tỷ đồng), tăng 8% (năm 2021 đạt 111 tỷ đồng).": [
        "120 | 120E9 | VND | level | 2022 | - | -",
        "100 | 100E9 | VND | target | 2022 | - | -",
        "8 | 8 | % | growth | 2022 | yoy | -",
        "111 | 111E9 | VND | level | 2021 | - | -",
    ],
    "Tháng 11/2022 thu 12 tỷ đồng, lũy kế thu 130 tỷ đồng, đạt 104% kế hoạch năm.": [
        "12 | 12E9 | VND | level | 2022-11 | - | -",
        "130 | 130E9 | VND | level | 2022-01/2022-11 | - | -",
        "104 | 104 | % | attainment | 2022-01/2022-11 | plan | -",
    ],
    "Năm 2023, thu ngân sách là 900 tỷ đồng.\nPhấn đấu năm 2022, tạo việc làm cho 112 người.": [
        "900 | 900E9 | VND | level | 2023 | - | -",
        "112 | 112 | person | target | 2022 | - | -",
    ],
    "Kế hoạch năm 2023, thu ngân sách 650 tỷ đồng.": ["650 | 650E9 | VND | target | 2023 | - | -"],
    "Chỉ tiêu năm 2023: thu ngân sách 650 tỷ đồng; tạo việc làm cho 3.000 lao động.": [
        "650 | 650E9 | VND | target | 2023 | - | -",
        "3.000 | 3000 | person | target | 2023 | - | -",
    ],
    "Huyện đề ra một số chỉ tiêu cơ bản năm 2022 như sản lượng 16.650 tấn, thu ngân sách 10 tỷ đồng.": [
        "16.650 | 16650 | t | target | 2022 | - | -",
        "10 | 10E9 | VND | target | 2022 | - | -",
    ],
    "Phấn đấu đến năm 2025, xã trở thành đô thị loại V. Thu nhập đạt 90 triệu đồng. Năm 2021, xã có 5 dự án.": [
        "90 | 90E6 | VND | target | 2025 | - | -",
        "5 | 5 | project | level | 2021 | - | -",
    ],
    "Mục tiêu năm 2022: Giảm tỷ lệ hộ nghèo 1,2%; 90% gia đình đạt chuẩn văn hóa.": [
        "1,2 | -1.2 | % | target | 2022 | - | -",
        "90 | 90 | % | target | 2022 | - | -",
    ],
    "Năm 2022, thu ngân sách là 404 tỷ đồng, so dự toán giao đạt 42% và bằng 96% so với cùng kỳ.": [
        "404 | 404E9 | VND | level | 2022 | - | -",
        "42 | 42 | % | attainment | 2022 | plan | -",
        "96 | 96 | % | ratio | 2022 | yoy | -",
    ],
    "Năm 2022, GRDP bình quân đầu người đạt 3.400 USD, đạt 102% so với kế hoạch.": [
        "3.400 | 3400 | USD | level | 2022 | - | -",
        "102 | 102 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, thu ngân sách đạt khá (trên 60%), vốn xây dựng cơ bản thực hiện 51%.": [
        "60 | 60 | % | attainment | 2022 | plan | >",
        "51 | 51 | % | attainment | 2022 | plan | -",
    ],
    "Trong 6 tháng đầu năm 2022, kinh tế tăng 6%, xấp xỉ kế hoạch cả năm 2022 (6,5%), xuất khẩu tăng 5%.": [
        "6 | 6 | % | growth | 2022-01/2022-06 | yoy | -",
        "6,5 | 6.5 | % | target | 2022 | yoy | -",
        "5 | 5 | % | growth | 2022-01/2022-06 | yoy | -",
    ],
    "Năm 2022, thu ngân sách đạt 81 tỷ đồng, đạt 108% kế hoạch, bằng 115% cùng kỳ.": [
        "81 | 81E9 | VND | level | 2022 | - | -",
        "108 | 108 | % | attainment | 2022 | plan | -",
        "115 | 115 | % | ratio | 2022 | yoy | -",
    ],
    "Năm 2022, thuế đạt 102% kế hoạch, phí đạt 120% (265 triệu/220 triệu).": [
        "102 | 102 | % | attainment | 2022 | plan | -",
        "120 | 120 | % | attainment | 2022 | plan | -",
        "265 triệu/220 | 265E6/220E6 | VND | fraction | 2022 | - | -",
    ],
    "Năm 2022, xã hoàn thành các chỉ tiêu: tổng giá trị sản xuất đạt 53%, tăng 23%; thương mại đạt 52%, tăng 15%.": [
        "53 | 53 | % | attainment | 2022 | plan | -",
        "23 | 23 | % | growth | 2022 | yoy | -",
        "52 | 52 | % | attainment | 2022 | plan | -",
        "15 | 15 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, thu 9 tỷ đồng, cao hơn dự toán (xấp xỉ 8 tỷ đồng).": [
        "9 | 9E9 | VND | level | 2022 | - | -",
        "8 | 8E9 | VND | target | 2022 | - | ~",
    ],
    "Năm 2015, xuất khẩu đạt 50 tỷ đồng; đến năm 2017 vừa qua lên đến 95 tỷ đồng.": [
        "50 | 50E9 | VND | level | 2015 | - | -",
        "95 | 95E9 | VND | level | 2017 | - | -",
    ],
    (
        "Đại hội họp năm 2025. Phấn đấu tăng trưởng đạt 10%. Thu nhập đến năm 2030 đạt 95 triệu đồng. "
        "Kinh tế số đạt 20% GRDP."
    ): [
        "10 | 10 | % | target | 2025 | - | -",
        "95 | 95E6 | VND | target | 2030 | - | -",
        "20 | 20 | % | target | 2030 | - | -",
    ],
    (
        "6 tháng đầu năm 2022, thu 9 tỷ đồng. Nhiệm vụ trọng tâm những tháng cuối năm với các chỉ tiêu: "
        "tăng trưởng đạt 17%; giảm số hộ nghèo từ 28 hộ xuống còn 23 hộ."
    ): [
        "9 | 9E9 | VND | level | 2022-01/2022-06 | - | -",
        "17 | 17 | % | target | 2022 | - | -",
        "28 | 28 | household | level | 2022 | - | -",
        "23 | 23 | household | target | 2022 | - | -",
    ],
    "Năm 2022, thu ngân sách đảm bảo theo kế hoạch, trong đó thu phí 37 tỷ đồng.": [
        "37 | 37E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, thu thuế (chiếm 53% dự toán thu) đạt 49% dự toán.": [
        "53 | 53 | % | share | 2022 | total | -",
        "49 | 49 | % | attainment | 2022 | plan | -",
    ],
    "Về mục tiêu năm 2022, xã phấn đấu trồng 5 ha rừng. Thu nhập tăng 3%.": [
        "5 | 5 | ha | target | 2022 | - | -",
        "3 | 3 | % | target | 2022 | - | -",
    ],
    "Năm 2022, huy động vốn tăng 8%, vượt kế hoạch đề ra (kế hoạch tăng từ 4 - 6%).": [
        "8 | 8 | % | growth | 2022 | yoy | -",
        "4 - 6 | 4..6 | % | target | 2022 | yoy | -",
    ],
    "Năm 2022, giá tăng 3%. So với mục tiêu đã được hội đồng quyết định (giá tăng dưới 4%), như vậy là đạt.": [
        "3 | 3 | % | growth | 2022 | yoy | -",
        "4 | 4 | % | target | 2022 | yoy | <",
    ],
    "Năm 2022, khám phá 38 vụ án (đạt tỷ lệ 81%); thu hồi 3 tỷ đồng, đạt tỷ lệ 72%.": [
        "38 | 38 | case | level | 2022 | - | -",
        "81 | 81 | % | level | 2022 | - | -",
        "3 | 3E9 | VND | level | 2022 | - | -",
        "72 | 72 | % | level | 2022 | - | -",
    ],
    "Năm 2022, xã tiêm 138 liều, là xã có tỷ lệ tiêm cao nhất, đạt 79%.": [
        "138 | 138 | dose | level | 2022 | - | -",
        "79 | 79 | % | level | 2022 | - | -",
    ],
    "Cả nước có 245 xã đạt chuẩn. Huyện phấn đấu đến năm 2030 có 50 xã đạt chuẩn.": [
        "245 | 245 | xã | level |  | - | -",
        "50 | 50 | xã | target | 2030 | - | -",
    ],
    "Năm 2022, tỷ lệ bao phủ đạt 86%, thấp hơn 5% so với chỉ tiêu được giao tại Quyết định số 5/QĐ-UBND (91%).": [
        "86 | 86 | % | level | 2022 | - | -",
        "5 | -5 | % | other | 2022 | plan | -",
        "91 | 91 | % | target | 2022 | - | -",
    ],
    "Năm 2022, so với chỉ tiêu giao (705 người) đạt 84%.": [
        "705 | 705 | person | target | 2022 | - | -",
        "84 | 84 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, thu phí 71 tỷ đồng, đạt tỷ lệ 93% (vượt chỉ tiêu giao 2%).": [
        "71 | 71E9 | VND | level | 2022 | - | -",
        "93 | 93 | % | attainment | 2022 | plan | -",
        "2 | 2 | % | growth | 2022 | plan | -",
    ],
    "Năm 2022, thị xã đề ra 13 chỉ tiêu cụ thể; trong đó, thu nhập đạt 63 triệu đồng; tỷ lệ hộ nghèo còn 3,7%.": [
        "13 | 13 | indicator | level | 2022 | - | -",
        "63 | 63E6 | VND | target | 2022 | - | -",
        "3,7 | 3.7 | % | target | 2022 | - | -",
    ],
    "Theo chỉ tiêu đề ra, kinh tế giai đoạn 2021-2025 tăng 9%/năm (dịch vụ tăng 8%).": [
        "9 | 9 | % | target | 2021/2025 | - | -",
        "8 | 8 | % | target | 2021/2025 | - | -",
    ],
    "Năm 2022, kinh tế tăng trưởng cao hơn kế hoạch cả năm là 12%.": [
        "12 | 12 | % | target | 2022 | - | -",
    ],
    (
        "II. Các chỉ tiêu chủ yếu đến năm 2025\nVề kinh tế: (1) Tăng trưởng từ 7,5 đến 8%/năm. "
        + "Phát triển đồng bộ, bền vững các ngành, các lĩnh vực của huyện theo giá hiện hành. " * 5
        + "\nVề xã hội: (2) Tỷ lệ lao động qua đào tạo đạt 75%."
    ): [
        "7,5 đến 8 | 7.5..8 | % | target | 2025 | - | -",
        "75 | 75 | % | target | 2025 | - | -",
    ],
    "9 tháng năm 2022, thu 5 tỷ đồng; thu cả năm 2022 phấn đấu đạt 9 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2022-01/2022-09 | - | -",
        "9 | 9E9 | VND | target | 2022 | - | -",
    ],
    "Năm 2022, tỷ lệ hộ nghèo sẽ giảm dần và phấn đấu đạt dưới 6,2%.": [
        "6,2 | 6.2 | % | target | 2022 | - | <",
    ],
    "Nếu so với kế hoạch năm 2022, tỷ lệ giải ngân đạt 22%.": [
        "22 | 22 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, so với kế hoạch, thu ngân sách đạt 5 tỷ đồng, tăng 3%.": [
        "5 | 5E9 | VND | level | 2022 | - | -",
        "3 | 3 | % | growth | 2022 | yoy | -",
    ],
    (
        "Sáu tháng đầu năm 2022, thu ngân sách 6 tỷ đồng đạt 90% so với nghị quyết HĐND xã 95% so với kế hoạch "
        "huyện giao."
    ): [
        "6 | 6E9 | VND | level | 2022-01/2022-06 | - | -",
        "90 | 90 | % | attainment | 2022-01/2022-06 | plan | -",
        "95 | 95 | % | attainment | 2022-01/2022-06 | plan | -",
    ],
    "Năm 2022, thu ngân sách đạt 5 tỷ đồng, đạt 90% so với HĐND phường giao, bằng 95% so với huyện giao.": [
        "5 | 5E9 | VND | level | 2022 | - | -",
        "90 | 90 | % | attainment | 2022 | plan | -",
        "95 | 95 | % | attainment | 2022 | plan | -",
    ],
    "Sáu tháng đầu năm 2022, giá trị thương mại 52 tỷ đồng đạt 59% so với kế hoạch giảm 1% so cùng kỳ.": [
        "52 | 52E9 | VND | level | 2022-01/2022-06 | - | -",
        "59 | 59 | % | attainment | 2022-01/2022-06 | plan | -",
        "1 | -1 | % | growth | 2022-01/2022-06 | yoy | -",
    ],
    (
        "Nghị quyết của HĐND huyện về nhiệm vụ, giải pháp phát triển kinh tế, văn hóa, bảo đảm quốc phòng và an ninh "
        "của huyện và các xã năm 2012\n\nTổng thu ngân sách đạt 53 tỷ đồng."
    ): ["53 | 53E9 | VND | target | 2012 | - | -"],
    "Năm 2022, huyện phấn đấu: giải quyết việc làm cho 400 người;\nkết nạp 130 đoàn viên.": [
        "400 | 400 | person | target | 2022 | - | -",
        "130 | 130 | person | target | 2022 | - | -",
    ],
    (
        "Các chỉ tiêu chủ yếu (nhiệm kỳ 2020-2025)\n- Về kinh tế:\n(1) Đến năm 2025 xây dựng xã cơ bản đạt chuẩn đô "
        "thị văn minh.\n(2) Tỷ lệ lao động qua đào tạo: trên 20%."
    ): ["20 | 20 | % | target | 2025 | - | >"],
    "Tính chung 9 tháng năm 2022, công ty mới hoàn thành 29% doanh thu.": [
        "29 | 29 | % | attainment | 2022-01/2022-09 | plan | -",
    ],
    "Năm 2022, nhà máy đặt kế hoạch doanh thu đạt 800 tỷ đồng.": ["800 | 800E9 | VND | target | 2022 | - | -"],
    "Các nhà máy trong huyện đã lên kế hoạch mở rộng thị trường ra tỉnh bạn.\nNăm 2022, sản lượng đạt 90 tấn.": [
        "90 | 90 | t | level | 2022 | - | -",
    ],
    "5 tháng năm 2022, doanh thu đạt 30 tỷ đồng. Với kế hoạch 2022 là 90 tỷ đồng, lãi đạt 8 tỷ đồng.": [
        "30 | 30E9 | VND | level | 2022-01/2022-05 | - | -",
        "90 | 90E9 | VND | target | 2022 | - | -",
        "8 | 8E9 | VND | level | 2022-01/2022-05 | - | -",
    ],
    "Năm 2022, tỷ lệ giải ngân của các sở như sau: Kế hoạch và Đầu tư (13%), Y tế (16%).": [
        "13 | 13 | % | level | 2022 | - | -",
        "16 | 16 | % | level | 2022 | - | -",
    ],
    "Năm 2022, cầu Đông đã giải ngân được 76%.": ["76 | 76 | % | attainment | 2022 | plan | -"],
    "Năm 2022, thu của huyện Đông đạt 94% dự toán, huyện Tây khoảng 89%.": [
        "94 | 94 | % | attainment | 2022 | plan | -",
        "89 | 89 | % | attainment | 2022 | plan | ~",
    ],
    "Năm 2022, dự toán huyện giao 50 tỷ đồng nhưng giải ngân đạt 42 tỷ đồng, bằng 84%.": [
        "50 | 50E9 | VND | target | 2022 | - | -",
        "42 | 42E9 | VND | level | 2022 | - | -",
        "84 | 84 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, huyện đặt mục tiêu thu 90 tỷ đồng nhưng đến nay chỉ đạt 70 tỷ đồng.": [
        "90 | 90E9 | VND | target | 2022 | - | -",
        "70 | 70E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, thu đạt 58 tỷ đồng, đạt 98% so với chỉ tiêu giao bổ sung của Cục (59 tỷ đồng).": [
        "58 | 58E9 | VND | level | 2022 | - | -",
        "98 | 98 | % | attainment | 2022 | plan | -",
        "59 | 59E9 | VND | target | 2022 | - | -",
    ],
    "Năm 2022, công ty mới hoàn thành 29% doanh thu và 18% lợi nhuận.": [
        "29 | 29 | % | attainment | 2022 | plan | -",
        "18 | 18 | % | attainment | 2022 | plan | -",
    ],
    "Phấn đấu 10 tháng cuối năm 2016, thu đạt 90 tỷ đồng. Tháng 2 năm 2016, thu ngân sách đạt 20 tỷ đồng.": [
        "90 | 90E9 | VND | target | 2016-03/2016-12 | - | -",
        "20 | 20E9 | VND | level | 2016-02 | - | -",
    ],
    # what a list of aims says one by one
    "Năm 2018, xã thu 8 tỷ đồng. Huyện đề ra 14 chỉ tiêu trong năm 2019. Trong đó, thu 9 tỷ đồng; 4 xã đạt chuẩn. "
    "Các chỉ tiêu xã hội: tỷ lệ có bác sĩ đạt 91%.": [
        "8 | 8E9 | VND | level | 2018 | - | -",
        "14 | 14 | indicator | level | 2019 | - | -",
        "9 | 9E9 | VND | target | 2019 | - | -",
        "4 | 4 | xã | target | 2019 | - | -",
        "91 | 91 | % | target | 2019 | - | -",
    ],
    "14/10/2015 - 10:24\nCác chỉ tiêu chủ yếu và việc trọng tâm\nBĐ - Các chỉ tiêu chủ yếu\nĐô thị hóa đạt 43%.": [
        "43 | 43 | % | target |  | - | -",
    ],
    "Phân bổ ngân sách huyện năm 2017 như sau:\na) Chi nguồn thực hiện cải cách tiền lương: 7 tỷ đồng;": [
        "7 | 7E9 | VND | target | 2017 | - | -",
    ],
    "Năm 2021, xã đạt mục tiêu tăng trưởng (GRDP) là 6,5%.": [
        "6,5 | 6.5 | % | target | 2021 | yoy | -",
    ],
    "CÁC CHỈ TIÊU CHỦ YẾU NĂM 2014\n- Thu 14 tỷ đồng.\n- Xã An đạt chuẩn\nVề xã hội\n- Xây 6 trƣờng mới.": [
        "14 | 14E9 | VND | target | 2014 | - | -",
        "6 | 6 | trường | target | 2014 | - | -",
    ],
    "Đại hội thông qua 14 chỉ tiêu nhiệm kỳ 2020-2025. Cụ thể, thu nhập đến năm 2025 đạt 60 triệu đồng/người.": [
        "14 | 14 | indicator | level | 2020/2025 | - | -",
        "60 | 60E6 | VND/person | target | 2025 | - | -",
    ],
    "Năm 2016, xã thu 4 tỷ đồng. Kỳ họp bàn các giải pháp năm 2017.Trong đó phấn đấu trồng 14 ha quế. Thu 5 tỷ đồng.": [
        "4 | 4E9 | VND | level | 2016 | - | -",
        "14 | 14 | ha | target | 2017 | - | -",
        "5 | 5E9 | VND | target | 2017 | - | -",
    ],
    "Huyện giao chỉ tiêu năm 2024 cho các xã để thực hiện: thu 15 tỷ đồng; trồng 40 ha.": [
        "15 | 15E9 | VND | target | 2024 | - | -",
        "40 | 40 | ha | target | 2024 | - | -",
    ],
}
