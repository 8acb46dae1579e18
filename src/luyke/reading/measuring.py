"""A number token → a mention with its quantity and unit."""

from __future__ import annotations

import re
from decimal import Decimal

from luyke.lexicon.units import PERCENT, UNITS, is_count
from luyke.model import Quantity
from luyke.reading.mentions import Mention
from luyke.reading.numbers import parse
from luyke.reading.quantities import Measure
from luyke.reading.tokens import Number, Token

_ONE = Decimal(1)
# "tổng số hồ sơ tiếp nhận: 1.234": the noun that is counted stands in the subject.
_BOUND = re.compile(r"[^,.;()\n0-9]{0,25} trở (lên|xuống)")
_NUMBER_OF = re.compile(r"(?:^|(?<=\s))(?:tổng |toàn bộ )?(?:số|số lượng|tổng số|lượng)(?: lượng)? ")


def measured(token: Token, number: Number, low: str, comma_decimal: bool, unit_else: str | None) -> Mention | None:
    """The mention of a number; `unit_else` is its unit where none stands behind it, None when it measures nothing."""
    measure = number.measure
    behind = number.of_measure or measure
    first = measure or behind if number.of else measure
    unit, factor = (first.unit, first.factor) if first is not None else ("", _ONE)
    if number.more is not None:
        unit = number.more[1].unit
    if not unit:
        if unit_else is None:
            return None
        unit = unit_else
    scaled = first is not None and first.scale > 1
    mention = Mention(
        token.start,
        token.start + (number.length or len(number.digits)),
        token.end,
        quantity_of(number.digits, factor, unit, scaled, comma_decimal),
        unit,
    )
    if number.of:
        below = behind.factor if behind is not None else _ONE
        mention.of = quantity_of(number.of, below, unit, behind is not None and behind.scale > 1, comma_decimal)
        mention.end = low.index(number.of, mention.end) + len(number.of)
    elif number.upto:
        far = quantity_of(number.upto, factor, unit, scaled, comma_decimal)
        if number.lower is not None and first is not None and number.lower.scale != first.scale:
            mention.quantity = _lower_end(number.digits, number.lower.scale, first, comma_decimal)
        elif far.value < mention.quantity.value and first is not None and scaled:
            mention.quantity = _lower_end(number.digits, _ONE, first, comma_decimal)
        if far.value >= mention.quantity.value:
            mention.upto = far
            mention.end = low.index(number.upto, mention.end) + len(number.upto)
    elif number.more is not None:
        digits, part = number.more
        smaller = quantity_of(digits, part.factor, unit, True, comma_decimal)
        mention.quantity = Quantity(mention.quantity.value + smaller.value, smaller.step, smaller.grain)
        mention.end = low.index(digits, mention.end) + len(digits)
    elif not number.length and not low.startswith(number.digits, token.start):
        mention.end = _end_of_print(low, token.start, number.digits)
    bound = _BOUND.match(low, token.end) if low.find(" trở ", token.end, token.end + 32) >= 0 else None
    if bound is not None:
        q = mention.quantity
        mention.quantity = Quantity(q.value, q.step, q.grain, ">=" if bound[1] == "lên" else "<=")
    return mention


def _lower_end(digits: str, scale: Decimal, measure: Measure, comma_decimal: bool) -> Quantity:
    """ "800.000 đến 1,4 triệu đồng", "800 nghìn đến 1,4 triệu đồng": the lower end in a scale of its own."""
    return quantity_of(digits, measure.factor / measure.scale * scale, measure.unit, scale > 1, comma_decimal)


def _end_of_print(low: str, start: int, digits: str) -> int:
    # Blanks inside a number ("1. 357", "12 345") are not in its digits.
    at, left = start, sum(1 for sign in digits if sign.isdigit())
    while left:
        left -= low[at].isdigit()
        at += 1
    return at


def quantity_of(digits: str, factor: Decimal, unit: str, scaled: bool, comma_decimal: bool) -> Quantity:
    """The quantity of printed digits in a unit; `scaled` when a scale word (nghìn, triệu) was printed."""
    value, step, grain, _ = parse(digits, comma_decimal)
    if unit in PERCENT:
        # 50 % is seldom a rounded 46 %: percentages are rounded to the place printed, padding zeros too.
        grain = step
    exact = not scaled and is_count(unit) and step == _ONE and (value % 100 != 0 or not value)
    if factor == _ONE:
        return Quantity(value, step, grain, "", exact)
    return Quantity(value * factor, step * factor, grain * factor, "", exact)


def counted_in(subject: str) -> str | None:
    """The unit that a subject names ("tổng số thuê bao di động" → "thuê bao"); None where it names none."""
    if subject.startswith("dân số"):
        return "person"
    match = _NUMBER_OF.search(subject)
    words = subject[match.end() if match is not None else 0 :].removeprefix("tổng ").split(" ")
    if words[0] == "đàn" and words[1:2] != ["ong"] and len(words) > 1:
        return "con"  # "đàn bò của xã hiện có 250"
    for length in range(min(4, len(words)), 0, -1):
        unit = UNITS.get(" ".join(words[:length]))
        if unit is not None and is_count(unit.code):
            return unit.code
    return None
