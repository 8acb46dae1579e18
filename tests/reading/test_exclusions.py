"""Digits that name, date, number or count nothing are no figures."""

from __future__ import annotations

import pytest

from luyke.reading import read_text

NO_FIGURE = [
    # numbers of documents
    "Thực hiện Nghị quyết số 68/NQ-CP của Chính phủ.",
    "Theo Quyết định số 23/2021/QĐ-TTg và Kế hoạch số 145/KH-UBND.",
    "Căn cứ Điều 7, khoản 2 Luật Ngân sách nhà nước.",
    "Báo cáo số 312 của quận đã gửi thành phố.",
    "Nghị định 15/2020/NĐ-CP có hiệu lực.",
    # dates and hours
    "Chiều 29-11, Ban Thường vụ họp.",
    "Ngày 30/11/2021, quận sơ kết công tác tháng.",
    "Cập nhật lúc 19:04 30/11/2021.",
    "Hội nghị bắt đầu lúc 8 giờ 30 phút.",
    "Kỷ niệm Ngày thành lập Quân đội 22/12.",
    "Nghỉ lễ 30/4 và 1/5.",
    # numbers of items
    "1. Công tác cải cách hành chính\n2. Công tác nội vụ",
    "1) Về kinh tế\n2) Về xã hội",
    "3.2. Công tác quy hoạch",
    "I.2 Về văn hóa",
    # marks of notes
    "Công tác chuyển đổi số được chú trọng [5].",
    "Quận đã ban hành kế hoạch (1), tổ chức tập huấn (2).",
    # telephone and post
    "Điện thoại: 0225.3847.123.",
    "Liên hệ đường dây nóng 0912 345 678 để được giải đáp.",
    "Fax 02253847123.",
    # round the clock
    "Lực lượng trực 24/24 giờ, trực 24/7.",
    # names that hold digits
    "Phòng chống dịch Covid-19 được duy trì.",
    "Tiến độ khu tái định cư A51 được đẩy nhanh.",
    "Nâng cấp Quốc lộ 5 và tỉnh lộ 359.",
    "Thi công cầu vượt trên QL.10 qua địa bàn.",
    "Học sinh lớp 12 dự thi tốt nghiệp.",
    "Dịch vụ công trực tuyến mức độ 4 được mở rộng.",
    "Nhà số 17, ngõ 25 đường Tô Hiệu.",
    "Tiêm vắc xin mũi 2 cho người dân.",
    # ages and times
    "Tiêm cho trẻ em từ 12 đến dưới 18 tuổi.",
    "Người cao tuổi từ 80 tuổi trở lên được tặng quà.",
    "Dự án kéo dài 3 năm.",
    "Thời hạn giải quyết là 15 ngày.",
    # places in a row
    "Đại hội lần thứ 14 của Đảng bộ quận.",
    "Kỳ họp thứ 5 khai mạc.",
    "Thế kỷ 21 mở ra nhiều cơ hội.",
    # prices of a year
    "Giá trị sản xuất tính theo giá so sánh 2010.",
    "Năm học 2021-2022 bắt đầu.",
    # stones, plots, plates, versions
    "Thi công tuyến đường từ km 12 đến km 15.",
    "Thi công đoạn Km0+500 đến Km3+200.",
    "Thửa đất số 12, tờ bản đồ số 3.",
    "Xe biển số 15A-123.45 vi phạm.",
    "Cuộc cách mạng công nghiệp 4.0 tạo ra cơ hội.",
    "Quy chuẩn QCVN 06:2021/BXD được áp dụng.",
    "Tiêu chuẩn ISO 9001:2015 được duy trì.",
    "Mã số thuế 0200123456.",
    "Địa chỉ thư ubnd2022@vidu.vn.",
    "Tổ dân phố số 5 và khu phố 3 được khen.",
    "Tỷ số 3-1 nghiêng về đội chủ nhà.",
]


@pytest.mark.parametrize("text", NO_FIGURE)
def test_what_measures_nothing_gives_no_figure(text: str) -> None:
    assert [(figure.text, figure.unit) for figure in read_text(text).figures] == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Theo Nghị quyết số 12/NQ-HĐND, năm 2022 thu ngân sách đạt 500 tỷ đồng [5].", ["500"]),
        ("Ngày 30/11/2021, toàn quận có 12 dự án.", ["12"]),
        ("2. Năm 2022, thu ngân sách đạt 500 tỷ đồng.", ["500"]),
        ("Năm 2022, tuyến Quốc lộ 5 dài 106 km.", ["106"]),
        ("Năm 2022, phòng chống Covid-19 chi 35 tỷ đồng.", ["35"]),
    ],
)
def test_a_figure_beside_them_is_read_all_the_same(text: str, numbers: list[str]) -> None:
    assert [figure.text for figure in read_text(text).figures] == numbers


@pytest.mark.parametrize("text", ["Năm 2022, quận xếp thứ 4/34.", "Năm 2022, chỉ số đứng thứ 5/63 tỉnh."])
def test_a_rank_is_no_fraction(text: str) -> None:
    assert [figure.kind.value for figure in read_text(text).figures] in ([], ["other"])
