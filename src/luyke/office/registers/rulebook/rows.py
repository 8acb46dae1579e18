"""Documents, and the clauses of a version, as rows: out to workbooks and other programs; clauses in from them."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.asking import FED_ASKED, fed_asked
from luyke.office.registers.rows import Intake, Listed, Rows, Told
from luyke.office.registers.rulebook import selectors
from luyke.office.registers.rulebook.models import ClauseEntry, RuleDocument, Version
from luyke.office.registers.rulebook.services import clauses_write
from luyke.office.registers.rulebook.workbook import COLUMNS, DOCUMENT_COLUMNS, clauses_read, row_of
from luyke.office.ui.clock import today
from luyke.office.ui.numbers import whole_number


def listed(request: HttpRequest) -> Listed:
    """The documents; the clauses of the version that is asked for; or what made a fed figure."""
    fed, viewer = fed_asked(request, "rulebook"), request.user
    if fed is not None:
        seen = selectors.documents_seen(viewer=viewer)
        if fed.feed.code == "expired":
            rows = fed.rows(fed.extent.at).filter(clause__document__in=seen).order_by("clause__document__name", "pk")
            return Listed(COLUMNS, rows.select_related("clause"), _clauses_told)
        made = fed.rows(fed.extent.at).filter(document__in=seen).values("document")
        return Listed(DOCUMENT_COLUMNS, seen.filter(pk__in=made).order_by("name"), _documents_told)
    if "phien-ban" in request.GET:
        return version_listed(_version(request, "rulebook.view"))
    return Listed(DOCUMENT_COLUMNS, selectors.documents_seen(viewer=viewer).order_by("name"), _documents_told)


def version_listed(version: Version) -> Listed:
    """The clauses of a version."""
    return Listed(COLUMNS, selectors.text_of(version), _clauses_told)


def intake(request: HttpRequest) -> Intake:
    """Clauses of the draft that the address names."""
    return version_intake(_version(request, "rulebook.keep"))


def version_intake(version: Version) -> Intake:
    """Clauses of a draft: what differs from those that stand."""
    return Intake(
        COLUMNS, read=lambda rows: clauses_read(rows, selectors.text_of(version)),
        keep=lambda read, given: clauses_write(
            version=version, clauses=[(clause, said) for clause, said, _row in read], by=given["by"], at=given["at"],
            overrides=given["overrides"],
        ) if read else [],
        cell=lambda read, number: read[number][2].cells["label"],
    )  # fmt: skip


def _version(request: HttpRequest, permission: str) -> Version:
    asked = whole_number(request.GET.get("phien-ban", "")) or 0
    found = selectors.version_get(viewer=request.user, pk=asked, permission=permission)
    if found is None:
        raise Http404
    return found


def _documents_told(documents: Iterable[RuleDocument]) -> list[Told]:
    rows: list[Told] = []
    for one in documents:
        standing = selectors.version_in_force(document=one, day=today())
        draft = one.versions.filter(adopted_at=None).first()
        rows.append((one.pk, {"name": one.name, "number": standing.number if standing else "",
                              "version": standing.pk if standing else None,
                              "draft": draft.pk if draft else None}))  # fmt: skip
    return rows


def _clauses_told(entries: Iterable[ClauseEntry]) -> list[Told]:
    return [(one.clause.document_id, row_of(one)) for one in entries]


ROWS = Rows(
    listed, intake, lambda entry: entry.version.document_id,
    asks={"phien-ban": _("số của phiên bản: các điều, khoản của nó; không ghi: các quy chế"), **FED_ASKED},
    needs={"phien-ban": _("số của phiên bản đang dự thảo")},
)  # fmt: skip
