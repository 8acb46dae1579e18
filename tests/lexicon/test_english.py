"""Every indicator and every unit of the catalogue can be read in English."""

from __future__ import annotations

import pytest

from luyke.lexicon.catalogue import indicators
from luyke.lexicon.english import unit_in_english


def test_every_indicator_has_an_english_name_of_its_own() -> None:
    names = [item.name_en for item in indicators()]
    assert all(name and name.isascii() for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_every_unit_of_the_catalogue_reads_in_english() -> None:
    assert [item.shown for item in indicators() if not unit_in_english(item.shown)] == []


@pytest.mark.parametrize(
    ("shown", "english"),
    [
        ("tỷ đồng", "billion VND"), ("nghìn tỷ đồng", "trillion VND"), ("triệu USD", "million USD"),
        ("nghìn đồng/người/tháng", "thousand VND/person/month"), ("tỷ đồng/doanh nghiệp", "billion VND/enterprise"),
        ("nghìn người", "thousand persons"), ("tạ/ha", "quintals/ha"), ("bé trai/100 bé gái", "boys per 100 girls"),
    ],
)  # fmt: skip
def test_a_unit_is_said_with_its_multiplier_and_its_divisor(shown: str, english: str) -> None:
    assert unit_in_english(shown) == english


@pytest.mark.parametrize("shown", ["", "chậu hoa", "tỷ chậu hoa", "tỷ đồng/chậu hoa", "chậu đồng", "tỷ đồng/"])
def test_a_unit_not_wholly_known_is_left_as_it_is(shown: str) -> None:
    assert unit_in_english(shown) == ""
