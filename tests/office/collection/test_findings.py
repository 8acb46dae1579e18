"""The engine's checks over a grid: what they find, where it is shown, and how long an answer stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from luyke.office.accounts.models import Person
from luyke.office.collection.findings import Found, findings_of
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import FindingAnswer, Submission
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import Answer, findings_answer
from luyke.office.targets.models import Revision, Style, Target

Type = Callable[..., object]


def _found(submission: Submission) -> dict[str, Found]:
    return {one.code: one for one in findings_of(grid_of(submission))}


def test_a_month_in_order_has_no_findings(filled: Submission) -> None:
    assert _found(filled) == {}


def test_rounding_is_let_pass_as_the_engine_does(submission: Submission, type_in: Type) -> None:
    type_in(T0=("10,4", "101"))  # 90 before, each rounded: 100 to 101,4
    assert _found(submission) == {}


def test_a_cumulative_that_is_not_the_one_before_plus_the_month(submission: Submission, type_in: Type) -> None:
    type_in(H1=("11", "140"))
    found = _found(submission)["CUM102"]
    assert found.is_error
    assert found.calculation == "130 + 11 = 141 hộ; ghi 140"
    assert found.cells[0][1] == "month"
    assert grid_of(submission).rows[3].implied_revision == -1


def test_a_month_above_its_cumulative_where_nothing_is_known_before(submission: Submission, type_in: Type) -> None:
    type_in(T1=("70", "7"))
    assert _found(submission)["CUM101"].is_error


def test_parts_that_do_not_make_their_whole(submission: Submission, type_in: Type) -> None:
    type_in(T0=("10,0", "100"), T1=("7,0", "70"), T2=("1,0", "30"))
    found = _found(submission)["SUM101"]
    assert found.calculation.startswith("7,0 + 1,0 = 8,0 tỷ đồng")
    assert found.line_id == grid_of(submission).rows[0].line.pk


def test_a_slip_of_a_thousand_against_last_month_and_last_year(submission: Submission, type_in: Type) -> None:
    type_in(T0=("9.100", ""))
    assert "UNT202" in _found(submission)


def test_a_month_that_is_most_of_the_years_plan(submission: Submission, type_in: Type) -> None:
    type_in(T0=("95", ""))
    assert "CUM201" in _found(submission)


def test_a_cumulative_that_falls_though_no_month_is_given(submission: Submission, type_in: Type) -> None:
    type_in(T0=("", "80"), H1=("11", "120"))
    found = findings_of(grid_of(submission))
    assert [(one.code, one.is_error) for one in found] == [("CUM402", False), ("CUM102", True)]


def test_a_row_copied_onto_another(submission: Submission, type_in: Type) -> None:
    type_in(T1=("7,41", "70,46"), H1=("741", "7046"))
    assert findings_of(grid_of(submission))[0].code != "REP103"  # other units: no copy
    type_in(T1=("7,41", "70,46"), T2=("7,41", "70,46"))
    assert "REP103" in _found(submission)


def test_what_was_known_before_is_never_blamed_on_the_unit(submission: Submission, type_in: Type) -> None:
    type_in(T1=("7,4", ""))
    assert findings_of(grid_of(submission)) == ()


def test_an_answer_stands_while_its_numbers_are_the_same(
    submission: Submission, type_in: Type, people: dict[str, Person], now: datetime
) -> None:
    type_in(H1=("11", "140"))
    finding = _found(submission)["CUM102"]
    answer = Answer(finding.key, "explained", "Tháng 10 tính thừa một hộ.")
    assert findings_answer(submission=submission, answers=[answer], by=people["reporter"], at=now) == 1
    assert findings_answer(submission=submission, answers=[answer], by=people["reporter"], at=now) == 0
    assert not _found(submission)["CUM102"].blocks
    assert FindingAnswer.objects.get().by_name == people["reporter"].actor_name
    type_in(H1=("11", "139"))
    assert _found(submission)["CUM102"].blocks
    type_in(H1=("11", "140"))
    assert not _found(submission)["CUM102"].blocks


def test_an_answer_needs_its_reason(
    submission: Submission, type_in: Type, people: dict[str, Person], now: datetime
) -> None:
    type_in(H1=("11", "140"))
    finding = _found(submission)["CUM102"]
    with pytest.raises(RefusedError):
        findings_answer(
            submission=submission, answers=[Answer(finding.key, "explained", "  ")], by=people["reporter"], at=now
        )
    assert not FindingAnswer.objects.exists()


def test_the_grid_is_made_in_few_queries(
    filled: Submission, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(9):
        findings_of(grid_of(filled))


def test_a_plan_that_was_revised_to_another_style_is_taken_as_revised(submission: Submission, now: datetime) -> None:
    assert grid_of(submission).rows[0].plans[0].amount
    Revision.objects.create(target=Target.objects.get(), value=Decimal(14), style=Style.GROWTH, known_at=now)
    plan = grid_of(submission).rows[0].plans[0]
    assert (plan.amount, plan.value) == (False, 14)
    Revision.objects.create(target=Target.objects.get(), withdrawn=True, known_at=now)
    assert grid_of(submission).rows[0].plans == ()
