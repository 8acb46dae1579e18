"""What the rest of the year must bring, and where it is expected to end."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from luyke.lexicon.numbers import WIDE
from luyke.model import Kind
from luyke.scoring import Status, Style
from luyke.writing.periods import write_period
from luyke.writing.phrases import phrase, turn_of, variant
from luyke.writing.progress import Plan, Progress, derived
from luyke.writing.teller import Teller, names_of_time, small
from luyke.writing.traced import Traced

_YEAR = 12
_DONE = (Status.REACHED, Status.MISSED)


def write_outlook(progress: Progress, turn: int | None = None) -> Traced:
    """What the months to come must bring, or may; nothing where the plan is reached, missed, or of another kind."""
    turn = turn_of(progress.code) if turn is None else turn
    plan, value, left = progress.first, progress.value, _YEAR - progress.month_number
    if plan is None or value is None or left <= 0 or plan.standing.status in _DONE:
        return Traced()
    required, level = plan.standing.required, plan.standing.level
    wanted = level.midpoint if level else None
    if required is None or wanted is None or wanted <= value.value:
        return Traced()
    teller, rest = Teller(progress), rest_of_year(progress)
    missing = wanted - value.value
    words: dict[str, Traced | str] = {
        "rest": _name_of_rest(progress),
        "small": small(progress.name),
        "missing": _needed(teller, plan, missing, rest, "missing", ""),
        "required": _needed(teller, plan, missing / left, rest, "required", phrase("outlook", "required_subject")),
    }
    name = "limit" if plan.goal.style is Style.AT_MOST else "last_month" if left == 1 else "months"
    return Traced.fill(variant("outlook", name, turn), **words).capitalised


def write_forecast(progress: Progress) -> Traced:
    """Where the year is expected to end; nothing where that is not known."""
    expected = progress.outlook
    if expected is None or expected.low is None or expected.high is None:
        return Traced()
    source = derived("forecast", progress.value.source if progress.value else progress.code)
    span = Teller(progress).range(expected.low, expected.high, source, str(progress.year))
    words = names_of_time(progress)
    return Traced.fill(
        phrase("outlook", "foreseen"), whole_year=words["whole_year"], small=small(progress.name), range=span
    ).capitalised


def rest_of_year(progress: Progress) -> str:
    """The months to come as a period: "2021-12", "2021-11/2021-12"."""
    first = progress.month_number + 1
    return f"{progress.year}-12" if first == _YEAR else f"{progress.year}-{first:02}/{progress.year}-12"


def _name_of_rest(progress: Progress) -> str:
    left = _YEAR - progress.month_number
    if left == 1:
        return write_period(rest_of_year(progress))
    return phrase("period", "rest").format(months=left, year=progress.year)


def _needed(teller: Teller, plan: Plan, need: Decimal, rest: str, formula: str, subject: str) -> Traced:
    """So much as is enough: what must be reached is rounded up, what must not be passed is rounded down."""
    progress = teller.progress
    limit = plan.goal.style is Style.AT_MOST
    step = progress.measure.factor.scaleb(-progress.measure.places)
    rounding = ROUND_HALF_UP if formula == "missing" else ROUND_FLOOR if limit else ROUND_CEILING
    enough = WIDE.divide(need, step).quantize(Decimal(1), rounding, WIDE) * step
    source = derived(formula, plan.source, progress.value.source if progress.value else progress.code)
    hedge = "<=" if limit else ""
    return teller.amount(enough or need, source, rest, Kind.TARGET, issuer="", hedge=hedge, subject=subject)
