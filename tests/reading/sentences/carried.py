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
}
