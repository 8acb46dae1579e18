"""Workbooks, out and in: persons masked, or in full for a purpose."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.sheet import sheet_write
from luyke.office.registers.support import selectors
from luyke.office.registers.support.rows import filters_of, intake, listed
from luyke.office.registers.support.services import list_reveal
from luyke.office.registers.support.showing import in_full
from luyke.office.registers.support.workbook import COLUMNS, row_of
from luyke.office.registers.uploading import workbook_taken
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_MOST_OUT = 20_000


@require_GET
@door("support.view")
def workbook(request: HttpRequest) -> HttpResponse:
    """The list as a workbook, persons masked."""
    found = listed(request)
    return download(sheet_write(_("Hồ sơ hỗ trợ"), found.columns, found.rows(_MOST_OUT)), "so-ho-tro.xlsx")


@require_POST
@door("support.reveal")
@never_cache
def workbook_full(request: HttpRequest) -> HttpResponse:
    """The list as a workbook with persons in full, for a purpose that is written down and stands in the file."""
    rows = selectors.entry_list(viewer=request.user, filters=filters_of(request), permission="support.reveal")
    entries = list(rows.filter(payee__erased_at__isnull=True)[:_MOST_OUT])
    purpose = request.POST.get("purpose", "")
    try:
        told = list_reveal(entries=entries, purpose=purpose, by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect("support:case_list")
    title = _("Hồ sơ hỗ trợ. {who} tải, để: {purpose}").format(who=request.user, purpose=purpose)
    filled = (row_of(one, in_full(texts)) for one, texts in zip(entries, told, strict=True))
    return download(sheet_write(title, COLUMNS, filled), "so-ho-tro-day-du.xlsx")


@require_GET
@door("support.keep")
def template(request: HttpRequest) -> HttpResponse:
    """The workbook to fill."""
    return download(sheet_write(_("Hồ sơ hỗ trợ"), COLUMNS, []), "mau-so-ho-tro.xlsx")


@require_POST
@door("support.keep")
@never_cache
def upload(request: HttpRequest) -> HttpResponse:
    """A filled workbook: all of it is kept, or nothing and every wrong cell is told."""
    return workbook_taken(
        request, intake(request), at=timezone.now(), back=reverse("support:case_list"),
        name=_("Sổ chính sách hỗ trợ"), done=_("Đã ghi {count} hồ sơ từ tệp."),
    )  # fmt: skip
