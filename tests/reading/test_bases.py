"""What a figure is compared with, as worded."""

from __future__ import annotations

import pytest

from luyke.model import Basis
from luyke.reading import read_text
from luyke.reading.bases import compared_at, plan_at

# words → basis, year named, month named
COMPARED = {
    "so với cùng kỳ": (Basis.YOY, 0, 0),
    "so cùng kỳ năm trước": (Basis.YOY, 0, 0),
    "so với cùng kỳ năm 2020": (Basis.YOY, 2020, 0),
    "cùng kỳ năm ngoái": (Basis.YOY, 0, 0),
    "so với cùng thời điểm năm 2019": (Basis.YOY, 2019, 0),
    "so với năm 2019": (Basis.YOY, 2019, 0),
    "so với năm trước": (Basis.YOY, 0, 0),
    "so với 9 tháng năm 2020": (Basis.YOY, 2020, 9),
    "so với tháng trước": (Basis.PREVIOUS_MONTH, 0, 0),
    "so với tháng liền kề": (Basis.PREVIOUS_MONTH, 0, 0),
    "so với tháng 10": (Basis.PREVIOUS_MONTH, 0, 10),
    "so với tháng 10/2021": (Basis.PREVIOUS_MONTH, 2021, 10),
    "so với quý trước": (Basis.PREVIOUS_QUARTER, 0, 0),
    "so với quý i/2021": (Basis.PREVIOUS_QUARTER, 2021, 1),
    "so với tuần trước": (Basis.PREVIOUS_WEEK, 0, 0),
    "so với tháng 12/2020": (Basis.NONE, 2020, 12),
    "so với cuối năm 2020": (Basis.NONE, 2020, 12),
    "so với đầu năm": (Basis.NONE, 0, 12),
    "so với kế hoạch": (Basis.PLAN, 0, 0),
    "so với dự toán năm 2021": (Basis.PLAN, 2021, 0),
    "so mục tiêu": (Basis.PLAN, 0, 0),
}
PLANS = {
    "kế hoạch": (0, ""),
    "kế hoạch năm": (0, ""),
    "kế hoạch năm 2021": (2021, ""),
    "kế hoạch năm thành phố giao": (0, "thành phố giao"),
    "dự toán hđnd tỉnh giao": (0, "hđnd tỉnh giao"),
    "dự toán trung ương giao": (0, "trung ương giao"),
    "chỉ tiêu nghị quyết": (0, ""),
    "kh": (0, ""),
    "kế hoạch do quận ủy đề ra": (0, "quận ủy đề ra"),
}


@pytest.mark.parametrize(("words", "expected"), COMPARED.items())
def test_a_comparison_names_its_basis(words: str, expected: tuple[Basis, int, int]) -> None:
    compared = compared_at(f"{words}, và", 0)
    assert compared is not None
    assert (compared.basis, compared.year, compared.month) == expected
    assert compared.end == len(words)


@pytest.mark.parametrize("month", ["0", "00", "13", "0.5"])
def test_a_month_that_no_year_has_is_no_period(month: str) -> None:
    compared = compared_at(f"so với tháng {month}", 0)
    assert compared is not None
    assert (compared.basis, compared.month) == (Basis.NONE, 0)


def test_what_is_neither_period_nor_plan_gives_no_basis() -> None:
    compared = compared_at("so với bình quân cả nước", 0)
    assert compared is not None
    assert compared.basis is Basis.NONE


@pytest.mark.parametrize("words", ["tăng", "sông", "với", ""])
def test_words_that_compare_nothing(words: str) -> None:
    assert compared_at(words, 0) is None


@pytest.mark.parametrize(("words", "expected"), PLANS.items())
def test_a_plan_names_its_year_and_who_assigned_it(words: str, expected: tuple[int, str]) -> None:
    plan = plan_at(f"{words}; và", 0)
    assert plan is not None
    assert (plan.year, plan.issuer) == expected
    assert plan.basis is Basis.PLAN
    assert plan.end == len(words)


@pytest.mark.parametrize("words", ["khoảng", "kết quả", "dự kiến"])
def test_words_that_name_no_plan(words: str) -> None:
    assert plan_at(words, 0) is None


def test_whose_growth_it_is_is_no_base() -> None:
    text = "6 tháng năm 2022, thu tăng 7% so với cùng kỳ năm 2021, thấp hơn mức tăng 8% của cùng kỳ năm 2021."
    roles = [mention.role for mention in read_text(text).dates if "cùng kỳ" in mention.text]
    assert roles == ["base", ""]
