"""Places in rankings, amounts in words, lists of aims, years long after the text's own; as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Sản xuất năm 2022 đạt 1 tỷ đồng, tăng 1,0% so với cùng kỳ.\nThu tháng 1 năm 2022 bằng 1% kế hoạch năm.": [
        "1 | 1E9 | VND | level | 2022 | - | -",
        "1,0 | 1 | % | growth | 2022 | yoy | -",
        "1 | 1 | % | attainment | 2022-01 | plan | -",
    ],
    "Năm 2022, giá trị sản xuất đạt 900 tỷ đồng, đứng thứ 7 của cả nước, đứng thứ 3 ở miền bắc, tăng 5% "
    "so với năm 2021.": [
        "900 | 900E9 | VND | level | 2022 | - | -",
        "7 | 7 |  | other | 2022 | - | -",
        "3 | 3 |  | other | 2022 | - | -",
        "5 | 5 | % | growth | 2022 | yoy | -",
    ],
    "Nước bạn là đối tác lớn thứ 3 của nước ta. Năm 2022, kim ngạch đạt 6 tỷ USD; chỉ số xếp hạng 12.": [
        "3 | 3 |  | other |  | - | -",
        "6 | 6E9 | USD | level | 2022 | - | -",
        "12 | 12 |  | other | 2022 | - | -",
    ],
    "Năm 2022, xã họp lần thứ 3; vị khách thứ 3 triệu đã tới; quận đứng thứ\n04/34 quận.": [
        "04/34 | 4/34 | quận | other | 2022 | - | -",
    ],
    "Phê chuẩn dự toán năm 2022: Tổng thu: 3.790 triệu đồng (Bằng chữ: Ba tỷ, bảy trăm chín mươi triệu đồng);": [
        "3.790 | 3790E6 | VND | target | 2022 | - | -",
        "Ba tỷ, bảy trăm chín mươi triệu | 3790E6 | VND | target | 2022 | - | -",
    ],
    "(5) Tỷ lệ lao động có bằng cấp đạt khoảng 29,5%.\n(6) Tỷ lệ thất nghiệp dưới 4%.\n"
    "(7) Tỷ lệ hộ nghèo giảm 1 điểm %.\n(8) Tỷ lệ xã đạt chuẩn đạt tối thiểu 15%.": [
        "29,5 | 29.5 | % | target |  | - | ~",
        "4 | 4 | % | target |  | - | <",
        "1 | -1 | pp | target |  | - | -",
        "15 | 15 | % | target |  | - | >",
    ],
    "(5) Tỷ lệ lao động có bằng cấp đạt khoảng 29,5%, tăng 1% so với năm 2021.\n(6) Tỷ lệ thất nghiệp dưới 4%.\n"
    "(7) Tỷ lệ xã đạt chuẩn đạt trên 15%.": [
        "29,5 | 29.5 | % | level | 2022 | - | ~",
        "1 | 1 | % | other | 2022 | yoy | -",
        "4 | 4 | % | level | 2022 | - | <",
        "15 | 15 | % | level | 2022 | - | >",
    ],
    "Mức phạt như sau:\n- Phạt tiền từ 3 triệu đồng đến 5 triệu đồng với diện tích dưới 20 ha;\n"
    "- Phạt tiền từ 5 triệu đồng đến 9 triệu đồng với diện tích trên 20 ha;\n- Phạt tiền 10 triệu đồng "
    "với diện tích trên 50 ha.": [
        "3 triệu đồng đến 5 | 3E6..5E6 | VND | level |  | - | -",
        "20 | 20 | ha | level |  | - | <",
        "5 triệu đồng đến 9 | 5E6..9E6 | VND | level |  | - | -",
        "20 | 20 | ha | level |  | - | >",
        "10 | 10E6 | VND | level |  | - | -",
        "50 | 50 | ha | level |  | - | >",
    ],
    "Ngày 15/4/2022, tỉnh duyệt quy hoạch. Quy hoạch đặt ra sản lượng điện năm 2030 đạt 560 triệu kWh. "
    "Năm 2021, sản lượng đạt 300 triệu kWh.": [
        "560 | 560E6 | kWh | target | 2030 | - | -",
        "300 | 300E6 | kWh | level | 2021 | - | -",
    ],
    "Năm 2010, tỉnh có 30 chợ. Tính đến năm 2014, tỉnh có 35 chợ; kế hoạch năm 2014 là 36 chợ.": [
        "30 | 30 | chợ | level | 2010 | - | -",
        "35 | 35 | chợ | level | 2014 | - | -",
        "36 | 36 | chợ | target | 2014 | - | -",
    ],
    "Thị trấn quyết tâm thu 56 tỷ đồng trong năm 2023\nThị trấn đã cấp 18 giấy phép, tăng 5% so với năm 2021.\n"
    "Năm 2022, thị trấn thu 54 tỷ đồng.": [
        "56 | 56E9 | VND | target | 2023 | - | -",
        "18 | 18 | giấy phép | level | 2022 | - | -",
        "5 | 5 | % | growth | 2022 | yoy | -",
        "54 | 54E9 | VND | level | 2022 | - | -",
    ],
    "Các sông có tổng chiều dài 663 km, trong đó có sông An (76 km). Bờ biển dài gần 200 km. Năm 2022, "
    "GRDP tăng 8%; tỉnh làm 12 km đường.": [
        "663 | 663 | km | level |  | - | -",
        "76 | 76 | km | level |  | - | -",
        "200 | 200 | km | level |  | - | <",
        "8 | 8 | % | growth | 2022 | yoy | -",
        "12 | 12 | km | level | 2022 | - | -",
    ],
    "Kim ngạch các tháng 8, 9, 10/2022 lần lượt đạt 3 tỷ USD, 4 tỷ USD và 5 tỷ USD, tăng 4%, 8% và 6% so "
    "với cùng kỳ.": [
        "3 | 3E9 | USD | level | 2022-08 | - | -",
        "4 | 4E9 | USD | level | 2022-09 | - | -",
        "5 | 5E9 | USD | level | 2022-10 | - | -",
        "4 | 4 | % | growth | 2022-08 | yoy | -",
        "8 | 8 | % | growth | 2022-09 | yoy | -",
        "6 | 6 | % | growth | 2022-10 | yoy | -",
    ],
    "Lũy kế đến hết ngày 30/9/2022, thu 7 tỷ đồng. Từ đầu năm đến ngày 15/9/2022, chi 5 tỷ đồng. "
    "Lũy kế đến ngày 31/12/2022, có 9 dự án.": [
        "7 | 7E9 | VND | level | 2022-01/2022-09 | - | -",
        "5 | 5E9 | VND | level | @2022-09-15 | - | -",
        "9 | 9 | project | level | @2022-12-31 | - | -",
    ],
    "Năm 2022, dự án từ 28% lên đạt 38%, còn chậm 4% so với kế hoạch; thu thiếu 3 tỷ đồng so với kế hoạch. "
    "Các trường còn thiếu 14 phòng học.": [
        "28 | 28 | % | level | 2022 | - | -",
        "38 | 38 | % | level | 2022 | - | -",
        "4 | -4 | % | other | 2022 | plan | -",
        "3 | -3E9 | VND | difference | 2022 | plan | -",
        "14 | 14 | phòng học | level | 2022 | - | -",
    ],
    "9 tháng năm 2022 thặng dư 16 tỷ USD, cao hơn con số 7 tỷ USD của cùng kỳ năm 2021; đạt 388 tỷ USD, vượt 6 tỷ USD "
    "(tương ứng tăng 1,7%) so với cùng kỳ năm trước.": [
        "16 | 16E9 | USD | level | 2022-01/2022-09 | - | -",
        "7 | 7E9 | USD | level | 2021-01/2021-09 | - | -",
        "388 | 388E9 | USD | level | 2022-01/2022-09 | - | -",
        "6 | 6E9 | USD | difference | 2022-01/2022-09 | yoy | -",
        "1,7 | 1.7 | % | growth | 2022-01/2022-09 | yoy | -",
    ],
    "Các chỉ tiêu đạt được năm 2022: GRDP tăng 7,32% (kế hoạch 7%). Xuất khẩu tăng 15% (năm 2021 tăng "
    "9%, kế hoạch tăng 14%).": [
        "7,32 | 7.32 | % | growth | 2022 | yoy | -",
        "7 | 7 | % | target | 2022 | yoy | -",
        "15 | 15 | % | growth | 2022 | yoy | -",
        "9 | 9 | % | growth | 2021 | yoy | -",
        "14 | 14 | % | target | 2022 | yoy | -",
    ],
    "Năng suất giai đoạn 2016-2020 tăng 5,8%/năm, cao hơn giai đoạn 2011-2015 (4,3%) và vượt mục tiêu đề ra (5%). "
    "Vốn tăng 12% (thấp hơn mức tăng của doanh thu 16%).": [
        "5,8 | 5.8 | % | growth | 2016/2020 | - | -",
        "4,3 | 4.3 | % | growth | 2011/2015 | - | -",
        "5 | 5 | % | target | 2016/2020 | yoy | -",
        "12 | 12 | % | growth | 2016/2020 | - | -",
        "16 | 16 | % | growth | 2016/2020 | - | -",
    ],
    "11 tháng năm 2022, thu 9 tỷ đồng. Xăng dầu đạt 570 nghìn tấn, tăng 16% và trị giá là 215 triệu USD, "
    "tăng 18% so với tháng trước.": [
        "9 | 9E9 | VND | level | 2022-01/2022-11 | - | -",
        "570 | 570000 | t | level | 2022-11 | - | -",
        "16 | 16 | % | growth | 2022-11 | previous_month | -",
        "215 | 215E6 | USD | level | 2022-11 | - | -",
        "18 | 18 | % | growth | 2022-11 | previous_month | -",
    ],
    "Giá sắn 9 tháng năm 2022 ở mức 226 USD/tấn, tăng 5% so với mức giá 216 USD/tấn của cùng kỳ năm trước. "
    "Dự báo hạ mức tăng trưởng năm 2022 từ 5,4% xuống còn 5,2%.": [
        "226 | 226 | USD/t | level | 2022-01/2022-09 | - | -",
        "5 | 5 | % | growth | 2022-01/2022-09 | yoy | -",
        "216 | 216 | USD/t | level | 2021-01/2021-09 | - | -",
        "5,4 | 5.4 | % | growth | 2022 | yoy | - | estimate",
        "5,2 | 5.2 | % | growth | 2022 | yoy | -",
    ],
}
