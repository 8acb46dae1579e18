"""What a report says of directives: those of its own side, open when its figures were taken, each digit theirs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from luyke.model import Period
from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Agency, Place
from luyke.office.reports.blocks import Shape
from luyke.office.reports.evidence import told
from luyke.office.reports.figures import report_figures
from luyke.office.reports.models import BlockKind, Report, Side
from luyke.office.reports.passages import passages
from luyke.office.reports.services import block_add
from luyke.office.reviews.models import Body, Directive
from luyke.office.reviews.models import Side as BodySide
from luyke.office.reviews.services import (
    Naming,
    Unit,
    body_create,
    conclusion_add,
    directive_draft,
    directive_extend,
    review_conclude,
    review_create,
    review_freeze,
)


@pytest.fixture(params=[BodySide.STATE, BodySide.PARTY])
def body(request: pytest.FixtureRequest, places: dict[str, Place], now: datetime) -> Body:
    """A body of either side."""
    naming = Naming("Cơ quan", "CƠ QUAN", "TB", "Lê Chân")
    return body_create(place=places["305"], side=request.param, naming=naming, by=SYSTEM, at=now)


@pytest.fixture
def directive(body: Body, month: Place, agency: Agency, now: datetime) -> Directive:
    """Given an hour before the report begins; overdue by the day on which its figures are taken."""
    at = now - timedelta(hours=1)
    review = review_create(
        body=body, title="Hội nghị tháng 11", period="2021-11", meets_at=at, chair="Chủ tịch", by=SYSTEM, at=at
    )
    point = conclusion_add(review=review, text="Đẩy nhanh giải ngân.", by=SYSTEM, at=at)
    made = directive_draft(
        conclusion=point, what="Giải ngân đạt 95% vốn được giao", owner=Unit(month, agency), due=date(2021, 12, 25),
        product="Báo cáo", by=SYSTEM, at=at,
    )  # fmt: skip
    review_freeze(review=review, by=SYSTEM, at=at)
    review_conclude(review=review, by=SYSTEM, at=at)
    made.refresh_from_db()
    return made


def _said(report: Report) -> list:
    block_add(report=report, shape=Shape(BlockKind.DIRECTIVES), by=SYSTEM, at=report.as_of)
    figures = report_figures(place=report.place, period=Period.parse(report.period), as_of=report.as_of)
    block = passages(report, figures)[-1]
    return [figures, *block.paragraphs]


def test_a_report_tells_the_directives_of_its_own_side(directive: Directive, body: Body, report: Report) -> None:
    figures, *paragraphs = _said(report)
    if body.side == BodySide.PARTY:
        assert paragraphs == []
        Report.objects.filter(pk=report.pk).update(side=Side.PARTY)
        figures, *paragraphs = _said(Report.objects.get(pk=report.pk))
    [line] = paragraphs
    assert line.text == "- Giải ngân đạt 95% vốn được giao (Phòng Tài chính - Kế hoạch, hạn 25/12/2021)."
    [number] = line.numbers
    assert number.source == f"directive:{directive.pk}"
    lines = told(figures, [number.source])[number.source]
    assert "Giải ngân đạt 95% vốn được giao" in lines


def test_what_was_done_or_not_yet_given_is_not_told(directive: Directive, body: Body, report: Report) -> None:
    Report.objects.filter(pk=report.pk).update(side=body.side)
    report = Report.objects.get(pk=report.pk)
    Directive.objects.filter(pk=directive.pk).update(given_at=None)
    assert _said(report)[1:] == []
    Directive.objects.filter(pk=directive.pk).update(given_at=report.as_of, done_date=date(2021, 11, 28))
    assert _said(report)[1:] == []


def test_a_deadline_is_told_as_it_stood_when_the_figures_were_taken(
    directive: Directive, body: Body, report: Report
) -> None:
    Report.objects.filter(pk=report.pk).update(side=body.side)
    for days, due in ((1, date(2022, 1, 25)), (2, date(2022, 2, 25))):
        at = report.as_of + timedelta(days=days)
        directive_extend(directive=directive, due=due, decision="Văn bản 12", text="", by=SYSTEM, at=at)
    _figures, line = _said(Report.objects.get(pk=report.pk))
    assert "hạn 25/12/2021" in line.text
    Report.objects.filter(pk=report.pk).update(as_of=report.as_of + timedelta(days=1))
    report = Report.objects.get(pk=report.pk)
    block = passages(report, report_figures(place=report.place, period=Period.parse("2021-11"), as_of=report.as_of))[-1]
    assert "hạn 25/01/2022" in block.paragraphs[0].text


def test_what_is_overdue_says_so(directive: Directive, body: Body, report: Report) -> None:
    later = datetime(2021, 12, 30, tzinfo=UTC)
    Report.objects.filter(pk=report.pk).update(side=body.side, as_of=later)
    _figures, line = _said(Report.objects.get(pk=report.pk))
    assert "quá hạn từ 25/12/2021" in line.text
