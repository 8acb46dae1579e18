"""What is known beside cases that are being said: the law of their days, earlier cases at their spots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from luyke.office.registers.law import LawTable, law_table
from luyke.office.registers.order.feeds import cases_known
from luyke.office.registers.order.models import Doer
from luyke.office.registers.order.said import Earlier, Judged, SaidCase

ACT, LEAST, MOST = "act.", "least.", "most."
_SpotKey = tuple[int, str, str]


def judged(cases: Sequence[SaidCase], today: date) -> list[Judged]:
    """Each case with what is known beside it, those said together with it included."""
    law = law_table("order")
    days = int(law.on("repeat.days", today).number)
    earlier = _at_spots(cases, days)
    return [_judged(number, one, law, today, days, earlier) for number, one in enumerate(cases)]


def repeat_days(on: date) -> int:
    """How many days back a case of the same kind at the same spot is told."""
    return int(law_table("order").on("repeat.days", on).number)


def _judged(
    number: int, one: SaidCase, law: LawTable, today: date, days: int,
    earlier: dict[_SpotKey, list[tuple[int | None, Earlier]]],
) -> Judged:  # fmt: skip
    day = one.found_date
    basis, least, most = (law.on(f"{prefix}{one.act}", day) for prefix in (ACT, LEAST, MOST))
    factor = law.on("factor.body", day) if one.doer == Doer.BODY else None
    times = factor.number if factor else 1
    years = law.on(f"years.{one.kind}", day)
    known = [
        found
        for other, found in earlier.get(_spot(one), ())
        if other != number and (not one.code or found.code != one.code)
        and (timedelta(0) <= day - found.found_date <= timedelta(days=days))
        and (other is None or (found.found_date, other) < (day, number))
    ]  # fmt: skip
    return Judged(
        one, today, basis.name if basis else "", basis, int(least.number * times) if least else None,
        int(most.number * times) if most else None, _years_on(day, int(years.number)) if years else None,
        () if one.dropped else known, days,
    )  # fmt: skip


def _at_spots(cases: Sequence[SaidCase], days: int) -> dict[_SpotKey, list[tuple[int | None, Earlier]]]:
    """The cases at the spots that are said: those kept, and those said together with their number among them."""
    found: dict[_SpotKey, list[tuple[int | None, Earlier]]] = {}
    first = min((one.found_date for one in cases), default=date.max)
    rows = cases_known(None).filter(
        case__place__in={one.place_id for one in cases}, spot_key__in={one.spot_key for one in cases},
        found_date__gte=first - timedelta(days=min(days, (first - date.min).days)),
    )  # fmt: skip
    said_anew = {one.code for one in cases if one.code}
    for place, kind, key, code, day in rows.values_list(
        "case__place", "kind", "spot_key", "case__code", "found_date"
    ).order_by("found_date"):
        if code not in said_anew:
            found.setdefault((place, kind, key), []).append((None, Earlier(code, day)))
    for number, one in enumerate(cases):
        if not one.dropped:
            found.setdefault(_spot(one), []).append((number, Earlier(one.code, one.found_date)))
    return found


def _spot(one: SaidCase) -> _SpotKey:
    return one.place_id, one.kind, one.spot_key


def _years_on(day: date, years: int) -> date:
    """The same day some years on; of 29 February the first of March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
