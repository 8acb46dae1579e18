"""Reports of provinces, districts and communes, their plans and aims; written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    # What there is, told by the end of a month, is as of its last day; what has come in is not.
    "Tính đến hết tháng 4/2022, thu phí đạt 9 tỷ đồng, dư nợ 70 tỷ đồng. Tổng đàn dê có 300 con, tăng 20 con.": [
        "9 | 9E9 | VND | level | 2022-01/2022-04 | - | -",
        "70 | 70E9 | VND | level | @2022-04-30 | - | -",
        "300 | 300 | con | level | @2022-04-30 | - | -",
        "20 | 20 | con | difference | @2022-04-30 | yoy | -",
    ],
    "Tính đến hết tháng 4/2022, xã có 450 người tham gia bảo hiểm xã hội, trong đó tự nguyện là 80 người.": [
        "450 | 450 | person | level | @2022-04-30 | - | -",
        "80 | 80 | person | level | @2022-04-30 | - | -",
    ],
    "6 tháng năm 2022, đàn dê tại thời điểm 1/4/2022 có 300 con; sản lượng thịt đạt 7 tấn. Thu phí đạt 9 tỷ đồng.": [
        "300 | 300 | con | level | @2022-04-01 | - | -",
        "7 | 7 | t | level | 2022-01/2022-06 | - | -",
        "9 | 9E9 | VND | level | 2022-01/2022-06 | - | -",
    ],
    # A plan beside its result.
    "Năm 2022, nông nghiệp tăng 8%/KH tăng 3-4%, thu phí đạt 9 tỷ đồng/KH 7-8 tỷ đồng, đàn dê có 300 con/KH 250 con.": [
        "8 | 8 | % | growth | 2022 | yoy | -",
        "3-4 | 3..4 | % | target | 2022 | yoy | -",
        "9 | 9E9 | VND | level | 2022 | - | -",
        "7-8 | 7E9..8E9 | VND | target | 2022 | - | -",
        "300 | 300 | con | level | 2022 | - | -",
        "250 | 250 | con | target | 2022 | - | -",
    ],
    "9 tháng năm 2022, kinh tế tăng 6%, khó đạt kế hoạch đề ra là 8%. Có 3 sự cố, tiêm 83%, đạt 91% NQ.": [
        "6 | 6 | % | growth | 2022-01/2022-09 | yoy | -",
        "8 | 8 | % | target | 2022 | yoy | -",
        "3 | 3 | sự cố | level | 2022-01/2022-09 | - | -",
        "83 | 83 | % | level | 2022-01/2022-09 | - | -",
        "91 | 91 | % | attainment | 2022-01/2022-09 | plan | -",
    ],
    "Năm 2022, có 12 xã đạt chuẩn, vượt 2 xã so với chỉ tiêu nhiệm kỳ 2020 - 2025 đề ra; thu phí đạt 9 tỷ đồng.": [
        "12 | 12 | xã | level | 2022 | - | -",
        "2 | 2 | xã | difference | 2022 | plan | -",
        "9 | 9E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, thu phí đạt 9 tỷ đồng (đạt 99% kế hoạch năm và bằng 110% so với cùng kỳ năm 2021).": [
        "9 | 9E9 | VND | level | 2022 | - | -",
        "99 | 99 | % | attainment | 2022 | plan | -",
        "110 | 110 | % | ratio | 2022 | yoy | -",
    ],
    "Năm 2022, điều chỉnh dự toán thu, chi từ 14 tỷ đồng lên 22 tỷ đồng.": [
        "14 | 14E9 | VND | target | 2022 | - | -",
        "22 | 22E9 | VND | target | 2022 | - | -",
    ],
    # What is assigned, aimed at and told one by one.
    "Theo đó, huyện giao chỉ tiêu kế hoạch phát triển năm 2022 cho các phòng, các xã, các trường, các trạm y tế, "
    "các doanh nghiệp, các chủ đầu tư để thực hiện.\nCụ thể: kinh tế tăng 8%, thu phí đạt 9 tỷ đồng.": [
        "8 | 8 | % | target | 2022 | - | -",
        "9 | 9E9 | VND | target | 2022 | - | -",
    ],
    "Năm 2022, huyện cũng giao chỉ tiêu: tỷ lệ hộ nghèo là 9%; có 60% trường đạt chuẩn.": [
        "9 | 9 | % | target | 2022 | - | -",
        "60 | 60 | % | target | 2022 | - | -",
    ],
    "Năm 2022, xã phấn đấu hoàn thành 17 chỉ tiêu. Trong đó, thu phí đạt 9 tỷ đồng. Thuế đạt gần 3 tỷ đồng.": [
        "17 | 17 | indicator | level | 2022 | - | -",
        "9 | 9E9 | VND | target | 2022 | - | -",
        "3 | 3E9 | VND | target | 2022 | - | <",
    ],
    "Các chỉ tiêu được đưa ra năm 2022 gồm: tiêm đạt 95%; sinh con thứ ba còn 11%.": [
        "95 | 95 | % | target | 2022 | - | -",
        "11 | 11 | % | target | 2022 | - | -",
    ],
    "CÁC CHỈ TIÊU CHỦ YẾU TRONG NHIỆM KỲ 2020-2025\n1. Thu năm 2025: 9 tỷ đồng\n2. Chi thời kỳ 2021-2025: 5 tỷ đồng": [
        "9 | 9E9 | VND | target | 2025 | - | -",
        "5 | 5E9 | VND | target | 2021/2025 | - | -",
    ],
    "Năm 2022 phấn đấu: kinh tế tăng 8%; thu phí đạt 9 tỷ đồng;\n\nTỷ lệ lao động qua đào tạo đạt 65%.": [
        "8 | 8 | % | target | 2022 | - | -",
        "9 | 9E9 | VND | target | 2022 | - | -",
        "65 | 65 | % | target | 2022 | - | -",
    ],
    "Giai đoạn 2021-2025, xã phấn đấu tăng trưởng 4%. Năm 2025, chăn nuôi chiếm 35%. Ngoài ra, tỷ lệ tiêm đạt 95%.": [
        "4 | 4 | % | target | 2021/2025 | - | -",
        "35 | 35 | % | target | 2025 | - | -",
        "95 | 95 | % | target | 2025 | - | -",
    ],
    "Năm 2023, xã phấn đấu thu phí đạt 9 tỷ đồng, tăng 6% so với dự ước thực hiện năm 2022; tiêm đạt 95%.": [
        "9 | 9E9 | VND | target | 2023 | - | -",
        "6 | 6 | % | target | 2023 | - | -",
        "95 | 95 | % | target | 2023 | - | -",
    ],
    # No word of wishing anywhere: a year that is reached has been reached.
    "Đến năm 2012, dân số của huyện là 70.200 người. Hộ nghèo từ 12% năm 2000 giảm còn 5% năm 2012.": [
        "70.200 | 70200 | person | level | 2012 | - | -",
        "12 | 12 | % | level | 2000 | - | -",
        "5 | 5 | % | level | 2012 | - | -",
    ],
    "Triển khai nhiệm vụ năm 2016\nNăm 2015, thu phí đạt 9 tỷ đồng.": ["9 | 9E9 | VND | level | 2015 | - | -"],
    "Năm 2017, xã phấn đấu giảm tỷ lệ hộ nghèo theo chuẩn giai đoạn 2016 - 2020 còn 2%.": [
        "2 | 2 | % | target | 2017 | - | -",
    ],
    "6 tháng năm 2014, kinh tế tăng 6% (cùng kỳ 2013: 5%, 2012: 4%).": [
        "6 | 6 | % | growth | 2014-01/2014-06 | yoy | -",
        "5 | 5 | % | growth | 2013-01/2013-06 | yoy | -",
        "4 | 4 | % | growth | 2012-01/2012-06 | yoy | -",
    ],
    "Năm 2020, công nghiệp chiếm 58%, tăng 3% so với 2015. Tỷ suất sinh là 19%o. Có 28 giường bệnh trên một vạn dân.": [
        "58 | 58 | % | share | 2020 | total | -",
        "3 | 3 | % | other | 2020 | - | -",
        "19 | 19 | ‰ | level | 2020 | - | -",
        "28 | 28 | giường bệnh | level | 2020 | - | -",
    ],
    "Năm 2022, dư nợ là 90 triệu đồng/82 hộ vay/3 tổ.": [
        "90 | 90E6 | VND | level | 2022 | - | -",
        "82 | 82 | household | level | 2022 | - | -",
        "3 | 3 | tổ | level | 2022 | - | -",
    ],
    # Of a span of years: how things stood is told of the last one, a mean of them all.
    "Giai đoạn 2016-2020, tỷ trọng dịch vụ chiếm 42%.": [
        "42 | 42 | % | share | 2020 | total | -",
    ],
    "Nhiệm kỳ 2010-2015, xã thu 90 tỷ đồng. Năm 2014, thu phí đạt 9 tỷ đồng. Kinh tế tăng bình quân 13%/năm.": [
        "90 | 90E9 | VND | level | 2010/2015 | - | -",
        "9 | 9E9 | VND | level | 2014 | - | -",
        "13 | 13 | % | growth | 2010/2015 | - | -",
    ],
    "Giai đoạn 2016-2020, diện tích chuối tăng 40 ha so với năm 2015 (96/56 ha).": [
        "40 | 40 | ha | difference | 2020 | yoy | -",
        "96 | 96 | ha | level | 2020 | - | -",
        "56 | 56 | ha | level | 2015 | - | -",
    ],
    "Kết quả 5 năm (2011-2016). Năm 2015, thu phí đạt 9 tỷ đồng. Trong 5 năm qua, xã trồng 12 ha chuối.": [
        "9 | 9E9 | VND | level | 2015 | - | -",
        "12 | 12 | ha | level | 2011/2016 | - | -",
    ],
    "Chương trình nông thôn mới từ năm 2011 đến năm 2015, huyện làm 35 km đường.": [
        "35 | 35 | km | level | 2011/2015 | - | -",
    ],
    "Năm 2015, thu phí đạt 9 tỷ đồng. Huyện đề ra các chỉ tiêu: thu phí đạt 10 tỷ đồng.": [
        "9 | 9E9 | VND | level | 2015 | - | -",
        "10 | 10E9 | VND | target | 2015 | - | -",
    ],
    "Năm 2019, xã trồng rừng theo kế hoạch (95%) và hỗ trợ (9 tỷ đồng).": [
        "95 | 95 | % | target | 2019 | - | -",
        "9 | 9E9 | VND | level | 2019 | - | -",
    ],
    "Năm 2019, tổng số phân bổ kế hoạch cho các xã là 12 tỷ đồng; giải ngân 7 tỷ đồng.": [
        "12 | 12E9 | VND | target | 2019 | - | -",
        "7 | 7E9 | VND | level | 2019 | - | -",
    ],
    # A first line of two sentences is no headline.
    "Năm 2019, thu phí đạt 9 tỷ đồng. Chi tăng 13,5%.\nNăm 2020, xã phấn đấu chi tăng 13,5%.": [
        "9 | 9E9 | VND | level | 2019 | - | -",
        "13,5 | 13.5 | % | growth | 2019 | yoy | -",
        "13,5 | 13.5 | % | target | 2020 | - | -",
    ],
    # "ước đạt": what has nearly been reached, though the year is one that was aimed at.
    "Xã đạt mục tiêu đề ra. Đến năm 2020, thu phí ước đạt 40 tỷ đồng; hộ nghèo còn 2%.": [
        "40 | 40E9 | VND | level | 2020 | - | - | estimate",
        "2 | 2 | % | level | 2020 | - | -",
    ],
    "Kinh tế tăng trưởng khá (bình quân giai đoạn 2015-2020 đạt 10,4%).": [
        "10,4 | 10.4 | % | growth | 2015/2020 | - | -",
    ],
    "Năm 2021, huyện sẽ phân bổ 820 tấn xi măng; kế hoạch vốn là 50 tỷ đồng; phân bổ 3,5 tỷ đồng cho các xã.": [
        "820 | 820 | t | target | 2021 | - | -",
        "50 | 50E9 | VND | target | 2021 | - | -",
        "3,5 | 3500E6 | VND | target | 2021 | - | -",
    ],
    "Năm 2020, thu phí đạt 9 tỷ đồng. Năm 2017, xã lên bậc; đến nay có 7 ấp. Năm 2018 có 5 đội, đến nay có 6.": [
        "9 | 9E9 | VND | level | 2020 | - | -",
        "7 | 7 | ấp | level | 2020 | - | -",
        "5 | 5 | đội | level | 2018 | - | -",
        "6 | 6 | đội | level | 2020 | - | -",
    ],
    # Percentages that make up 100 are shares, and so is what a share has come from.
    "Năm 2015, vốn huy động cho xã: ngân sách hỗ trợ 22%, tín dụng 57%, dân góp 21%.": [
        "22 | 22 | % | share | 2015 | total | -",
        "57 | 57 | % | share | 2015 | total | -",
        "21 | 21 | % | share | 2015 | total | -",
    ],
    "Năm 2015, tỷ trọng chăn nuôi tăng từ 31% năm 2010 lên 49%.": [
        "31 | 31 | % | share | 2010 | total | -",
        "49 | 49 | % | share | 2015 | total | -",
    ],
}
