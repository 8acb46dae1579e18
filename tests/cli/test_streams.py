"""The command in a shell: other locales, closed pipes, standard input, no colours, a quick start."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import WRONG, Run

HEAVY = ("docx", "pdfplumber", "pypdfium2", "rich", "lxml", "PIL", "xlrd", "numpy", "luyke.reading.tables.read")


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}], ids=["C", "ascii"]
)
def test_vietnamese_comes_out_whole_in_any_locale(locale: dict[str, str], luyke: Run) -> None:
    done = luyke("check", "-", data=WRONG.encode(), **locale)
    assert done.returncode == 1
    assert "Mâu thuẫn" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_errors_come_out_whole_in_any_locale(luyke: Run) -> None:
    done = luyke("check", "không-có.txt", PYTHONUTF8="0", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert done.returncode == 2
    assert "Không tìm thấy tệp" in done.stderr.decode("utf-8")


@pytest.mark.skipif(shutil.which("sh") is None, reason="máy này không có sh để nối ống")
def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "dài.txt"
    path.write_text((WRONG + "\n") * 3000, encoding="utf-8")
    line = f'"{sys.executable}" -m luyke.cli check "{path}" --format json | head -n 1'
    done = subprocess.run(["sh", "-c", line], capture_output=True, timeout=120, check=False)
    assert done.stdout == b"{\n"
    assert done.stderr == b""


def test_standard_input_may_be_a_word_file(luyke: Run) -> None:
    from luyke.cli.sample import SAMPLE

    done = luyke("read", "-", "--format", "json", data=SAMPLE.read_bytes())
    content = json.loads(done.stdout)
    assert done.returncode == 0
    assert content["figures"]
    assert content["notes"] == []


def test_windows_line_ends_leave_offsets_as_given(luyke: Run) -> None:
    text = "Mở đầu.\r\n\r\n" + WRONG + "\r\n"
    content = json.loads(luyke("read", "-", "--format", "json", data=text.encode()).stdout)
    assert [text[one["start"] : one["end"]] for one in content["figures"]] == ["71,849/141,973", "56,0"]


def test_colours_only_where_someone_can_see_them(wrong: Path, luyke: Run) -> None:
    assert b"\x1b[" not in luyke("check", wrong).stdout
    assert b"\x1b[" in luyke("check", wrong, FORCE_COLOR="1", TERM="xterm-256color").stdout
    assert b"\x1b[3" not in luyke("check", wrong, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm-256color").stdout


def test_a_document_cannot_steer_the_terminal(tmp_path: Path, luyke: Run) -> None:
    path = tmp_path / "x.txt"
    path.write_text("\x9b2J\u202e [red]" + WRONG, encoding="utf-8")
    out = luyke("check", path).stdout.decode()
    assert "[red]Giải ngân" in out
    assert not {"\x1b", "\x9b", "\u202e"} & set(out)


def test_no_traceback_unless_asked_for(luyke: Run, wrong: Path) -> None:
    done = luyke("check", wrong, "--output", wrong.parent / "x" / ("y" * 300 + ".html"))
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_a_small_text_starts_nothing_heavy(wrong: Path) -> None:
    program = (
        "import sys; from luyke.cli import main; main(['check', sys.argv[1], '--format', 'json']); "
        f"print(sorted(set(sys.modules) & set({HEAVY!r})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program, wrong], capture_output=True, timeout=60, check=True)
    assert done.stderr.decode().strip() == "[]"
