"""Findings as Word comments: on the very words, in the same document, as Word and LibreOffice read them."""

from __future__ import annotations

import re
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.files.marked_sample import marked

from luyke.files import open_bytes
from luyke.files.marking.marked import Marked, spans_of
from luyke.files.marking.word import commented
from luyke.model import Document, Figure, Finding, Kind, Quantity, Reading, Severity

ONE = Quantity(marked().reading.figures[0].value, marked().reading.figures[0].value, marked().reading.figures[0].value)


def word_file() -> WordDocument:
    """Runs cut in the middle of numbers, a tab, a link, a table with a merged cell, a header."""
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Kèm báo cáo có 77 chỉ tiêu"
    first = word.add_paragraph("Thu đạt 1.2")
    first.add_run("50 t").bold = True
    first.add_run("ỷ đồng,\tgồm 1.000 tỷ và 200 tỷ.")
    second = word.add_paragraph("Chi ")
    link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="x"><w:r><w:t>312,5 tỷ đồng</w:t></w:r></w:hyperlink>')
    second._p.append(link)
    table = word.add_table(3, 3)
    for row, words in enumerate((("Chỉ tiêu", "Kế hoạch", "Đạt"), ("Thu", "1.112", "1.379"), ("Chi", "940", "951"))):
        for cell, text in zip(table.rows[row].cells, words, strict=True):
            cell.text = text
    return word


def saved(word: WordDocument) -> bytes:
    buffer = BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def found(document: Document, *groups: tuple[str, ...]) -> Marked:
    """One finding for each group of printed words."""
    findings = []
    for words in groups:
        places = [(document.text.index(word), word) for word in words]
        figures = tuple(Figure(at, at + len(word), word, ONE, "VND", Kind.LEVEL) for at, word in places)
        findings.append(Finding("SUM101", "x", Severity.ERROR, "Không khớp.", "1 + 2 = 3; ghi 4", figures))
    everything = tuple(figure for finding in findings for figure in finding.figures)
    return replace(
        marked(), document=document, reading=Reading(document.text, everything), findings=tuple(findings), ties=()
    )


def covered(word: WordDocument) -> list[str]:
    """The words under each comment, in order of the comments."""
    body = word.element.body
    texts = []
    for comment in word.comments:
        inside, text = False, ""
        for element in body.iter():
            if element.tag in (qn("w:commentRangeStart"), qn("w:commentRangeEnd")):
                if element.get(qn("w:id")) == str(comment.comment_id):
                    inside = element.tag == qn("w:commentRangeStart")
            elif inside and element.tag == qn("w:t"):
                text += element.text or ""
            elif inside and element.tag == qn("w:tab"):
                text += "\t"
        texts.append(text)
    return texts


@pytest.fixture(scope="module")
def original() -> bytes:
    return saved(word_file())


@pytest.fixture(scope="module")
def document(original: bytes) -> Document:
    return open_bytes(original, "a.docx")


def test_a_comment_lies_on_the_very_words_however_word_cut_its_runs(original: bytes, document: Document) -> None:
    shown = found(document, ("1.250 tỷ đồng", "1.000 tỷ", "200"), ("312,5 tỷ đồng",), ("1.112", "1.379", "951"))
    word = docx.Document(BytesIO(commented(shown, original)))
    assert covered(word) == [span.text for finding in shown.findings for span in spans_of(finding)]


def test_the_document_reads_the_same_before_and_after(original: bytes, document: Document) -> None:
    shown = found(document, ("1.250 tỷ đồng", "1.000"), ("đồng,\tgồm 1.0",), ("940",))
    after = open_bytes(commented(shown, original), "a.docx")
    assert after.text == document.text
    assert after.blocks == document.blocks
    assert after.tables == document.tables


def test_what_was_bold_stays_bold_and_nothing_else_becomes_it(original: bytes, document: Document) -> None:
    word = docx.Document(BytesIO(commented(found(document, ("50",)), original)))
    bold = "".join(run.text for run in word.paragraphs[0].runs if run.bold)
    assert bold == "50 t"


def test_a_word_that_two_findings_share_has_two_comments(original: bytes, document: Document) -> None:
    word = docx.Document(BytesIO(commented(found(document, ("1.250", "200"), ("1.250", "951")), original)))
    assert covered(word) == ["1.250", "200", "1.250", "951"]


def test_a_comment_on_a_header_hangs_on_the_first_words_and_says_so(original: bytes, document: Document) -> None:
    word = docx.Document(BytesIO(commented(found(document, ("77",)), original)))
    comment = next(iter(word.comments))
    assert "Nói về “77” ở đầu hoặc chân trang." in comment.text
    assert covered(word) == ["Thu đạt 1.2"]


def test_a_comment_on_a_footnote_hangs_on_its_reference_and_says_so() -> None:
    original = with_footnote(saved(word_file()), "Không kể 45,5 tỷ đồng ghi thu.")
    document = open_bytes(original, "a.docx")
    word = docx.Document(BytesIO(commented(found(document, ("45,5 tỷ đồng",)), original)))
    comment = next(iter(word.comments))
    assert "Nói về “45,5 tỷ đồng” ở chú thích cuối trang." in comment.text
    start = next(word.element.body.iter(qn("w:commentRangeStart")))
    assert start.getnext().find(qn("w:footnoteReference")) is not None


def with_footnote(data: bytes, text: str) -> bytes:
    """The same package with a footnote at the end of its second paragraph; python-docx cannot write one."""
    given = zipfile.ZipFile(BytesIO(data))
    parts = {name: given.read(name).decode() for name in given.namelist() if name.endswith((".xml", ".rels"))}
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    parts["word/document.xml"] = parts["word/document.xml"].replace("</w:hyperlink>", f"</w:hyperlink>{reference}", 1)
    parts["word/footnotes.xml"] = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2">'
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f'<Relationship Id="rId99" Type="{office}" Target="footnotes.xml"/></Relationships>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name in given.namelist():
            made.writestr(name, parts.pop(name, None) or given.read(name))
        for name, content in parts.items():
            made.writestr(name, content)
    return buffer.getvalue()


BOX = """<w:r {names}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{words}</wps:txbx>
</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>{words}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
NAMES = (
    nsdecls("w") + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def test_a_comment_on_a_text_box_hangs_on_the_drawing_and_says_so() -> None:
    word = word_file()
    words = "<w:txbxContent><w:p><w:r><w:t>Trong khung 66,5 tỷ</w:t></w:r></w:p></w:txbxContent>"
    word.add_paragraph("Ngoài khung")._p.append(parse_xml(BOX.format(names=NAMES, words=words)))
    original = saved(word)
    made = docx.Document(BytesIO(commented(found(open_bytes(original, "a.docx"), ("66,5 tỷ",)), original)))
    assert "Nói về “66,5 tỷ” ở khung chữ." in next(iter(made.comments)).text
    start = next(made.element.body.iter(qn("w:commentRangeStart")))
    assert "txbxContent" not in "".join(str(up.tag) for up in start.iterancestors())


def test_comments_reach_into_tracked_changes_and_content_controls() -> None:
    word = word_file()
    paragraph = word.add_paragraph("Sửa ")._p
    for tag, inner in (
        ('w:ins w:id="7" w:author="x"', "<w:r><w:t>thành 88,25 tỷ</w:t></w:r>"),
        ('w:del w:id="8" w:author="x"', "<w:r><w:delText>từ 11,11 tỷ</w:delText></w:r>"),
        ("w:sdt", "<w:sdtContent><w:r><w:t> và 99,75 tỷ</w:t></w:r></w:sdtContent>"),
    ):
        opening, _, closing = tag.partition(" ")
        paragraph.append(parse_xml(f"<{opening} {nsdecls('w')} {closing}>{inner}</{opening}>"))
    original = saved(word)
    document = open_bytes(original, "a.docx")
    made = commented(found(document, ("88,25", "99,75")), original)
    assert covered(docx.Document(BytesIO(made))) == ["88,25", "99,75"]
    assert open_bytes(made, "a.docx").text == document.text


@settings(max_examples=40)
@given(
    runs=st.lists(st.text("a1,đ\t ", min_size=1, max_size=6), min_size=1, max_size=6),
    ends=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), min_size=1, max_size=5),
)
def test_any_words_can_carry_a_comment_and_the_text_stays(runs: list[str], ends: list[tuple[int, int]]) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("x")
    for run in runs:
        paragraph.add_run(run)
    paragraph.add_run("x")
    original = saved(word)
    document = open_bytes(original, "a.docx")
    text = document.text.rstrip("\n")
    spans = [(start % len(text), min(start % len(text) + length, len(text))) for start, length in ends]
    figures = [Figure(start, end, text[start:end], ONE, "", Kind.OTHER) for start, end in spans]
    findings = tuple(Finding("SUM101", "x", Severity.ERROR, "m", figures=(one,)) for one in figures)
    made = commented(replace(marked(), document=document, findings=findings), original)
    assert covered(docx.Document(BytesIO(made))) == [text[start:end] for start, end in sorted_by_start(spans)]
    assert open_bytes(made, "a.docx").text == document.text


def sorted_by_start(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted(spans, key=lambda span: span[0])


def test_the_full_comment_stands_on_the_suspect_and_short_ones_on_the_others() -> None:
    word = docx.Document(BytesIO(commented(marked())))
    texts = [comment.text for comment in word.comments if "SUM101" in comment.text]
    assert texts[0].splitlines() == [
        "✕ Mâu thuẫn SUM101",
        "Thu ngân sách: tổng ghi 1.250 tỷ đồng, các phần cộng lại là 1.200 tỷ đồng.",
        "Phép tính: 1.000 + 200 = 1.200 tỷ đồng; ghi 1.250",
        "Nhiều khả năng sai ở “1.250 tỷ đồng”; có thể đúng là 1.200.",
    ]
    assert texts[1].splitlines() == [
        "✕ Mâu thuẫn SUM101",
        "Xem ghi chú ở “1.250 tỷ đồng” (đoạn 2).",
        "1.000 + 200 = 1.200 tỷ đồng; ghi 1.250",
    ]


def test_what_was_no_word_file_becomes_a_plain_one_with_its_tables() -> None:
    word = docx.Document(BytesIO(commented(marked())))
    assert [paragraph.text for paragraph in word.paragraphs][:2] == [
        "BÁO CÁO MINH HỌA THÁNG 11",
        "Thu ngân sách đạt 1.250 tỷ đồng, gồm thu nội địa 1.000 tỷ đồng và thu khác 200 tỷ đồng.",
    ]
    assert [cell.text for cell in word.tables[0].rows[1].cells] == ["Thu ngân sách", "1.112", "1.379"]
    assert covered(word) == [
        span.text for finding in sorted(marked().findings, key=lambda one: one.start) for span in spans_of(finding)
    ]


def test_a_finding_about_no_words_hangs_on_the_first_ones() -> None:
    whole = Finding("REP402", "x", Severity.DOUBT, "Chỉ đổi thời gian.")
    word = docx.Document(BytesIO(commented(replace(marked(), findings=(whole,)))))
    assert "Nói về cả văn bản." in next(iter(word.comments)).text
    assert covered(word) == ["BÁO CÁO MINH HỌA THÁNG 11"]


def test_a_word_file_that_the_library_refuses_becomes_a_plain_one(original: bytes, document: Document) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(original)) as given, zipfile.ZipFile(buffer, "w") as made:
        for name in given.namelist():
            data = given.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml")
            made.writestr(name, data)
    word = docx.Document(BytesIO(commented(found(document, ("1.250",)), buffer.getvalue())))
    assert covered(word) == ["1.250"]


def test_there_is_no_clock_in_it(original: bytes, document: Document) -> None:
    shown = found(document, ("1.250",))
    assert commented(shown, original) == commented(shown, original)
    assert all(
        member.date_time == (1980, 1, 1, 0, 0, 0)
        for member in zipfile.ZipFile(BytesIO(commented(shown, original))).infolist()
    )
    undated = zipfile.ZipFile(BytesIO(commented(shown, original))).read("word/comments.xml").decode()
    assert "w:date" not in undated
    dated = zipfile.ZipFile(BytesIO(commented(shown, original, day=date(2021, 11, 30)))).read("word/comments.xml")
    assert 'w:date="2021-11-30T00:00:00Z"' in dated.decode()
    assert 'w:author="Lũy Kế"' in undated


def test_letters_that_no_file_may_hold_are_left_out() -> None:
    text = "Đạt \x021.250\x01 tỷ \ud800đồng."
    shown = found(Document.of_text(text), ("1.250\x01 tỷ",))
    word = docx.Document(BytesIO(commented(shown)))
    assert word.paragraphs[0].text == "Đạt 1.250 tỷ đồng."
    assert covered(word) == ["1.250 tỷ"]


@pytest.mark.parametrize("made_from", ["word", "text"])
def test_libreoffice_opens_it_and_keeps_every_comment(
    made_from: str, original: bytes, document: Document, tmp_path: Path, soffice: str
) -> None:
    shown = found(document, ("1.250 tỷ đồng", "1.000"), ("1.379", "312,5")) if made_from == "word" else marked()
    path = tmp_path / "a.docx"
    path.write_bytes(commented(shown, original if made_from == "word" else None))
    for kind in ("odt", "pdf"):
        subprocess.run(
            [soffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", kind,
             "--outdir", tmp_path, path],
            check=True,
            capture_output=True,
            timeout=120,
        )  # fmt: skip
    content = zipfile.ZipFile(tmp_path / "a.odt").read("content.xml").decode()
    expected = sum(len(spans_of(finding)) for finding in shown.findings)
    assert len(re.findall(r"<office:annotation ", content)) == expected
    assert len(re.findall(r"<office:annotation-end ", content)) == expected
    assert "Mâu thuẫn SUM101" in content
    assert (tmp_path / "a.pdf").stat().st_size > 1000
