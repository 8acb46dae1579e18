"""What the register shows: its list, a document, a version, a comparison."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from luyke.office.registers.asking import fed_asked
from luyke.office.registers.rulebook import selectors
from luyke.office.registers.rulebook.comparing import compared
from luyke.office.registers.rulebook.models import RuleDocument, Version
from luyke.office.registers.rulebook.pages import (
    ComparedLine,
    ComparePage,
    DocumentLine,
    DocumentPage,
    FedPage,
    ListPage,
    VersionPage,
)
from luyke.office.registers.rulebook.printing import WORD, comparison_bytes
from luyke.office.registers.rulebook.rows import version_listed
from luyke.office.registers.selectors import Fed, overrides_of
from luyke.office.registers.sheet import sheet_write
from luyke.office.registers.withdrawing import is_free
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_MOST_OUT = 5_000


@require_GET
@door("rulebook.view")
def case_list(request: HttpRequest) -> HttpResponse:
    """The documents and what is wrong with their bases; or exactly what made a fed figure."""
    fed = fed_asked(request, "rulebook")
    if fed is not None:
        return render(request, "rulebook/fed.html", {"page": _fed_page(fed)})
    viewer, day = request.user, today()
    found = selectors.alarms(viewer=viewer, day=day)
    over: dict[int, set[int]] = {}
    for one in found:
        if one.over:
            over.setdefault(one.document.pk, set()).add(one.entry.clause_id)
    lines = [
        DocumentLine(
            one, selectors.version_in_force(document=one, day=day), one.versions.filter(adopted_at=None).first(),
            len(over.get(one.pk, ())),
        )
        for one in selectors.documents_seen(viewer=viewer).order_by("name")
    ]  # fmt: skip
    page = ListPage(lines, found, may_keep=viewer.may("rulebook.keep"))
    return render(request, "rulebook/case_list.html", {"page": page})


@require_GET
@door("rulebook.view")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One document: its versions and its alarms."""
    found = selectors.document_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    page = DocumentPage(
        document=found,
        versions=list(found.versions.order_by("-ordinal")),
        current=selectors.version_in_force(document=found, day=today()),
        alarms=selectors.alarms(viewer=request.user, day=today(), document=found),
        may_keep=(keeps := request.user.may("rulebook.keep", found.scope)),
        may_adopt=request.user.may("rulebook.adopt", found.scope),
        may_withdraw=keeps and _is_empty(found),
    )
    return render(request, "rulebook/document.html", {"page": page})


@require_GET
@door("rulebook.view")
def version(request: HttpRequest, pk: int) -> HttpResponse:
    """One version as it reads; old ones stay readable."""
    return render(request, "rulebook/version.html", {"page": version_page(request, version_or_404(request, pk))})


@require_GET
@door("rulebook.view")
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """A version beside the one before it; `?tep` as a Word file."""
    found = version_or_404(request, pk)
    changes = selectors.changes_of(found)
    if "tep" in request.GET:
        return download(comparison_bytes(found, changes), f"so-sanh-quy-che-{found.pk}.docx", WORD)
    lines = []
    for one in changes:
        old, new = (each.text if each else "" for each in (one.old, one.new))
        lines.append(ComparedLine(one, *compared(old, new)))
    return render(request, "rulebook/compare.html", {"page": ComparePage(found, lines)})


@require_GET
@door("rulebook.view")
def workbook(request: HttpRequest, pk: int) -> HttpResponse:
    """A version as a workbook; filled further, it can be loaded into a draft."""
    found = version_or_404(request, pk)
    told = version_listed(found)
    return download(sheet_write(str(found), told.columns, told.rows(_MOST_OUT)), f"quy-che-{found.pk}.xlsx")


def version_or_404(request: HttpRequest, pk: int, permission: str = "rulebook.view") -> Version:
    """A version in the person's part."""
    found = selectors.version_get(viewer=request.user, pk=pk, permission=permission)
    if found is None:
        raise Http404
    return found


def version_page(request: HttpRequest, found: Version) -> VersionPage:
    """The page of a version."""
    entries, known = selectors.text_of(found), selectors.texts_known()
    passed = overrides_of(register="rulebook", entries=[one.pk for one in entries])
    scope = found.document.scope
    return VersionPage(
        version=found,
        entries=[(one, passed.get(one.pk, ())) for one in entries],
        ended=frozenset(pk for pk, one in known.items() if one.valid_to is not None and one.valid_to < today()),
        opinions=selectors.opinions_of(found),
        may_keep=(keeps := found.is_draft and request.user.may("rulebook.keep", scope)),
        may_adopt=found.is_draft and request.user.may("rulebook.adopt", scope),
        may_withdraw=keeps and found.ordinal > 1 and is_free(found),
    )


def _is_empty(document: RuleDocument) -> bool:
    """Whether nothing was written into it but that there is one."""
    return not document.clauses.exists() and is_free(*document.versions.all(), document)


def _fed_page(fed: Fed) -> FedPage:
    clauses = fed.feed.code == "expired"
    way = "clause__document" if clauses else "document"
    rows = fed.rows(fed.extent.at).select_related(way).order_by(f"{way}__name", "position" if clauses else "ordinal")
    return FedPage(fed, fed.figure(fed.extent.at), list(rows), clauses)
