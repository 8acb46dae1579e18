"""Printed digits → value, step and grain. Decimal or thousands is decided by shape, then by the text's own habit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

_GROUPED = re.compile(r",\d{3}(?!\d)")
ONE = Decimal(1)
MOST_DIGITS = 18  # a country's product, printed to the last đồng, has 17


class Printed(NamedTuple):
    """A number as printed: its value, the worth of its last place and of its last place that is no padding zero.

    unsure  the print fits both habits, so that only context can tell (15,615 · 12.345 %)
    """

    value: Decimal
    step: Decimal
    grain: Decimal
    unsure: bool


def comma_is_decimal(numbers: Iterable[str]) -> bool:
    """Whether a text writes 1.234,5 (as Vietnamese offices do) rather than 1,234.5; judged by its clear cases."""
    vietnamese = english = 0
    grouped = False  # by commas; without, "10.5" in a text says nothing of its "2.258"
    for number in numbers:
        comma, dot = number.rfind(","), number.rfind(".")
        if comma < 0 and dot < 0:
            continue
        grouped = grouped or _GROUPED.search(number) is not None
        if comma >= 0 and dot >= 0:
            vietnamese, english = (vietnamese + 1, english) if comma > dot else (vietnamese, english + 1)
        elif comma >= 0:
            if number.count(",") > 1:
                english += 1
            elif len(number) - comma != 4:
                vietnamese += 1
        elif number.count(".") > 1:
            vietnamese += 1
        elif len(number) - dot != 4:
            english += 1
    return english <= 2 * vietnamese or not grouped


def measurable(number: str) -> bool:
    """Whether a print can be a measured figure; one of more digits is a code, an account, or no number at all.

    All arithmetic on what passes is exact.
    """
    return len(number) <= MOST_DIGITS or sum(map(str.isdigit, number)) <= MOST_DIGITS


@lru_cache(maxsize=65536)
def parse(number: str, comma_decimal: bool = True) -> Printed:
    """The value of `number`: digits with dots and commas between them, as scanned."""
    comma, dot = number.rfind(","), number.rfind(".")
    unsure = False
    if comma >= 0 and dot >= 0:
        whole, places = _split(number, max(comma, dot))
    elif comma < 0 and dot < 0:
        whole, places = number, ""
    else:
        mark = max(comma, dot)
        single = number.count(number[mark]) == 1
        three = len(number) - mark == 4
        if not single:
            grouped = all(len(group) == 3 for group in number.split(number[mark])[1:])
            whole, places = (number, "") if grouped else _split(number, mark)
        elif not three:
            whole, places = _split(number, mark)
        else:
            # Three digits behind a single mark: thousands or decimals, by the habit of the text. Behind "0" or
            # more than three digits it can only be decimals.
            decimal = (number[mark] == ",") == comma_decimal or mark > 3 or number[0] == "0"
            unsure = mark <= 3 and number[0] != "0"
            whole, places = _split(number, mark) if decimal else (number, "")
    digits = whole.replace(".", "").replace(",", "")
    value = Decimal(f"{digits}.{places}" if places else digits)
    step = _ten_to(-len(places))
    grain = step
    if not places:
        bare = digits.rstrip("0")
        if bare:
            # At least two places are meant: nobody prints 100 for 140 without a hedge. See docs/decisions.
            grain = _ten_to(min(len(digits) - len(bare), max(0, len(digits) - 2)))
    return Printed(value, step, grain, unsure)


@lru_cache
def _ten_to(power: int) -> Decimal:
    return ONE.scaleb(power)


def _split(number: str, mark: int) -> tuple[str, str]:
    return number[:mark], number[mark + 1 :]
