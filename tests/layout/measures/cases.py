"""Documents in which every part of an official one stands, and the same under rules in which every number differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from tests.layout.conftest import report
from tests.layout.test_sheets import lines

from luyke.layout import Annex, OfficialDocument, Paragraph, Rules, Section, Signature, Table, rules_on
from luyke.layout.rules import Style
from luyke.layout.sheets import sheets_of
from luyke.writing import Traced

LONG = (
    "Các phòng, ban, các phường tiếp tục rà soát nhiệm vụ được giao, chủ động phối hợp giải quyết vướng mắc trong giải"
    " phóng mặt bằng, trật tự đô thị, thu ngân sách và báo cáo kết quả theo đúng thời hạn đã được phân công"
)
TABLE = Table(
    tuple(
        tuple(map(Traced, row))
        for row in (
            ("TT", "Chỉ tiêu", "Kế hoạch năm"),
            ("1", "Thu ngân sách", "1.112"),
            ("2", "Vốn đầu tư", "141,97"),
            ("", "Tất cả", "1.253,97"),
        )
    ),
    (1, 5, 2), frozenset({2}), frozenset({3}), "Bảng số liệu", "Đơn vị tính: tỷ đồng", (Traced("Ghi chú: ước."),),
)  # fmt: skip


def whole(layout: str) -> OfficialDocument:
    """Three pages of text, a table, several recipients, two annexes of which one lies across."""
    paragraphs = tuple(Paragraph(Traced(f"Thứ {at}. {LONG}.")) for at in range(10, 32))
    signs = ("T/M BAN THƯỜNG VỤ", "BÍ THƯ") if layout == "party" else ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    body, rows = report(layout), TABLE.rows[:1] + TABLE.rows[1:] * 18
    return replace(
        body,
        blocks=(
            *body.blocks[:3], *paragraphs[:-1], TABLE, Section(1, "II", "Nhiệm vụ tháng sau"),
            replace(paragraphs[-1], text=Traced(f"Sau cùng, {LONG}")),
        ),
        signature=Signature(signs, "Lê Văn Sĩ"), addressees=("Văn phòng thành phố",),
        recipients=("Như trên", "Các phòng", "Lưu: VT"), urgency="Khẩn", mark="Dự thảo",
        annexes=(
            Annex("I", "Các chỉ tiêu", (replace(TABLE, rows=rows, strong=frozenset()),)),
            Annex("II", "Các chỉ tiêu của phường", (TABLE,), across=True),
        ),
    )  # fmt: skip


def letter(layout: str) -> OfficialDocument:
    """A letter to several, signed by two."""
    return replace(
        report(layout), kind="CÔNG VĂN", title="báo cáo tháng 11", addressees=("Sở Tài chính", "Sở Y tế"), annexes=(),
        blocks=(*report(layout).blocks[:3], Paragraph(Traced("Mời các sở phối hợp."))),
        beside=Signature(("THƯ KÝ",), "Trần Thị Bông"), signature=Signature(("CHỦ TRÌ", "CUỘC HỌP"), "Lê Văn Sĩ"),
    )  # fmt: skip


def others(rules: Rules) -> Rules:
    """Rules in which every length and size differs from these, and what is bold, upright or italic here is not so."""

    def changed(key: str, style: Style) -> Style:
        return replace(
            style, size=style.size - 1, bold=not style.bold, italic=not style.italic, before=style.before + 4,
            indent=style.indent and style.indent - 3, line=style.line + 0.2, underline=key == "signer",
        )  # fmt: skip

    page = replace(rules.page, width=200, height=280, top=24, bottom=26, left=33, right=18, across=21, number_size=11)
    return replace(
        rules, page=page, left_share=rules.left_share + 0.03, room_to_sign=40,
        annex_pages_apart=not rules.annex_pages_apart,
        under={key: value * 0.8 if isinstance(value, float) else value for key, value in rules.under.items()},
        styles={key: changed(key, style) for key, style in rules.styles.items()},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A document, and what is written in each of its styles once."""

    name: str
    document: OfficialDocument
    said: dict[str, tuple[str, ...]]

    @property
    def rules(self) -> Rules:
        return self.document.rules


def _said(document: OfficialDocument) -> dict[str, tuple[str, ...]]:
    """By style, as it is to be printed; the forms of each side are written out in test_sheets."""
    heading = document.heading
    party, is_letter = document.layout == "party", document.kind == "CÔNG VĂN"
    title = document.title
    said: dict[str, tuple[str, ...]] = {
        "country": ("ĐẢNG CỘNG SẢN VIỆT NAM" if party else "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",),
        "motto": () if party else ("Độc lập - Tự do - Hạnh phúc",),
        "superior": (heading.superior,), "issuer": (heading.issuer,),
        "number": (f"Số {heading.number}-{heading.symbol}" if party else f"Số: {heading.number}/{heading.symbol}",),
        "place": ("Lê Chân, ngày 29 tháng 11 năm 2021",),
        "section1": ("I- Kết quả thực hiện nhiệm vụ" if party else "I. Kết quả thực hiện nhiệm vụ",),
        "section2": ("1. Thu ngân sách",), "section3": ("a) Thu trên địa bàn",),
        "authority": document.signature.lines, "signer": (document.signature.name,),
        "recipients_heading": ("Nơi nhận:",),
    }  # fmt: skip
    if is_letter:
        return said | {
            "letter_title": (title if party else f"V/v {title}",), "addressees_heading": ("Kính gửi:",),
            "addressees_list": ("- Sở Tài chính;", "- Sở Y tế."),
        }  # fmt: skip
    stop = "," if party else ";"
    day = "29/11/2021" if party else "29 tháng 11 năm 2021"
    number = f"{heading.number}{'-' if party else '/'}{heading.symbol}{',' if party else ''}"
    return said | {
        "kind": ("BÁO CÁO",), "title": (title[:1].lower() + title[1:] if party else title,),
        "addressees": ("Kính gửi: Văn phòng thành phố",), "urgency": ("Khẩn",), "mark": ("Dự thảo",),
        "text": (f"Thứ 10. {LONG}.", f"Thứ 11. {LONG}."),
        "table_title": (TABLE.title,), "table_unit": (TABLE.unit,), "table_note": (TABLE.notes[0].text,),
        "recipients": tuple(f"- {one}" for one in (f"Như trên{stop}", f"Các phòng{stop}", "Lưu: VT.")),
        "annex": ("Phụ lục I", "Phụ lục II"), "annex_title": tuple(annex.title for annex in document.annexes),
        "annex_reference": (f"(Kèm theo Báo cáo số {number} ngày {day} của {heading.issuer})",),
    }  # fmt: skip


def _cases() -> Iterable[Case]:
    """Of each side the report and the letter, and the report under other rules."""
    makes: tuple[tuple[str, Callable[[str], OfficialDocument]], ...] = (("report", whole), ("letter", letter))
    for side in ("state", "party"):
        for name, make in makes:
            document = make(side)
            yield Case(f"{side} {name}", document, _said(document))
        changed = replace(whole(side), own_rules=others(rules_on(side, date(2021, 11, 29))))
        yield Case(f"{side} report, other rules", changed, _said(changed))


def upper(text: str, style: Any) -> str:
    """In the letters of its style."""
    return text.upper() if style.upper else text


def case_of(document: OfficialDocument) -> Case:
    """A document of an office as a case: what stands in its sheets, so that the letters of every line are measured."""
    said: dict[str, list[str]] = {}
    for line in (line for sheet in sheets_of(document) for line in lines(sheet.pieces)):
        if line.text.text:  # a draft has no name to sign with
            said.setdefault(line.style, []).append(line.text.text)
    return Case(document.name, document, {key: tuple(texts) for key, texts in said.items()})


CASES: Final = {case.name: case for case in _cases()}
