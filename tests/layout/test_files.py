"""Word, PDF and page of one document: what they say, that they never differ, that real programs open them."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.enum.section import WD_ORIENT
from pyhanko.pdf_utils.reader import PdfFileReader
from tests.layout.conftest import report
from tests.pace import seconds

from luyke.checks import check
from luyke.files import open_document
from luyke.layout import (
    Annex,
    OfficialDocument,
    Paragraph,
    Table,
    UnprintableError,
    docx_bytes,
    html_page,
    pdf_bytes,
    xlsx_bytes,
)
from luyke.reading import read_document
from luyke.writing import Traced

#: Every letter that Vietnamese is written with.
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)
LETTERS += "bcdđghklmnpqrstvx" + LETTERS.upper() + "BCDĐGHKLMNPQRSTVX"


def _pdf_text(content: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def test_the_same_document_gives_the_same_bytes(document: OfficialDocument) -> None:
    assert docx_bytes(document) == docx_bytes(document)
    assert pdf_bytes(document) == pdf_bytes(document)
    times = {entry.date_time for entry in zipfile.ZipFile(BytesIO(docx_bytes(document))).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


WAYS = {
    "docx": docx_bytes,
    "pdf": pdf_bytes,
    "html": lambda document: html_page(document, {"value:T0": ["Ô C7"]}).encode(),
}


@pytest.mark.parametrize("kind", WAYS)
def test_every_file_says_what_the_document_says_and_is_checked_in_silence(
    document: OfficialDocument, kind: str, tmp_path: Path
) -> None:
    path = tmp_path / f"bao-cao.{kind}"
    path.write_bytes(WAYS[kind](document))
    reading = read_document(open_document(path))
    values = [(figure.text, figure.unit) for figure in reading.figures]
    for wanted in (("105", "VND"), ("1.379", "VND"), ("124,0", "%"), ("1.112", "VND"), ("71,85", "VND")):
        assert wanted in values
    assert check(reading).findings == ()


def test_word_is_set_by_the_rules() -> None:
    word = docx.Document(BytesIO(docx_bytes(report("state"))))
    first, annex = word.sections
    margins = (first.top_margin, first.bottom_margin, first.left_margin, first.right_margin)
    assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]
    assert first.different_first_page_header_footer
    assert annex.orientation == WD_ORIENT.LANDSCAPE
    assert [one.style.name for one in word.paragraphs if one.style.name.startswith("Heading")] == [
        "Heading 1", "Heading 2", "Heading 3",
    ]  # fmt: skip
    body = next(one for one in word.paragraphs if one.style.name == "Nội dung")
    assert body.style.base_style.font.size.pt == 14
    assert word.tables[-1].rows[0]._tr.trPr.xpath("./w:tblHeader")
    assert word.paragraphs[-1].text == "" or word.core_properties.created.year == 2021


def test_pdf_is_archivable_tagged_and_vietnamese(document: OfficialDocument) -> None:
    content = pdf_bytes(document)
    root = PdfFileReader(BytesIO(content)).root
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == (
        "vi-VN", True, True,
    )  # fmt: skip
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    told = root["/Metadata"].data.decode()
    assert document.name in told
    assert re.search(r"<pdfuaid:part>\s*1\s*<", told)
    assert set(_roles(root["/StructTreeRoot"])) >= {"/H1", "/H2", "/H3", "/P", "/Table", "/TH", "/TD"}
    assert b"<pdfaid:part>2</pdfaid:part>" in content.replace(b"\n", b"")
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in content
    first, annex = pypdfium2.PdfDocument(content)
    assert [round(side / 72 * 25.4) for side in (*first.get_size(), *annex.get_size())] == [210, 297, 297, 210]
    text = _pdf_text(content)
    assert "Tổng thu ngân sách nhà nước trên địa bàn" in " ".join(text.split())
    assert "LÊ CHÂN" in text


def _roles(node: Any) -> Iterator[str]:
    """What stands in the structure of a PDF, from the top."""
    if isinstance(node, Mapping):
        if "/S" in node:
            yield node["/S"]
        inside = node.get("/K", [])
        for one in inside if isinstance(inside, list) else [inside]:
            yield from _roles(one.get_object() if hasattr(one, "get_object") else one)


def test_the_pages_of_the_text_and_of_each_annex_are_counted_as_their_side_counts_them() -> None:
    for side, first in (("state", ["", "2", "", "2"]), ("party", ["", "2", "3", "4"])):
        document = report(side)
        rows = document.annexes[0].blocks[0].rows
        annex = replace(document.annexes[0], blocks=(Table(rows[:1] + rows[1:] * 20),))
        long = replace(document, blocks=(document.blocks[3],) * 18, annexes=(annex,))  # two pages of text
        pages = [page.get_textpage().get_text_range().split()[0] for page in pypdfium2.PdfDocument(pdf_bytes(long))]
        shown = [word if word.isdigit() else "" for word in pages]
        assert shown == first + [str(int(first[-1]) + at) for at in range(1, len(shown) - 3)]
        words = docx.Document(BytesIO(docx_bytes(long)))
        starts = [section._sectPr.xpath("./w:pgNumType/@w:start") for section in words.sections]
        assert starts == ([[], ["1"]] if side == "state" else [[], []])
        assert [one.different_first_page_header_footer for one in words.sections] == [True, side == "state"]


@pytest.mark.parametrize("bold", [False, True])
def test_no_vietnamese_letter_is_missing(bold: bool) -> None:
    words = " ".join(LETTERS)
    title = words if bold else "Chữ"
    document = replace(report("state"), title=title, blocks=(Paragraph(Traced(words)),), annexes=())
    found = unicodedata.normalize("NFC", _pdf_text(pdf_bytes(document)))
    assert set(LETTERS) <= set(found)
    page = pypdfium2.PdfDocument(pdf_bytes(document))[0]
    assert sum(page.render(scale=0.5, grayscale=True).to_pil().histogram()[:128]) > 500


def test_the_page_tells_where_a_number_comes_from_and_escapes_what_it_is_told() -> None:
    hostile = replace(report("state"), title="<script>alert(1)</script>")
    page = html_page(hostile, {"value:T0": ["Ô C7 <b>"], "value:T1": []})
    assert "<script>" not in page
    assert 'href="#n1">105 tỷ đồng</a>' in page
    assert "Ô C7 &lt;b&gt;" in page
    assert not re.search(r'href="#n2"', page)  # nothing is told of it: it stays text
    assert "://" not in page


@pytest.mark.parametrize("text", ["#panic(1)", "$x$ _a_ *b* @ref <tag> \\ #let", "https://vi.du"])
def test_what_is_typed_is_never_code(text: str) -> None:
    document = replace(report("state"), blocks=(Paragraph(Traced(text)),), annexes=())
    assert text.replace(" ", "") in _pdf_text(pdf_bytes(document)).replace(" ", "").replace("\r\n", "")


@pytest.mark.parametrize("letter", ["漢", "✓", "\uf0b7", "😀", "\u05eb"])
def test_a_letter_that_the_fonts_do_not_have_is_named(letter: str) -> None:
    document = replace(report("state"), blocks=(Paragraph(Traced(f"Việc {letter} đã xong")),))
    with pytest.raises(UnprintableError) as refused:
        pdf_bytes(document)
    assert f"“{letter}”" in refused.value.sentence
    assert docx_bytes(document)


@pytest.mark.timed
def test_forty_pages_with_hundreds_of_figures_are_set_within_three_seconds() -> None:
    document = report("state")
    rows = document.annexes[0].blocks[0].rows
    annex = Annex("I", "Bảng", (Table(rows[:1] + rows[1:] * 50),), across=True)
    long = replace(document, blocks=document.blocks[:3] + (document.blocks[3],) * 480, annexes=(annex,) * 3)

    def set_all() -> None:
        pdf_bytes(long)
        docx_bytes(long)
        html_page(long, {"value:T0": ["Ô C7"]})
        xlsx_bytes(long)

    assert seconds(set_all, times=1) < 3
    assert len(pypdfium2.PdfDocument(pdf_bytes(long))) > 40


@pytest.mark.parametrize("letter", ["\x00", "\x0b", "\x1b", "\u202e", "\ufffe", "\ud800"], ids=ascii)
def test_letters_that_no_file_may_hold_are_left_out(letter: str) -> None:
    text = Traced(f"Đạt{letter} ") + Traced.number("105 tỷ đồng", "value:T0") + Traced(f" và{letter} hơn nữa")
    table = Table(((Traced(f"A{letter}"),), (Traced(f"1{letter}"),)))
    document = replace(report("state"), title=f"Kết{letter} quả", blocks=(Paragraph(text), table), annexes=())
    words = " ".join(one.text for one in docx.Document(BytesIO(docx_bytes(document))).paragraphs)
    assert "Đạt 105 tỷ đồng và hơn nữa" in words
    assert "Kết quả" in words
    assert "Đạt 105 tỷ đồng" in _pdf_text(pdf_bytes(document))
    assert 'href="#n1">105 tỷ đồng</a>' in html_page(document, {"value:T0": [f"Ô{letter}"]})
    assert xlsx_bytes(document)
