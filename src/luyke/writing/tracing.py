"""Which digits of a paragraph that people wrote are traced, and which are not.

A digit is let pass untraced only where it measures nothing: in a date, a number of a law, an item's number, a name
such as "A51". Everything else, read as a figure or not, must rest on something.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from luyke.model import Figure
from luyke.reading import read_text

_DIGITS = re.compile(r"\d(?:[\d.,/\-]*\d)?")
_WHEN = r"ngày|tháng|năm|quý|tuần|kỳ|nhiệm kỳ|giai đoạn|khóa|lần thứ|thứ"
_WHICH = (
    r"số|điều|khoản|mục|mũi|đợt|tổ|khu|loại|hạng|nhóm|phường|quận|tuyến|quốc lộ|tỉnh lộ|đường|"
    r"đề án|chỉ thị|nghị quyết"
)
_WHEN_BEFORE = re.compile(rf"(?:{_WHEN})\s+$", re.I)
_WHICH_BEFORE = re.compile(rf"(?:{_WHICH})\s+$", re.I)  # and a whole number behind it
_MONTHS_BEHIND = re.compile(r"\s?tháng(?!\w)", re.I)
_UNIT_BEHIND = re.compile(r"\s?(?:%|‰|(?:nghìn|ngàn|triệu|t[ỷỉ](?!\s+lệ)|đồng|phần trăm|điểm)(?!\w))", re.I)
_LAW = re.compile(r"[\d/]*[/\-][A-ZĐ]{2,}[\w\-/]*")
_DATE = re.compile(r"(?:\d{1,2}[/.\-])?\d{1,2}[/.\-](?:19|20)\d\d|(?:19|20)\d\d(?:\s?[–\-]\s?(?:19|20)\d\d)?")


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
    found = {(figure.start, figure.end): figure for figure in reading.figures}
    covered = sorted(found)
    harmless = [(date.start, date.end) for date in reading.dates]
    bare = [
        match.span()
        for match in _DIGITS.finditer(text)
        if not _within(match.start(), covered) and not _inside(match.span(), harmless) and not _names(text, match)
    ]
    bare += [span for span in _signs(text) if not _within(span[0], [*covered, *bare])]
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


def _names(text: str, match: re.Match[str]) -> bool:
    """Whether digits name or date something: "Nghị quyết 68/NQ-CP", "quý 3", "2021", "A51", "1." before an item."""
    start, end = match.span()
    if _UNIT_BEHIND.match(text, end) and not _DATE.fullmatch(match.group()):
        return False
    if start and (text[start - 1].isalpha() or (text[start - 1] == "-" and text[start - 2 : start - 1].isalpha())):
        return True
    before = max(0, start - 16)
    if _LAW.match(text, start) or _WHEN_BEFORE.search(text, before, start):
        return True
    if match.group().isdecimal() and _WHICH_BEFORE.search(text, before, start):
        return True
    if _DATE.fullmatch(match.group()) or _MONTHS_BEHIND.match(text, end):
        return True
    opens = start == 0 or text[:start].rsplit("\n", 1)[-1].strip(" -+(") == ""
    return opens and text[end : end + 1] in (".", ")") and len(match.group()) <= 2
