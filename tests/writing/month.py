"""November of a district, every kind of plan in it: own numbers, some as the press of the day printed them."""

from __future__ import annotations

from tests.writing.progresses import BILLIONS, CASES, PEOPLE, PERCENT, SCHOOLS, THOUSANDTHS, built

from luyke.scoring import Style
from luyke.writing import Progress


def november() -> list[Progress]:
    """Eleven indicators, nine of them reached."""
    council = "HĐND giao"
    return [
        built(
            "Tổng thu ngân sách nhà nước trên địa bàn", BILLIONS, Style.LEVEL, "1112", "1379",
            month="105.3", same_month="88.6", same_period="952.7", estimate=True,
        ),
        built(
            "Thu nội địa", BILLIONS, Style.LEVEL, "967", "1248",
            month="93.8", same_month="75.4", same_period="816.8", estimate=True,
        ),
        built(
            "Giá trị sản xuất công nghiệp", BILLIONS, Style.GROWTH, "8", "372.4", issuer=council,
            month="35.9", same_month="33.1", same_period="321.6", estimate=True,
        ),
        built(
            "Tổng mức bán lẻ hàng hóa", BILLIONS, Style.GROWTH, "14", "21000.5", issuer=council,
            month="2137.6", same_month="1771.0", same_period="17450.2", estimate=True,
        ),
        built(
            "Giải ngân vốn đầu tư công", THOUSANDTHS, Style.CAPITAL, "141.973", "71.849",
            month="9.214", same_month="8.1", same_period="68.951", estimate=True,
        ),
        built(
            "Số lao động được giải quyết việc làm", PEOPLE, Style.LEVEL, "5200", "5274", issuer=council,
            month="496", same_month="470", same_period="5011",
        ),
        built(
            "Tỷ lệ hộ nghèo", PERCENT, Style.REDUCE_POINTS, "0.10", "0.35", issuer=council, last_year="0.47",
            accumulates=False,
        ),
        built(
            "Tỷ lệ bao phủ bảo hiểm y tế", PERCENT, Style.AT_LEAST, "91.5", "92.3", same_period="90.7",
            accumulates=False,
        ),
        built(
            "Số trường đạt chuẩn quốc gia", SCHOOLS, Style.OUT_OF, "33", "35", issuer=council, same_period="33",
            out_of="36", accumulates=False,
        ),
        built(
            "Số vụ tai nạn giao thông", CASES, Style.AT_MOST, "100", "70", issuer=council, month="5", same_month="6",
            same_period="80",
        ),
        built(
            "Số vụ cháy", CASES, Style.REDUCE_PERCENT, "5", "70", issuer=council, month="0", same_month="6",
            same_period="80",
        ),
    ]  # fmt: skip
