"""What may be quoted, and whether a typed number is a quotation of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from luyke.model import Period
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Division, Indicator, Part
from luyke.office.observations.models import Evidence
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.reports.blocks import Shape
from luyke.office.reports.evidence import told
from luyke.office.reports.figures import Figures, report_figures
from luyke.office.reports.models import BlockKind, Report
from luyke.office.reports.numbering import roman
from luyke.office.reports.passages import passages
from luyke.office.reports.services import block_add
from luyke.reading import read_text
from luyke.writing.matching import candidates, certain, says

TOTAL = "value:T0:305:2021-01/2021-11"
ATTAINED = f"derived:attainment({TOTAL},target:T0:305:2021:above)"


@pytest.fixture
def figures(month: Place, now: datetime) -> Figures:
    """Lê Chân's November as known now."""
    return report_figures(place=month, period=Period.parse("2021-11"), as_of=now)


def test_values_plans_and_what_follows_are_held_under_their_sources(figures: Figures) -> None:
    assert figures.held[TOTAL].value == Decimal(1379) * 10**9
    assert figures.held["target:T0:305:2021:above"].value == Decimal(1112) * 10**9
    assert round(figures.held[ATTAINED].value, 2) == Decimal("124.01")
    growth = figures.held[f"derived:growth({TOTAL},value:T0:305:2020-01/2020-11)"]
    assert round(growth.value, 2) == Decimal("14.61")
    assert growth.formula == "(1.379 / 1.203,2 − 1) × 100"


def test_a_total_is_told_with_its_parts_and_names_by_result(
    report: Report, indicators: dict[str, Indicator], now: datetime
) -> None:
    division = Division.objects.create(whole=indicators["T0"], by="nguồn", exhaustive=True)
    Part.objects.create(division=division, indicator=indicators["G0"])
    for shape in (Shape(BlockKind.PARTS, indicators=("T0",)), Shape(BlockKind.LISTS)):
        block_add(report=report, shape=shape, by=SYSTEM, at=now)
    figures = report_figures(place=report.place, period=Period.parse("2021-11"), as_of=now)
    [parts], lists = (one.paragraphs for one in passages(report, figures)[-2:])
    assert parts.text == (
        "Lũy kế 11 tháng năm 2021, tổng thu ngân sách nhà nước trên địa bàn ước đạt 1.379 tỷ đồng, gồm: giải ngân vốn "
        "đầu tư công ước đạt 71,85 tỷ đồng, chiếm 5,2%."
    )
    share = parts.numbers[-1].source
    assert told(figures, [share])[share][1] == "= 71,849 / 1.379 × 100"
    assert [one.text for one in lists] == [
        "Các chỉ tiêu đạt và vượt kế hoạch: tổng thu ngân sách nhà nước trên địa bàn."
    ]


def test_nothing_is_known_before_it_was(month: Place, now: datetime) -> None:
    early = report_figures(place=month, period=Period.parse("2021-11"), as_of=now - timedelta(days=1))
    assert early.held == {}


def test_figures_cost_the_same_however_many(month: Place, now: datetime, django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(12):
        report_figures(place=month, period=Period.parse("2021-11"), as_of=now)


@pytest.mark.parametrize(
    ("text", "key", "fits"),
    [
        ("Thu ngân sách 11 tháng năm 2021 đạt 1.379 tỷ đồng.", TOTAL, True),
        ("Thu ngân sách 11 tháng năm 2021 đạt gần 1.380 tỷ đồng.", TOTAL, True),
        ("Thu ngân sách 11 tháng năm 2021 đạt 1.378 tỷ đồng.", TOTAL, False),
        ("Thu ngân sách 11 tháng năm 2021 đạt 1.379 triệu đồng.", TOTAL, False),
        ("Thu ngân sách đạt 124% kế hoạch.", ATTAINED, True),
        ("Thu ngân sách đạt 124,1% kế hoạch.", ATTAINED, False),
        ("Thu ngân sách đạt 124 tỷ đồng.", ATTAINED, False),
    ],
)
def test_a_typed_number_is_a_value_as_far_as_it_was_rounded(figures: Figures, text: str, key: str, fits: bool) -> None:
    [figure] = read_text(text).figures
    assert says(figure, figures.held[key]) is fits
    assert (key in [one.key for one in candidates(figure, figures.held)]) is fits


def test_what_is_beyond_doubt_is_of_the_indicator_and_period_named(figures: Figures) -> None:
    [figure] = read_text("Giải ngân vốn đầu tư công 11 tháng năm 2021 đạt 71,849 tỷ đồng.").figures
    assert figure.indicator == "LK013"  # of the engine's catalogue; this office's codes are others
    assert certain(figure, figures.held) is None
    assert [one.key for one in candidates(figure, figures.held)] == ["value:G0:305:2021-01/2021-11"]


def test_what_stands_behind_a_number_is_told_with_its_formula(figures: Figures) -> None:
    lines = told(figures, [ATTAINED])[ATTAINED]
    assert lines[1] == "= 1.379 / 1.112 × 100"
    assert any("1.379 tỷ đồng (ước" in line for line in lines)
    assert "Quyết định 12/QĐ-UBND" in lines


@pytest.mark.parametrize(
    ("kind", "locator", "line"),
    [
        ("cell", "Biểu!C7", "ô trong tệp Excel: Sổ (Biểu!C7): “10 dự án”"),
        ("register", "300|2021-01-01|2021-11-25|2021-11-26T01:00:00+00:00", "sổ theo dõi: Sổ: “10 dự án”"),
        ("span", "1204-1210", "câu trong văn bản: Sổ (1204-1210): “10 dự án”"),
    ],
)
def test_evidence_is_told_in_words_for_people(
    month: Place, indicators: dict[str, Indicator], now: datetime, kind: str, locator: str, line: str
) -> None:
    evidence = Evidence.objects.create(kind=kind, source="Sổ", locator=locator, quote="10 dự án")
    value = NewValue(indicators["T0"].pk, month.pk, "2021-01/2021-11", Decimal(1380) * 10**9, evidence_id=evidence.pk)
    observations_record(values=[value], by=SYSTEM, at=now)
    figures = report_figures(place=month, period=Period.parse("2021-11"), as_of=now)
    assert line in told(figures, [TOTAL])[TOTAL]


def test_parts_and_annexes_are_numbered_in_roman() -> None:
    assert [roman(count) for count in (1, 4, 9, 11, 14, 40)] == ["I", "IV", "IX", "XI", "XIV", "XL"]
