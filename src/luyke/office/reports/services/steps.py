"""The way of a report to its issue: sent for approval, returned, approved, taken back; and what was said on the way."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from luyke.checks.waivers import numbers_of
from luyke.model import Finding, Period
from luyke.office.audit.services import Actor, Draft, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.reports.figures import report_figures
from luyke.office.reports.models import Block, FindingWaiver, Remark, Report, State
from luyke.office.reports.passages import passages
from luyke.office.reports.readiness import checked, hindrances


def report_submit(*, report: Report, by: Actor, at: datetime) -> Report:
    """Sends it for approval; refused while a number rests on nothing or a contradiction is not answered."""
    by.permit("reports.write", report.scope)
    found = _hindrances(report)
    if found:
        raise RefusedError(_("Chưa gửi duyệt được."), tuple(found))
    with act("reports.report.submitted", by=by, at=at) as entry:
        _step(report, State.DRAFT, State.SUBMITTED, entry)
    return report


def report_return(*, report: Report, reason: str, by: Actor, at: datetime) -> Report:
    """Back to whoever writes, with the reason as a remark."""
    by.permit("reports.approve", report.scope)
    if not reason.strip():
        raise RefusedError(_("Trả lại thì phải ghi lý do."))
    came = report.state if report.state == State.APPROVED else State.SUBMITTED
    with act("reports.report.returned", by=by, at=at) as entry:
        _step(report, came, State.DRAFT, entry, reason=reason.strip())
        Remark.objects.create(
            report=report, text=reason.strip(), made_at=at, made_by=by.actor_id, made_by_name=by.actor_name
        )
    return report


def report_approve(*, report: Report, by: Actor, at: datetime) -> Report:
    """Approves the text as it is; nothing in it changes any more."""
    by.permit("reports.approve", report.scope)
    if report.remarks.filter(settled_at__isnull=True).exists():
        raise RefusedError(_("Còn ý kiến chưa xử lý; đánh dấu đã xử lý rồi duyệt."))
    found = _hindrances(report)
    if found:
        raise RefusedError(_("Chưa duyệt được."), tuple(found))
    with act("reports.report.approved", by=by, at=at) as entry:
        _step(report, State.SUBMITTED, State.APPROVED, entry)
    return report


def finding_waive(*, report: Report, finding: Finding, reason: str, by: Actor, at: datetime) -> FindingWaiver:
    """Says why a finding on the text is none; it holds as long as the same numbers stand there."""
    by.permit("reports.write", report.scope)
    if not reason.strip():
        raise RefusedError(_("Giải trình phải có lý do."))
    with act("reports.finding.waived", by=by, at=at) as entry:
        made = FindingWaiver.objects.create(
            report=report, code=finding.code, numbers=list(numbers_of(finding)), reason=reason.strip(), made_at=at,
            made_by_name=by.actor_name,
        )  # fmt: skip
        entry.of(report, str(report), scope=report.place.code, code=finding.code, reason=reason.strip())
    return made


def remark_make(*, report: Report, text: str, by: Actor, at: datetime, block: Block | None = None) -> Remark:
    """Says something of a block, or of the whole report."""
    by.permit("reports.comment", report.scope)
    if not text.strip():
        raise RefusedError(_("Ý kiến chưa có chữ nào."))
    with act("reports.remark.made", by=by, at=at) as entry:
        made = Remark.objects.create(
            report=report, block=block, text=text.strip(), made_at=at, made_by=by.actor_id, made_by_name=by.actor_name
        )
        entry.of(report, str(report), scope=report.place.code, text=text.strip())
    return made


def remark_settle(*, remark: Remark, by: Actor, at: datetime) -> Remark:
    """Says that a remark has been dealt with."""
    by.permit("reports.comment", remark.report.scope)
    with act("reports.remark.settled", by=by, at=at) as entry:
        remark.settled_at, remark.settled_by_name = at, by.actor_name
        remark.save(update_fields=["settled_at", "settled_by_name"])
        entry.of(remark.report, str(remark.report), scope=remark.report.place.code, text=remark.text)
    return remark


def _hindrances(report: Report) -> list[str]:
    figures = report_figures(place=report.place, period=Period.parse(report.period), as_of=report.as_of)
    said = passages(report, figures)
    return hindrances(report, said, checked(report, said))


def _step(report: Report, come: str, go: str, entry: Draft, **details: object) -> None:
    """From one state to the next, unless somebody was quicker."""
    if not Report.objects.filter(pk=report.pk, state=come).update(state=go):
        raise RefusedError(_("Báo cáo không còn ở bước này; mở lại trang để xem."))
    report.state = go
    entry.of(report, f"{report}, {report.period}", scope=report.place.code, **details)
