"""A quotable number as reports print it."""

from __future__ import annotations

from decimal import Decimal

from luyke.lexicon.unit_names import unit_name
from luyke.office.reports.figures import Held
from luyke.writing import Measure, Traced
from luyke.writing.prints import print_fraction, print_percent, print_value
from luyke.writing.teller import with_unit

_DECIDED = Measure("%", "%", places=4)
_POINTS = Measure("pp", unit_name("pp"), places=2)


def printed(held: Held) -> str:
    """Digits and unit: "1.379 tỷ đồng", "124,0%", "12/13 chỉ tiêu"; the sign of a change is left to the verb."""
    if held.of is not None and held.measure is not None:
        return with_unit(print_fraction(held.value, held.of, held.measure)[0], held.measure.shown)
    if held.of is not None:
        return f"{held.value}/{held.of} {unit_name(held.unit)}"
    if held.unit == "pp":
        return with_unit(print_value(held.value, _POINTS)[0], _POINTS.shown)
    if held.key.startswith("target:") and held.measure is None:  # what was decided is told as it was written
        return f"{print_value(held.value, _DECIDED)[0]}%"
    if held.unit == "%" and held.measure is None:
        return f"{print_percent(held.value, apart_from=(Decimal(0),))[0]}%"
    if held.measure is None:
        return f"{held.value} {unit_name(held.unit)}"
    digits, _quantity = print_value(held.value, held.measure)
    told_by_verb = held.key.startswith("derived:difference(")
    return with_unit(f"-{digits}" if held.value < 0 and not told_by_verb else digits, held.measure.shown)


def traced(held: Held) -> Traced:
    """The same as a text with its source."""
    return Traced.number(printed(held), held.key)
