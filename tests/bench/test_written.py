"""One digit changed by hand in a written report is found, and the report as written is clean."""

from __future__ import annotations

import pytest
from bench.written.measure import Changed, measure
from bench.written.months import month_of

from luyke.checks import check
from luyke.reading import read_document

BAR = 0.9


@pytest.fixture(scope="module")
def changed() -> Changed:
    return measure(500)


def test_reports_as_written_pass_every_check_in_silence(changed: Changed) -> None:
    assert changed.reports >= 90
    assert changed.said == []


def test_most_numbers_stand_in_a_relation_that_holds(changed: Changed) -> None:
    assert changed.related / changed.figures > 0.75


def test_a_changed_digit_in_a_related_number_is_found(changed: Changed) -> None:
    assert changed.rate.slips == 500
    assert changed.rate.share is not None
    assert changed.rate.share >= BAR, "\n".join(changed.missed)


def test_the_same_seed_gives_the_same_report() -> None:
    assert month_of(3).document == month_of(3).document
    assert month_of(3).document != month_of(4).document


@pytest.mark.parametrize("seed", range(20))
def test_a_report_has_not_even_a_note(seed: int) -> None:
    assert check(read_document(month_of(1000 + seed).document)).findings == ()
