"""Headers that compare: so với kế hoạch, % cùng kỳ, tháng 11 so với tháng 10, TH/KH."""

from __future__ import annotations

from collections.abc import Sequence

from luyke.lexicon.headers import HeaderWord, header_words
from luyke.model import Basis, Kind, Period
from luyke.reading.periods import When
from luyke.reading.tables.columns import Column, Formula, Role
from luyke.reading.tables.times import Moment, month_before, settle, times_in, year_before
from luyke.reading.tables.units import PERCENT, TableUnit

_PREVIOUS = {
    "previous_month": Basis.PREVIOUS_MONTH,
    "previous_quarter": Basis.PREVIOUS_QUARTER,
    "previous_week": Basis.PREVIOUS_WEEK,
}


def compares(words: Sequence[HeaderWord], roles: set[str]) -> bool:
    """Whether a header relates two things: by a word, or as "% kế hoạch", "tăng giảm cùng kỳ (%)"."""
    named = roles & {
        "plan",
        "issuer",
        "same",
        "last_year",
        "previous_month",
        "previous_quarter",
        "previous_week",
        "base",
    }
    if "compare" in roles:
        return True
    if not named:
        return False
    if roles & {"growth", "change", "ratio", "difference"} and not roles & {"level"}:
        return True
    if "reach" in roles:
        return bool(named)
    first_percent = next((word.start for word in words if "percent" in word.roles), -1)
    first_named = next(word.start for word in words if named & set(word.roles))
    if 0 <= first_percent < first_named:
        return True
    return first_percent >= 0 and bool(roles & {"same", "last_year", "previous_month"})


def comparison(
    at: int,
    path: tuple[str, ...],
    sides: tuple[tuple[int, int], tuple[int, int]],
    times: Sequence[tuple[int, When]],
    moment: Moment,
    unit: TableUnit | None,
    formula: Formula | None,
    issuer: str,
    subject: str,
) -> Column | None:
    low = " | ".join(path)
    words = header_words(low)
    (left_from, left_to), (right_from, right_to) = sides
    left_words = {role for word in words if left_from <= word.start < left_to for role in word.roles}
    right_words = {role for word in words if right_from <= word.start < right_to for role in word.roles}
    every = left_words | right_words
    left_times = [(place, when) for place, when in times if left_from <= place < left_to]
    right_times = [(place, when) for place, when in times if right_from <= place < right_to]
    period = period_named(left_times, left_words, moment, named_only=True)
    basis, against = _basis(right_words, [when for _, when in right_times], period, moment)
    if basis is None:
        return None
    if unit == PERCENT or every & {"percent", "relative", "growth", "ratio", "reach"}:
        unit = PERCENT
    kinds: tuple[Kind, ...]
    if every & {"difference"} and unit != PERCENT:
        kinds = (Kind.DIFFERENCE,)
    elif basis is Basis.TOTAL:
        kinds, unit = (Kind.SHARE,), PERCENT
    elif "growth" in every:
        kinds, unit = (Kind.GROWTH,), PERCENT
    elif "change" in every:
        kinds = (Kind.GROWTH, Kind.RATIO) if unit == PERCENT else (Kind.DIFFERENCE, Kind.GROWTH, Kind.RATIO)
        if basis is Basis.PLAN:
            kinds = tuple(Kind.ATTAINMENT if kind is Kind.RATIO else kind for kind in kinds)
    elif basis is Basis.PLAN:
        kinds = (Kind.ATTAINMENT, Kind.GROWTH)
    elif "ratio" in every:
        kinds, unit = (Kind.RATIO,), PERCENT
    elif unit == PERCENT or unit is None:
        kinds = (Kind.RATIO, Kind.GROWTH)
    else:
        kinds = (Kind.DIFFERENCE,)
    if unit is None and Kind.DIFFERENCE not in kinds:
        unit = PERCENT
    return Column(
        at,
        Role.VALUE,
        path,
        kinds,
        period,
        against,
        timed=bool(period),
        cumulative="cumulative" in left_words,
        basis=basis,
        issuer=issuer if basis is Basis.PLAN else "",
        unit=unit,
        subject=subject,
        formula=formula,
    )


def _sides(low: str, words: Sequence[HeaderWord]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where a comparison's two sides stand: the last comparing word that something follows parts them."""
    ends = len(low)
    for word in reversed(words):
        if (
            "compare" in word.roles
            and any(
                later.start >= word.end
                and set(later.roles) - {"filler", "percent", "change", "compare", "relative", "growth"}
                for later in words
            )
        ) or ("compare" in word.roles and any(start >= word.end for start, _ in times_in(low))):
            return (0, word.start), (word.end, ends)
    return (0, 0), (0, ends)


def _basis(roles: set[str], times: list[When], period: str, moment: Moment) -> tuple[Basis | None, str]:
    """What a comparison's right side names, and its period; None where it names nothing."""
    for role, previous in _PREVIOUS.items():
        if role in roles:
            return previous, month_before(period) if previous is Basis.PREVIOUS_MONTH else ""
    if "base" in roles:
        return Basis.NONE, ""
    if "plan" in roles or "issuer" in roles:
        return Basis.PLAN, settle(times, moment.year, moment.month)
    if roles & {"same", "last_year"}:
        return Basis.YOY, year_before(period) if not times or not times[-1].year else settle(times, 0, moment.month)
    if "whole" in roles:
        return Basis.TOTAL, ""
    if not times:
        return None, ""
    against = settle(times, moment.year, moment.month)
    own = Period.parse(period) or Period.parse(moment.period)
    other = Period.parse(against)
    if other is None or own is None:
        return None, ""
    if other.single_month and own.single_month and other.text == month_before(own.text):
        return Basis.PREVIOUS_MONTH, against
    if other.year == own.year - 1 and (other.last.month == own.last.month or other.months == 12):
        same = other.months == own.months or other.months == 12
        return (Basis.YOY if same else Basis.NONE), against
    if other.single_month and other.year == own.year and other.last.month == own.last.month - 1:
        return Basis.PREVIOUS_MONTH, against
    return Basis.NONE, against


def period_named(times: Sequence[tuple[int, When]], roles: set[str], moment: Moment, *, named_only: bool = False) -> str:
    whens = [when for _, when in times]
    cumulative = "cumulative" in roles
    if not whens and not cumulative:
        return "" if named_only else moment.period
    return settle(whens, moment.year, moment.month, cumulative=cumulative)


