"""What a row of the catalogue must hold for an office to open at all."""

from __future__ import annotations

from luyke.lexicon.catalogue import indicators
from luyke.office.indicators.units import shown_factor


def test_every_indicator_is_shown_in_a_unit_that_its_base_unit_can_be_said_in() -> None:
    wrong = [item.code for item in indicators() if shown_factor(item.shown, item.unit) is None]
    assert wrong == []
