"""The header over one column, taken apart: its words, times, unit, formula, and what it measures by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from luyke.lexicon.headers import HeaderWord, header_words, spelt_out
from luyke.reading.periods import When
from luyke.reading.tables.columns import Formula
from luyke.reading.tables.formulas import formula_in, without_formula
from luyke.reading.tables.grid import plain
from luyke.reading.tables.times import Moment, settle, times_in, unabbreviated
from luyke.reading.tables.units import TableUnit, unit_in

# Roles of words that say how a column measures.
MEANING = frozenset(
    {"plan", "level", "estimate", "cumulative", "last_year", "share", "difference", "reach", "ratio", "growth",
     "compare", "same", "previous_month", "previous_quarter", "previous_week", "base", "percent", "relative", "change",
     "issuer"}
)  # fmt: skip
_GLUED_PERCENT = re.compile(r"%(?=\w)")
# "TH/KH", "tháng 11/cùng kỳ": a quotient in words. "tháng 11/2021" is none.
_OVER = re.compile(
    r" ?[/:] ?(?=(?:kế hoạch|dự toán|cùng kỳ|cùng kì|năm trước|tháng trước|vốn|chỉ tiêu|mục tiêu)(?!\w))"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_COUNTED = re.compile(r"^(?:tổng )?số (?:lượng )?")
_NOT_WORDS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Header:
    """A column's header.

    path     its texts from the top down, in normal form; `low` is all of them
    words    its known phrases, `roles` all their roles, `times` its times with where they begin
    issuer   who assigned the plan, as the header's words say
    subject  what it measures by itself, "" where it only says how
    """

    path: tuple[str, ...]
    low: str
    words: tuple[HeaderWord, ...]
    times: tuple[tuple[int, When], ...]
    unit: TableUnit | None = None
    formula: Formula | None = None
    subject: str = ""

    @property
    def roles(self) -> set[str]:
        """All roles of its words."""
        return {role for word in self.words for role in word.roles}

    @property
    def issuer(self) -> str:
        """Who assigned the plan."""
        return next((word.roles["issuer"] for word in reversed(self.words) if "issuer" in word.roles), "")

    def between(self, start: int, end: int) -> Header:
        """The words and times of a part of it."""
        return Header(
            self.path,
            self.low,
            tuple(word for word in self.words if start <= word.start < end),
            tuple(time for time in self.times if start <= time[0] < end),
        )

    def period(self, moment: Moment, *, named_only: bool = False) -> str:
        """The period it names; otherwise, unless `named_only`, the one the table is about."""
        whens = [when for _, when in self.times]
        cumulative = "cumulative" in self.roles
        if not whens and not cumulative:
            return "" if named_only else moment.period
        return settle(whens, moment.year, moment.month, cumulative=cumulative)


def header_of(texts: Sequence[str]) -> Header:
    """The header made of the header cells over a column, from the top down."""
    path = tuple(normal(without_formula(text)) for text in texts)
    low = " | ".join(path)
    return Header(
        path,
        low,
        header_words(low),
        times_in(low),
        next((unit for text in reversed(texts) if (unit := unit_in(text)) is not None), None),
        next((formula for text in reversed(texts) if (formula := formula_in(text)) is not None), None),
        _subject(path),
    )


def normal(text: str) -> str:
    """A header's text as the rules see it: lower case, abbreviations spelt out, quotients as comparisons."""
    low = _GLUED_PERCENT.sub("% ", plain(text))
    return _OVER.sub(" so với ", spelt_out(unabbreviated(low)))


def without_brackets(text: str) -> str:
    """A normal text without what stands in brackets."""
    return " ".join(_BRACKETS.sub(" ", text).split()).strip(" .:,;*-")


def names_only(leaf: str, roles: frozenset[str]) -> bool:
    """Whether a header's part has words of these roles and no others."""
    rest = leaf
    for word in reversed(header_words(leaf)):
        if roles & set(word.roles):
            rest = rest[: word.start] + rest[word.end :]
    return not _NOT_WORDS.sub("", rest)


def _subject(path: Sequence[str]) -> str:
    """What a header measures by itself: its parts that have none of the words of headers."""
    parts = [bare for part in path if _names_something(bare := without_brackets(part))]
    if len(parts) > 1 and _COUNTED.match(parts[-1]):
        # "Hộ nghèo" over "Số hộ" counts "số hộ nghèo".
        return _joined(parts[-1], " ".join(parts[:-1]))
    return " ".join(parts)


def _names_something(bare: str) -> bool:
    words = header_words(bare)
    roles = {role for word in words for role in word.roles}
    if _COUNTED.match(bare):
        if roles & {"plan", "compare", "percent"}:
            return False
    elif roles & (MEANING | {"parts"}):
        return False
    spans = [(word.start, word.end) for word in words if set(word.roles) & (MEANING | {"filler", "whole", "total"})]
    spans += [(start, when.end) for start, when in times_in(bare)]
    rest = bare
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return len(_NOT_WORDS.sub("", rest)) > 1


def _joined(one: str, other: str) -> str:
    """Two phrases as one, without the word that ends the first and begins the second."""
    words = one.split(" ")
    return " ".join(words[:-1] if other.startswith(f"{words[-1]} ") else words) + f" {other}"
