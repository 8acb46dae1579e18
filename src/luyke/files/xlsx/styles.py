"""What a workbook's styles say of a cell: its number format, indentation, boldness and font."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element

from luyke.files.markup import attribute, child, children, number_attribute
from luyke.files.number_formats import BUILT_IN

# One step of Excel's indentation is as wide as three blanks: some 9 pt.
INDENT_POINTS = 9.0


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How the cells that name this style look. `inset` in points."""

    format: str = "General"
    inset: float = 0.0
    bold: bool = False
    font: str = ""


def read_styles(root: _Element | None) -> list[CellStyle]:
    """The cell styles in the order by which cells name them."""
    codes = {
        number_attribute(each, "numFmtId"): attribute(each, "formatCode") or ""
        for each in children(child(root, "numFmts"), "numFmt")
    }
    fonts = [_font(each) for each in children(child(root, "fonts"), "font")]
    styles = []
    for each in children(child(root, "cellXfs"), "xf"):
        number = number_attribute(each, "numFmtId")
        font = number_attribute(each, "fontId")
        bold, name = fonts[font] if 0 <= font < len(fonts) else (False, "")
        styles.append(
            CellStyle(
                format=codes.get(number) or BUILT_IN.get(number, "General"),
                inset=number_attribute(child(each, "alignment"), "indent") * INDENT_POINTS,
                bold=bold,
                font=name,
            )
        )
    return styles


def _font(font: _Element) -> tuple[bool, str]:
    bold = child(font, "b")
    return (
        bold is not None and (attribute(bold, "val") or "1") not in ("0", "false"),
        attribute(child(font, "name"), "val") or "",
    )
