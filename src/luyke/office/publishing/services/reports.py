"""Letting kinds of reports go out, and making an issued report public."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError
from luyke.office.publishing.issued import (
    hindrances,
    report_figures_out,
    report_key,
    report_snapshot,
    template_is_open,
    title_of,
    words_of,
)
from luyke.office.publishing.models import Kind, Publication, TemplateOpening
from luyke.office.publishing.storing import figures_store, files_store, version_next
from luyke.office.reports.files import TYPES
from luyke.office.reports.models import Issue, Side, Template

_OFFERED = ("pdf", "docx")


def template_open(*, template: Template, open: bool, by: Actor, at: datetime) -> None:
    """Says whether issued reports of a template may go out. Raises RefusedError for one of the Party."""
    by.permit("reports.shape", template.place.scope)
    if template.side != Side.STATE:
        raise RefusedError(_("Văn bản của cấp ủy không đăng công khai."))
    if template_is_open(template) == open:
        return
    with act("publishing.template.opened", by=by, at=at) as entry:
        TemplateOpening.objects.create(template=template, open=open, decided_at=at, decided_by=by.actor_id,
                                       decided_by_name=by.actor_name)  # fmt: skip
        entry.of(template, template.name, scope=template.place.code, open=open)


def report_publish(
    *, issue: Issue, licence: str, notice: str = "", public_at: datetime | None = None, by: Actor, at: datetime
) -> Publication:
    """Publishes an issued report as it stands, with its PDF and Word files.

    Raises RefusedError for one of the Party, one of a kind that is not open, one that prints what is not told, one that
    looks like it names a person; for a further version without a notice, an embargo in the past.
    """
    report = issue.report
    by.permit("publishing.publish", report.place.scope)
    key, twice = report_key(issue), _("Có người vừa công bố báo cáo này; mở lại để xem.")
    with (
        once(twice), act("publishing.report.published", by=by, at=at) as entry,
        translation.override(settings.LANGUAGE_CODE),  # what is kept is Vietnamese, whoever publishes
    ):  # fmt: skip
        version = version_next(kind=Kind.REPORT, key=key, notice=notice, public_at=public_at, at=at)
        publication = Publication(
            kind=Kind.REPORT, key=key, version=version, place=report.place, licence=licence, as_of=report.as_of,
            notice=notice.strip(), public_at=public_at or at, published_at=at, published_by=by.actor_id,
            published_by_name=by.actor_name,
        )  # fmt: skip
        told = report_figures_out(issue, publication)
        if found := hindrances(issue, told, at=at):
            raise RefusedError(_("Báo cáo này không đăng được."), tuple(found))
        body = report_snapshot(issue, told)
        publication.title = title_of(body)[:300]
        publication.body, publication.folded = body.stored(), words_of(publication.title, body)
        publication.save()
        figures_store(list(told.values()))
        files_store(publication, _files(issue, publication))
        entry.of(publication, publication.title, scope=report.place.code, version=version)
    return publication


def _files(issue: Issue, publication: Publication) -> Iterator[tuple[str, str, str]]:
    signed = issue.signed.first()
    for kind in _OFFERED:
        path = signed.file if signed and kind == "pdf" else issue.files[kind]
        yield f"{publication.key}-{publication.version}.{kind}", path, TYPES[kind]
