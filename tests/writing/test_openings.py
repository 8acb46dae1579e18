"""The sentence of the month: how many, and which are not reached."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.writing.month import november
from tests.writing.progresses import BILLIONS, CASES, PERCENT, SCHOOLS, built, progresses
from tests.writing.read_back import assert_read_back

from luyke.scoring import Status, Style
from luyke.writing import Plan, Progress, write_scoreboard_sentence, write_shortfall


def standing_at(progress: Progress, status: Status) -> Progress:
    plan = progress.plans[0]
    return replace(progress, plans=(replace(plan, standing=replace(plan.standing, status=status)),))


def board(*statuses: Status) -> list[Progress]:
    return [standing_at(each, status) for each, status in zip(november(), statuses, strict=False)]


@pytest.mark.parametrize(
    ("statuses", "text"),
    [
        ([], "Đến hết tháng 11/2021, chưa có chỉ tiêu nào được giao."),
        ([Status.REACHED] * 5, "Đến hết tháng 11/2021, 5/5 chỉ tiêu đạt và vượt kế hoạch."),
        (
            [Status.REACHED] * 4 + [Status.AT_RISK],
            "Đến hết tháng 11/2021, 4/5 chỉ tiêu đạt và vượt kế hoạch; chỉ tiêu chưa đạt: giải ngân vốn đầu tư công "
            "bằng 50,6% kế hoạch thành phố giao.",
        ),
        (
            [Status.ON_TRACK, Status.AT_RISK, Status.MISSED, Status.UNCLEAR, Status.REACHED, Status.ON_TRACK],
            "Đến hết tháng 11/2021, 1/6 chỉ tiêu đạt và vượt kế hoạch, 2 chỉ tiêu đúng tiến độ; không đạt: giá trị sản "
            "xuất công nghiệp tăng 15,8% so với cùng kỳ (kế hoạch HĐND giao tăng 8%); có nguy cơ không đạt: thu nội "
            "địa "
            "bằng 129,1% kế hoạch thành phố giao; chưa rõ: tổng mức bán lẻ hàng hóa tăng 20,3% so với cùng kỳ (kế "
            "hoạch "
            "HĐND giao tăng 14%).",
        ),
        (
            [Status.ON_TRACK] * 3,
            "Đến hết tháng 11/2021, 3/3 chỉ tiêu đúng tiến độ.",
        ),
        (
            [Status.REACHED, Status.AT_RISK, Status.AT_RISK, Status.MISSED, Status.ON_TRACK],
            "Đến hết tháng 11/2021, 1/5 chỉ tiêu đạt và vượt kế hoạch, 1 chỉ tiêu đúng tiến độ; không đạt: tổng mức "
            "bán lẻ "
            "hàng hóa tăng 20,3% so với cùng kỳ (kế hoạch HĐND giao tăng 14%); có nguy cơ không đạt: thu nội địa "
            "bằng 129,1% kế hoạch thành phố giao; giá trị sản xuất công nghiệp tăng 15,8% so với cùng kỳ (kế hoạch "
            "HĐND giao "
            "tăng 8%).",
        ),
        (
            [Status.AT_RISK] * 5,
            "Đến hết tháng 11/2021, chưa có chỉ tiêu nào đạt kế hoạch; 5 chỉ tiêu chưa đạt: tổng thu ngân sách nhà "
            "nước trên "
            "địa bàn; thu nội địa; giá trị sản xuất công nghiệp; tổng mức bán lẻ hàng hóa; giải ngân vốn đầu tư công.",
        ),
        ([Status.UNCLEAR] * 3, "Đến hết tháng 11/2021, chưa đủ số liệu để đánh giá các chỉ tiêu."),
    ],
)
def test_every_mix_of_statuses_has_its_sentence(statuses: list[Status], text: str) -> None:
    told = write_scoreboard_sentence(board(*statuses), "2021-11")
    assert told.text == text
    assert_read_back(told)


@pytest.mark.parametrize(
    ("progress", "text"),
    [
        (
            built("Tỷ lệ hộ nghèo", PERCENT, Style.REDUCE_POINTS, "0.3", "0.35", last_year="0.47", accumulates=False),
            "tỷ lệ hộ nghèo giảm 0,12 điểm phần trăm so với cuối năm 2020 (kế hoạch thành phố giao giảm 0,3 điểm phần "
            "trăm)",
        ),
        (
            built("Tỷ lệ bao phủ bảo hiểm y tế", PERCENT, Style.AT_LEAST, "93.5", "92.3", accumulates=False),
            "tỷ lệ bao phủ bảo hiểm y tế đạt 92,3% (kế hoạch thành phố giao ít nhất 93,5%)",
        ),
        (
            built("Số vụ tai nạn giao thông", CASES, Style.AT_MOST, "60", "70"),
            "số vụ tai nạn giao thông là 70 vụ (kế hoạch thành phố giao không quá 60 vụ)",
        ),
        (
            built("Số trường đạt chuẩn quốc gia", SCHOOLS, Style.OUT_OF, "33", "30", out_of="36", accumulates=False),
            "số trường đạt chuẩn quốc gia bằng 90,9% kế hoạch thành phố giao",
        ),
        (
            built("Giá trị sản xuất công nghiệp", BILLIONS, Style.GROWTH, "8", "372.4"),
            "giá trị sản xuất công nghiệp đạt 372,4 tỷ đồng (kế hoạch thành phố giao tăng 8%)",
        ),
        (built("Thu nội địa", BILLIONS, Style.LEVEL, "967", None), "thu nội địa (chưa có số liệu)"),
    ],
)
def test_how_far_it_has_come_is_said_by_the_kind_of_plan(progress: Progress, text: str) -> None:
    assert write_shortfall(progress).text == text
    assert_read_back(write_scoreboard_sentence([standing_at(progress, Status.AT_RISK), *november()[4:5]], "2021-11"))


def test_the_counts_and_the_shares_say_where_they_come_from() -> None:
    told = write_scoreboard_sentence(november(), "2021-11")
    assert [each.source for each in told.numbers] == [
        "tally:reached",
        "tally:on_track",
        "derived:attainment(value:LK013,target0:LK013)",
    ]


@given(st.lists(progresses, min_size=1, max_size=8, unique_by=lambda each: each.name))
@settings(max_examples=100, deadline=None)
def test_whatever_the_month_the_sentence_is_read_back_and_passes_every_check(several: list[Progress]) -> None:
    period = several[0].period
    of_month = [each for each in several if each.period == period]
    assert_read_back(write_scoreboard_sentence(of_month, period))


def test_a_plan_without_an_issuer_is_told_without_one() -> None:
    plan = november()[4].plans[0]
    told = write_shortfall(replace(november()[4], plans=(Plan(plan.goal, plan.standing, plan.source),)))
    assert told.text == "giải ngân vốn đầu tư công bằng 50,6% kế hoạch"
