"""Short sentences of reports → every field of every figure in them.

A figure is written as: printed | value | unit | kind | period | basis | hedge | estimate; "-" is none, a fraction
n/d, a range low..high.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.sentences import (
    assemblies,
    carried,
    changes,
    counts,
    dailies,
    far_ahead,
    horizons,
    near_far_ahead,
    near_paces,
    notes,
    offices,
    paces,
    pairs,
    periods,
    plans,
    portals,
    press,
    prices,
    reports,
    resolutions,
    shares,
    values,
)

from luyke.model import Figure
from luyke.reading import read_text

SENTENCES = (
    plans.SENTENCES
    | shares.SENTENCES
    | periods.SENTENCES
    | carried.SENTENCES
    | pairs.SENTENCES
    | changes.SENTENCES
    | values.SENTENCES
    | counts.SENTENCES
    | resolutions.SENTENCES
    | horizons.SENTENCES
    | prices.SENTENCES
    | press.SENTENCES
    | portals.SENTENCES
    | offices.SENTENCES
    | dailies.SENTENCES
    | reports.SENTENCES
    | assemblies.SENTENCES
    | notes.SENTENCES
    | paces.SENTENCES
    | near_paces.SENTENCES
    | far_ahead.SENTENCES
    | near_far_ahead.SENTENCES
)

# What a reader of the sentence understands and the reader here does not yet, and why.

# sentence → subjects, in reading order
SUBJECTS = {
    "Năm 2022, thu hút 15 dự án, vượt 3 dự án so với kế hoạch.": ["dự án"] * 2,
    "Năm 2022, nộp ngân sách tối đa 20 tỷ đồng.": ["nộp ngân sách"],
    "Năm 2022, thu hồi xấp xỉ 12,7 ha đất.": ["thu hồi"],
    "Năm 2022, thu ngân sách quận đạt 500 tỷ đồng, tăng 5%.": ["thu ngân sách quận"] * 2,
    "Tháng 5/2022, doanh thu vận tải ước đạt 12,5 tỷ đồng; lũy kế đạt 60,2 tỷ đồng.": ["doanh thu vận tải"] * 2,
    "Năm 2022, công nghiệp chiếm 45%, dịch vụ chiếm 40%.": ["công nghiệp", "dịch vụ"],
    "Năm 2022, sản lượng thóc đạt 1,5 triệu tấn; giá trị đạt 9.000 tỷ đồng.": ["sản lượng thóc", "giá trị thóc"],
    "Sản lượng cá năm 2022 đạt 1.250 tấn (năm 2021 đạt 1.100 tấn).": ["Sản lượng cá"] * 2,
    "Năm 2022, đàn trâu có 2.300 con, đàn bò 4.100 con.": ["đàn trâu", "đàn bò"],
    "Năm 2022, đàn gà đạt 1,2 triệu con, tăng 50.000 con so với năm 2021.": ["đàn gà"] * 2,
    "Năm 2022, toàn huyện trồng 5 vạn cây.": ["cây"],
    "Năm 2022, lượng khách tăng đột biến, đạt 4 triệu lượt khách.": ["lượng khách"],
    "Năm 2022, xuất khẩu sang các nước: Lào (25 triệu USD), Thái Lan (40 triệu USD).": ["Lào", "Thái Lan"],
}
SUBJECTS_NOT_YET = {
    "Năm 2022, thu và chi ngân sách lần lượt đạt 500 tỷ đồng và 430 tỷ đồng.": ["thu và chi ngân sách"] * 2,
    "Năm 2022, giá trị sản xuất (giá hiện hành) đạt 5.603 tỷ đồng.": ["giá trị sản xuất"],
}


def written(figure: Figure) -> str:
    """A figure in the notation of the tables above."""
    value = as_number(figure.quantity.value)
    if figure.of is not None:
        value += f"/{as_number(figure.of.value)}"
    if figure.upto is not None:
        value += f"..{as_number(figure.upto.value)}"
    said = [
        figure.text,
        value,
        figure.unit,
        figure.kind.value,
        figure.period,
        figure.basis or "-",
        figure.approx or "-",
    ]
    return " | ".join(said + ["estimate"] * figure.estimate)


def as_number(value: Decimal) -> str:
    for places in (9, 6):
        scaled = value.scaleb(-places)
        if value and scaled == scaled.to_integral_value():
            return f"{scaled:.0f}E{places}"
    return format(value.normalize(), "f")


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_means(text: str) -> None:
    assert [written(figure) for figure in read_text(text).figures] == SENTENCES[text]


@pytest.mark.parametrize("text", SUBJECTS)
def test_a_sentence_speaks_of(text: str) -> None:
    assert [figure.subject for figure in read_text(text).figures] == SUBJECTS[text]


@pytest.mark.xfail(reason="words between a number and its verb or comparison are taken for a name", strict=True)
@pytest.mark.parametrize("text", SUBJECTS_NOT_YET)
def test_a_sentence_will_speak_of(text: str) -> None:
    assert [figure.subject for figure in read_text(text).figures] == SUBJECTS_NOT_YET[text]


def test_two_plans_of_one_value_keep_their_issuers() -> None:
    text = "Năm 2022, thu ngân sách quận đạt 500 tỷ đồng, bằng 120% dự toán thành phố giao và 110% dự toán quận giao."
    assert [figure.issuer for figure in read_text(text).figures] == ["", "thành phố giao", "quận giao"]


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Năm 2022, chi ngân sách đạt 15,615 tỷ đồng, thu ngân sách đạt 9.120 tỷ đồng.", ["15,615"]),
        ("Năm 2022, chi ngân sách đạt 15,615 tỷ đồng, thu ngân sách đạt 9.120 tỷ đồng, thu phí 2,5 tỷ đồng.", []),
        ("Năm 2022, thu ngân sách đạt 9.120 tỷ đồng, trong đó thu phí 15,615 tỷ đồng.", []),
        ("Năm 2022, chi 15,615 tỷ đồng, thu 12 tỷ đồng.", []),
    ],
)
def test_three_digits_behind_a_comma_say_that_they_are_doubtful(text: str, doubted: list[str]) -> None:
    assert [figure.text for figure in read_text(text).figures if figure.doubt] == doubted
