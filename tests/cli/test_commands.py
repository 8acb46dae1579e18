"""`luyke read`, `explain`, `compare` and `demo`."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from luyke.checks import ALL_CHECKS
from luyke.checks.across import ALL_ACROSS
from luyke.cli import main
from luyke.cli.contract import decimal
from luyke.cli.sample import SAMPLE


def test_read_lists_every_figure_with_what_it_means(right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(right)]) == 0
    said = capsys.readouterr().out
    assert "71,849/141,973 tỷ đồng" in said
    assert "50,6 %" in said
    assert "Đã đọc 2 số liệu" in said


def test_read_json_ties_relations_to_figures_by_position(right: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(right), "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    tie = next(one for one in content["relations"] if one["relation"] == "fraction-as-percent")
    assert tie == {"relation": "fraction-as-percent", "firm": True, "fraction": 0, "percent": 1}
    assert content["coverage"]["figures"] == 2


def test_read_says_why_it_cannot(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(tmp_path)]) == 2
    assert "là thư mục" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "said"),
    [("1.3790E+12", "1379000000000"), ("-0.0", "0"), ("50.60", "50.6"), ("1E-7", "0.0000001"), ("-805", "-805")],
)
def test_decimals_are_written_without_exponent_and_padding(value: str, said: str) -> None:
    from decimal import Decimal

    assert decimal(Decimal(value)) == said


@pytest.mark.parametrize("check", [*ALL_CHECKS, *ALL_ACROSS], ids=lambda check: check.code)
def test_every_check_can_be_explained_by_code_and_by_name(check: object, capsys: pytest.CaptureFixture[str]) -> None:
    for word in (check.code.lower(), check.name):  # type: ignore[attr-defined]  # both kinds of check have them
        assert main(["explain", word]) == 0
        said = capsys.readouterr().out
        assert said.startswith(check.code)  # type: ignore[attr-defined]  # as above
        for heading in ("Kiểm tra gì", "Vì sao cần sửa", "Những gì được bỏ qua", "Ví dụ"):
            assert heading in said
        assert "##" not in said


def test_explain_without_a_code_lists_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    said = capsys.readouterr().out
    assert all(check.code in said for check in [*ALL_CHECKS, *ALL_ACROSS])


def test_explain_proposes_codes_like_an_unknown_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "SUM10"]) == 2
    assert "không có phép kiểm tra “SUM10”; gần giống: SUM10" in capsys.readouterr().err


BEFORE = "Báo cáo tháng 10 năm 2021. Thu nội địa 10 tháng năm 2021 đạt 1.274 tỷ đồng."
AFTER = "Báo cáo tháng 11 năm 2021. Thu nội địa 11 tháng năm 2021 đạt 1.174 tỷ đồng."


@pytest.fixture
def reports(tmp_path: Path) -> tuple[str, str]:
    for name, text in (("t10.txt", BEFORE), ("t11.txt", AFTER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return str(tmp_path / "t10.txt"), str(tmp_path / "t11.txt")


def test_compare_names_the_place_in_each_report(reports: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *reports]) == 0
    said = capsys.readouterr().out
    assert "? Cần xem lại CUM402 · t10.txt, dòng 1, cột " in said
    assert "⟦1.274⟧" in said
    assert "⟦1.174⟧" in said
    assert "Kết quả: 1 chỗ cần xem lại giữa hai báo cáo." in said


def test_compare_json_keeps_the_two_reports_apart(reports: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", *reports, "--format", "json"])
    content = json.loads(capsys.readouterr().out)
    assert (content["first"]["file"], content["second"]["file"]) == ("t10.txt", "t11.txt")
    (finding,) = content["findings"]
    assert [BEFORE[one["start"] : one["end"]] for one in finding["first"]] == ["1.274"]
    assert [AFTER[one["start"] : one["end"]] for one in finding["second"]] == ["1.174"]


def test_compare_puts_two_reports_in_order_of_time(
    reports: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["compare", reports[1], reports[0], "--format", "json"])
    assert json.loads(capsys.readouterr().out)["first"]["file"] == "t10.txt"


def test_compare_says_which_report_it_cannot_read(reports: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", reports[0], "không-có.docx"]) == 2
    assert "luyke: Không tìm thấy tệp “không-có.docx”" in capsys.readouterr().err


def test_compare_of_a_report_with_itself_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(SAMPLE), str(SAMPLE)]) == 0
    assert "Không thấy chỗ nào cần xem lại giữa hai báo cáo." in capsys.readouterr().out


def test_demo_shows_the_slip_of_the_sample_and_leaves_both_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--into", str(tmp_path / "demo")]) == 0
    said = capsys.readouterr().out
    assert "REP101" in said
    assert "0 mâu thuẫn" not in said
    html = (tmp_path / "demo" / f"{SAMPLE.stem}.html").read_text(encoding="utf-8")
    assert "REP101" in html
    word = zipfile.ZipFile(BytesIO((tmp_path / "demo" / f"{SAMPLE.stem}.docx").read_bytes()))
    assert "REP101" in word.read("word/comments.xml").decode()
