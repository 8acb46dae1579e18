"""Whether a report has the form its side asks for: what must be mended before it is issued, and what to look at again.

The rules' own words are the engine's (luyke.layout.faults_of); who holds which title on a day, which units there are,
the office knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from luyke.layout import Heading, OfficialDocument, Signature, faults_of, rules_on, title_signed
from luyke.lexicon.folding import fold
from luyke.office.reports.addressees import address_doubt
from luyke.office.reports.models import Report, Side, Signer
from luyke.office.reports.models.signers import SignerQuerySet


def form_faults(report: Report, *, day: date | None = None, signer_name: str = "") -> list[str]:
    """What breaks the rules of the day; with the day and who signs also whether they hold the title then."""
    template = report.template
    lines = tuple(template.signers.splitlines())
    document = OfficialDocument(
        layout=report.side, kind="", title=report.subject, blocks=(),
        heading=Heading(template.issuer, template.symbol, template.town, template.superior, day=day),
        signature=Signature(lines, signer_name), recipients=tuple(template.recipients.splitlines()),
        urgency=report.urgency,
    )  # fmt: skip
    found = list(faults_of(document))
    title = title_signed(lines, rules_on(report.side, day))
    if day is not None and signer_name and title:
        found += _held(report, title, signer_name, day)
    return found


def form_doubts(report: Report, *, day: date) -> list[str]:
    """What somebody should look at: a recipient that there is not on the day, a list of signers that nobody wrote."""
    found = [address_doubt(one, report.place, day) for one in report.template.recipients.splitlines()]
    upward = report.side == Side.STATE and not report.corrects and report.template.superior
    if upward and not report.template.addressees.strip():
        found.append(_("Báo cáo gửi cơ quan cấp trên thường có “Kính gửi”; mẫu này chưa ghi."))
    if not _signers(report).exists():
        found.append(_("Chưa có danh sách người ký, nên chức vụ của người ký không đối chiếu được."))
    elif not names_for(report, day=day):
        title = title_signed(tuple(report.template.signers.splitlines()), rules_on(report.side, day))
        found.append(
            _("Ngày {day} không ai trong danh sách người ký giữ chức vụ {title}.").format(
                day=f"{day:%d/%m/%Y}", title=title
            )
        )
    return [one for one in found if one]


def names_for(report: Report, *, day: date) -> list[str]:
    """Those who hold the title that the report is signed under."""
    title = title_signed(tuple(report.template.signers.splitlines()), rules_on(report.side, day))
    return [one.name for one in _signers(report).on(day) if fold(one.title) == fold(title)]


def _held(report: Report, title: str, name: str, day: date) -> Iterator[str]:
    """Nothing where the list is empty; otherwise who signs stands in it with this title on this day."""
    known = list(_signers(report))
    mine = [one for one in known if fold(one.name) == fold(name)]
    if not known:
        return
    when = f"{day:%d/%m/%Y}"
    if not mine:
        yield _("“{name}” không có trong danh sách người ký.").format(name=name)
        return
    held = [one for one in mine if one.begins_on <= day and (one.ends_on is None or day <= one.ends_on)]
    if any(fold(one.title) == fold(title) for one in held):
        return
    if held:
        yield _("Ngày {when}, {name} là {held}, không ký với chức vụ {title}.").format(
            when=when, name=name, held=held[0].title, title=title
        )
    elif mine[0].ends_on is not None and mine[0].ends_on < day:
        yield _("{name} thôi giữ chức vụ {held} từ sau ngày {end}, không ký ngày {when}.").format(
            name=name, held=mine[0].title, end=f"{mine[0].ends_on:%d/%m/%Y}", when=when
        )
    else:
        yield _("{name} giữ chức vụ {held} từ {begin}, không ký ngày {when}.").format(
            name=name, held=mine[0].title, begin=f"{mine[0].begins_on:%d/%m/%Y}", when=when
        )


def _signers(report: Report) -> SignerQuerySet:
    return Signer.objects.filter(place__code=report.place.code, side=report.side)
