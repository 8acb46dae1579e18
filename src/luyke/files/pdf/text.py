"""The lines of print of a PDF page, with pypdfium2."""

from __future__ import annotations

import re
from ctypes import byref, c_double

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from luyke.files.pages import Line

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# How pdfium marks a hyphen at the end of a line.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00a0": " "})


def lines_of(page: pdfium.PdfPage) -> list[Line]:
    """A page's lines in reading order. Text is taken as it is stored; control characters become blanks."""
    text_page = page.get_textpage()
    try:
        return _lines(text_page, page.get_height())
    finally:
        text_page.close()


def _lines(text_page: pdfium.PdfTextPage, height: float) -> list[Line]:
    lines: list[Line] = []
    gathered: list[tuple[int, int]] = []
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if code not in (10, 13):
            gathered.append((index, code))
        elif gathered:
            lines += _line(text_page, gathered, height)
            gathered = []
    return lines + _line(text_page, gathered, height)


def _line(text_page: pdfium.PdfTextPage, gathered: list[tuple[int, int]], height: float) -> list[Line]:
    text = "".join(chr(code) for _, code in gathered).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = _CONTROLS.sub(" ", text.translate(_HYPHENS))
    inked = [index for index, code in gathered if code > 32 and code != 160]
    boxes = [
        box for index in (inked[:1] + inked[len(inked) // 2 :][:1] + inked[-1:]) if (box := _box(text_page, index))
    ]
    if not text.strip() or not boxes:
        return []
    return [
        Line(
            text=text.strip(),
            x0=min(box[0] for box in boxes),
            x1=max(box[1] for box in boxes),
            top=height - max(box[3] for box in boxes),
            bottom=height - min(box[2] for box in boxes),
        )
    ]


def _box(text_page: pdfium.PdfTextPage, index: int) -> tuple[float, float, float, float] | None:
    """Left, right, bottom, top of a character with the height of its font, so that lines of "ac" and "lp" are alike."""
    left, right, bottom, top = c_double(), c_double(), c_double(), c_double()
    if not raw.FPDFText_GetCharBox(text_page, index, byref(left), byref(right), byref(bottom), byref(top)):
        return None
    size = raw.FPDFText_GetFontSize(text_page, index)
    middle = (bottom.value + top.value) / 2
    tall = max(top.value - bottom.value, min(size, 72.0))
    return left.value, right.value, middle - tall / 2, middle + tall / 2
