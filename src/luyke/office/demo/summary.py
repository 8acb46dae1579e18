"""A short report of the People's Committee that anyone may read: issued, then published as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from luyke.office.accounts.models import Person
from luyke.office.demo.report import STATE
from luyke.office.places.models import Place
from luyke.office.publishing.services import report_publish, template_open
from luyke.office.reports.blocks import Shape
from luyke.office.reports.formality import names_for
from luyke.office.reports.models import BlockKind
from luyke.office.reports.services import (
    block_write,
    report_approve,
    report_issue,
    report_start,
    report_submit,
    template_create,
)

_NUMBER, _DAY = "412", date(2021, 11, 30)
_TOLD = ("LK001", "LK002", "LK022", "LK023", "LK013")
_WHY = (
    "Số ước còn thay đổi. Khi có số chính thức, Ủy ban nhân dân quận công bố lại và ghi rõ chỗ đính chính (văn bản "
    "dựng để minh họa)."
)
_HEADING = replace(
    STATE,
    name="Báo cáo tóm tắt để công khai",
    subject="Tóm tắt kết quả các chỉ tiêu tháng {period}",
    recipients="Đăng công khai\nVăn bản dựng để minh họa\nLưu: VT, TH",
)
_SHAPES = (
    Shape(BlockKind.SECTION, "Kết quả chung"),
    Shape(BlockKind.OPENING),
    Shape(BlockKind.SECTION, "Các chỉ tiêu chính"),
    Shape(BlockKind.GROUP, indicators=_TOLD),
    Shape(BlockKind.FREE, guidance="Số liệu thay đổi thì làm gì"),
    Shape(BlockKind.TABLE, "Các chỉ tiêu chính", indicators=_TOLD),
)


def summary_publish(place: Place, people: Mapping[str, Person], at: datetime) -> None:
    """Written, approved, issued, and out."""
    writer, approver = people["tonghop"], people["duyet"]
    template = template_create(place=place, heading=_HEADING, shapes=_SHAPES, by=writer, at=at)
    template_open(template=template, open=True, by=writer, at=at)
    report = report_start(template=template, period="2021-11", by=writer, at=at)
    free = report.blocks.get(kind=BlockKind.FREE)
    block_write(block=free, text=_WHY, version=free.version, by=writer, at=at)
    report_submit(report=report, by=writer, at=at)
    report_approve(report=report, by=approver, at=at + timedelta(minutes=10))
    signer = names_for(report, day=_DAY)[0]
    issue = report_issue(report=report, number=_NUMBER, day=_DAY, signer_name=signer, by=approver,
                         at=at + timedelta(minutes=20))  # fmt: skip
    report_publish(issue=issue, licence="CC BY 4.0", by=people["duyetdang"], at=at + timedelta(minutes=30))
