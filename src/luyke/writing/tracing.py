"""Which digits of a paragraph that people wrote are traced, and which are not.

A digit is let pass untraced only where it measures nothing: in a date, a number of a law, an item's number, a name
such as "A51" or "tổ dân phố số 5". Everything else, read as a figure or not, must rest on something; so must amounts in
words: "hai trăm", "hai phần ba", "một nửa", "gấp đôi", "hai phần trăm", "năm lần". What is vague ("hàng trăm", "phần
lớn") states no figure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from luyke.lexicon.numerals import find_number_words, find_share_words
from luyke.lexicon.units import MEASURED
from luyke.model import Figure
from luyke.reading import read_text
from luyke.reading.quantities import measure_at
from luyke.reading.worded import means_year
from luyke.writing.naming import is_amount, names

_DIGITS = re.compile(r"\d(?:[\d.,/\-]*\d)?")
_TIMES = re.compile(
    r"(?<!\w)gấp\s+(?:đôi|rư[ỡở]i|(?:hơn|gần|khoảng)?\s*(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\w))(?!\w)"
)
_PERCENTAGES = frozenset({"%", "‰", "pp"})
_ORDINAL = re.compile(r"\s+lần\s+(?:thứ|đầu|cuối|trước|sau)(?!\w)")


class Span(NamedTuple):
    """Where a number stands in a text, and what is printed there."""

    start: int
    end: int
    printed: str


@dataclass(frozen=True)
class Measured:
    """A number of a paragraph that must rest on something; `figure` is how the engine reads it, if it does."""

    span: Span
    figure: Figure | None


def measured(text: str) -> list[Measured]:
    """The numbers of a text that must be traced, in reading order."""
    reading = read_text(text)
    words = _words(text)
    # "hai phần ba" is one amount, whatever of it is read as a figure.
    found = {
        (figure.start, figure.end): figure
        for figure in reading.figures
        if not any(first <= figure.start and figure.end < last for first, last in words)
    }
    covered = sorted(found)
    harmless = [(date.start, date.end) for date in reading.dates]
    bare = [
        match.span()
        for match in _DIGITS.finditer(text)
        if not _within(match.start(), covered)
        and (is_amount(text, match) or not (_inside(match.span(), harmless) or names(text, match)))
    ]
    bare += [span for span in (*_signs(text), *words) if not _within(span[0], [*covered, *bare])]
    # Full-width digits may be read in part: the whole of what is printed is the number.
    read = [span for span in covered if not any(first < span[0] < last for first, last in bare)]
    return [
        Measured(Span(start, end, text[start:end]), found.get((start, end))) for start, end in sorted([*read, *bare])
    ]


def carried(before: Iterable[Span], after: Iterable[Span]) -> dict[int, int]:
    """Which numbers of a text are those of its earlier version: start now → start then.

    Numbers are held against each other in their order: what stands unchanged between the same neighbours is the same.
    """
    old, new = list(before), list(after)
    same = SequenceMatcher(None, [span.printed for span in old], [span.printed for span in new], autojunk=False)
    return {
        new[block.b + at].start: old[block.a + at].start
        for block in same.get_matching_blocks()
        for at in range(block.size)
    }


def _within(start: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first <= start < last for first, last in spans)


def _inside(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(first <= span[0] and span[1] <= last for first, last in spans)


def _signs(text: str) -> Iterator[tuple[int, int]]:
    """Numbers that are no digits: "½", "①", "Ⅻ"; not the exponent of "m²"."""
    for at, sign in enumerate(text):
        if sign.isdecimal() or unicodedata.numeric(sign, None) is None:
            continue
        if not (sign in "²³" and text[at - 1 : at] == "m"):
            yield at, at + 1


def _words(text: str) -> list[tuple[int, int]]:
    """Amounts in words, and how many times something grew; two that run into each other are one."""
    low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    found = [(start, end) for start, end, _over, _under in find_share_words(low)]
    found += [match.span() for match in _TIMES.finditer(low)]
    found += [(start, end) for start, end, _value in find_number_words(low)]
    joined: list[tuple[int, int]] = []
    for start, end in sorted([*found, *_lone(low)]):
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _lone(low: str) -> Iterator[tuple[int, int]]:
    """Lone number words before what measures: "hai phần trăm", "giảm năm lần". "Một" measures only a percentage."""
    for start, end, value in find_number_words(low, allow_single=True):
        measure = None if " " in low[start:end] else measure_at(low, end)
        if measure is None or measure.unit not in (MEASURED if value > 1 else _PERCENTAGES):
            continue
        if not (low.startswith("năm", start) and means_year(low, start)) and not _ORDINAL.match(low, end):
            yield start, end
