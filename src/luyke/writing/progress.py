"""What the writer is told of an indicator at the end of a month: values, plans, and how both are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from luyke.model import Interval, Period
from luyke.scoring import Goal, Standing, Status, Style
from luyke.writing.errors import UnwritableError

_DECEMBER = 12
_DERIVED = re.compile(r"derived:\w+\((.*)\)")


def derived(formula: str, *sources: str) -> str:
    """The source key of a number that was worked out: "derived:growth(observation:7,observation:3)"."""
    return f"derived:{formula}({','.join(sources)})"


def sources_of(source: str) -> tuple[str, ...]:
    """The keys that a number rests on: those inside a derived key, otherwise the key itself."""
    match = _DERIVED.fullmatch(source)
    return tuple(match[1].split(",")) if match else (source,)


@dataclass(frozen=True, slots=True)
class Measure:
    """How an indicator is printed.

    unit    of the contract (VND, %, person, …)
    shown   its words as printed ("tỷ đồng"), of which one is `factor` base units
    places  the most decimals that prints have
    """

    unit: str
    shown: str
    factor: Decimal = Decimal(1)
    places: int = 1

    @property
    def is_rate(self) -> bool:
        """Whether it is a percentage, whose changes are told in points."""
        return self.unit == "%"


@dataclass(frozen=True, slots=True)
class Value:
    """A stored value in the base unit; `source` is the key by which whoever asks finds it again."""

    value: Decimal
    source: str
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan: what it asks for, how it stands, who assigned it ("thành phố giao")."""

    goal: Goal
    standing: Standing
    source: str
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """One indicator at the end of a month.

    name         as reports call it
    period       the month: "2021-11"
    value        the year to date where months add up (`accumulates`), otherwise the newest; None: not reported
    month        the month alone, of what accumulates
    same_month, same_period   a year before
    month_before the month before
    last_year    what the year before ended at
    plans        the first one counts for its status
    outlook      where the year will end, most likely, in the base unit
    note         what a table says of it in the last column
    """

    code: str
    name: str
    measure: Measure
    period: str
    accumulates: bool = False
    value: Value | None = None
    month: Value | None = None
    month_before: Value | None = None
    same_month: Value | None = None
    same_period: Value | None = None
    last_year: Value | None = None
    plans: tuple[Plan, ...] = ()
    outlook: Interval | None = None
    note: str = ""

    def __post_init__(self) -> None:
        period = Period.parse(self.period)
        if period is None or not period.single_month:
            raise UnwritableError(f"không phải một tháng: {self.period!r}")

    @property
    def year(self) -> int:
        """The year that it is about."""
        return int(self.period[:4])

    @property
    def month_number(self) -> int:
        """The month as a number."""
        return int(self.period[5:])

    @property
    def to_date(self) -> str:
        """The period of `value`: January to the month."""
        return to_date(self.period)

    @property
    def status(self) -> Status:
        """Against the plan that counts."""
        return self.plans[0].standing.status if self.plans else Status.UNCLEAR

    @property
    def first(self) -> Plan | None:
        """The plan that counts."""
        return self.plans[0] if self.plans else None

    @property
    def style(self) -> Style | None:
        """Of the plan that counts."""
        return self.plans[0].goal.style if self.plans else None


def to_date(month: str) -> str:
    """January to a month: "2021-11" → "2021-01/2021-11"; January is itself, December the year."""
    year, number = month[:4], int(month[5:])
    return month if number == 1 else year if number == _DECEMBER else f"{year}-01/{month}"


def year_before(period: str) -> str:
    """The same period a year earlier."""
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period)
