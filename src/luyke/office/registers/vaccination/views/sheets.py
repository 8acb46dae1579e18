"""Pages of the sheets."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.asking import query_of
from luyke.office.registers.forms import reasons_of, refusal_tell
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.selectors import overrides_of
from luyke.office.registers.sheet import sheet_write
from luyke.office.registers.uploading import workbook_taken
from luyke.office.registers.vaccination import selectors
from luyke.office.registers.vaccination.forms import SheetForm
from luyke.office.registers.vaccination.models import Vaccine
from luyke.office.registers.vaccination.pages import ListPage, SheetPage
from luyke.office.registers.vaccination.rows import filters_of, intake, listed
from luyke.office.registers.vaccination.selectors import said_of
from luyke.office.registers.vaccination.services import sheets_record
from luyke.office.registers.vaccination.workbook import COLUMNS
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download
from luyke.office.ui.numbers import whole_number

_PAGE = 50
_MOST_OUT = 20_000


@require_GET
@door("vaccination.view")
def case_list(request: HttpRequest) -> HttpResponse:
    """The sheets, the newest day first, with their sums."""
    filters = filters_of(request)
    rows = selectors.entry_list(viewer=request.user, filters=filters)
    page = ListPage(
        page=Paginator(rows, _PAGE).get_page(request.GET.get("trang")),
        totals=selectors.totals_of(rows),
        filters=filters,
        figure=filters.fed.figure(filters.fed.extent.at) if filters.fed else None,
        vaccines=Vaccine.choices,
        query=query_of(request),
        may_keep=request.user.may("vaccination.keep"),
    )
    return render(request, "vaccination/case_list.html", {"page": page})


@require_GET
@door("vaccination.view")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One sheet: what it says, and all that was said before."""
    found = selectors.sheet_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    history = selectors.sheet_history(sheet=found)
    page = SheetPage(
        sheet=found,
        history=history,
        overrides=overrides_of(register="vaccination", entries=[one.pk for one in history]),
        may_keep=request.user.may("vaccination.keep", found.site.scope),
    )
    return render(request, "vaccination/sheet.html", {"page": page})


@door("vaccination.keep")
def enter(request: HttpRequest) -> HttpResponse:
    """The day's sheet. A POST keeps it; soft rules ask for their reasons first."""
    sites = list(selectors.sites_kept(viewer=request.user))
    if request.method != "POST":
        return render(request, "vaccination/enter.html", {"form": SheetForm(sites=sites, initial=_initial(request))})
    form, broken = SheetForm(request.POST, sites=sites), ()
    if form.is_valid():
        try:
            made = sheets_record(
                sheets=[form.said], by=request.user, at=timezone.now(), reason=form.cleaned_data["reason"],
                overrides=reasons_of(request.POST),
            )  # fmt: skip
        except RulesBrokenError as refused:
            broken = refused.broken
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            said = _("Đã ghi {label}.") if made else _("Phiếu không khác số đã ghi.")
            messages.success(request, said.format(label=made[0].sheet if made else ""))
            return redirect(f"{request.path}?diem={form.said.site_id}&vac-xin={form.said.vaccine}")
    context = {"form": form, "broken": broken, "reasons": reasons_of(request.POST)}
    return render(request, "vaccination/enter.html", context, status=422)


@require_GET
@door("vaccination.view")
def workbook(request: HttpRequest) -> HttpResponse:
    """The list as a workbook."""
    found = listed(request)
    book = sheet_write(_("Phiếu tiêm chủng hằng ngày"), found.columns, found.rows(_MOST_OUT))
    return download(book, "so-tiem-chung.xlsx")


@require_GET
@door("vaccination.keep")
def template(request: HttpRequest) -> HttpResponse:
    """The workbook to fill: a row for each site of the person."""
    rows = [{"site": one.code, "name": one.name} for one in selectors.sites_kept(viewer=request.user)]
    return download(sheet_write(_("Phiếu tiêm chủng hằng ngày"), COLUMNS, rows), "mau-so-tiem-chung.xlsx")


@require_POST
@door("vaccination.keep")
def upload(request: HttpRequest) -> HttpResponse:
    """A filled workbook: all of it is kept, or nothing and every wrong cell is told."""
    return workbook_taken(
        request, intake(request), at=timezone.now(), back=reverse("vaccination:case_list"), name=_("Sổ tiêm chủng"),
        done=_("Đã ghi {count} phiếu từ tệp."),
    )  # fmt: skip


def _initial(request: HttpRequest) -> dict[str, object]:
    """What stands in the form: a sheet that is to be corrected, or today's with what was chosen before."""
    pk = whole_number(request.GET.get("phieu", ""))
    sheet = selectors.sheet_get(viewer=request.user, pk=pk) if pk is not None else None
    if sheet is None:
        return {"day": today(), "site": request.GET.get("diem"), "vaccine": request.GET.get("vac-xin")}
    said = said_of(selectors.sheet_history(sheet=sheet)[0])
    counts = {f"{group}{dose}": people for (dose, group), people in said.doses.items()}
    names = ("screened", "hospital", "refused", "postponed", "contraindicated", "used", "discarded", "reactions",
             "severe", "note", "day", "vaccine")  # fmt: skip
    return {"site": said.site_id, **counts, **{name: getattr(said, name) or "" for name in names}}
