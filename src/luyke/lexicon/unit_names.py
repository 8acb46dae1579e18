"""Unit codes of the contract as words that a Vietnamese reader expects after a number."""

from __future__ import annotations

# Codes that are not themselves the Vietnamese word. A code missing here is printed as it stands.
_NAMES = {
    "VND": "đồng",
    "CNY": "nhân dân tệ",
    "GBP": "bảng Anh",
    "KRW": "won",
    "TWD": "đài tệ",
    "THB": "baht",
    "INR": "rupee",
    "RUB": "rúp",
    "MYR": "ringgit",
    "t": "tấn",
    "g": "gam",
    "l": "lít",
    "nmi": "hải lý",
    "m2": "m²",
    "m3": "m³",
    "km2": "km²",
    "t.km": "tấn.km",
    "person.km": "người.km",
    "pp": "điểm phần trăm",
    "times": "lần",
    "index": "điểm",
    "person": "người",
    "household": "hộ",
    "dose": "mũi",
    "case": "trường hợp",
    "project": "dự án",
    "enterprise": "doanh nghiệp",
    "work": "công trình",
    "indicator": "chỉ tiêu",
    "unit": "đơn vị",
}


def unit_name(code: str) -> str:
    """The words for a unit code: "VND" → "đồng", "t/ha" → "tấn/ha", "lao động" stays."""
    return "/".join(_NAMES.get(part, part) for part in code.split("/"))
