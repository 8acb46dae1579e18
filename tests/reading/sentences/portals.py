"""What portals and statistics offices say: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Năm 2022, xã A kỳ vọng doanh thu 3 tỷ đồng.": [
        "3 | 3E9 | VND | target | 2022 | - | -",
    ],
    "Năm 2022 tốt. Trong tuần 38 của năm 2022, huyện có 7 ca sởi. Xã có nhiều: Đông (5 ca). Từ đầu năm có 90 ca.": [
        "7 | 7 | case | level |  | - | -",
        "5 | 5 | case | level |  | - | -",
        "90 | 90 | case | level | 2022 | - | -",
    ],
    "Đến ngày 15/9/2022, xuất siêu 14 triệu USD, tăng 1 triệu USD so với thời điểm kết thúc tháng 8.": [
        "14 | 14E6 | USD | level | @2022-09-15 | - | -",
        "1 | 1E6 | USD | difference | @2022-09-15 | previous_month | -",
    ],
    "Năm 2022, có 4 ổ dịch, giảm so với năm 2021 (21 ổ dịch).": [
        "4 | 4 | ổ dịch | level | 2022 | - | -",
        "21 | 21 | ổ dịch | level | 2021 | - | -",
    ],
    "Năm 2022, có 9 ca. Tỷ lệ nặng là 0,3% (19/5.784). Có 42 ca, trong đó có 24/42 là trẻ nhỏ.": [
        "9 | 9 | case | level | 2022 | - | -",
        "0,3 | 0.3 | % | level | 2022 | - | -",
        "19/5.784 | 19/5784 | case | fraction | 2022 | - | -",
        "42 | 42 | case | level | 2022 | - | -",
        "24/42 | 24/42 | case | fraction | 2022 | - | -",
    ],
    "Năm 2022, so với 7 ngày nghỉ Tết Nguyên đán 2021 giảm 8 vụ.": [
        "8 | -8 | case | difference | 2022 | yoy | -",
    ],
    "Năm 2022, chỉ tiêu hội đồng giao là dưới 3%.": [
        "3 | 3 | % | target | 2022 | - | <",
    ],
    "Tháng 9/2022, giá tăng 0,5% so với tháng trước. 9 tháng, xuất khẩu 17 tỷ USD, tăng 15%; xã A tăng 17%.": [
        "0,5 | 0.5 | % | growth | 2022-09 | previous_month | -",
        "17 | 17E9 | USD | level | 2022-01/2022-09 | - | -",
        "15 | 15 | % | growth | 2022-01/2022-09 | yoy | -",
        "17 | 17 | % | growth | 2022-01/2022-09 | yoy | -",
    ],
    "Năm 2022, cả nước là thị trường tăng trưởng nhanh nhất với tỷ lệ thanh toán đã tăng từ 37% lên 61%.": [
        "37 | 37 | % | level | 2022 | - | -",
        "61 | 61 | % | level | 2022 | - | -",
    ],
    "Năm 2022, doanh thu đạt 24.000 tỷ đồng, lực lượng lao động đạt 77.000.": [
        "24.000 | 24000E9 | VND | level | 2022 | - | -",
        "77.000 | 77000 | person | level | 2022 | - | -",
    ],
    "Khách đạt 7 triệu lượt. Hồ đầy. Núi cao. Trời quang. Xe đông. Đến 20/12/2022, nợ tăng 16% so với cuối năm 2021.": [
        "7 | 7E6 | lượt | level | 2022 | - | -",
        "16 | 16 | % | growth | @2022-12-20 | - | -",
    ],
    "Tổng nguồn vốn đến ngày 30.6 là 4.183 tỷ đồng, tăng 98 tỷ đồng so với quý I.2022.": [
        "4.183 | 4183E9 | VND | level | @2022-06-30 | - | -",
        "98 | 98E9 | VND | difference | @2022-06-30 | previous_quarter | -",
    ],
    "Năm 2022, huy động ra lớp 4.215 học sinh/138 lớp, có 6 trường nâng lên mức 2; khối 10: 347 hs.": [
        "4.215 | 4215 | person | level | 2022 | - | -",
        "138 | 138 | lớp | level | 2022 | - | -",
        "6 | 6 | trường | level | 2022 | - | -",
        "347 | 347 | person | level | 2022 | - | -",
    ],
    "Năm 2022, thu ngân sách vượt 3.400 tỷ đồng, cao nhất từ trước đến nay.": [
        "3.400 | 3400E9 | VND | level | 2022 | - | -",
    ],
    "Nhà máy chạy từ tháng 11/2007. Người sinh trước ngày 1/1/1945 được 5 triệu đồng. Năm 2022, có 3 xã.": [
        "5 | 5E6 | VND | level | 2022 | - | -",
        "3 | 3 | xã | level | 2022 | - | -",
    ],
    "Nhà máy chạy từ tháng 11/2007, rộng 128 ha.": [
        "128 | 128 | ha | level |  | - | -",
    ],
    "6 tháng đầu năm, huy động đạt 138 tỷ đồng, tăng 3% so với cuối năm 2014.": [
        "138 | 138E9 | VND | level | 2015-01/2015-06 | - | -",
        "3 | 3 | % | growth | 2015-01/2015-06 | - | -",
    ],
    "Năm 2022, dư 7 tỷ USD, cao hơn 5 tỷ USD so với con số xuất siêu của năm 2021. Trong cả năm, thu 48 tỷ USD.": [
        "7 | 7E9 | USD | level | 2022 | - | -",
        "5 | 5E9 | USD | difference | 2022 | yoy | -",
        "48 | 48E9 | USD | level | 2022 | - | -",
    ],
    "Năm 2022, thưởng bình quân 1 triệu đồng, mức cao nhất là 33,9 triệu; xe có giá trên 40 triệu.": [
        "1 | 1E6 | VND | level | 2022 | - | -",
        "33,9 | 33900000 | VND | level | 2022 | - | -",
        "40 | 40E6 | VND | level | 2022 | - | >",
    ],
    "Năm 2022, chênh lệch khoảng 100 - hơn 150 triệu đồng.": [
        "100 - hơn 150 | 100E6..150E6 | VND | level | 2022 | - | ~",
    ],
    "Hội nghị tổng kết năm 2021, triển khai nhiệm vụ 2022. Trong năm qua, xã có 5 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2021 | - | -",
    ],
    "Mục tiêu sở A đặt ra trong năm 2022 là duy trì tỷ lệ thất nghiệp ở mức dưới 4%.": [
        "4 | 4 | % | target | 2022 | - | <",
    ],
    "Từ đầu năm đến 10-2022, xã có 5 điểm dịch.": [
        "5 | 5 | điểm | level | 2022-01/2022-10 | - | -",
    ],
    "Đến ngày 30/9/2022, đạt tỷ lệ bao phủ 86% dân số, thấp hơn 5% so với chỉ tiêu giao tại Quyết định số 5 (91%).": [
        "86 | 86 | % | level | @2022-09-30 | - | -",
        "5 | -5 | % | other | @2022-09-30 | plan | -",
        "91 | 91 | % | target | 2022 | - | -",
    ],
    "Tháng 4/2022, thu 72 tỷ đồng, giảm gần 1/4 so với số thu tháng 3 và chỉ bằng 65% mức cùng kỳ năm 2021.": [
        "72 | 72E9 | VND | level | 2022-04 | - | -",
        "65 | 65 | % | ratio | 2022-04 | yoy | -",
    ],
    "Để đường cơ bản hoàn thành vào năm 2023, đã bàn giao 70/98 km.": [
        "70/98 | 70/98 | km | fraction |  | - | -",
    ],
    "Năm 2022, so với ngày đầu tiên kỳ nghỉ Tết năm 2021 tăng 4 vụ.": [
        "4 | 4 | case | difference | 2022 | yoy | -",
    ],
    "Năm 2022, loại A (tỉ lệ tăng trưởng 36%), loại B (29%).": [
        "36 | 36 | % | growth | 2022 | yoy | -",
        "29 | 29 | % | growth | 2022 | yoy | -",
    ],
    "Đến ngày 3-1-2022, giá trị kho đã vượt trên 600 tỉ USD, tăng 15 lần so với đầu năm 2021.": [
        "600 | 600E9 | USD | level | @2022-01-03 | - | >",
        "15 | 15 | times | other | @2022-01-03 | - | -",
    ],
    "Năm 2022, nhân lực qua dạy nghề khoảng 2,5 triệu người (bằng 77%).": [
        "2,5 | 2500000 | person | level | 2022 | - | ~",
        "77 | 77 | % | share | 2022 | total | -",
    ],
    "Năm 2022, tỉnh có 5 triệu khách, định hướng đến năm 2030 đạt 16 triệu khách. Hiện tỉnh có 750 khách sạn.": [
        "5 | 5E6 | khách | level | 2022 | - | -",
        "16 | 16E6 | khách | target | 2030 | - | -",
        "750 | 750 | khách sạn | level | 2022 | - | -",
    ],
    "Năm 2022, số thí sinh đạt điểm trên trung bình là 74%.": [
        "74 | 74 | % | share | 2022 | total | -",
    ],
    "Đến năm 2025, mục tiêu là 45% học sinh học nghề. Đề án đặt ra kế hoạch đến năm 2020, có 30% học sinh học nghề.": [
        "45 | 45 | % | target | 2025 | - | -",
        "30 | 30 | % | target | 2020 | - | -",
    ],
    "Lượng bán dự kiến sẽ tăng lên 22 tấn vào năm 2030. Vườn rộng 3 ha.": [
        "22 | 22 | t | target | 2030 | - | - | estimate",
        "3 | 3 | ha | level |  | - | -",
    ],
    "Năm 2022, kinh tế đạt được một số chỉ tiêu quan trọng như vốn đầu tư tăng 11%, xuất khẩu 2 tỷ USD.": [
        "11 | 11 | % | growth | 2022 | yoy | -",
        "2 | 2E9 | USD | level | 2022 | - | -",
    ],
    "Năm 2022, có 15 vụ. Có 23% do lấn làn; 8% do chạy nhanh.": [
        "15 | 15 | case | level | 2022 | - | -",
        "23 | 23 | % | share | 2022 | total | -",
        "8 | 8 | % | share | 2022 | total | -",
    ],
    "Năm 2022, thuế góp 1 phần đáng kể; tỷ lệ điểm 8 môn toán là 2%.": [
        "2 | 2 | % | level | 2022 | - | -",
    ],
    "Năm 2022 xã đặt mục tiêu tăng trưởng 6%, xuất khẩu 7%. Cùng với đó, tỷ lệ thất nghiệp khống chế dưới 4%.": [
        "6 | 6 | % | target | 2022 | - | -",
        "7 | 7 | % | target | 2022 | - | -",
        "4 | 4 | % | target | 2022 | - | <",
    ],
    "Tháng 6/2022, giá tăng 0,1% so với tháng trước, lần lượt tăng 1% và 5% so với tháng 12/2021 và tháng 6/2021.": [
        "0,1 | 0.1 | % | growth | 2022-06 | previous_month | -",
        "1 | 1 | % | growth | 2022-06 | - | -",
        "5 | 5 | % | growth | 2022-06 | yoy | -",
    ],
    "Năm 2022, tỷ lệ trẻ hoàn thành 2 mũi tiêm đạt 99,8%.": [
        "99,8 | 99.8 | % | level | 2022 | - | -",
    ],
    "Năm 2022, xã phấn đấu thu nhập tăng ít nhất 1,5 lần.": [
        "1,5 | 1.5 | times | target | 2022 | - | >",
    ],
    "Năm 2021 tốt. Vốn bố trí cho chương trình trong giai đoạn 2021-2025 là 39 tỷ đồng.": [
        "39 | 39E9 | VND | level | 2021/2025 | - | -",
    ],
    "Chương trình nước sạch giai đoạn 2021-2025 phấn đấu có 80% số xã đạt chuẩn, thu tăng 1,5 lần so với năm 2020.": [
        "80 | 80 | % | target | 2021/2025 | - | -",
        "1,5 | 1.5 | times | target | 2021/2025 | - | -",
    ],
    "Tỉnh có 5 dự án (năm 2019). Tổng vốn 20 tỷ đồng.": [
        "5 | 5 | project | level | 2019 | - | -",
        "20 | 20E9 | VND | level | 2019 | - | -",
    ],
    "Vụ đông 2022-2023: toàn huyện gieo trồng 1.250 ha, ngô 300 ha.": [
        "1.250 | 1250 | ha | level | 2022/2023 | - | -",
        "300 | 300 | ha | level | 2022/2023 | - | -",
    ],
    "6 tháng năm 2022, xã có 3 chợ. Năm 2010, cả tỉnh chỉ có 5 xã có chợ. Đến nay, toàn tỉnh có 15 xã có chợ.": [
        "3 | 3 | chợ | level | 2022-01/2022-06 | - | -",
        "5 | 5 | xã | level | 2010 | - | -",
        "15 | 15 | xã | level | 2022-01/2022-06 | - | -",
    ],
    "Năm 2022, thu 25 tỷ đồng. Năm tới, huyện phấn đấu thu 30 tỷ đồng; những năm tới thu 40 tỷ đồng.": [
        "25 | 25E9 | VND | level | 2022 | - | -",
        "30 | 30E9 | VND | target | 2023 | - | -",
        "40 | 40E9 | VND | target | 2023 | - | -",
    ],
    "Năm 2022, chỉ số PMI đạt 51,5.": [
        "51,5 | 51.5 | index | level | 2022 | - | -",
    ],
    "Năm 2022, giải ngân đạt 56% tổng vốn.": [
        "56 | 56 | % | attainment | 2022 | plan | -",
    ],
    "Quý IV/2022, có 35,6% doanh nghiệp đánh giá tốt hơn; 40,2% cho rằng ổn định.": [
        "35,6 | 35.6 | % | share | 2022-Q4 | total | -",
        "40,2 | 40.2 | % | share | 2022-Q4 | total | -",
    ],
    "Năm học 2022 - 2023, tỷ lệ đỗ tăng 0,5% so với năm học trước.": [
        "0,5 | 0.5 | % | other | 2022/2023 | yoy | -",
    ],
}
