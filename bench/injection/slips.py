"""The twelve kinds of slip, each put into a clean text at a place drawn by lot."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bench.injection import prints
from bench.injection.clean import Clean
from bench.injection.flows import shown
from luyke.model import Figure, Kind, MonthAndCumulative, PartsOfTotal, Statement
from luyke.reading import read_text

_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_VERB = re.compile(r"(tăng|giảm)((?: gần| hơn| trên| khoảng)? )$", re.IGNORECASE)
_OPPOSITE = {"tăng": "giảm", "giảm": "tăng", "Tăng": "Giảm", "Giảm": "Tăng"}
_DATE = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})")
Edit = tuple[int, int, str]


@dataclass(frozen=True)
class Slip:
    """A text with one slip in it.

    changed   spans of what is wrong in `text`; a finding that names one of them has found the slip
    bound     a firm relation that holds speaks for what was changed
    provable  that relation cannot hold any more: the slip is larger than what rounding hides
    """

    text: str
    changed: tuple[tuple[int, int], ...]
    bound: bool
    provable: bool
    was: str
    now: str


Put = Callable[[Clean, random.Random], Slip | None]


def _edited(text: str, edits: Sequence[Edit]) -> Slip:
    """A slip that a comparison of words must find: of dates, of pairs. Bound and provable as far as numbers say."""
    shift, spans = 0, []
    was = " … ".join(text[start:end] for start, end, _ in edits)
    for start, end, new in sorted(edits):
        text = text[: start + shift] + new + text[end + shift :]
        spans.append((start + shift, start + shift + len(new)))
        shift += len(new) - (end - start)
    return Slip(text, tuple(spans), True, True, was, " … ".join(new for _, _, new in edits))


def _of(clean: Clean, figures: Sequence[Figure], edits: Sequence[Edit]) -> Slip:
    """A slip in numbers, held against the relations of the clean text."""
    slip = _edited(clean.report.text, edits)
    became: dict[int, Figure] = {}
    there = read_text(slip.text).figures
    for figure, (start, end) in zip(sorted(figures, key=lambda one: one.start), slip.changed, strict=True):
        at = [one for one in there if start <= one.start < end or one.start <= start < one.end]
        if at:
            became[figure.start] = at[-1]
    bound = any(map(clean.bound, figures))
    # A number that is no figure any more leaves nothing to compute with: then only the relation counts.
    provable = clean.contradicts(became) if len(became) == len(figures) else bound
    return replace(slip, bound=bound, provable=bound and provable)


def _in_a_number(change: Callable[[str, random.Random], str | None]) -> Put:
    def put(clean: Clean, chance: random.Random) -> Slip | None:
        figure = chance.choice(clean.reading.figures)
        number = chance.choice(list(_NUMBER.finditer(figure.text)) or [None])
        new = change(number[0], chance) if number else None
        if number is None or new is None or new == number[0]:
            return None
        return _of(clean, [figure], [(figure.start + number.start(), figure.start + number.end(), new)])

    return put


def _replaced(clean: Clean, figure: Figure, printed: str) -> Slip | None:
    return None if printed == figure.text else _of(clean, [figure], [(figure.start, figure.end, printed)])


def _percentages(clean: Clean) -> list[Figure]:
    kinds = (Kind.GROWTH, Kind.ATTAINMENT, Kind.SHARE, Kind.RATIO)
    found = (figure for figure in clean.reading.figures if figure.unit == "%" and figure.kind in kinds)
    return [figure for figure in found if prints.size_of(figure.text) is not None]


def stale_percentage(clean: Clean, chance: random.Random) -> Slip | None:
    """Last month's percentage left standing; where there is no last month, the like one of a neighbour."""
    percentages = _percentages(clean)
    if not percentages:
        return None
    figure = chance.choice(percentages)
    if clean.report.earlier:
        earlier = clean.earlier.figures[clean.reading.figures.index(figure)] if clean.earlier else None
        return _replaced(clean, figure, earlier.text) if earlier is not None and earlier.unit == "%" else None
    others = [other.text for other in percentages if other.kind == figure.kind and other.text != figure.text]
    return _replaced(clean, figure, chance.choice(others)) if others else None


def wrong_base(clean: Clean, chance: random.Random) -> Slip | None:
    """A percentage worked out on another level of the text than the one it is said of."""
    statements = [tie for tie in clean.reading.relations_of(Statement) if tie.head.of is None]
    told = [(tie.head, one) for tie in statements for one in tie.details if one in _percentages(clean)]
    if not told:
        return None
    head, figure = chance.choice(told)
    bases = [
        other.value
        for other in clean.reading.figures
        if other.unit == head.unit and other.kind in (Kind.LEVEL, Kind.TARGET) and other.value > 0
    ]
    fitting = [base for base in bases if base != head.value and head.value / 20 < base < head.value * 20]
    size = prints.size_of(figure.text)
    if not fitting or size is None:
        return None
    ratio = 100 * head.value / chance.choice(fitting)
    return _replaced(clean, figure, shown(ratio - 100 if figure.kind is Kind.GROWTH else ratio, size[1]))


def wrong_base_year(clean: Clean, chance: random.Random) -> Slip | None:
    """The year compared with, one year off."""
    bases = [mention for mention in clean.reading.dates if mention.role == "base" and str(mention.year) in mention.text]
    if not bases:
        return None
    mention = chance.choice(bases)
    start = mention.start + mention.text.index(str(mention.year))
    return _edited(clean.report.text, [(start, start + 4, str(mention.year + chance.choice((-1, 1))))])


def direction(clean: Clean, chance: random.Random) -> Slip | None:
    """Tăng for giảm, giảm for tăng."""
    text = clean.report.text
    told = [
        (figure, verb)
        for figure in clean.reading.figures
        if figure.kind in (Kind.GROWTH, Kind.DIFFERENCE) and (verb := _VERB.search(text[: figure.start]))
    ]
    if not told:
        return None
    figure, verb = chance.choice(told)
    new = _OPPOSITE[verb[1].capitalize() if verb[1][0].isupper() else verb[1].lower()] + verb[2]
    return _of(clean, [figure], [(verb.start(), figure.end, new + figure.text)])


def one_part(clean: Clean, chance: random.Random) -> Slip | None:
    """One part brought up to date, the total not."""
    parts = [part for tie in clean.reading.relations_of(PartsOfTotal) if tie.exhaustive for part in tie.parts]
    if not parts:
        return None
    part = chance.choice(parts)
    size = prints.size_of(part.text)
    if size is None:
        return None
    change = Decimal(str(round(chance.choice((-1, 1)) * chance.uniform(0.02, 0.15), 4)))
    return _replaced(clean, part, shown(size[0] * (1 + change), size[1]))


def month_and_cumulative(clean: Clean, chance: random.Random) -> Slip | None:
    """A month's number and the one of the year up to it, each in the other's place."""
    ties = list(clean.reading.relations_of(MonthAndCumulative))
    if not ties:
        return None
    tie = chance.choice(ties)
    month, year = tie.month, tie.cumulative
    return _of(clean, [month, year], [(month.start, month.end, year.text), (year.start, year.end, month.text)])


def copied_pair(clean: Clean, chance: random.Random) -> Slip | None:
    """A level and its growth copied from another indicator of the same unit, period and basis."""
    pairs = [
        (tie.head, growth, verb)
        for tie in clean.reading.relations_of(Statement)
        for growth in tie.details
        if growth.kind is Kind.GROWTH and (verb := _VERB.search(clean.report.text[: growth.start]))
    ]
    copies = [
        (one, other)
        for one in pairs
        for other in pairs
        if one[0].subject != other[0].subject
        and one[0].text != other[0].text
        and all(
            getattr(one[at], field) == getattr(other[at], field)
            for at in (0, 1)
            for field in ("unit", "period", "basis")
        )
        and _scale(one[0]) == _scale(other[0]) != 0
        and len(re.sub(r"\D", "", other[0].text)) >= 3
        and len(re.sub(r"\D", "", other[1].text)) >= 2
    ]
    if not copies:
        return None
    (head, growth, verb), (from_head, from_growth, from_verb) = chance.choice(copies)
    said = (verb.start(), growth.end, from_verb[0] + from_growth.text)
    return _edited(clean.report.text, [(head.start, head.end, from_head.text), said])


def _scale(level: Figure) -> Decimal:
    """What one of its printed units is worth (10⁹ for tỷ đồng): a copy says the same only in the same scale."""
    size = prints.size_of(level.text)
    return level.value / size[0] if size is not None and size[0] else Decimal(0)


def date(clean: Clean, chance: random.Random) -> Slip | None:
    """A day that is none, or a date of another month or year than the report's."""
    found = [
        (mention, match)
        for mention in clean.reading.dates
        if mention.day and (match := _DATE.search(mention.text)) is not None
    ]
    if not found:
        return None
    mention, match = chance.choice(found)
    day, month, year = int(match[1]), int(match[3]), int(match[4])
    match chance.randrange(3):
        case 0:
            day = chance.choice((31, 32, 38)) if month in (4, 6, 9, 11) else chance.choice((32, 38, 40))
        case 1:
            month = chance.choice([other for other in range(1, 13) if other != month])
        case _:
            year += chance.choice((-1, 1, -10, 10))
    printed = mention.text.replace(match[0], f"{day:02}/{month:02}/{year}")
    return None if printed == mention.text else _edited(clean.report.text, [(mention.start, mention.end, printed)])


SLIPS: dict[str, Put] = {
    "one digit": _in_a_number(prints.one_digit),
    "two digits transposed": _in_a_number(prints.transposed),
    "a digit dropped": _in_a_number(prints.dropped),
    "× 10": _in_a_number(prints.tenfold),
    "× 1000": _in_a_number(prints.thousandfold),
    "copied pair": copied_pair,
    "stale percentage": stale_percentage,
    "wrong base: the percentage": wrong_base,
    "wrong base: the year": wrong_base_year,
    "tăng for giảm": direction,
    "one part changed": one_part,
    "month and cumulative swapped": month_and_cumulative,
    "date": date,
}
