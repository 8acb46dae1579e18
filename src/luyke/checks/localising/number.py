"""One printed number of a figure, and the numbers that a single slip of the hand turns into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from decimal import Context, Decimal
from typing import NamedTuple

from luyke.checks.shown import number, scale_of
from luyke.lexicon.numbers import places_of
from luyke.model import Figure, Kind, Quantity

_EXACT = Context(prec=400)
_LONGEST = 15  # digits; beyond, no slip of one digit can be told from another
_SHIFTS = (-6, -3, -2, -1, 1, 2, 3, 6)
_SIGNED = (Kind.GROWTH, Kind.DIFFERENCE)
_MINUSES = ("-", "−", "–")
_DIRECTIONS = ("tăng ", "giảm ")
_FIELDS = tuple(field.name for field in fields(Figure))  # by hand: `replace` looks at each field anew, for each trial
_QUANTITY, _OF = _FIELDS.index("quantity"), _FIELDS.index("of")


class Number(NamedTuple):
    """A figure's quantity, or the denominator of its fraction."""

    figure: Figure
    denominator: bool = False

    @property
    def quantity(self) -> Quantity:
        """The number as printed."""
        whole = self.figure.of
        return whole if self.denominator and whole is not None else self.figure.quantity

    @property
    def derived(self) -> bool:
        """Whether it was worked out from others: percentages, growth, multiples, differences."""
        return self.figure.unit in ("%", "pp", "‰", "times") or self.figure.kind in _SIGNED

    def replaced(self, quantity: Quantity) -> Figure:
        """The figure with another quantity in this number's place."""
        values = [getattr(self.figure, name) for name in _FIELDS]
        values[_OF if self.denominator else _QUANTITY] = quantity
        return Figure(*values)

    def printed(self, quantity: Quantity) -> str:
        """How the figure would be printed with another quantity in this number's place."""
        scale = scale_of(self.figure)
        shown = number(quantity, scale)
        if self.figure.kind in _SIGNED and not self.figure.text.startswith(_MINUSES):
            # The print says the sign in words: only a change of it need be told.
            turned = "" if (quantity.value < 0) == (self.quantity.value < 0) else _DIRECTIONS[quantity.value < 0]
            shown = turned + shown.removeprefix("-")
        if self.figure.of is None:
            return shown
        if self.denominator:
            return f"{number(self.figure.quantity, scale)}/{shown}"
        return f"{shown}/{number(self.figure.of, scale)}"


def numbers_of(figure: Figure) -> Iterator[Number]:
    """The numbers printed in a figure; none for a range, whose ends are not told apart."""
    if figure.upto is None:
        yield Number(figure)
        if figure.of is not None:
            yield Number(figure, denominator=True)


def slips(one: Number) -> Iterator[Quantity]:
    """What may have been meant: one digit, one transposition, the sign or the magnitude changed. Each value once."""
    seen = {one.quantity.value}
    for quantity in (*_digit_slips(one), *_shifts(one.quantity)):
        if quantity.value not in seen:
            seen.add(quantity.value)
            yield quantity


def neighbours(digits: str) -> Iterator[str]:
    """Digit strings at optimal-string-alignment distance 1, some of them more than once."""
    for at in range(len(digits) + 1):
        head, tail = digits[:at], digits[at:]
        if tail:
            yield head + tail[1:]
            for other in "0123456789":
                yield head + other + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for other in "0123456789":
            yield head + other + tail


def _digit_slips(one: Number) -> Iterator[Quantity]:
    quantity = one.quantity
    units, rest = _EXACT.divmod(quantity.value.copy_abs(), quantity.step)
    places = places_of(quantity.step, scale_of(one.figure))
    digits = f"{int(units):0{places + 1}}"
    if rest or len(digits) > _LONGEST:
        return
    sign = -1 if quantity.value < 0 else 1
    if one.figure.kind in _SIGNED:
        yield replace(quantity, value=quantity.value.copy_negate())
    step, approx, exact = quantity.step, quantity.approx, quantity.exact
    # A digit is left before the comma.
    for changed in {int(changed) for changed in neighbours(digits) if len(changed) > places}:
        value = _EXACT.multiply(Decimal(sign * changed), step)
        # To the last place: a repair that fits only because it ends in zeros ("200" for "203") repairs nothing.
        yield Quantity(value, step, step, approx, exact)


def _shifts(quantity: Quantity) -> Iterator[Quantity]:
    for places in _SHIFTS:
        value = quantity.value.scaleb(places)
        if not quantity.exact:
            yield replace(quantity, value=value, step=quantity.step.scaleb(places), grain=quantity.grain.scaleb(places))
        elif value == value.to_integral_value():
            yield replace(quantity, value=value)
