"""Changes with the values that they lie between: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "So với cùng kỳ năm 2019, số vụ trộm tăng 40 vụ (96/56 vụ), số người bị thương giảm 6 người (12/18 người).": [
        "40 | 40 | case | difference | 2020 | yoy | -",
        "96 | 96 | case | level | 2020 | - | -",
        "56 | 56 | case | level | 2019 | - | -",
        "6 | -6 | person | difference | 2020 | yoy | -",
        "12 | 12 | person | level | 2020 | - | -",
        "18 | 18 | person | level | 2019 | - | -",
    ],
    "Năm 2020, quy mô kinh tế tăng gấp 2,35 lần so năm 2015 (18.870/8.030 tỷ đồng).": [
        "2,35 | 2.35 | times | other | 2020 | - | -",
        "18.870 | 18870E9 | VND | level | 2020 | - | -",
        "8.030 | 8030E9 | VND | level | 2015 | - | -",
    ],
    # What the change does not prove stays a part and its whole.
    "Năm 2020, số hộ đạt chuẩn tăng 5 hộ so với năm 2019 (80/100 hộ).": [
        "5 | 5 | household | difference | 2020 | yoy | -",
        "80/100 | 80/100 | household | fraction | 2020 | - | -",
    ],
    "Khối lượng 10 tháng năm 2019 đạt 250 tấn, tăng 25% so với khối lượng xuất khẩu 10 tháng đầu năm 2018.": [
        "250 | 250 | t | level | 2019-01/2019-10 | - | -",
        "25 | 25 | % | growth | 2019-01/2019-10 | yoy | -",
    ],
    "Tháng 10/2019 bán 17 tấn, tăng 2 tấn, (tương đương tăng 13,4%) so với tháng trước và tăng 3 tấn so với cùng kỳ.": [
        "17 | 17 | t | level | 2019-10 | - | -",
        "2 | 2 | t | difference | 2019-10 | previous_month | -",
        "13,4 | 13.4 | % | growth | 2019-10 | previous_month | -",
        "3 | 3 | t | difference | 2019-10 | yoy | -",
    ],
    # The first year that a text compares with is not always the one before its own.
    "Quy mô kinh tế gấp 2,6 lần so với năm 2015. Giá trị sản xuất năm 2020 đạt 16.743 tỷ đồng.": [
        "2,6 | 2.6 | times | other | 2020 | - | -",
        "16.743 | 16743E9 | VND | level | 2020 | - | -",
    ],
}
