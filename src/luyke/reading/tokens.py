"""What a text is cut into: numbers with what stands behind them, cue words, words of time, comparisons, stops."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from luyke.reading.bases import Compared
from luyke.reading.periods import When
from luyke.reading.quantities import Measure

# Digits with marks between them.
NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
# Roles of words that a number may touch: "tăng13,82%".
GLUED = frozenset({"up", "down", "reach", "equal", "share", "hedge", "to", "exceed"})


class Number(NamedTuple):
    """A number in the text: its digits, what stands behind, the denominator or the upper end where it has one."""

    digits: str
    measure: Measure | None
    of: str = ""
    of_measure: Measure | None = None
    upto: str = ""
    sign: str = ""
    more: tuple[str, Measure] | None = None  # "1 tỷ 021 triệu": the smaller part
    rank: bool = False  # "đứng thứ 8/63"
    length: int = 0  # of the print, where it is no digits ("hai mươi mốt")


class Token(NamedTuple):
    """`role` is a cue's role, "number", "when", "basis", "plan", or the mark itself for stops."""

    role: str
    start: int
    end: int
    value: str | Number | When | Compared


class Tokens:
    """The tokens of a text, in order, never overlapping.

    Kept in columns: so many small objects would cost the collector of garbage more than it costs to make them again.
    """

    __slots__ = ("ends", "roles", "starts", "values")

    def __init__(self) -> None:
        self.roles: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.values: list[str | Number | When | Compared] = []

    def __iter__(self) -> Iterator[Token]:
        return map(Token, self.roles, self.starts, self.ends, self.values)

    def add(self, role: str, start: int, end: int, value: str | Number | When | Compared) -> None:
        """Puts one more behind the others."""
        self.roles.append(role)
        self.starts.append(start)
        self.ends.append(end)
        self.values.append(value)

    @property
    def last(self) -> Token | None:
        """The token added last."""
        return Token(self.roles[-1], self.starts[-1], self.ends[-1], self.values[-1]) if self.roles else None
