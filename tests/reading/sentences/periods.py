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
}
