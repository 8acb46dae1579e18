"""Parts of a whole: sentences and their figures, written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Năm 2022, công nghiệp chiếm 45%, dịch vụ chiếm 40%, nông nghiệp chiếm 15%.": [
        "45 | 45 | % | share | 2022 | total | -",
        "40 | 40 | % | share | 2022 | total | -",
        "15 | 15 | % | share | 2022 | total | -",
    ],
    "Cơ cấu kinh tế năm 2022: công nghiệp 45%, dịch vụ 40%, nông nghiệp 15%.": [
        "45 | 45 | % | share | 2022 | total | -",
        "40 | 40 | % | share | 2022 | total | -",
        "15 | 15 | % | share | 2022 | total | -",
    ],
    "Năm 2022, huyện có 8/10 xã đạt chuẩn, chiếm 80%.": [
        "8/10 | 8/10 | xã | fraction | 2022 | - | -",
        "80 | 80 | % | share | 2022 | total | -",
    ],
    "Năm 2022, thu phí đạt 5.817,196 tỷ đồng/5.937,440 tỷ đồng.": [
        "5.817,196 tỷ đồng/5.937,440 | 5817196E6/5937440E6 | VND | fraction | 2022 | - | -",
    ],
    "Năm 2022, dịch vụ chiếm tỷ trọng 41,2%, tăng 1,1 điểm % so với năm 2021.": [
        "41,2 | 41.2 | % | share | 2022 | total | -",
        "1,1 | 1.1 | pp | difference | 2022 | yoy | -",
    ],
    "Năm 2022, số hộ nghèo là 1.200 hộ, chiếm 3,2% tổng số hộ.": [
        "1.200 | 1200 | household | level | 2022 | - | -",
        "3,2 | 3.2 | % | share | 2022 | total | -",
    ],
    "Năm 2022, 95% hộ dân được dùng điện; 100% xã có trạm y tế.": [
        "95 | 95 | % | share | 2022 | total | -",
        "100 | 100 | % | share | 2022 | total | -",
    ],
    "Năm 2022, nợ xấu chiếm tỷ trọng 0,8%/tổng dư nợ.": [
        "0,8 | 0.8 | % | share | 2022 | total | -",
    ],
    "Năm 2022, xã đứng thứ nhất với 46,5% thị phần.": [
        "46,5 | 46.5 | % | share | 2022 | total | -",
    ],
    "Năm 2022, nhập siêu 120 triệu USD, bằng 8,5% kim ngạch xuất khẩu.": [
        "120 | 120E6 | USD | level | 2022 | - | -",
        "8,5 | 8.5 | % | share | 2022 | total | -",
    ],
    "Năm 2022, sản lượng 90 tấn, bằng 98% sản lượng cùng kỳ.": [
        "90 | 90 | t | level | 2022 | - | -",
        "98 | 98 | % | ratio | 2022 | yoy | -",
    ],
    "Năm 2022, có 361 chủ thể; trong đó có 38% là hợp tác xã, 24% là doanh nghiệp.": [
        "361 | 361 | chủ thể | level | 2022 | - | -",
        "38 | 38 | % | share | 2022 | total | -",
        "24 | 24 | % | share | 2022 | total | -",
    ],
    "Năm 2022, giảm được tỷ lệ hộ nghèo cao: xã An (12%), xã Bình (9%).": [
        "12 | 12 | % | level | 2022 | - | -",
        "9 | 9 | % | level | 2022 | - | -",
    ],
    "Năm 2022, số vụ tai nạn tăng cao so với cùng kỳ: xã An (12%), xã Bình (9%).": [
        "12 | 12 | % | growth | 2022 | yoy | -",
        "9 | 9 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, các xã có tỷ lệ tiêm thấp gồm: Hòa An (4,5%), Hòa Bình (5,2%).": [
        "4,5 | 4.5 | % | level | 2022 | - | -",
        "5,2 | 5.2 | % | level | 2022 | - | -",
    ],
    "Năm 2022, 60% các ca bệnh và 30% lượng thuốc ở huyện Đông.": [
        "60 | 60 | % | share | 2022 | total | -",
        "30 | 30 | % | share | 2022 | total | -",
    ],
    "Năm 2022, công ty trả cổ tức bằng tiền 10%.": ["10 | 10 | % | level | 2022 | - | -"],
    "Năm 2022, nợ xấu chiếm 2,9% dư nợ trong khi năm 2021 ở mức 2,6%.": [
        "2,9 | 2.9 | % | share | 2022 | total | -",
        "2,6 | 2.6 | % | share | 2021 | total | -",
    ],
    "Năm 2022, ngành gỗ chiếm tỷ trọng lớn nhất, với 41%.": ["41 | 41 | % | share | 2022 | total | -"],
    "Năm 2021, có 2 xã hoàn thành chỉ tiêu được giao là Đông (100,2%) và Đoài (101,4%).": [
        "2 | 2 | xã | level | 2021 | - | -",
        "100,2 | 100.2 | % | attainment | 2021 | plan | -",
        "101,4 | 101.4 | % | attainment | 2021 | plan | -",
    ],
    "6 tháng năm 2022, huyện đã giải ngân vốn đầu tư công đạt 61,5%.": [
        "61,5 | 61.5 | % | attainment | 2022-01/2022-06 | plan | -",
    ],
}
