"""A report of the size that a province has: some forty pages, hundreds of figures, written and set in seconds."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pypdfium2
import pytest
from tests.pace import seconds

from luyke.model import Period
from luyke.office.audit.services import SYSTEM
from luyke.office.indicators.models import Cumulation, Direction, Indicator, Nature
from luyke.office.observations.recording import NewValue
from luyke.office.observations.services import observations_record
from luyke.office.places.models import Place
from luyke.office.reports.blocks import Shape
from luyke.office.reports.content import content_of
from luyke.office.reports.figures import report_figures
from luyke.office.reports.files import file_of
from luyke.office.reports.models import BlockKind
from luyke.office.reports.passages import passages
from luyke.office.reports.readiness import sources_in
from luyke.office.reports.services import Heading, block_write, report_start, template_create

INDICATORS, PAGES, FIGURES = 110, 40, 300
WORDS = "Các cơ quan tiếp tục phối hợp, bám sát chương trình công tác, tháo gỡ khó khăn cho người dân và doanh nghiệp. "


@pytest.mark.timed
def test_a_report_of_forty_pages_is_drafted_and_set_in_seconds(
    places: dict[str, Place], heading: Heading, now: datetime
) -> None:
    place, before = places["305"], now - timedelta(hours=1)
    made = Indicator.objects.bulk_create(
        Indicator(
            code=f"S{at:03}", name=f"Thu khoản mục {chr(65 + at % 26)}{chr(65 + at // 26)}", folded=f"s{at:03}",
            unit="VND", shown="tỷ đồng", factor=Decimal(10**9), decimals=1, nature=Nature.FLOW,
            cumulation=Cumulation.SUM, direction=Direction.UP,
        )
        for at in range(INDICATORS)
    )  # fmt: skip
    observations_record(
        values=[
            NewValue(one.pk, place.pk, period, Decimal(base + at) * 10**9, "official")
            for at, one in enumerate(made)
            for period, base in (("2021-11", 12), ("2021-01/2021-11", 150), ("2020-11", 11), ("2020-01/2020-11", 140))
        ],
        by=SYSTEM,
        at=before,
    )
    shapes = []
    for at, one in enumerate(made):
        shapes += [Shape(BlockKind.SECTION, f"Mục {at + 1}"), Shape(BlockKind.GROUP, indicators=(one.code,))]
        shapes += [Shape(BlockKind.FREE)]
    template = template_create(place=place, heading=heading, shapes=tuple(shapes), by=SYSTEM, at=now)
    report = report_start(template=template, period="2021-11", by=SYSTEM, at=now)
    for block in report.blocks.filter(kind=BlockKind.FREE):
        block_write(block=block, text="\n".join([WORDS * 3] * 2), version=1, by=SYSTEM, at=now)

    figures = report_figures(place=place, period=Period.parse("2021-11"), as_of=now)
    said = passages(report, figures)
    drafted = seconds(
        lambda: passages(report, report_figures(place=place, period=Period.parse("2021-11"), as_of=now)), times=1
    )
    content = content_of(report, figures, said, number="1", day=now.date(), signer_name="A")
    exported = seconds(lambda: [file_of(content, form) for form in ("docx", "pdf")], times=1)
    word, pdf = file_of(content, "docx"), file_of(content, "pdf")
    pages = len(pypdfium2.PdfDocument(pdf))
    print(f"{pages} pages, {len(sources_in(said))} figures: drafted in {drafted:.2f} s, exported in {exported:.2f} s")
    assert pages >= PAGES
    assert len(sources_in(said)) >= FIGURES
    assert drafted < 2
    assert exported < 3
    assert len(word) > 0
