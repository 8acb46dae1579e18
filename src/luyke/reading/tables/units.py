"""Units of a table: from its unit column, its headers and labels, the line above it, and behind a number."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from luyke.lexicon.headers import UNIT_SPELLINGS
from luyke.lexicon.units import PERCENT as _PERCENTS
from luyke.lexicon.units import is_count
from luyke.model import Quantity
from luyke.reading.quantities import measure_at
from luyke.reading.tables.grid import plain
from luyke.reading.tables.numbers import CellNumber

_ONE = Decimal(1)
_LED = re.compile(r"(?:đvt|đơn vị tính|đv tính|đ\.v\.t|đơn vị)\s*(?:là)?\s*[:=]?\s*(?P<unit>[^()|;:\n]{1,40})")
_BRACKETED = re.compile(r"\(([^()]{1,40})\)")
_THOUSAND = re.compile(r"^(?:1[.,]?000|10\^3|10³)\s*")
_MILLION = re.compile(r"^(?:1[.,]?000[.,]?000|10\^6)\s*")
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}")
# No noun that is counted: words that stand in brackets, or in a column, for other reasons.
_NO_NOUN = frozenset(
    {"có", "không", "đạt", "chưa", "x", "năm", "tháng", "ngày", "quý", "tuần", "lần", "thứ", "nt", "như", "trên"}
)


class TableUnit(NamedTuple):
    """A unit code of the contract, the factor to it, and whether a scale word (nghìn, triệu) is part of it."""

    code: str
    factor: Decimal
    scaled: bool


PERCENT = TableUnit("%", _ONE, False)


@lru_cache(maxsize=4096)
def known_unit(text: str) -> TableUnit | None:
    """The unit that a text is and nothing else ("Tr.đ", "1.000 lượt khách"); None for other words."""
    low = plain(text).strip(" .:;,()[]")
    if not low or len(low) > 40:
        return None
    low = UNIT_SPELLINGS.get(low, low).replace("ỷ. ", "ỷ ")  # "tỷ. đ"
    head, over, below = low.partition("/")
    low = UNIT_SPELLINGS.get(head, head) + over + below
    low = _MILLION.sub("triệu ", low) if _MILLION.match(low) else _THOUSAND.sub("nghìn ", low)
    if low.endswith(" lần") and low.startswith("%"):
        low = "%"
    measure = measure_at(low, 0)
    if measure is None or not measure.unit or low[measure.length :].strip(" ."):
        return None
    return TableUnit(measure.unit, measure.factor, measure.scale > 1)


@lru_cache(maxsize=4096)
def named_unit(text: str) -> TableUnit | None:
    """The unit that a cell of a unit column names: a known one, or a noun that is counted as it stands."""
    known = known_unit(text)
    if known is not None:
        return known
    low = plain(text).strip(" .:;,()")
    scaled = low.startswith(("nghìn ", "ngàn ", "triệu ", "1000 ", "1.000 "))
    noun = low.split(" ", 1)[1] if scaled else low
    if not _WORDS.fullmatch(noun) or noun in _NO_NOUN or len(noun) < 2:
        return None
    factor = _ONE if not scaled else Decimal(10**6) if low.startswith("triệu") else Decimal(1000)
    return TableUnit(noun, factor, scaled)


@lru_cache(maxsize=4096)
def unit_in(text: str) -> TableUnit | None:
    """The unit that a header, label or caption gives in passing: "(tỷ đồng)", "ĐVT: người"; None where none."""
    low = plain(text)
    led = _LED.search(low)
    if led is not None:
        found = known_unit(led["unit"]) or known_unit(led["unit"].split(",")[0])
        if found is not None:
            return found
    for match in _BRACKETED.finditer(low):
        words = match.group(1)
        led = _LED.match(words)
        found = known_unit(led["unit"] if led is not None else words)
        if found is not None:
            return found
    return None


def quantity_in(number: CellNumber, unit: TableUnit) -> Quantity:
    """A cell's number in its base unit. Percentages are rounded to the place printed, padding zeros too."""
    grain = number.grain
    if unit.code in _PERCENTS:
        grain = max(number.step, min(number.grain, _ONE))
    exact = (
        not unit.scaled and number.step == 1 and number.value % 100 != 0 and not number.hedge and is_count(unit.code)
    )
    if unit.factor == 1:
        return Quantity(number.value, number.step, grain, number.hedge, exact)
    return Quantity(number.value * unit.factor, number.step * unit.factor, grain * unit.factor, number.hedge, exact)


def second_quantity(value: Decimal, step: Decimal, unit: TableUnit) -> Quantity:
    """A denominator or the upper end of a range in the same unit."""
    exact = not unit.scaled and step == 1 and (is_count(unit.code) or not unit.code)
    return Quantity(value * unit.factor, step * unit.factor, step * unit.factor, "", exact)
