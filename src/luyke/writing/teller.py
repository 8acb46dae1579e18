"""The numbers of one indicator as they stand in a text: printed, with their meaning and their source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from luyke.model import Basis, Figure, Kind, Quantity
from luyke.scoring import Style
from luyke.writing.periods import write_period
from luyke.writing.phrases import PHRASES, phrase
from luyke.writing.prints import print_fraction, print_percent, print_roughly, print_value
from luyke.writing.progress import Measure, Plan, Progress, Value
from luyke.writing.traced import Traced

_POINTS = Measure("pp", "điểm phần trăm", places=2)
_PERCENT = Measure("%", "%", places=4)
_WHOLE = Decimal(100)
PLAN_PLACES = 2  # a plan was decided to the last digit, and is told so
_HEDGES = {Style.AT_LEAST: ">=", Style.AT_MOST: "<="}
_BOUNDS = {Style.AT_LEAST: "at_least", Style.AT_MOST: "at_most"}
_CHANGES = (Style.GROWTH, Style.REDUCE_POINTS, Style.REDUCE_PERCENT)
_GLUED = ("%", "‰")
_JANUARY, _DECEMBER = 1, 12


@dataclass(frozen=True, slots=True)
class Teller:
    """Makes the numbers of one indicator. Signs are left to the verbs."""

    progress: Progress

    def value(self, stated: Value, period: str) -> Traced:
        """What was reached: "105,3 tỷ đồng"."""
        return self.amount(stated.value, stated.source, period, estimate=stated.estimate)

    def roughly(self, stated: Value, period: str) -> Traced:
        """What was reached, without decimals: "hơn 105 tỷ đồng"."""
        measure = self.progress.measure
        digits, quantity = print_roughly(stated.value, measure)
        figure = self._figure(quantity, measure.unit, Kind.LEVEL, period, Basis.NONE, "", stated.estimate, "")
        words = f"{PHRASES['hedge'][quantity.approx]}{_sign(stated.value)}{with_unit(digits, measure.shown)}"
        return Traced.number(words, stated.source, figure)

    def amount(
        self,
        value: Decimal,
        source: str,
        period: str,
        kind: Kind = Kind.LEVEL,
        *,
        estimate: bool = False,
        basis: Basis = Basis.NONE,
        issuer: str = "",
        hedge: str = "",
        subject: str = "",
    ) -> Traced:
        """A number in the indicator's own unit."""
        measure = self.progress.measure
        if kind is Kind.TARGET:
            measure = replace(measure, places=self._plan_places)
        digits, quantity = print_value(value, measure)
        if hedge:
            quantity = Quantity(quantity.value, quantity.step, quantity.grain, hedge)
        if kind is Kind.TARGET:
            quantity = quantity.decided()
        figure = self._figure(quantity, measure.unit, kind, period, basis, issuer, estimate, subject)
        sign = "" if kind is Kind.DIFFERENCE else _sign(value)  # of a change the verb tells it
        return Traced.number(f"{PHRASES['hedge'][hedge]}{sign}{with_unit(digits, measure.shown)}", source, figure)

    def percent(
        self,
        percent: Decimal,
        source: str,
        kind: Kind,
        period: str,
        *,
        basis: Basis = Basis.NONE,
        issuer: str = "",
        bare: bool = False,
        apart_from: Decimal = Decimal(0),
    ) -> Traced:
        """A percentage: of a plan, of growth, of a whole; `bare` as a cell has it, signed and without its mark.

        It is seen to lie on its side of `apart_from`, and a share of a plan on its side of the plan.
        """
        if kind is Kind.TARGET:
            digits, quantity = print_value(percent, _PERCENT)
            quantity = quantity.decided()
        else:
            bounds = [Decimal(0), apart_from, *([_WHOLE] if kind is Kind.ATTAINMENT else [])]
            digits, quantity = print_percent(percent, apart_from=bounds)
        figure = self._figure(quantity, "%", kind, period, basis, issuer, False, "")
        sign = "-" if percent < 0 else ""
        return Traced.number(f"{sign}{digits}" if bare else f"{digits}%", source, figure)

    def points(
        self,
        points: Decimal,
        source: str,
        period: str,
        kind: Kind = Kind.DIFFERENCE,
        *,
        basis: Basis = Basis.NONE,
        issuer: str = "",
    ) -> Traced:
        """A change of a rate."""
        digits, quantity = print_value(points, _POINTS)
        if kind is Kind.TARGET:
            quantity = quantity.decided()
        figure = self._figure(quantity, "pp", kind, period, basis, issuer, False, "")
        return Traced.number(with_unit(digits, _POINTS.shown), source, figure)

    def cell(self, stated: Value, period: str) -> Traced:
        """A value as a cell has it: signed, its unit in a column of its own."""
        told = self.value(stated, period)
        digits = print_value(stated.value, self.progress.measure)[0]
        return Traced.number(f"-{digits}" if stated.value < 0 else digits, stated.source, told.numbers[0].figure)

    def cell_of_plan(self, plan: Plan) -> Traced:
        """What a plan asks for as a cell has it: "1.112", "≥ 91,5", "tăng 8%"."""
        bounded = plan.goal.style is Style.AT_MOST or self.progress.measure.is_rate
        told = self.plan(plan, bound=bounded)
        if plan.goal.style in _CHANGES:
            return told
        figure = told.numbers[0].figure
        digits = print_value(plan.goal.value, replace(self.progress.measure, places=self._plan_places))[0]
        number = Traced.number(digits, plan.source, figure)
        bound = _BOUNDS.get(plan.goal.style) if bounded else None
        return Traced.fill(phrase("annex", bound), plan=number) if bound else number

    def fraction(self, value: Decimal, of: Decimal, source: str, period: str, *, estimate: bool = False) -> Traced:
        """So many of so many: "12/15 trường", "71,85/141,97 tỷ đồng"."""
        measure = self.progress.measure
        digits, quantity, out_of = print_fraction(value, of, measure)
        figure = self._figure(quantity, measure.unit, Kind.FRACTION, period, Basis.NONE, "", estimate, "")
        return Traced.number(with_unit(digits, measure.shown), source, replace(figure, of=out_of))

    def range(self, low: Decimal, high: Decimal, source: str, period: str) -> Traced:
        """Where a value is expected to lie: "80,1-95,2 tỷ đồng"."""
        measure = self.progress.measure
        coarse = replace(measure, places=min(measure.places, 1))  # a forecast is no closer than that
        (first, least), (last, most) = print_value(low, coarse), print_value(high, coarse)
        if least.value >= most.value:
            return self.amount(low, source, period, estimate=True)
        figure = self._figure(least, measure.unit, Kind.LEVEL, period, Basis.NONE, "", True, "")
        return Traced.number(with_unit(f"{first}-{last}", measure.shown), source, replace(figure, upto=most))

    def plan(self, plan: Plan, *, bound: bool = True) -> Traced:
        """What a plan asks for, with its verb or bound: "1.112 tỷ đồng", "tăng 8%", "không quá 100 vụ"."""
        goal, year = plan.goal, str(self.progress.year)
        match goal.style:
            case Style.GROWTH | Style.REDUCE_PERCENT:
                falls = (goal.style is Style.REDUCE_PERCENT) is (goal.value >= 0)
                size = abs(goal.value)
                wanted = self.percent(
                    -size if falls else size,
                    plan.source, Kind.TARGET, year, basis=Basis.YOY, issuer=plan.issuer,
                )  # fmt: skip
                return Traced.fill(phrase("plan", "fall" if falls else "grow"), plan=wanted)
            case Style.REDUCE_POINTS:
                falls = goal.value >= 0
                wanted = self.points(-goal.value, plan.source, year, Kind.TARGET, issuer=plan.issuer)
                return Traced.fill(phrase("plan", "fall" if falls else "grow"), plan=wanted)
        hedge = _HEDGES.get(goal.style, "") if bound else ""
        return self.amount(goal.value, plan.source, year, Kind.TARGET, issuer=plan.issuer, hedge=hedge)

    @property
    def _plan_places(self) -> int:
        return max(self.progress.measure.places, PLAN_PLACES)

    def _figure(
        self,
        quantity: Quantity,
        unit: str,
        kind: Kind,
        period: str,
        basis: Basis,
        issuer: str,
        estimate: bool,
        subject: str,
    ) -> Figure:
        return Figure(
            start=0,
            end=0,
            text="",
            quantity=quantity,
            unit=unit,
            kind=kind,
            estimate=estimate,
            subject=subject or self.progress.name,
            indicator=None if subject else self.progress.code,
            confidence=0.0 if subject else 1.0,
            period=period,
            basis=basis,
            issuer=issuer.lower(),
        )


def _sign(value: Decimal) -> str:
    return phrase("verbs", "below_zero") if value < 0 else ""


def with_unit(digits: str, shown: str) -> str:
    """Digits with the words of their unit; the sign of a percentage stands right behind them."""
    return f"{digits}{shown}" if shown in _GLUED else f"{digits} {shown}".rstrip()


def small(name: str) -> str:
    """A name inside a sentence: its first letter small, unless the word is an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def names_of_time(progress: Progress, *, dated: bool = True) -> dict[str, str]:
    """The words for the month, for January to the month, and for both where the year has been said.

    `dated` is False behind a sentence that has said the year: then all words leave it out.
    """
    month, year = progress.month_number, progress.year
    short_month = phrase("period", "short_month").format(month=month)
    name = write_period(progress.period) if dated else short_month
    whole_year = phrase("period", "whole_year").format(year=write_period(str(year)))
    names = {"month": name, "short_month": short_month, "whole_year": whole_year}
    if month == _JANUARY:
        return names | {"to_date": name, "short_to_date": short_month, "until": name}
    until = phrase("period", "until").format(month=name)
    if month == _DECEMBER:
        return names | {"to_date": whole_year, "short_to_date": whole_year, "until": until}
    short = phrase("period", "short_to_date").format(months=month)
    to_date = write_period(progress.to_date) if dated else short
    return names | {"to_date": to_date, "short_to_date": short, "until": until}
