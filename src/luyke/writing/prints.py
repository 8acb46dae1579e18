"""How exactly a number is printed: the values that it stands for hold the true one, and say no less than is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from luyke.lexicon.numbers import WIDE, format_decimal
from luyke.model import Quantity
from luyke.reading.measuring import quantity_of
from luyke.writing.progress import Measure

_SCALED = 1000  # from here on a unit's words hold a scale: nghìn, triệu, tỷ
_LIKE_THOUSANDS = 3  # "71,849 tỷ" may be read as seventy-one thousand
_MOST_PLACES = 6
_WHOLE = 100
_ROUGH_FROM = 10


def print_value(value: Decimal, measure: Measure, *, clear: bool = False) -> tuple[str, Quantity]:
    """The digits of a value in the unit of its indicator and what they stand for, the sign left to the verb.

    As many places as the value has, at most those of the indicator; more where nothing but zeros would be left. Three
    only where the text around makes `clear` that they are no thousands.
    """
    size = WIDE.divide(abs(value), measure.factor)
    own = max(0, -int(size.normalize(WIDE).as_tuple().exponent))
    places = min(own, measure.places)
    while size and not _rounded(size, places) and places < _MOST_PLACES:
        places += 1
    if places == _LIKE_THOUSANDS and not clear:
        places = 2 if _rounded(size, 2) else 4
    digits = format_decimal(size, places)
    quantity = quantity_of(digits, measure.factor, measure.unit, measure.factor >= _SCALED, True)
    return digits, _signed(quantity, value)


def print_fraction(value: Decimal, of: Decimal, measure: Measure) -> tuple[str, Quantity, Quantity]:
    """So many of so many, both as they were stated, and what either stands for."""
    measure = replace(measure, places=max(measure.places, _LIKE_THOUSANDS))
    digits, quantity = print_value(value, measure, clear=True)
    whole, out_of = print_value(of, measure, clear=True)
    return f"{digits}/{whole}", quantity, out_of


def print_roughly(value: Decimal, measure: Measure) -> tuple[str, Quantity]:
    """The digits of a value, without decimals from 10 on, and the hedge that makes it true.

    "hơn" where the print lies below the value, "gần" where it lies above, nothing where it is the value.
    """
    size = WIDE.divide(abs(value), measure.factor)
    if size < _ROUGH_FROM or value < 0:
        return print_value(value, measure)
    digits, quantity = print_value(value, replace(measure, places=0))
    rest = abs(value) - abs(quantity.value)
    hedge = ">" if rest > 0 else "<" if rest < 0 else ""
    return digits, quantity if not hedge else Quantity(quantity.value, quantity.step, quantity.grain, hedge)


def print_percent(percent: Decimal, *, apart_from: Sequence[Decimal]) -> tuple[str, Quantity]:
    """The digits of a percentage that was worked out, one place as a rule, the sign left to the verb; 100 has none.

    More places where one would say a thing that is not so: 99,96 % of a plan is no 100,0 %. `apart_from` are the
    numbers that it must be seen to lie below or above.
    """
    for places in (1, 2, 4, _MOST_PLACES):
        rounded = _rounded(percent, places)
        if all(_side(rounded, bound) == _side(percent, bound) for bound in apart_from):
            break
    digits = format_decimal(abs(percent), 0 if percent == _WHOLE else places)
    return digits, _signed(quantity_of(digits, Decimal(1), "%", False, True), percent)


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, WIDE)


def _side(number: Decimal, bound: Decimal) -> int:
    return (number > bound) - (number < bound)


def _signed(quantity: Quantity, value: Decimal) -> Quantity:
    if value >= 0:
        return quantity
    return Quantity(-quantity.value, quantity.step, quantity.grain, quantity.approx, quantity.exact)
