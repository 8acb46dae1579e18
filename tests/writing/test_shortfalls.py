"""What is said of an indicator that is missed or at risk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.writing.progresses import BILLIONS, CASES, PERCENT, THOUSANDTHS, TONNES, built, progresses
from tests.writing.read_back import assert_read_back

from luyke.scoring import Status, Style
from luyke.writing import Progress, write_trouble, write_unknown

TROUBLE = (Status.MISSED, Status.AT_RISK, Status.UNCLEAR)


def at(progress: Progress, status: Status) -> Progress:
    plan = progress.plans[0]
    return replace(progress, plans=(replace(plan, standing=replace(plan.standing, status=status)),))


@pytest.mark.parametrize(
    ("progress", "status", "text"),
    [
        (
            built("Giải ngân vốn đầu tư công", THOUSANDTHS, Style.CAPITAL, "141.973", "71.849"),
            Status.AT_RISK,
            "Giải ngân vốn đầu tư công lũy kế 11 tháng năm 2021 chỉ bằng 50,6% kế hoạch thành phố giao, có nguy cơ "
            "không "
            "đạt kế hoạch năm.",
        ),
        (
            built("Giải ngân vốn đầu tư công", THOUSANDTHS, Style.CAPITAL, "141.973", "121.5", period="2021-12"),
            Status.MISSED,
            "Giải ngân vốn đầu tư công cả năm 2021 chỉ bằng 85,6% kế hoạch thành phố giao, không đạt kế hoạch năm.",
        ),
        (
            built("Tỷ lệ bao phủ bảo hiểm y tế", PERCENT, Style.AT_LEAST, "93.5", "92.3", accumulates=False),
            Status.AT_RISK,
            "Tỷ lệ bao phủ bảo hiểm y tế đến hết tháng 11 năm 2021 chỉ đạt 92,3% (kế hoạch thành phố giao ít nhất "
            "93,5%), "
            "có nguy cơ không đạt kế hoạch năm.",
        ),
        (
            built("Giá trị sản xuất công nghiệp", BILLIONS, Style.GROWTH, "8", "300", same_period="320"),
            Status.AT_RISK,
            "Giá trị sản xuất công nghiệp lũy kế 11 tháng năm 2021 giảm 6,3% so với cùng kỳ (kế hoạch thành phố "
            "giao tăng "
            "8%), có nguy cơ không đạt kế hoạch năm.",
        ),
        (
            built("Số vụ tai nạn giao thông", CASES, Style.AT_MOST, "60", "70"),
            Status.MISSED,
            "Số vụ tai nạn giao thông lũy kế 11 tháng năm 2021 là 70 vụ (kế hoạch thành phố giao không quá 60 vụ), "
            "vượt mức cho phép cả năm.",
        ),
        (
            built("Sản lượng thủy sản", TONNES, Style.LEVEL, "400", "0"),
            Status.AT_RISK,
            "Sản lượng thủy sản lũy kế 11 tháng năm 2021 chưa phát sinh, có nguy cơ không đạt kế hoạch năm.",
        ),
        (
            built("Thu nội địa", BILLIONS, Style.LEVEL, "967", None),
            Status.UNCLEAR,
            "Chưa có số liệu tháng 11 năm 2021 về thu nội địa.",
        ),
    ],
)
def test_it_says_what_is_wrong_and_how_far_it_has_come(progress: Progress, status: Status, text: str) -> None:
    told = write_trouble(at(progress, status), 0)
    assert told.text == text
    assert_read_back(told)


@given(progresses, st.sampled_from(TROUBLE), st.integers(0, 2))
@settings(max_examples=150)
def test_whatever_the_plan_it_is_read_back(progress: Progress, status: Status, turn: int) -> None:
    assert_read_back(write_trouble(at(progress, status), turn))


def test_what_has_no_figure_is_named_in_one_sentence() -> None:
    revenue, spent = (built(name, BILLIONS, Style.LEVEL, "9", None) for name in ("Thu nội địa", "Tổng chi ngân sách"))
    told = write_unknown([revenue, built("Kim ngạch xuất khẩu", BILLIONS, Style.LEVEL, "9", "8"), spent])
    assert told.text == "Chưa có số liệu tháng 11 năm 2021 về: thu nội địa; tổng chi ngân sách."
    assert write_unknown([at(revenue, Status.UNCLEAR)]).text == "Chưa có số liệu tháng 11 năm 2021 về thu nội địa."
    assert not write_unknown([])


def test_what_is_well_is_not_told_as_trouble() -> None:
    revenue = built("Thu nội địa", BILLIONS, Style.LEVEL, "967", "1248")
    assert not write_trouble(at(revenue, Status.REACHED))
    assert not write_trouble(at(revenue, Status.ON_TRACK))
