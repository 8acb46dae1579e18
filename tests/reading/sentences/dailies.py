"""What dailies and portals say of years, seasons and bases: sentences and their figures, see test_meaning.py."""

SENTENCES: dict[str, list[str]] = {
    (
        "Triển vọng năm 2024 và năm 2025 tiếp tục sáng. Sở nhận định tình hình thuận lợi, năm 2023 hoàn "
        "thành 9/9 chỉ tiêu. Thu ngân sách ước đạt 700 tỷ đồng, tăng 6%."
    ): [
        "9/9 | 9/9 | indicator | fraction | 2023 | - | -",
        "700 | 700E9 | VND | level | 2023 | - | - | estimate",
        "6 | 6 | % | growth | 2023 | yoy | -",
    ],
    "Năm 2021 mỗi xưởng nộp 15 tấn sợi, nhưng trong 5 tháng đầu năm nay mỗi xưởng đã nộp 21 tấn sợi.": [
        "15 | 15 | t | level | 2021 | - | -",
        "21 | 21 | t | level | 2022-01/2022-05 | - | -",
    ],
    "Năm 2022, chiếm tỷ lệ lớn nhất là nhà phố với 52,4%, tiếp đến là nhà vườn với 31,2% thị trường.": [
        "52,4 | 52.4 | % | share | 2022 | total | -",
        "31,2 | 31.2 | % | share | 2022 | total | -",
    ],
    "Năm 2022, tăng cao nhất là khách đến bằng đường sông với 31%, đạt 70 nghìn lượt khách.": [
        "31 | 31 | % | growth | 2022 | yoy | -",
        "70 | 70000 | lượt khách | level | 2022 | - | -",
    ],
    "Trong 8 tháng năm 2022, xuất khẩu chè của tỉnh đã vượt 9 nghìn tấn, tăng 8% so với cùng kỳ.": [
        "9 | 9000 | t | level | 2022-01/2022-08 | - | -",
        "8 | 8 | % | growth | 2022-01/2022-08 | yoy | -",
    ],
    (
        "Quý II/2021, bán lẻ toàn tỉnh đạt 900 tỷ đồng, tăng 3% so với quý trước và tăng 9% so với cùng kỳ "
        "năm trước, trong đó:\n"
        "- Chợ đạt 500 tỷ đồng, tăng 4% và tăng 8%;\n"
        "- Siêu thị đạt 400 tỷ đồng, tăng 2% và giảm 1%."
    ): [
        "900 | 900E9 | VND | level | 2021-Q2 | - | -",
        "3 | 3 | % | growth | 2021-Q2 | previous_quarter | -",
        "9 | 9 | % | growth | 2021-Q2 | yoy | -",
        "500 | 500E9 | VND | level | 2021-Q2 | - | -",
        "4 | 4 | % | growth | 2021-Q2 | previous_quarter | -",
        "8 | 8 | % | growth | 2021-Q2 | yoy | -",
        "400 | 400E9 | VND | level | 2021-Q2 | - | -",
        "2 | 2 | % | growth | 2021-Q2 | previous_quarter | -",
        "1 | -1 | % | growth | 2021-Q2 | yoy | -",
    ],
    "Trong 3 tháng đầu năm 2024, bến tàu đón 80 nghìn lượt khách (tăng 12% so với quý 1/2023).": [
        "80 | 80000 | lượt khách | level | 2024-01/2024-03 | - | -",
        "12 | 12 | % | growth | 2024-01/2024-03 | yoy | -",
    ],
    (
        "Năm học 2021-2022, huyện có 9.120 học sinh, giảm 212 học sinh so với năm học 2020-2021; số lớp tăng "
        "5% so với năm học 2018-2019."
    ): [
        "9.120 | 9120 | person | level | 2021/2022 | - | -",
        "212 | -212 | person | difference | 2021/2022 | yoy | -",
        "5 | 5 | % | growth | 2021/2022 | - | -",
    ],
    "Năm 2022, số người có sổ là 81.200 người, đạt 76% dân số năm 2021. Số thu đạt 90 tỷ đồng.": [
        "81.200 | 81200 | person | level | 2022 | - | -",
        "76 | 76 | % | share | 2022 | total | -",
        "90 | 90E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, số người có thẻ là 8.120 người, đạt 24,5% lực lượng lao động.": [
        "8.120 | 8120 | person | level | 2022 | - | -",
        "24,5 | 24.5 | % | share | 2022 | total | -",
    ],
    "Năm 2022, đàn dê so với trước khi có bão đạt 130%.": [
        "130 | 130 | % | ratio | 2022 | - | -",
    ],
    "Năm 2022, có 12 lượt góp vốn làm tăng vốn điều lệ với giá trị 35 triệu USD.": [
        "12 | 12 | lượt | level | 2022 | - | -",
        "35 | 35E6 | USD | level | 2022 | - | -",
    ],
    "Con số này tăng 12% so với cùng kỳ năm 2020. Như vậy, tổng số hồ sơ trong tháng 2 năm nay là 4.310 hồ sơ.": [
        "12 | 12 | % | growth | 2021-02 | yoy | -",
        "4.310 | 4310 | hồ sơ | level | 2021-02 | - | -",
    ],
    "Năng suất lúa vụ đông xuân ước đạt 61 tạ/ha. Sản lượng vụ đông xuân 2019-2020 đạt 7,1 triệu tấn.": [
        "61 | 6.1 | t/ha | level | 2019/2020 | - | - | estimate",
        "7,1 | 7100000 | t | level | 2019/2020 | - | -",
    ],
    (
        "Vụ đông xuân 2021-2022, huyện gieo 88.000 ha, giảm 900 ha so với vụ đông xuân 2020-2021. Sản lượng "
        "ước đạt 510 nghìn tấn."
    ): [
        "88.000 | 88000 | ha | level | 2021/2022 | - | -",
        "900 | -900 | ha | difference | 2021/2022 | yoy | -",
        "510 | 510000 | t | level | 2021/2022 | - | - | estimate",
    ],
    "Tháng 3/2022, tỉnh nhập siêu 40 triệu USD, tương đương 2,1% kim ngạch xuất khẩu hàng hóa trong tháng.": [
        "40 | 40E6 | USD | level | 2022-03 | - | -",
        "2,1 | 2.1 | % | share | 2022-03 | total | -",
    ],
    "Tính đến 15/4/2022, tỉnh xuất siêu 9 triệu USD. Cán cân trong kỳ 1 tháng 4/2022 thặng dư 2 triệu USD.": [
        "9 | 9E6 | USD | level | @2022-04-15 | - | -",
        "2 | 2E6 | USD | level | 2022-04 | - | -",
    ],
    "Năm 2022, lượng nhà bán ra đạt 3.100 căn, gấp đôi con số năm 2020 và gấp 5 lần năm 2021.": [
        "3.100 | 3100 | căn | level | 2022 | - | -",
        "đôi | 2 | times | other | 2022 | - | -",
        "5 | 5 | times | other | 2022 | yoy | -",
    ],
    "Năm 2022, huyện có 12 chợ và 30 quầy, tỷ lệ lấp đầy lần lượt 91% và 64%.": [
        "12 | 12 | chợ | level | 2022 | - | -",
        "30 | 30 | quầy | level | 2022 | - | -",
        "91 | 91 | % | level | 2022 | - | -",
        "64 | 64 | % | level | 2022 | - | -",
    ],
    "Năm 2019, từ 28 tháng Chạp đến hết 5 tháng Giêng, phà chở 41 nghìn lượt khách.": [
        "41 | 41000 | lượt khách | level | 2019 | - | -",
    ],
    (
        "Tính đến hết tháng 5 năm 2022, toàn huyện có 61.200 người tham gia BHXH, BHYT. Tính đến hết tháng 6 "
        "năm 2022, thu phí đạt 12 tỷ đồng."
    ): [
        "61.200 | 61200 | person | level | @2022-05-31 | - | -",
        "12 | 12E9 | VND | level | 2022-01/2022-06 | - | -",
    ],
    (
        "Năm 2022, cảng đón vị khách thứ 3 triệu, tăng 9% so với năm 2021; dịch Covid 19 đã lùi; số giường "
        "bệnh trên một vạn dân đạt 27 giường bệnh."
    ): [
        "9 | 9 | % | growth | 2022 | yoy | -",
        "27 | 27 | giường bệnh | level | 2022 | - | -",
    ],
    (
        "Cả nước có 812 lượt góp vốn với giá trị 1,3 tỷ USD, tăng 41% so với cùng kỳ năm ngoái. Nhật Bản dẫn "
        "đầu trong quý II-2021."
    ): [
        "812 | 812 | lượt | level | 2021-Q2 | - | -",
        "1,3 | 1300E6 | USD | level | 2021-Q2 | - | -",
        "41 | 41 | % | growth | 2021-Q2 | yoy | -",
    ],
    "Năm 2022, lương của thợ hàn tăng lên 6% so với năm trước.": [
        "6 | 6 | % | growth | 2022 | yoy | -",
    ],
    "Đến năm 2016 Lào chỉ có 3 triệu khách. Năm 2015, tỉnh đón 90 nghìn khách.": [
        "3 | 3E6 | khách | level | 2016 | - | -",
        "90 | 90000 | khách | level | 2015 | - | -",
    ],
    "Năm 2022, nhóm từ 200 hộ chiếm ở mức cao với 13,7%, nhóm còn lại chiếm 6%.": [
        "200 | 200 | household | level | 2022 | - | -",
        "13,7 | 13.7 | % | share | 2022 | total | -",
        "6 | 6 | % | share | 2022 | total | -",
    ],
    "Năm 2022, giá bậc 5 (401 kWh trở lên) là 3.120 đồng/kWh.": [
        "401 | 401 | kWh | level | 2022 | - | >",
        "3.120 | 3120 | VND/kWh | level | 2022 | - | -",
    ],
    "Năm 2022, 7% sản lượng cá của huyện làm ra 19% giá trị xuất khẩu.": [
        "7 | 7 | % | share | 2022 | total | -",
        "19 | 19 | % | share | 2022 | total | -",
    ],
    (
        "Giá bạc hôm nay là 1,2 triệu đồng/lượng, tăng 9.000 đồng/lượng chiều mua và 7.000 đồng/lượng chiều "
        "bán so với cùng thời điểm sáng qua."
    ): [
        "1,2 | 1200000 | VND/lượng | level |  | - | -",
        "9.000 | 9000 | VND/lượng | difference |  | - | -",
        "7.000 | 7000 | VND/lượng | difference |  | - | -",
    ],
    "Năm 2022, chỉ số của tỉnh tăng 6 bậc, lên 31/63 tỉnh, thành phố.": [
        "6 | 6 | bậc | difference | 2022 | yoy | -",
        "31/63 | 31/63 | tỉnh, thành phố | other | 2022 | - | -",
    ],
    (
        "Tính đến 30/9/2022, nguồn vốn đạt 400 tỷ đồng, tăng 20 tỷ đồng so với đầu năm, tỷ lệ tăng đạt 5,3%. "
        "Trong đó, vốn tỉnh là 90 tỷ đồng, tăng 4 tỷ đồng."
    ): [
        "400 | 400E9 | VND | level | @2022-09-30 | - | -",
        "20 | 20E9 | VND | difference | @2022-09-30 | - | -",
        "5,3 | 5.3 | % | growth | @2022-09-30 | - | -",
        "90 | 90E9 | VND | level | @2022-09-30 | - | -",
        "4 | 4E9 | VND | difference | @2022-09-30 | - | -",
    ],
    "Tính đến hết tháng 8/2021, tổng nguồn vốn của quỹ đạt 120 tỷ đồng.": [
        "120 | 120E9 | VND | level | @2021-08-31 | - | -",
    ],
    "Năm 2019, tỷ lệ đỗ của huyện là 91%; thấp hơn so với năm 2018 (95,2%).": [
        "91 | 91 | % | level | 2019 | - | -",
        "95,2 | 95.2 | % | level | 2018 | - | -",
    ],
    (
        "Thu năm nay tăng 5% so với năm 2021. Năm 2021, tỷ lệ đỗ là 97%. Như vậy, tỷ lệ đỗ năm nay sụt hơn "
        "4%. Lớp 9 đỗ 88%."
    ): [
        "5 | 5 | % | growth | 2022 | yoy | -",
        "97 | 97 | % | level | 2021 | - | -",
        "4 | -4 | % | other | 2022 | yoy | >",
        "88 | 88 | % | level | 2022 | - | -",
    ],
    "Năm 2022, xã Đông cũng thuộc nhóm có tỷ lệ sinh thấp nhất tỉnh (8,4%).": [
        "8,4 | 8.4 | % | level | 2022 | - | -",
    ],
    "Năm 2022, huyện có 812/900 em đỗ, đạt tỷ lệ 90,2%, giảm trên 2% so với năm 2021.": [
        "812/900 | 812/900 | person | fraction | 2022 | - | -",
        "90,2 | 90.2 | % | share | 2022 | total | -",
        "2 | -2 | % | other | 2022 | yoy | >",
    ],
    ("Tính đến tháng 6 năm 2021, tổng đàn dê đạt 9.000 con. Dự báo đến quý 4 năm 2021, tổng đàn dê đạt 12.000 con."): [
        "9.000 | 9000 | con | level | @2021-06-30 | - | -",
        "12.000 | 12000 | con | level | 2021 | - | - | estimate",
    ],
    (
        "Năm 2021, toàn huyện đạt 8.120 tỷ đồng giá trị sản xuất (104,5% so với năm 2020); 75 tỷ đồng nộp "
        "phí (112% so với năm 2020)."
    ): [
        "8.120 | 8120E9 | VND | level | 2021 | - | -",
        "104,5 | 104.5 | % | ratio | 2021 | yoy | -",
        "75 | 75E9 | VND | level | 2021 | - | -",
        "112 | 112 | % | ratio | 2021 | yoy | -",
    ],
    (
        "Năm 2021 đón 4 triệu khách. Sở cho biết mục tiêu năm 2022 là đón 5 triệu khách, trong đó có 2 triệu "
        "khách quốc tế, lưu trú 3 triệu khách."
    ): [
        "4 | 4E6 | khách | level | 2021 | - | -",
        "5 | 5E6 | khách | target | 2022 | - | -",
        "2 | 2E6 | khách | target | 2022 | - | -",
        "3 | 3E6 | khách | target | 2022 | - | -",
    ],
    "Ngày 12/5/2022, giá than giao kỳ hạn tháng 9 lên tới 81 USD/tấn.": [
        "81 | 81 | USD/t | level | 2022 | - | -",
    ],
    "Năm 2022, lượng tiêu thụ có thể vượt mức 90 nghìn tấn.": [
        "90 | 90000 | t | level | 2022 | - | -",
    ],
    "Năm 2022, 14% chọn xe buýt, 6% không biết và có 59% cho rằng phí cao.": [
        "14 | 14 | % | share | 2022 | total | -",
        "6 | 6 | % | share | 2022 | total | -",
        "59 | 59 | % | share | 2022 | total | -",
    ],
    (
        "Chỉ số giá tháng 6/2021 tăng 0,4% so với tháng trước. Mức này tăng 2,6% so với cùng kỳ. CPI quý "
        "II/2021 tăng 2,1% so với cùng kỳ.\n"
        "8/11 nhóm hàng tăng giá so với tháng 5. Nhóm may mặc tăng 0,3%."
    ): [
        "0,4 | 0.4 | % | growth | 2021-06 | previous_month | -",
        "2,6 | 2.6 | % | growth | 2021-06 | yoy | -",
        "2,1 | 2.1 | % | growth | 2021-Q2 | yoy | -",
        "8/11 | 8/11 | nhóm hàng | fraction | 2021-06 | - | -",
        "0,3 | 0.3 | % | growth | 2021-06 | previous_month | -",
    ],
    "Từ đầu năm 2021 đến nay, CPI đã tăng 3,2%.": [
        "3,2 | 3.2 | % | growth | 2021 | - | -",
    ],
    ("Tháng 6/2021, có 9 nhóm tăng so với tháng trước và 2 nhóm giảm (giao thông giảm 0,2%, viễn thông giảm 0,1%)."): [
        "9 | 9 | nhóm | level | 2021-06 | - | -",
        "2 | 2 | nhóm | level | 2021-06 | - | -",
        "0,2 | -0.2 | % | growth | 2021-06 | previous_month | -",
        "0,1 | -0.1 | % | growth | 2021-06 | previous_month | -",
    ],
    (
        "Trong tháng 6/2021, trong 11 nhóm hàng tính CPI, tăng cao nhất là nhóm giáo dục 5,4%; tăng cao thứ "
        "hai là nhóm giao thông 3,2%."
    ): [
        "11 | 11 | nhóm hàng | level | 2021-06 | - | -",
        "5,4 | 5.4 | % | growth | 2021-06 | previous_month | -",
        "3,2 | 3.2 | % | growth | 2021-06 | previous_month | -",
    ],
    "Năm 2021, xã có 9.120 người, gồm 4.480 nam và 4.640 nữ.": [
        "9.120 | 9120 | person | level | 2021 | - | -",
        "4.480 | 4480 | person | level | 2021 | - | -",
        "4.640 | 4640 | person | level | 2021 | - | -",
    ],
    "Năm 2021, sân bay mỗi ngày có 40 lượt cất hạ cánh với 9 hãng.": [
        "40 | 40 | lượt | level | 2021 | - | -",
        "9 | 9 | hãng | level | 2021 | - | -",
    ],
    "Năm 2021, giá nước là 9.120 đồng/m3, tăng 310 đồng/m3, tương ứng 3,5%.": [
        "9.120 | 9120 | VND/m3 | level | 2021 | - | -",
        "310 | 310 | VND/m3 | difference | 2021 | - | -",
        "3,5 | 3.5 | % | growth | 2021 | - | -",
    ],
    (
        "Lượng khách tăng nhanh từ 21% lên 44%, cụ thể năm 2013 mới có 95 nghìn khách thì đến năm 2018 tăng "
        "lên 310 nghìn khách."
    ): [
        "21 | 21 | % | level | 2013 | - | -",
        "44 | 44 | % | level | 2013 | - | -",
        "95 | 95000 | khách | level | 2013 | - | -",
        "310 | 310000 | khách | level | 2018 | - | -",
    ],
    "Năm 2021, nhà máy có công suất lớn hơn 90 triệu lít.": [
        "90 | 90E6 | l | level | 2021 | - | -",
    ],
    "Kể từ năm 2011-2015, năng suất tăng bình quân 6,4%/năm.": [
        "6,4 | 6.4 | % | growth | 2011/2015 | - | -",
    ],
    "Năm 2021, công suất các trạm tăng 31% so với năm 2020; công suất sử dụng phòng là 62%, tăng 4%.": [
        "31 | 31 | % | growth | 2021 | yoy | -",
        "62 | 62 | % | level | 2021 | - | -",
        "4 | 4 | % | other | 2021 | yoy | -",
    ],
    "Năm 2021, phạt 12 vụ (giảm 3 vụ so với Tết Nguyên đán Canh Tý).": [
        "12 | 12 | case | level | 2021 | - | -",
        "3 | -3 | case | difference | 2021 | yoy | -",
    ],
}
