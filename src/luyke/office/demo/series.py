"""The real months of Việt Nam and Hải Phòng: each print known when it came out, revisions after it."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from luyke.office.audit.services import SYSTEM
from luyke.office.demo.figures import SeriesValue, series
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Status
from luyke.office.observations.periods import month, to_date
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.targets.models import Issuer, Style, Target
from luyke.office.targets.services import target_assign, target_revise
from luyke.office.targets.storing import Decision

_SOURCE = "Số liệu Tổng cục Thống kê, Bộ Tài chính đã công bố"
_LATER = {"first": 0, "derived": 0, "revised": 30, "official": 365}  # days after the month's last


def series_record(indicators: Mapping[str, Indicator]) -> None:
    """Months, years to date and plans."""
    places = {place.code: place for place in Place.objects.on(datetime(2021, 11, 30, tzinfo=UTC).date()).filter(
        code__in=("VN", "31"))}  # fmt: skip
    batches: dict[datetime, dict[tuple[int, int, str], NewValue]] = defaultdict(dict)
    plans: list[SeriesValue] = []
    for one in series():
        if one.kind == "plan_year":
            plans.append(one)
            continue
        indicator, place = indicators[one.code], places[one.place]
        period = month(one.year, one.month)
        period = period if one.kind == "month" else to_date(period)
        status = (
            Status.ESTIMATE if one.estimate else Status.OFFICIAL if one.vintage == "official" else Status.PRELIMINARY
        )
        batches[_known_at(one)][indicator.pk, place.pk, period] = NewValue(
            indicator.pk, place.pk, period, one.value * indicator.factor, status.value
        )
    for known, values in sorted(batches.items()):
        observations_record(values=list(values.values()), source=_SOURCE, by=SYSTEM, at=known)
    _plans_assign(plans, indicators, places)


def _known_at(one: SeriesValue) -> datetime:
    last = datetime(one.year, one.month, monthrange(one.year, one.month)[1], 2, 0, tzinfo=UTC)
    return last + timedelta(days=_LATER[one.vintage])


def _plans_assign(plans: list[SeriesValue], indicators: Mapping[str, Indicator], places: Mapping[str, Place]) -> None:
    """The plan of each year as it stood month by month: one that moves by over half a percent was revised."""
    standing: dict[tuple[str, str, int], tuple[Target, SeriesValue]] = {}
    for one in sorted(plans, key=lambda plan: (plan.year, plan.month, plan.vintage != "first")):
        key = (one.code, one.place, one.year)
        value = one.value * indicators[one.code].factor
        decision = Decision(document="Suy ra từ tỷ lệ % kế hoạch đã công bố" if one.vintage == "derived" else _SOURCE)
        if key not in standing:
            target = target_assign(
                indicator=indicators[one.code], place=places[one.place], year=one.year, issuer=Issuer.CENTRAL,
                style=Style.LEVEL, value=value, decision=decision, by=SYSTEM, at=_known_at(one),
            )  # fmt: skip
            standing[key] = (target, one)
            continue
        target, before = standing[key]
        if abs(one.value - before.value) * 200 > before.value:
            reason = Decision(decision.document, reason=f"Kế hoạch điều chỉnh trong năm, thấy từ tháng {one.month}.")
            target_revise(target=target, value=value, decision=reason, by=SYSTEM, at=_known_at(one))
            standing[key] = (target, one)
