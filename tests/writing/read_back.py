"""What a text must hold: its numbers mean what they were said to mean, and no measured digit is outside them."""

from __future__ import annotations

import re
from typing import Any

from luyke.checks import check
from luyke.model import Figure
from luyke.reading import read_text
from luyke.writing import Traced

# Dates are words: "tháng 11 năm 2021", "11/2021", "lũy kế 11 tháng", "2 tháng cuối năm".
_OF_TIME = re.compile(r"tháng \d+(?:/\d{4})?|năm \d{4}|\d+ tháng", re.IGNORECASE)
FIELDS = ("quantity", "of", "upto", "unit", "kind", "estimate", "period", "basis", "issuer", "indicator")


def meaning(figure: Figure) -> dict[str, Any]:
    """A figure but for where it stands, what it was read from and how sure its link is."""
    said = {name: getattr(figure, name) for name in FIELDS}
    return said | {"subject": figure.subject.lower()}


def outside(told: Traced) -> str:
    """The text without its numbers."""
    at, words = 0, ""
    for number in told.numbers:
        words, at = f"{words}{told.text[at : number.start]}…", number.end
    return words + told.text[at:]


def assert_read_back(told: Traced) -> None:
    """Reading gives the figures of the numbers, in order and nothing else, and no check has anything to say."""
    reading = read_text(told.text)
    assert not re.search(r"\d", _OF_TIME.sub("", outside(told))), told.text
    meant = [number.figure for number in told.numbers]
    assert None not in meant
    assert [meaning(each) for each in reading.figures] == [meaning(each) for each in meant if each], told.text
    for number, figure in zip(told.numbers, reading.figures, strict=True):
        assert number.start <= figure.start < figure.end <= number.end, told.text
    assert [finding.message for finding in check(reading).findings] == [], told.text
