"""The numbers of a frozen table that words of the meeting may quote, each under its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from luyke.office.indicators.models import Cumulation, Indicator, Nature
from luyke.office.observations.periods import shifted, to_date
from luyke.office.reviews.freezing import thaw
from luyke.office.reviews.models import Snapshot
from luyke.office.scoreboard.sources import Source
from luyke.office.targets.models import Style
from luyke.office.ui.numbers import print_number
from luyke.office.ui.periods import print_period
from luyke.scoring import Status
from luyke.writing import derived
from luyke.writing.openings import source_of

_HUNDRED = Decimal(100)
_IN_PERCENT = (Style.GROWTH, Style.REDUCE_PERCENT)
_COUNTED = {
    Status.ON_TRACK: "Số chỉ tiêu đúng tiến độ",
    Status.AT_RISK: "Số chỉ tiêu có nguy cơ không đạt",
    Status.MISSED: "Số chỉ tiêu không đạt",
    Status.UNCLEAR: "Số chỉ tiêu chưa rõ kết quả",
}


@dataclass(frozen=True, slots=True)
class FrozenNumber:
    """One number of the frozen table; of "12/13" `value` is the numerator, `of` the denominator.

    key    its source, as in reports
    code   of its indicator; unit, value: in the engine's base unit
    shown  as it is printed, for a list
    """

    key: str
    name: str
    value: Decimal
    unit: str
    period: str
    shown: str
    code: str = ""
    of: Decimal | None = None


def frozen_numbers(snapshot: Snapshot | None) -> dict[str, FrozenNumber]:
    """Every number of a snapshot that may be quoted, by source. One query: how the indicators' values are counted."""
    if snapshot is None:
        return {}
    table = thaw(snapshot)
    codes = [row["indicator"] for row in table["rows"]]
    indicators = {one.code: one for one in Indicator.objects.filter(code__in=codes)}
    found = list(_counts(table))
    for row in table["rows"]:
        if row["indicator"] in indicators:
            found += _of_row(table["place"], table["period"], row, indicators[row["indicator"]])
    return {one.key: one for one in found}


def _counts(table: Mapping[str, Any]) -> Iterator[FrozenNumber]:
    stood = to_date(table["period"])
    if table["total"]:
        reached, total = Decimal(table["reached"]), Decimal(table["total"])
        key = source_of(Status.REACHED)
        yield FrozenNumber(key, "Số chỉ tiêu đạt và vượt", reached, "indicator", stood, f"{reached}/{total}", of=total)
    for status, name in _COUNTED.items():
        count = Decimal(sum(bool(row["plans"]) and row["status"] == status for row in table["rows"]))
        if count:
            yield FrozenNumber(source_of(status), name, count, "indicator", stood, f"{count}")


def _of_row(place: str, month: str, row: Mapping[str, Any], indicator: Indicator) -> Iterator[FrozenNumber]:
    code, name, accumulates = row["indicator"], row["name"], indicator.cumulation == Cumulation.SUM

    def stored(value: str | None, period: str) -> FrozenNumber | None:
        if value is None:
            return None
        number = Decimal(value)
        shown = f"{print_number(round(number / indicator.factor, 3))} {indicator.shown}"
        said = f"{name}: {print_period(period)}"
        return FrozenNumber(str(Source(code, place, period)), said, number, indicator.unit, period, shown, code)

    before = shifted(month, -12)
    now = stored(row["value"], to_date(month) if accumulates else month)
    then = stored(row["before"], to_date(before) if accumulates else before)
    alone = stored(row["month"], month) if accumulates else None
    yield from (one for one in (now, alone, then) if one is not None)
    if now is not None and then is not None and indicator.nature != Nature.INDEX:
        yield from _change(now, then, name, is_rate=indicator.nature == Nature.RATIO)
    for plan in row["plans"]:
        yield from _of_plan(place, month, plan, indicator, name, now)


def _change(now: FrozenNumber, then: FrozenNumber, name: str, *, is_rate: bool) -> Iterator[FrozenNumber]:
    said = f"{name}: so với cùng kỳ năm trước"
    gap, key = now.value - then.value, derived("difference", now.key, then.key)
    yield FrozenNumber(key, said, gap, "pp" if is_rate else now.unit, now.period, "chênh lệch", now.code)
    if not is_rate and then.value > 0:
        percent = _HUNDRED * (now.value / then.value - 1)
        key = derived("growth", now.key, then.key)
        yield FrozenNumber(key, said, percent, "%", now.period, f"{print_number(percent, 1)} %", now.code)


def _of_plan(
    place: str, month: str, plan: Mapping[str, Any], indicator: Indicator, name: str, now: FrozenNumber | None
) -> Iterator[FrozenNumber]:
    relative = plan["style"] in (*_IN_PERCENT, Style.REDUCE_POINTS)
    unit = "%" if plan["style"] in _IN_PERCENT else "pp" if relative else indicator.unit
    year, goal = month[:4], Decimal(plan["plan"])
    key, said = str(Source(indicator.code, place, year, plan["issuer"])), f"{name}: kế hoạch {plan['issuer_name']}"
    shown = plan["wanted"] if relative else f"{plan['wanted']} {indicator.shown}"
    yield FrozenNumber(key, said, goal, unit, year, shown, indicator.code)
    if now is not None and not relative and goal > 0:
        percent = _HUNDRED * now.value / goal
        yield FrozenNumber(
            derived("attainment", now.key, key), f"{name}: % kế hoạch {plan['issuer_name']}", percent, "%", now.period,
            f"{print_number(percent, 1)} %", indicator.code,
        )  # fmt: skip
