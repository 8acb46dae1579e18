"""From subject words to an indicator, or to nothing."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.pace import seconds
from tests.reading.linking_cases import FOREIGN, narrower_names, noisy_names

from luyke.lexicon.catalogue import indicator, indicators
from luyke.reading.linking import link


def test_every_name_and_alias_of_the_catalogue_links_to_its_indicator() -> None:
    lost = [
        (name, item.unit, item.code)
        for item in indicators()
        for name in (item.name, *item.aliases, *item.short_aliases)
        if link(name, item.unit)[0] != item.code
    ]
    assert lost == []


def test_noisy_names_are_linked_rightly_or_not_at_all() -> None:
    tried: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong = []
    for kind, name, unit, code in noisy_names():
        found, _ = link(name, unit)
        tried[kind] += 1
        right[kind] += found == code
        if found not in (code, None):
            wrong.append((kind, name, code, found))
    shares = {kind: right[kind] / tried[kind] for kind in tried}
    assert len(wrong) <= 0.001 * tried.total(), wrong
    for kind in ("accents lost", "abbreviated", "capitals", "place appended", "time appended"):
        assert shares[kind] >= 0.99, (kind, shares[kind])
    assert shares["place appended, accents lost"] >= 0.85
    assert shares["lead put before"] >= 0.95
    assert shares["halves turned round"] >= 0.8


def test_what_is_not_in_the_catalogue_links_to_nothing() -> None:
    assert [(name, unit, link(name, unit)) for name, unit in FOREIGN if link(name, unit)[0] is not None] == []


def test_a_narrower_name_is_not_taken_for_the_wider_one() -> None:
    assert [(name, found) for name, unit, _ in narrower_names() if (found := link(name, unit)[0]) is not None] == []


@pytest.mark.parametrize(
    ("subject", "unit", "code"),
    [
        ("Tổng thu ngân sách nhà nước trên địa bàn", "VND", "LK001"),
        ("tổng thu cân đối ngân sách quận", "VND", "LK002"),
        ("giá trị sản xuất công nghiệp", "VND", "LK017"),
        ("Tổng mức bán lẻ hàng hóa", "VND", "LK022"),
        ("Tổng mức bán lẻ hàng hoá", "VND", "LK022"),
        ("Doanh thu dịch vụ lưu trú và ăn uống", "VND", "LK023"),
        ("Giải ngân vốn đầu tư công", "VND", "LK013"),
        ("tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng xã hội", "%", "LK024"),
        ("GTSX công nghiệp", "%", "LK017"),
        ("thu NSNN trên địa bàn tỉnh Quảng Ninh", "VND", "LK001"),
        ("hộ nghèo", "household", "LK038"),
        ("hộ nghèo", "%", "LK037"),
        ("thu nhập bình quân đầu người", "VND/person", "LK040"),
        ("thu nhập bình quân đầu người", "VND", "LK040"),
    ],
)
def test_the_subjects_of_real_reports_are_known(subject: str, unit: str, code: str) -> None:
    assert link(subject, unit)[0] == code, link(subject, unit)


@pytest.mark.parametrize(
    ("subject", "unit"),
    [
        ("tổng thu ngân sách nhà nước", "ha"),
        ("tỷ lệ hộ nghèo", "VND"),
        ("đàn lợn", "t"),
        ("GDP Nam Định", "VND"),
        ("sản xuất công nghiệp", "%"),
        ("", "VND"),
        ("%", "%"),
    ],
)
def test_a_unit_that_cannot_be_and_words_that_say_too_little_link_to_nothing(subject: str, unit: str) -> None:
    assert link(subject, unit) == (None, 0.0)


def test_confidence_falls_from_the_very_name_to_one_only_like_it() -> None:
    exact = link("Kim ngạch xuất khẩu", "USD")[1]
    placed = link("Kim ngạch xuất khẩu của quận Lê Chân", "USD")[1]
    turned = link("khám phá án, tỷ lệ điều tra", "%")[1]
    assert exact == 1.0
    assert exact > placed > turned > 0.85


def test_the_national_product_is_no_part_of_a_province() -> None:
    assert indicator("LK282").parents == ()


@pytest.mark.timed
def test_linking_keeps_up_with_the_reader() -> None:
    names = [(name, unit) for _, name, unit, _ in noisy_names()]
    link("", "VND")

    def link_all() -> None:
        link.cache_clear()
        for name, unit in names:
            link(name, unit)

    # 40 µs is the aim and what is met on a quiet machine; a shared one gets room.
    assert seconds(link_all) / len(names) < 120e-6
