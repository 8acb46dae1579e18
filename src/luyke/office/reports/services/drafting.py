"""Acts of whoever writes a report: beginning it, its paragraphs, what their numbers rest on, its figures taken anew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from luyke.layout import rules_on
from luyke.model import Period
from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import ChangedMeanwhileError, RefusedError
from luyke.office.documents.models import ReceivedDocument
from luyke.office.reports import blocks
from luyke.office.reports.blocks import Shape
from luyke.office.reports.models import Block, BlockKind, Report, State, Template, Trace
from luyke.office.ui.periods import month_asked
from luyke.writing.tracing import Span, carried, measured

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True)
class Ground:
    """What the number that begins at `start` rests on: the key of a value, or a statement or a file that says so."""

    start: int
    source: str = ""
    statement: str = ""
    document: ReceivedDocument | None = None


def report_start(*, template: Template, period: str, by: Actor, at: datetime) -> Report:
    """A report of a month, with the template's blocks and the figures as known now."""
    by.permit("reports.write", template.place.scope)
    month = month_asked(period)
    if month is None:
        raise RefusedError(_("Báo cáo là của một tháng, như 2021-11."))
    if template.closed_at is not None:
        raise RefusedError(_("Mẫu này đã thôi dùng."))
    begun = template.reports.filter(period=period, corrects=None).exclude(state=State.DROPPED).first()
    if begun is not None:
        raise RefusedError(_("Đã có “{report}” của tháng này.").format(report=begun))
    with act("reports.report.started", by=by, at=at) as entry:
        report = Report.objects.create(
            template=template, place=template.place, side=template.side, period=month.text,
            subject=_of_month(template.subject, month), as_of=at, created_at=at, created_by=by.actor_id,
            created_by_name=by.actor_name,
        )  # fmt: skip
        Block.objects.bulk_create(
            Block(report=report, position=one.position, kind=one.kind, level=one.level,
                  text=one.text if one.kind == BlockKind.FREE else _of_month(one.text, month),
                  guidance=one.guidance, indicators=one.indicators)
            for one in template.blocks.all()
        )  # fmt: skip
        entry.of(report, f"{report}, {month.text}", scope=report.place.code)
    return report


def report_renew(*, report: Report, by: Actor, at: datetime) -> Report:
    """Takes the figures as they are known now."""
    by.permit("reports.write", report.scope)
    _draft(report)
    with act("reports.report.renewed", by=by, at=at) as entry:
        entry.of(report, str(report), scope=report.place.code, before=report.as_of.isoformat())
        report.as_of = at
        report.save(update_fields=["as_of"])
    return report


def report_mark(*, report: Report, urgency: str, by: Actor, at: datetime) -> Report:
    """How soon it must get there; "" takes the mark off."""
    by.permit("reports.write", report.scope)
    _draft(report)
    known = rules_on(report.side, None).urgency
    if urgency and urgency not in known:
        raise RefusedError(_("Mức độ khẩn là {known}.").format(known=", ".join(known)))
    with act("reports.report.marked", by=by, at=at) as entry:
        entry.of(report, str(report), scope=report.place.code, before=report.urgency, after=urgency)
        report.urgency = urgency
        report.save(update_fields=["urgency"])
    return report


def report_drop(*, report: Report, by: Actor, at: datetime) -> Report:
    """Gives up a draft; it stays to be read."""
    by.permit("reports.write", report.scope)
    _draft(report)
    with act("reports.report.dropped", by=by, at=at) as entry:
        report.state = State.DROPPED
        report.save(update_fields=["state"])
        entry.of(report, str(report), scope=report.place.code)
    return report


def block_write(*, block: Block, text: str, version: int, by: Actor, at: datetime) -> Block:
    """What a section or a free paragraph says; its numbers keep what they rest on as long as they stay the same.

    Raises ChangedMeanwhileError when `version` is not the one that is there.
    """
    report = block.report
    by.permit("reports.write", report.scope)
    _draft(report)
    if block.kind not in (BlockKind.FREE, BlockKind.SECTION):
        raise RefusedError(_("Đoạn này viết từ số liệu, không sửa bằng tay được."))
    # Control characters, pasted unseen, are letters of no file: neither Word nor PostgreSQL takes them.
    said = _CONTROL.sub("", text.replace("\r\n", "\n")).strip()
    if block.kind == BlockKind.SECTION and not said:
        raise RefusedError(_("Đề mục phải có chữ."))
    with act("reports.block.written", by=by, at=at) as entry:
        _lock(block, version)
        before, block.text = block.text, said
        block.save(update_fields=["text"])
        _carry(block, before)
        entry.of(report, str(report), scope=report.place.code, block=block.pk, before=before, after=block.text)
    return block


def numbers_trace(*, block: Block, grounds: Sequence[Ground], version: int, by: Actor, at: datetime) -> list[Trace]:
    """Says what numbers of a free paragraph rest on; what they rested on before no longer counts."""
    report = block.report
    by.permit("reports.write", report.scope)
    _draft(report)
    spans = {one.span.start: one.span for one in measured(block.text)}
    for ground in grounds:
        if not ground.source and not ground.statement.strip() and ground.document is None:
            raise RefusedError(_("Số không lấy từ số liệu của hệ thống thì phải ghi căn cứ: văn bản, sổ sách nào."))
        if ground.start not in spans:
            raise RefusedError(_("Không có số nào ở chỗ đó; đoạn văn có thể vừa đổi."))
    with act("reports.number.traced", by=by, at=at) as entry:
        _lock(block, version)
        block.traces.filter(start__in=[ground.start for ground in grounds]).delete()
        made = Trace.objects.bulk_create(
            Trace(
                block=block, start=ground.start, end=spans[ground.start].end, by_name=by.actor_name,
                printed=spans[ground.start].printed[:60], source=ground.source, document=ground.document,
                statement=ground.statement.strip(),
            )
            for ground in grounds
        )  # fmt: skip
        said = {trace.printed: trace.source or trace.statement for trace in made}
        entry.of(report, str(report), scope=report.place.code, block=block.pk, grounds=said)
    return made


def block_add(*, report: Report, shape: Shape, by: Actor, at: datetime, after: Block | None = None) -> Block:
    """A block of this report alone."""
    by.permit("reports.write", report.scope)
    _draft(report)
    with act("reports.block.added", by=by, at=at) as entry:
        position = after.position if after else None
        made = blocks.put(report.blocks.all(), shape, after=position, report=report)
        entry.of(report, str(report), scope=report.place.code, block=shape.fields())
    return made


def block_move(*, block: Block, up: bool, by: Actor, at: datetime) -> None:
    """One place up or down."""
    report = block.report
    by.permit("reports.write", report.scope)
    _draft(report)
    with act("reports.block.moved", by=by, at=at) as entry:
        blocks.move(report.blocks.all(), block, up=up)
        entry.of(report, str(report), scope=report.place.code, block=block.pk, up=up)


def block_remove(*, block: Block, by: Actor, at: datetime) -> None:
    """Takes a block out; what it said stays in the record of acts."""
    report = block.report
    by.permit("reports.write", report.scope)
    _draft(report)
    with act("reports.block.removed", by=by, at=at) as entry:
        entry.of(report, str(report), scope=report.place.code, kind=block.kind, text=block.text)
        block.delete()


def _of_month(pattern: str, month: Period) -> str:
    """ "Kết quả tháng {period}; nhiệm vụ tháng {next}" of a month."""
    year, at = month.year, month.last.month
    after = (year, at + 1) if at < 12 else (year + 1, 1)
    return pattern.replace("{period}", f"{at} năm {year}").replace("{next}", f"{after[1]} năm {after[0]}")


def _draft(report: Report) -> None:
    if report.state != State.DRAFT:
        raise RefusedError(_("Báo cáo {state}, không sửa được; trả về soạn lại rồi sửa.").format(
            state=report.get_state_display()))  # fmt: skip


def _lock(block: Block, version: int) -> None:
    """Takes the next version, or refuses because somebody else has."""
    there = Block.objects.filter(pk=block.pk, version=version, report__state=State.DRAFT)
    if not there.update(version=version + 1):
        raise ChangedMeanwhileError(_("Người khác vừa sửa đoạn này. Chữ của bạn còn trong ô; xem bản mới rồi lưu lại."))
    block.version = version + 1


def _carry(block: Block, before: str) -> None:
    """Moves what numbers rest on to where the same numbers stand now; what is no longer there rests on nothing."""
    traces = {trace.start: trace for trace in block.traces.all()}
    if not traces:
        return
    old = [Span(one.span.start, one.span.end, one.span.printed) for one in measured(before)]
    new = [one.span for one in measured(block.text)]
    kept = carried(old, new)
    block.traces.all().delete()
    spans = {span.start: span for span in new}
    Trace.objects.bulk_create(
        Trace(
            block=block, start=start, end=spans[start].end, printed=spans[start].printed[:60],
            source=traces[was].source, statement=traces[was].statement, document=traces[was].document,
            by_name=traces[was].by_name,
        )
        for start, was in kept.items()
        if was in traces
    )  # fmt: skip
