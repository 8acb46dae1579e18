"""The year's total from the year to date: share-t. Why this one, and how good: docs/explanation/forecasting.md.

In each past year the whole year stood in some ratio to what was known by this month. The mean of the logarithms of
these ratios carries this year's figure to December; their scatter, through Student's t, gives the interval and the
probability of reaching a plan. Floats live in here only; what goes out is Decimal.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import exp, log, sqrt

from luyke.model import Interval
from luyke.scoring.rollup import Nature
from luyke.scoring.series import Flow
from luyke.scoring.student import cumulative, quantile

_MOST_YEARS = 8
_FEWEST_YEARS = 2
_QUARTER, _YEAR = 3, 12  # months
_LEAST_SCALE = 1e-3
_SURE = 0.995  # no probability is nearer to certainty: the past has never seen everything
_DIGITS = 4  # of a forecast; more would be false precision


@dataclass(frozen=True, slots=True)
class Method:
    """What share-t may use beside the shares themselves.

    forget  weight of a year against the one after it; 1 weighs all alike
    recent  how much of the reference is the last three months, for each month still to come
    most_recent  and at most
    lent    degrees of freedom that the scatter at the year's other months lends to this month's
    """

    forget: float = 1.0
    recent: float = 0.0
    most_recent: float = 0.0
    lent: float = 0.0


PLAIN = Method()
REFINED = Method(forget=0.8, recent=0.05, most_recent=0.2, lent=1.0)


@dataclass(frozen=True, slots=True)
class Forecast:
    """The year's total as a distribution. `years` are those it was computed from, `floor` what cannot be undone."""

    location: float
    scale: float
    freedom: float
    years: tuple[int, ...]
    floor: Decimal | None = None

    @property
    def middle(self) -> Decimal:
        """As likely above as below."""
        return self._printed(self.location)

    def range(self, share: float = 0.8) -> Interval:
        """Where the total lies with probability `share`."""
        reach = quantile((1 + share) / 2, self.freedom) * self.scale
        return Interval(self._printed(self.location - reach), self._printed(self.location + reach))

    def reaches(self, plan: Decimal) -> Decimal:
        """P(total ≥ plan), in thousandths, never nearer to 0 or 1 than 0,005."""
        if plan <= 0 or (self.floor is not None and plan <= self.floor):
            chance = _SURE
        else:
            chance = 1 - cumulative((log(plan) - self.location) / self.scale, self.freedom)
        return Decimal(min(max(chance, 1 - _SURE), _SURE)).quantize(Decimal("0.001"))

    def _printed(self, logarithm: float) -> Decimal:
        value = Decimal(exp(min(logarithm, 700.0)))
        value = value.quantize(Decimal(1).scaleb(value.adjusted() - _DIGITS + 1))
        return value if self.floor is None else max(value, self.floor)


def share_t(
    flow: Flow, year: int, month: int, nature: Nature = Nature.FLOW, method: Method = REFINED
) -> Forecast | None:
    """The forecast of `year` as of the end of `month`; None without two whole past years or with nothing to go on.

    Raises TypeError for what is no flow: a stock, a ratio or an index has no total that months lead up to.
    """
    if nature is not Nature.FLOW:
        raise TypeError(f"chỉ dự báo được số phát sinh trong năm, không dự báo được {nature}")
    if not 1 <= month < _YEAR:
        return None
    now = _Logs.of(flow, year, month)
    past = {at: logs for at in flow.years if at < year and (logs := _Logs.of(flow, at)).reach(month, _YEAR)}
    years = tuple(past)[-_MOST_YEARS:]
    if len(years) < _FEWEST_YEARS or not now.reach(month):
        return None
    known = [past[at] for at in years]
    weights = [method.forget ** (years[-1] - at) for at in years]
    weight = _recent_weight([*known, now], month, method)
    shares = _Shares.of(known, month, weight, weights)
    variance, freedom = shares.variance, shares.count - 1
    if method.lent:
        lent = _lent_variance(known, month, method, weights)
        variance = (freedom * variance + method.lent * lent) / (freedom + method.lent)
        freedom += method.lent
    rises = all(logs.so_far[_YEAR] >= logs.so_far[month] for logs in known)
    return Forecast(
        location=now.reference(month, weight) + shares.mean,
        scale=max(sqrt(variance * (1 + 1 / shares.count)), _LEAST_SCALE),
        freedom=freedom,
        years=years,
        floor=flow.so_far(year, month) if rises else None,
    )


@dataclass(frozen=True, slots=True)
class _Logs:
    """Logarithms of one year, by month: of the year so far, and of its last three months; only of what is above 0."""

    so_far: dict[int, float]
    quarter: dict[int, float]

    @classmethod
    def of(cls, flow: Flow, year: int, last: int = _YEAR) -> _Logs:
        values = {month: float(value) for month, value in flow.by_month(year, last).items()}
        so_far = {month: log(value) for month, value in values.items() if value > 0}
        quarter = {}
        for month, now in values.items():
            before = values.get(month - _QUARTER)
            if before is not None and now > before:
                quarter[month] = log(now - before)
        return cls(so_far, quarter)

    def reach(self, *months: int) -> bool:
        """Whether there is something to go on at all of these months."""
        return all(month in self.so_far for month in months)

    def reference(self, month: int, weight: float) -> float:
        """What the total is compared with: the year so far, and in part its last three months."""
        so_far = self.so_far[month]
        return so_far if not weight else (1 - weight) * so_far + weight * self.quarter[month]


@dataclass(frozen=True, slots=True)
class _Shares:
    """Logarithms of total over reference, over past years. `count` is how many equal years the weights amount to."""

    mean: float
    variance: float
    count: float

    @classmethod
    def of(cls, past: list[_Logs], month: int, weight: float, weights: list[float]) -> _Shares:
        logs = [year.so_far[_YEAR] - year.reference(month, weight) for year in past]
        whole, squares = sum(weights), sum(each * each for each in weights)
        mean = sum(each * value for each, value in zip(weights, logs, strict=True)) / whole
        spread = sum(each * (value - mean) ** 2 for each, value in zip(weights, logs, strict=True))
        return cls(mean, spread / (whole - squares / whole), whole * whole / squares)


def _lent_variance(past: list[_Logs], month: int, method: Method, weights: list[float]) -> float:
    """The variance that the other months of the same years lead one to expect here.

    The scatter shrinks in step with the months that are still to come, so each month's is brought to this one's.
    """
    found = []
    for at in range(1, _YEAR):
        if all(at in year.so_far for year in past):
            variance = _Shares.of(past, at, _recent_weight(past, at, method), weights).variance
            found.append(log(max(variance, _LEAST_SCALE**2)) + 2 * log((_YEAR - month) / (_YEAR - at)))
    return exp(sum(found) / len(found))


def _recent_weight(years: list[_Logs], month: int, method: Method) -> float:
    """How much the last three months count; nothing where they are not known of every year."""
    weight = min(method.most_recent, method.recent * (_YEAR - month)) if month > _QUARTER else 0.0
    return weight if weight and all(month in year.quarter for year in years) else 0.0
