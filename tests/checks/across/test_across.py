"""Between two reports: what must be said, and what must not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luyke.checks import explain
from luyke.checks.across import ALL_ACROSS, AcrossFinding, compare
from luyke.model import Basis, Figure, Kind, Quantity, Reading, Severity, Statement

BILLION = Decimal(10**9)
Said = tuple[str, str, str]


def figure(subject: str, value: str, period: str, at: int = 0, unit: str = "VND", **meaning: object) -> Figure:
    """A figure as a report prints it: `value` in tỷ đồng, or in its unit."""
    scale = BILLION if unit == "VND" else Decimal(1)
    step = scale.scaleb(-len(value.partition(".")[2]))
    given: dict[str, object] = {"kind": Kind.LEVEL, "subject": subject, "period": period} | meaning
    quantity = Quantity(Decimal(value) * scale, step, step)
    return Figure(at, at + len(value), value, quantity, unit, **given)  # type: ignore[arg-type]  # fields by name


def report(period: str, *figures: Figure, text: str = "", statements: tuple[Statement, ...] = ()) -> Reading:
    return Reading(text or " " * 500, figures, statements, period=period)


def october(*figures: Figure, **more: object) -> Reading:
    return report("2021-10", *figures, **more)  # type: ignore[arg-type]  # as report takes them


def november(*figures: Figure, **more: object) -> Reading:
    return report("2021-11", *figures, **more)  # type: ignore[arg-type]  # as report takes them


def codes(first: Reading, second: Reading) -> list[str]:
    return [each.finding.code for each in compare(first, second)]


def only(first: Reading, second: Reading) -> AcrossFinding:
    found = compare(first, second)
    assert len(found) == 1
    return found[0]


def test_two_values_of_last_year_are_a_question() -> None:
    found = only(october(figure("thu nội địa", "1112", "2020")), november(figure("thu nội địa", "1121", "2020")))
    assert (found.finding.code, found.finding.severity) == ("REP401", Severity.DOUBT)
    assert found.finding.message == (
        "Thu nội địa: báo cáo trước ghi 1.112 tỷ đồng, báo cáo sau ghi 1.121 tỷ đồng cho cùng một số liệu."
    )
    assert [one.text for one in found.first + found.second] == ["1112", "1121"]


def test_two_values_in_two_reports_of_one_month_are_an_error() -> None:
    found = only(november(figure("thu nội địa", "105", "2021-11")), november(figure("thu nội địa", "150", "2021-11")))
    assert found.finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "other",
    [
        figure("thu nội địa", "1112.4", "2020"),
        figure("thu nội địa", "1113", "2020"),
        figure("thu nội địa", "1500", "2019"),
        figure("thu nội địa", "1500", "2020", place="phường An Biên"),
        figure("thu nội địa", "1500", "2020", estimate=True),
        figure("thu nội địa", "1500", "2020", kind=Kind.TARGET),
        figure("thu xuất nhập khẩu", "1500", "2020"),
        figure("", "1500", "2020"),
        figure("thu nội địa", "1500", ""),
    ],
    ids=["finer print", "cut", "year", "place", "estimate", "plan", "subject", "no subject", "no period"],
)
def test_what_is_not_the_same_thing_is_not_compared(other: Figure) -> None:
    assert codes(october(figure("thu nội địa", "1112", "2020")), november(other)) == []


def test_what_one_report_states_twice_differently_is_left_to_its_own_check() -> None:
    torn = november(figure("thu nội địa", "1121", "2020"), figure("thu nội địa", "1200", "2020", at=50))
    assert codes(october(figure("thu nội địa", "1112", "2020")), torn) == []


MONTHLY = (
    ("bán lẻ", "2137.6"),
    ("lưu trú", "315.2"),
    ("vận tải", "1204.9"),
    ("thu nội địa", "105.3"),
    ("xuất khẩu", "48.25"),
    ("nông nghiệp", "77.41"),
)


def monthly(period: str, changed: int = 0, text: str = "") -> Reading:
    figures = [
        figure(subject, str(Decimal(value) + 1) if place < changed else value, period, at=place * 20)
        for place, (subject, value) in enumerate(MONTHLY)
    ]
    return report(period, *figures, text=text)


def test_a_report_in_which_only_the_date_changed_is_told_once() -> None:
    found = only(monthly("2021-10"), monthly("2021-11", changed=1))
    assert found.finding.code == "REP402"
    assert found.finding.message.startswith("5 số liệu của kỳ sau giống hệt kỳ trước")
    assert len(found.first) == len(found.second) == 5


def test_a_report_whose_figures_moved_is_no_copy() -> None:
    assert codes(monthly("2021-10"), monthly("2021-11", changed=3)) == []


def test_the_same_report_twice_is_no_copy_of_another_month() -> None:
    assert codes(monthly("2021-11"), monthly("2021-11")) == []


def test_plans_and_last_years_figures_may_stay() -> None:
    yearly = [figure(subject, value, "2020", at=place * 20) for place, (subject, value) in enumerate(MONTHLY)]
    assert codes(october(*yearly), november(*yearly)) == []


def test_one_copied_paragraph_is_found_in_a_report_that_else_moved() -> None:
    line = " " * 59 + "\n"
    first = monthly("2021-10", text=line * 3)
    second = monthly("2021-11", changed=3, text=line * 3)
    found = only(first, second)
    assert found.finding.code == "REP403"
    assert [one.text for one in found.second] == ["105.3", "48.25", "77.41"]


def test_a_revision_that_nobody_mentions_is_asked_about() -> None:
    first = october(figure("thu nội địa", "1274", "2021-01/2021-10"))
    second = november(figure("thu nội địa", "105", "2021-11"), figure("thu nội địa", "1579", "2021-01/2021-11", at=20))
    found = only(first, second)
    assert found.finding.code == "CUM401"
    assert found.finding.calculation == "1.274 + 105 = 1.379 tỷ đồng; báo cáo sau ghi 1.579, chênh 200 (12,7 %)"
    assert (len(found.first), len(found.second)) == (1, 2)


@pytest.mark.parametrize("cumulative", ["1379", "1380", "1440"])
def test_a_month_revised_a_little_is_let_pass(cumulative: str) -> None:
    first = october(figure("thu nội địa", "1274", "2021-01/2021-10"))
    second = november(
        figure("thu nội địa", "105", "2021-11"), figure("thu nội địa", cumulative, "2021-01/2021-11", at=20)
    )
    assert codes(first, second) == []


def test_january_alone_is_a_cumulative_too() -> None:
    first = report("2021-01", figure("thu nội địa", "100", "2021-01"))
    second = report(
        "2021-02", figure("thu nội địa", "90", "2021-02"), figure("thu nội địa", "290", "2021-01/2021-02", at=20)
    )
    assert codes(first, second) == ["CUM401"]


def test_a_cumulative_cannot_fall() -> None:
    first = october(figure("thu nội địa", "1274", "2021-01/2021-10"))
    assert codes(first, november(figure("thu nội địa", "1179", "2021-01/2021-11"))) == ["CUM402"]
    assert codes(first, november(figure("thu nội địa", "1274", "2021-01/2021-11"))) == []
    assert codes(first, report("2022-02", figure("thu nội địa", "179", "2022-01/2022-02"))) == []


def test_a_rate_from_january_may_fall() -> None:
    first = october(figure("tỷ lệ hộ nghèo", "3.4", "2021-01/2021-10", unit="%"))
    assert codes(first, november(figure("tỷ lệ hộ nghèo", "1.2", "2021-01/2021-11", unit="%"))) == []


def with_plan(period: str, value: str, percent: str, issuer: str = "thành phố giao") -> Reading:
    level = figure("thu cân đối", value, period)
    share = figure(
        "thu cân đối", percent, period, at=20, unit="%", kind=Kind.ATTAINMENT, basis=Basis.PLAN, issuer=issuer
    )
    return report(period[-7:], level, share, statements=(Statement(True, level, (share,)),))


def test_two_reports_that_imply_two_plans_are_asked_about() -> None:
    found = only(with_plan("2021-01/2021-10", "1154", "129"), with_plan("2021-01/2021-11", "1248", "119"))
    assert found.finding.code == "TGT401"
    assert "1.154 là 129 %" in found.finding.calculation
    assert "1.248 là 119 %" in found.finding.calculation


def test_two_reports_on_one_plan_or_on_two_issuers_plans_are_silent() -> None:
    first = with_plan("2021-01/2021-10", "1154", "119")
    assert codes(first, with_plan("2021-01/2021-11", "1248", "129")) == []
    assert codes(first, with_plan("2021-01/2021-11", "1248", "119", issuer="HĐND giao")) == []


def test_findings_are_the_same_each_time_and_name_their_figures() -> None:
    first, second = monthly("2021-10"), monthly("2021-11", changed=1)
    assert compare(first, second) == compare(first, second)
    for each in compare(first, second):
        assert each.finding.figures == each.first + each.second


@pytest.mark.parametrize("check", ALL_ACROSS, ids=lambda check: check.code)
def test_every_check_explains_itself_under_the_four_headings(check: object) -> None:
    explained = explain(check)  # type: ignore[arg-type]  # explained like a check of one report
    assert all(text for _, text in explained.parts)


def test_codes_and_names_are_their_own() -> None:
    assert len({check.code for check in ALL_ACROSS}) == len({check.name for check in ALL_ACROSS}) == len(ALL_ACROSS)
