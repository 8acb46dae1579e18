"""The plan of 2021, the years before, and January to October."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from luyke.office.audit.services import SYSTEM
from luyke.office.demo.figures import DISTRICT, Month, months, rows
from luyke.office.indicators.models import Cumulation, Indicator
from luyke.office.observations.models import Status
from luyke.office.observations.periods import to_date
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Agency, Place
from luyke.office.places.services.agencies import agency_create
from luyke.office.targets.services import target_assign
from luyke.office.targets.storing import Decision

_PLAN_KNOWN = datetime(2021, 1, 4, 2, 0, tzinfo=UTC)
_SOURCE = "Dữ liệu chạy thử (minh họa)"


def agencies_create(place: Place) -> dict[str, Agency]:
    """The bodies of the district, by code."""
    return {
        row["code"]: agency_create(place=place, code=row["code"], name=row["name"], by=SYSTEM, at=_PLAN_KNOWN)
        for row in rows("agencies.csv")
    }


def plan_assign(place: Place, indicators: Mapping[str, Indicator]) -> None:
    """The thirteen targets, each with its document."""
    for row in rows("targets.csv"):
        indicator = indicators[row["code"]]
        scaled = row["style"] in ("level", "capital", "at_least", "at_most")
        target_assign(
            indicator=indicator, place=place, year=2021, issuer=row["issuer"], style=row["style"],
            value=Decimal(row["value"]) * (indicator.factor if scaled else 1), position=int(row["position"]),
            decision=Decision(document=row["document"], decided_date=date(2020, 12, 28)),
            invented=row["invented"] == "1", by=SYSTEM, at=_PLAN_KNOWN,
        )  # fmt: skip


def past_record(place: Place, indicators: Mapping[str, Indicator]) -> None:
    """Months and years to date of 2018 to October 2021, each known some days after its month."""
    by_month: dict[tuple[int, int], list[NewValue]] = defaultdict(list)
    for one, value, sum_to_date in _with_sums(months("months.csv"), indicators):
        if (one.year, one.month) < (2021, 11):
            final = Status.OFFICIAL if one.year < 2021 else Status.PRELIMINARY
            indicator = indicators[one.code]
            by_month[one.year, one.month] += [
                NewValue(indicator.pk, place.pk, period, amount, final.value, invented=True)
                for period, amount in ((one.period, value), (to_date(one.period), sum_to_date))
            ]
    for one in months("states.csv"):
        if (one.year, one.month) < (2021, 11):
            indicator = indicators[one.code]
            by_month[one.year, one.month].append(
                NewValue(
                    indicator.pk, place.pk, one.period, one.value * indicator.factor, Status.OFFICIAL.value,
                    invented=True,
                )
            )  # fmt: skip
    for (year, month), values in sorted(by_month.items()):
        known = datetime(year, month, 28, 2, 0, tzinfo=UTC) + timedelta(days=6)
        observations_record(values=values, source=_SOURCE, by=SYSTEM, at=known)


def _with_sums(found: list[Month], indicators: Mapping[str, Indicator]) -> Iterator[tuple[Month, Decimal, Decimal]]:
    """Each month of a flow with its value and the year to date, in the base unit."""
    sums: dict[tuple[str, int], Decimal] = defaultdict(Decimal)
    for one in found:
        indicator = indicators[one.code]
        if indicator.cumulation != Cumulation.SUM:
            raise ValueError(f"{one.code} is no flow")
        value = one.value * indicator.factor
        sums[one.code, one.year] += value
        yield one, value, sums[one.code, one.year]


def district() -> Place:
    """Lê Chân as it was in 2021."""
    return Place.objects.on(date(2021, 11, 30)).get(code=DISTRICT)
