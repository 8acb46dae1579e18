"""DOC, RTF and ODT go through LibreOffice, DOC through antiword, or are refused with a way out."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.files.file_samples import ole

from luyke.files import Unreadable, doc, open_bytes

RTF = (
    rb"{\rtf1\ansi\uc1 Thu ng\u226?n s\u225?ch 1.379\par "
    rb"\trowd\cellx3000\cellx6000\intbl Thu\cell 5\cell\row\trowd\cellx3000\cellx6000\intbl Chi\cell 4\cell\row\pard }"
)


def test_libreoffice_keeps_paragraphs_and_tables() -> None:
    if shutil.which("soffice") is None and shutil.which("libreoffice") is None:
        pytest.skip("máy này không có LibreOffice")
    document = open_bytes(RTF, "a.doc")
    assert document.media == "doc"
    assert document.text.startswith("Thu ngân sách 1.379\nThu\t5\nChi\t4\n")
    assert (document.tables[0].rows, document.tables[0].columns) == (2, 2)
    assert any("LibreOffice" in note for note in document.notes)


def test_without_any_converter_the_way_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(Unreadable, match="chưa có LibreOffice"):
        open_bytes(ole("WordDocument"), "a.doc")


def converter(folder: Path, code: str) -> str:
    """A program that runs this Python."""
    path = folder / "converter"
    path.write_text(f"#!{sys.executable}\n{code}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_antiword_is_the_second_choice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = converter(tmp_path, "import sys; sys.stdout.buffer.write('Thu ngân sách 5 tỷ\\n'.encode())")
    monkeypatch.setattr(shutil, "which", lambda name: program if name == "antiword" else None)
    document = open_bytes(ole("WordDocument"), "a.doc")
    assert document.text == "Thu ngân sách 5 tỷ\n"
    assert "antiword" in document.notes[0]


def test_a_converter_that_makes_nothing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = converter(tmp_path, "pass")
    monkeypatch.setattr(shutil, "which", lambda name: program if name == "soffice" else None)
    with pytest.raises(Unreadable, match="Không chuyển đổi được"):
        open_bytes(ole("WordDocument"), "a.doc")


def test_a_converter_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def remembered(*args: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(popen(*args, **options))  # type: ignore[call-overload] # passed on as they came
        return started[-1]

    monkeypatch.setattr(doc.subprocess, "Popen", remembered)
    monkeypatch.setattr("luyke.files.limits.CONVERT_SECONDS", 0.3)
    program = converter(tmp_path, "import time; time.sleep(60)")
    monkeypatch.setattr(shutil, "which", lambda name: program if name == "soffice" else None)
    with pytest.raises(Unreadable, match="Không chuyển đổi được"):
        open_bytes(ole("WordDocument"), "a.doc")
    assert started[0].poll() is not None
