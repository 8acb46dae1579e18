"""What a check says of itself: its docstring, taken apart at its four headings."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass

from luyke.checks.across.check import AcrossCheck
from luyke.checks.check import Check

# The headings that every check's docstring has, and what a Vietnamese reader sees in their place.
HEADINGS = {
    "What it does": "Kiểm tra gì",
    "Why it is bad": "Vì sao cần sửa",
    "What it lets pass": "Những gì được bỏ qua",
    "Example": "Ví dụ",
}
_HEADING = re.compile(r"^## (.+)$", flags=re.M)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A check explained in Vietnamese; each part is a paragraph on one line."""

    code: str
    name: str
    title: str
    does: str
    bad: str
    passes: str
    example: str

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """The four paragraphs, each under its Vietnamese heading."""
        return tuple(zip(HEADINGS.values(), (self.does, self.bad, self.passes, self.example), strict=True))


def explain(check: Check | AcrossCheck) -> Explanation:
    """The explanation in a check's docstring. Raises ValueError when its headings are not the four."""
    pieces = _HEADING.split(inspect.cleandoc(type(check).__doc__ or ""))
    texts = {heading: " ".join(text.split()) for heading, text in zip(pieces[1::2], pieces[2::2], strict=True)}
    if list(texts) != list(HEADINGS) or not all(texts.values()):
        raise ValueError(f"{check.code}: the docstring's headings are {list(texts)}")
    does, bad, passes, example = texts.values()
    return Explanation(check.code, check.name, check.title, does, bad, passes, example)
