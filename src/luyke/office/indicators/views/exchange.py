"""The catalogue as a file, out and in."""

from __future__ import annotations

import hashlib

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.indicators.exchange import compare, read_catalogue
from luyke.office.indicators.forms import FileForm
from luyke.office.indicators.pages import ImportPage
from luyke.office.indicators.selectors import line_map
from luyke.office.indicators.services import catalogue_export, catalogue_import
from luyke.office.ui.carrying import CarriedFile, opened
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_PURPOSE = "indicators.catalogue"


@door("indicators.view")
def catalogue_as_csv(request: HttpRequest) -> HttpResponse:
    """The whole catalogue."""
    data = catalogue_export(form="csv", by=request.user, at=timezone.now())
    return download(data, "danh-muc-chi-tieu.csv", "text/csv; charset=utf-8")


@door("indicators.view")
def catalogue_as_xlsx(request: HttpRequest) -> HttpResponse:
    """The whole catalogue."""
    data = catalogue_export(form="xlsx", by=request.user, at=timezone.now())
    return download(data, "danh-muc-chi-tieu.xlsx")


@door("indicators.change")
def catalogue_upload(request: HttpRequest) -> HttpResponse:
    """Asks for a file; then says what is wrong in it, or what it would change."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        return _preview(request, form, CarriedFile(file.name[:200], file.read()))
    return render(request, "indicators/import.html", {"page": ImportPage(form)})


@door("indicators.change")
@require_POST
def catalogue_confirm(request: HttpRequest) -> HttpResponse:
    """Writes what was shown, unless the catalogue changed meanwhile: then it is shown anew."""
    file = opened(request.POST.get("seal", ""), _PURPOSE)
    if file is None:
        messages.error(request, _("Phiên nhập tệp đã hết hạn; hãy chọn lại tệp."))
        return redirect("indicators:catalogue_import")
    before = line_map()
    sheet = read_catalogue(file.data, file.name, before)
    if sheet.errors or request.POST.get("digest") != _digest(compare(before, sheet.lines)):
        messages.info(request, _("Danh mục vừa thay đổi; xin xem lại trước khi ghi."))
        return _preview(request, FileForm(), file)
    try:
        written = catalogue_import(lines=sheet.lines, source=file.name, by=request.user, at=timezone.now())
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
        return _preview(request, FileForm(), file)
    messages.success(
        request, _("Đã thêm {new} và sửa {revised} chỉ tiêu.").format(new=written.new, revised=written.revised)
    )
    return redirect("indicators:indicator_list")


def _preview(request: HttpRequest, form: FileForm, file: CarriedFile) -> HttpResponse:
    before = line_map()
    sheet = read_catalogue(file.data, file.name, before)
    comparison = None if sheet.errors else compare(before, sheet.lines)
    page = ImportPage(
        form=form,
        name=file.name,
        sheet=sheet,
        comparison=comparison,
        seal=file.sealed(_PURPOSE) if comparison else "",
        digest=_digest(comparison),
    )
    return render(request, "indicators/import.html", {"page": page})


def _digest(comparison: object) -> str:
    return hashlib.sha256(repr(comparison).encode()).hexdigest()
