"""Summing what may be summed; ratios anew from their parts; the rest refused by type."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luyke.scoring import Amount, Index, Ratio, UnsummableError, pooled, total

_AMOUNTS = st.lists(st.decimals(0, 10**15, places=6).map(Amount.exact), max_size=12)


@given(_AMOUNTS, st.randoms())
def test_sums_are_exact_in_any_order(parts: list[Amount], lots: Random) -> None:
    shuffled = list(parts)
    lots.shuffle(shuffled)
    assert total(shuffled).value == total(parts).value == sum(part.value for part in parts)
    assert total(parts).interval.contains(total(parts).value)


def test_a_ratio_is_pooled_from_its_parts_and_not_averaged() -> None:
    small = Ratio(Amount.exact(Decimal(9)), Amount.exact(Decimal(10)))
    large = Ratio(Amount.exact(Decimal(100)), Amount.exact(Decimal(1000)))
    both = pooled([small, large])
    assert both is not None
    assert both.value is not None
    assert both.value.quantize(Decimal("0.01")) == Decimal("10.79")
    assert pooled([]) is None


@pytest.mark.parametrize(
    "part", [Ratio(Amount.exact(Decimal(1)), Amount.exact(Decimal(2))), Index(Decimal(105)), Decimal(3)]
)
def test_only_amounts_are_summed(part: object) -> None:
    with pytest.raises(UnsummableError):
        total([part])


def test_an_index_is_not_pooled_either() -> None:
    with pytest.raises(UnsummableError):
        pooled([Index(Decimal(105))])


def test_ratios_per_hundred_and_per_thousand_do_not_mix() -> None:
    one = Ratio(Amount.exact(Decimal(1)), Amount.exact(Decimal(2)))
    with pytest.raises(ValueError, match="cùng một số"):
        pooled([one, Ratio(one.numerator, one.denominator, Decimal(1000))])
