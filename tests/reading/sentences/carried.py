"""What is carried on from sentence to sentence and from paragraph to paragraph, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    (
        "Tháng 6/2023, giá gạo tăng nên CPI của tỉnh tăng 0,4% so với tháng trước. Bình quân 6 tháng, CPI tăng "
        "2,9% so với bình quân cùng kỳ.\nTrong 11 nhóm hàng, có 3 nhóm giảm giá. Nhóm giao thông tăng 1,2%. Trong "
        "các nhóm này, so với tháng 12/2022, có 9 nhóm tăng giá. Trong đó, may mặc tăng 2,7%."
    ): [
        "0,4 | 0.4 | % | growth | 2023-06 | previous_month | -",
        "2,9 | 2.9 | % | growth | 2023-01/2023-06 | yoy | -",
        "11 | 11 | nhóm hàng | level | 2023-06 | - | -",
        "3 | 3 | nhóm | level | 2023-06 | - | -",
        "1,2 | 1.2 | % | growth | 2023-06 | previous_month | -",
        "9 | 9 | nhóm | level | 2023-06 | - | -",
        "2,7 | 2.7 | % | growth | 2023-06 | - | -",
    ],
    "Tính chung 6 tháng đầu năm 2023, CPI tăng 2,9% so với cùng kỳ. Trong các nhóm hàng, giáo dục tăng 3%.": [
        "2,9 | 2.9 | % | growth | 2023-01/2023-06 | yoy | -",
        "3 | 3 | % | growth | 2023-01/2023-06 | yoy | -",
    ],
    (
        "Trong 5 tháng đầu năm 2022, tỉnh có 5 dự án mới. Nhu cầu thường tăng mạnh vào quý IV, mùa lễ hội.\nHàng "
        "may mặc chiếm 20%. Toàn huyện có 8 sản phẩm đăng ký OCOP trong năm 2022. Xã có 3 dự án."
    ): [
        "5 | 5 | project | level | 2022-01/2022-05 | - | -",
        "20 | 20 | % | share | 2022-01/2022-05 | total | -",
        "8 | 8 | sản phẩm | level | 2022 | - | -",
        "3 | 3 | project | level | 2022-01/2022-05 | - | -",
    ],
    (
        "Trong 8 tháng đầu năm 2022, huyện có 5 dự án. Bắt đầu từ quý II/2022, giá gạo phục hồi. Từ tháng 3 đến "
        "tháng 5/2022, xã có 3 hộ mới."
    ): [
        "5 | 5 | project | level | 2022-01/2022-08 | - | -",
        "3 | 3 | household | level | 2022-01/2022-05 | - | -",
    ],
    (
        "Tổng thu đạt 5 tỷ đồng, tăng 12% so với nửa đầu năm 2021. Nửa đầu năm nay, xã có 5 dự án; nửa cuối năm "
        "2022 có 4 dự án."
    ): [
        "5 | 5E9 | VND | level | 2022-01/2022-06 | - | -",
        "12 | 12 | % | growth | 2022-01/2022-06 | yoy | -",
        "5 | 5 | project | level | 2022-01/2022-06 | - | -",
        "4 | 4 | project | level | 2022-07/2022-12 | - | -",
    ],
}
