"""What has grown or fallen, and compared with what: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Năm 2022, học sinh khá giỏi đạt 81%, cao hơn năm trước 0,6%.": [
        "81 | 81 | % | level | 2022 | - | -",
        "0,6 | 0.6 | % | other | 2022 | yoy | -",
    ],
    "Năm 2022, đàn bò và đàn lợn tăng lần lượt 3% và 5,5% so với năm 2021.": [
        "3 | 3 | % | growth | 2022 | yoy | -",
        "5,5 | 5.5 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, vốn đầu tư của ba khu vực tăng lần lượt 3%, -2,4% và 5,5%.": [
        "ba | 3 | khu vực | level | 2022 | - | -",
        "3 | 3 | % | growth | 2022 | yoy | -",
        "2,4 | -2.4 | % | growth | 2022 | yoy | -",
        "5,5 | 5.5 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, tăng trưởng các huyện đạt lần lượt -1,5, 2,5 và 3%.": [
        "1,5 | -1.5 | % | growth | 2022 | yoy | -",
        "2,5 | 2.5 | % | growth | 2022 | yoy | -",
        "3 | 3 | % | growth | 2022 | yoy | -",
    ],
    "Xuất khẩu đạt 500 triệu USD, tăng 5% so với nửa cuối năm 2021.": [
        "500 | 500E6 | USD | level | 2022 | - | -",
        "5 | 5 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, tỷ lệ hộ nghèo còn 2,1%, giảm 0,4 điểm phần trăm so với năm 2021.": [
        "2,1 | 2.1 | % | level | 2022 | - | -",
        "0,4 | -0.4 | pp | difference | 2022 | yoy | -",
    ],
    "Năm 2022, tỷ lệ thất nghiệp là 2,1% (giảm 0,2 điểm %).": [
        "2,1 | 2.1 | % | level | 2022 | - | -",
        "0,2 | -0.2 | pp | difference | 2022 | yoy | -",
    ],
    "Năm 2022, tỷ lệ hộ nghèo giảm 0,4% so với năm 2021.": ["0,4 | -0.4 | % | other | 2022 | yoy | -"],
    "Năm 2022, thu thuế đạt 80 tỷ đồng, bằng 95,2% cùng kỳ.": [
        "80 | 80E9 | VND | level | 2022 | - | -",
        "95,2 | 95.2 | % | ratio | 2022 | yoy | -",
    ],
    "Năm 2022, tăng trưởng kinh tế đạt 7 - 7,5%.": ["7 - 7,5 | 7..7.5 | % | growth | 2022 | yoy | -"],
    "So với năm 2021, sản lượng tôm năm 2022 tăng 12%, sản lượng cua giảm 3%.": [
        "12 | 12 | % | growth | 2022 | yoy | -",
        "3 | -3 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, đàn gà đạt 1,2 triệu con, tăng 50.000 con so với năm 2021.": [
        "1,2 | 1200000 | con | level | 2022 | - | -",
        "50.000 | 50000 | con | difference | 2022 | yoy | -",
    ],
    "Tháng 3/2022, chỉ số sản xuất công nghiệp tăng 0,5% so với tháng trước và tăng 15,5% so với cùng kỳ.": [
        "0,5 | 0.5 | % | growth | 2022-03 | previous_month | -",
        "15,5 | 15.5 | % | growth | 2022-03 | yoy | -",
    ],
    (
        "Tháng 5/2022, khách du lịch tăng 0,5% so với tháng trước và tăng 15,5% so với cùng kỳ; "
        "doanh thu tăng 1% và tăng 8%."
    ): [
        "0,5 | 0.5 | % | growth | 2022-05 | previous_month | -",
        "15,5 | 15.5 | % | growth | 2022-05 | yoy | -",
        "1 | 1 | % | growth | 2022-05 | previous_month | -",
        "8 | 8 | % | growth | 2022-05 | yoy | -",
    ],
    "Quý II/2022, xuất khẩu tăng 4% so với quý trước.": ["4 | 4 | % | growth | 2022-Q2 | previous_quarter | -"],
    "Năm 2022, nợ đọng giảm 3 tỷ đồng, còn 12 tỷ đồng.": [
        "3 | -3E9 | VND | difference | 2022 | yoy | -",
        "12 | 12E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, xếp hạng 04/34 địa phương.": ["04/34 | 4/34 | địa phương | other | 2022 | - | -"],
    "Năm 2022, công nghiệp đóng góp 2,5 điểm phần trăm vào mức tăng trưởng chung.": [
        "2,5 | 2.5 | pp | other | 2022 | - | -",
    ],
    "Năm 2022, giá vàng tăng 10% so với tháng 12/2021.": ["10 | 10 | % | growth | 2022 | - | -"],
    "Năm 2022, lúa đạt 5.000 ha (tăng 100 ha), ngô đạt 300 ha (giảm 20 ha).": [
        "5.000 | 5000 | ha | level | 2022 | - | -",
        "100 | 100 | ha | difference | 2022 | yoy | -",
        "300 | 300 | ha | level | 2022 | - | -",
        "20 | -20 | ha | difference | 2022 | yoy | -",
    ],
    "Năm 2022, số vụ tai nạn giảm 10 vụ (-12,5%), số người chết tăng 2 người.": [
        "10 | -10 | case | difference | 2022 | yoy | -",
        "12,5 | -12.5 | % | growth | 2022 | yoy | -",
        "2 | 2 | person | difference | 2022 | yoy | -",
    ],
    "Năm 2022, tăng trưởng kinh tế ước đạt 6,8%, trong đó nông nghiệp tăng 3%, công nghiệp tăng 9%.": [
        "6,8 | 6.8 | % | growth | 2022 | yoy | - | estimate",
        "3 | 3 | % | growth | 2022 | yoy | -",
        "9 | 9 | % | growth | 2022 | yoy | -",
    ],
    "Sản lượng muối năm 2022 đạt 300\ntấn, tăng **5**%.": [
        "300 | 300 | t | level | 2022 | - | -",
        "5 | 5 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, lượng khách đạt 90.000 lượt khách, gấp 2,5 lần.": [
        "90.000 | 90000 | lượt khách | level | 2022 | - | -",
        "2,5 | 2.5 | times | other | 2022 | - | -",
    ],
    (
        "Năm 2022, sản lượng điện 3.400 triệu kWh, bằng 104,2% so với cùng kỳ năm trước; sản lượng "
        "nước 20 triệu m³, bằng 98,1%."
    ): [
        "3.400 | 3400E6 | kWh | level | 2022 | - | -",
        "104,2 | 104.2 | % | ratio | 2022 | yoy | -",
        "20 | 20E6 | m3 | level | 2022 | - | -",
        "98,1 | 98.1 | % | ratio | 2022 | yoy | -",
    ],
    "Năm 2022, chi tăng 35 tỷ đồng, bằng 0,7% so với năm 2021.": [
        "35 | 35E9 | VND | difference | 2022 | yoy | -",
        "0,7 | 0.7 | % | growth | 2022 | yoy | -",
    ],
    "Đánh giá thực hiện nhiệm vụ 6 tháng đầu năm, sản xuất đạt 72 tỷ đồng, tăng 7% so với cùng kỳ năm 2021.": [
        "72 | 72E9 | VND | level | 2022-01/2022-06 | - | -",
        "7 | 7 | % | growth | 2022-01/2022-06 | yoy | -",
    ],
    "Năm 2022, tốc độ tăng trưởng kinh tế đạt 7,2%, tăng 0,4% so với năm 2021.": [
        "7,2 | 7.2 | % | growth | 2022 | yoy | -",
        "0,4 | 0.4 | % | other | 2022 | yoy | -",
    ],
    "Năm 2022, giá trị sản xuất luôn ở mức cao, đạt bình quân 15,3%/năm.": ["15,3 | 15.3 | % | growth | 2022 | - | -"],
    "Năm 2022, tốc độ phát triển kinh tế tăng khá, đạt 12%.": ["12 | 12 | % | growth | 2022 | yoy | -"],
    "Năm 2022, kinh tế đạt mức tăng trưởng 14%, khu vực dịch vụ đạt 11%.": [
        "14 | 14 | % | growth | 2022 | yoy | -",
        "11 | 11 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, quy mô kinh tế tăng 30% so với năm 2018, trong đó công nghiệp tăng 18%, nông nghiệp tăng 4%.": [
        "30 | 30 | % | growth | 2022 | - | -",
        "18 | 18 | % | growth | 2022 | - | -",
        "4 | 4 | % | growth | 2022 | - | -",
    ],
    "Năm 2022, tăng trưởng kinh tế đạt 13% so với cả nước.": ["13 | 13 | % | growth | 2022 | yoy | -"],
    "Năm 2022, năng suất lúa đạt 60 tạ/ha, tăng 1,5 tạ/ha so với vụ mùa trước.": [
        "60 | 6 | t/ha | level | 2022 | - | -",
        "1,5 | 0.15 | t/ha | difference | 2022 | yoy | -",
    ],
    "Đàn ong có 867 đàn, tăng 12 đàn so với 6 tháng đầu năm 2021.": [
        "867 | 867 | đàn | level | 2022-01/2022-06 | - | -",
        "12 | 12 | đàn | difference | 2022-01/2022-06 | yoy | -",
    ],
    "Tháng 5/2022, thu 5 tỷ đồng, tăng 5%, tương ứng tăng 1 tỷ đồng, so với tháng trước, chi 4 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2022-05 | - | -",
        "5 | 5 | % | growth | 2022-05 | previous_month | -",
        "1 | 1E9 | VND | difference | 2022-05 | previous_month | -",
        "4 | 4E9 | VND | level | 2022-05 | - | -",
    ],
    "Tháng 7/2022, chi 9 tỷ đồng, giảm 2% tương ứng giảm 0,2 tỷ đồng so với nửa cuối tháng 6.": [
        "9 | 9E9 | VND | level | 2022-07 | - | -",
        "2 | -2 | % | growth | 2022-07 | - | -",
        "0,2 | -200E6 | VND | difference | 2022-07 | - | -",
    ],
    "Tháng 5/2022, thu phí 3 tỷ đồng, bằng 104% năm 2021; chi 2 tỷ đồng, bằng 98% tháng trước.": [
        "3 | 3E9 | VND | level | 2022-05 | - | -",
        "104 | 104 | % | ratio | 2022-05 | yoy | -",
        "2 | 2E9 | VND | level | 2022-05 | - | -",
        "98 | 98 | % | ratio | 2022-05 | previous_month | -",
    ],
    "Năm 2022, xã gieo 30 ha lúa, bằng 97% vụ đông xuân năm trước.": [
        "30 | 30 | ha | level | 2022 | - | -",
        "97 | 97 | % | ratio | 2022 | yoy | -",
    ],
    "Chỉ số giá tháng 10/2022 tăng 0,6% so với tháng trước và tăng 3% so với cùng kỳ. Nhóm giáo dục tăng 1,9%.": [
        "0,6 | 0.6 | % | growth | 2022-10 | previous_month | -",
        "3 | 3 | % | growth | 2022-10 | yoy | -",
        "1,9 | 1.9 | % | growth | 2022-10 | previous_month | -",
    ],
    "Chỉ số giá tháng 10/2022 tăng 0,6% so với tháng trước; sản xuất tháng 10 tăng 3% so với cùng kỳ. Dệt tăng 1,9%.": [
        "0,6 | 0.6 | % | growth | 2022-10 | previous_month | -",
        "3 | 3 | % | growth | 2022-10 | yoy | -",
        "1,9 | 1.9 | % | growth | 2022-10 | yoy | -",
    ],
    "Tháng 10/2022, giá vé giảm so với tháng trước (giảm 0,2%).": [
        "0,2 | -0.2 | % | growth | 2022-10 | previous_month | -",
    ],
    "Năm 2022, giá gas tăng 2% (làm chỉ số chung tăng 0,05 điểm phần trăm).": [
        "2 | 2 | % | growth | 2022 | yoy | -",
        "0,05 | 0.05 | pp | other | 2022 | - | -",
    ],
    "Năm 2022, sản xuất tăng ở 61 xã và giảm ở 2 xã.": [
        "61 | 61 | xã | level | 2022 | - | -",
        "2 | 2 | xã | level | 2022 | - | -",
    ],
    "Năm 2022, thị phần giảm mạnh so với tỷ lệ 43% của năm 2021.": [
        "43 | 43 | % | level | 2021 | - | -",
    ],
    "Tháng 11/2022, sản xuất phục hồi nhanh so với tháng trước. Dệt tăng 9%, may tăng 5%.": [
        "9 | 9 | % | growth | 2022-11 | previous_month | -",
        "5 | 5 | % | growth | 2022-11 | previous_month | -",
    ],
    "Năm 2022, khách quốc tế chỉ đạt 28% so với cùng kỳ.": [
        "28 | 28 | % | ratio | 2022 | yoy | -",
    ],
    "Tháng 8/2022, dư nợ đạt 98 tỷ đồng, tăng 2% so với thời điểm cuối năm 2021; nợ xấu là 3 tỷ đồng.": [
        "98 | 98E9 | VND | level | 2022-08 | - | -",
        "2 | 2 | % | growth | 2022-08 | - | -",
        "3 | 3E9 | VND | level | 2022-08 | - | -",
    ],
    "Tháng 9/2022, xảy ra 90 vụ tai nạn (so với tháng 8/2022 giảm 7 vụ, 2 người chết, 5 người bị thương).": [
        "90 | 90 | case | level | 2022-09 | - | -",
        "7 | -7 | case | difference | 2022-09 | previous_month | -",
        "2 | -2 | person | difference | 2022-09 | previous_month | -",
        "5 | -5 | person | difference | 2022-09 | previous_month | -",
    ],
    "Năm 2022, lãi suất cho vay ở mức 5,5%/năm, trung hạn từ 11,5-16%/năm.": [
        "5,5 | 5.5 | % | level | 2022 | - | -",
        "11,5-16 | 11.5..16 | % | level | 2022 | - | -",
    ],
    "Năm 2022, số người được giải quyết việc làm giảm 5%.": [
        "5 | -5 | % | growth | 2022 | yoy | -",
    ],
    "Trong tuần 31, huyện ghi nhận 24 ca mắc, giảm so với tuần 30 với 26 ca mắc.": [
        "24 | 24 | case | level |  | - | -",
        "26 | 26 | case | level |  | - | -",
    ],
    "Năm 2022, lúa đạt 16 ha, giảm 2 ha so với vụ hè thu năm ngoái; ngô 9 ha, tăng 3 ha so với hè thu năm 2021.": [
        "16 | 16 | ha | level | 2022 | - | -",
        "2 | -2 | ha | difference | 2022 | yoy | -",
        "9 | 9 | ha | level | 2022 | - | -",
        "3 | 3 | ha | difference | 2022 | yoy | -",
    ],
    "Trong tháng Bảy năm 2022, xã thu 7 tỷ đồng, tăng 3% so với tháng Sáu. Trong tháng, xã chi 5 tỷ đồng.": [
        "7 | 7E9 | VND | level | 2022-07 | - | -",
        "3 | 3 | % | growth | 2022-07 | previous_month | -",
        "5 | 5E9 | VND | level | 2022-07 | - | -",
    ],
    "Năm 2022, số người tham gia ngày càng tăng: 9.287 người.": [
        "9.287 | 9287 | person | level | 2022 | - | -",
    ],
    "Năm 2022, nông nghiệp tăng 3%, góp 9,7% vào mức tăng chung; dịch vụ tăng 6%, góp 41%.": [
        "3 | 3 | % | growth | 2022 | yoy | -",
        "9,7 | 9.7 | % | other | 2022 | - | -",
        "6 | 6 | % | growth | 2022 | yoy | -",
        "41 | 41 | % | other | 2022 | - | -",
    ],
    "Theo cơ quan thống kê, GDP quý I năm 2022 là 4%, quý II tăng 5%.": [
        "4 | 4 | % | growth | 2022-Q1 | yoy | -",
        "5 | 5 | % | growth | 2022-Q2 | yoy | -",
    ],
    "Tăng trưởng kinh tế quý I năm 2022 đạt 5,1%, quý II tăng 6,2%.": [
        "5,1 | 5.1 | % | growth | 2022-Q1 | yoy | -",
        "6,2 | 6.2 | % | growth | 2022-Q2 | yoy | -",
    ],
    "Năm 2018, thu phí 18 tỷ đồng, tăng 10% so với ước thực hiện năm 2017; chi 9 tỷ đồng.": [
        "18 | 18E9 | VND | level | 2018 | - | -",
        "10 | 10 | % | growth | 2018 | yoy | -",
        "9 | 9E9 | VND | level | 2018 | - | -",
    ],
    (
        "Quý I/2022, chi 31 tỷ đồng, tăng 7% so với quý I năm ngoái, tăng 2% so với quý I/2021, "
        "giảm 3% so với quý IV/2021."
    ): [
        "31 | 31E9 | VND | level | 2022-Q1 | - | -",
        "7 | 7 | % | growth | 2022-Q1 | yoy | -",
        "2 | 2 | % | growth | 2022-Q1 | yoy | -",
        "3 | -3 | % | growth | 2022-Q1 | previous_quarter | -",
    ],
    "Năm 2022, sản lượng là 105 tấn, đạt 126% so với cùng kỳ năm 2021.": [
        "105 | 105 | t | level | 2022 | - | -",
        "126 | 126 | % | ratio | 2022 | yoy | -",
    ],
    "Năm 2022, tỷ lệ phá án đạt 82,3%, cao hơn chỉ tiêu tỉnh giao 2,3%.": [
        "82,3 | 82.3 | % | level | 2022 | - | -",
        "2,3 | 2.3 | % | growth | 2022 | plan | -",
    ],
    "Năm 2022, tai nạn giảm cả 3 tiêu chí: xảy ra 40 vụ, làm chết 6 người.": [
        "3 | 3 | tiêu chí | level | 2022 | - | -",
        "40 | 40 | case | level | 2022 | - | -",
        "6 | 6 | person | level | 2022 | - | -",
    ],
    "Năm 2015, tỷ lệ hộ nghèo là 9,2%, đến năm 2022 giảm còn 4,1%.": [
        "9,2 | 9.2 | % | level | 2015 | - | -",
        "4,1 | 4.1 | % | level | 2022 | - | -",
    ],
    "Tháng 5/2022, giá nhẫn tròn tăng từ 100.000 đồng/lượng so với tháng trước.": [
        "100.000 | 100000 | VND/lượng | difference | 2022-05 | previous_month | -",
    ],
    "Xăng E5 không cao hơn 22.015 đồng/lít; giá dầu tăng 30 đồng/lít.": [
        "22.015 | 22015 | VND/l | level |  | - | <",
        "30 | 30 | VND/l | difference |  | - | -",
    ],
    "Năm 2022, huyện có 1.200 hộ nghèo, chiếm tỷ lệ 4,5%, giảm 1,2% so với năm 2021.": [
        "1.200 | 1200 | household | level | 2022 | - | -",
        "4,5 | 4.5 | % | share | 2022 | total | -",
        "1,2 | -1.2 | % | other | 2022 | yoy | -",
    ],
    "Năm 2022, tỷ lệ hộ nghèo giảm 1,4%, hộ cận nghèo giảm 0,9%.": [
        "1,4 | -1.4 | % | other | 2022 | yoy | -",
        "0,9 | -0.9 | % | other | 2022 | yoy | -",
    ],
    "Năm 2022, thu ngân sách đạt 6 tỷ đồng, đạt 140% so với nghị quyết xã 150% so với kế hoạch huyện giao.": [
        "6 | 6E9 | VND | level | 2022 | - | -",
        "140 | 140 | % | attainment | 2022 | plan | -",
        "150 | 150 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, thu ngân sách đạt 6 tỷ đồng, bằng 56% kế hoạch giảm 2% so cùng kỳ.": [
        "6 | 6E9 | VND | level | 2022 | - | -",
        "56 | 56 | % | attainment | 2022 | plan | -",
        "2 | -2 | % | growth | 2022 | yoy | -",
    ],
    "Tháng 5/2022, 4 nhóm có giá tăng, tăng nhiều nhất là nhóm giáo dục, với 1,6%.": [
        "4 | 4 | nhóm | level | 2022-05 | - | -",
        "1,6 | 1.6 | % | growth | 2022-05 | yoy | -",
    ],
    "Năm 2022, giá trị sản phẩm trên 1ha đất đạt 120 triệu đồng.": [
        "120 | 120E6 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, công nhận 5 trường mức 2; giai đoạn 2 có 3 dự án.": [
        "5 | 5 | trường | level | 2022 | - | -",
        "3 | 3 | project | level | 2022 | - | -",
    ],
    "Năm 2022, xây dựng 14 cánh đồng lớn, có 25 y tá.": [
        "14 | 14 | cánh đồng | level | 2022 | - | -",
        "25 | 25 | person | level | 2022 | - | -",
    ],
    "Tháng 12/2022, có 3 nhóm hàng giảm giá là bưu chính 1%; giáo dục 0,16%; đồ dùng 0,15%.": [
        "3 | 3 | nhóm hàng | level | 2022-12 | - | -",
        "1 | -1 | % | growth | 2022-12 | yoy | -",
        "0,16 | -0.16 | % | growth | 2022-12 | yoy | -",
        "0,15 | -0.15 | % | growth | 2022-12 | yoy | -",
    ],
    "Số doanh nghiệp gấp 3 lần, từ 412 lên 1.648 doanh nghiệp.": [
        "3 | 3 | times | other |  | - | -",
        "412 | 412 | enterprise | level |  | - | -",
        "1.648 | 1648 | enterprise | level |  | - | -",
    ],
    "Năm 2022, thu ngân sách đạt 108 tỷ đồng, vượt kế hoạch quận giao (tăng 8%).": [
        "108 | 108E9 | VND | level | 2022 | - | -",
        "8 | 8 | % | growth | 2022 | plan | -",
    ],
    "Năm 2022, số ca mắc tăng gần gấp đôi so với năm 2021.": [
        "đôi | 2 | times | other | 2022 | yoy | <",
    ],
    "Năm 2022, số ca mắc gấp ba lần năm 2021.": [
        "ba | 3 | times | other | 2022 | yoy | -",
    ],
    "Năm 2022, tốc độ tăng trưởng kinh tế đạt 10,66%, vượt 0,5% so với chỉ tiêu nghị quyết.": [
        "10,66 | 10.66 | % | growth | 2022 | yoy | -",
        "0,5 | 0.5 | % | other | 2022 | plan | -",
    ],
    "Năm 2022, nhập 5.000 tấn ngô, tăng về lượng gần 800 tấn, tăng về kim ngạch 2 triệu USD so với năm 2021.": [
        "5.000 | 5000 | t | level | 2022 | - | -",
        "800 | 800 | t | difference | 2022 | yoy | <",
        "2 | 2E6 | USD | difference | 2022 | yoy | -",
    ],
    "Năm 2022, lợi nhuận giảm 20%, tương ứng với 12 tỷ đồng so với năm 2021.": [
        "20 | -20 | % | growth | 2022 | yoy | -",
        "12 | -12E9 | VND | difference | 2022 | yoy | -",
    ],
    "Tháng 6/2022, thép giảm 2%, còn xi măng và gạch chỉ tăng nhẹ, lần lượt là 0,1% và 0,3% so với tháng trước.": [
        "2 | -2 | % | growth | 2022-06 | previous_month | -",
        "0,1 | 0.1 | % | growth | 2022-06 | previous_month | -",
        "0,3 | 0.3 | % | growth | 2022-06 | previous_month | -",
    ],
    "Quý I/2022, thu phí tăng 6% so với cùng giai đoạn năm 2021.": ["6 | 6 | % | growth | 2022-Q1 | yoy | -"],
    "Năm 2022, khai khoáng tăng 1,7%;chế biến, chế tạotăng1,3%; điệntăng 2%.": [
        "1,7 | 1.7 | % | growth | 2022 | yoy | -",
        "1,3 | 1.3 | % | growth | 2022 | yoy | -",
        "2 | 2 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, kinh tế phấn đấu tăng trưởng 2 con số; thu đạt 50 tỷ đồng.": ["50 | 50E9 | VND | target | 2022 | - | -"],
    "Năm 2022, doanh thu đạt 80 tỷ đồng, tăng 60% so với mức 50 tỷ đồng năm 2021. Lãi đạt 9 tỷ đồng.": [
        "80 | 80E9 | VND | level | 2022 | - | -",
        "60 | 60 | % | growth | 2022 | yoy | -",
        "50 | 50E9 | VND | level | 2021 | - | -",
        "9 | 9E9 | VND | level | 2022 | - | -",
    ],
    "Quý II/2022, lãi đạt 8 tỷ đồng, giảm 80% so với con số 40 tỷ đồng cùng kỳ năm ngoái.": [
        "8 | 8E9 | VND | level | 2022-Q2 | - | -",
        "80 | -80 | % | growth | 2022-Q2 | yoy | -",
        "40 | 40E9 | VND | level | 2021-Q2 | - | -",
    ],
    "Quý I/2022, xây dựng tăng 9%, gấp 2 lần mức tăng cùng kỳ năm 2021 (4,5%).": [
        "9 | 9 | % | growth | 2022-Q1 | yoy | -",
        "2 | 2 | times | other | 2022-Q1 | yoy | -",
        "4,5 | 4.5 | % | growth | 2021-Q1 | yoy | -",
    ],
    "Quý I/2022, dịch vụ tăng 6%, cao hơn mức cùng kỳ năm 2021 (5,3%).": [
        "6 | 6 | % | growth | 2022-Q1 | yoy | -",
        "5,3 | 5.3 | % | growth | 2021-Q1 | yoy | -",
    ],
    "Số vụ cháy giảm so với kỳ nghỉ lễ 2021. Trong lễ, cả tỉnh xảy ra 9 vụ.": ["9 | 9 | case | level | 2022 | - | -"],
    "3 tháng năm 2022, lãi tăng 60 tỷ đồng so với thời điểm 31/3/2021 và đạt 90 tỷ đồng.": [
        "60 | 60E9 | VND | difference | 2022-01/2022-03 | yoy | -",
        "90 | 90E9 | VND | level | 2022-01/2022-03 | - | -",
    ],
    "Số ca bỏng trong dịp nghỉ là 55 ca, tăng 21 ca so với Tết năm 2021.": [
        "55 | 55 | case | level | 2022 | - | -",
        "21 | 21 | case | difference | 2022 | yoy | -",
    ],
    "Năm 2022, ngành gỗ tăng mạnh nhất (38%).": ["38 | 38 | % | growth | 2022 | yoy | -"],
    "Năm 2022, nợ xấu là 1,8%, giảm so với 2,1% cuối năm 2021.": [
        "1,8 | 1.8 | % | level | 2022 | - | -",
        "2,1 | 2.1 | % | level | 2021 | - | -",
    ],
    "Năm 2022, tỷ trọng vốn bình quân mỗi công ty là 7 tỷ đồng, tăng 26%.": [
        "7 | 7E9 | VND | level | 2022 | - | -",
        "26 | 26 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, giá gỗ tăng lên 2 lần.": ["2 | 2 | times | other | 2022 | - | -"],
    "Năm 2014, đàn vật nuôi đều tăng (dê 0,4%, thỏ 1,2%) so với năm 2013.": [
        "0,4 | 0.4 | % | growth | 2014 | yoy | -",
        "1,2 | 1.2 | % | growth | 2014 | yoy | -",
    ],
    "Tháng 5/2019, có 90 hộ mở quán, gấp 3 lần tháng trước và tăng 12% so với cùng kỳ; 7 hộ bỏ, giảm 4% và tăng 9%.": [
        "90 | 90 | household | level | 2019-05 | - | -",
        "3 | 3 | times | other | 2019-05 | previous_month | -",
        "12 | 12 | % | growth | 2019-05 | yoy | -",
        "7 | 7 | household | level | 2019-05 | - | -",
        "4 | -4 | % | growth | 2019-05 | previous_month | -",
        "9 | 9 | % | growth | 2019-05 | yoy | -",
    ],
    "Năm 2021, năng suất ngô đạt 48 tạ/ha, tăng 3 tạ; tốc độ tăng giá trị nông, lâm, thủy sản đạt 2,4%.": [
        "48 | 4.8 | t/ha | level | 2021 | - | -",
        "3 | 0.3 | t/ha | difference | 2021 | yoy | -",
        "2,4 | 2.4 | % | growth | 2021 | yoy | -",
    ],
    "Năm 2021, diện tích ngô đạt 1.240 ha, tăng 37; lúa 900 ha. Giảm 16 số đối tượng bị bắt giữ.": [
        "1.240 | 1240 | ha | level | 2021 | - | -",
        "37 | 37 | ha | difference | 2021 | yoy | -",
        "900 | 900 | ha | level | 2021 | - | -",
        "16 | -16 | person | difference | 2021 | yoy | -",
    ],
    "Đến 30/9/2021, vốn đạt 24 tỷ đồng, tăng 2 tỷ đồng so với đầu năm, tỷ lệ tăng đạt 9,1%. Trong đó, xã tăng 1 tỷ.": [
        "24 | 24E9 | VND | level | @2021-09-30 | - | -",
        "2 | 2E9 | VND | difference | @2021-09-30 | - | -",
        "9,1 | 9.1 | % | growth | @2021-09-30 | - | -",
        "1 | 1E9 | VND | difference | @2021-09-30 | - | -",
    ],
    "Trong 6,4% tăng trưởng của năm 2021, dịch vụ đóng góp 2,5 điểm phần trăm.": [
        "6,4 | 6.4 | % | growth | 2021 | yoy | -",
        "2,5 | 2.5 | pp | other | 2021 | - | -",
    ],
    "11 tháng năm 2023, đàn dê giảm 1,5% so CKNT.": [
        "1,5 | -1.5 | % | growth | 2023-01/2023-11 | yoy | -",
    ],
    "Quý I năm 2021 có 6.000 ca. 6 tháng đầu năm 2021 có 14.000 ca. So với quý trước, số ca nặng tăng 300 ca.": [
        "6.000 | 6000 | case | level | 2021-Q1 | - | -",
        "14.000 | 14000 | case | level | 2021-01/2021-06 | - | -",
        "300 | 300 | case | difference | 2021-Q2 | previous_quarter | -",
    ],
    "Năm 2018, cảng An tăng 90% (từ 2 triệu tấn lên 3,8 triệu tấn).": [
        "90 | 90 | % | growth | 2018 | yoy | -",
        "2 | 2E6 | t | level | 2017 | - | -",
        "3,8 | 3800000 | t | level | 2018 | - | -",
    ],
}
