"""The styles of the rules as named styles of a Word file, so that an office changes one place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from luyke.layout.drawing import made
from luyke.layout.rules import Rules, Style

FONT: Final = "Times New Roman"
_ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# Sections are the headings that Word itself knows: they fill its navigation pane and its table of contents.
_HEADINGS = {"section1": "Heading 1", "section2": "Heading 2", "section3": "Heading 3"}
_THEMES = ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme")


def named_styles(word: WordDocument, rules: Rules) -> Mapping[str, str]:
    """Adds them; gives the id that each has in the file."""
    normal: Any = word.styles["Normal"]
    _lettered(normal, rules.styles["text"])
    normal.element.rPr.append(made("w:lang", val="vi-VN", eastAsia="vi-VN"))
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.widow_control = True
    ids = {}
    for key, style in rules.styles.items():
        heading = _HEADINGS.get(key)
        found: Any = word.styles[heading] if heading else word.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        found.base_style = normal
        _lettered(found, style)
        form = found.paragraph_format
        form.space_before, form.space_after = Pt(style.before), Pt(0)
        form.first_line_indent, form.line_spacing = Mm(style.indent), style.line
        form.alignment, form.keep_with_next = _ALIGNMENTS[style.align], bool(heading)
        if key == "annex":
            found.element.get_or_add_pPr().append(made("w:outlineLvl", val=0))
        ids[key] = found.style_id
    header: Any = word.styles["Header"]
    _lettered(header, Style("", rules.page.number_size))
    header.paragraph_format.alignment = _ALIGNMENTS["center"]
    return ids


def _lettered(found: Any, style: Style) -> None:
    font = found.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(style.size), style.bold, style.italic
    font.underline, font.color.rgb = style.underline, RGBColor(0, 0, 0)
    fonts = found.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)
    for name in _THEMES:
        fonts.attrib.pop(qn(name), None)
