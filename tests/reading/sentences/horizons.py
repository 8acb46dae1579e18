"""Plans that reach into years to come, and what they are named by: sentences written as test_meaning.py says."""

SENTENCES: dict[str, list[str]] = {
    # How far a plan looks is not of when its figures are; the span in its name is.
    "Mục tiêu của Quy hoạch huyện thời kỳ 2021-2030, tầm nhìn đến năm 2050:\n- Thu phí đạt 9 tỷ đồng.": [
        "9 | 9E9 | VND | target | 2021/2030 | - | -",
    ],
    "Huyện đặt mục tiêu, tầm nhìn đến năm 2050.\nĐến năm 2030, thu phí đạt 9 tỷ đồng.\nĐô thị hóa đạt trên 40%.": [
        "9 | 9E9 | VND | target | 2030 | - | -",
        "40 | 40 | % | target | 2030 | - | >",
    ],
    "Thu phí năm 2030 được đặt ra như sau:\n1. Xã Đông\nThu phí đạt 9 tỷ đồng.": [
        "9 | 9E9 | VND | target | 2030 | - | -",
    ],
    # Turned to an earlier year, a section of plans is over.
    "Huyện ban hành Kế hoạch phát triển năm 2023.\nNăm 2023, thu phí đạt 9 tỷ đồng.\nHết năm 2022, huyện có 14 chợ.": [
        "9 | 9E9 | VND | target | 2023 | - | -",
        "14 | 14 | chợ | level | 2022 | - | -",
    ],
    "Đến năm 2020, phấn đấu thu 9 tỷ đồng, tăng 3 tỷ đồng so với thời kỳ 2010-2015; chi 8 tỷ đồng.": [
        "9 | 9E9 | VND | target | 2020 | - | -",
        "3 | 3E9 | VND | target | 2020 | - | -",
        "8 | 8E9 | VND | target | 2020 | - | -",
    ],
    "Nghị quyết nhiệm kỳ mới với các chỉ tiêu: thu phí đạt 9 tỷ đồng. Giai đoạn 2016-2020, thu phí đạt 5 tỷ đồng.": [
        "9 | 9E9 | VND | target |  | - | -",
        "5 | 5E9 | VND | level | 2016/2020 | - | -",
    ],
    "Năm 2024, tỉnh sẽ có 34 xã đạt chuẩn.": ["34 | 34 | xã | target | 2024 | - | -"],
    "Năm 2022, đàn vịt của xã Đông là 1,3 triệu con, xã Tây 1,2 triệu, xã Nam 1,1 triệu.": [
        "1,3 | 1300000 | con | level | 2022 | - | -",
        "1,2 | 1200000 | con | level | 2022 | - | -",
        "1,1 | 1100000 | con | level | 2022 | - | -",
    ],
    # Shares of a plan.
    "Năm 2022, tổng sản phẩm quy thóc đạt 113% kế hoạch.": ["113 | 113 | % | attainment | 2022 | plan | -"],
    "Năm 2022, giảm hộ nghèo đạt 100% chỉ tiêu.": ["100 | 100 | % | attainment | 2022 | plan | -"],
    "Năm 2022, trồng 60 ha/75 ha kế hoạch, bằng 80%.": [
        "60 ha/75 | 60/75 | ha | fraction | 2022 | - | -",
        "80 | 80 | % | attainment | 2022 | plan | -",
    ],
    "Năm 2022, lợi nhuận bình quân 1 hợp tác xã đạt 220 triệu đồng.": ["220 | 220E6 | VND | level | 2022 | - | -"],
}
