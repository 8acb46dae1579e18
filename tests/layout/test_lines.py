"""The lines that rules give their form, and the rules themselves."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.layout.conftest import report

from luyke.layout import Section
from luyke.layout.lines import annex_lines, day_line, ended, number_line, section_line
from luyke.layout.rules import all_rules, rules_on

DATA = Path("src/luyke/layout/data")


@pytest.mark.parametrize(("layout", "number"), [("state", "Số: 123/BC-UBND"), ("party", "Số 123-BC/QU")])
def test_each_side_writes_its_numbers_its_own_way(layout: str, number: str) -> None:
    document = report(layout)
    assert number_line(document.heading, rules_on(layout, document.heading.day)) == number


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2021, 11, 29), "Lê Chân, ngày 29 tháng 11 năm 2021"),
        (date(2022, 2, 5), "Lê Chân, ngày 05 tháng 02 năm 2022"),
        (date(2022, 3, 10), "Lê Chân, ngày 10 tháng 3 năm 2022"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_zero_before_them(day: date, line: str) -> None:
    document = report("state", day)
    assert day_line(document.heading, rules_on("state", day)) == line


def test_a_draft_leaves_room_for_number_and_day() -> None:
    document = report("state", None)
    rules = rules_on("state", None)
    assert number_line(document.heading, rules) == "Số: \N{EM SPACE}\N{EM SPACE}/BC-UBND"
    assert not any(letter.isdigit() for letter in day_line(document.heading, rules))


def test_the_last_words_end_with_the_mark_of_the_end() -> None:
    state, party = rules_on("state", None), rules_on("party", None)
    assert ended("Hết việc.", state) == "Hết việc./."
    assert ended("Hết việc.", party) == "Hết việc."


def test_sections_are_numbered_as_their_level_asks(document: object) -> None:
    rules = rules_on("state", None)
    first, second, third = document.blocks[:3]
    assert section_line(first, rules) == "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ"
    assert section_line(second, rules) == "1. Thu ngân sách"
    assert section_line(third, rules) == "a) Thu trên địa bàn"


def test_an_annex_leads_back_to_its_document() -> None:
    document = report("state")
    lines = annex_lines(document, document.annexes[0], rules_on("state", None))
    reference = "Kèm theo Báo cáo số 123/BC-UBND ngày 29 tháng 11 năm 2021 của Ủy ban nhân dân quận Lê Chân"
    assert lines == ("Phụ lục", f"({reference})"), "one alone has no number"
    two = replace(document, annexes=(*document.annexes, replace(document.annexes[0], number="II")))
    assert [annex_lines(two, one, rules_on("state", None))[0] for one in two.annexes] == ["Phụ lục I", "Phụ lục II"]
    party = report("party")
    told = annex_lines(party, party.annexes[0], rules_on("party", None))[1]
    assert told.startswith(f"(Kèm theo Báo cáo số {party.heading.number}-{party.heading.symbol}, ngày 29/11/2021 của ")


def test_a_small_number_has_a_zero_before_it_with_the_state() -> None:
    for side, told in (("state", "Số: 05/BC-UBND"), ("party", "Số 5-BC/QU")):
        heading = replace(report(side).heading, number="5")
        assert number_line(heading, rules_on(side, None)) == told


def test_sections_are_numbered_as_their_side_numbers_them() -> None:
    sections = (Section(1, "I", "Kết quả"), Section(2, "1", "Ngân sách"), Section(3, "a", "Thu"))
    for side, told in (("state", "I. KẾT QUẢ"), ("party", "I- KẾT QUẢ")):
        lines = [section_line(one, rules_on(side, None)) for one in sections]
        assert lines == [told, "1. Ngân sách", "a) Thu"]


def test_rules_are_dated_and_say_where_they_are_from() -> None:
    for path in DATA.glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        assert "# Source: " in text, path
        assert isinstance(tomllib.loads(text)["valid_from"], date), path
    assert {one.code for one in all_rules()} == {"state", "party"}


def test_the_rules_of_a_day_are_those_in_force_then() -> None:
    assert rules_on("party", date(2026, 1, 1)).valid_from == date(2018, 4, 3)
    assert rules_on("state", date(1999, 1, 1)).code == "state"
    with pytest.raises(KeyError):
        rules_on("army", None)
