"""Levels: the value, its unit, its hedge: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Năm 2022, tỷ lệ trẻ tiêm đủ 2 mũi vắc xin đạt 91,5%.": ["91,5 | 91.5 | % | level | 2022 | - | -"],
    "Năm 2008, xuất khẩu vượt kế hoạch (đạt 70 triệu USD năm 2010).": ["70 | 70E6 | USD | level | 2010 | - | -"],
    "Năm 2022, thu phí ước đến hết tháng 7 đạt 30 tỷ đồng.": [
        "30 | 30E9 | VND | level | 2022-01/2022-07 | - | - | estimate",
    ],
    "Năm 2022, thu và chi ngân sách lần lượt đạt 500 tỷ đồng và 430 tỷ đồng.": [
        "500 | 500E9 | VND | level | 2022 | - | -",
        "430 | 430E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, năng suất lúa đạt từ 60 đến 62 tạ/ha.": ["60 đến 62 | 6..6.2 | t/ha | level | 2022 | - | -"],
    "Năm 2022, vốn thực hiện khoảng 4 - 5 triệu USD.": ["4 - 5 | 4E6..5E6 | USD | level | 2022 | - | ~"],
    "Năm 2022, huyện có hai mươi mốt nghìn không trăm linh bốn hộ.": [
        "hai mươi mốt nghìn không trăm linh bốn | 21004 | household | level | 2022 | - | -",
    ],
    "Năm 2022, quỹ thu được hai triệu rưỡi đồng.": ["hai triệu rưỡi | 2500000 | VND | level | 2022 | - | -"],
    "Năm 2022, thu ngân sách đạt gần một nghìn tỷ đồng.": ["một nghìn tỷ | 1000E9 | VND | level | 2022 | - | <"],
    "Năm 2022, huyện khởi công tám dự án.": ["tám | 8 | project | level | 2022 | - | -"],
    "Năm 2022, chi đầu tư 1 tỷ 021 triệu đồng.": ["1 tỷ 021 | 1021E6 | VND | level | 2022 | - | -"],
    "Năm 2022, xuất khẩu đạt 2 tỷ 589 triệu đô la Mỹ.": ["2 tỷ 589 | 2589E6 | USD | level | 2022 | - | -"],
    "Tính đến hết tháng 9/2022, có 1.245 doanh nghiệp thành lập mới.": [
        "1.245 | 1245 | enterprise | level | 2022-01/2022-09 | - | -",
    ],
    "Năm 2022, thu nhập bình quân đạt 62,5 triệu đồng/người/năm.": [
        "62,5 | 62500000 | VND/person | level | 2022 | - | -",
    ],
    "Năm 2022, tổng chi đạt 832.270.966.973 đồng.": ["832.270.966.973 | 832270966973 | VND | level | 2022 | - | -"],
    "Năm 2022, chi thường xuyên đạt 3457 tỷ đồng.": ["3457 | 3457E9 | VND | level | 2022 | - | -"],
    "Năm 2022, tỷ lệ sinh là 9,5‰.": ["9,5 | 9.5 | ‰ | level | 2022 | - | -"],
    "Quý I/2022, vốn đăng ký đạt khoảng 3 triệu USD.": ["3 | 3E6 | USD | level | 2022-Q1 | - | ~"],
    "Năm 2022, thu gần 1,5 ngàn tỷ đồng.": ["1,5 | 1500E9 | VND | level | 2022 | - | <"],
    "6 tháng đầu năm 2022, cấp mới không dưới 300 giấy phép.": [
        "300 | 300 | giấy phép | level | 2022-01/2022-06 | - | >",
    ],
    "Năm 2022, đàn trâu có 2.300 con, đàn bò 4.100 con.": [
        "2.300 | 2300 | con | level | 2022 | - | -",
        "4.100 | 4100 | con | level | 2022 | - | -",
    ],
    "Năm 2022, thu phí gần 200 triệu đồng, hơn 30 đơn vị nộp.": [
        "200 | 200E6 | VND | level | 2022 | - | <",
        "30 | 30 | unit | level | 2022 | - | >",
    ],
    "Từ ngày 1/1 đến 15/6/2022, toàn huyện có 25 vụ cháy.": ["25 | 25 | case | level | 2022-01/2022-06 | - | -"],
    "Giai đoạn 2016 - 2020, tổng vốn đạt 1.200 tỷ đồng.": ["1.200 | 1200E9 | VND | level | 2016/2020 | - | -"],
    "Năm 2022, tỷ lệ nợ xấu giảm từ 2,5% xuống 1,8%.": [
        "2,5 | 2.5 | % | level | 2022 | - | -",
        "1,8 | 1.8 | % | level | 2022 | - | -",
    ],
    "Ước 6 tháng đầu năm 2022, thu ngân sách đạt 5 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2022-01/2022-06 | - | - | estimate",
    ],
    "Ước tính năm 2022, sản lượng muối đạt 300 tấn.": ["300 | 300 | t | level | 2022 | - | - | estimate"],
    "Tuần qua, hội đồng nhân dân xã họp kỳ thường lệ, nghe báo cáo của ủy ban, bàn và quyết nghị kế hoạch phát "
    "triển kinh tế - xã hội năm 2023.\nNăm 2022, diện tích gieo trồng là 912 ha.": [
        "912 | 912 | ha | level | 2022 | - | -",
    ],
    "Năm 2022, tỷ lệ tăng tự nhiên dân số tăng 9,5‰.": ["9,5 | 9.5 | ‰ | level | 2022 | - | -"],
    "Năm 2022, tỷ lệ đào tạo nghề đạt 61%, cao hơn tỷ lệ của cả tỉnh là 46%.": [
        "61 | 61 | % | level | 2022 | - | -",
        "46 | 46 | % | level | 2022 | - | -",
    ],
    "Trong 09 tháng, huyện tập trung thực hiện nhiệm vụ năm 2022. Thu ngân sách đạt 30 tỷ đồng.": [
        "30 | 30E9 | VND | level | 2022-01/2022-09 | - | -",
    ],
    (
        "Thu hút vốn tháng 2/2022 đạt 9 tỷ đồng. Vốn đã tăng trở lại sau các tháng cuối năm 2021. "
        "Trong tháng 2, có 3 dự án."
    ): [
        "9 | 9E9 | VND | level | 2022-02 | - | -",
        "3 | 3 | project | level | 2022-02 | - | -",
    ],
    "Năm 2022, tỷ lệ trẻ đến lớp đạt 90% và xã phấn đấu phổ cập vào cuối năm 2024. Tỷ lệ hộ dùng nước sạch đạt 95%.": [
        "90 | 90 | % | level | 2022 | - | -",
        "95 | 95 | % | level | 2022 | - | -",
    ],
    "Năm 2022, rừng trồng đạt 115 ha, đạt kế hoạch, bằng năm 2021, rừng khoán đạt 320 ha.": [
        "115 | 115 | ha | level | 2022 | - | -",
        "320 | 320 | ha | level | 2022 | - | -",
    ],
    "Năm 2022, xã có 1.095 con trâu, bò (bò 970con, trâu 125con), 30 xe (3).": [
        "1.095 | 1095 | con | level | 2022 | - | -",
        "970 | 970 | con | level | 2022 | - | -",
        "125 | 125 | con | level | 2022 | - | -",
        "30 | 30 | xe | level | 2022 | - | -",
    ],
    "Năm 2022, bình quân lương thực: 45 kg/người/6 tháng.": [
        "45 | 45 | kg/person | level | 2022 | - | -",
    ],
    "Năm 2022, huyện có 14 bác sĩ/1 vạn dân, 48 giường bệnh/10.000 dân.": [
        "14 | 14 | person/vạn dân | level | 2022 | - | -",
        "48 | 48 | giường bệnh/10.000 dân | level | 2022 | - | -",
    ],
    "Năm 2022, dư nợ đạt 107 nghìn 700 tỷ đồng.": [
        "107 nghìn 700 | 107700E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, số giường bệnh trên 1 vạn dân đạt 45,7 giường.": [
        "45,7 | 45.7 | giường | level | 2022 | - | -",
    ],
    "Năm 2022, thu từ 3 khu vực, 2 chuyên án, 8 đợt ra quân, 14 tờ trình.": [
        "3 | 3 | khu vực | level | 2022 | - | -",
        "2 | 2 | chuyên án | level | 2022 | - | -",
        "8 | 8 | đợt | level | 2022 | - | -",
        "14 | 14 | tờ trình | level | 2022 | - | -",
    ],
    "Năm 2022, thu ngân sách vượt mốc 300 tỷ đồng.": [
        "300 | 300E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, bác sĩ bình quân 1 vạn dân là 19,23.": [
        "19,23 | 19.23 | person | level | 2022 | - | -",
    ],
    "Năm 2022, huyện có 12 phòng khám.": [
        "12 | 12 | phòng khám | level | 2022 | - | -",
    ],
    "Năm 2022, huyện có 22 sản phẩm OCOP, gồm 9 sản phẩm đạt 4 sao.": [
        "22 | 22 | sản phẩm | level | 2022 | - | -",
        "9 | 9 | sản phẩm | level | 2022 | - | -",
    ],
    "Năm 2022, dư nợ là 547 triệu đồng/17 hộ, tăng 13 triệu đồng.": [
        "547 | 547E6 | VND | level | 2022 | - | -",
        "17 | 17 | household | level | 2022 | - | -",
        "13 | 13E6 | VND | difference | 2022 | yoy | -",
    ],
    "Năm 2022, trường đạt chuẩn bậc mầm non là 141 trường (51,8%), tiểu học 206 (75,2%), trung học 15 (26,8%).": [
        "141 | 141 | trường | level | 2022 | - | -",
        "51,8 | 51.8 | % | share | 2022 | total | -",
        "206 | 206 | trường | level | 2022 | - | -",
        "75,2 | 75.2 | % | share | 2022 | total | -",
        "15 | 15 | trường | level | 2022 | - | -",
        "26,8 | 26.8 | % | share | 2022 | total | -",
    ],
    "Năm 2022, mầm non có 43 trường, tiểu học có 109, trung học có 38.": [
        "43 | 43 | trường | level | 2022 | - | -",
        "109 | 109 | trường | level | 2022 | - | -",
        "38 | 38 | trường | level | 2022 | - | -",
    ],
    "Năm 2022, tỷ lệ sinh của Tân Lập 1,2%, Bình An 0,89%, Hòa Sơn 0,06.": [
        "1,2 | 1.2 | % | level | 2022 | - | -",
        "0,89 | 0.89 | % | level | 2022 | - | -",
    ],
    "Năm 2022, Tân Lập thu 1.200 tỷ đồng, Bình An 800, Hòa Sơn 500.": [
        "1.200 | 1200E9 | VND | level | 2022 | - | -",
        "800 | 800E9 | VND | level | 2022 | - | -",
        "500 | 500E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, cấp vốn cho điện và nước lần lượt là 198,1 triệu và 83,8 triệu USD.": [
        "198,1 | 198100000 | USD | level | 2022 | - | -",
        "83,8 | 83800000 | USD | level | 2022 | - | -",
    ],
    "Năm 2022, giá gạo của Tân Lập và Bình An lần lượt là 81.000 và 82.000 đồng/kg.": [
        "81.000 | 81000 | VND/kg | level | 2022 | - | -",
        "82.000 | 82000 | VND/kg | level | 2022 | - | -",
    ],
    "Năm 2022, ba xã lần lượt thu 12, 15 và 18,5 tỷ đồng.": [
        "ba | 3 | xã | level | 2022 | - | -",
        "12 | 12E9 | VND | level | 2022 | - | -",
        "15 | 15E9 | VND | level | 2022 | - | -",
        "18,5 | 18500E6 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, ba khu vực tăng 5,2, 7 và 9%.": [
        "ba | 3 | khu vực | level | 2022 | - | -",
        "5,2 | 5.2 | % | growth | 2022 | yoy | -",
        "7 | 7 | % | growth | 2022 | yoy | -",
        "9 | 9 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, hỗ trợ 20 hộ, chương trình 135, giai đoạn 2, quốc lộ 5, theo Điều 5, 6 và 7.": [
        "20 | 20 | household | level | 2022 | - | -",
    ],
    "Năm 2021, GRDP của tỉnh âm 1,2%; cán cân thương mại âm 2 tỷ USD.": [
        "1,2 | -1.2 | % | growth | 2021 | yoy | -",
        "2 | -2E9 | USD | level | 2021 | - | -",
    ],
    "Năm 2021, kinh tế tăng trưởng âm 3,1%, khu vực dịch vụ tăng -2,4%.": [
        "3,1 | -3.1 | % | growth | 2021 | yoy | -",
        "2,4 | -2.4 | % | growth | 2021 | yoy | -",
    ],
    "Giá nhẫn 67 triệu - 68,5 triệu đồng mỗi lượng, tăng từ 800.000 đến 1,4 triệu đồng so với tháng trước.": [
        "67 triệu - 68,5 | 67E6..68500000 | VND | level |  | - | -",
        "800.000 đến 1,4 | 800000..1400000 | VND | difference |  | previous_month | -",
    ],
    "Năm 2022, mỗi hộ được hỗ trợ từ 500 nghìn đến 1,5 triệu đồng.": [
        "500 nghìn đến 1,5 | 500000..1500000 | VND | level | 2022 | - | -",
    ],
    "Tháng 5/2022, 8 nhóm có giá tăng nhẹ từ 0,3% đến dưới 2%.": [
        "8 | 8 | nhóm | level | 2022-05 | - | -",
        "0,3% đến dưới 2 | 0.3..2 | % | growth | 2022-05 | yoy | -",
    ],
}
