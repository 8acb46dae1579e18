"""What each style says and allows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luyke.office.indicators.models import Indicator, Style
from luyke.office.targets.annex.cells import cell_value
from luyke.office.targets.styles import print_sentence, print_short, problems, stored_value

SAID = [
    ("P1", Style.LEVEL, "1379", None, "1.379", "đạt 1.379 tỷ đồng trong năm 2021"),
    ("P2", Style.GROWTH, "14.5", None, "tăng 14,5 %", "tăng 14,5 % so với năm 2020"),
    ("P3", Style.CAPITAL, "141.973", None, "141,973", "giải ngân 141,973 tỷ đồng vốn được giao"),
    ("P4", Style.AT_LEAST, "95", None, "≥ 95", "không thấp hơn 95 %"),
    ("P7", Style.AT_MOST, "104", None, "≤ 104", "không vượt quá 104 %"),
    ("P5", Style.REDUCE_POINTS, "0.1", None, "giảm 0,1 điểm %", "giảm 0,1 điểm phần trăm so với năm 2020"),
    ("P8", Style.REDUCE_PERCENT, "20", None, "giảm 20 %", "giảm 20 % so với năm 2020"),
    ("P6", Style.OUT_OF, "12", "13", "12/13", "12 trên 13 trường"),
]


@pytest.mark.parametrize(("code", "style", "value", "total", "short", "sentence"), SAID)
def test_every_style_has_its_sentence(
    catalogue: dict[str, Indicator], code: str, style: str, value: str, total: str | None, short: str, sentence: str
) -> None:
    indicator, stored = catalogue[code], stored_value(catalogue[code], style, Decimal(value))
    of_total = Decimal(total) if total else None
    assert problems(indicator, style, stored, of_total) == {}
    assert print_short(indicator, style, stored, of_total) == short
    assert print_sentence(indicator, style, stored, of_total, 2021) == sentence


def test_every_style_is_tried_above() -> None:
    assert {row[1] for row in SAID} == set(Style)


@pytest.mark.parametrize(("code", "style", "value", "total", "short", "sentence"), SAID)
def test_what_a_cell_prints_is_read_back(
    catalogue: dict[str, Indicator], code: str, style: str, value: str, total: str | None, short: str, sentence: str
) -> None:
    read = cell_value(short)
    assert (read.value, read.of_total) == (Decimal(value), Decimal(total) if total else None)
    assert read.style == (None if style in (Style.LEVEL, Style.CAPITAL) else style)


@pytest.mark.parametrize(
    ("code", "style", "value", "total", "field"),
    [
        ("P1", "lạ", 1, None, "style"),
        ("P1", Style.LEVEL, 10**25, None, "value"),
        ("P1", Style.LEVEL, Decimal("0.1234567"), None, "value"),
        ("P1", Style.LEVEL, 10**40, None, "value"),
        ("P1", Style.LEVEL, 1, 2, "of_total"),
        ("P4", Style.GROWTH, 10, None, "style"),
        ("P2", Style.GROWTH, -101, None, "value"),
        ("P1", Style.REDUCE_POINTS, 1, None, "style"),
        ("P5", Style.REDUCE_POINTS, -1, None, "value"),
        ("P5", Style.REDUCE_PERCENT, 10, None, "style"),
        ("P8", Style.REDUCE_PERCENT, 0, None, "value"),
        ("P4", Style.CAPITAL, 10, None, "style"),
        ("P3", Style.CAPITAL, 0, None, "value"),
        ("P6", Style.OUT_OF, 12, None, "of_total"),
        ("P6", Style.OUT_OF, 14, 13, "value"),
        ("P4", Style.OUT_OF, 12, 13, "style"),
        ("P8", Style.LEVEL, Decimal("1.5"), None, "value"),
        ("P8", Style.LEVEL, -1, None, "value"),
    ],
)
def test_what_a_style_does_not_allow_is_said_at_its_field(
    catalogue: dict[str, Indicator], code: str, style: str, value: object, total: object, field: str
) -> None:
    of_total = Decimal(total) if total else None
    assert field in problems(catalogue[code], style, Decimal(value), of_total)


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [("95% trở lên", Style.AT_LEAST, "95"), ("dưới 1,2 %", Style.AT_MOST, "1.2"),
     ("từ 95 trở lên", Style.AT_LEAST, "95"),
     ("Tăng trưởng 12,5%", Style.GROWTH, "12.5"), ("giảm 0,3 đpt", Style.REDUCE_POINTS, "0.3"),
     ("1.379", None, "1379")],
)  # fmt: skip
def test_words_of_a_cell_tell_its_style(text: str, style: str | None, value: str) -> None:
    read = cell_value(text)
    assert (read.style, read.value, read.question) == (style, Decimal(value), "")


@pytest.mark.parametrize("text", ["", "-", "–", "x", "…"])
def test_an_empty_cell_says_nothing(text: str) -> None:
    assert cell_value(text) is None


@pytest.mark.parametrize("text", ["13-14%", "hoàn thành", "5.5", "12 và 13", "1,2,3"])
def test_what_is_no_clear_number_is_asked(text: str) -> None:
    read = cell_value(text)
    assert read.value is None
    assert text in read.question
