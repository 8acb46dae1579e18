"""Units, scales and counted nouns, as the data files name them."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from luyke.lexicon.rows import rows
from luyke.lexicon.spelling import variants


class UnitName(NamedTuple):
    """What a unit phrase means: `code` of the contract and the factor to its base."""

    code: str
    factor: Decimal


def _units() -> dict[str, UnitName]:
    found: dict[str, UnitName] = {}
    for line in rows("counted.txt"):
        phrase, _, code = line[0].partition("=")
        for spelling in variants(phrase):
            found[spelling] = UnitName(code or phrase, Decimal(1))
    for phrase, code, factor in rows("units.tsv"):
        for spelling in variants(phrase):
            found[spelling] = UnitName(code, Decimal(factor))
    return found


def _scales() -> dict[str, Decimal]:
    return {spelling: Decimal(factor) for phrase, factor in rows("scales.tsv") for spelling in variants(phrase)}


UNITS: dict[str, UnitName] = _units()
SCALES: dict[str, Decimal] = _scales()
_CURRENCIES = "VND USD EUR JPY CNY KRW GBP SGD AUD TWD THB INR RUB MYR"
MONEY = frozenset(_CURRENCIES.split(" "))
PERCENT = frozenset({"%", "‰"})
# What is measured, not counted: a number of these is a rounded one even without a scale word.
_SIZES = "% ‰ pp t kg g ha m2 km2 m3 l km m nmi kWh kW kVA TEU DWT t.km person.km times index độ mm cm"
MEASURED = MONEY | frozenset(_SIZES.split(" "))


@lru_cache
def is_count(unit: str) -> bool:
    """Whether a unit counts whole things, so that a number printed to the last one is exact."""
    return bool(unit) and unit not in MEASURED and "/" not in unit
