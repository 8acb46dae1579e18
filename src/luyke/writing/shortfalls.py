"""How far an indicator has come on the way to its plan, and what is said of one that is missed or at risk."""

from __future__ import annotations

from collections.abc import Sequence

from luyke.scoring import Status, Style
from luyke.writing.changes import compared, compared_to_last_year
from luyke.writing.clauses import in_brackets, reached, share_of_plan, wanted
from luyke.writing.phrases import phrase, turn_of, variant
from luyke.writing.progress import Plan, Progress, Value
from luyke.writing.teller import Teller, names_of_time, small
from luyke.writing.traced import Traced

_FALLS = (Style.REDUCE_POINTS, Style.REDUCE_PERCENT)
_SAID = (Status.MISSED, Status.AT_RISK, Status.UNCLEAR)


def write_trouble(progress: Progress, turn: int | None = None) -> Traced:
    """ "Giải ngân vốn đầu tư công lũy kế 11 tháng năm 2021 mới bằng 50,6% kế hoạch …, có nguy cơ không đạt …".

    Nothing of what is reached or on track.
    """
    turn = turn_of(progress.code) if turn is None else turn
    if progress.status not in _SAID:
        return Traced()
    words: dict[str, Traced | str] = dict(names_of_time(progress))
    words |= {"subject": progress.name, "small": small(progress.name)}
    told = come_so_far(progress)
    if told is None:
        return Traced.fill(variant("state", "unknown", turn), **words).capitalised
    if not progress.accumulates:
        words["to_date"] = words["until"]
    words |= {"told": told, "only": phrase("trouble", "only") if _too_little(progress) else ""}
    limit = progress.style is Style.AT_MOST and progress.status is not Status.UNCLEAR
    name = f"{progress.status.value}_limit" if limit else progress.status.value
    return Traced.fill(variant("trouble", name, turn), **words).capitalised


def write_unknown(progresses: Sequence[Progress]) -> Traced:
    """ "Chưa có số liệu tháng 12 năm 2021 về: …; …." of several of one month; nothing of what has a value."""
    missing = [one for one in progresses if one.value is None]
    if len(missing) < 2:
        return write_trouble(missing[0], 0) if missing else Traced()
    names = "; ".join(small(one.name) for one in missing)
    month = names_of_time(missing[0])["month"]
    return Traced(phrase("state", "none_known").format(month=month, names=names)).capitalised


def come_so_far(progress: Progress) -> Traced | None:
    """The value against its plan, from the verb on: "bằng 50,6% kế hoạch thành phố giao"; None where either lacks."""
    teller, value, plan = Teller(progress), progress.value, progress.first
    if value is None or plan is None:
        return None
    style, told = plan.goal.style, None
    if style is Style.GROWTH or style in _FALLS:
        base = _base(progress, plan)
        if base is not None and base.value != value.value:
            told = _changed(teller, value, base, plan)
    elif style is not Style.AT_MOST and progress.accumulates and not value.value:
        told = Traced(phrase("opening", "nothing_yet"))
    elif style is not Style.AT_MOST and not progress.measure.is_rate:
        told = share_of_plan(teller, value, plan, progress.to_date, "briefly", 0)
    return told or reached(teller, value, progress.to_date) + in_brackets(wanted(teller, plan))


def _too_little(progress: Progress) -> bool:
    """Whether more of what is told would be better: not of a limit, nor of what went the wrong way."""
    value, plan = progress.value, progress.first
    if value is None or plan is None:
        return False
    style, base = plan.goal.style, _base(progress, plan)
    if style is Style.GROWTH:
        return base is not None and value.value > base.value
    if style in _FALLS:
        return base is not None and value.value < base.value
    return style is not Style.AT_MOST and value.value > 0


def _base(progress: Progress, plan: Plan) -> Value | None:
    """What a plan that asks for a change is held against."""
    return progress.last_year if plan.goal.style is Style.REDUCE_POINTS else progress.same_period


def _changed(teller: Teller, value: Value, base: Value, plan: Plan) -> Traced | None:
    period = teller.progress.to_date
    if plan.goal.style is Style.REDUCE_POINTS:
        return compared_to_last_year(teller, value, base, period, "since_briefly", 0, plan)
    return compared(teller, value, base, period, "briefly", 0, plan)
