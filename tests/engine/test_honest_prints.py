"""Honest rounding never raises a finding, cut digits never an error, and the order of things changes nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_DOWN
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.prints import CUT, HONEST, consistent_relations, levels, printed, shown_decimals

from luyke.checks import check
from luyke.checks.judging import judge_all
from luyke.checks.localising.component import spot, substituted
from luyke.checks.relation_checks import RELATION_CHECKS
from luyke.model import Interval, Reading, Relation, Severity, Verdict


def _reading(*relations: Relation) -> Reading:
    return Reading("", tuple(figure for tie in relations for figure in tie.figures), relations)


@pytest.mark.parametrize("rounding", HONEST)
@settings(max_examples=400)
@given(data=st.data())
def test_honest_rounding_of_consistent_figures_raises_nothing(rounding: str, data: st.DataObject) -> None:
    tie = data.draw(consistent_relations(rounding))
    verdicts = {one.verdict for one in judge_all(_reading(tie))}
    assert verdicts <= {Verdict.HOLDS}


@settings(max_examples=600)
@given(tie=consistent_relations(CUT))
def test_cutting_digits_of_consistent_figures_is_never_an_error(tie: Relation) -> None:
    assert all(finding.severity is not Severity.ERROR for finding in check(_reading(tie)).findings)


@st.composite
def slipped_relations(draw: st.DrawFn) -> Relation:
    """A relation one of whose figures was printed ten times too large."""
    tie = draw(consistent_relations(HONEST[0]))
    figure = draw(st.sampled_from(tie.figures))
    wrong = replace(figure.quantity, value=figure.quantity.value * 10)
    return substituted(tie, spot(figure), replace(figure, quantity=wrong))


@settings(max_examples=300)
@given(st.lists(slipped_relations() | consistent_relations(CUT), max_size=6), st.randoms())
def test_the_order_of_relations_changes_no_finding(relations: list[Relation], random: object) -> None:
    mixed = list(relations)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a Random of its own
    assert check(_reading(*relations)).findings == check(_reading(*mixed)).findings


def _inside(value: Fraction, interval: Interval) -> bool:
    low_fits = interval.low is None or Fraction(interval.low) <= value
    return low_fits and (interval.high is None or value <= Fraction(interval.high))


@given(levels, shown_decimals, st.sampled_from(HONEST))
def test_the_rounding_interval_holds_the_true_value(value: Fraction, decimals: int, rounding: str) -> None:
    quantity = printed(value, decimals, rounding)
    assert _inside(value, quantity.printed)
    assert _inside(value, quantity.rounded)
    assert _inside(value, quantity.cut)


@given(levels, shown_decimals)
def test_the_interval_for_cut_digits_holds_the_true_value(value: Fraction, decimals: int) -> None:
    assert _inside(value, printed(value, decimals, ROUND_DOWN).cut)


@settings(max_examples=300)
@given(slipped_relations() | consistent_relations(CUT))
def test_the_short_question_whether_a_relation_holds_agrees_with_its_verdict(tie: Relation) -> None:
    for check_over in RELATION_CHECKS:
        if check_over.relation is type(tie):
            verdict = check_over.weigh(tie)
            assert check_over.holds(tie) is (verdict is Verdict.HOLDS)
            assert check_over.may_hold(tie) or verdict is not Verdict.HOLDS
