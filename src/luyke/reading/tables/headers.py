"""Header text → what its column means: value or plan, compared with what, of which period, in which unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luyke.lexicon.headers import HeaderWord, header_words, spelt_out
from luyke.model import Basis, Kind, Period
from luyke.reading.periods import When
from luyke.reading.tables.columns import Column, Formula, Role
from luyke.reading.tables.formulas import formula_in, without_formula
from luyke.reading.tables.grid import plain
from luyke.reading.tables.times import Moment, in_year, month_before, settle, times_in, unabbreviated, year_before
from luyke.reading.tables.units import PERCENT, TableUnit, unit_in

_GLUED_PERCENT = re.compile(r"%(?=\w)")
# "TH/KH", "tháng 11/cùng kỳ": a quotient in words. "tháng 11/2021" is none.
_OVER = re.compile(
    r" ?[/:] ?(?=(?:kế hoạch|dự toán|cùng kỳ|cùng kì|năm trước|tháng trước|vốn|chỉ tiêu|mục tiêu)(?!\w))"
)
_STRUCTURE = (Role.ORDER, Role.LABEL, Role.PLACE, Role.UNITS, Role.NOTE)
_MEANING = frozenset(
    [
        "plan",
        "level",
        "estimate",
        "cumulative",
        "last_year",
        "share",
        "difference",
        "reach",
        "ratio",
        "growth",
        "compare",
        "same",
        "previous_month",
        "previous_quarter",
        "previous_week",
        "base",
        "percent",
        "relative",
        "change",
        "issuer",
    ]
)
_BRACKETS = re.compile(r"\([^()]*\)")
_COUNTED = re.compile(r"^(?:tổng )?số (?:lượng )?")
_NOT_WORDS = re.compile(r"[\W\d_]+")


def normal(text: str) -> str:
    """A header's text as the rules see it: lower case, abbreviations spelt out, quotients as comparisons."""
    low = _GLUED_PERCENT.sub("% ", plain(text))
    return _OVER.sub(" so với ", spelt_out(unabbreviated(low)))


def is_header_text(text: str) -> bool:
    """Whether a cell's text has words of headers."""
    if len(text) > 150:
        return False
    low = normal(text)
    return bool(
        set().union(*(word.roles for word in header_words(low))) - {"filler", "total", "parts", "whole"}
    ) or any(True for _ in times_in(low))


def structure_of(text: str) -> Role | None:
    """The role of a column that measures nothing, by its header; None where it may measure."""
    low = _BRACKETS.sub("", normal(without_formula(text))).strip(" .:*")
    words = header_words(low)
    if not words:
        return None
    first = words[0]
    whole = first.start == 0 and first.end == len(low)
    if "skip" in first.roles and (whole or (first.start == 0 and " " in first.phrase)):
        return Role.NOTE
    if first.start or any(_MEANING & set(word.roles) for word in words[1:]):
        return None
    for role in _STRUCTURE:
        if role.value in first.roles and (whole or role is not Role.ORDER):
            return None if _MEANING & set(first.roles) else role
    return None


def column_of(at: int, texts: Sequence[str], moment: Moment) -> Column:
    """The column under the header cells `texts`, from the top down."""
    texts = [text for index, text in enumerate(texts) if text.strip() and text not in texts[:index]]
    path = tuple(normal(without_formula(text)) for text in texts)
    formula = next((given for text in reversed(texts) if (given := formula_in(text)) is not None), None)
    if not texts:
        return Column(at, Role.NONE)
    role = structure_of(texts[-1]) or (structure_of(texts[0]) if len(texts) > 1 else None)
    if role in (Role.NOTE, Role.UNITS, Role.ORDER):
        return Column(at, role, path)
    unit = next((found for text in reversed(texts) if (found := unit_in(text)) is not None), None)
    column = _measuring(at, path, moment, unit, formula)
    if role is not None and (column is None or column.subject):
        # What a structural word opens may still measure ("Ngành nông nghiệp" over numbers): the cells will tell.
        return Column(at, role, path, unit=unit, subject=path[-1], kinds=(Kind.LEVEL,))
    return column or Column(at, Role.NONE, path, unit=unit)


def _measuring(
    at: int, path: tuple[str, ...], moment: Moment, unit: TableUnit | None, formula: Formula | None
) -> Column | None:
    low = " | ".join(path)
    words = header_words(low)
    roles = {role for word in words for role in word.roles}
    times = times_in(low)
    left, right = _sides(low, words)
    subject = _subject(path)
    issuer = next((word.roles["issuer"] for word in reversed(words) if "issuer" in word.roles), "")
    part = "parts" in roles
    estimate = "estimate" in roles
    compares = compares(words, roles)
    if compares:
        return comparison(at, path, (left, right), times, moment, unit, formula, issuer, subject)
    if roles & {"growth", "ratio", "share", "difference", "change", "relative"}:
        return _change(at, path, roles, times, moment, unit, formula, subject)
    if "reach" in roles:
        return Column(
            at, Role.VALUE, path, (Kind.ATTAINMENT,), period_named(times, roles, moment, named_only=True),
            basis=Basis.PLAN, issuer=issuer, unit=PERCENT, subject=subject, formula=formula,
        )  # fmt: skip
    if roles & {"plan", "issuer"}:
        whens = [when for _, when in times if when.form in "mqcys"]
        period = settle(whens, moment.year, moment.month) if whens else str(moment.year or "")
        return Column(
            at, Role.VALUE, path, (Kind.TARGET,), period, timed=bool(whens), issuer=issuer, unit=unit, subject=subject,
            part=part, formula=formula,
        )  # fmt: skip
    if "percent" in roles and _percent_stands(path[-1]):
        kinds = (Kind.ATTAINMENT, Kind.RATIO, Kind.SHARE, Kind.GROWTH)
        return Column(at, Role.VALUE, path, kinds, unit=PERCENT, subject=subject, formula=formula)
    earlier = bool(roles & {"same", "last_year"})
    if earlier or roles & {"level", "estimate", "cumulative", "previous_month", "base"} or times:
        return _level(at, path, roles, times, moment, unit, formula, estimate, subject, part)
    if subject:
        return Column(
            at, Role.VALUE, path, (Kind.LEVEL,), moment.period, unit=unit, subject=subject, part=part, formula=formula
        )
    if roles & {"whole", "total"}:
        return Column(at, Role.VALUE, path, (Kind.LEVEL,), moment.period, unit=unit, part=part, formula=formula)
    return None


def _level(
    at: int,
    path: tuple[str, ...],
    roles: set[str],
    times: Sequence[tuple[int, When]],
    moment: Moment,
    unit: TableUnit | None,
    formula: Formula | None,
    estimate: bool,
    subject: str,
    part: bool,
) -> Column:
    period = period_named(times, roles, moment)
    timed = any(when.form != "y" or (when.year and "same" not in roles) for _, when in times) or "cumulative" in roles
    years = [when.year for _, when in times if when.year]
    if "same" in roles and all(when.form == "y" for _, when in times):
        period = in_year(moment.period, years[-1] if years else moment.year - 1) if moment.year else ""
    elif roles & {"same", "last_year"} and not years:
        period = year_before(period) if timed else str(moment.year - 1) if moment.year else ""
    elif "previous_month" in roles and not timed:
        period = month_before(period)
    parsed = Period.parse(period)
    earlier = bool(roles & {"same", "last_year"}) or (
        parsed is not None and bool(moment.year) and parsed.year < moment.year
    )
    return Column(
        at,
        Role.VALUE,
        path,
        (Kind.LEVEL,),
        period,
        timed=timed,
        cumulative="cumulative" in roles or any(when.form == "c" for _, when in times),
        estimate=estimate,
        unit=unit,
        subject=subject,
        earlier=earlier,
        part=part,
        formula=formula,
    )


def _change(
    at: int,
    path: tuple[str, ...],
    roles: set[str],
    times: Sequence[tuple[int, When]],
    moment: Moment,
    unit: TableUnit | None,
    formula: Formula | None,
    subject: str,
) -> Column:
    """Growth, shares and differences whose header does not say what they compare with."""
    kinds: tuple[Kind, ...]
    basis = Basis.NONE
    percent = unit == PERCENT or bool(roles & {"percent", "relative"})
    if "share" in roles:
        kinds, basis, unit = (Kind.SHARE,), Basis.TOTAL, PERCENT
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
        at, Role.VALUE, path, kinds, period_named(times, roles, moment, named_only=True), basis=basis, unit=unit,
        subject=subject, formula=formula,
    )  # fmt: skip


def _percent_stands(leaf: str) -> bool:
    """Whether a header's last part says percentage and names nothing else."""
    rest = leaf
    for word in reversed(header_words(leaf)):
        if set(word.roles) & {"percent", "level", "filler"}:
            rest = rest[: word.start] + rest[word.end :]
    return not _NOT_WORDS.sub("", rest)


def _subject(path: Sequence[str]) -> str:
    """What a header measures by itself: its parts that have none of the words of headers."""
    parts = []
    for part in path:
        bare = " ".join(_BRACKETS.sub(" ", part).split()).strip(" .:,;*-")
        words = header_words(bare)
        if any(_MEANING & set(word.roles) or "parts" in word.roles for word in words) and not _COUNTED.match(bare):
            continue
        if _COUNTED.match(bare) and any({"plan", "compare", "percent"} & set(word.roles) for word in words):
            continue
        rest = bare
        spans = [(word.start, word.end) for word in words if set(word.roles) & {"filler", "whole", "total", *_MEANING}]
        spans += [(start, when.end) for start, when in times_in(bare)]
        for start, end in sorted(spans, reverse=True):
            rest = rest[:start] + " " * (end - start) + rest[end:]
        if len(_NOT_WORDS.sub("", rest)) > 1:
            parts.append(bare)
    if len(parts) > 1 and _COUNTED.match(parts[-1]):
        # "Hộ nghèo" over "Số hộ" counts "số hộ nghèo".
        return _joined(parts[-1], " ".join(parts[:-1]))
    return " ".join(parts)


def _joined(one: str, other: str) -> str:
    """Two phrases as one, without the word that ends the first and begins the second."""
    words = one.split(" ")
    return " ".join(words[:-1] if other.startswith(f"{words[-1]} ") else words) + f" {other}"
