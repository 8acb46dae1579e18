"""`luyke check`: exit codes, JSON, folders, answers, what it writes."""

from __future__ import annotations

import json
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.cli.conftest import RIGHT, WRONG

from luyke.cli import main
from luyke.files import limits


def test_a_report_that_holds_leaves_with_zero(right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(right)]) == 0
    said = capsys.readouterr().out
    assert "1 quan hệ: 1 khớp" in said
    assert "Không phát hiện mâu thuẫn." in said


def test_a_contradiction_leaves_with_one_and_shows_its_calculation(
    wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(wrong)]) == 1
    said = capsys.readouterr().out
    assert "✕ Mâu thuẫn PCT101 · dòng 1, cột " in said
    assert "đạt ⟦71,849/141,973⟧ tỷ đồng, bằng ⟦56,0⟧% kế hoạch." in said
    assert "Phép tính: 71,849 / 141,973 = 50,6 %" in said
    assert "Kết quả: 1 mâu thuẫn." in said


def test_json_has_every_field_of_the_contract(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(wrong), "--format", "json"]) == 1
    content = json.loads(capsys.readouterr().out)
    fraction, percent = content["figures"]
    assert WRONG[fraction["start"] : fraction["end"]] == fraction["text"] == "71,849/141,973"
    assert {name: fraction[name] for name in ("value", "low", "high", "of", "unit")} == {
        "value": "71849000000",
        "low": "71848500000",
        "high": "71849500000",
        "of": "141973000000",
        "unit": "VND",
    }
    assert set(percent) == {
        "start", "end", "text", "value", "low", "high", "unit", "approx", "estimate", "kind", "subject", "indicator",
        "confidence", "place", "period", "basis", "issuer", "source", "doubt",
    }  # fmt: skip
    assert (percent["value"], percent["kind"], percent["basis"]) == ("56", "attainment", "plan")
    finding = content["findings"][0]
    assert set(finding) == {
        "code", "name", "severity", "message", "calculation", "figures", "suspect", "suggestion"
    }  # fmt: skip
    assert (finding["code"], finding["severity"]) == ("PCT101", "error")
    assert [WRONG[one["start"] : one["end"]] for one in finding["figures"]] == ["71,849/141,973", "56,0"]
    assert finding["suspect"] == finding["figures"][1]
    assert content["coverage"] == {
        "figures": 2, "relations": 1, "tested": 1, "held": 0, "cut": 0, "conflicting": 1, "unbound": 0, "unread": 0
    }  # fmt: skip


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02\xff\xfe" * 40, b"PK\x03\x04broken"], ids=["empty", "binary", "zip"]
)
def test_what_cannot_be_read_gets_one_sentence_and_two(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hỏng.docx"
    path.write_bytes(data)
    assert main(["check", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"luyke: {path}: ")
    assert said.err.count("\n") == 1


def test_a_missing_file_gets_one_sentence_and_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "không-có.docx")]) == 2
    assert "Không tìm thấy tệp" in capsys.readouterr().err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports at two depths, one broken, and files that are none."""
    inner = tmp_path / "thư mục" / "2021"
    inner.mkdir(parents=True)
    (inner.parent / "a.txt").write_text(RIGHT, encoding="utf-8")
    (inner / "b.txt").write_text(WRONG, encoding="utf-8")
    (inner / "c.docx").write_bytes(b"PK\x03\x04broken")
    (inner / "~$b.docx").write_bytes(b"lock")
    (inner / "ảnh.png").write_bytes(b"png")
    (inner / ".ẩn.txt").write_text(WRONG, encoding="utf-8")
    return inner.parent


def test_a_folder_is_read_at_any_depth_and_an_unreadable_file_stops_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(folder)]) == 1
    said = capsys.readouterr()
    assert "c.docx: " in said.err
    assert "2 tệp đã kiểm tra, 1 tệp có mâu thuẫn; 1 tệp không đọc được." in said.out
    assert said.out.index("b.txt") < said.out.index("✕ Mâu thuẫn")
    assert "ảnh.png" not in said.out + said.err


def test_an_error_outweighs_an_unreadable_file_which_outweighs_nothing(folder: Path) -> None:
    assert main(["check", str(folder)]) == 1
    (folder / "2021" / "b.txt").unlink()
    assert main(["check", str(folder)]) == 2
    (folder / "2021" / "c.docx").unlink()
    assert main(["check", str(folder)]) == 0


def test_json_of_a_folder_lists_files_and_what_could_not_be_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(folder), "--format", "json"])
    content = json.loads(capsys.readouterr().out)
    assert [Path(one["file"]).name for one in content["files"]] == ["a.txt", "b.txt"]
    assert [Path(one["file"]).name for one in content["unreadable"]] == ["c.docx"]
    assert content["coverage"]["figures"] == 4


def test_a_folder_without_reports_is_said_to_be_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert f"“{tmp_path}” không có tệp nào đọc được" in capsys.readouterr().err


def test_standard_input_is_read_no_further_than_the_largest_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    endless = BytesIO(b"thu 5 t\n" * 4096)
    monkeypatch.setattr(limits, "FILE_BYTES", 1024)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=endless))
    assert main(["check", "-"]) == 2
    assert endless.tell() == 1025
    assert capsys.readouterr().err.startswith("luyke: đầu vào chuẩn: Tệp quá lớn")


ANSWER = """[[waiver]]
code = "PCT101"
numbers = ["71,849/141,973", "56,0"]
reason = "Còn khoản ghi ngoài kế hoạch chưa nêu"
by = "Nguyễn Văn A"
date = 2021-12-01
"""


def test_an_answer_beside_the_document_silences_its_finding_and_is_shown(
    wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong.with_name(wrong.name + ".luyke-waivers.toml").write_text(ANSWER, encoding="utf-8")
    assert main(["check", str(wrong)]) == 0
    said = capsys.readouterr().out
    assert "Đã giải trình PCT101: Còn khoản ghi ngoài kế hoạch chưa nêu (Nguyễn Văn A, 01/12/2021)" in said
    assert "1 phát hiện đã có giải trình, không nêu lại." in said


def test_an_answer_that_fits_nothing_any_more_is_told(
    right: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "giải trình.toml"
    answers.write_text(ANSWER, encoding="utf-8")
    assert main(["check", str(right), "--waivers", str(answers)]) == 0
    assert "Giải trình PCT101 (71,849/141,973, 56,0) không còn ứng với phát hiện nào." in capsys.readouterr().out


@pytest.mark.parametrize(
    "content",
    [b"[[waiver]]\n", b"= 3", b"\xff\xfe", None],
    ids=["fields missing", "no TOML", "no UTF-8", "no file"],
)
def test_answers_that_cannot_be_understood_stop_the_check(
    content: bytes | None, wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "sai.toml"
    if content is not None:
        answers.write_bytes(content)
    assert main(["check", str(wrong), "--waivers", str(answers)]) == 2
    assert "iải trình" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", [".html", ".docx"])
def test_output_is_written_and_the_findings_still_shown(
    suffix: str, wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kết quả" / f"xem{suffix}"
    assert main(["check", str(wrong), "--output", str(path), "--date", "2021-11-30"]) == 1
    assert "PCT101" in capsys.readouterr().out
    if suffix == ".html":
        html = path.read_text(encoding="utf-8")
        assert "từ 55,95 đến 56,05 %" in html
        assert "Mâu thuẫn: 71,849 / 141,973 = 50,6\N{NO-BREAK SPACE}%" in html
    else:
        comments = zipfile.ZipFile(BytesIO(path.read_bytes())).read("word/comments.xml").decode()
        assert 'w:date="2021-11-30T00:00:00Z"' in comments


def test_output_of_a_folder_is_a_folder_with_names_that_do_not_collide(folder: Path, tmp_path: Path) -> None:
    (folder / "2021" / "c.docx").unlink()
    (folder / "b.txt").write_text(WRONG, encoding="utf-8")
    into = tmp_path / "ra"
    assert main(["check", str(folder), "--output", str(into), "--output-as", "html"]) == 1
    assert sorted(path.name for path in into.iterdir()) == ["a.txt.html", "b.txt (2).html", "b.txt.html"]


@pytest.mark.parametrize("name", ["xem.pdf", "xem"])
def test_output_that_does_not_tell_its_form_is_refused(
    name: str, wrong: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(wrong), "--output", str(tmp_path / name)]) == 2
    assert "phải có đuôi .docx hoặc .html" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_the_document_itself_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><p>{WRONG}</p></body></html>", encoding="utf-8")
    before = path.read_bytes()
    assert main(["check", str(path), "--output", str(path)]) == 2
    assert "chính tệp đang kiểm tra" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_many_documents_into_one_file_is_refused(folder: Path, tmp_path: Path) -> None:
    assert main(["check", str(folder), "--output", str(tmp_path / "x.docx")]) == 2
    assert not (tmp_path / "x.docx").exists()
