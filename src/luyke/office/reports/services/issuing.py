"""Acts by which a report leaves the house: issue, and correction of what was issued."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.layout import LayoutError, reference_to, sign_pdf, signatures_of
from luyke.model import Period
from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import load, store
from luyke.office.reports.content import content_of
from luyke.office.reports.corrections import changes_of
from luyke.office.reports.figures import report_figures
from luyke.office.reports.files import KINDS, document_of, file_of
from luyke.office.reports.models import Block, BlockKind, Issue, Quote, Report, Side, SignedFile, State
from luyke.office.reports.passages import passages
from luyke.office.reports.qa import log_of
from luyke.office.reports.quoting import quotes_of
from luyke.office.reports.readiness import checked, hindrances
from luyke.office.reviews.numbering import register_on
from luyke.office.ui.language import in_vietnamese
from luyke.writing.keeping import fingerprint

_DATED_AHEAD = timedelta(days=3)


def report_issue(*, report: Report, number: str, day: date, signer_name: str, by: Actor, at: datetime) -> Issue:
    """Sends an approved report out under its number: its content, files, quotes and log are kept for ever."""
    by.permit("reports.issue", report.scope)
    number = number.strip()
    if any(character.isnumeric() for character in signer_name):
        raise RefusedError(_("Họ và tên người ký không có chữ số."))
    _dated(report, day, at)
    _numbered(report, number, day)
    figures = report_figures(place=report.place, period=Period.parse(report.period), as_of=report.as_of)
    said = passages(report, figures)
    found = checked(report, said)
    left = hindrances(report, said, found, day=day, signer_name=signer_name)
    if left:
        raise RefusedError(_("Chưa ban hành được."), tuple(left))
    content = content_of(report, figures, said, number=number, day=day, signer_name=signer_name)
    try:
        files = {kind: store(file_of(content, kind))[1] for kind in KINDS}
    except LayoutError as error:  # a letter that no font has, a template that can no longer be filled
        raise RefusedError(error.sentence) from error
    with act("reports.report.issued", by=by, at=at) as entry:
        if not Report.objects.filter(pk=report.pk, state=State.APPROVED).update(state=State.ISSUED):
            raise RefusedError(_("Báo cáo phải được duyệt rồi mới ban hành; mở lại trang để xem."))
        report.state = State.ISSUED
        issue = Issue.objects.create(
            report=report, number=number, day=day, content=content, content_sha256=fingerprint(content), files=files,
            log=log_of(report, figures, said, found), issued_at=at, issued_by=by.actor_id,
            issued_by_name=by.actor_name,
        )  # fmt: skip
        Quote.objects.bulk_create(quotes_of(issue, said, figures))
        entry.of(report, f"{report} số {number}", scope=report.place.code, sha256=issue.content_sha256)
    return issue


def report_correct(*, issue: Issue, by: Actor, at: datetime) -> Report:
    """Begins the correction of an issued report: what was printed, and what is known now."""
    report = issue.report
    by.permit("reports.issue", report.scope)
    if not changes_of(issue=issue, as_of=at):
        raise RefusedError(_("Mọi số đã in vẫn đúng với số liệu hiện có; không có gì để đính chính."))
    begun = issue.corrections.exclude(state__in=[State.ISSUED, State.DROPPED]).first()
    if begun is not None:
        return begun
    printed = document_of(issue.content)
    with in_vietnamese():
        guidance = _("Lý do số liệu thay đổi")
        subject = _("Đính chính số liệu tại {report}").format(
            report=reference_to(printed.kind, printed.heading, printed.rules)
        )
    with act("reports.report.corrected", by=by, at=at) as entry:
        made = Report.objects.create(
            template=report.template, place=report.place, side=report.side, period=report.period, subject=subject,
            as_of=at, created_at=at, created_by=by.actor_id, created_by_name=by.actor_name, corrects=issue,
        )  # fmt: skip
        Block.objects.create(report=made, position=1, kind=BlockKind.CORRECTIONS)
        Block.objects.create(report=made, position=2, kind=BlockKind.FREE, guidance=guidance)
        entry.of(report, f"{report} số {issue.number}", scope=report.place.code, correction=made.pk)
    return made


def report_sign(*, issue: Issue, key: bytes, password: str, by: Actor, at: datetime) -> SignedFile:
    """Puts a digital signature on the PDF of an issued report. The key and its password are used and forgotten."""
    report = issue.report
    by.permit("reports.issue", report.scope)
    try:
        signed = sign_pdf(load(issue.files["pdf"]), key, password, at=at, place=report.template.town)
    except LayoutError as error:
        raise RefusedError(str(error)) from error
    name = next(iter(signatures_of(signed))).name
    with act("reports.report.signed", by=by, at=at) as entry:
        made = SignedFile.objects.create(
            issue=issue, name=name, file=store(signed)[1], signed_at=at, signed_by=by.actor_id,
            signed_by_name=by.actor_name,
        )  # fmt: skip
        entry.of(report, f"{report} số {issue.number}", scope=report.place.code, name=name)
    return made


def _dated(report: Report, day: date, at: datetime) -> None:
    """Nothing is issued before its own figures were known, nor dated further ahead than papers wait for a signature."""
    first, last = timezone.localdate(report.as_of), timezone.localdate(at) + _DATED_AHEAD
    if not first <= day <= last:
        raise RefusedError(
            _("Ngày ban hành phải từ ngày chốt số liệu {first} đến {last}.").format(
                first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}"
            )
        )


def _numbered(report: Report, number: str, day: date) -> None:
    if not (number.isascii() and number.isdecimal() and int(number)):
        raise RefusedError(_("Số văn bản chỉ gồm chữ số, như 123."))
    register = register_on(place=report.place, side=Side(report.side), day=day)
    if register is None:
        raise RefusedError(_("Chưa ghi nhiệm kỳ của cấp ủy {place}.").format(place=report.place))
    taken = Issue.objects.filter(
        report__place=report.place,
        report__template__symbol=report.template.symbol,
        day__range=register.days,
        number__regex=rf"^0*{int(number)}$",
    )
    if taken.exists():
        raise RefusedError(_("Số {number} đã dùng.").format(number=number))
