"""What comes near the forms of `paces.py` and means something else; as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    "Năm 2022, giá trị sản xuất tăng 6,9%. Trong đó, nông nghiệp chiếm 25%, công nghiệp chiếm 75%.": [
        "6,9 | 6.9 | % | growth | 2022 | yoy | -",
        "25 | 25 | % | share | 2022 | total | -",
        "75 | 75 | % | share | 2022 | total | -",
    ],
    "Năm 2022, sản xuất đạt 500 tỷ đồng, tăng 6,9%. Trong đó, nông nghiệp 25%, công nghiệp 45%, dịch vụ 30%.": [
        "500 | 500E9 | VND | level | 2022 | - | -",
        "6,9 | 6.9 | % | growth | 2022 | yoy | -",
        "25 | 25 | % | share | 2022 | total | -",
        "45 | 45 | % | share | 2022 | total | -",
        "30 | 30 | % | share | 2022 | total | -",
    ],
    "Năm 2022, thu 50 tỷ đồng, vượt 3 tỷ đồng dự toán, bằng 95% cùng kỳ.": [
        "50 | 50E9 | VND | level | 2022 | - | -",
        "3 | 3E9 | VND | difference | 2022 | plan | -",
        "95 | 95 | % | ratio | 2022 | yoy | -",
    ],
    "Tháng 5/2022, sản lượng tăng 5%, cao hơn mức tăng 3% của cả nước.": [
        "5 | 5 | % | growth | 2022-05 | yoy | -",
        "3 | 3 | % | growth | 2022-05 | yoy | -",
    ],
    "GDP quý I năm 2022 tăng 4%, quý II tăng 5%.": [
        "4 | 4 | % | growth | 2022-Q1 | yoy | -",
        "5 | 5 | % | growth | 2022-Q2 | yoy | -",
    ],
    "Năm 2022, thu đạt 73 tỷ đồng, bằng 79,5% kế hoạch. Xuất khẩu đạt 33 triệu USD, bằng 108%, tăng 8%.": [
        "73 | 73E9 | VND | level | 2022 | - | -",
        "79,5 | 79.5 | % | attainment | 2022 | plan | -",
        "33 | 33E6 | USD | level | 2022 | - | -",
        "108 | 108 | % | ratio | 2022 | yoy | -",
        "8 | 8 | % | growth | 2022 | yoy | -",
    ],
    "Năm 2022, lương cơ sở được điều chỉnh tăng 310.000 đồng; xăng được điều chỉnh tăng 2.910 đồng/lít.": [
        "310.000 | 310000 | VND | difference | 2022 | yoy | -",
        "2.910 | 2910 | VND/l | difference | 2022 | - | -",
    ],
    "Gạo tăng 20% so với năm 2015. Năm 2018, thực hiện Chương trình mục tiêu quốc gia, tỉnh giải ngân 40 tỷ đồng.": [
        "20 | 20 | % | growth | 2018 | - | -",
        "40 | 40E9 | VND | level | 2018 | - | -",
    ],
    # The day of a plan is none of a meeting; what runs goes on with its growth and its plan.
    (
        "Triển khai kế hoạch ngày 10/3/2020, chiều 25/11/2020 tỉnh họp báo kinh tế 11 tháng năm 2020.\n"
        "Đến nay, tỉnh có 100 dự án. Đến nay, thu đạt 500 tỷ đồng, đạt 90% dự toán."
    ): [
        "100 | 100 | project | level | @2020-11-25 | - | -",
        "500 | 500E9 | VND | level | 2020-01/2020-11 | - | -",
        "90 | 90 | % | attainment | 2020-01/2020-11 | plan | -",
    ],
    # Counts of people are no day.
    "Ngày 5/1/2020, sáng 45/99 đại biểu dự họp.\nHiện có 5 dự án.": [
        "45/99 | 45/99 | person | fraction | 2020 | - | -",
        "5 | 5 | project | level | 2020 | - | -",
    ],
    "Năm 2022, kinh phí hằng năm của xã tăng 5%.": ["5 | 5 | % | growth | 2022 | yoy | -"],
    "Năm 2020, thu 12 tỷ đồng. Tính đến 31/12/2020, dư nợ 5 tỷ đồng; so với cùng kỳ năm 2020, thu tăng 3%.": [
        "12 | 12E9 | VND | level | 2020 | - | -",
        "5 | 5E9 | VND | level | @2020-12-31 | - | -",
        "3 | 3 | % | growth | @2020-12-31 | yoy | -",
    ],
    "Năm 2025, phấn đấu nhu cầu nhà ở được đáp ứng 80%.": ["80 | 80 | % | target | 2025 | - | -"],
}
