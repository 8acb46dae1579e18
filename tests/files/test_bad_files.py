"""Whatever is wrong with a file, the user gets one Vietnamese sentence that says what and what to do."""

from __future__ import annotations

import io
import os
import random
import re
import resource
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from tests.files.file_samples import (
    bomb,
    docx,
    html,
    ole,
    paragraph,
    pdf,
    pdf_of_objects,
    png,
    sample_files,
    workbook,
    xlsx,
    zipped,
)
from tests.pace import seconds

from luyke.files import Unreadable, limits, open_bytes, open_document, open_stream

_ENCRYPTED_PDF = pdf_of_objects(
    ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"],
    trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<00><00>] ",
)
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
    '<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;">]>'
)


def laughing(package: bytes, member: str, tag: str) -> bytes:
    """The package with entities that multiply, declared at the head of one member and used in its text."""
    source = zipfile.ZipFile(io.BytesIO(package))
    members: dict[str, bytes | str] = {name: source.read(name) for name in source.namelist()}
    members[member] = _LAUGHS.encode() + source.read(member).replace(b"ABC", b"&e;" * 1000)
    assert tag.encode() in members[member]
    return zipped(members)


BAD = {
    "an empty file": (b"", "x.docx", "rỗng"),
    "only blanks": (b" \n\t\r\n ", "x.txt", "không có chữ nào"),
    "a Word file of blanks": (docx(paragraph("   ")), "x.docx", "không có chữ nào"),
    "a workbook of blanks": (xlsx(["  "]), "x.xlsx", "không có trang tính nào có dữ liệu"),
    "a page of blanks": (html("<p> </p>"), "x.html", "không có chữ nào"),
    "a PDF without text": (pdf([]), "x.pdf", "không có chữ nào"),
    "random bytes": (random.Random(5).randbytes(5000), "x.txt", "nhị phân"),
    "random high bytes": (bytes(random.Random(6).choices(range(128, 256), k=5000)), "x.txt", "nhị phân"),
    "a program": (b"MZ\x90\0" + bytes(200), "x.exe", "chương trình"),
    "an encrypted office file": (ole("EncryptedPackage"), "x.docx", "mật khẩu"),
    "an encrypted PDF": (_ENCRYPTED_PDF, "x.pdf", "mật khẩu"),
    "an old office file without content": (ole("Other"), "x.doc", "Office cũ"),
    "a ZIP that is no office file": (zipped({"a.txt": "chào"}), "x.zip", "giải nén"),
    "a RAR archive": (b"Rar!\x1a\x07" + bytes(200), "x.docx", "giải nén"),
    "a slide show": (zipped({"ppt/presentation.xml": "<p/>"}), "x.pptx", "PowerPoint"),
    "a Word file cut in two": (sample_files()["a.docx"][:900], "x.docx", "cắt giữa chừng"),
    "a workbook cut in two": (sample_files()["a.xlsx"][:900], "x.xlsx", "cắt giữa chừng"),
    "a PDF of three bytes": (b"%PDF-1.7\n%x", "x.pdf", "PDF bị hỏng"),
    "an old workbook cut in two": (sample_files()["a.xls"][:3000], "x.xls", "hỏng"),
    "a Word file without a document": (zipped({"word/document.xml": "<a/>"}), "x.docx", "thiếu phần nội dung"),
    "broken XML": (zipped({"word/document.xml": "<w:document"}), "x.docx", "XML"),
    "a bomb in a Word file": (bomb("word/document.xml", 200 << 20), "x.docx", "tệp phá hoại"),
    "a Word file with too large a part": (bomb("word/document.xml", 60 << 20), "x.docx", "tệp phá hoại"),
    "ten thousand members": (zipped({f"a{number}": "" for number in range(10_001)}), "x.docx", "tệp phá hoại"),
    "entities in Word": (laughing(docx(paragraph("ABC")), "word/document.xml", "&e;"), "x.docx", "DOCTYPE"),
    "entities in a sheet": (
        laughing(workbook("<sheetData><row><c><v>ABC</v></c></row></sheetData>"), "xl/worksheets/sheet1.xml", "&e;"),
        "x.xlsx",
        "DOCTYPE",
    ),
    "XML of something else": (b"<?xml version='1.0'?><a/>", "x.xml", "XML"),
    "a picture that claims a billion pixels": (png(40_000, 30_000), "x.png", ""),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_with_one_sentence(name: str) -> None:
    data, file_name, said = BAD[name]
    began = time.process_time()
    with pytest.raises(Unreadable) as refusal:
        open_bytes(data, file_name)
    assert time.process_time() - began < 2
    sentence = refusal.value.sentence
    assert said in sentence
    assert "\n" not in sentence
    assert re.fullmatch(r"[^.]+(?:\.[^ .]+[^.]*)*\.", sentence), "one sentence, closed by one full stop"


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="Không tìm thấy"):
        open_document(tmp_path / "không có.docx")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="thư mục"):
        open_document(tmp_path)


def test_a_name_that_no_disk_takes_is_refused() -> None:
    with pytest.raises(Unreadable, match="tên quá dài"):
        open_document(Path("a" * 5000))
    with pytest.raises(Unreadable, match="tên không hợp lệ"):
        open_document(Path("a\0b"))


def test_a_file_without_permission_is_said_to_be_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Thu 5 tỷ đồng")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    with pytest.raises(Unreadable, match="Không có quyền"):
        open_document(path)


def test_200_mb_of_text_are_refused_by_size_and_take_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "to.txt"
    with path.open("wb") as stream:
        stream.seek(200 * limits.MEBI)
        stream.write(b"x")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(Unreadable, match="quá lớn"):
        open_document(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 * 1024  # KB


def test_a_stream_without_end_is_read_to_the_limit_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 1000)

    class Endless(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 < size <= 1001
            return b"x" * size

    with pytest.raises(Unreadable, match="quá lớn"):
        open_stream(Endless(), "stdin.txt")


def test_running_text_has_a_limit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT_BYTES", 1000)
    with pytest.raises(Unreadable, match="quá lớn"):
        open_bytes(b"x" * 1001, "a.txt")
    assert open_bytes(docx(paragraph("x" * 1001)), "a.docx").text == "x" * 1001 + "\n"


def test_a_wrong_extension_is_read_by_content_and_noted() -> None:
    document = open_bytes(docx(paragraph("Thu 5 tỷ đồng")), "báo cáo.xls")
    assert document.media == "docx"
    assert document.text == "Thu 5 tỷ đồng\n"
    assert "đuôi .xls nhưng nội dung là Word" in document.notes[0]


def test_a_page_called_xls_is_read_as_a_page() -> None:
    data = b"<table><tr><td>Thu</td><td>5</td></tr><tr><td>Chi</td><td>4</td></tr></table>"
    document = open_bytes(data, "bieu.xls")
    assert (document.media, len(document.tables)) == ("html", 1)


def test_an_unforeseen_failure_of_a_parser_becomes_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: bytes) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("luyke.files.txt.read", fail)
    with pytest.raises(Unreadable, match="bị hỏng"):
        open_bytes(b"abc", "a.txt")


def test_too_little_memory_becomes_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr("luyke.files.txt.read", fail)
    with pytest.raises(Unreadable, match="bộ nhớ"):
        open_bytes(b"abc", "a.txt")


def test_reading_text_loads_no_heavy_parser() -> None:
    code = (
        "import sys; from luyke.files import open_bytes; open_bytes('Thu 5 tỷ'.encode(), 'a.txt');"
        "print(*({name.partition('.')[0] for name in sys.modules}"
        " & {'lxml', 'docx', 'xlrd', 'olefile', 'pdfplumber', 'pypdfium2', 'cv2', 'numpy', 'PIL', 'tesserocr'}))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert told.stdout.strip() == ""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"a" * 3_000_000),
        ("a.txt", "ă".encode() * 1_000_000),
        ("a.txt", b"1 " * 1_000_000),
        ("a.html", html("<p>" + "<span>a</span>" * 50_000 + "</p>")),
        ("a.html", html("<table><tr><td>a</td><td>5" + " &nbsp;" * 200_000 + "x</td></tr><tr><td>a</td></tr></table>")),
        ("a.html", html(f"<p style='{'font:' * 100_000}'>a</p>")),
    ],
)
def test_long_runs_of_one_thing_take_no_long_time(name: str, data: bytes) -> None:
    read = []
    assert seconds(lambda: read.append(open_bytes(data, name)), times=1) < 2
    assert read[0].text


def test_a_table_of_separated_values_says_that_it_is_no_table_yet() -> None:
    (note,) = open_bytes("TT;Chỉ tiêu;Thực hiện\n1;Thu ngân sách;105,3\n".encode(), "x.csv").notes
    assert "XLSX" in note
