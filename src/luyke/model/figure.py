"""A figure: one stated number, bound to what it means."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from luyke.model.interval import Interval
from luyke.model.making import quickly_made
from luyke.model.quantity import Quantity


class Kind(StrEnum):
    """What a figure says of its subject."""

    LEVEL = "level"
    TARGET = "target"  # a plan's value
    ATTAINMENT = "attainment"  # % of a plan
    GROWTH = "growth"  # % up or down, signed
    DIFFERENCE = "difference"  # absolute change, signed
    RATIO = "ratio"  # bằng x % cùng kỳ
    SHARE = "share"  # chiếm x %
    FRACTION = "fraction"  # 12/13
    OTHER = "other"


class Basis(StrEnum):
    """What a figure is compared with."""

    NONE = ""
    YOY = "yoy"
    PREVIOUS_MONTH = "previous_month"
    PREVIOUS_QUARTER = "previous_quarter"
    PREVIOUS_WEEK = "previous_week"
    PLAN = "plan"
    TOTAL = "total"


class Approx(StrEnum):
    """How a figure is hedged, as told to the outside."""

    NONE = ""
    MORE = ">"
    LESS = "<"
    ABOUT = "~"


class Source(StrEnum):
    """What a figure was read from."""

    PROSE = "prose"
    TABLE = "table"
    OCR = "ocr"  # never trusted without a relation that holds


@quickly_made
@dataclass(frozen=True, slots=True)
class Figure:
    """One stated number.

    start, end  code-point offsets into the text as given; `text` is what stands there
    quantity    the number in its base unit, and the intervals it stands for
    of          the denominator of a fraction ("12/13", "71,849/141,973 tỷ đồng")
    upto        the end of a range printed last ("7 - 7,5 %"); `quantity` is then the other, the upper one of a fall
    unit        ISO 4217 for money, `%`, `pp`, `t`, `ha`, … or the Vietnamese noun that is counted
    subject     the shortest noun phrase that names what is measured, as in the text
    period      "2021-11" · "2021-01/2021-11" · "2021-Q1" · "2021" · "@2021-11-25" · ""
    clause      running number of the clause it stands in; figures of one clause were said in one breath
    doubt       one Vietnamese sentence when the print can be read in two ways, otherwise ""
    """

    start: int
    end: int
    text: str
    quantity: Quantity
    unit: str
    kind: Kind
    of: Quantity | None = None
    upto: Quantity | None = None
    estimate: bool = False
    subject: str = ""
    indicator: str | None = None
    confidence: float = 0.0
    place: str = ""
    period: str = ""
    basis: Basis = Basis.NONE
    issuer: str = ""
    clause: int = 0
    source: Source = Source.PROSE
    doubt: str = ""

    @property
    def value(self) -> Decimal:
        """The number meant, in the base unit; the numerator of a fraction, the lower end of a range."""
        value = self.quantity.value
        return value if self.upto is None else min(value, self.upto.value)

    @property
    def approx(self) -> Approx:
        """The hedge as the contract names it: at least counts as more, at most as less."""
        return Approx(self.quantity.approx[:1])

    @property
    def low(self) -> Decimal | None:
        """The least value that would be printed this way; None when open."""
        return self._printed.low

    @property
    def high(self) -> Decimal | None:
        """The greatest value that would be printed this way; None when open."""
        return self._printed.high

    @property
    def _printed(self) -> Interval:
        printed = self.quantity.printed
        return printed if self.upto is None else printed.hull(self.upto.printed)
