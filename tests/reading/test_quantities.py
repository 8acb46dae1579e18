"""What stands behind a number: scales, units, and what they are counted for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luyke.reading import read_text
from luyke.reading.measuring import counted_in, quantity_of
from luyke.reading.quantities import measure_at

MEASURES = {
    "%": ("%", "1"),
    " %": ("%", "1"),
    "‰": ("‰", "1"),
    " tỷ đồng": ("VND", "1E9"),
    " tỉ đồng": ("VND", "1E9"),
    " tỷ": ("VND", "1E9"),
    "\ntỷ đồng": ("VND", "1E9"),
    " nghìn tỷ đồng": ("VND", "1E12"),
    " ngàn tỷ đồng": ("VND", "1E12"),
    " triệu đồng": ("VND", "1E6"),
    " đồng": ("VND", "1"),
    " triệu usd": ("USD", "1E6"),
    " triệu đô la mỹ": ("USD", "1E6"),
    " tỷ đô la mỹ": ("USD", "1E9"),
    " nghìn tấn": ("t", "1E3"),
    " ngàn tấn": ("t", "1E3"),
    " triệu tấn": ("t", "1E6"),
    " vạn tấn": ("t", "1E4"),
    " tấn": ("t", "1"),
    " tạ": ("t", "0.1"),
    " kg": ("kg", "1"),
    "ha": ("ha", "1"),
    " nghìn ha": ("ha", "1E3"),
    " km": ("km", "1"),
    " m3": ("m3", "1"),
    " m³": ("m3", "1"),
    " triệu kwh": ("kWh", "1E6"),
    " người": ("person", "1"),
    " nghìn người": ("person", "1E3"),
    " doanh nghiệp": ("enterprise", "1"),
    " lượt khách": ("lượt khách", "1"),
    " điểm phần trăm": ("pp", "1"),
    " điểm %": ("pp", "1"),
    " lần": ("times", "1"),
    " tạ/ha": ("t/ha", "0.1"),
    " tấn/ha": ("t/ha", "1"),
    " triệu đồng/người": ("VND/person", "1E6"),
    " triệu đồng/người/năm": ("VND/person", "1E6"),
    " triệu đồng/người/tháng": ("VND/person", "1E6"),
    " triệu đồng/ha": ("VND/ha", "1E6"),
    " usd/người": ("USD/person", "1"),
    " người/km2": ("person/km2", "1"),
    " tấn/năm": ("t", "1"),
    "%/năm": ("%", "1"),
    " triệu": ("", "1E6"),
    " nghìn": ("", "1E3"),
}


@pytest.mark.parametrize(("behind", "expected"), MEASURES.items())
def test_the_unit_behind_a_number(behind: str, expected: tuple[str, str]) -> None:
    measure = measure_at(f"9{behind}, và", 1)
    assert measure is not None
    assert (measure.unit, measure.factor) == (expected[0], Decimal(expected[1]))
    assert measure.length == len(behind)


@pytest.mark.parametrize("behind", ["", ".", " so với", " năm", " và", " tấnh", " hai"])
def test_words_that_measure_nothing(behind: str) -> None:
    assert measure_at(f"9{behind}", 1) is None


def test_a_unit_per_so_many_people_keeps_their_number() -> None:
    measure = measure_at("28 bác sĩ/10.000 dân", 2)
    assert measure is None or "/" not in measure.unit or "10.000" in measure.unit


@pytest.mark.parametrize(
    ("subject", "unit"),
    [
        ("tổng số doanh nghiệp thành lập mới", "enterprise"),
        ("số người có việc làm", "person"),
        ("dân số trung bình", "person"),
        ("thu ngân sách", None),
        ("", None),
    ],
)
def test_a_subject_may_name_what_is_counted(subject: str, unit: str | None) -> None:
    assert counted_in(subject) == unit


def test_only_counts_printed_to_the_last_one_are_exact() -> None:
    assert quantity_of("77.969", Decimal(1), "person", False, True).exact
    assert quantity_of("12", Decimal(1), "person", False, True).exact
    assert not quantity_of("78.000", Decimal(1), "person", False, True).exact
    assert not quantity_of("77.969", Decimal(1), "t", False, True).exact
    assert not quantity_of("1,5", Decimal(10**6), "person", True, True).exact


def test_a_scale_widens_the_steps_as_well() -> None:
    quantity = quantity_of("1.500", Decimal(10**9), "VND", True, True)
    assert (quantity.value, quantity.step, quantity.grain) == (Decimal("1.5E12"), Decimal("1E9"), Decimal("1E11"))


def test_zeros_of_a_percentage_are_meant() -> None:
    quantity = quantity_of("100", Decimal(1), "%", False, True)
    assert quantity.grain == quantity.step == 1


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Năm 2022, tăng trưởng kinh tế đạt 7 - 7,5%.", "6.5", "7.55"),
        ("Năm 2022, số vụ cháy giảm 7 - 9 vụ.", "-9", "-7"),
        ("Năm 2022, tỷ lệ hộ nghèo giảm 1 - 1,5%.", "-1.55", "-0.5"),
    ],
)
def test_a_range_stands_for_all_between_its_ends_rising_or_falling(text: str, low: str, high: str) -> None:
    (figure,) = read_text(text).figures
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))
