"""The paragraph of one indicator: the month, the year to date, its plans, the year before."""

from __future__ import annotations

from collections.abc import Iterable

from luyke.scoring import Status, Style
from luyke.writing.changes import compared, compared_to_last_year, compared_to_month_before
from luyke.writing.clauses import (
    beside_plan,
    in_brackets,
    reached,
    reached_of_whole,
    share_of_plan,
    wanted,
    whole_as_percent,
    whole_of,
)
from luyke.writing.outlooks import write_outlook
from luyke.writing.phrases import turn_of, variant
from luyke.writing.progress import Plan, Progress, Value
from luyke.writing.teller import Teller, names_of_time, small
from luyke.writing.traced import Traced

_IN_DOUBT = (Status.AT_RISK, Status.UNCLEAR)
_CHANGES = (Style.GROWTH, Style.REDUCE_POINTS, Style.REDUCE_PERCENT)


def write_standing(
    progress: Progress, turn: int | None = None, *, outlook: bool = True, dated: bool = True
) -> Traced:  # fmt: skip
    """What a report says of one indicator: one sentence, and where it is at risk what the rest of the year must bring.

    The wording follows `turn`, the paragraph's place among others; without one it follows the indicator's code. Not
    `dated`, it leaves out the year, which a sentence before it has said.
    """
    turn = turn_of(progress.code) if turn is None else turn
    sentences = [_statement(progress, turn, dated=dated)]
    if outlook and progress.status in _IN_DOUBT:
        sentences.append(write_outlook(progress, turn))
    return Traced(" ").join(sentence for sentence in sentences if sentence)


def write_group(progresses: Iterable[Progress], turn: int = 0, *, outlook: bool = True) -> Traced:
    """The paragraph of several indicators, one behind the other, no two neighbours worded alike; the first is dated."""
    return Traced(" ").join(
        write_standing(progress, turn + place, outlook=outlook, dated=not place)
        for place, progress in enumerate(progresses)
    )


def _statement(progress: Progress, turn: int, *, dated: bool) -> Traced:
    teller = Teller(progress)
    words: dict[str, Traced | str] = dict(names_of_time(progress, dated=dated))
    words |= {"subject": progress.name, "small": small(progress.name)}
    value, month = progress.value, progress.month if progress.accumulates else None
    if value is None and month is None:
        return _sentence("state", "unknown", turn, words)
    if value is not None:
        head, said = of_year(teller, value, turn)
        words |= {"reached": head, "said": _behind(said)}
    if not progress.accumulates:
        return _sentence("state", "known", turn, words)
    if value is not None and not value.value:
        return _sentence("flow", "nothing_yet", turn, words)
    if month is not None and month.value:
        head, said = _of_month(teller, month, turn)
        words |= {"reached_month": head, "said_month": _behind(said)}
    if value is None:
        return _sentence("flow", "month", turn, words)
    if month is None or progress.month_number == 1:
        return _sentence("flow", "year", turn, words)
    return _sentence("flow", "month_and_year" if month.value else "year_without_month", turn, words)


def of_year(teller: Teller, value: Value, turn: int) -> tuple[Traced, list[Traced]]:
    """What is said of January to the month: the value with its verb, and what follows it."""
    progress = teller.progress
    period = progress.to_date
    plan = progress.first
    whole = whole_of(progress, value, plan) if plan else None
    said: list[Traced | None] = []
    if plan is not None and whole is not None:
        head = reached_of_whole(teller, value, plan, whole, period)
        said.append(whole_as_percent(teller, value, plan, whole, period))
        if plan.goal.style is Style.OUT_OF:
            said[-1] = (said[-1] or Traced()) + in_brackets(wanted(teller, plan))
    else:
        head = reached(teller, value, period)
        if plan is not None and _beside_the_value(teller, plan):
            head = beside_plan(teller, head, plan, value.value)
        said += _shares(teller, value, turn)
    change = _change(teller, value, turn)
    if change is None and plan is not None and plan.goal.style in _CHANGES:
        head += in_brackets(wanted(teller, plan))
    return head, [each for each in (*said, change) if each]


def _of_month(teller: Teller, month: Value, turn: int) -> tuple[Traced, list[Traced]]:
    progress = teller.progress
    period = progress.period
    change = compared(teller, month, progress.same_month, period, "plain", turn)
    if change is None:
        change = compared_to_month_before(teller, month, progress.month_before, period)
    return reached(teller, month, period), [change] if change else []


def _shares(teller: Teller, value: Value, turn: int) -> list[Traced | None]:
    """What the value is of each plan that it can be a share of."""
    plans = [plan for plan in teller.progress.plans if not _beside_the_value(teller, plan)]
    said = []
    for place, plan in enumerate(plans):
        over = value.value > plan.goal.value and not place and turn % 3 == 1
        name = "next_share" if place else "exceeded" if over else "share"
        said.append(share_of_plan(teller, value, plan, teller.progress.to_date, name, turn))
    return said


def _change(teller: Teller, value: Value, turn: int) -> Traced | None:
    """How it has changed, beside a plan that asks for a change."""
    progress = teller.progress
    period, plan = progress.to_date, progress.first
    beside = plan if plan is not None and plan.goal.style in _CHANGES else None
    if beside is not None and beside.goal.style is Style.REDUCE_POINTS:
        return compared_to_last_year(teller, value, progress.last_year, period, "since_last_year", turn, beside)
    return compared(teller, value, progress.same_period, period, "with_base", turn, beside)


def _beside_the_value(teller: Teller, plan: Plan) -> bool:
    """Whether a plan stands in brackets behind the value, because the value is no share of it that means anything."""
    if plan.goal.style in _CHANGES:
        return False
    return plan.goal.style is Style.AT_MOST or teller.progress.measure.is_rate


def _behind(said: list[Traced]) -> Traced:
    return Traced("").join(", " + each for each in said)


def _sentence(part: str, name: str, turn: int, words: dict[str, Traced | str]) -> Traced:
    return Traced.fill(variant(part, name, turn), **words).capitalised
