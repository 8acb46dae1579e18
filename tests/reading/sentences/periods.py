"""When it was so: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    (
        "Trong năm 2022, xã ổn định. Tổng thu tính đến 31/10 được 4 tỷ đồng, ước thực hiện đến 31/12 được 5 tỷ đồng. "
        "Tổng chi 3 tỷ đồng. Các thôn trồng 20 ha rau."
    ): [
        "4 | 4E9 | VND | level | @2022-10-31 | - | -",
        "5 | 5E9 | VND | level | @2022-12-31 | - | - | estimate",
        "3 | 3E9 | VND | level | @2022-10-31 | - | -",
        "20 | 20 | ha | level | 2022 | - | -",
    ],
    "Từ đầu năm đến 20/8/2022, huyện ghi nhận 120 ca mắc sởi.": ["120 | 120 | case | level | @2022-08-20 | - | -"],
    (
        "Tháng 5/2022, doanh thu vận tải ước đạt 12,5 tỷ đồng, tăng 8%; lũy kế 5 tháng đạt 60,2 tỷ "
        "đồng, tăng 11% so với cùng kỳ."
    ): [
        "12,5 | 12500E6 | VND | level | 2022-05 | - | - | estimate",
        "8 | 8 | % | growth | 2022-05 | yoy | -",
        "60,2 | 60200E6 | VND | level | 2022-01/2022-05 | - | -",
        "11 | 11 | % | growth | 2022-01/2022-05 | yoy | -",
    ],
    "HĐND phường họp cuối năm 2021 (kỳ họp thứ 3, nhiệm kỳ 2021-2026). Tổng thu ngân sách đạt 8.254 triệu đồng.": [
        "8.254 | 8254E6 | VND | level | 2021 | - | -"
    ],
    "Rà soát năm 2022 theo chuẩn nghèo đa chiều giai đoạn 2022-2025, toàn huyện có 1.689 hộ nghèo.": [
        "1.689 | 1689 | household | level | 2022 | - | -"
    ],
    "Trong nhiệm kỳ 2016-2021, hội đồng nhân dân huyện đã ban hành 120 nghị quyết.": [
        "120 | 120 | nghị quyết | level | 2016/2021 | - | -"
    ],
    "Cập nhật 9:25:00 SA. Năm 2022, các quận 3, 8, 12 tổ chức 12 lớp; quận 5, 15 lớp.": [
        "12 | 12 | lớp | level | 2022 | - | -",
        "15 | 15 | lớp | level | 2022 | - | -",
    ],
    "Sản lượng cá năm 2022 đạt 1.250 tấn (năm 2021 đạt 1.100 tấn).": [
        "1.250 | 1250 | t | level | 2022 | - | -",
        "1.100 | 1100 | t | level | 2021 | - | -",
    ],
    "Đến ngày 25/11/2022, toàn xã có 02 trường hợp.": ["02 | 2 | case | level | @2022-11-25 | - | -"],
    "Năm 2021, sản lượng đạt 100 tấn; năm 2022 đạt 110 tấn, tăng 10%.": [
        "100 | 100 | t | level | 2021 | - | -",
        "110 | 110 | t | level | 2022 | - | -",
        "10 | 10 | % | growth | 2022 | yoy | -",
    ],
    "Đến ngày 15.6.2018, toàn huyện có 20 dự án.": ["20 | 20 | project | level | @2018-06-15 | - | -"],
    "Tháng 2/2022, xã có 3 dự án. Trong 6 tháng đầu năm 2022, tình hình ổn định. Sản lượng đạt 5 tấn.": [
        "3 | 3 | project | level | 2022-02 | - | -",
        "5 | 5 | t | level | 2022-01/2022-06 | - | -",
    ],
    "Đến ngày 15/10/2022, cây trồng vụ mùa năm 2022 đã thu hoạch xong; lúa 108 ha. Vụ đông năm 2022 - 2023 có 9 ha.": [
        "108 | 108 | ha | level | @2022-10-15 | - | -",
        "9 | 9 | ha | level | @2022-10-15 | - | -",
    ],
    "Đến ngày 15/10/2022, xã có 5 dự án. Đến trung tuần tháng 11, xã có 7 dự án.": [
        "5 | 5 | project | level | @2022-10-15 | - | -",
        "7 | 7 | project | level | @2022-11-15 | - | -",
    ],
    "4 tháng đầu năm 2022, sản xuất đạt 50 tỷ đồng. Riêng tháng 4 đạt 14 tỷ đồng.\nTrong đó, tư nhân đạt 20 tỷ đồng.": [
        "50 | 50E9 | VND | level | 2022-01/2022-04 | - | -",
        "14 | 14E9 | VND | level | 2022-04 | - | -",
        "20 | 20E9 | VND | level | 2022-01/2022-04 | - | -",
    ],
    (
        "Tháng 11/2022, huyện có 12 doanh nghiệp mới. "
        "Trước đó (trong 10 tháng đầu năm 2022), huyện có 90 doanh nghiệp mới."
    ): [
        "12 | 12 | enterprise | level | 2022-11 | - | -",
        "90 | 90 | enterprise | level | 2022-01/2022-10 | - | -",
    ],
    "Đến ngày 30-9, tổng diện tích gieo trồng là 7 nghìn ha, nhằm đạt chỉ tiêu của năm 2022.": [
        "7 | 7000 | ha | level | @2022-09-30 | - | -",
    ],
    "Tính chung 4 tháng năm 2022, chăn nuôi đạt 208 tỷ đồng. Trong tháng, khu vực hộ đạt 13 tỷ đồng.": [
        "208 | 208E9 | VND | level | 2022-01/2022-04 | - | -",
        "13 | 13E9 | VND | level | 2022-04 | - | -",
    ],
    "Từ ngày 1/4, huyện thu phí. Những tháng đầu năm 2022, thu phí đạt 5 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2022 | - | -",
    ],
    "Đến hết tháng 4/2022, xã thu 9 tỷ đồng; trong quý I thu 6 tỷ đồng. Từ đầu năm đến nay, xã trồng 30 ha rau.": [
        "9 | 9E9 | VND | level | 2022-01/2022-04 | - | -",
        "6 | 6E9 | VND | level | 2022-Q1 | - | -",
        "30 | 30 | ha | level | 2022-01/2022-04 | - | -",
    ],
    "Năm 2022, đến trung tuần tháng Năm, xã gieo 30 ha lạc.": [
        "30 | 30 | ha | level | @2022-05-15 | - | -",
    ],
    "Tháng 10/2022, giá tăng 0,6%. Bình quân 10 tháng, giá tăng 2,4%.": [
        "0,6 | 0.6 | % | growth | 2022-10 | yoy | -",
        "2,4 | 2.4 | % | growth | 2022-01/2022-10 | yoy | -",
    ],
    "Số công nhân của nhà máy tại thời điểm 1/7/2022 tăng 1,2% so với cùng thời điểm tháng trước.": [
        "1,2 | 1.2 | % | growth | @2022-07-01 | previous_month | -",
    ],
    "9 tháng đầu năm 2022, phường tặng 17 suất quà, giao quân 31 thanh niên nhập ngũ năm 2022.": [
        "17 | 17 | suất quà | level | 2022-01/2022-09 | - | -",
        "31 | 31 | person | level | 2022-01/2022-09 | - | -",
    ],
    "Sản xuất đạt 5 tỷ đồng, tăng 3% so với cùng kỳ năm 2021. Đó là kết quả 6 tháng đầu năm 2022.": [
        "5 | 5E9 | VND | level | 2022-01/2022-06 | - | -",
        "3 | 3 | % | growth | 2022-01/2022-06 | yoy | -",
    ],
    "Huyện có 60 ca mắc cúm, gấp 3 lần so với cùng kỳ năm 2011. Từ đầu năm 2022 đến nay, tỉnh có 900 ca mắc cúm.": [
        "60 | 60 | case | level | 2022 | - | -",
        "3 | 3 | times | other | 2022 | yoy | -",
        "900 | 900 | case | level | 2022 | - | -",
    ],
    "Tháng 7, giá thực phẩm tăng 0,6% so với tháng trước và tăng 3,1% so với tháng 12-2021.": [
        "0,6 | 0.6 | % | growth | 2022-07 | previous_month | -",
        "3,1 | 3.1 | % | growth | 2022-07 | - | -",
    ],
    "Trong chín tháng qua (tính từ ngày 15/12/2020 đến 14/9/2021), huyện có 8 vụ cháy.": [
        "8 | 8 | case | level | 2021-01/2021-09 | - | -",
    ],
    "6 tháng đầu năm 2022, dịch vụ tăng 6% (cao hơn mức tăng 2,5% trong 6 tháng đầu năm 2021), nông nghiệp tăng 3%.": [
        "6 | 6 | % | growth | 2022-01/2022-06 | yoy | -",
        "2,5 | 2.5 | % | growth | 2021-01/2021-06 | yoy | -",
        "3 | 3 | % | growth | 2022-01/2022-06 | yoy | -",
    ],
    "Tháng 9/2022, giá giảm 0,2% so với mức tăng 0,5% của tháng 8. Cũng trong tháng, giá vé tăng 2%.": [
        "0,2 | -0.2 | % | other | 2022-09 | - | -",
        "0,5 | 0.5 | % | growth | 2022-08 | yoy | -",
        "2 | 2 | % | growth | 2022-09 | yoy | -",
    ],
    "Cây hàng năm vụ hè thu năm 2022: lúa 22 ha.": [
        "22 | 22 | ha | level | 2022 | - | -",
    ],
    "Năm 2010 xã có 2 tổ hợp tác. Bình quân mỗi xã đạt 3 tiêu chí năm 2010, đến nay đạt 15 tiêu chí.": [
        "2 | 2 | tổ hợp tác | level | 2010 | - | -",
        "3 | 3 | tiêu chí | level | 2010 | - | -",
        "15 | 15 | tiêu chí | level | 2010 | - | -",
    ],
    "Năm 2014, có 7 xã đạt chuẩn. Tỷ lệ hộ nghèo giảm từ 11,2% năm 2011 xuống còn 2,9%.": [
        "7 | 7 | xã | level | 2014 | - | -",
        "11,2 | 11.2 | % | level | 2011 | - | -",
        "2,9 | 2.9 | % | level | 2014 | - | -",
    ],
    (
        "Năm 2018, xã thực hiện chương trình nông thôn mới giai đoạn 2016-2020, trồng 5 ha cây. "
        "Xã xóa hết 7 hộ nghèo giai đoạn 2016-2020; trồng 9 ha rừng."
    ): [
        "5 | 5 | ha | level | 2018 | - | -",
        "7 | 7 | household | level | 2018 | - | -",
        "9 | 9 | ha | level | 2018 | - | -",
    ],
    "Tuần qua, huyện ghi nhận 18 ca mắc sởi. Tính từ đầu năm 2024 đến nay, huyện ghi nhận 105 ca mắc sởi.": [
        "18 | 18 | case | level |  | - | -",
        "105 | 105 | case | level | 2024 | - | -",
    ],
    "Tháng 9/2022, xảy ra 13 vụ cháy.\nSo với tháng cùng kỳ năm 2021 giảm 6 vụ.": [
        "13 | 13 | case | level | 2022-09 | - | -",
        "6 | -6 | case | difference | 2022-09 | yoy | -",
    ],
    "Tổng số doanh nghiệp trong năm tháng đầu năm 2022 là 118 doanh nghiệp.": [
        "118 | 118 | enterprise | level | 2022-01/2022-05 | - | -",
    ],
    "Quý III năm 2022, kinh tế tăng 7%, cao hơn mức tăng 6% của quý I và 5% của quý II năm nay. Dịch vụ tăng 4%.": [
        "7 | 7 | % | growth | 2022-Q3 | yoy | -",
        "6 | 6 | % | growth | 2022-Q1 | yoy | -",
        "5 | 5 | % | growth | 2022-Q2 | yoy | -",
        "4 | 4 | % | growth | 2022-Q3 | yoy | -",
    ],
    "6 tháng năm 2022, kinh tế tăng 7%. Trong đó, quý I tăng 6% và quý II tăng 8%. Dịch vụ tăng 4%.": [
        "7 | 7 | % | growth | 2022-01/2022-06 | yoy | -",
        "6 | 6 | % | growth | 2022-Q1 | yoy | -",
        "8 | 8 | % | growth | 2022-Q2 | yoy | -",
        "4 | 4 | % | growth | 2022-01/2022-06 | yoy | -",
    ],
    "9 tháng năm 2022, xã thu 9 tỷ đồng. Huyện sửa số thu 9 tháng năm 2021 còn 7 tỷ đồng. Xã chi 5 tỷ đồng.": [
        "9 | 9E9 | VND | level | 2022-01/2022-09 | - | -",
        "7 | 7E9 | VND | level | 2021-01/2021-09 | - | -",
        "5 | 5E9 | VND | level | 2022-01/2022-09 | - | -",
    ],
    "Năm 2014, xã xong tiêu chí của 3 thôn: Đông, Đoài trong năm 2015 (thôn Đông đã đạt 19 tiêu chí). Xã có 37 hộ.": [
        "3 | 3 | thôn | level | 2014 | - | -",
        "19 | 19 | tiêu chí | level | 2015 | - | -",
        "37 | 37 | household | level | 2014 | - | -",
    ],
    "Tính đến 16 giờ ngày 20/5/2021, huyện đã tiêm 105 liều.": [
        "105 | 105 | dose | level | @2021-05-20 | - | -",
    ],
    "Cộng chung hai tháng năm 2010, tăng trưởng đạt 14% (hai tháng của năm 2009 chỉ đạt 2,9%).": [
        "14 | 14 | % | growth | 2010-01/2010-02 | yoy | -",
        "2,9 | 2.9 | % | growth | 2009-01/2009-02 | yoy | -",
    ],
    "Tháng 2.2010, thu 5 tỷ đồng, giảm 18% so với tháng 1.2010 nhưng tăng 3% so với tháng 2.2009.": [
        "5 | 5E9 | VND | level | 2010-02 | - | -",
        "18 | -18 | % | growth | 2010-02 | previous_month | -",
        "3 | 3 | % | growth | 2010-02 | yoy | -",
    ],
    "Lũy kế 4 tháng đầu năm (tính đến ngày 5/5/2023), xã thu 5 tỷ đồng.": [
        "5 | 5E9 | VND | level | 2023-01/2023-04 | - | -",
    ],
    "Sau 3 tháng, xã thu 5 tỷ đồng, tăng 7% so với cùng kỳ năm 2017.": [
        "5 | 5E9 | VND | level | 2018-01/2018-03 | - | -",
        "7 | 7 | % | growth | 2018-01/2018-03 | yoy | -",
    ],
    (
        "Xã có 5 trạm. Y tế có 9 bác sĩ. Ngành y tế cho biết, trong năm 2015, công tác y tế được đẩy mạnh. "
        "Tỷ lệ trẻ được theo dõi tăng trưởng hàng tháng đạt 98%."
    ): [
        "5 | 5 | trạm | level | 2015 | - | -",
        "9 | 9 | person | level | 2015 | - | -",
        "98 | 98 | % | level | 2015 | - | -",
    ],
    "Giám đốc Lan sinh năm 1983. Quý II/2022, doanh thu đạt 8 tỷ đồng.": ["8 | 8E9 | VND | level | 2022-Q2 | - | -"],
    "Năm 2022, thu đạt 50 tỷ đồng. Như vậy sau 9 tháng, chi đạt 30 tỷ đồng.": [
        "50 | 50E9 | VND | level | 2022 | - | -",
        "30 | 30E9 | VND | level | 2022-01/2022-09 | - | -",
    ],
    "Tăng nhiều nhất là giá gạo 5% (năm 2019 tăng 3%; năm 2020 tăng 4%).": [
        "5 | 5 | % | growth |  | yoy | -",
        "3 | 3 | % | growth | 2019 | yoy | -",
        "4 | 4 | % | growth | 2020 | yoy | -",
    ],
    "Thu đạt 5 tỷ đồng (tăng 3%, do giá tăng.\nThuế tháng 2/2022 đạt 2 tỷ đồng; so với năm 2020 tăng 4%.": [
        "5 | 5E9 | VND | level | 2022-02 | - | -",
        "3 | 3 | % | growth | 2022-02 | yoy | -",
        "2 | 2E9 | VND | level | 2022-02 | - | -",
        "4 | 4 | % | growth | 2022-02 | - | -",
    ],
    "Nợ xấu năm 2021 là 4%. 6 tháng đầu năm, thu nợ 24 tỷ đồng, tăng 60% so với cùng giai đoạn năm 2021.": [
        "4 | 4 | % | level | 2021 | - | -",
        "24 | 24E9 | VND | level | 2022-01/2022-06 | - | -",
        "60 | 60 | % | growth | 2022-01/2022-06 | yoy | -",
    ],
    "Tăng trưởng quý I đạt 7%; nếu so với quý I năm 2021 thì tốt hơn.": ["7 | 7 | % | growth | 2022-Q1 | yoy | -"],
    "Năm 2022, tỷ lệ nghỉ việc là 13%, tăng nhẹ so với năm 2021 là 11,6%.": [
        "13 | 13 | % | level | 2022 | - | -",
        "11,6 | 11.6 | % | level | 2021 | - | -",
    ],
    "Từ năm 2011 đến cuối tháng 9/2016, bệnh viện nợ 14 tỷ đồng.": [
        "14 | 14E9 | VND | level | 2011-01/2016-09 | - | -"
    ],
    "6 tháng năm 2022, lãi đạt 45% kế hoạch lợi nhuận cho cả năm 2022. Dư nợ đạt 50 tỷ đồng.": [
        "45 | 45 | % | attainment | 2022-01/2022-06 | plan | -",
        "50 | 50E9 | VND | level | 2022-01/2022-06 | - | -",
    ],
    "Sản lượng năm 2021 và 2022 lần lượt là 50 tấn và 60 tấn.": [
        "50 | 50 | t | level | 2021 | - | -",
        "60 | 60 | t | level | 2022 | - | -",
    ],
    "Tỉnh họp về đề án 'Trồng rừng, giữ đất đến năm 2030'.\nCả tỉnh hiện có 50 ha rừng.": [
        "50 | 50 | ha | level |  | - | -",
    ],
    # the year of a beginning is not that of what is told
    "Xưởng gỗ hoạt động từ năm 1993 đến nay, nộp thuế 6 tỷ đồng. Ông Ba (SN 1961) vay 2 tỷ đồng.": [
        "6 | 6E9 | VND | level |  | - | -",
        "2 | 2E9 | VND | level |  | - | -",
    ],
    "Trại giống được thành lập năm 2003, rộng 9 ha. Năm 2019, trại bán 4 tấn giống.": [
        "9 | 9 | ha | level | 2019 | - | -",
        "4 | 4 | t | level | 2019 | - | -",
    ],
    "Ngay từ năm 2003, thuế suất đã là 17%.": [
        "17 | 17 | % | level | 2003 | - | -",
    ],
    "Năm 2018, tỷ lệ hộ nghèo theo chuẩn giai đoạn 2016-2020 còn 2,7%.": [
        "2,7 | 2.7 | % | level | 2018 | - | -",
    ],
    "I. Kết quả năm 2018\nThu 14 tỷ đồng.\nII. Phương hướng, nhiệm vụ năm 2019\nThu 16 tỷ đồng.": [
        "14 | 14E9 | VND | level | 2018 | - | -",
        "16 | 16E9 | VND | target | 2019 | - | -",
    ],
    "Giai đoạn 2016-2020, xã thu 14 tỷ đồng. Năm 2020, xã thu 5 tỷ đồng. Trong 5 năm, xã làm 8 km đường.": [
        "14 | 14E9 | VND | level | 2016/2020 | - | -",
        "5 | 5E9 | VND | level | 2020 | - | -",
        "8 | 8 | km | level | 2016/2020 | - | -",
    ],
    "Tổng chi 7 tỷ đồng, tăng 6% so với cùng kỳ.\nA.\nB.\nC.\nD.\nDư nợ đến 30/9/2022 là 40 tỷ đồng.": [
        "7 | 7E9 | VND | level | 2022-01/2022-09 | - | -",
        "6 | 6 | % | growth | 2022-01/2022-09 | yoy | -",
        "40 | 40E9 | VND | level | @2022-09-30 | - | -",
    ],
    "Năm 1999, thu 7 tỷ đồng. Thu kết dư ngân sách 1998: 2 tỷ đồng.": [
        "7 | 7E9 | VND | level | 1999 | - | -",
        "2 | 2E9 | VND | level | 1999 | - | -",
    ],
    "Buổi họp về kết quả năm 2015, định hướng nhiệm vụ nhiệm kỳ 2015-2020 và năm 2016 do xã mở, xã thu 9 tỷ.": [
        "9 | 9E9 | VND | level | 2015 | - | -",
    ],
    "Năm 2019, xã thực hiện chương trình mục tiêu quốc gia giảm nghèo, giai đoạn 2016-2020, trồng 6 ha quế.": [
        "6 | 6 | ha | level | 2019 | - | -",
    ],
    "KẾ HOẠCH GIAI ĐOẠN 2026-2030\n\nII. MỤC TIÊU\n\n1. Trồng rừng đến năm 2030\n\n- Rừng quế 60 ha.": [
        "60 | 60 | ha | target | 2030 | - | -",
    ],
    # a headline is of the time that the text tells
    "Xã An có 38 nghìn cây quế\nTheo thôn, đến 30/6/2021 xã có 38.214 cây quế, tăng 7,25% so với năm trước.": [
        "38 | 38000 | cây | level | @2021-06-30 | - | -",
        "38.214 | 38214 | cây | level | @2021-06-30 | - | -",
        "7,25 | 7.25 | % | growth | @2021-06-30 | yoy | -",
    ],
    "Lượng khách tăng 14,6%\nTháng 6/2021, xã đón 900 khách, tăng 14,6% so với tháng trước.": [
        "14,6 | 14.6 | % | growth | 2021-06 | previous_month | -",
        "900 | 900 | khách | level | 2021-06 | - | -",
        "14,6 | 14.6 | % | growth | 2021-06 | previous_month | -",
    ],
    "Năm 2019, xã có 8 ha.\nĐến 30/9/2020, kết quả giải ngân y tế đạt cao nhất với 72,5%; công trình hạ tầng 61,5%.": [
        "8 | 8 | ha | level | 2019 | - | -",
        "72,5 | 72.5 | % | attainment | @2020-09-30 | plan | -",
        "61,5 | 61.5 | % | attainment | @2020-09-30 | plan | -",
    ],
    "Đến 15/9/2019, đã gặt 60 ha; sản lượng lúa hè thu 2019 ước tính đạt 340 tấn.": [
        "60 | 60 | ha | level | @2019-09-15 | - | -",
        "340 | 340 | t | level | 2019 | - | - | estimate",
    ],
    "11 tháng năm 2014, xuất khẩu đạt 90 triệu USD. Trong khi đó, nhập khẩu đạt 8 triệu USD, giảm 6% so tháng 10.": [
        "90 | 90E6 | USD | level | 2014-01/2014-11 | - | -",
        "8 | 8E6 | USD | level | 2014-11 | - | -",
        "6 | -6 | % | growth | 2014-11 | previous_month | -",
    ],
    "Tháng 1/2020, thu 4 tỷ đồng.\nTheo đó, vụ mùa năm 2019-2020, huyện gặt 400 ha.": [
        "4 | 4E9 | VND | level | 2020-01 | - | -",
        "400 | 400 | ha | level | 2019/2020 | - | -",
    ],
    "Lượng khách tăng 8% so với dịp hội 7.3 và 8.3 năm 2011 và tăng 9% so với dịp hội 7.3 và 8.3 năm 2012.": [
        "8 | 8 | % | growth | 2013 | - | -",
        "9 | 9 | % | growth | 2013 | yoy | -",
    ],
    "8 tháng năm 2022, thu 4 tỷ đồng. Lũy kế đến nay, huyện có 350 hợp tác xã đang hoạt động.": [
        "4 | 4E9 | VND | level | 2022-01/2022-08 | - | -",
        "350 | 350 | hợp tác xã | level | @2022-08-31 | - | -",
    ],
    "9 tháng năm 2022, thu 4 tỷ đồng. Như vậy, đến cuối tháng 9 có 350 dự án còn hiệu lực.": [
        "4 | 4E9 | VND | level | 2022-01/2022-09 | - | -",
        "350 | 350 | project | level | @2022-09-30 | - | -",
    ],
    "Năm 2016, xã thu 4 tỷ đồng. Chiều 5/3, xã họp nghe kết quả năm 2017. Theo đó, xã thu 5 tỷ đồng.": [
        "4 | 4E9 | VND | level | 2016 | - | -",
        "5 | 5E9 | VND | level | 2017 | - | -",
    ],
    "6 tháng đầu năm 2017, huyện gặt 80 tấn; thu phí tính đến ngày 31/5/2017 trên 8 tỷ đồng.\nXã An gieo 52 ha.": [
        "80 | 80 | t | level | 2017-01/2017-06 | - | -",
        "8 | 8E9 | VND | level | @2017-05-31 | - | >",
        "52 | 52 | ha | level | 2017-01/2017-06 | - | -",
    ],
}
