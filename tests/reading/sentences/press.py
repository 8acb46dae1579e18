"""What newspapers say: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Trong 4 tháng đầu năm, tỉnh đón 60.000 lượt khách, tăng 9% so với cùng kỳ năm 2021. Doanh thu đạt 15 tỷ đồng.": [
        "60.000 | 60000 | lượt khách | level | 2022-01/2022-04 | - | -",
        "9 | 9 | % | growth | 2022-01/2022-04 | yoy | -",
        "15 | 15E9 | VND | level | 2022-01/2022-04 | - | -",
    ],
    "Doanh thu bán lẻ tăng cao nhất kể từ năm 2015, tăng 12%, đạt 40 tỷ đồng.": [
        "12 | 12 | % | growth |  | yoy | -",
        "40 | 40E9 | VND | level |  | - | -",
    ],
    "Đến nay đã bán 90 tấn chè, tương đương mức của cả năm 2021. Diện tích chè là 30 ha.": [
        "90 | 90 | t | level | 2022 | - | -",
        "30 | 30 | ha | level | 2022 | - | -",
    ],
    "Năm 2022, thuế nhập khẩu được cắt giảm về 0%.": [
        "0 | 0 | % | level | 2022 | - | -",
    ],
    "Năm 2022, các xã bàn giao 34 máy bơm cho 5 trường.": [
        "34 | 34 | máy | level | 2022 | - | -",
        "5 | 5 | trường | level | 2022 | - | -",
    ],
    "Năm 2022, vốn mới và vốn thêm lần lượt đạt 11,8 tỷ và 4,4 tỷ USD.": [
        "11,8 | 11800E6 | USD | level | 2022 | - | -",
        "4,4 | 4400E6 | USD | level | 2022 | - | -",
    ],
    "Năm 2021 và năm 2022, sản lượng lần lượt đạt 100 tấn và 110 tấn. Cả huyện có 9 xã.": [
        "100 | 100 | t | level | 2021 | - | -",
        "110 | 110 | t | level | 2022 | - | -",
        "9 | 9 | xã | level | 2022 | - | -",
    ],
    "Quý I/2022, ngành than tốt. Nguyên nhân là sản lượng giảm 8% ở các mỏ lộ thiên và hầm lò trong năm 2021.": [
        "8 | -8 | % | growth | 2021 | yoy | -",
    ],
    "Năm 2022, Thủ tướng giao Sở Lao động chỉ tiêu tăng việc làm khoảng 3%, tỷ lệ thất nghiệp thành thị 4%.": [
        "3 | 3 | % | target | 2022 | - | ~",
        "4 | 4 | % | target | 2022 | - | -",
    ],
    "Năm 2022, dự toán của huyện được giao tăng 9%.": [
        "9 | 9 | % | target | 2022 | - | -",
    ],
    "Năm 2022, 54% lượng chè đi châu Âu, tăng so với mức 38% một năm trước.": [
        "54 | 54 | % | share | 2022 | total | -",
        "38 | 38 | % | share | 2021 | total | -",
    ],
    "Năm 2022, hộ ông bán 3 tấn vải, bằng tiền 15 tấn vải năm ngoái.": [
        "3 | 3 | t | level | 2022 | - | -",
        "15 | 15 | t | level | 2021 | - | -",
    ],
    "Năm 2022, vốn đạt 5,8 triệu USD, số dự án liên doanh là 8, đã cấp phép 3 dự án.": [
        "5,8 | 5800000 | USD | level | 2022 | - | -",
        "8 | 8 | project | level | 2022 | - | -",
        "3 | 3 | project | level | 2022 | - | -",
    ],
    "Tháng 5/2022, mức lương tăng 0,5 điểm phần trăm so với kỳ báo cáo tháng 4.": [
        "0,5 | 0.5 | pp | difference | 2022-05 | previous_month | -",
    ],
    "Năm 2022, riêng ngày 1/5, cả tỉnh xảy ra 6 vụ tai nạn.": [
        "6 | 6 | case | level | @2022-05-01 | - | -",
    ],
    "Ban Chỉ đạo 389 tỉnh họp; năm 2022, 12 bài thi đạt điểm 10.": [
        "12 | 12 | bài thi | level | 2022 | - | -",
    ],
    "Năm 2022, phí bảo hiểm bình quân là 10,4 triệu đồng/hợp đồng.": [
        "10,4 | 10400000 | VND/hợp đồng | level | 2022 | - | -",
    ],
    "Năm 2022, nhà nước nắm giữ 65% vốn điều lệ.": [
        "65 | 65 | % | share | 2022 | total | -",
    ],
    "Năm 2022, mức thuế tối thiểu là 5%, tối đa 35%.": [
        "5 | 5 | % | level | 2022 | - | >",
        "35 | 35 | % | level | 2022 | - | <",
    ],
    "Năm 2022, xã có 90 hộ nghèo. Theo Nghị quyết 45 năm 2012 của HĐND tỉnh, mỗi hộ được vay 20 triệu đồng.": [
        "90 | 90 | household | level | 2022 | - | -",
        "20 | 20E6 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, so với 5 ngày đầu tiên kỳ nghỉ Tết 2021 giảm 8 vụ; so với kỳ nghỉ lễ 30/4, 01/5/2021 giảm 3%.": [
        "8 | -8 | case | difference | 2022 | yoy | -",
        "3 | -3 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, từ 29 tháng chạp đến mùng 5 Tết xảy ra 4 vụ cháy.": [
        "4 | 4 | case | level | 2022 | - | -",
    ],
    "Năm 2022, các hãng có vốn 700 tỷ - 1.500 tỷ đồng.": [
        "700 tỷ - 1.500 | 700E9..1500E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, người đạt từ 27 điểm trở lên sẽ được thưởng.": [
        "27 | 27 | điểm | level | 2022 | - | >",
    ],
    "Năm 2022, tỷ lệ hộ nghèo giảm từ 6,6% (2013) còn 2,3% (2015); hộ cận nghèo giảm từ 8% (2013).": [
        "6,6 | 6.6 | % | level | 2013 | - | -",
        "2,3 | 2.3 | % | level | 2015 | - | -",
        "8 | 8 | % | level | 2013 | - | -",
    ],
    "Quý 2 năm 2022, lao động tăng 1,1% so với quý 1 năm 2021.": [
        "1,1 | 1.1 | % | growth | 2022-Q2 | - | -",
    ],
    "Năm 2022, công an xử lý 12 trường hợp, phạt 30 triệu.": [
        "12 | 12 | case | level | 2022 | - | -",
        "30 | 30E6 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, tỉnh tăng giá vé đò thêm 2.000 đồng/lượt.": [
        "2.000 | 2000 | VND/lượt | difference | 2022 | - | -",
    ],
    "Năm 2022, vùng đóng góp 54% sản lượng lúa và cung cấp 90% lượng gạo xuất khẩu.": [
        "54 | 54 | % | share | 2022 | total | -",
        "90 | 90 | % | share | 2022 | total | -",
    ],
    "Quý đầu năm 2022 thu 5 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2022-Q1 | - | -",
    ],
    "Năm 2022, công ty A đứng đầu về thị phần với 27,5%.": [
        "27,5 | 27.5 | % | share | 2022 | total | -",
    ],
    "Từ khi có đường mới, giá đất năm 2022 tăng 20%.": [
        "20 | 20 | % | growth | 2022 | - | -",
    ],
    "Năm 2022, chi cho giáo dục chiếm 41%, cao hơn mức trung ương giao 86 tỷ đồng.": [
        "41 | 41 | % | share | 2022 | total | -",
        "86 | 86E9 | VND | difference | 2022 | plan | -",
    ],
    "Năm 2022, số chi thấp hơn số huyện giao là 2 tỷ đồng.": [
        "2 | -2E9 | VND | difference | 2022 | plan | -",
    ],
    "Năm 2022, có 12 dự án. Số nợ của 10 nhà máy còn chạy hoặc đã dừng hẳn tới thời điểm 31/10/2022 là 16 tỷ đồng.": [
        "12 | 12 | project | level | 2022 | - | -",
        "10 | 10 | nhà máy | level | @2022-10-31 | - | -",
        "16 | 16E9 | VND | level | @2022-10-31 | - | -",
    ],
    "Năm 2022, ngân hàng A hạ chỉ tiêu lợi nhuận từ 1.800 tỷ xuống còn 1.200 tỷ đồng.": [
        "1.800 | 1800E9 | VND | target | 2022 | - | -",
        "1.200 | 1200E9 | VND | target | 2022 | - | -",
    ],
    "Năm 2022, ngân sách giáo dục có 82% chi cho con người, 18% chi cho hoạt động.": [
        "82 | 82 | % | share | 2022 | total | -",
        "18 | 18 | % | share | 2022 | total | -",
    ],
    "Năm 2022 an toàn. Đã kể 15 vụ phát hiện năm 2021 với 16 người. Trong đó, án nặng là 12 vụ. Cả tỉnh có 3 xã.": [
        "15 | 15 | case | level | 2021 | - | -",
        "16 | 16 | person | level | 2021 | - | -",
        "12 | 12 | case | level | 2021 | - | -",
        "3 | 3 | xã | level | 2022 | - | -",
    ],
    "Năm 2022 ổn định. Những con số nổi bật năm 2021: thu 5 tỷ đồng. Chi 4 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2021 | - | -",
        "4 | 4E9 | VND | level | 2021 | - | -",
    ],
    "Năm 2022, số người có thẻ đạt 6 triệu người, đạt độ bao phủ 81%.": [
        "6 | 6E6 | person | level | 2022 | - | -",
        "81 | 81 | % | level | 2022 | - | -",
    ],
    "Năm 2022, cả tỉnh có 41 NH.": [
        "41 | 41 | ngân hàng | level | 2022 | - | -",
    ],
    "Đến hết quý II/2022, thu đạt 400 tỷ đồng; đến hết quý I đạt 180 tỷ đồng.": [
        "400 | 400E9 | VND | level | 2022-01/2022-06 | - | -",
        "180 | 180E9 | VND | level | 2022-Q1 | - | -",
    ],
    "Năm 2022, tỷ lệ đội mũ đạt 52%, trước đây chỉ khoảng 30%.": [
        "52 | 52 | % | level | 2022 | - | -",
        "30 | 30 | % | level |  | - | ~",
    ],
    "6 tháng đầu năm 2022, thu 8 tỷ đồng. Tỷ lệ nợ cuối năm 2021 là 4,3%, hiện đã giảm còn 3,3%.": [
        "8 | 8E9 | VND | level | 2022-01/2022-06 | - | -",
        "4,3 | 4.3 | % | level | 2021 | - | -",
        "3,3 | 3.3 | % | level | 2022-01/2022-06 | - | -",
    ],
    "Năm 2022, lợi nhuận vượt 1.700 tỷ đồng, tăng 32%.": [
        "1.700 | 1700E9 | VND | level | 2022 | - | -",
        "32 | 32 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, giá than mới làm tăng chi phí hơn 3.000 tỷ đồng.": [
        "3.000 | 3000E9 | VND | difference | 2022 | yoy | >",
    ],
    "Năm 2022, việc chống cọc giúp giảm tỷ lệ gãy đổ ở cây non do gió bão khoảng 14%.": [
        "14 | -14 | % | growth | 2022 | yoy | ~",
    ],
    "Năm 2022, bến đầu tư nhằm mục tiêu thuyền chạy bình quân đạt 35 km/h.": [
        "35 | 35 | km/h | target | 2022 | - | -",
    ],
    "Năm 2022, còn 50% các trường chưa tham gia.": [
        "50 | 50 | % | share | 2022 | total | -",
    ],
    "Năm 2022, lợi nhuận sau thuế là 186 triệu.": [
        "186 | 186E6 | VND | level | 2022 | - | -",
    ],
}
