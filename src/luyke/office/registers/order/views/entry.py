"""Recording cases: one from a telephone, one said anew, many from a workbook."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.forms import reasons_of, refusal_tell
from luyke.office.registers.law import law_table
from luyke.office.registers.order import selectors
from luyke.office.registers.order.forms import CaseForm
from luyke.office.registers.order.models import Case, Moment, Sanction
from luyke.office.registers.order.pictures import MOST_READ, Picture, picture_of, picture_opened
from luyke.office.registers.order.rows import intake
from luyke.office.registers.order.selectors import said_of
from luyke.office.registers.order.services import cases_record, photo_add
from luyke.office.registers.order.workbook import columns, place_rows
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.sheet import sheet_write
from luyke.office.registers.uploading import workbook_taken
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download


@door("order.keep")
def enter(request: HttpRequest) -> HttpResponse:
    """A new case. A POST keeps it with its photo; soft rules ask for their reasons first."""
    places = selectors.places_kept(viewer=request.user, on=today())
    start = {"place": request.GET.get("dia-ban"), "found_date": today(), "act": request.GET.get("hanh-vi"),
             "sanction": Sanction.NONE.value}  # fmt: skip
    return _entered(request, None, places, start)


@door("order.keep")
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """What came next of a case, or another word on it."""
    found = selectors.case_get(viewer=request.user, pk=pk)
    if found is None or not request.user.may("order.keep", found.scope):
        raise Http404
    said = said_of(selectors.case_history(case=found)[0])
    names = ("found_date", "spot", "act", "doer", "sanction", "fine", "decided_date", "mended_date", "note", "dropped")
    start = {"place": found.place_id, **{name: getattr(said, name) or "" for name in names}}
    return _entered(request, found, [found.place], start)


@require_GET
@door("order.keep")
def template(request: HttpRequest) -> HttpResponse:
    """The workbook to fill."""
    rows = place_rows(selectors.places_kept(viewer=request.user, on=today()))
    book = sheet_write(_("Sổ trật tự đô thị"), columns(law_table("order")), rows)
    return download(book, "mau-so-trat-tu-do-thi.xlsx")


@require_POST
@door("order.keep")
def upload(request: HttpRequest) -> HttpResponse:
    """A filled workbook: all of it is kept, or nothing and every wrong cell is told."""
    return workbook_taken(
        request, intake(request), at=timezone.now(), back=reverse("order:case_list"), name=_("Sổ trật tự đô thị"),
        done=_("Đã ghi {count} vụ từ tệp."),
    )  # fmt: skip


def _entered(request: HttpRequest, case: Case | None, places: list, start: dict[str, object]) -> HttpResponse:
    law, code = law_table("order"), case.code if case else ""
    if request.method != "POST":
        form = CaseForm(places=places, law=law, code=code, initial=start)
        return render(request, "order/enter.html", {"form": form, "case": case, "places": places})
    form, broken, picture = CaseForm(request.POST, request.FILES, places=places, law=law, code=code), (), None
    if form.is_valid():
        try:
            picture = _picture(request, form.cleaned_data["keep_position"])
            made = cases_record(
                cases=[form.said], by=request.user, at=timezone.now(), reason=form.cleaned_data.get("reason", ""),
                overrides=reasons_of(request.POST),
            )  # fmt: skip
            kept = made[0].case if made else case
            if picture is not None:
                moment = form.cleaned_data.get("moment") or Moment.FOUND.value
                photo_add(case=kept, picture=picture, moment=moment, by=request.user, at=timezone.now())
        except RulesBrokenError as refused:
            broken = refused.broken
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã ghi vụ {code}.").format(code=kept.code))
            if case:
                return redirect("order:case", kept.pk)
            return redirect(f"{request.path}?dia-ban={form.said.place_id}&hanh-vi={form.said.act}")
    context = {"form": form, "case": case, "places": places, "broken": broken, "reasons": reasons_of(request.POST),
               "sealed": picture.sealed if picture else ""}  # fmt: skip
    return render(request, "order/enter.html", context, status=422)


def _picture(request: HttpRequest, keep_position: bool) -> Picture | None:
    """The photo that was sent now, or with the form's first try."""
    file = request.FILES.get("photo")
    if file is None:
        return picture_opened(request.POST.get("sealed", ""))
    return picture_of(file.read(MOST_READ), keep_position=keep_position)
