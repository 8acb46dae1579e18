"""The injection test itself: its reports are clean, its slips are slips, what is found is counted rightly."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from bench.injection import prints
from bench.injection.clean import Clean
from bench.injection.measure import measure
from bench.injection.reports import invented
from bench.injection.slips import SLIPS

from luyke.model import Severity

REPORTS = [Clean(invented(seed)) for seed in range(12)]


@pytest.mark.parametrize("clean", REPORTS, ids=lambda clean: clean.report.name)
def test_an_invented_report_is_clean(clean: Clean) -> None:
    assert [one.message for one in clean.checked.findings if one.severity is not Severity.NOTE] == []
    assert len(clean.reading.figures) > 10


@pytest.mark.parametrize("clean", REPORTS, ids=lambda clean: clean.report.name)
def test_the_month_before_has_the_same_figures_in_the_same_places(clean: Clean) -> None:
    assert clean.earlier is not None
    here, before = clean.reading.figures, clean.earlier.figures
    assert [(one.unit, one.subject) for one in here] == [(one.unit, one.subject) for one in before]
    assert [one.text for one in here] != [one.text for one in before]


def test_the_same_seed_gives_the_same_report() -> None:
    assert invented(3) == invented(3)
    assert invented(3) != invented(4)


@pytest.mark.parametrize("kind", SLIPS)
def test_every_kind_of_slip_changes_what_it_says_it_changes(kind: str) -> None:
    put = 0
    for clean in REPORTS:
        slip = SLIPS[kind](clean, random.Random(1))
        if slip is not None:
            put += 1
            assert slip.text != clean.report.text
            assert slip.was != slip.now
            assert " … ".join(slip.text[start:end] for start, end in slip.changed) == slip.now
            assert slip.bound or not slip.provable
    assert put, "no report has room for this kind"


@pytest.mark.parametrize(
    ("change", "printed", "possible"),
    [
        (prints.transposed, "1.379", {"3.179", "1.739", "1.397"}),
        (prints.dropped, "1.379", {"379", "179", "139", "137"}),
        (prints.tenfold, "50,6", {"506", "506,0"}),
        (prints.thousandfold, "1.379", {"1,379", "1.379.000"}),
        (prints.thousandfold, "35,9", {"35.900", "35.900,0"}),
    ],
)
def test_slips_in_a_number_are_those_of_a_hand(change: object, printed: str, possible: set[str]) -> None:
    assert callable(change)
    made = {change(printed, random.Random(seed)) for seed in range(60)}
    assert made - {None} == possible


def test_a_digit_is_never_exchanged_for_itself_nor_the_first_for_a_zero() -> None:
    for seed in range(60):
        made = prints.one_digit("105,3", random.Random(seed))
        assert made is not None
        assert made != "105,3"
        assert not made.startswith("0")


def test_sizes_of_prints() -> None:
    assert prints.size_of("1.379,04") == (Decimal("1379.04"), 2)
    assert prints.size_of("3457") == (Decimal(3457), 0)
    assert prints.size_of("1,379.5") is None


def test_a_short_run_counts_what_it_put_in() -> None:
    tally = measure(REPORTS[:4], 2)
    assert tally.false == []
    for kind in SLIPS:
        of_all, bound, provable = tally.all[kind], tally.bound[kind], tally.provable[kind]
        assert of_all.found <= of_all.slips <= 8
        assert provable.slips <= bound.slips <= of_all.slips
    assert tally.all["one digit"].slips == 8
    assert len(tally.missed) == sum(rate.slips - rate.found for rate in tally.provable.values())
