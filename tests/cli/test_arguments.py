"""The command line speaks Vietnamese, whatever is typed."""

from __future__ import annotations

import re

import pytest

from luyke.cli import main
from luyke.cli.vietnamese import in_vietnamese

ENGLISH = re.compile(
    r"\b(usage|positional|options?:|optional|show|help message|error|required|invalid|unrecognized|expected|argument|"
    r"choose|choice|default|exit|following|ignored|ambiguous|allowed)\b",
    re.IGNORECASE,
)
OPTIONS = re.compile(r"--[a-z-]+")


def leaked(text: str) -> list[str]:
    return ENGLISH.findall(OPTIONS.sub("", text))


@pytest.mark.parametrize("command", [[], ["read"], ["check"], ["explain"], ["compare"], ["demo"]])
def test_help_is_vietnamese_and_leaves_with_zero(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([*command, "--help"])
    told = capsys.readouterr()
    assert left.value.code == 0
    assert told.out.startswith("Cách dùng: luyke")
    assert leaked(told.out) == []


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([])
    assert left.value.code == 0
    assert "check" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["xem"], "không có lệnh “xem”"),
        (["check"], "còn thiếu: TỆP|THƯ_MỤC."),
        (["check", "a", "--format"], "--format: thiếu giá trị đi kèm."),
        (["check", "a", "--format", "xml"], "--format: “xml” không có trong các lựa chọn: text, json."),
        (["check", "a", "--form", "json"], "không hiểu: --form json."),
        (["check", "a", "--date", "30/11/2021"], "“30/11/2021” không phải ngày"),
        (["compare", "a"], "còn thiếu: SAU."),
        (["read", "a", "b"], "không hiểu: b."),
        (["--sai"], "không hiểu: --sai."),
        (["check", "a", "-h=1"], "không nhận giá trị"),
    ],
)
def test_a_wrong_line_gets_one_vietnamese_sentence_and_two(
    line: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(line)
    told = capsys.readouterr()
    assert left.value.code == 2
    assert told.out == ""
    assert said in told.err
    assert leaked(told.err) == []


def test_a_sentence_never_heard_before_becomes_a_general_one() -> None:
    assert in_vietnamese("something new went wrong") == "câu lệnh chưa đúng; thêm --help để xem cách dùng."


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert re.fullmatch(r"luyke \d+\.\d+\.\d+\n", capsys.readouterr().out)
