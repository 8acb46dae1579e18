"""Header text → what its column means: value or plan, of which period, in which unit, by itself or compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from luyke.lexicon.headers import header_words
from luyke.model import Basis, Kind, Period
from luyke.reading.tables.columns import Column, Role
from luyke.reading.tables.comparing import compares, comparison
from luyke.reading.tables.formulas import without_formula
from luyke.reading.tables.header import MEANING, Header, header_of, names_only, normal, without_brackets
from luyke.reading.tables.times import Moment, in_year, month_before, settle, times_in, year_before
from luyke.reading.tables.units import PERCENT

_STRUCTURE = (Role.ORDER, Role.LABEL, Role.PLACE, Role.UNITS, Role.NOTE)
_LEVELS = frozenset(
    {
        "level",
        "estimate",
        "cumulative",
        "base",
        "same",
        "last_year",
        "previous_month",
        "previous_quarter",
        "previous_week",
    }
)
_CHANGES = frozenset({"growth", "ratio", "share", "difference", "change", "relative"})
_BESIDE_PERCENT = frozenset({"percent", "level", "filler"})
_BARE_PERCENT = (Kind.ATTAINMENT, Kind.RATIO, Kind.SHARE, Kind.GROWTH)


def is_header_text(text: str) -> bool:
    """Whether a cell's text has words of headers."""
    if len(text) > 150:
        return False
    low = normal(text)
    roles = {role for word in header_words(low) for role in word.roles}
    return bool(roles - {"filler", "total", "parts", "whole"}) or bool(times_in(low))


def structure_of(text: str) -> Role | None:
    """The role of a column that measures nothing, by its header; None where it may measure."""
    low = without_brackets(normal(without_formula(text)))
    words = header_words(low)
    if not words:
        return None
    first = words[0]
    whole = first.start == 0 and first.end == len(low)
    if "skip" in first.roles and (whole or (first.start == 0 and " " in first.phrase)):
        return Role.NOTE
    if first.start or any(MEANING & set(word.roles) for word in words[1:]):
        return None
    for role in _STRUCTURE:
        if role.value in first.roles and (whole or role is not Role.ORDER):
            return None if MEANING & set(first.roles) else role
    return None


def column_of(at: int, texts: Sequence[str], moment: Moment) -> Column:
    """The column under the header cells `texts`, from the top down."""
    texts = [text for index, text in enumerate(texts) if text.strip() and text not in texts[:index]]
    if not texts:
        return Column(at, Role.NONE)
    header = header_of(texts)
    role = structure_of(texts[-1]) or (structure_of(texts[0]) if len(texts) > 1 else None)
    if role in (Role.NOTE, Role.UNITS, Role.ORDER):
        return Column(at, role, header.path)
    column = _measuring(at, header, moment)
    if role is not None and (column is None or column.subject):
        # What a structural word opens may still measure ("Ngành nông nghiệp" over numbers): the cells will tell.
        return Column(at, role, header.path, (Kind.LEVEL,), unit=header.unit, subject=header.path[-1])
    return column or Column(at, Role.NONE, header.path, unit=header.unit)


def _measuring(at: int, header: Header, moment: Moment) -> Column | None:
    roles = header.roles
    if compares(header):
        compared = comparison(at, header, moment)
        bare = compared is None and (header.unit == PERCENT or "percent" in roles)
        return replace(_bare_percent(at, header), subject="") if bare else compared
    if roles & _CHANGES:
        return _change(at, header, moment)
    if "reach" in roles:
        period = header.period(moment, named_only=True)
        return Column(
            at, Role.VALUE, header.path, (Kind.ATTAINMENT,), period, basis=Basis.PLAN, issuer=header.issuer,
            unit=PERCENT, subject=header.subject, formula=header.formula,
        )  # fmt: skip
    if roles & {"plan", "issuer"}:
        return _plan(at, header, moment)
    if "percent" in roles and names_only(header.path[-1], _BESIDE_PERCENT):
        return _bare_percent(at, header)
    if roles & _LEVELS or header.times:
        return _level(at, header, moment)
    if header.subject or roles & {"whole", "total"}:
        return Column(
            at, Role.VALUE, header.path, (Kind.LEVEL,), moment.period, unit=header.unit, subject=header.subject,
            formula=header.formula,
        )  # fmt: skip
    return None


def _bare_percent(at: int, header: Header) -> Column:
    """A percentage of something that the header does not name: the other columns will tell."""
    return Column(
        at, Role.VALUE, header.path, _BARE_PERCENT, unit=PERCENT, subject=header.subject, formula=header.formula
    )


def _plan(at: int, header: Header, moment: Moment) -> Column:
    whens = [when for _, when in header.times]
    period = settle(whens, moment.year, moment.month) if whens else str(moment.year or "")
    return Column(
        at,
        Role.VALUE,
        header.path,
        (Kind.TARGET,),
        period,
        timed=bool(whens),
        issuer=header.issuer,
        unit=header.unit,
        subject=header.subject,
        formula=header.formula,
    )


def _level(at: int, header: Header, moment: Moment) -> Column:
    roles = header.roles
    period = header.period(moment)
    # The year of "cùng kỳ năm 2020" says nothing of the months.
    timed = "cumulative" in roles or any(
        when.form != "y" or (when.year and "same" not in roles) for _, when in header.times
    )
    years = [when.year for _, when in header.times if when.year]
    if "same" in roles and all(when.form == "y" for _, when in header.times):
        period = in_year(moment.period, years[-1] if years else moment.year - 1) if moment.year else ""
    elif roles & {"same", "last_year"} and not years:
        period = year_before(period) if timed else str(moment.year - 1) if moment.year else ""
    elif "previous_month" in roles and not timed:
        period = month_before(period)
    elif not timed and ("tuần" in header.low or "previous_quarter" in roles):
        # The contract has no weeks, and which quarter was the last one the table does not say.
        period = ""
    parsed = Period.parse(period)
    past = parsed is not None and bool(moment.year) and parsed.year < moment.year
    return Column(
        at,
        Role.VALUE,
        header.path,
        (Kind.LEVEL,),
        period,
        timed=timed,
        cumulative="cumulative" in roles or any(when.form == "c" for _, when in header.times),
        estimate="estimate" in roles,
        unit=header.unit,
        subject=header.subject,
        earlier=past or bool(roles & {"same", "last_year"}),
        formula=header.formula,
    )


def _change(at: int, header: Header, moment: Moment) -> Column:
    """Growth, shares and differences whose header does not say what they compare with."""
    roles, unit = header.roles, header.unit
    kinds: tuple[Kind, ...]
    percent = unit == PERCENT or bool(roles & {"percent", "relative"})
    if "share" in roles:
        kinds, unit = (Kind.SHARE,), PERCENT
    elif "growth" in roles:
        kinds, unit = (Kind.GROWTH,), PERCENT
    elif "difference" in roles and not percent:
        kinds = (Kind.DIFFERENCE,)
    elif "ratio" in roles:
        kinds, unit = (Kind.RATIO, Kind.GROWTH), unit or PERCENT
    elif percent:
        kinds, unit = (Kind.GROWTH, Kind.RATIO), PERCENT
    else:
        kinds = (Kind.DIFFERENCE, Kind.GROWTH)
    return Column(
        at,
        Role.VALUE,
        header.path,
        kinds,
        header.period(moment, named_only=True),
        basis=Basis.TOTAL if kinds == (Kind.SHARE,) else Basis.NONE,
        unit=unit,
        subject=header.subject,
        formula=header.formula,
    )
