"""Just inside and just outside for plans: when two places speak of one plan, and when words and shares disagree."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.checks.figures import codes, fall, figure, found, reading

from luyke.checks import implied_plans
from luyke.model import AttainmentWords, Figure, Kind, Reading, ShareOfPlan, Statement

HALF, YEAR = "2021-01/2021-06", "2021"


def _value(printed: str = "601,1 tỷ", **more: Any) -> Figure:
    return figure(printed, "đồng", **({"subject": "thu cân đối", "period": HALF} | more))


def _said(head: Figure, *shares: str, unit: str = "%", kind: Kind = Kind.ATTAINMENT, issuer: str = "") -> Statement:
    return Statement(True, head, tuple(figure(one, unit, kind, issuer=issuer) for one in shares))


FIRST = _said(_value(), "62,2")


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({}, True),
        ({"period": "2021-01/2021-11"}, True),
        ({"period": YEAR}, True),
        ({"period": "@2021-11-25"}, True),
        ({"period": "2020-12/2021-11"}, True),
        ({"period": "2020-01/2020-06"}, False),
        ({"period": "2020-12/2021-12"}, False),
        ({"period": "2021-02/2021-06"}, False),
        ({"period": "2021-06"}, False),
        ({"period": "2020/2021"}, False),
        ({"period": ""}, False),
        ({"place": "phường An Biên"}, False),
        ({"subject": "thu"}, False),
        ({"subject": "chi cân đối"}, False),
        ({"kind": Kind.DIFFERENCE}, False),
    ],
)
def test_two_results_tell_of_one_plan_where_all_that_names_it_is_alike(changed: dict[str, Any], same: bool) -> None:
    assert ("TGT201 doubt" in codes(FIRST, _said(_value("1.248 tỷ", **changed), "192,0"))) is same


def test_one_number_in_two_units_tells_of_two_plans() -> None:
    bare, percent, area = (figure("124,8", unit, subject="thu cân đối", period=HALF) for unit in ("", "%", "ha"))
    assert codes(FIRST, _said(area, "192,0")) == []
    for one in (bare, percent):
        assert codes(_said(one, "62,2"), _said(replace(one, start=one.start + 9), "192,0")) == []


@pytest.mark.parametrize(
    ("second", "speaks"),
    [
        (_said(_value("1.248 tỷ"), "192,0"), True),
        (_said(_value("1.248 tỷ"), "192,0", issuer="thành phố"), False),
        (_said(_value("1.248 tỷ"), "192,0", kind=Kind.SHARE), False),
        (_said(_value("1.248 tỷ"), "192,0", unit="‰"), False),
        (_said(_value("1.248 tỷ"), "192,0", "190,0"), False),
        (replace(_said(_value("1.248 tỷ"), "192,0"), firm=False), False),
    ],
)
def test_a_plan_is_implied_by_one_firm_attainment(second: Statement, speaks: bool) -> None:
    assert ("TGT201 doubt" in codes(FIRST, second)) is speaks


def test_an_attainment_whose_plan_stands_beside_it_implies_none() -> None:
    second = _said(_value("1.248 tỷ"), "192,0")
    plan = figure("650 tỷ", "đồng", Kind.TARGET)
    beside = ShareOfPlan(True, second.head, plan, second.details[0])
    assert codes(FIRST, second, beside) == []


def test_a_stated_plan_is_held_against_those_implied() -> None:
    stated = figure("650 tỷ", "đồng", Kind.TARGET, subject="thu cân đối", period=YEAR)
    (finding,) = found(FIRST, figures=(stated,))
    assert finding.calculation == "kế hoạch ghi 650 tỷ đồng; 601,1 / 62,2 % = 966,4 tỷ đồng (965,5…967,3)"
    assert [one.text for one in finding.figures] == ["650", "601,1", "62,2"]
    assert codes(figures=(stated, replace(stated, start=9, quantity=_value("700 tỷ").quantity))) == []
    to_the_half_year = replace(stated, period=HALF)
    assert codes(FIRST, figures=(to_the_half_year,)) == []
    assert codes(FIRST, figures=(replace(stated, upto=stated.quantity),)) == []


def test_what_exceeds_a_plan_is_reckoned_from_the_whole() -> None:
    above = replace(FIRST, details=(replace(figure("62,2", "%", Kind.ATTAINMENT)),))
    assert codes(FIRST, replace(above, head=_value())) == []
    second = _said(_value("1.248 tỷ"), "192,0")
    (finding,) = found(FIRST, second)
    assert finding.message.startswith("Thu cân đối: các kết quả")
    assert finding.calculation.endswith("1.248 / 192,0 % = 650,0 tỷ đồng (649,5…650,5)")


def test_a_result_told_twice_is_named_once_and_the_first_name_is_told() -> None:
    head = _value(indicator="LK001")
    again = figure("70,0", "%", Kind.ATTAINMENT)
    second = _said(_value("1.248 tỷ", indicator="LK001", subject="tổng thu"), "192,0")
    (finding,) = found(_said(head, "62,2"), second, Statement(True, head, (again,)))
    assert len(finding.figures) == 5
    assert finding.message.startswith("Thu cân đối: ")


def test_an_attainment_that_is_open_below_implies_no_plan_but_is_shown() -> None:
    (finding,) = found(FIRST, _said(_value("5 tỷ"), "không quá 62"), _said(_value("1.248 tỷ"), "192,0"))
    assert "5 / 62 %: không tính được" in finding.calculation


def test_a_plan_of_three_mentions_names_each_figure_once() -> None:
    head = _value("1.248 tỷ", issuer="quận")
    by_two = Statement(
        True,
        head,
        (
            figure("192,0", "%", Kind.ATTAINMENT),
            figure("150,0", "%", Kind.ATTAINMENT, issuer="thành phố"),
        ),
    )
    third = _said(_value("700 tỷ"), "71,0", issuer="thành phố")
    findings = found(FIRST, by_two, third)
    assert [len(one.figures) for one in findings] == [4, 4]
    assert findings[0].calculation.count(";") == 1


def test_differences_of_cut_digits_are_noted_and_other_plans_still_looked_at() -> None:
    agreeing = (
        _said(_value("311,0 tỷ", subject="thu nội địa"), "31,1"),
        _said(_value("622 tỷ", subject="thu nội địa"), "62,2"),
    )
    cut = _said(_value("97,0 tỷ", subject="thu phí đò"), "9,7"), _said(_value("98,5 tỷ", subject="thu phí đò"), "9,7")
    wrong = FIRST, _said(_value("1.248 tỷ"), "192,0")
    assert sorted(codes(*agreeing, *cut, *wrong)) == ["TGT201 doubt", "TGT201 note"]


def test_an_attainment_of_nothing_implies_no_plan_and_hides_no_disagreement() -> None:
    nothing = _said(_value("1,2 tỷ"), "0,0")
    assert codes(FIRST, nothing) == []
    (finding,) = found(FIRST, nothing, _said(_value("1.248 tỷ"), "192,0"))
    assert "1,2 / 0,0 %: không tính được" in finding.calculation


def test_a_code_of_the_catalogue_makes_the_disagreement_an_error() -> None:
    first, second = (
        replace(one, head=replace(one.head, indicator="LK001")) for one in (FIRST, _said(_value("1.248 tỷ"), "192,0"))
    )
    assert codes(first, second) == ["TGT201 error"]
    assert codes(first, replace(second, head=replace(second.head, indicator="LK002"))) == []


def test_the_plans_of_a_reading_are_listed_in_order_with_what_they_come_from() -> None:
    stated = figure("650 tỷ", "đồng", Kind.TARGET, subject="thu cân đối", period=YEAR, issuer="thành phố", place="quận")
    text: Reading = reading(FIRST, figures=(stated,))
    of_text, implied = implied_plans(text)
    assert (of_text.key.issuer, of_text.key.unit, of_text.key.place, of_text.key.year) == (
        "thành phố",
        "VND",
        "quận",
        2021,
    )
    assert of_text.figures == (stated,)
    assert implied.figures == (FIRST.head, FIRST.details[0])
    assert (implied.key.unit, implied.key.place, implied.key.year) == ("VND", "", 2021)


@pytest.mark.parametrize(
    ("percent", "claim", "calculation"),
    [
        (figure("96,4", "%", Kind.ATTAINMENT), "exceeded", "96,4 % < 100 %"),
        (figure("96,4", "%", Kind.ATTAINMENT), "reached", "96,4 % < 100 %"),
        (figure("96,4", "%", Kind.ATTAINMENT), "missed", ""),
        (figure("104,4", "%", Kind.ATTAINMENT), "missed", "104,4 % > 100 %"),
        (figure("104,4", "%", Kind.ATTAINMENT), "exceeded", ""),
        (figure("100", "%", Kind.ATTAINMENT), "exceeded", ""),
        (figure("100,0", "%", Kind.ATTAINMENT), "missed", ""),
        (figure("4,4", "%", Kind.GROWTH), "missed", "4,4 % > 0 %"),
        (fall("4,4"), "exceeded", "-4,4 % < 0 %"),
        (figure("96,4", "%", Kind.ATTAINMENT), "strange", ""),
    ],
)
def test_words_and_share_of_a_plan_agree(percent: Figure, claim: str, calculation: str) -> None:
    assert [one.calculation for one in found(AttainmentWords(True, percent, claim))] == (
        [calculation] if calculation else []
    )


@pytest.mark.parametrize(
    ("claim", "said"),
    [("exceeded", "vượt kế hoạch"), ("reached", "đạt kế hoạch"), ("missed", "không đạt kế hoạch")],
)
def test_the_words_are_told_as_they_were_meant(claim: str, said: str) -> None:
    percent = figure("104,4" if claim == "missed" else "96,4", "%", Kind.ATTAINMENT, subject="thu ngân sách")
    (finding,) = found(AttainmentWords(True, percent, claim))
    assert finding.message.startswith(f"Thu ngân sách: nói là {said} nhưng tỷ lệ ghi")
