"""What the catalogue's indicators count, in Vietnamese, with who says so and until when: data/definitions.csv.

Apart from the catalogue itself, for reading a report asks for names and never for these.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Definition:
    """What one indicator counts; by whom it was written, and the day by which it is to be read again.

    numerator, denominator  the codes of what a ratio is made of; both or neither
    """

    text: str
    author: str
    review_date: date
    numerator: str = ""
    denominator: str = ""


def definition(code: str) -> Definition:
    """The definition of the indicator of that code. Raises KeyError when there is none."""
    return _definitions()[code]


def drafters() -> frozenset[str]:
    """Who wrote the definitions: in an office, the marks of a text that nobody of it has taken for its own."""
    return frozenset(said.author for said in _definitions().values())


@cache
def _definitions() -> dict[str, Definition]:
    text = files("luyke.lexicon").joinpath("data", "definitions.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {
        row["code"]: Definition(
            row["definition"],
            row["author"],
            date.fromisoformat(row["review_date"]),
            row["numerator"],
            row["denominator"],
        )
        for row in rows
    }
