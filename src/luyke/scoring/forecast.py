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
_QUARTER = 3
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
    known = flow.so_far(year, month)
    if known is None or known <= 0 or not 1 <= month < 12:
        return None
    years = tuple(
        at for at in flow.years if at < year and _positive(flow.total(at)) and _positive(flow.so_far(at, month))
    )
    years = years[-_MOST_YEARS:]
    if len(years) < _FEWEST_YEARS:
        return None
    weight = _recent_weight(flow, (*years, year), month, method)
    shares = _Shares.of(flow, years, month, weight, method.forget)
    variance, freedom = shares.variance, shares.count - 1
    if method.lent:
        lent = _lent_variance(flow, years, month, method)
        variance = (freedom * variance + method.lent * lent) / (freedom + method.lent)
        freedom += method.lent
    return Forecast(
        location=_reference(flow, year, month, weight) + shares.mean,
        scale=max(sqrt(variance * (1 + 1 / shares.count)), _LEAST_SCALE),
        freedom=freedom,
        years=years,
        floor=known if shares.never_falls else None,
    )


@dataclass(frozen=True, slots=True)
class _Shares:
    """Logarithms of total over reference, over past years. `count` is how many equal years the weights amount to."""

    mean: float
    variance: float
    count: float
    never_falls: bool

    @classmethod
    def of(cls, flow: Flow, years: tuple[int, ...], month: int, weight: float, forget: float) -> _Shares:
        logs = [_log(flow.total(at)) - _reference(flow, at, month, weight) for at in years]
        weights = [forget ** (years[-1] - at) for at in years]
        whole, squares = sum(weights), sum(each * each for each in weights)
        mean = sum(each * value for each, value in zip(weights, logs, strict=True)) / whole
        spread = sum(each * (value - mean) ** 2 for each, value in zip(weights, logs, strict=True))
        rises = all(_log(flow.total(at)) >= _log(flow.so_far(at, month)) for at in years)
        return cls(mean, spread / (whole - squares / whole), whole * whole / squares, rises)


def _lent_variance(flow: Flow, years: tuple[int, ...], month: int, method: Method) -> float:
    """The variance that the other months of the same years lead one to expect here.

    The scatter shrinks in step with the months that are still to come, so each month's is brought to this one's.
    """
    found = []
    for at in range(1, 12):
        if all(_positive(flow.so_far(past, at)) for past in years):
            weight = _recent_weight(flow, years, at, method)
            variance = _Shares.of(flow, years, at, weight, method.forget).variance
            found.append(log(max(variance, _LEAST_SCALE**2)) + 2 * log((12 - month) / (12 - at)))
    return exp(sum(found) / len(found))


def _recent_weight(flow: Flow, years: tuple[int, ...], month: int, method: Method) -> float:
    """How much the last three months count; nothing where they are not known of every year."""
    weight = min(method.most_recent, method.recent * (12 - month)) if month > _QUARTER else 0.0
    return weight if weight and all(_positive(_quarter(flow, at, month)) for at in years) else 0.0


def _reference(flow: Flow, year: int, month: int, weight: float) -> float:
    """The logarithm of what the total is compared with: the year so far, and in part its last three months."""
    so_far = _log(flow.so_far(year, month))
    return so_far if not weight else (1 - weight) * so_far + weight * _log(_quarter(flow, year, month))


def _quarter(flow: Flow, year: int, month: int) -> Decimal | None:
    now, before = flow.so_far(year, month), flow.so_far(year, month - _QUARTER)
    return None if now is None or before is None else now - before


def _positive(value: Decimal | None) -> bool:
    return value is not None and value > 0


def _log(value: Decimal | None) -> float:
    if value is None or value <= 0:
        raise ValueError(f"không có lôgarit của {value}")
    return log(value)
