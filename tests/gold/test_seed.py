"""The review of Lê Chân, November 2021, as published: what must be seen in it, and what must not."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from luyke.checks import ImpliedPlan, Report, check, implied_plans
from luyke.model import (
    Approx,
    Basis,
    Figure,
    FractionAsPercent,
    Kind,
    PartsOfTotal,
    Reading,
    Severity,
    Verdict,
)
from luyke.reading import read_text

BILLION = Decimal(10) ** 9
TO_DATE = "2021-01/2021-11"


@pytest.fixture(scope="module")
def reading(shared: Path) -> Reading:
    return read_text((shared / "seed" / "article.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def report(reading: Reading) -> Report:
    return check(reading)


@pytest.fixture(scope="module")
def plans(reading: Reading) -> list[ImpliedPlan]:
    return list(implied_plans(reading))


def one(reading: Reading, printed: str) -> Figure:
    found = [figure for figure in reading.figures if figure.text == printed]
    assert len(found) == 1, printed
    return found[0]


def test_twelve_of_thirteen_targets(reading: Reading) -> None:
    targets = one(reading, "12/13")
    assert targets.of is not None
    assert (targets.value, targets.of.value, targets.kind) == (Decimal(12), Decimal(13), Kind.FRACTION)
    assert "chỉ tiêu" in targets.subject


@pytest.mark.parametrize(
    ("printed", "value", "period", "approx", "estimate", "subject"),
    [
        ("105", 105, "2021-11", Approx.MORE, True, "thu ngân sách nhà nước trên địa bàn"),
        ("1.379", 1379, TO_DATE, Approx.NONE, False, "thu ngân sách nhà nước trên địa bàn"),
        ("94", 94, "2021-11", Approx.LESS, True, "thu cân đối ngân sách quận"),
        ("1.248", 1248, TO_DATE, Approx.NONE, False, "thu cân đối ngân sách quận"),
    ],
)
def test_revenue_of_the_month_and_to_date(
    reading: Reading, printed: str, value: int, period: str, approx: Approx, estimate: bool, subject: str
) -> None:
    revenue = one(reading, printed)
    assert (revenue.value, revenue.unit, revenue.kind) == (value * BILLION, "VND", Kind.LEVEL)
    assert (revenue.period, revenue.approx, revenue.estimate) == (period, approx, estimate)
    assert subject in revenue.subject


@pytest.mark.parametrize("printed", ["124", "129"])
def test_revenue_is_measured_by_the_plan_that_the_city_assigned(reading: Reading, printed: str) -> None:
    reached = one(reading, printed)
    assert (reached.unit, reached.kind, reached.basis) == ("%", Kind.ATTAINMENT, Basis.PLAN)
    assert reached.period == TO_DATE
    assert reached.issuer == "thành phố giao"


@pytest.mark.parametrize(
    ("level", "reached", "low", "high"),
    [("1.379", "124", "1107.2", "1117.0"), ("1.248", "129", "963.3", "971.6")],
)
def test_the_plan_that_a_percentage_implies(
    plans: list[ImpliedPlan], level: str, reached: str, low: str, high: str
) -> None:
    intervals = [plan.interval() for plan in plans if [figure.text for figure in plan.figures] == [level, reached]]
    assert len(intervals) == 1
    implied = intervals[0]
    assert implied is not None
    assert implied.low is not None
    assert implied.high is not None
    assert round(implied.low / BILLION, 1) == Decimal(low)
    assert round(implied.high / BILLION, 1) == Decimal(high)


def test_industrial_output_of_the_month(reading: Reading) -> None:
    output = one(reading, "35,9")
    assert (output.value, output.unit, output.kind) == (Decimal("35.9") * BILLION, "VND", Kind.LEVEL)
    assert (output.period, output.estimate) == ("2021-11", True)
    assert "sản xuất công nghiệp" in output.subject


def test_industrial_output_is_no_part_of_revenue(reading: Reading) -> None:
    output = one(reading, "35,9")
    held = [tie for tie in reading.relations_of(PartsOfTotal) if tie.firm and output in tie.figures]
    assert held == []


def test_the_copied_pair_is_a_doubt_that_names_both(report: Report) -> None:
    copied = [finding for finding in report.findings if finding.code == "REP101"]
    assert len(copied) == 1
    assert copied[0].severity is Severity.DOUBT
    assert [figure.text for figure in copied[0].figures] == ["2.137,6", "20,7", "2.137,6", "20,7"]
    message = copied[0].message.lower()
    assert "bán lẻ hàng hóa" in message
    assert "lưu trú và ăn uống" in message


def test_disbursement_and_its_percentage_hold(report: Report) -> None:
    verdicts = [
        one_judged.verdict
        for one_judged in report.judged
        if isinstance(one_judged.tie, FractionAsPercent)
        and [figure.text for figure in one_judged.tie.figures] == ["71,849/141,973", "50,6"]
    ]
    assert verdicts == [Verdict.HOLDS]


def test_the_doses_add_up_to_the_last_one(report: Report) -> None:
    sums = [one_judged for one_judged in report.judged if isinstance(one_judged.tie, PartsOfTotal)]
    doses = [s for s in sums if [figure.text for figure in s.tie.figures] == ["194.768", "116.799", "77.969"]]
    assert [s.verdict for s in doses] == [Verdict.HOLDS]
    tie = doses[0].tie
    assert isinstance(tie, PartsOfTotal)
    assert tie.exhaustive
    assert sum(part.value for part in tie.parts) == tie.total.value


@pytest.mark.parametrize(
    "named", ["68/NQ-CP", "23/2021/QĐ-TTg", "A51", "Covid-19", "19:04 30/11/2021", "12 đến dưới 18"]
)
def test_what_only_names_or_dates_is_no_figure(reading: Reading, named: str) -> None:
    at = reading.text.index(named)
    while at >= 0:
        inside = [f.text for f in reading.figures if f.start < at + len(named) and at < f.end]
        assert inside == []
        at = reading.text.find(named, at + 1)


def test_no_error_is_found(report: Report) -> None:
    assert [finding.code for finding in report.findings if finding.severity is Severity.ERROR] == []


def test_coverage_counts_what_was_tested(report: Report) -> None:
    assert report.coverage.figures == 18
    assert report.coverage.held == report.coverage.tested > 0
    assert report.coverage.unread == 0
