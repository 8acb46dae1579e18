"""The working rules of the district's standing committee: in force on bases of which two were replaced in 2021.

The numbers and days of the central texts are those that they bear, as far as is known; the clauses are made up.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Place
from luyke.office.registers.rulebook.said import SaidAdoption, SaidBasis, SaidClause
from luyke.office.registers.rulebook.selectors import text_of
from luyke.office.registers.rulebook.services import (
    basis_say,
    clauses_write,
    document_add,
    draft_open,
    opinion_note,
    version_adopt,
)

_WRITTEN = datetime(2020, 9, 1, 2, 0, tzinfo=UTC)
_ADOPTED = datetime(2020, 9, 15, 9, 0, tzinfo=UTC)
_NOTICED = datetime(2021, 8, 9, 2, 0, tzinfo=UTC)
_DRAFTED = datetime(2021, 12, 6, 2, 0, tzinfo=UTC)
_SOURCE = "ghi theo danh mục văn bản, chưa đối chiếu nguyên văn (minh họa)"
#: number, what it is on, from when, until when, by what it was replaced
_TEXTS = (
    ("22-QĐ/TW", "Công tác kiểm tra, giám sát và kỷ luật của Đảng", date(2021, 7, 28), None, ""),
    ("24-QĐ/TW", "Thi hành Điều lệ Đảng", date(2021, 7, 30), None, ""),
    (
        "30-QĐ/TW",
        "Thi hành các quy định về kiểm tra, giám sát, kỷ luật",
        date(2016, 7, 26),
        date(2021, 7, 27),
        "22-QĐ/TW",
    ),
    ("29-QĐ/TW", "Thi hành Điều lệ Đảng", date(2016, 7, 25), date(2021, 7, 29), "24-QĐ/TW"),
    ("132-QĐ/TW", "Kiểm điểm và đánh giá, xếp loại", date(2018, 3, 8), None, ""),
)
_CLAUSES = (
    ("Điều 1", "Ban Thường vụ lãnh đạo việc thực hiện nghị quyết đại hội và nghị quyết của Ban Chấp hành.",
     (("29-QĐ/TW", ""),)),
    ("Điều 2", "Ban Thường vụ họp thường kỳ mỗi tháng một lần; họp bất thường khi Thường trực triệu tập.",
     (("29-QĐ/TW", ""),)),
    ("Điều 3", "Mỗi quý nghe Ủy ban Kiểm tra báo cáo kết quả kiểm tra, giám sát.", (("30-QĐ/TW", ""),)),
    ("Điều 4", "Cuối năm tập thể và từng ủy viên kiểm điểm, tự xếp loại trước khi cấp trên quyết định.",
     (("132-QĐ/TW", ""),)),
    ("Điều 5", "Tài liệu gửi các ủy viên chậm nhất ba ngày trước ngày họp.", (("29-QĐ/TW", ""),)),
)  # fmt: skip
#: what the draft of December says instead
_NEW = {
    "Điều 1": ("Ban Thường vụ lãnh đạo việc thực hiện nghị quyết đại hội và nghị quyết của Ban Chấp hành.", "24-QĐ/TW"),
    "Điều 3": ("Mỗi tháng nghe Ủy ban Kiểm tra báo cáo kết quả kiểm tra, giám sát và những việc mới phát sinh.",
               "22-QĐ/TW"),
    "Điều 5": ("Tài liệu gửi các ủy viên bằng bản điện tử, chậm nhất năm ngày trước ngày họp.", "24-QĐ/TW"),
}  # fmt: skip


def rulebook_fill(district: Place) -> None:
    """The texts, the rules as adopted in 2020, what was replaced in 2021, and the draft that follows from it."""
    told = {number: (name, first) for number, name, first, _, _ in _TEXTS}
    for number, (name, first) in told.items():
        basis_say(number=number, name=name, valid_from=first, source=_SOURCE, invented=True, by=SYSTEM, at=_WRITTEN)
    document = document_add(
        place=district, side="party", name="Quy chế làm việc của Ban Thường vụ Quận ủy (minh họa)",
        issuer="QUẬN ỦY LÊ CHÂN", superior="ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG", symbol="QC/QU", seat="Lê Chân",
        invented=True, by=SYSTEM, at=_WRITTEN,
    )  # fmt: skip
    first = document.versions.get()
    said = [
        (None, SaidClause(label, text, 10 * at, tuple(SaidBasis(number, article) for number, article in bases)))
        for at, (label, text, bases) in enumerate(_CLAUSES, 1)
    ]
    clauses_write(version=first, clauses=said, invented=True, by=SYSTEM, at=_WRITTEN)
    day = date(2020, 9, 15)
    version_adopt(version=first, said=SaidAdoption("01-QC/QU (minh họa)", day, day), by=SYSTEM, at=_ADOPTED)
    for number, name, begins, ends, after in _TEXTS:
        if ends:
            basis_say(
                number=number, name=name, valid_from=begins, valid_to=ends, replaced_by=after, source=_SOURCE,
                reason="được thay thế", invented=True, by=SYSTEM, at=_NOTICED,
            )  # fmt: skip
    draft = draft_open(document=document, reason="Quy định 22 và 24-QĐ/TW thay các quy định trước (minh họa)",
                       by=SYSTEM, at=_DRAFTED)  # fmt: skip
    standing = {one.label: one for one in text_of(draft)}
    changed = [
        (standing[label].clause, SaidClause(label, text, standing[label].position, (SaidBasis(number),)))
        for label, (text, number) in _NEW.items()
    ]
    added = SaidClause(
        "Điều 6", "Kết luận của Ban Thường vụ được theo dõi trên sổ nhiệm vụ.", 60, (SaidBasis("24-QĐ/TW"),)
    )
    clauses_write(version=draft, clauses=[*changed, (None, added)], invented=True, by=SYSTEM, at=_DRAFTED)
    opinion_note(
        version=draft, clause=standing["Điều 5"].clause, unit="Ban Tổ chức Quận ủy (minh họa)",
        text="Đề nghị giữ ba ngày với hội nghị bất thường.", by=SYSTEM, at=_DRAFTED,
    )  # fmt: skip
