"""Which words name what a number measures."""

from __future__ import annotations

import re

# Words that open a clause but name nothing.
_OPENERS = re.compile(
    r"^(?:[\s\-–+*•.,:;\"“”'()…]|(?:trong đó|trong số đó|riêng|theo đó|cụ thể(?: là)?|như vậy|tuy nhiên|bên cạnh đó"
    r"|ngoài ra|đồng thời|(?:tiếp|kế) (?:đến|theo|đó|tiếp)(?: là)?"
    r"|cùng với đó|cũng theo báo cáo|kết quả|đến nay|hiện nay|hiện|và|còn|nhưng(?: mới)?|song|mà|thì|đã|chưa|đang|sẽ"
    r"|cũng|vẫn|các|những|với|về|là|để|nên"
    r"|do|của|trong|tại|ở|từ|cho|tính|ước tính|ước|dự kiến|tổng cộng|toàn ngành|gồm|bao gồm|số còn lại|còn lại"
    r"|nếu như|nếu|năm|kỳ này"
    r"|góp phần|tương ứng|đưa|theo|tính chung|lũy kế|luỹ kế|thực hiện|có|được|đạt|mặc dù|trong khi đó|khi đó"
    r"|trong khi|nhất là|đặc biệt là|đặc biệt)(?=[\s,.:;]|$))+"
)
_CLOSERS = re.compile(
    r"(?:[\s\-–+*•.,:;\"“”'()…]|(?<=\s)(?:đã|chưa|phải|cần|đang|sẽ|cũng|vẫn|được|có|đều|là|và|với|thực hiện|trong|của"
    r"|về|khá|chỉ|ước|tính|mức|cả|vẫn|thì|tiếp tục|hiện|đến|từ))+$"
)
# First and last words of the two: only where one of them stands need the patterns run.
_OPENING = frozenset(re.findall(r"(?<=[|(:])[^\W\d_]+", _OPENERS.pattern.replace("\\", "")))
_CLOSING = frozenset(re.findall(r"(?<=[|(:\s)])[^\W\d_]+(?=[|)])", _CLOSERS.pattern))
_SPACES = re.compile(r"\s+")
_BRACKETED = re.compile(r"\([^()]*\)")
# Names of measures that mean nothing without what they are measured of.
GENERIC = frozenset(
    [
        "trị giá",
        "về trị giá",
        "giá trị",
        "kim ngạch",
        "sản lượng",
        "diện tích",
        "năng suất",
        "doanh thu",
        "số vốn",
        "tổng vốn",
        "tổng số vốn",
        "vốn đăng ký",
        "tổng vốn đăng ký",
        "tổng số vốn đăng ký",
        "khối lượng",
        "số lượng",
        "số tiền",
        "tổng số",
        "tổng số tiền",
        "với tổng số vốn đăng ký",
        "tổng mức đầu tư",
        "tổng vốn đầu tư",
        "giá",
        "lượng",
    ]
)
GENERIC_LONGEST_FIRST = tuple(sorted(GENERIC, key=lambda words: (-len(words), words)))
GROWTH_NOUN = re.compile(
    r"tốc độ (?:(?:gia )?tăng|phát triển)|mức (?:độ )?(?:tăng|giảm)|tăng trưởng|nhịp độ|t[ỷỉ] lệ tăng trưởng"
    r"|chỉ số sản xuất|chỉ số phát triển|lạm phát"
)
RATE_NOUN = re.compile(
    r"t[ỷỉ] (?:lệ|suất|trọng|số)|mức độ|hệ số|(?:độ )?(?:bao|che) phủ|mật độ|lãi suất|biên lợi nhuận"
    r"|công suất(?= (?:sử dụng|phòng|buồng|giường|khai thác|thuê)|$)"
)
# "tỷ lệ trẻ được theo dõi tăng trưởng" is no growth.
OTHER_RATE = re.compile(r"t[ỷỉ] (?:lệ|suất) (?!tăng|lạm|gia tăng|phát triển)")
PLAN_NOUN = re.compile(
    r"(?:dự kiến )?(?:tổng (?:số )?)?(?:(?:kế hoạch|dự toán)(?= )(?! (?:năm|thực hiện|số))"
    r"|(?:vốn|chỉ tiêu) (?:được )?giao |(?:được )?phân bổ (?:kế hoạch|dự toán) )"
)
OUTPUT_NOUN = re.compile(r"(?:^|, )(?:grdp|gdp|tổng sản phẩm|kinh tế)(?: |$)")
PACE_NOUN = re.compile(r"tốc độ|nhịp độ|tăng trưởng")
PACE_OF = re.compile(r"(?<!\w)(?:mức|tốc độ|nhịp độ) (?:gia )?tăng(?: trưởng)?(?!\w)")
INCREASE_NOUN = re.compile(r"(?<!\w)(?:gia )?tăng (?:tự nhiên|dân số|cơ học)")
BRANCH_NOUN = re.compile(
    r"(?:các )?(?:khu vực|ngành|lĩnh vực|công nghiệp|nông|lâm|th[uủ][ỷy] sản|dịch vụ|thương mại|xây dựng|du lịch)"
)
# What is measured in money or by weight: a percentage "reached" of it can only be of a plan.
AMOUNT_NOUN = re.compile(
    r"(?:tổng |số )*(?:thu (?!nhập|hồi)|chi |vốn|giải ngân|diện tích|sản lượng|giá trị|kim ngạch|doanh thu|khối lượng"
    r"|mức bán lẻ|mức đầu tư|mức lưu chuyển)"
)
# What makes another thing grow or fall: "góp phần làm chỉ số chung tăng 0,1 điểm phần trăm".
CAUSE = re.compile(r"(?:góp phần |qua đó |đã |tác động )*(?:làm|khiến|kéo|tác động)(?: cho| đến| tới)?(?: |$)")
FALL_OF_RATE = re.compile(r"(?:t[ỷỉ] lệ giảm|mức giảm(?: t[ỷỉ] lệ)?) (?:số )?(?:hộ|người) (?:cận )?nghèo")
MAINLY = re.compile(r"chủ yếu (?:(?:đến )?từ|là|gồm|ở|thuộc) ")  # "khách chủ yếu đến từ Trung Quốc 25,1%"
SHARE_NOUN = re.compile(r"t[ỷỉ] trọng|cơ cấu|(?:[^\W\d_]+ ){1,6}thị phần(?!\w)")
_PLACE_ONLY = re.compile(
    r"^(?:(?:trên địa bàn|toàn|cả|tại|ở|địa bàn|trong|trong cả|nay)? ?(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường"
    r"|nước|ngành|địa phương|thị trấn|vùng|khu vực)"
    r"(?: ta| này| [^\W\d_]+){0,3}|hiện|đến nay|qua đó|chúng tôi|đã|có)$"
)


def trim(words: str) -> str:
    """`words` without openers, closers and brackets; one blank between words."""
    if "(" in words:
        words = _BRACKETED.sub(" ", words)
    words = words.strip()
    if not words:
        return ""
    first, _, _ = words.partition(" ")
    if first in _OPENING or not first.isalpha():
        words = _OPENERS.sub("", words)
    _, _, last = words.rpartition(" ")
    if last in _CLOSING or not last.isalpha():
        words = _CLOSERS.sub("", words)
    return _SPACES.sub(" ", words) if "  " in words or "\n" in words else words


def names_only_a_place(words: str) -> bool:
    """Whether `words` say where, not what ("toàn tỉnh", "trên địa bàn quận")."""
    return _PLACE_ONLY.match(words) is not None
