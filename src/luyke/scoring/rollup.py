"""Adding over places: flows and stocks are summed, ratios recomputed from their parts, indices refused; by type.

`total` takes amounts only and `pooled` takes ratios only: the type checker refuses anything else, and so does running.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from luyke.model import Interval

_HUNDRED = Decimal(100)


class Nature(StrEnum):
    """What a value is, and so what may be done with it."""

    FLOW = "flow"  # adds up over months and places
    STOCK = "stock"  # adds up over places
    RATIO = "ratio"  # recomputed from numerator and denominator
    INDEX = "index"  # neither


class UnsummableError(TypeError):
    """A ratio or an index was to be added up."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A flow or a stock of one place, with the values that it stands for."""

    value: Decimal
    interval: Interval

    @classmethod
    def exact(cls, value: Decimal) -> Amount:
        """An amount that stands for itself only."""
        return cls(value, Interval.point(value))


@dataclass(frozen=True, slots=True)
class Ratio:
    """A ratio of one place, kept as its two parts. `per` is 100 for per cent."""

    numerator: Amount
    denominator: Amount
    per: Decimal = _HUNDRED

    @property
    def value(self) -> Decimal | None:
        """The ratio; None over nothing."""
        if self.denominator.value <= 0:
            return None
        return self.per * self.numerator.value / self.denominator.value

    @property
    def interval(self) -> Interval | None:
        """The values that it can have; None where the denominator may be nothing."""
        found = self.numerator.interval.over(self.denominator.interval)
        return found.scaled(self.per) if found else None


@dataclass(frozen=True, slots=True)
class Index:
    """An index of one place. It has no sum and no mean: another place's has another base."""

    value: Decimal


def total(parts: Iterable[Amount]) -> Amount:
    """The amount of all places together. Raises UnsummableError for anything but amounts."""
    added = Amount.exact(Decimal(0))
    for part in parts:
        if not isinstance(part, Amount):
            raise UnsummableError(f"không cộng được {type(part).__name__}: chỉ cộng số phát sinh và số dư")
        added = Amount(added.value + part.value, added.interval + part.interval)
    return added


def pooled(parts: Iterable[Ratio]) -> Ratio | None:
    """The ratio of all places together: numerators over denominators; None of no place.

    Raises UnsummableError for anything but ratios, ValueError when they are not per the same number.
    """
    found = tuple(parts)
    for part in found:
        if not isinstance(part, Ratio):
            raise UnsummableError(f"không tính lại được {type(part).__name__}: thiếu tử số và mẫu số")
    if not found:
        return None
    if len({part.per for part in found}) > 1:
        raise ValueError("các tỷ lệ không tính trên cùng một số")
    return Ratio(total(part.numerator for part in found), total(part.denominator for part in found), found[0].per)
