"""What the sample report says: its sections as text, its annex as rows of decimals.

Grounds: the figures printed by the press on 30-11-2021. Invented and marked "minh họa": how disbursement splits by
source, pavement order, jobs, insurance, land, and in the annex the tenths of the month, the plans and the parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

TITLE = "BÁO CÁO"
ABOUT = "Công tác tháng 11, nhiệm vụ trọng tâm tháng 12 năm 2021"
DISCLAIMER = "BẢN MINH HỌA để chạy thử Lũy Kế, không phải văn bản của cơ quan nào"
OPENING = (
    "Đến hết tháng 11, quận có 12/13 chỉ tiêu chủ yếu của năm 2021 đạt và vượt kế hoạch; chỉ tiêu còn lại đang được "
    "đôn đốc để về đích trong tháng 12. Kết quả cụ thể như sau:"
)

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "I. KẾT QUẢ THÁNG 11",
        (
            "1. Kinh tế, ngân sách",
            "Thu ngân sách nhà nước trên địa bàn tháng 11 ước hơn 105 tỷ đồng, đưa số thu 11 tháng lên 1.379 tỷ đồng, "
            "bằng 124% kế hoạch thành phố giao. Thu cân đối ngân sách quận tháng 11 ước gần 94 tỷ đồng; lũy kế "
            "11 tháng được 1.248 tỷ đồng, bằng 129% kế hoạch thành phố giao.",
            "Giá trị sản xuất công nghiệp tháng 11 ước 35,9 tỷ đồng, tăng 8,5% so với cùng kỳ năm 2020. Tổng mức bán "
            "lẻ hàng hóa tháng 11 ước 2.137,6 tỷ đồng, tăng 20,7% so với cùng kỳ năm 2020. Doanh thu dịch vụ lưu trú, "
            "ăn uống tháng 11 ước 2.137,6 tỷ đồng, tăng 20,7% so với cùng kỳ năm 2020.",
            "2. Đầu tư công, giải phóng mặt bằng",
            "Ước đến ngày 30/11/2021, giải ngân vốn đầu tư công của quận đạt 71,849/141,973 tỷ đồng, bằng 50,6%. Chia "
            "theo nguồn (số minh họa): vốn ngân sách thành phố giải ngân 41,347/78,506 tỷ đồng, bằng 52,6%; vốn ngân "
            "sách quận giải ngân 30,502/63,467 tỷ đồng, bằng 48,1%.",
            "Việc giải phóng mặt bằng dồn sức cho Khu tái định cư A51, dự án Hoàng Huy Commerce, cầu Rào I và các khu "
            "đất đưa ra đấu giá.",
            "3. Quản lý đô thị",
            "Trong tháng, lực lượng chức năng xử lý 164 trường hợp vi phạm trật tự đường hè, giảm 15 trường hợp (8,4%) "
            "so với 179 trường hợp của tháng 10 (số minh họa).",
            "4. Văn hóa, xã hội, y tế",
            "Tính đến ngày 25/11/2021, toàn quận tiêm được 194.768 mũi vắc xin phòng Covid-19, gồm 116.799 mũi 1 "
            "và 77.969 mũi 2; các trường đang phối hợp tiêm cho học sinh từ 12 đến dưới 18 tuổi.",
            "Các phường tiếp tục nhận và giải quyết hồ sơ hỗ trợ theo Nghị quyết 68/NQ-CP và Quyết định "
            "23/2021/QĐ-TTg. Lũy kế 11 tháng, toàn quận giải quyết việc làm mới cho 5.274 người, bằng 101,4% kế hoạch "
            "năm (số minh họa).",
            "5. Xây dựng Đảng",
            "Quận ủy đã hướng dẫn các đơn vị kiểm điểm cuối năm, xếp loại tổ chức đảng, đảng viên và cán bộ; đang sửa "
            "quy chế làm việc theo quy định mới của cấp trên.",
        ),
    ),
    (
        "II. HẠN CHẾ",
        (
            "Giải ngân vốn đầu tư công còn chậm, nhất là ở các dự án vướng mặt bằng. Hàng rong, xe đỗ sai quy định còn "
            "tái diễn trên một số tuyến phố.",
        ),
    ),
    (
        "III. NHIỆM VỤ THÁNG 12",
        (
            "1. Phòng Tài chính - Kế hoạch theo dõi từng dự án, cùng chủ đầu tư hoàn tất hồ sơ thanh toán trước ngày "
            "31/12/2021.",
            "2. Ban Quản lý dự án và Trung tâm Phát triển quỹ đất tháo gỡ vướng mắc mặt bằng, báo cáo hằng tuần.",
            "3. Phòng Quản lý đô thị cùng các phường giữ trật tự đường hè, trật tự xây dựng, vệ sinh môi trường dịp "
            "cuối năm.",
            "4. Trung tâm Y tế hoàn thành kế hoạch tiêm vắc xin cho lứa tuổi học sinh.",
            "5. Ban Tuyên giáo nắm dư luận về các việc dân quan tâm, kịp thời báo cáo Thường trực Quận ủy.",
        ),
    ),
)

ANNEX_TITLE = "CHỈ TIÊU CHỦ YẾU THÁNG 11 VÀ 11 THÁNG NĂM 2021"
ANNEX_NOTE = (
    "Ghi chú: dòng “Minh họa” là số dựng thêm để chạy thử; dòng “Một phần minh họa” có ô dựng thêm (kế hoạch, số lẻ "
    "của tháng, lũy kế); các số còn lại theo tin đã đăng trên báo."
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the annex, in units of `unit`; None is a blank cell.

    level   0 a group of indicators · 1 an indicator · 2 a part of the indicator above it
    ratio   the month as % of the same month a year before (108,5 is a growth of 8,5 %)
    """

    level: int
    number: str
    name: str
    unit: str = ""
    plan: Decimal | None = None
    month: Decimal | None = None
    cumulative: Decimal | None = None
    ratio: Decimal | None = None
    note: str = ""

    @property
    def attained(self) -> Decimal | None:
        """The cumulative as % of the plan, to one decimal."""
        if self.plan is None or self.cumulative is None:
            return None
        return (100 * self.cumulative / self.plan).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _row(number: str, name: str, unit: str, figures: str, note: str = "") -> Row:
    """A line from its figures in Vietnamese print: plan, month, cumulative, ratio; "-" is blank."""
    plan, month, cumulative, ratio = (
        None if printed == "-" else Decimal(printed.replace(".", "").replace(",", ".")) for printed in figures.split()
    )
    return Row(2 if number == "-" else 1, number, name, unit, plan, month, cumulative, ratio, note)


ANNEX: tuple[Row, ...] = (
    Row(0, "I", "KINH TẾ, NGÂN SÁCH"),
    _row("1", "Tổng thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "1.112,0 105,3 1.379,0 -", "Một phần minh họa"),
    _row("-", "Thuế khu vực ngoài quốc doanh", "tỷ đồng", "452,0 41,6 548,3 -", "Minh họa"),
    _row("-", "Thuế thu nhập cá nhân", "tỷ đồng", "138,0 13,2 171,9 -", "Minh họa"),
    _row("-", "Lệ phí trước bạ", "tỷ đồng", "186,0 16,9 221,4 -", "Minh họa"),
    _row("-", "Tiền sử dụng đất", "tỷ đồng", "240,0 24,5 329,6 -", "Minh họa"),
    _row("-", "Các khoản thu còn lại", "tỷ đồng", "96,0 9,1 107,8 -", "Minh họa"),
    _row("2", "Tổng thu cân đối ngân sách quận", "tỷ đồng", "967,0 93,8 1.248,0 -", "Một phần minh họa"),
    _row("3", "Giá trị sản xuất công nghiệp", "tỷ đồng", "368,0 35,9 372,4 108,5", "Một phần minh họa"),
    _row("4", "Tổng mức bán lẻ hàng hóa", "tỷ đồng", "21.500,0 2.137,6 21.846,3 120,7", "Một phần minh họa"),
    _row("5", "Doanh thu dịch vụ lưu trú, ăn uống", "tỷ đồng", "- 2.137,6 - 120,7"),
    _row("6", "Giải ngân vốn đầu tư công", "tỷ đồng", "141,973 9,418 71,849 -", "Một phần minh họa"),
    Row(0, "II", "VĂN HÓA, XÃ HỘI, Y TẾ"),
    _row("1", "Số mũi vắc xin phòng Covid-19 đã tiêm", "mũi", "- 21.346 194.768 -", "Một phần minh họa"),
    _row("-", "Mũi 1", "mũi", "- 4.912 116.799 -", "Một phần minh họa"),
    _row("-", "Mũi 2", "mũi", "- 16.434 77.969 -", "Một phần minh họa"),
    _row("2", "Số người được giải quyết việc làm mới", "người", "5.200 496 5.274 102,8", "Minh họa"),
    _row("3", "Tỷ lệ người dân tham gia bảo hiểm y tế", "%", "91,5 - 92,3 -", "Minh họa"),
    Row(0, "III", "QUẢN LÝ ĐÔ THỊ"),
    _row("1", "Số trường hợp vi phạm trật tự đường hè bị xử lý", "trường hợp", "- 164 1.918 91,6", "Minh họa"),
    _row("2", "Diện tích mặt bằng đã bàn giao", "ha", "6,80 0,62 6,91 -", "Minh họa"),
)
