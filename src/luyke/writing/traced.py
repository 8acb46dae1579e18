"""Text that knows where each of its numbers comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from string import Formatter

from luyke.model import Figure

_BRACES = Formatter()


@dataclass(frozen=True, slots=True)
class Number:
    """A measured number in a text.

    start, end  code-point offsets into the text; the hedge and the unit belong to the number, the verb does not
    source      the key by which whoever asked for the text finds the value again; opaque here
    figure      what the number means; None where it was only copied, without being understood
    """

    start: int
    end: int
    source: str
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and its numbers, in reading order. Dates and numbers of documents are words, not numbers.

    Adds up, is joined and is filled into phrases like a `str`, and its numbers keep their places.
    Raises ValueError for numbers that overlap, are out of order or lie outside the text.
    """

    text: str = ""
    numbers: tuple[Number, ...] = ()

    def __post_init__(self) -> None:
        inside = all(0 <= number.start < number.end <= len(self.text) for number in self.numbers)
        if not inside or any(before.end > after.start for before, after in pairwise(self.numbers)):
            raise ValueError(f"numbers out of place in {self.text!r}")

    @classmethod
    def number(cls, text: str, source: str, figure: Figure | None = None) -> Traced:
        """A text that is one number from its first letter to its last."""
        return cls(text, (Number(0, len(text), source, figure),))

    @classmethod
    def fill(cls, phrase: str, /, **values: Traced | str) -> Traced:
        """`phrase` with each {name} replaced by its value. Raises KeyError for a name that has none."""
        filled = cls()
        for words, name, _, _ in _BRACES.parse(phrase):
            filled += words
            if name is not None:
                filled += values[name]
        return filled

    def join(self, parts: Iterable[Traced | str]) -> Traced:
        """`parts` with this text between them."""
        joined, first = Traced(), True
        for part in parts:
            joined = joined + part if first else joined + self + part
            first = False
        return joined

    @property
    def capitalised(self) -> Traced:
        """With its first letter large."""
        # One letter may become two ("ß"): what does not keep its place is left as it is.
        large = self.text[:1].upper()
        return self if len(large) != 1 else replace(self, text=large + self.text[1:])

    def __add__(self, other: Traced | str) -> Traced:
        if isinstance(other, str):
            return replace(self, text=self.text + other)
        shift = len(self.text)
        moved = (replace(each, start=each.start + shift, end=each.end + shift) for each in other.numbers)
        return Traced(self.text + other.text, (*self.numbers, *moved))

    def __radd__(self, other: str) -> Traced:
        return Traced(other) + self

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text
