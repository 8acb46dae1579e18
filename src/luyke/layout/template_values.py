"""A document as the values that an office's own Word template names, in the words of those who write such templates."""

from __future__ import annotations

from typing import Any

from luyke.layout.document import Block, OfficialDocument, Section, Table
from luyke.layout.lines import annex_lines, day_line, number_line, recipients_of, section_line
from luyke.layout.rules import Rules


def template_values(document: OfficialDocument) -> dict[str, Any]:
    """The values by their names; docs/explanation/layout.md has the list."""
    heading, rules = document.heading, document.rules
    return {
        "co_quan_cap_tren": heading.superior,
        "co_quan": heading.issuer,
        "so_ky_hieu": number_line(document.heading, rules),
        "dia_danh_ngay": day_line(document.heading, rules),
        "ten_loai": document.kind,
        "trich_yeu": document.title,
        "kinh_gui": list(document.addressees),
        "noi_dung": [_block(block, rules) for block in document.blocks],
        "noi_nhan": recipients_of(document, rules),
        "quyen_han": list(document.signature.lines),
        "nguoi_ky": document.signature.name,
        "phu_luc": [
            dict(zip(("ten", "kem_theo"), annex_lines(document, annex, rules), strict=True))
            | {"tieu_de": annex.title, "noi_dung": [_block(block, rules) for block in annex.blocks]}
            for annex in document.annexes
        ],
    }


def _block(block: Block, rules: Rules) -> dict[str, Any]:
    """A block: `loai` says which, and every block has every name, so that a template can ask."""
    made: dict[str, Any] = {"loai": "doan", "cap": 0, "chu": "", "dau_cot": [], "hang": []}
    if isinstance(block, Section):
        return made | {"loai": "muc", "cap": block.level, "chu": section_line(block, rules)}
    if isinstance(block, Table):
        head, *rows = [[cell.text for cell in row] for row in block.rows] or [[]]
        return made | {"loai": "bang", "dau_cot": head, "hang": rows}
    return made | {"chu": block.text.text}
