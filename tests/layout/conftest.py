"""A report of the State and one of the Party, with sections, a table across and numbers that tell their source."""

from __future__ import annotations

from datetime import date

import pytest

from luyke.layout import Annex, Heading, OfficialDocument, Paragraph, Section, Signature, Table
from luyke.writing import Traced


def report(layout: str, day: date | None = date(2021, 11, 29)) -> OfficialDocument:
    """A report of November 2021; a draft without a day."""
    party = layout == "party"
    revenue = (
        Traced("Tổng thu ngân sách nhà nước trên địa bàn tháng 11 năm 2021 ước đạt ")
        + Traced.number("105 tỷ đồng", "value:T0")
        + "; 11 tháng năm 2021 đạt "
        + Traced.number("1.379 tỷ đồng", "value:T1")
        + ", bằng "
        + Traced.number("124,0%", "derived:attainment(value:T1,target:T1)")
        + " kế hoạch thành phố giao."
    )
    rows = (
        ("TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch", "Lũy kế 11 tháng năm 2021", "Ghi chú"),
        ("1", "Tổng thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "1.112", "1.379", ""),
        ("2", "Giải ngân vốn đầu tư công", "tỷ đồng", "141,97", "71,85", "ước"),
    )
    cells = tuple(tuple(Traced(cell) for cell in row) for row in rows)
    table = Table(cells, (0.5, 4, 1, 1.5, 2, 1), frozenset({3, 4}))
    return OfficialDocument(
        layout=layout,
        kind="BÁO CÁO",
        title="Kết quả công tác tháng 11, nhiệm vụ tháng 12 năm 2021",
        heading=Heading(
            issuer="Quận ủy Lê Chân" if party else "Ủy ban nhân dân quận Lê Chân",
            superior="Đảng bộ thành phố Hải Phòng" if party else "Ủy ban nhân dân thành phố Hải Phòng",
            symbol="BC/QU" if party else "BC-UBND",
            town="Lê Chân",
            number="123" if day else "",
            day=day,
        ),
        blocks=(
            Section(1, "I", "Kết quả thực hiện nhiệm vụ"),
            Section(2, "1", "Thu ngân sách"),
            Section(3, "a", "Thu trên địa bàn"),
            Paragraph(revenue),
            Paragraph(Traced("Các nhiệm vụ khác được triển khai đúng kế hoạch.")),
        ),
        signature=Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Nguyễn Văn A"),
        recipients=("UBND thành phố", "Lưu: VT"),
        annexes=(Annex("I", "Tình hình thực hiện các chỉ tiêu", (table,), across=True),),
    )


@pytest.fixture(params=["state", "party"])
def document(request: pytest.FixtureRequest) -> OfficialDocument:
    """One of each side."""
    return report(request.param)
