"""One line of one indicator: hedges only where they are true."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.writing.month import november
from tests.writing.progresses import BILLIONS, CASES, PERCENT, built, progresses
from tests.writing.read_back import assert_read_back

from luyke.scoring import Status, Style
from luyke.writing import Progress, annex_table, write_headline, write_list, write_standing


@pytest.mark.parametrize(
    ("month", "told"),
    [("105.3", "hơn 105"), ("93.8", "gần 94"), ("105", "105"), ("9.4", "9,4"), ("10.5", "gần 11"), ("10.4", "hơn 10")],
)
def test_more_and_almost_are_said_only_where_they_are_true(month: str, told: str) -> None:
    progress = built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "1248", month=month, estimate=True)
    headline = write_headline(progress, 0)
    assert headline.text == (
        f"Thu nội địa tháng 11 năm 2021 ước đạt {told} tỷ đồng; lũy kế 11 tháng ước đạt 1.248 tỷ đồng, bằng 129,1% "
        "kế hoạch thành phố giao."
    )
    assert_read_back(headline)


def test_a_state_and_a_limit_have_their_line() -> None:
    rate = built("Tỷ lệ bao phủ bảo hiểm y tế", PERCENT, Style.AT_LEAST, "91.5", "92.34", accumulates=False)
    assert write_headline(rate).text == "Tỷ lệ bao phủ bảo hiểm y tế đến hết tháng 11 năm 2021 đạt hơn 92%."
    limit = built("Số vụ cháy", CASES, Style.AT_MOST, "60", "79")
    assert write_headline(limit, 1).text == ("Lũy kế 11 tháng năm 2021, số vụ cháy là 79 vụ.")
    assert not write_headline(built("Số vụ cháy", CASES, Style.AT_MOST, "60", None))


@given(progresses, st.integers(0, 3))
@settings(max_examples=200, deadline=None)
def test_every_line_is_read_back_and_passes_every_check(progress: Progress, turn: int) -> None:
    assert_read_back(write_headline(progress, turn))


def test_targets_of_one_status_are_counted_and_named() -> None:
    told = write_list(november(), "2021-11", Status.ON_TRACK)
    assert told.text == "Đến hết tháng 11/2021, có 1 chỉ tiêu đúng tiến độ: số vụ tai nạn giao thông."
    assert [each.source for each in told.numbers] == ["tally:on_track"]
    assert not write_list(november(), "2021-11", Status.MISSED)


@pytest.mark.parametrize("status", Status)
def test_every_status_has_its_list(status: Status) -> None:
    by_status = {Status.REACHED: november()[:3], Status.AT_RISK: november()[4:5], Status.ON_TRACK: november()[9:10]}
    for held, several in by_status.items():
        told = write_list(several, "2021-11", status)
        assert bool(told) is (held is status)
        assert_read_back(told)


def test_what_is_below_zero_is_said_to_be() -> None:
    progress = built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "-12.4", month="-5", same_period="3")
    told = "Thu nội địa tháng 11 năm 2021 đạt âm 5 tỷ đồng; lũy kế 11 tháng đạt âm 12,4 tỷ đồng."
    assert write_headline(progress, 0).text == told
    assert write_standing(progress, 0, outlook=False).text == told
    row = annex_table([progress], "2021-11").rows[0]
    assert [str(cell) for cell in row[3:9]] == ["3", "967", "-5", "-12,4", "-1,3", ""]
