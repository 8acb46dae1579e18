"""Prices, month by month, and what moves their index: written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    (
        "Nhóm đồ gỗ tăng 0,4% (bàn ghế tăng 0,7%).\nChỉ số giá tiêu dùng tháng 5/2022 tăng 0,2% so với tháng trước "
        "và tăng 3% so với cùng kỳ năm trước."
    ): [
        "0,4 | 0.4 | % | growth | 2022-05 | previous_month | -",
        "0,7 | 0.7 | % | growth | 2022-05 | previous_month | -",
        "0,2 | 0.2 | % | growth | 2022-05 | previous_month | -",
        "3 | 3 | % | growth | 2022-05 | yoy | -",
    ],
    "Nếu so với tháng 4/2022, CPI tháng 5 giảm 0,3%. Nhóm đồ gỗ giảm 0,6%, giá vận tải hành khách tăng 2%.": [
        "0,3 | -0.3 | % | growth | 2022-05 | previous_month | -",
        "0,6 | -0.6 | % | growth | 2022-05 | previous_month | -",
        "2 | 2 | % | growth | 2022-05 | previous_month | -",
    ],
    "Cục Thống kê vừa công bố chỉ số giá tiêu dùng tháng 5/2022 tăng 0,3% do có tới 9/11 nhóm hàng tăng giá.": [
        "0,3 | 0.3 | % | growth | 2022-05 | previous_month | -",
        "9/11 | 9/11 | nhóm hàng | fraction | 2022-05 | - | -",
    ],
    "Chỉ số giá tiêu dùng tháng 1/2022 tăng 0,2% so với tháng 12/2021.": [
        "0,2 | 0.2 | % | growth | 2022-01 | previous_month | -",
    ],
    "Tháng 5/2022, giá gas tăng 4% so với tháng trước, tác động làm CPI chung tăng 0,05%.": [
        "4 | 4 | % | growth | 2022-05 | previous_month | -",
        "0,05 | 0.05 | % | other | 2022-05 | - | -",
    ],
    "Tháng 5/2022, giá rau tăng 4% so với tháng trước (tác động tăng 0,1 điểm phần trăm).": [
        "4 | 4 | % | growth | 2022-05 | previous_month | -",
        "0,1 | 0.1 | pp | other | 2022-05 | - | -",
    ],
    "Tháng 5/2022, riêng giá rau đã đóng góp tăng CPI khoảng 0,2%.": ["0,2 | 0.2 | % | other | 2022-05 | - | ~"],
    "Tháng 5/2022, có 9 nhóm hàng có chỉ số giá tăng và 2 nhóm hàng có chỉ số giá giảm.": [
        "9 | 9 | nhóm hàng | level | 2022-05 | - | -",
        "2 | 2 | nhóm hàng | level | 2022-05 | - | -",
    ],
    "Tháng 5/2022, CPI tăng chủ yếu do 2 nhóm hàng thực phẩm và giáo dục.": [
        "2 | 2 | nhóm hàng | level | 2022-05 | - | -",
    ],
    (
        "So với cùng kỳ, CPI tăng 3,9%. CPI bình quân 10 tháng năm 2022 tăng 3,6% so với cùng kỳ.\n"
        "Giá gas tháng 10 tăng 2% so với tháng 9."
    ): [
        "3,9 | 3.9 | % | growth | 2022-10 | yoy | -",
        "3,6 | 3.6 | % | growth | 2022-01/2022-10 | yoy | -",
        "2 | 2 | % | growth | 2022-10 | previous_month | -",
    ],
}
