"""Headers that compare: so với kế hoạch, % cùng kỳ, tháng 11 so với tháng 10, TH/KH."""

from __future__ import annotations

from luyke.model import Basis, Kind, Period
from luyke.reading.periods import When
from luyke.reading.tables.columns import Column, Role
from luyke.reading.tables.header import Header
from luyke.reading.tables.times import Moment, in_year, month_before, settle, year_before
from luyke.reading.tables.units import PERCENT

_PREVIOUS = {
    "previous_month": Basis.PREVIOUS_MONTH,
    "previous_quarter": Basis.PREVIOUS_QUARTER,
    "previous_week": Basis.PREVIOUS_WEEK,
}
_BASES = frozenset({"plan", "issuer", "same", "last_year", "base", *_PREVIOUS})
# Words that may stand behind "so với" without naming what is compared with.
_NAMELESS = frozenset({"filler", "percent", "change", "compare", "relative", "growth"})


def compares(header: Header) -> bool:
    """Whether a header relates two things: by a word, or as "% kế hoạch", "tăng giảm cùng kỳ (%)"."""
    if "compare" in header.roles:
        return True
    if not _BASES & header.roles:
        return False
    if header.roles & {"growth", "change", "ratio", "difference"} and "level" not in header.roles:
        return True
    if "reach" in header.roles:
        return True
    percent = next((word.start for word in header.words if "percent" in word.roles), -1)
    named = next(word.start for word in header.words if _BASES & set(word.roles))
    # "% kế hoạch" compares; "Kế hoạch (%)" is a plan in per cent.
    return 0 <= percent < named or (percent >= 0 and bool(header.roles & {"same", "last_year", "previous_month"}))


def comparison(at: int, header: Header, moment: Moment) -> Column | None:
    """The column of a header that compares; None where it does not say with what."""
    left, right = _sides(header)
    every = left.roles | right.roles
    period = left.period(moment, named_only=True)
    basis, against = _basis(right, period, moment)
    if basis is None:
        return None
    percent = header.unit == PERCENT or bool(every & {"percent", "relative", "growth", "ratio", "reach"})
    kinds = _kinds(every, basis, percent, bare=header.unit is None)
    return Column(
        at,
        Role.VALUE,
        header.path,
        kinds,
        period,
        against,
        timed=bool(period),
        cumulative="cumulative" in left.roles,
        basis=basis,
        issuer=header.issuer if basis is Basis.PLAN else "",
        unit=PERCENT if percent or (header.unit is None and Kind.DIFFERENCE not in kinds) else header.unit,
        subject=header.subject,
        formula=header.formula,
    )


def _kinds(roles: set[str], basis: Basis, percent: bool, *, bare: bool) -> tuple[Kind, ...]:
    """What a comparison's numbers can be; the likeliest first where the numbers have to decide."""
    if "difference" in roles and not percent:
        return (Kind.DIFFERENCE,)
    if basis is Basis.TOTAL:
        return (Kind.SHARE,)
    if "growth" in roles:
        return (Kind.GROWTH,)
    whole = Kind.ATTAINMENT if basis is Basis.PLAN else Kind.RATIO
    if "change" in roles:
        return (Kind.GROWTH, whole) if percent else (Kind.DIFFERENCE, Kind.GROWTH, whole)
    if "ratio" in roles:
        return (whole,)
    return (whole, Kind.GROWTH) if percent or bare or basis is Basis.PLAN else (Kind.DIFFERENCE,)


def _sides(header: Header) -> tuple[Header, Header]:
    """A comparison's two sides: the last comparing word that something follows parts them."""
    for word in reversed(header.words):
        if "compare" not in word.roles:
            continue
        named = any(later.start >= word.end and set(later.roles) - _NAMELESS for later in header.words)
        if named or any(start >= word.end for start, _ in header.times):
            return header.between(0, word.start), header.between(word.end, len(header.low))
    return header.between(0, 0), header


def _basis(right: Header, period: str, moment: Moment) -> tuple[Basis | None, str]:
    """What a comparison's right side names, and its period; None where it names nothing."""
    whens = [when for _, when in right.times]
    for role, previous in _PREVIOUS.items():
        if role in right.roles:
            return previous, month_before(period) if previous is Basis.PREVIOUS_MONTH else ""
    if "base" in right.roles:
        return Basis.NONE, ""
    if right.roles & {"plan", "issuer"}:
        return Basis.PLAN, settle(whens, moment.year, moment.month)
    if right.roles & {"same", "last_year"}:
        if all(when.form == "y" for when in whens):
            return Basis.YOY, in_year(period, whens[-1].year) if whens else year_before(period)
        return Basis.YOY, settle(whens, max(moment.year - 1, 0), moment.month)
    if "whole" in right.roles:
        return Basis.TOTAL, ""
    return _basis_by_time(whens, period, moment) if whens else (None, "")


def _basis_by_time(whens: list[When], period: str, moment: Moment) -> tuple[Basis | None, str]:
    """A base that is only a time: "so với tháng 10 năm 2021"."""
    against = settle(whens, moment.year, moment.month)
    own = Period.parse(period) or Period.parse(moment.period)
    other = Period.parse(against)
    if other is None or own is None:
        return None, ""
    if other.single_month and other.text == month_before(own.text):
        return Basis.PREVIOUS_MONTH, against
    if other.year == own.year - 1 and (other.months == 12 or other.last.month == own.last.month):
        return (Basis.YOY if other.months in (own.months, 12) else Basis.NONE), against
    if other.single_month and other.year == own.year and other.last.month == own.last.month - 1:
        return Basis.PREVIOUS_MONTH, against
    return Basis.NONE, against
