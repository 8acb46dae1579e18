"""Notes of offices and papers: what passes, what is printed oddly, what is of two at once; as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Năm 2021, đã kiểm tra 450 tổ chức đảng và 206 đảng viên (tăng 230 tổ chức và 124 đảng viên so với cùng kỳ).": [
        "450 | 450 | tổ chức đảng | level | 2021 | - | -",
        "206 | 206 | person | level | 2021 | - | -",
        "230 | 230 | tổ chức | difference | 2021 | yoy | -",
        "124 | 124 | person | difference | 2021 | yoy | -",
    ],
    "Năm 2020, xử lý hơn 37, 38 tỷ đồng, tăng 52, 1%.": [
        "37, 38 | 37380E6 | VND | level | 2020 | - | >",
        "52, 1 | 52.1 | % | growth | 2020 | yoy | -",
    ],
    "Năm 2020, thu của hai quận lần lượt là 37, 38 tỷ đồng.": [
        "hai | 2 | quận | level | 2020 | - | -",
        "37 | 37E9 | VND | level | 2020 | - | -",
        "38 | 38E9 | VND | level | 2020 | - | -",
    ],
    "Năm 2018, An Minh trồng 26.713 ha, Gò Quao1.324 ha.": [
        "26.713 | 26713 | ha | level | 2018 | - | -",
        "1.324 | 1324 | ha | level | 2018 | - | -",
    ],
    (
        "Năm 2022, tỷ lệ hài lòng đạt 99.9%, tỷ lệ đúng hạn đạt 99.57%; giá trị sản xuất tăng 15,11%; thu hơn 3.000 tỷ "
        "đồng; có 3.830 doanh nghiệp mới."
    ): [
        "99.9 | 99.9 | % | level | 2022 | - | -",
        "99.57 | 99.57 | % | level | 2022 | - | -",
        "15,11 | 15.11 | % | growth | 2022 | yoy | -",
        "3.000 | 3000E9 | VND | level | 2022 | - | >",
        "3.830 | 3830 | enterprise | level | 2022 | - | -",
    ],
    "Nửa năm 2016: thu ngân sách đạt 120 tỷ đồng.": ["120 | 120E9 | VND | level | 2016-01/2016-06 | - | -"],
    "*Vụ mùa (2018-2019): Diện tích đạt 63 ha, đạt 106,5% kế hoạch.": [
        "63 | 63 | ha | level | 2018/2019 | - | -",
        "106,5 | 106.5 | % | attainment | 2018/2019 | plan | -",
    ],
    "9 tháng năm 2016, trồng 90 ha. Về cánh đồng lớn: Vụ Đông Xuân 2015-2016, toàn tỉnh có 25 cánh đồng.": [
        "90 | 90 | ha | level | 2016-01/2016-09 | - | -",
        "25 | 25 | cánh đồng | level | 2015/2016 | - | -",
    ],
    (
        "Kết quả 9 tháng đầu năm 2018:\n+ Diện tích lúa đạt 315 ha. Lúa vụ mùa năm 2018 bị sâu hại nặng.\n"
        "+ Diện tích ngô đạt 48 ha."
    ): [
        "315 | 315 | ha | level | 2018-01/2018-09 | - | -",
        "48 | 48 | ha | level | 2018-01/2018-09 | - | -",
    ],
    "Năm 2016, kiểm tra 3.626 cuộc, trong đó 15,8% số cuộc kiểm tra tại trụ sở.": [
        "3.626 | 3626 | cuộc | level | 2016 | - | -",
        "15,8 | 15.8 | % | share | 2016 | total | -",
    ],
    "Năm 2017, có 47/147 trường mầm non đạt chuẩn (tỷ lệ 32%).": [
        "47/147 | 47/147 | trường | fraction | 2017 | - | -",
        "32 | 32 | % | share | 2017 | total | -",
    ],
    "Năm 2020, khách quốc tế chủ yếu đến từ Trung Quốc 25,1%, Nga 20,1%.": [
        "25,1 | 25.1 | % | share | 2020 | total | -",
        "20,1 | 20.1 | % | share | 2020 | total | -",
    ],
    "So với cùng kỳ năm 2018, số vụ cháy giảm 56 vụ. Chỉ tính riêng trong tháng 9 này, xảy ra 30 vụ.": [
        "56 | -56 | case | difference | 2019-01/2019-09 | yoy | -",
        "30 | 30 | case | level | 2019-09 | - | -",
    ],
    (
        "6 tháng đầu năm 2020, kinh tế tăng 0,1%. Tổng thu ngân sách đến ngày 15/6 đạt 3.620 tỷ đồng. Tổng mức "
        "bán lẻ đạt 18.895 tỷ đồng."
    ): [
        "0,1 | 0.1 | % | growth | 2020-01/2020-06 | yoy | -",
        "3.620 | 3620E9 | VND | level | @2020-06-15 | - | -",
        "18.895 | 18895E9 | VND | level | 2020-01/2020-06 | - | -",
    ],
    "Tính đến hết tháng 8/2020, thu đạt 70 tỷ đồng. Ước đến cuối tháng 9 đạt 73 tỷ đồng. Chi đạt 60 tỷ đồng.": [
        "70 | 70E9 | VND | level | 2020-01/2020-08 | - | -",
        "73 | 73E9 | VND | level | @2020-09-30 | - | - | estimate",
        "60 | 60E9 | VND | level | 2020-01/2020-08 | - | -",
    ],
    "Năm 2014, số mắc tăng là: Lâm Đồng (tăng 43 trường hợp), Cà Mau (29 trường hợp).": [
        "43 | 43 | case | difference | 2014 | yoy | -",
        "29 | 29 | case | difference | 2014 | yoy | -",
    ],
    "Năm 2014, các tỉnh có số mắc giảm mạnh so với cùng kỳ là An Giang (29,1%), Cà Mau (27,8%).": [
        "29,1 | -29.1 | % | growth | 2014 | yoy | -",
        "27,8 | -27.8 | % | growth | 2014 | yoy | -",
    ],
    (
        "Báo cáo cho biết: hết tháng 6-2017, tổng vốn huy động đạt 41 tỷ đồng. Tổng dư nợ cho vay đạt 42 tỷ đồng; thu "
        "phí đạt 2 tỷ đồng."
    ): [
        "41 | 41E9 | VND | level | @2017-06-30 | - | -",
        "42 | 42E9 | VND | level | @2017-06-30 | - | -",
        "2 | 2E9 | VND | level | 2017-01/2017-06 | - | -",
    ],
    "Tháng 9/2022, khai khoáng tăng 1,6% so với tháng trước, tăng 17,4% CK.": [
        "1,6 | 1.6 | % | growth | 2022-09 | previous_month | -",
        "17,4 | 17.4 | % | growth | 2022-09 | yoy | -",
    ],
    "9 tháng năm 2018, có 300 doanh nghiệp mới. Lũy kế đến nay toàn tỉnh có 12.484 doanh nghiệp.": [
        "300 | 300 | enterprise | level | 2018-01/2018-09 | - | -",
        "12.484 | 12484 | enterprise | level | @2018-09-30 | - | -",
    ],
    "Năm 2020, 5.493 hộ thoát nghèo, tỷ lệ giảm hộ nghèo là 3,97%; trao huy hiệu cho 2 đ/c.": [
        "5.493 | 5493 | household | level | 2020 | - | -",
        "3,97 | -3.97 | % | other | 2020 | yoy | -",
        "2 | 2 | person | level | 2020 | - | -",
    ],
    "Năm 2022, giá trị sản xuất tăng 9,7%, vượt kế hoạch 8,5-9,5%; chi hơn 1.076, 31 tỷ đồng.": [
        "9,7 | 9.7 | % | growth | 2022 | yoy | -",
        "8,5-9,5 | 8.5..9.5 | % | target | 2022 | yoy | -",
        "1.076, 31 | 1076310E6 | VND | level | 2022 | - | >",
    ],
    "Năm 2024, TP Hạ Long đón 59.000 lượt khách; phường Tăng Nhơn Phú đón 20 lượt khách.": [
        "59.000 | 59000 | lượt khách | level | 2024 | - | -",
        "20 | 20 | lượt khách | level | 2024 | - | -",
    ],
    "Chỉ tiêu tăng trưởng GDP của thành phố năm 2012 là từ 10-10,5%; xuất khẩu tăng 15%; tăng thêm 100 trường.": [
        "10-10,5 | 10..10.5 | % | target | 2012 | - | -",
        "15 | 15 | % | target | 2012 | - | -",
        "100 | 100 | trường | target | 2012 | - | -",
    ],
    "Tháng8/2011, tôm bệnh là 9,3 triệu con/49,8ha của 53 hộ.": [
        "9,3 | 9300000 | con | level | 2011-08 | - | -",
        "49,8 | 49.8 | ha | level | 2011-08 | - | -",
        "53 | 53 | household | level | 2011-08 | - | -",
    ],
    "Đại hội Đảng bộ xã nhiệm kỳ 2025-2030 họp ngày 5/6/2025. Trong nhiệm kỳ, Đảng bộ đã kết nạp 36 đảng viên.": [
        "36 | 36 | person | level | 2020/2025 | - | -",
    ],
    (
        "Sáng ngày 10/7/2018, phường họp sơ kết 6 tháng đầu năm 2018. Dịp này, có 25 đảng viên được trao huy hiệu. 6 "
        "tháng, phường kết nạp 4 đảng viên."
    ): [
        "25 | 25 | person | level | 2018-07 | - | -",
        "4 | 4 | person | level | 2018-01/2018-06 | - | -",
    ],
    (
        "10 tháng 2018, điều hành 373 chuyến bay.\nRiêng trong tháng 10, điều hành 36 chuyến bay. Hàng hóa đạt 13 "
        "tấn.\nKhách nội địa là 9 nghìn người."
    ): [
        "373 | 373 | chuyến bay | level | 2018-01/2018-10 | - | -",
        "36 | 36 | chuyến bay | level | 2018-10 | - | -",
        "13 | 13 | t | level | 2018-10 | - | -",
        "9 | 9000 | person | level | 2018-01/2018-10 | - | -",
    ],
}
