"""One indicator in one line, without decimals, as an opening paragraph or a public page says it."""

from __future__ import annotations

from luyke.scoring import Style
from luyke.writing.clauses import share_of_plan, verb_of
from luyke.writing.phrases import turn_of, variant
from luyke.writing.progress import Progress, Value
from luyke.writing.teller import Teller, names_of_time, small
from luyke.writing.traced import Traced


def write_headline(progress: Progress, turn: int | None = None) -> Traced:
    """ "Thu nội địa tháng 11 năm 2021 ước đạt gần 94 tỷ đồng; lũy kế 11 tháng ước đạt 1.248 tỷ đồng, bằng 129,1% …".

    "hơn" and "gần" stand only where the print lies below or above the value. Nothing without a value.
    """
    turn = turn_of(progress.code) if turn is None else turn
    teller, value = Teller(progress), progress.value
    if value is None:
        return Traced()
    words: dict[str, Traced | str] = dict(names_of_time(progress))
    words |= {"subject": progress.name, "small": small(progress.name)}
    words |= {"reached": _roughly(teller, value, progress.to_date), "said": _of_plan(teller, value)}
    month = progress.month if progress.accumulates else None
    name = "year" if progress.accumulates else "state"
    if month is not None and month.value and progress.month_number > 1:
        words["reached_month"] = _roughly(teller, month, progress.period)
        name = "month_and_year"
    return Traced.fill(variant("headline", name, turn), **words).capitalised


def _roughly(teller: Teller, value: Value, period: str) -> Traced:
    return verb_of(teller, value) + " " + teller.roughly(value, period)


def _of_plan(teller: Teller, value: Value) -> Traced:
    progress, plan = teller.progress, teller.progress.first
    if plan is None or progress.measure.is_rate or plan.goal.style is Style.AT_MOST:
        return Traced()
    told = share_of_plan(teller, value, plan, progress.to_date, "briefly", 0)
    return ", " + told if told else Traced()
