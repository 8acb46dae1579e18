"""Plans and bases in brackets: their sign, their period and what they are said of."""

from __future__ import annotations

import pytest

from luyke.reading import read_text

SENTENCES: dict[str, list[str]] = {
    "Tỷ lệ hộ nghèo 11 tháng năm 2021 ở mức 0,35%, giảm 0,12 điểm phần trăm (kế hoạch giảm 0,1 điểm phần trăm).": [
        "0,35 level 0.35 % 2021-01/2021-11",
        "0,12 difference -0.12 pp 2021-01/2021-11",
        "0,1 target -0.1 pp 2021",
    ],
    "Số vụ cháy 11 tháng năm 2021 là 70 vụ, giảm 12,5% so với cùng kỳ (80 vụ; kế hoạch HĐND giao giảm 5%).": [
        "70 level 70 case 2021-01/2021-11",
        "12,5 growth -12.5 % 2021-01/2021-11",
        "80 level 80 case 2020-01/2020-11",
        "5 target -5 % 2021",
    ],
    "Sản lượng thủy sản 11 tháng năm 2021 đạt 48 tấn, bằng 160% kế hoạch năm thành phố giao (30 tấn).": [
        "48 level 48 t 2021-01/2021-11",
        "160 attainment 160 % 2021-01/2021-11",
        "30 target 30 t 2021",
    ],
    "Sản lượng thủy sản tháng 1 năm 2021 đạt 48 tấn, tăng 20% so với tháng trước (40 tấn).": [
        "48 level 48 t 2021-01",
        "20 growth 20 % 2021-01",
        "40 level 40 t 2020-12",
    ],
    "Số lao động có việc làm giảm 4,8% so với cùng kỳ năm 2020 (kế hoạch thành phố giao tăng 1%).": [
        "4,8 growth -4.8 % 2021",
        "1 target 1 % 2021",
    ],
    "Giải ngân năm 2021 đạt 33/66 triệu USD, bằng 50%, giảm 11 triệu USD (25,0%) so với cùng kỳ.": [
        "33/66 fraction 33000000 USD 2021",
        "50 attainment 50 % 2021",
        "11 difference -11000000 USD 2021",
        "25,0 growth -25.0 % 2021",
    ],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_a_bracket_says_what_it_says_of_what_stands_before(text: str) -> None:
    figures = read_text(text).figures
    assert [f"{each.text} {each.kind} {each.value:f} {each.unit} {each.period}" for each in figures] == SENTENCES[text]
    assert {each.subject.lower() for each in figures} == {figures[0].subject.lower()}
