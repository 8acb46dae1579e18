"""Numbers as people type and read them: comma decimal, dots between thousands."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

_TYPED = re.compile(r"-?\d[\d.,\s]*")
_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
_PLAIN = re.compile(r"\d+(,\d+)?")
_MAX_DIGITS = 24
_LONGEST_KEY = 18
_VIETNAMESE = str.maketrans(",.", ".,")


class Typed(NamedTuple):
    """What someone typed: its value, or the two that it could be, or neither.

    value     None where it is no number or not certain
    readings  the two values of "5.5" (5,5 or 5.500 left out a zero) or "1.234" (with a dot for decimals): ask
    """

    value: Decimal | None
    readings: tuple[Decimal, ...] = ()


def read_typed(text: str) -> Typed:
    """The number in a cell. Never guesses: what can be read in two ways comes back as two readings."""
    if _PLAIN.fullmatch(text) and len(text) <= _MAX_DIGITS:  # nearly all that anybody types
        return Typed(Decimal(text.replace(",", ".")))
    text = text.strip().replace("\u00a0", " ").replace("−", "-")
    if not _TYPED.fullmatch(text) or sum(letter.isdigit() for letter in text) > _MAX_DIGITS:
        return Typed(None)
    sign = Decimal(-1 if text.startswith("-") else 1)
    digits = re.sub(r"\s", "", text.lstrip("-"))
    if _PLAIN.fullmatch(digits) or _GROUPED.fullmatch(digits):
        return Typed(sign * Decimal(digits.replace(".", "").replace(",", ".")))
    if digits.count(".") == 1 and "," not in digits:
        # "5.5": an Excel of another country writes so; or a thousand lost its zeros.
        whole, places = digits.split(".")
        if whole and places:
            readings = (sign * Decimal(digits), sign * Decimal(f"{whole}{places:0<3}"))
            return Typed(None, readings if len(places) < 3 else readings[:1]) if len(whole) <= 3 else Typed(None)
    return Typed(None)


def print_number(value: Decimal | None, decimals: int | None = None) -> str:
    """1.234,5; an empty text for None. Without `decimals`, as many places as the value has."""
    if value is None:
        return ""
    if decimals is not None:
        value = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    elif value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    else:
        value = value.normalize()
    if not value:
        value = abs(value)  # no "-0"
    return f"{value:,f}".translate(_VIETNAMESE)


def whole_number(text: str) -> int | None:
    """The number that an address or a hidden field names; None for what is none, or is longer than any key."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _LONGEST_KEY else None
