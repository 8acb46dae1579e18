"""Counts of people, cases and things, as wards, party committees, the police and health offices give them."""

from __future__ import annotations

SENTENCES: dict[str, list[str]] = {
    "Năm 2022, phường tặng quà 120 gia đình chính sách và 15 quân nhân; tiếp dân 240 lượt công dân.": [
        "120 | 120 | household | level | 2022 | - | -",
        "15 | 15 | person | level | 2022 | - | -",
        "240 | 240 | lượt công dân | level | 2022 | - | -",
    ],
    "Năm 2022, đảng bộ kiểm tra 32 tổ chức đảng; phổ biến nghị quyết cho 1.500 lượt cán bộ.": [
        "32 | 32 | tổ chức đảng | level | 2022 | - | -",
        "1.500 | 1500 | lượt cán bộ | level | 2022 | - | -",
    ],
    "Năm 2022, công an bắt 12 đối tượng, khởi tố 9 bị can.": [
        "12 | 12 | person | level | 2022 | - | -",
        "9 | 9 | person | level | 2022 | - | -",
    ],
    "Năm 2022, cấp 2.310 thẻ bảo hiểm y tế.": ["2.310 | 2310 | thẻ | level | 2022 | - | -"],
    "Năm 2022, kết nạp 70/100 chỉ tiêu (đạt 70%).": [
        "70/100 | 70/100 | indicator | fraction | 2022 | - | -",
        "70 | 70 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, hoàn thành 15/18 chỉ tiêu, đạt 83,3%.": [
        "15/18 | 15/18 | indicator | fraction | 2022 | - | -",
        "83,3 | 83.3 | % | share | 2022 | total | -",
    ],
    "Năm 2022, giao 40 thanh niên nhập ngũ đạt 100%.": [
        "40 | 40 | person | level | 2022 | - | -",
        "100 | 100 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, xảy ra 20 vụ cháy, ít hơn 03 vụ = 13,04% so với cùng kỳ.": [
        "20 | 20 | case | level | 2022 | - | -",
        "03 | -3 | case | difference | 2022 | yoy | -",
        "13,04 | -13.04 | % | growth | 2022 | yoy | -",
    ],
    "Tính đến 16 giờ ngày 20/5/2021, toàn tỉnh đã tiêm 5.000 liều.": [
        "5.000 | 5000 | dose | level | @2021-05-20 | - | -"
    ],
    "Từ 17h ngày 03/3 đến 17h00 ngày 04/3/2022, huyện ghi nhận 52 ca mắc mới.": [
        "52 | 52 | case | level | @2022-03-04 | - | -"
    ],
    "Trong ngày 05/4/2022, huyện ghi nhận 35 ca mắc mới.": ["35 | 35 | case | level | @2022-04-05 | - | -"],
    "Đến đầu tháng 10, huyện thu hoạch xong lúa hè thu 2012 với 1.680 ha. Năng suất đạt 5,5 tấn/ha.": [
        "1.680 | 1680 | ha | level | 2012 | - | -",
        "5,5 | 5.5 | t/ha | level | 2012 | - | -",
    ],
    "Năm 2022, xảy ra 40 vụ, so với cùng kỳ năm 2021 ít hơn 03 vụ = 6,98%.": [
        "40 | 40 | case | level | 2022 | - | -",
        "03 | -3 | case | difference | 2022 | yoy | -",
        "6,98 | -6.98 | % | growth | 2022 | yoy | -",
    ],
    "Trong ngày 05/4/2022, tỉnh ghi nhận 90 ca mắc ở 3 huyện: Hòa Sơn (40), Bình An (28) và Tân Lập (22).": [
        "90 | 90 | case | level | @2022-04-05 | - | -",
        "3 | 3 | huyện | level | @2022-04-05 | - | -",
        "40 | 40 | case | level | @2022-04-05 | - | -",
        "28 | 28 | case | level | @2022-04-05 | - | -",
        "22 | 22 | case | level | @2022-04-05 | - | -",
    ],
    "Năm 2022, có 60 người được hỗ trợ tại 2 xã như sau: 1- Tân Lập: 35 2- Bình An: 25": [
        "60 | 60 | person | level | 2022 | - | -",
        "2 | 2 | xã | level | 2022 | - | -",
        "35 | 35 | person | level | 2022 | - | -",
        "25 | 25 | person | level | 2022 | - | -",
    ],
    "Năm 2022, 12 đảng viên nhận huy hiệu 30 năm tuổi Đảng.": ["12 | 12 | person | level | 2022 | - | -"],
    "Năm 2022, xử phạt 1.250 lái xe, số người bị thương gia tăng tới hơn 26% so với năm 2021.": [
        "1.250 | 1250 | person | level | 2022 | - | -",
        "26 | 26 | % | growth | 2022 | yoy | >",
    ],
    "Năm 2023, gieo trồng 250 ha, đạt 58,2% kế hoạch và 104,1% so cùng kỳ.": [
        "250 | 250 | ha | level | 2023 | - | -",
        "58,2 | 58.2 | % | attainment | 2023 | plan | -",
        "104,1 | 104.1 | % | ratio | 2023 | yoy | -",
    ],
    "Tính đến ngày 30/4/2021, tỉnh có 150 ca mắc. Ngày 10/5, tỉnh ghi nhận 35 ca mắc mới.": [
        "150 | 150 | case | level | @2021-04-30 | - | -",
        "35 | 35 | case | level | @2021-05-10 | - | -",
    ],
    "Thu ngân sách năm 2020 đạt 50 tỷ đồng.\n\nHọp thường kỳ UBND huyện tháng 11\n\nToàn huyện trồng được 120 ha.": [
        "50 | 50E9 | VND | level | 2020 | - | -",
        "120 | 120 | ha | level | 2020 | - | -",
    ],
    "Báo cáo tiến độ kỳ 25/10/2016\nDiện tích lúa đã thu hoạch 3.200 ha.": [
        "3.200 | 3200 | ha | level | @2016-10-25 | - | -"
    ],
    "Năm 2022, giám sát 45 tổ chức đảng ở 15 xóm.": [
        "45 | 45 | tổ chức đảng | level | 2022 | - | -",
        "15 | 15 | xóm | level | 2022 | - | -",
    ],
    "Năm 2022, số người mắc đạt 1/500 người.": ["1/500 | 1/500 | person | fraction | 2022 | - | -"],
    "Năm 2022, lập quy hoạch 1/500 cụm công nghiệp rộng 12 ha.": ["12 | 12 | ha | level | 2022 | - | -"],
    "Đại hội thông qua 16 chỉ tiêu. Cụ thể, đến năm 2025 thu nhập đạt 70 triệu đồng, tỷ lệ hộ nghèo còn 2%.": [
        "16 | 16 | indicator | level |  | - | -",
        "70 | 70E6 | VND | target | 2025 | - | -",
        "2 | 2 | % | target | 2025 | - | -",
    ],
    "Quy hoạch đến năm 2020. Theo báo cáo, trong 9 tháng năm 2018, thu 10 tỷ đồng. Đến cuối tháng 8, chi 4 tỷ đồng.": [
        "10 | 10E9 | VND | level | 2018-01/2018-09 | - | -",
        "4 | 4E9 | VND | level | @2018-08-31 | - | -",
    ],
    "Lúa hè thu 2012 đạt 1.500 ha. So với vụ hè thu 2011, sản lượng tăng 300 tấn (hè thu 2011 là 5.200 tấn).": [
        "1.500 | 1500 | ha | level | 2012 | - | -",
        "300 | 300 | t | difference | 2012 | yoy | -",
        "5.200 | 5200 | t | level | 2011 | - | -",
    ],
    "Năm 2022, phấn đấu mỗi xã có từ 80% chi bộ hoàn thành tốt nhiệm vụ.": [
        "80 | 80 | % | target | 2022 | - | -",
    ],
    "Niên vụ 2013/14, thu hoạch 5 tấn; tổ chức 3.500 ngày công, tặng quà 240 thiếu nhi.": [
        "5 | 5 | t | level |  | - | -",
        "3.500 | 3500 | ngày công | level |  | - | -",
        "240 | 240 | person | level |  | - | -",
    ],
    "Năm 2022, tổng số học sinh trên địa bàn phường 2.624 tăng 59 học sinh so với năm trước.": [
        "2.624 | 2624 | person | level | 2022 | - | -",
        "59 | 59 | person | difference | 2022 | yoy | -",
    ],
    "Năm 2022, huyện giải quyết việc làm cho 1.140.": [
        "1.140 | 1140 | person | level | 2022 | - | -",
    ],
    "Chỉ tiêu năm 2023: tỷ lệ hộ dùng nước sạch ≥ 95%; tỷ lệ hộ nghèo ≤ 2%.": [
        "95 | 95 | % | target | 2023 | - | >",
        "2 | 2 | % | target | 2023 | - | <",
    ],
    "Giai đoạn 2016-2020, thu ngân sách các năm lần lượt là 400; 420; 450; 470 và 500 tỷ đồng.": [
        "400 | 400E9 | VND | level | 2016/2020 | - | -",
        "420 | 420E9 | VND | level | 2016/2020 | - | -",
        "450 | 450E9 | VND | level | 2016/2020 | - | -",
        "470 | 470E9 | VND | level | 2016/2020 | - | -",
        "500 | 500E9 | VND | level | 2016/2020 | - | -",
    ],
    "Năm 2022, công nghiệp chiếm 45,2%, tăng 1,2 điểm %; dịch vụ 40%, giảm 0,5 điểm %; nông nghiệp 14,8%.": [
        "45,2 | 45.2 | % | share | 2022 | total | -",
        "1,2 | 1.2 | pp | difference | 2022 | yoy | -",
        "40 | 40 | % | share | 2022 | total | -",
        "0,5 | -0.5 | pp | difference | 2022 | yoy | -",
        "14,8 | 14.8 | % | share | 2022 | total | -",
    ],
    "Trong 5 năm, kết nạp 250 đảng viên, bình quân mỗi năm 50 đảng viên, đạt 125% chỉ tiêu (200 đảng viên).": [
        "250 | 250 | person | level |  | - | -",
        "50 | 50 | person | level |  | - | -",
        "125 | 125 | % | attainment |  | plan | -",
        "200 | 200 | person | target |  | - | -",
    ],
    "Ngày 05/4/2022, toàn tỉnh ghi nhận 1.648 ca mắc, gồm: Tân Lập 412, Bình An 800, Hòa Sơn 436.": [
        "1.648 | 1648 | case | level | @2022-04-05 | - | -",
        "412 | 412 | case | level | @2022-04-05 | - | -",
        "800 | 800 | case | level | @2022-04-05 | - | -",
        "436 | 436 | case | level | @2022-04-05 | - | -",
    ],
    "Năm 2022, các nhà máy Hòa Sơn 1, Tân Lập 2 và Bình An 4 nộp 5 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2022 | - | -",
    ],
    "Năm 2022, vốn ngoại đã vào 17 trong tổng số 21 ngành.": [
        "17 trong tổng số 21 | 17/21 | ngành | fraction | 2022 | - | -"
    ],
    "Năm 2022, cả vùng ghi nhận 900 ca mắc mới, 2 tử vong; tạm giữ 30 ôtô.": [
        "900 | 900 | case | level | 2022 | - | -",
        "2 | 2 | case | level | 2022 | - | -",
        "30 | 30 | ô tô | level | 2022 | - | -",
    ],
    'Năm 2022, xóa 27 "điểm đen" giao thông; tỉ lệ vào trường là 1 chọi 2,5.': [
        "27 | 27 | điểm đen | level | 2022 | - | -",
    ],
    "Nhóm 3 cần chứng chỉ đạt từ 5.5 trở lên và điểm trung bình năm lớp 12.": [],
    "Năm 2022, phát hành 75.900.000 cổ phần; 10 triệu yen; cả vùng có 12 triệu dân.": [
        "75.900.000 | 75900000 | cổ phần | level | 2022 | - | -",
        "10 | 10E6 | JPY | level | 2022 | - | -",
        "12 | 12E6 | person | level | 2022 | - | -",
    ],
    "Năm 2022, phí không vượt quá 1,5 lần mức bình quân.": ["1,5 | 1.5 | times | other | 2022 | - | <"],
    "Năm 2022, sau nhiều năm hoạt động, doanh nghiệp 100% vốn nhà nước có 90 công nhân.": [
        "90 | 90 | person | level | 2022 | - | -",
    ],
    "Năm 2022, mức lương của công nhân là 7 triệu.": ["7 | 7E6 | VND | level | 2022 | - | -"],
    "Năm 2022, lượng rau nhập tăng mạnh vào dịp Tết như cà rốt dự kiến 300 tấn.": [
        "300 | 300 | t | level | 2022 | - | - | estimate",
    ],
    "Năm 2022, dự án được thực hiện với 2 giai đoạn, vốn 50 tỷ đồng.": ["50 | 50E9 | VND | level | 2022 | - | -"],
    "Năm 2022, số du học sinh gấp 4 lần năm 2012; số du học sinh nước ngoài là 208.379, tăng 3%.": [
        "4 | 4 | times | other | 2022 | - | -",
        "208.379 | 208379 | person | level | 2022 | - | -",
        "3 | 3 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, điểm chuẩn của trường là 21,25; phí gấp đôi con số năm 2014; câu 3 khó.": [
        "21,25 | 21.25 | điểm | level | 2022 | - | -",
        "đôi | 2 | times | other | 2022 | - | -",
    ],
    "Năm 2022, huyện đã giải ngân 100% vốn nhà nước; thu nhập bình quân 1 triệu đồng/người.": [
        "100 | 100 | % | attainment | 2022 | plan | -",
        "1 | 1E6 | VND/person | level | 2022 | - | -",
    ],
    "Năm 2022, năng suất rừng bình quân 1 tấn/ha.": ["1 | 1 | t/ha | level | 2022 | - | -"],
    "Năm 2022, tỉnh nắm giữ 100% vốn điều lệ của nhà máy.": ["100 | 100 | % | share | 2022 | total | -"],
    "Năm 2022, hơn hai phần ba số hộ đã có điện, ba phần tư số xã có chợ.": [],
    "Năm 2022, cần thu hồi đất của 02dự án.": [
        "02 | 2 | project | level | 2022 | - | -",
    ],
    "Năm 2020, công an trực 24/24 giờ tại 24/24 xã; thu 24/24 tỷ đồng.": [
        "24/24 | 24/24 | xã | fraction | 2020 | - | -",
        "24/24 | 24E9/24E9 | VND | fraction | 2020 | - | -",
    ],
}
