"""Slips inside one printed number: "1.379" → "1.397", "1.37", "13.790", "1.379.000"."""

from __future__ import annotations

import itertools
import random
import re
from decimal import Decimal

from bench.injection.flows import shown

# What a careful writer prints: dots between thousands, a comma before decimals.
_REGULAR = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def size_of(printed: str) -> tuple[Decimal, int] | None:
    """The number and its decimals; None for a print that is not regular."""
    if _REGULAR.fullmatch(printed) is None:
        return None
    whole, _, places = printed.partition(",")
    return Decimal(f"{whole.replace('.', '')}.{places or 0}"), len(places)


def one_digit(printed: str, chance: random.Random) -> str | None:
    """Another digit in one place; the first one does not become a zero."""
    places = [at for at, sign in enumerate(printed) if sign.isdigit()]
    at = chance.choice(places)
    others = [digit for digit in "0123456789" if digit != printed[at] and (digit != "0" or at != places[0])]
    return printed[:at] + chance.choice(others) + printed[at + 1 :]


def transposed(printed: str, chance: random.Random) -> str | None:
    """Two neighbouring digits in the wrong order, a separator between them or not."""
    places = [at for at, sign in enumerate(printed) if sign.isdigit()]
    pairs = [
        (a, b)
        for a, b in itertools.pairwise(places)
        if printed[a] != printed[b] and not (a == places[0] and printed[b] == "0")
    ]
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    return printed[:a] + printed[b] + printed[a + 1 : b] + printed[a] + printed[b + 1 :]


def dropped(printed: str, chance: random.Random) -> str | None:
    """One digit missing, the thousands parted anew."""
    digits = [at for at, sign in enumerate(printed) if sign.isdigit()]
    if len(digits) < 2 or size_of(printed) is None:
        return None
    at = chance.choice(digits)
    whole, comma, places = (printed[:at] + printed[at + 1 :]).partition(",")
    if not whole or (comma and not places):
        return None
    again = shown(Decimal(f"{whole.replace('.', '')}.{places or 0}"), len(places))
    return again if again != printed else None


def tenfold(printed: str, chance: random.Random) -> str | None:
    """The comma one place too far to the right, or a zero too many."""
    found = size_of(printed)
    if found is None or found[0] == 0:
        return None
    size, places = found
    return shown(size * 10, max(0, places - chance.randint(0, 1)))


def thousandfold(printed: str, chance: random.Random) -> str | None:
    """Three zeros too many, or a dot where the comma belongs and the other way round."""
    found = size_of(printed)
    if found is None or found[0] == 0:
        return None
    size, places = found
    if printed.count(".") == 1 and not places and chance.random() < 0.5:
        return printed.replace(".", ",")
    return shown(size * 1000, 0 if chance.random() < 0.5 else places)
