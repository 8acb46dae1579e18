"""Slips that are known to stand in published texts are found, and nobody is called wrong without reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from luyke.checks import check
from luyke.model import Finding, Severity
from luyke.reading import read_text

# text → code → figures, in reading order, that the finding must name
SLIPS = [
    ("068", "UNT102", ["15,615", "17,198", "9,670"]),
    ("004", "PCT102", ["13.865,4", "19.868,3", "69,56"]),
    ("004", "PCT102", ["726,8", "19.868,3", "3,61"]),
    ("023", "UNT101", ["15000,92"]),
    ("023", "SUM103", ["15000,92", "18,51", "15,36", "3,98"]),
    ("023", "UNT201", ["100,881"]),
    ("023", "CHG101", ["1.899", "1.374", "41,91"]),
    ("021", "PER106", ["6,2"]),
    ("032", "SUM101", ["34", "09", "03", "01", "07", "12"]),
    ("036", "SUM101", ["1.028.600", "833.700", "521.900"]),
    ("038", "SUM101", ["1.834.800", "894.200", "877.600"]),
    ("038", "SUM101", ["1.834.800", "426.000", "1.345.800"]),
]
REALLY_WRONG = {"004", "023", "032", "036", "038"}


def findings(shared: Path, name: str) -> tuple[Finding, ...]:
    return check(read_text((shared / "corpus" / "docs" / f"{name}.txt").read_text(encoding="utf-8"))).findings


@pytest.mark.parametrize(("name", "code", "figures"), SLIPS)
def test_a_known_slip_is_found(shared: Path, name: str, code: str, figures: list[str]) -> None:
    named = [[figure.text for figure in found.figures] for found in findings(shared, name) if found.code == code]
    assert any(set(figures) <= set(one) for one in named), named


def test_no_error_is_raised_where_nothing_is_wrong(shared: Path) -> None:
    texts = sorted((shared / "corpus" / "docs").glob("*.txt"))
    assert len(texts) == 23
    raised = {
        text.stem: [found.message for found in findings(shared, text.stem) if found.severity is Severity.ERROR]
        for text in texts
        if text.stem not in REALLY_WRONG
    }
    assert {name: messages for name, messages in raised.items() if messages} == {}


def test_only_the_slip_is_called_an_error_where_something_is_wrong(shared: Path) -> None:
    known = {(name, code) for name, code, _ in SLIPS}
    raised = {
        (name, found.code)
        for name in REALLY_WRONG
        for found in findings(shared, name)
        if found.severity is Severity.ERROR
    }
    assert raised <= known
