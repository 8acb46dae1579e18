"""Answers to findings: understood or refused in one sentence, and fitting only while the numbers stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.checks import Waiver, WaiverError, check, parse_waivers, write_waiver
from luyke.checks.waivers import numbers_of
from luyke.model import Figure, FractionAsPercent, Kind, Quantity, Reading

DAY = date(2021, 12, 1)
ANSWER = Waiver("PCT101", ("56,0", "34/61"), "Mẫu số tính cả hộ đã chuyển đi.", "Nguyễn Thị Bình", DAY)


def _reading(percent: str) -> Reading:
    one, step = Decimal(1), Decimal("0.1")
    part, whole = Quantity(Decimal(34), one, one, exact=True), Quantity(Decimal(61), one, one, exact=True)
    fraction = Figure(0, 5, "34/61", part, "household", Kind.FRACTION, of=whole)
    share = Figure(15, 19, percent, Quantity(Decimal(percent.replace(",", ".")), step, step), "%", Kind.SHARE)
    return Reading("", (fraction, share), (FractionAsPercent(True, fraction, share),))


def test_an_answered_finding_is_set_aside_with_its_answer() -> None:
    report = check(_reading("56,0"), waivers=[ANSWER])
    assert report.findings == ()
    assert [(one.finding.code, one.waiver) for one in report.waived] == [("PCT101", ANSWER)]
    assert report.unused_waivers == ()


def test_an_answer_counts_no_relation_as_held() -> None:
    assert check(_reading("56,0"), waivers=[ANSWER]).coverage.conflicting == 1


def test_an_answer_no_longer_fits_once_a_number_changes() -> None:
    report = check(_reading("57,0"), waivers=[ANSWER])
    assert [finding.code for finding in report.findings] == ["PCT101"]
    assert report.unused_waivers == (ANSWER,)


def test_an_answer_to_another_check_does_not_fit() -> None:
    other = Waiver("SUM101", ANSWER.numbers, ANSWER.reason, ANSWER.by, ANSWER.day)
    assert len(check(_reading("56,0"), waivers=[other]).findings) == 1


texts = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(str.strip)


@given(texts, st.lists(texts, min_size=1, max_size=3), texts, st.dates())
def test_what_is_written_is_read_back(reason: str, numbers: list[str], by: str, day: date) -> None:
    waiver = Waiver("PCT101", tuple(numbers), reason, by, day)
    assert parse_waivers(write_waiver(waiver) + "\n" + write_waiver(ANSWER)) == (waiver, ANSWER)


def test_an_empty_file_answers_nothing() -> None:
    assert parse_waivers("") == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[waiver]", "viết sai cách ở dòng 1 (dạng TOML)"),
        ("[[waiver]]\ncode = [", "viết sai cách ở cuối tệp"),
        ("[[waiver]]\ncode = PCT101\n", "viết sai cách ở dòng 2"),
        ("[waiver]\ncode = 'PCT101'", "chỉ gồm các mục"),
        ("note = 1", "không nhận “note”"),
        ("[[waiver]]\ncode = 'PCT101'", "thứ 1 còn thiếu: numbers, reason, by, date"),
        (
            write_waiver(ANSWER) + write_waiver(ANSWER).replace("2021-12-01", "'hôm qua'"),
            "thứ 2: date phải là một ngày",
        ),
        (write_waiver(ANSWER).replace("2021-12-01", "2021-12-01T07:00:00"), "date phải là một ngày"),
        (write_waiver(ANSWER).replace('"56,0"', "56.0"), "numbers là danh sách chuỗi"),
        ("waiver = [1]", "thứ 1 không đúng dạng"),
    ],
)
def test_a_file_that_is_not_understood_is_refused_in_one_sentence(text: str, said: str) -> None:
    with pytest.raises(WaiverError, match="giải trình") as refused:
        parse_waivers(text)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_all_that_is_strange_in_a_file_is_named_and_lists_go_by_that_name_alone() -> None:
    with pytest.raises(
        WaiverError, match=r"^Tệp giải trình chỉ gồm các mục \[\[waiver\]\], không nhận “date, note”\.$"
    ):
        parse_waivers("note = 1\ndate = 2")
    with pytest.raises(WaiverError, match="không nhận “waiver”"):
        parse_waivers("waiver = 1")


def test_an_answer_is_written_as_people_would_write_it() -> None:
    assert write_waiver(Waiver("PCT101", ("34/61", "56,0"), "Hộ đã\x7f chuyển", "Bình", DAY)) == (
        '[[waiver]]\ncode = "PCT101"\nnumbers = ["34/61", "56,0"]\nreason = "Hộ đã\\u007f chuyển"\nby = "Bình"\n'
        "date = 2021-12-01\n"
    )


def test_blanks_within_a_number_do_not_matter() -> None:
    spaced = Waiver("PCT101", (" 56,0", "34/61 "), ANSWER.reason, ANSWER.by, DAY)
    assert check(_reading("56,0"), waivers=[spaced]).findings == ()
    assert numbers_of(check(_reading("56,0")).findings[0]) == ("34/61", "56,0")
    range_of = replace(check(_reading("56,0")).findings[0].figures[1], text="7  -\n7,5")
    assert numbers_of(replace(check(_reading("56,0")).findings[0], figures=(range_of,))) == ("7 - 7,5",)
