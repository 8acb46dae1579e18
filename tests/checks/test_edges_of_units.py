"""Just inside and just outside for sizes: growth, bands, commas, and mentions of one indicator."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.checks.figures import codes, fall, figure, found

from luyke.checks import check
from luyke.model import Figure, Kind
from luyke.reading import read_text


@pytest.mark.parametrize(
    ("growth", "calculation"),
    [
        (figure("1.000,0", "%", Kind.GROWTH), ""),
        (figure("hơn 1.000", "%", Kind.GROWTH), ""),
        (figure("1.000,1", "%", Kind.GROWTH), "1.000,1 % > 1.000 %"),
        (fall("100,0"), ""),
        (fall("hơn 100"), ""),
        (fall("100,1"), "-100,1 % < -100 %"),
        (figure("không quá 2.000", "%", Kind.GROWTH), ""),
        (figure("2.000", "ha", Kind.GROWTH), ""),
        (figure("2.000", "%", Kind.ATTAINMENT), ""),
    ],
)
def test_growth_has_its_limits(growth: Figure, calculation: str) -> None:
    before = figure("5", "ha"), figure("1.000,0", "%", Kind.GROWTH)
    assert [one.calculation for one in found(figures=(*before, growth))] == ([calculation] if calculation else [])


def _income(printed: str, unit: str = "đồng", **more: Any) -> Figure:
    return figure(printed, unit, **({"subject": "Thu nhập  BÌNH QUÂN\nđầu người"} | more))


@pytest.mark.parametrize(
    ("value", "calculation"),
    [
        (_income("2 tỷ"), ""),
        (_income("hơn 2 tỷ"), ""),
        (_income("2,1 tỷ"), "2.100.000.000 > 2.000.000.000 (một người một năm từ 0,1 triệu đến 2 tỷ đồng)"),
        (_income("100 nghìn"), ""),
        (_income("gần 100 nghìn"), ""),
        (_income("93 nghìn"), "93.000 < 100.000 (một người một năm từ 0,1 triệu đến 2 tỷ đồng)"),
        (_income("93 nghìn", kind=Kind.TARGET), "93.000 < 100.000 (một người một năm từ 0,1 triệu đến 2 tỷ đồng)"),
        (_income("93 nghìn", kind=Kind.DIFFERENCE), ""),
        (_income("93 nghìn", subject="thu ngân sách"), ""),
        (_income("93", "ha"), ""),
        (_income("không quá 9 tỷ"), ""),
        (figure("21", "tấn/ha", subject="năng suất lúa"), "21 > 20 (một héc-ta một vụ từ 0,1 đến 20 tấn)"),
        (figure("0,01", "tấn/ha", subject="năng suất ngô"), "0,01 < 0,1 (một héc-ta một vụ từ 0,1 đến 20 tấn)"),
        (figure("20", "tấn/ha", subject="năng suất lúa"), ""),
        (figure("11", "%", subject="tỷ lệ tăng dân số"), "11 > 10 (từ -5 đến 10 %)"),
        (fall("6", kind=Kind.LEVEL, subject="tỷ lệ tăng tự nhiên"), "-6 < -5 (từ -5 đến 10 %)"),
        (figure("11", "%", subject="năng suất lúa"), ""),
        (
            figure("200 nghìn", "người/km2", subject="mật độ"),
            "200.000 > 150.000 (một ki-lô-mét vuông từ 1 đến 150.000 người)",
        ),
    ],
)
def test_a_few_sizes_have_bands_that_nothing_real_leaves(value: Figure, calculation: str) -> None:
    before = _income("100 triệu"), figure("5", "ha")
    assert [one.calculation for one in found(figures=(*before, value))] == ([calculation] if calculation else [])


def _billions(*printed: str, **more: Any) -> tuple[Figure, ...]:
    return tuple(figure(f"{one} tỷ", "đồng", subject="vốn đầu tư", **more) for one in printed)


@pytest.mark.parametrize(
    ("figures", "speaks"),
    [
        (_billions("15,615", "17,198"), True),
        (_billions("15,615"), False),
        (_billions("15,615", "17,198", "9,6"), False),
        (_billions("15,615", "17,198", "17"), True),
        (_billions("15,615", "17,198", "1.379"), False),
        ((*_billions("15,615", "17,198"), figure("1.379", "hộ")), False),
        ((*_billions("15,615", "17,198"), figure("1.379,5", "ha")), False),
        ((*_billions("15,615", "17,198"), figure("9,6 triệu", "đồng")), True),
        ((*_billions("15,615"), figure("17,198", "ha")), False),
        ((*_billions("15,615"), *_billions("17,198", doubt="Có thể là 17.198 tỷ.")), False),
    ],
)
def test_commas_before_three_digits_throughout_may_part_thousands(figures: tuple[Figure, ...], speaks: bool) -> None:
    assert ("UNT102 doubt" in codes(figures=figures)) is speaks


def test_the_first_three_such_numbers_are_named() -> None:
    (three,) = found(figures=_billions("15,615", "17,198", "9,670"))
    assert "trong “15,615”, “17,198”, “9,670” có thể" in three.message
    (four,) = found(figures=_billions("15,615", "17,198", "9,670", "8,001"))
    assert "“15,615”, “17,198”, “9,670”… có thể" in four.message
    assert four.calculation.endswith("; 8,001 tỷ hay 8.001 tỷ")


def _revenue(printed: str, **more: Any) -> Figure:
    return figure(printed, "đồng", **({"subject": "thu ngân sách", "indicator": "LK001", "period": "2021"} | more))


@pytest.mark.parametrize(
    ("first", "second", "slip"),
    [
        ("1.248 tỷ", "124,8 tỷ", "10"),
        ("1.248 tỷ", "12,48 tỷ", "100"),
        ("1.248 tỷ", "1,248 tỷ", "1.000"),
        ("1.248 tỷ", "1,248 triệu", "1.000.000"),
        ("1.248 tỷ", "250 tỷ", ""),
        ("1.248 tỷ", "162,24 tỷ", "10"),
        ("1.248 tỷ", "162,25 tỷ", ""),
        ("1.248 tỷ", "96 tỷ", "10"),
        ("1.248 tỷ", "95,9 tỷ", ""),
        ("1.300 tỷ", "100 tỷ", "10"),
        ("501 tỷ", "100 tỷ", ""),
        ("770 tỷ", "100 tỷ", "10"),
        ("1.248 tỷ", "1.248 tỷ", ""),
    ],
)
def test_one_indicator_is_about_as_large_each_time(first: str, second: str, slip: str) -> None:
    messages = [one.message for one in found(figures=(_revenue(first), _revenue(second)))]
    assert [message.partition("khoảng ")[2].partition(" lần")[0] for message in messages] == ([slip] if slip else [])


@pytest.mark.parametrize(
    ("changed", "speaks"),
    [
        ({}, True),
        ({"period": "2020"}, True),
        ({"period": "2021-11"}, False),
        ({"period": "@2021-11-25"}, False),
        ({"period": ""}, False),
        ({"place": "phường An Biên"}, False),
        ({"kind": Kind.TARGET}, False),
        ({"indicator": "LK002"}, False),
        ({"indicator": None}, False),
    ],
)
def test_mentions_are_compared_where_all_that_names_them_is_alike(changed: dict[str, Any], speaks: bool) -> None:
    unit, falling = (
        figure("5", "ha", indicator="LK001", period="2021"),
        fall("1.248 tỷ", "đồng", Kind.LEVEL, indicator="LK001"),
    )
    both = _revenue("1.248 tỷ"), _revenue("13,02 tỷ", **changed)
    assert codes(figures=(unit, falling, *both)) == (["UNT202 doubt"] if speaks else [])
    percent = tuple(replace(one, unit="%") for one in both)
    assert codes(figures=percent) == []


def test_of_many_mentions_the_one_apart_is_held_against_the_middle_one() -> None:
    figures = _revenue("13,02 tỷ"), _revenue("1.248 tỷ"), _revenue("1.300 tỷ"), _revenue("1.150 tỷ")
    (finding,) = found(figures=figures)
    assert [one.text for one in finding.figures] == ["13,02", "1.150"]
    assert finding.calculation == "13,02 tỷ đồng so với 1.150 tỷ đồng"
    assert finding.message.startswith("Thu ngân sách: 13,02 tỷ đồng và 1.150 tỷ đồng chênh nhau")
    assert codes(figures=(_revenue("0 tỷ"), *figures[1:])) == []
    (of_three,) = found(figures=figures[:3])
    assert [one.text for one in of_three.figures] == ["13,02", "1.248"]
    small = tuple(replace(_revenue(one), unit="ha") for one in ("0,5", "5,0"))
    assert codes(figures=small) == ["UNT202 doubt"]
    assert codes(figures=tuple(replace(one, unit="") for one in small)) == []


def test_a_doubt_of_the_reader_is_told_once_for_all_that_share_it() -> None:
    doubt, other = "Có thể đọc là 15.615.", "Có thể là số tháng"
    figures = (*_billions("15,615", "17,198", doubt=doubt), figure("5", "ha", subject="rừng", doubt=other))
    first, second = found(figures=figures)
    assert (first.message, len(first.figures)) == ("Vốn đầu tư: số in có thể đọc hai cách, có thể đọc là 15.615.", 2)
    assert second.message == "Rừng: số in có thể đọc hai cách, có thể là số tháng."


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Đối với tỉnh Hòa An, thu ngân sách năm 2022 đạt 53 tỷ đồng.", []),
        ("Thu ngân sách năm 2022 đạt 53 tỷ đồng.", ["UNT202"]),
        ("Tại huyện Đông Hà, thu ngân sách năm 2022 đạt 53 tỷ đồng.", ["UNT202"]),
    ],
)
def test_one_place_is_not_held_against_another(below: str, expected: list[str]) -> None:
    text = f"Báo cáo của huyện Đông Hà\n\nThu ngân sách năm 2021 đạt 5.200 tỷ đồng.\n\n{below}"
    assert [one.code for one in check(read_text(text)).findings if one.code == "UNT202"] == expected
