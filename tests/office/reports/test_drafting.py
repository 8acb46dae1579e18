"""Writing a report: what it begins with, what its numbers rest on, who may write, what is refused."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Person
from luyke.office.audit.models import Entry
from luyke.office.collection.refusals import ChangedMeanwhileError, RefusedError
from luyke.office.reports.models import Block, BlockKind, Report, State, Template
from luyke.office.reports.services import (
    Ground,
    block_move,
    block_write,
    numbers_trace,
    report_drop,
    report_start,
)


def test_a_report_begins_with_the_blocks_of_its_template(report: Report, template: Template) -> None:
    assert [(one.kind, one.text) for one in report.blocks.all()] == [
        (one.kind, one.text) for one in template.blocks.all()
    ]
    assert report.subject == "Kết quả công tác tháng 11 năm 2021; nhiệm vụ tháng 12 năm 2021"
    assert report.state == State.DRAFT


def test_a_month_has_one_report_of_a_kind(report: Report, people: dict[str, Person], now: datetime) -> None:
    with pytest.raises(RefusedError, match="Đã có"):
        report_start(template=report.template, period="2021-11", by=people["verifier"], at=now)
    report_drop(report=report, by=people["verifier"], at=now)
    assert report_start(template=report.template, period="2021-11", by=people["verifier"], at=now)


@pytest.mark.parametrize("period", ["", "2021", "tháng 11", "2021-01/2021-11", "2021-13"])
def test_a_report_is_of_a_month(template: Template, people: dict[str, Person], now: datetime, period: str) -> None:
    with pytest.raises(RefusedError, match="của một tháng"):
        report_start(template=template, period=period, by=people["verifier"], at=now)
    assert not Report.objects.exists()


@pytest.mark.parametrize("name", ["reporter", "leader", "auditor", "city_above", "administrator", "nobody"])
def test_who_does_not_write_begins_nothing(
    template: Template, people: dict[str, Person], now: datetime, name: str
) -> None:
    with pytest.raises(PermissionDenied):
        report_start(template=template, period="2021-11", by=people[name], at=now)


def test_what_a_number_rests_on_stays_with_it(free: Block, people: dict[str, Person], now: datetime) -> None:
    by = people["verifier"]
    block_write(block=free, text="Thu 1.379 tỷ đồng. Chi 12 tỷ đồng.", version=1, by=by, at=now)
    grounds = [Ground(4, "value:T0:305:2021-01/2021-11"), Ground(23, statement="Báo cáo của Kho bạc quận")]
    numbers_trace(block=free, grounds=grounds, version=2, by=by, at=now)
    block_write(block=free, text="Chi 13 tỷ đồng. Tổng thu 1.379 tỷ đồng.", version=3, by=by, at=now)
    assert [(one.start, one.printed, one.source) for one in free.traces.all()] == [
        (25, "1.379", "value:T0:305:2021-01/2021-11")
    ]


def test_a_number_rests_on_a_source_or_on_words_for_it(free: Block, people: dict[str, Person], now: datetime) -> None:
    by = people["verifier"]
    block_write(block=free, text="Chi 12 tỷ đồng.", version=1, by=by, at=now)
    with pytest.raises(RefusedError, match="phải ghi căn cứ"):
        numbers_trace(block=free, grounds=[Ground(4, statement="  ")], version=2, by=by, at=now)
    with pytest.raises(RefusedError, match="Không có số nào"):
        numbers_trace(block=free, grounds=[Ground(5, statement="Sổ")], version=2, by=by, at=now)
    assert not free.traces.exists()


def test_two_who_write_at_once_do_not_overwrite_each_other(
    free: Block, people: dict[str, Person], now: datetime
) -> None:
    other = Block.objects.get(pk=free.pk)
    block_write(block=free, text="Bản của người thứ nhất.", version=1, by=people["verifier"], at=now)
    with pytest.raises(ChangedMeanwhileError):
        block_write(block=other, text="Bản của người thứ hai.", version=1, by=people["verifier"], at=now)
    free.refresh_from_db()
    assert free.text == "Bản của người thứ nhất."


def test_what_figures_write_is_not_typed(report: Report, people: dict[str, Person], now: datetime) -> None:
    with pytest.raises(RefusedError, match="viết từ số liệu"):
        block_write(
            block=report.blocks.get(kind=BlockKind.OPENING), text="13/13", version=1, by=people["verifier"], at=now
        )


def test_blocks_change_places(report: Report, people: dict[str, Person], now: datetime) -> None:
    first, second = report.blocks.all()[:2]
    block_move(block=second, up=True, by=people["verifier"], at=now)
    assert [one.pk for one in report.blocks.all()[:2]] == [second.pk, first.pk]
    second.refresh_from_db()
    block_move(block=second, up=True, by=people["verifier"], at=now)
    assert [one.pk for one in report.blocks.all()[:2]] == [second.pk, first.pk]


def test_the_record_keeps_what_a_paragraph_said(free: Block, people: dict[str, Person], now: datetime) -> None:
    block_write(block=free, text="Một.", version=1, by=people["verifier"], at=now)
    block_write(block=free, text="Hai.", version=2, by=people["verifier"], at=now + timedelta(minutes=1))
    entry = Entry.objects.filter(act="reports.block.written").first()
    assert (entry.details["before"], entry.details["after"]) == ("Một.", "Hai.")
