"""The reference pages of all checks, made from what the checks say of themselves. Writes no file itself."""

from __future__ import annotations

from luyke.checks.across import ALL_ACROSS, AcrossCheck
from luyke.checks.check import Check
from luyke.checks.explanation import explain
from luyke.checks.registry import ALL_CHECKS
from luyke.model import Severity

_SEVERITIES = {Severity.ERROR: "mâu thuẫn", Severity.DOUBT: "cần xem lại", Severity.NOTE: "lưu ý"}
_FAMILIES = {
    "SUM": "Tổng và các phần",
    "CHG": "Tăng, giảm",
    "CUM": "Tháng và lũy kế",
    "PCT": "Tỷ lệ, tỷ trọng",
    "PER": "Ngày, kỳ",
    "UNT": "Đơn vị, độ lớn",
    "TGT": "So với kế hoạch",
    "REP": "Lặp lại",
    "SRC": "Nguồn số liệu",
}
Explained = Check | AcrossCheck

_MADE = "Trang này sinh từ chương trình (`make docs`), không sửa tay."


def pages() -> dict[str, str]:
    """Every page by its path under docs/reference: one for each check, and their list."""
    return {f"checks/{check.name}.md": page(check) for check in _all()} | {"checks/README.md": _index()}


def page(check: Explained) -> str:
    """One check's page."""
    told = explain(check)
    paragraphs = [f"# {told.code} · {told.title}", f"`{told.name}` · {_SEVERITIES[check.severity]} · {_MADE}"]
    for heading, text in told.parts:
        paragraphs += [f"## {heading}", text]
    paragraphs += ["## Câu báo", f"> {check.message}"]
    return "\n\n".join(paragraphs) + "\n"


def _all() -> list[Explained]:
    return sorted((*ALL_CHECKS, *ALL_ACROSS), key=lambda check: check.code)


def _index() -> str:
    parts = ["# Các phép kiểm tra", _MADE]
    for family, named in _FAMILIES.items():
        rows = [
            f"| [{check.code}]({check.name}.md) | {check.title} | {_SEVERITIES[check.severity]} |"
            for check in _all()
            if check.code.startswith(family)
        ]
        parts += [f"## {named}", "\n".join(["| mã | phát hiện | mức |", "|---|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"
