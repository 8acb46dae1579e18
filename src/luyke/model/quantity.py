"""One printed number and the values it stands for. The semantics: docs/explanation/rounding.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from luyke.model.interval import Interval
from luyke.model.making import quickly_made

_TWO = Decimal(2)
_VAGUE = frozenset([">", "<", "~"])
_ROUND = re.compile(r"[2-9](0+)")


@quickly_made
@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number, scaled to its base unit.

    value   the number meant ("1.379 tỷ" → 1379000000000)
    step    what its last printed place is worth (10^9 there)
    grain   what its last place that is not a padding zero is worth ("1.500 tỷ" → 10^11), two places at the least
            counting as meant ("100 tỷ" → 10^10); equals step elsewhere
    approx  "" · ">" hơn, trên · "<" gần, dưới · "~" khoảng · ">=" ít nhất, không dưới · "<=" không quá, tối đa
    exact   a count of things printed to the last one: stands for itself only
    """

    value: Decimal
    step: Decimal
    grain: Decimal
    approx: str = ""
    exact: bool = False

    def decided(self) -> Quantity:
        """The same for a number that was decided, not measured, as plans are: its padding zeros are meant."""
        if self.grain == self.step:
            return self
        return Quantity(self.value, self.step, self.step, self.approx, self.exact)

    @property
    def printed(self) -> Interval:
        """All values that would be printed this way: half a step around, or the side its hedge names."""
        return self._around(self.step / _TWO)

    @property
    def rounded(self) -> Interval:
        """I½ of hard checks: half a grain around the value. Two that meet hold."""
        return self._around(self.grain / _TWO)

    @property
    def cut(self) -> Interval:
        """I₁: a whole grain around the value, for digits that were cut instead of rounded."""
        if self.exact:
            return Interval.point(self.value)
        return self._around(self.grain).hull(Interval(self.value - self.grain, self.value + self.grain))

    def _around(self, half: Decimal) -> Interval:
        # A hedge speaks of the size: "giảm gần 400" lies between -400 and -399.
        value, grain = abs(self.value), self._vagueness
        found = self._hedged(value, half, grain)
        return -found if self.value < 0 else found

    @property
    def _vagueness(self) -> Decimal:
        """How far a hedge reaches: "hơn 60 %" speaks of the sixties, "hơn 800" of the eight hundreds."""
        digits = _ROUND.fullmatch(str(int(abs(self.value) / self.step))) if self.approx in _VAGUE else None
        return self.grain if digits is None else max(self.grain, self.step * 10 ** len(digits[1]))

    def _hedged(self, value: Decimal, half: Decimal, grain: Decimal) -> Interval:
        match self.approx:
            case "" if self.exact:
                return Interval.point(value)
            case "":
                return Interval(value - half, value + half)
            case ">":
                return Interval(value, value + grain)
            case "<":
                return Interval(value - grain, value)
            case "~":
                return Interval(value - grain, value + grain)
            case ">=":
                return Interval(value, None)
            case "<=":
                return Interval(None, value)
        raise ValueError(f"unknown hedge {self.approx!r}")
