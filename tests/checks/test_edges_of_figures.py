"""Just inside and just outside: the values at which a check over figures begins to speak."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.checks.figures import codes, fall, figure, found, reading

from luyke.checks import check
from luyke.checks.relation_checks import RELATION_CHECKS
from luyke.model import (
    Figure,
    Funnel,
    GrowthFromBase,
    GrowthWithDifference,
    Kind,
    MonthAndCumulative,
    PartsOfTotal,
    PercentOfCount,
    Quantity,
    SameThing,
    ShareOfPlan,
    Source,
    Statement,
    Verdict,
)


def _share(printed: str, *, negative: bool = False) -> Figure:
    return (fall if negative else figure)(printed, "%", Kind.SHARE)


@pytest.mark.parametrize(
    ("month", "cumulative", "speaks"),
    [
        (figure("0", "ha"), figure("0", "ha"), False),
        (figure("0,5", "ha"), figure("0,4", "ha"), False),
        (figure("0,7", "ha"), figure("0,4", "ha"), True),
        (figure("0,3", "ha"), figure("0,0", "ha"), True),
        (figure("5", "ha"), fall("3", "ha", Kind.LEVEL), False),
        (fall("3", "ha", Kind.LEVEL), fall("5", "ha", Kind.LEVEL), False),
    ],
)
def test_a_month_is_no_more_than_its_cumulative_where_neither_runs_backwards(
    month: Figure, cumulative: Figure, speaks: bool
) -> None:
    assert codes(MonthAndCumulative(True, month, cumulative, None)) == (["CUM101 error"] if speaks else [])


def test_a_month_of_nothing_is_tested_too() -> None:
    nothing = MonthAndCumulative(True, figure("0", "ha"), figure("5", "ha"), None)
    assert check(reading(nothing)).coverage.held == 1


APRIL, JANUARY, FEBRUARY = "2021-04", "2021-01", "2021-02"


def _of_a_month(period: str, percent: str, of: str = "") -> Statement:
    head = figure("50,5 tỷ", "đồng", subject="thu ngân sách", period=period)
    return Statement(True, head, (figure(percent, "%", Kind.ATTAINMENT, period=of),))


@pytest.mark.parametrize(
    ("said", "speaks"),
    [
        (_of_a_month(APRIL, "25,0"), False),
        (_of_a_month(APRIL, "hơn 25"), False),
        (_of_a_month(APRIL, "25,1"), True),
        (_of_a_month(JANUARY, "50,2"), False),
        (_of_a_month(FEBRUARY, "50,2"), True),
        (_of_a_month(APRIL, "50,2", of=APRIL), True),
        (_of_a_month(APRIL, "50,2", of="2021-01/2021-04"), False),
        (replace(_of_a_month(APRIL, "50,2"), firm=False), False),
        (Statement(True, _of_a_month(APRIL, "50,2").head, (_share("50,2"),)), False),
        (Statement(True, _of_a_month(APRIL, "50,2").head, (figure("502", "‰", Kind.ATTAINMENT),)), False),
    ],
)
def test_a_month_is_asked_about_above_a_quarter_of_its_year(said: Statement, speaks: bool) -> None:
    elsewhere = _of_a_month(JANUARY, "60,0"), replace(_of_a_month(APRIL, "60,0"), firm=False)
    assert codes(*elsewhere, said) == (["CUM201 doubt"] if speaks else [])


@pytest.mark.parametrize(("plan", "speaks"), [("2021", True), ("", True), ("2021-04", False)])
def test_a_plan_that_is_the_months_own_is_no_plan_of_a_year(plan: str, speaks: bool) -> None:
    value = figure("50,0 tỷ", "đồng", period=APRIL)
    tie = ShareOfPlan(True, value, figure("100,0 tỷ", "đồng", Kind.TARGET, period=plan), _share("50,0"))
    assert codes(tie) == (["CUM201 doubt"] if speaks else [])


def test_a_month_with_two_shares_of_its_plan_is_asked_about_once() -> None:
    said = _of_a_month(APRIL, "50,2")
    twice = replace(said, details=(*said.details, figure("52,0", "%", Kind.ATTAINMENT, issuer="thành phố")))
    assert codes(twice) == ["CUM201 doubt"]


def _month_of(period: str, month: str, cumulative: str, *, firm: bool = True) -> MonthAndCumulative:
    flow = figure(month, "đồng", subject="thu ngân sách", period=period)
    return MonthAndCumulative(firm, flow, figure(cumulative, "đồng"), None)


@pytest.mark.parametrize(
    ("tie", "speaks"),
    [
        (_month_of("2021-06", "600,0 tỷ", "1.000,0 tỷ"), True),
        (_month_of("2021-05", "600,0 tỷ", "1.000,0 tỷ"), False),
        (_month_of("", "600,0 tỷ", "1.000,0 tỷ"), False),
        (_month_of("2021-11", "500,0 tỷ", "1.000,0 tỷ"), False),
        (_month_of("2021-11", "500,1 tỷ", "1.000,2 tỷ"), False),
        (_month_of("2021-11", "500,2 tỷ", "1.000,0 tỷ"), True),
        (_month_of("2021-11", "hơn 500 tỷ", "không quá 1.000 tỷ"), False),
        (_month_of("2021-11", "500,2 tỷ", "không quá 1.000 tỷ"), True),
        (_month_of("2021-11", "400,0 tỷ", "1.000,0 tỷ"), False),
        (_month_of("2021-11", "1.000,0 tỷ", "1.000,0 tỷ"), True),
        (_month_of("2021-11", "hơn 1.000 tỷ", "không quá 1.000 tỷ"), True),
        (_month_of("2021-11", "không quá 600 tỷ", "1.000,0 tỷ"), False),
        (_month_of("2021-11", "600,0 tỷ", "ít nhất 1.000 tỷ"), False),
        (_month_of("2021-11", "600,0 tỷ", "1.000,0 tỷ", firm=False), False),
    ],
)
def test_a_month_is_asked_about_above_half_of_half_a_year(tie: MonthAndCumulative, speaks: bool) -> None:
    assert codes(tie) == (["CUM201 doubt"] if speaks else [])
    if speaks:
        in_hectares = replace(tie, cumulative=replace(tie.cumulative, unit="ha"))
        assert codes(in_hectares) == []


def test_a_month_is_asked_about_once_though_plan_and_cumulative_both_ask() -> None:
    said = _of_a_month("2021-11", "50,2")
    cumulative = figure("60,0 tỷ", "đồng")
    assert codes(said, MonthAndCumulative(True, said.head, cumulative, None)) == ["CUM201 doubt"]
    (finding,) = found(_month_of("2021-11", "600,0 tỷ", "1.000,0 tỷ"))
    assert finding.message == (
        "Thu ngân sách: 600,0 tỷ đồng ghi cho một tháng mà đã bằng quá nửa lũy kế 1.000,0 tỷ đồng, "
        "có phải là số lũy kế không?"
    )
    assert finding.calculation == "tháng 600,0 tỷ đồng > một nửa lũy kế 1.000,0 tỷ đồng"


def _times(printed: str, kind: Kind, value: str = "1.648") -> GrowthFromBase:
    return GrowthFromBase(True, figure(value, "hộ"), figure("412", "hộ"), figure(printed, "lần", kind))


@pytest.mark.parametrize(
    ("tie", "verdict"),
    [
        (_times("4", Kind.RATIO), Verdict.HOLDS),
        (_times("4", Kind.GROWTH), Verdict.HOLDS),
        (_times("3", Kind.GROWTH), Verdict.HOLDS),
        (_times("3", Kind.RATIO), Verdict.CUT),
        (_times("2,0", Kind.GROWTH), Verdict.CONFLICT),
        (_times("2,9", Kind.GROWTH, "1.627"), Verdict.HOLDS),
        (_times("2,9", Kind.GROWTH, "1.640"), Verdict.CUT),
        (_times("3,9", Kind.GROWTH, "1.640"), Verdict.CUT),
        (_times("3,9", Kind.GROWTH, "1.690"), Verdict.CONFLICT),
    ],
)
def test_tang_so_many_times_may_mean_as_many_times_more(tie: GrowthFromBase, verdict: Verdict) -> None:
    (judge,) = (one for one in RELATION_CHECKS if one.code == "CHG103")
    assert judge.weigh(tie) is verdict
    assert judge.holds(tie) is (verdict is Verdict.HOLDS)
    assert judge.may_hold(tie) or verdict in (Verdict.CUT, Verdict.CONFLICT)
    assert not (judge.may_hold(tie) and verdict is Verdict.CONFLICT)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (("1.379,0", "1.379,0"), []),
        (("1.379,0", "1.379,1"), ["REP102 note"]),
        (("1.379,0", "1.379,2"), ["REP102 error"]),
        (("1.379", "1.379,4"), []),
        (("1.379", "1.379,6"), ["REP102 note"]),
        (("1.379", "1.380,2"), ["REP102 error"]),
        (("hơn 1.379", "1.379,5"), []),
        (("hơn 1.379", "hơn 1.376"), ["REP102 error"]),
        (("hơn 1.379", "hơn 1.378"), []),
        (("1.379,0",), []),
    ],
)
def test_two_prints_of_one_number_may_differ_in_their_precision_only(
    printed: tuple[str, ...], expected: list[str]
) -> None:
    mentions = tuple(figure(one, "ha", subject="rừng", period="2021") for one in printed)
    assert codes(SameThing(True, mentions)) == expected


def test_two_bounds_of_one_plan_are_the_same_or_one_is_wrong() -> None:
    def bounds(kind: Kind, *sizes: str) -> SameThing:
        plain = (figure(size, "vụ", kind, subject="số vụ", period="2021") for size in sizes)
        return SameThing(
            True, tuple(replace(one, quantity=replace(one.quantity, approx="<=", exact=False)) for one in plain)
        )

    assert codes(bounds(Kind.TARGET, "99", "93")) == ["REP102 error"]
    assert codes(bounds(Kind.TARGET, "99", "98")) == ["REP102 note"]
    assert codes(bounds(Kind.TARGET, "99", "99")) == []
    assert codes(bounds(Kind.LEVEL, "99", "93")) == []


def test_prints_without_places_are_compared_by_what_they_stand_for() -> None:
    vague = Quantity(Decimal(5), Decimal(0), Decimal(1))
    mentions = tuple(replace(figure("5", "ha", subject="rừng"), quantity=vague) for _ in range(2))
    assert codes(SameThing(True, mentions)) == []


def test_whether_one_thing_may_be_meant_is_asked_of_all_mentions() -> None:
    (judge,) = (one for one in RELATION_CHECKS if one.code == "REP102")
    alike, apart = (SameThing(True, tuple(figure(one, "ha") for one in both)) for both in (("5", "5"), ("5", "9")))
    assert (judge.holds(alike), judge.may_hold(alike)) == (True, True)
    assert (judge.holds(apart), judge.may_hold(apart)) == (False, False)


def test_what_is_not_known_to_fail_may_hold() -> None:
    (judge,) = (one for one in RELATION_CHECKS if one.code == "PCT103")
    wrong, right = (PercentOfCount(True, figure("13", "chỉ tiêu"), _share(one)) for one in ("90,0", "92,3"))
    assert (judge.holds(wrong), judge.may_hold(wrong)) == (False, True)
    assert (judge.holds(right), judge.may_hold(right)) == (True, True)


def test_a_range_stands_for_all_between_its_ends() -> None:
    said = replace(_share("7"), upto=_share("9,5").quantity, kind=Kind.GROWTH)
    for value, expected in (("106,7", []), ("109,4", []), ("109,58", ["CHG101 note"]), ("109,9", ["CHG101 error"])):
        assert codes(GrowthFromBase(True, figure(value, "ha"), figure("100,00", "ha"), said)) == expected


def test_what_two_checks_say_of_one_thing_names_each_print_once() -> None:
    mentions = tuple(figure(one, "ha", subject=f"rừng {one}") for one in ("1.379", "1.397", "1.379"))
    (only,) = found(SameThing(True, mentions))
    assert only.message == "Rừng 1.379: cùng một số liệu mà ghi khác nhau: 1.379 ha, 1.397 ha."
    assert only.calculation == "1.379 ha ≠ 1.397 ha"


def test_only_an_equation_that_holds_confirms_what_was_recognised() -> None:
    total, part = figure("22,6", "ha", source=Source.OCR), figure("12,5", "ha")
    adds_up = PartsOfTotal(True, total, (part, figure("10,1", "ha")), True)
    no_more = Funnel(True, total, part)
    wrong = PartsOfTotal(True, total, (part, figure("3,1", "ha")), True)
    assert codes(adds_up) == []
    assert codes(no_more) == ["SRC101 doubt"]
    assert codes(wrong) == ["SRC101 doubt", "SUM101 error"]
    (finding,) = found(no_more, figures=(figure("7", "ha", source=Source.OCR),))
    assert finding.message.startswith("Có 2 số")
    assert finding.calculation == ""


@pytest.mark.parametrize(
    ("value", "difference", "growth", "calculation"),
    [
        ("5,0", "8,0", "266,7", ""),
        ("5,0", "8,0", "60,0", "8,0 / |5,0 − 8,0| = 266,7 %, trong 259,67…274,14; ghi 60,0"),
        ("5,0", "5,0", "60,0", ""),
        ("8,0", "5,0", "166,7", ""),
        ("8,0", "5,0", "60,0", "5,0 / (8,0 − 5,0) = 166,7 %, trong 159,67…174,14; ghi 60,0"),
    ],
)
def test_growth_out_of_a_loss_is_told_of_the_size_of_the_loss(
    value: str, difference: str, growth: str, calculation: str
) -> None:
    tie = GrowthWithDifference(
        True, figure(value, "ha"), figure(growth, "%", Kind.GROWTH), figure(difference, "ha", Kind.DIFFERENCE)
    )
    assert [one.calculation for one in found(tie)] == ([calculation] if calculation else [])


def test_what_holds_for_cut_digits_only_is_said_to_be_so() -> None:
    (note,) = found(Funnel(True, figure("22,4", "ha", subject="rừng"), figure("22,47", "ha", subject="rừng trồng")))
    assert note.message == "Rừng trồng: các số chỉ khớp nếu có số bị cắt bớt chữ số thay vì làm tròn."
