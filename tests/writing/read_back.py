"""What a text must hold: its numbers mean what they were said to mean, and no measured digit is outside them."""

from __future__ import annotations

from typing import Any

from luyke.checks import check
from luyke.model import Figure
from luyke.reading import read_text
from luyke.writing import Traced

# Plain words, no measured numbers: years and months.
FIELDS = ("quantity", "of", "upto", "unit", "kind", "estimate", "period", "basis", "issuer", "indicator")


def meaning(figure: Figure) -> dict[str, Any]:
    """A figure but for where it stands, what it was read from and how sure its link is."""
    said = {name: getattr(figure, name) for name in FIELDS}
    return said | {"subject": figure.subject.lower()}


def assert_read_back(told: Traced) -> None:
    """Reading gives the figures of the numbers, in order and nothing else, and no check has anything to say."""
    reading = read_text(told.text)
    meant = [number.figure for number in told.numbers]
    assert None not in meant
    assert [meaning(each) for each in reading.figures] == [meaning(each) for each in meant if each], told.text
    for number, figure in zip(told.numbers, reading.figures, strict=True):
        assert number.start <= figure.start < figure.end <= number.end, told.text
    assert [finding.message for finding in check(reading).findings] == [], told.text
