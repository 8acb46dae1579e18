"""A small year for tests: a district with three plans that go well, one that does not, and two wards below it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature
from luyke.office.observations.models import Evidence, EvidenceKind, Observation, Status
from luyke.office.places.models import Place
from luyke.office.targets.models import Issuer, Revision, Style, Target

BILLION = Decimal(10**9)
KNOWN_AT = datetime(2021, 11, 28, 2, 0, tzinfo=UTC)
# What part of a year each month brings, in thousandths: little at first, much at the end.
_WAY = (60, 50, 70, 75, 80, 90, 85, 80, 90, 95, 100, 125)


def indicator(code: str, name: str, **given: object) -> Indicator:
    """One line of the catalogue; a flow in tỷ đồng unless said otherwise."""
    wanted: dict[str, object] = {
        "unit": "VND", "shown": "tỷ đồng", "factor": BILLION, "decimals": 1, "nature": Nature.FLOW,
        "cumulation": Cumulation.SUM, "direction": Direction.UP,
    }  # fmt: skip
    return Indicator.objects.create(code=code, name=name, folded=name.lower(), **(wanted | given))


def target(
    place: Place, of: Indicator, value: str, *, style: Style = Style.LEVEL, issuer: Issuer = Issuer.ABOVE,
    position: int = 1, year: int = 2021, invented: bool = False,
) -> Target:  # fmt: skip
    """A plan with its first value, in the shown unit for levels."""
    made = Target.objects.create(
        indicator=of, place=place, year=year, issuer=issuer, style=style, position=position, invented=invented
    )
    revise(made, value, document="QĐ 4321/QĐ-UBND")
    return made


def revise(of: Target, value: str, **given: object) -> Revision:
    """A further value of a plan."""
    relative = of.style in (Style.GROWTH, Style.REDUCE_PERCENT, Style.REDUCE_POINTS)
    number = Decimal(value) if relative else Decimal(value) * of.indicator.factor
    wanted: dict[str, object] = {
        "style": of.style, "known_at": datetime(2021, 1, 4, tzinfo=UTC), "decided_date": date(2020, 12, 20),
    }  # fmt: skip
    return Revision.objects.create(target=of, value=number, **(wanted | given))


def observe(place: Place, of: Indicator, period: str, value: str | Decimal, **given: object) -> Observation:
    """One value in the shown unit."""
    wanted: dict[str, object] = {"status": Status.OFFICIAL, "known_at": KNOWN_AT}
    return Observation.objects.create(
        place=place, indicator=of, period=period, value=Decimal(value) * of.factor, **(wanted | given)
    )


def years(place: Place, of: Indicator, totals: Mapping[int, str], months: int = 11, **given: object) -> None:
    """Whole years spread over their months; the last one given up to `months` only."""
    last = max(totals)
    for year, whole in totals.items():
        for month, part in enumerate(_WAY[: months if year == last else 12], 1):
            # A year is never quite like another.
            value = Decimal(whole) * (part + (year * month) % 5 - 2) / 1000
            observe(place, of, f"{year}-{month:02}", value.quantize(Decimal("0.1")), **given)


def district_year(places: dict[str, Place]) -> dict[str, Indicator]:
    """The year of quận Lê Chân."""
    district = places["305"]
    revenue = indicator("LK001", "Tổng thu ngân sách nhà nước trên địa bàn")
    capital = indicator("LK011", "Giải ngân vốn đầu tư công", decimals=3)
    retail = indicator("LK021", "Tổng mức bán lẻ hàng hóa")
    poor = indicator("LK031", "Tỷ lệ hộ nghèo", unit="%", shown="%", factor=Decimal(1), decimals=2,
                     nature=Nature.RATIO, cumulation=Cumulation.RECOMPUTE, direction=Direction.DOWN)  # fmt: skip
    price = indicator("LK041", "Chỉ số giá tiêu dùng", unit="index", shown="%", factor=Decimal(1), decimals=1,
                      nature=Nature.INDEX, cumulation=Cumulation.NONE)  # fmt: skip
    years(district, revenue, {2017: "900", 2018: "980", 2019: "1050", 2020: "1100", 2021: "1450"})
    target(district, revenue, "1112", position=1)
    target(district, revenue, "1200", issuer=Issuer.COUNCIL, position=1)
    years(district, capital, {2018: "120", 2019: "130", 2020: "138", 2021: "80"})
    target(district, capital, "141.973", style=Style.CAPITAL, position=2)
    years(district, retail, {2018: "15000", 2019: "17000", 2020: "18000", 2021: "21000"})
    target(district, retail, "14", style=Style.GROWTH, position=3)
    for period, value in (("2020-12", "0.62"), ("2020-11", "0.63"), ("2021-11", "0.41")):
        observe(district, poor, period, value)
    target(district, poor, "0.5", style=Style.AT_MOST, position=4)
    observe(district, price, "2021-11", "102.1")
    target(district, price, "104", style=Style.AT_MOST, position=5)
    evidence = Evidence.objects.create(
        kind=EvidenceKind.SPAN,
        locator="120-146",
        quote="Giải ngân 11 tháng ước đạt 72,1 tỷ đồng.",
        source="Báo cáo tháng 11",
    )
    observe(district, capital, "2021-01/2021-11", "72.1", status=Status.ESTIMATE, evidence=evidence)
    for code, whole, plan in (("11371", "30", "60"), ("11407", "40", "60")):
        years(places[code], capital, {2020: "50", 2021: whole})
        target(places[code], capital, plan, style=Style.CAPITAL, position=1)
    return {each.code: each for each in (revenue, capital, retail, poor, price)}
