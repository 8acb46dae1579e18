"""The paragraph of an indicator, whatever its plan and its standing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.writing.month import november
from tests.writing.progresses import BILLIONS, CASES, PERCENT, SCHOOLS, built, progresses
from tests.writing.read_back import assert_read_back

from luyke.scoring import Style
from luyke.writing import Measure, Progress, UnwritableError, sources_of, write_group, write_standing

MONTHS = {"month": "93.8", "same_month": "75.4", "same_period": "816.8"}


@given(progresses, st.integers(0, 11))
@settings(max_examples=300, deadline=None)
def test_a_paragraph_is_read_back_as_it_was_meant_and_passes_every_check(progress: Progress, turn: int) -> None:
    assert_read_back(write_standing(progress, turn))


@given(st.lists(progresses, min_size=2, max_size=5, unique_by=lambda each: each.name), st.integers(0, 5))
@settings(max_examples=60, deadline=None)
def test_so_is_the_paragraph_of_a_group(several: list[Progress], turn: int) -> None:
    period = several[0].period
    assert_read_back(write_group([each for each in several if each.period == period], turn))


@pytest.mark.parametrize(
    ("progress", "turn", "text"),
    [
        (
            built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "1248", estimate=True, **MONTHS),
            0,
            "Thu nội địa tháng 11 năm 2021 ước đạt 93,8 tỷ đồng, tăng 24,4% so với cùng kỳ; lũy kế 11 tháng ước đạt "
            "1.248 tỷ đồng, bằng 129,1% kế hoạch năm thành phố giao (967 tỷ đồng), tăng 52,8% so với cùng kỳ "
            "(816,8 tỷ đồng).",
        ),
        (
            built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "1248", **MONTHS),
            1,
            "Tháng 11 năm 2021, thu nội địa đạt 93,8 tỷ đồng, tăng 24,4% so với cùng kỳ năm trước; lũy kế 11 tháng đạt "
            "1.248 tỷ đồng, vượt 29,1% kế hoạch năm thành phố giao (967 tỷ đồng), tăng 431,2 tỷ đồng (52,8%) so với "
            "cùng kỳ.",
        ),
        (
            built(
                "Thu nội địa", BILLIONS, Style.LEVEL, "967", "500", period="2021-10",
                more_plans=(("980", "HĐND giao"),),
            ),
            0,
            "Thu nội địa lũy kế 10 tháng năm 2021 đạt 500 tỷ đồng, bằng 51,7% kế hoạch năm thành phố giao (967 tỷ "
            "đồng), bằng 51,0% kế hoạch HĐND giao (980 tỷ đồng). Để hoàn thành kế hoạch năm, phấn đấu 2 tháng cuối năm "
            "2021 thu nội địa đạt 467 tỷ đồng, bình quân mỗi tháng đạt 233,5 tỷ đồng.",
        ),
        (
            built("Giá trị sản xuất công nghiệp", BILLIONS, Style.GROWTH, "8", "372.4", same_period="321.6"),
            2,
            "Giá trị sản xuất công nghiệp lũy kế 11 tháng năm 2021 đạt 372,4 tỷ đồng, tăng 15,8% so với cùng kỳ năm "
            "2020 "
            "(321,6 tỷ đồng), vượt mức đề ra (kế hoạch thành phố giao tăng 8%).",
        ),
        (
            built("Giá trị sản xuất công nghiệp", BILLIONS, Style.GROWTH, "8", "372.4"),
            0,
            "Giá trị sản xuất công nghiệp lũy kế 11 tháng năm 2021 đạt 372,4 tỷ đồng (kế hoạch thành phố giao tăng "
            "8%).",
        ),
        (
            november()[4],
            0,
            "Giải ngân vốn đầu tư công tháng 11 năm 2021 ước đạt 9,21 tỷ đồng, tăng 13,8% so với cùng kỳ; lũy kế "
            "11 tháng ước đạt 71,849/141,973 tỷ đồng kế hoạch vốn thành phố giao, bằng 50,6%, tăng 4,2% so với cùng kỳ "
            "(68,95 tỷ đồng). Phấn đấu tháng 12 năm 2021 giải ngân vốn đầu tư công đạt 70,12 tỷ đồng để hoàn thành "
            "kế hoạch năm.",
        ),
        (
            november()[6],
            0,
            "Tỷ lệ hộ nghèo đến hết tháng 11 năm 2021 ở mức 0,35%, giảm 0,12 điểm phần trăm so với cuối năm 2020 "
            "(0,47%), vượt mức đề ra (kế hoạch HĐND giao giảm 0,1 điểm phần trăm).",
        ),
        (
            november()[7],
            0,
            "Tỷ lệ bao phủ bảo hiểm y tế đến hết tháng 11 năm 2021 đạt 92,3%, vượt mức đề ra (kế hoạch thành phố "
            "giao ít nhất "
            "91,5%), tăng 1,6 điểm phần trăm so với cùng kỳ (90,7%).",
        ),
        (
            built("Tỷ lệ bao phủ bảo hiểm y tế", PERCENT, Style.AT_LEAST, "93.5", "92.3", accumulates=False),
            0,
            "Tỷ lệ bao phủ bảo hiểm y tế đến hết tháng 11 năm 2021 đạt 92,3%, chưa đạt mức đề ra (kế hoạch thành phố "
            "giao "
            "ít nhất 93,5%).",
        ),
        (
            built("Giá trị sản xuất công nghiệp", BILLIONS, Style.GROWTH, "8", "324", same_period="300"),
            0,
            "Giá trị sản xuất công nghiệp lũy kế 11 tháng năm 2021 đạt 324 tỷ đồng, tăng 8,0% so với cùng kỳ (300 tỷ "
            "đồng), đạt mức đề ra (kế hoạch thành phố giao tăng 8%).",
        ),
        (
            built("Giá trị sản xuất công nghiệp", BILLIONS, Style.GROWTH, "8", "323.9", same_period="300"),
            0,
            "Giá trị sản xuất công nghiệp lũy kế 11 tháng năm 2021 đạt 323,9 tỷ đồng, tăng 7,97% so với cùng kỳ (300 "
            "tỷ "
            "đồng), chưa đạt mức đề ra (kế hoạch thành phố giao tăng 8%).",
        ),
        (
            built("Số vụ cháy", CASES, Style.REDUCE_PERCENT, "5", "79", same_period="80"),
            0,
            "Số vụ cháy lũy kế 11 tháng năm 2021 là 79 vụ, giảm 1,3% so với cùng kỳ (80 vụ), chưa đạt mức đề ra (kế "
            "hoạch "
            "thành phố giao giảm 5%).",
        ),
        (
            built("Số vụ cháy", CASES, Style.AT_MOST, "60", "79", same_period="79"),
            0,
            "Số vụ cháy lũy kế 11 tháng năm 2021 là 79 vụ, vượt mức cho phép (kế hoạch thành phố giao không quá 60 "
            "vụ), "
            "bằng cùng kỳ năm trước.",
        ),
        (
            november()[8],
            0,
            "Số trường đạt chuẩn quốc gia đến hết tháng 11 năm 2021 đạt 35/36 trường, bằng 97,2% (kế hoạch HĐND giao "
            "33 trường), tăng 2 trường so với cùng kỳ (33 trường).",
        ),
        (
            november()[9],
            0,
            "Số vụ tai nạn giao thông tháng 11 năm 2021 là 5 vụ, giảm 1 vụ so với cùng kỳ; lũy kế 11 tháng là 70 vụ "
            "(kế hoạch HĐND giao không quá 100 vụ), giảm 10 vụ so với cùng kỳ (80 vụ).",
        ),
        (
            november()[10],
            0,
            "Lũy kế 11 tháng năm 2021, số vụ cháy là 70 vụ, giảm 12,5% so với cùng kỳ (80 vụ), vượt mức đề ra (kế "
            "hoạch HĐND "
            "giao giảm 5%); riêng tháng 11 không phát sinh.",
        ),
        (
            built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "0", period="2021-02"),
            0,
            "Thu nội địa lũy kế 2 tháng năm 2021 chưa phát sinh. Để hoàn thành kế hoạch năm, phấn đấu 10 tháng cuối "
            "năm "
            "2021 thu nội địa đạt 967 tỷ đồng, bình quân mỗi tháng đạt 96,7 tỷ đồng.",
        ),
        (
            built("Tỷ lệ hộ nghèo", PERCENT, Style.AT_MOST, "0.4", None, accumulates=False),
            0,
            "Chưa có số liệu tháng 11 năm 2021 về tỷ lệ hộ nghèo.",
        ),
        (
            built("Tỷ lệ hộ nghèo", PERCENT, Style.AT_MOST, "0.4", "0.35", same_period="0.35", accumulates=False),
            0,
            "Tỷ lệ hộ nghèo đến hết tháng 11 năm 2021 ở mức 0,35% (kế hoạch thành phố giao không quá 0,4%), bằng "
            "cùng kỳ "
            "năm trước.",
        ),
        (
            built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "80.5", period="2021-01", month="80.5"),
            0,
            "Thu nội địa tháng 1 năm 2021 đạt 80,5 tỷ đồng, bằng 8,3% kế hoạch năm thành phố giao (967 tỷ đồng). Để "
            "hoàn "
            "thành kế hoạch năm, phấn đấu 11 tháng cuối năm 2021 thu nội địa đạt 886,5 tỷ đồng, bình quân mỗi tháng "
            "đạt "
            "80,6 tỷ đồng.",
        ),
        (
            built(
                "Thu nội địa", BILLIONS, Style.LEVEL, "967", "980.5", period="2021-12", month="80.5", same_period="900"
            ),
            2,
            "Cả năm 2021, thu nội địa đạt 980,5 tỷ đồng, bằng 101,4% kế hoạch năm thành phố giao (967 tỷ đồng), tăng "
            "8,9% "
            "so với năm 2020 (900 tỷ đồng); riêng "
            "tháng 12 đạt 80,5 tỷ đồng.",
        ),
    ],
)  # fmt: skip
def test_every_kind_of_plan_has_its_sentence(progress: Progress, turn: int, text: str) -> None:
    told = write_standing(progress, turn)
    assert told.text == text
    assert_read_back(told)


def test_neighbours_in_a_group_are_worded_differently_and_always_the_same() -> None:
    month = november()
    told = write_group(month)
    openings = [write_standing(each, turn).text.split(" ")[0] for turn, each in enumerate(month[:6])]
    assert all(one != next_one for one, next_one in pairwise(openings))
    assert told == write_group(month)
    assert [write_standing(each) for each in month] == [write_standing(each) for each in november()]


def test_each_number_knows_the_values_that_it_rests_on() -> None:
    told = write_standing(november()[0], 0)
    sources = {told.text[each.start : each.end]: sources_of(each.source) for each in told.numbers}
    assert sources == {
        "105,3 tỷ đồng": ("month:LK001",),
        "18,8%": ("month:LK001", "same_month:LK001"),
        "1.379 tỷ đồng": ("value:LK001",),
        "124,0%": ("value:LK001", "target0:LK001"),
        "1.112 tỷ đồng": ("target0:LK001",),
        "44,7%": ("value:LK001", "same_period:LK001"),
        "952,7 tỷ đồng": ("same_period:LK001",),
    }


@pytest.mark.parametrize(
    ("value", "share"),
    [("966.9", "99,99%"), ("966.99", "99,9990%"), ("967", "100%"), ("967.1", "100,01%"), ("0.001", "0,0001%")],
)
def test_a_share_of_plan_is_never_rounded_over_the_plan(value: str, share: str) -> None:
    told = write_standing(built("Thu nội địa", BILLIONS, Style.LEVEL, "967", value), 0, outlook=False)
    assert f"bằng {share} kế hoạch" in told.text
    assert_read_back(told)


def test_a_change_too_small_for_one_place_has_more() -> None:
    told = write_standing(built("Thu nội địa", BILLIONS, Style.LEVEL, "900", "967.1", same_period="967.0"), 0)
    assert "tăng 0,01% so với cùng kỳ (967 tỷ đồng)" in told.text
    assert_read_back(told)


def test_a_period_that_is_no_month_is_refused() -> None:
    with pytest.raises(UnwritableError):
        replace(november()[0], period="2021-Q3")


def test_a_value_has_no_more_places_than_were_stated_nor_than_are_asked_for() -> None:
    fine = Measure("VND", "tỷ đồng", Decimal(10**9), 2)
    for stated, print_ in (("5", "5 tỷ"), ("5.5", "5,5 tỷ"), ("5.128", "5,13 tỷ"), ("0.0004", "0,0004 tỷ")):
        told = write_standing(built("Thu nội địa", fine, Style.LEVEL, "967", stated), 0)
        assert f"đạt {print_} đồng" in told.text


def test_schools_beyond_their_total_are_told_without_it() -> None:
    told = write_standing(
        built("Số trường đạt chuẩn quốc gia", SCHOOLS, Style.OUT_OF, "33", "40", out_of="36", accumulates=False), 0
    )
    assert "đạt 40 trường, bằng 121,2% kế hoạch năm thành phố giao (33 trường)" in told.text
