"""A quantity and its unit as printed: the scale that loses no digit and leaves the interval as it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from luyke.lexicon.numbers import SCALE_NAMES, format_decimal, places_of
from luyke.lexicon.unit_names import unit_name
from luyke.lexicon.units import is_count
from luyke.model import Quantity
from luyke.reading.measuring import quantity_of
from luyke.reading.quantities import measure_at
from luyke.writing.errors import UnwritableError
from luyke.writing.phrases import PHRASES

_MOST_PLACES = 4
_AMBIGUOUS_PLACES = 3  # "15,615" may be fifteen thousand: another scale is better where there is one
_UNSCALED = frozenset({"", "%", "‰", "pp", "times"})


def write_number(
    quantity: Quantity, unit: str, *, of: Quantity | None = None, upto: Quantity | None = None, decided: bool = False
) -> str:
    """The size of `quantity` with hedge, scale and unit: "hơn 105 tỷ đồng", "12/13 chỉ tiêu", "7-7,5%".

    The sign is left to the verb. `of` is a denominator, `upto` the end of a range; both are printed in the same scale.
    `decided` numbers (plans) mean their padding zeros.
    Raises UnwritableError when no print stands for exactly these values.
    """
    others = [other for other in (of, upto) if other is not None]
    for scale in _scales(quantity, unit):
        digits = [_digits(each, scale, unit, decided) for each in (quantity, *others)]
        if None not in digits:
            mark = "/" if of is not None else "-"
            words = f"{SCALE_NAMES[scale]} {_unit_words(unit)}".strip()
            blank = "" if words in ("", "%", "‰") else " "
            return f"{PHRASES['hedge'][quantity.approx]}{mark.join(str(each) for each in digits)}{blank}{words}"
    raise UnwritableError(f"không có cách in nào giữ nguyên {quantity} {unit}")


def _scales(quantity: Quantity, unit: str) -> Iterator[Decimal]:
    """Scales in order of preference: the largest that leaves a whole part, then smaller ones, then larger."""
    scales = [Decimal(1)] if unit in _UNSCALED else sorted(SCALE_NAMES, reverse=True)
    fitting = [scale for scale in scales if scale <= abs(quantity.value)]
    larger = [scale for scale in reversed(scales) if scale not in fitting]
    # Nobody writes 0,005 nghìn người: things are counted in ones first.
    ordered = fitting + ([scale for scale in larger if scale == 1] if is_count(unit) else larger)
    clear = [scale for scale in ordered if places_of(quantity.step, scale) <= _MOST_PLACES]
    yield from (scale for scale in clear if places_of(quantity.step, scale) != _AMBIGUOUS_PLACES)
    yield from (
        scale for scale in ordered if scale not in clear or places_of(quantity.step, scale) == _AMBIGUOUS_PLACES
    )


def _digits(quantity: Quantity, scale: Decimal, unit: str, decided: bool) -> str | None:
    """The digits of the size in `scale`; None when they would be read as another number or another interval."""
    places = places_of(quantity.step, scale)
    digits = format_decimal(abs(quantity.value) / scale, places)
    read = quantity_of(digits, scale, unit, scale > 1, True)
    if decided:
        read = read.decided()
    same = (read.value, read.step, read.grain) == (abs(quantity.value), quantity.step, quantity.grain)
    return digits if same and quantity.exact == (read.exact and not quantity.approx) else None


def _unit_words(unit: str) -> str:
    words = unit_name(unit)
    measure = measure_at(words.lower(), 0) if words else None
    if words and (measure is None or measure.unit != unit or measure.factor != 1 or measure.length != len(words)):
        raise UnwritableError(f"không có tên gọi cho đơn vị {unit}")
    return words
