"""The list of cases, one case with its photos and history, spots with repeats; workbooks out."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import load
from luyke.office.registers.asking import day_of, query_of
from luyke.office.registers.law import law_table
from luyke.office.registers.order import selectors
from luyke.office.registers.order.forms import PhotoForm, act_names
from luyke.office.registers.order.judging import ACT, repeat_days
from luyke.office.registers.order.models import Moment
from luyke.office.registers.order.pages import CasePage, ListPage, SpotsPage, Step
from luyke.office.registers.order.pictures import MOST_READ, picture_of
from luyke.office.registers.order.rows import filters_of, listed
from luyke.office.registers.order.selectors import Filters
from luyke.office.registers.order.services import photo_add
from luyke.office.registers.selectors import overrides_of
from luyke.office.registers.sheet import sheet_write
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.downloads import download

_PAGE = 50
_MOST_OUT = 20_000


@require_GET
@door("order.view")
def case_list(request: HttpRequest) -> HttpResponse:
    """The cases, the newest day first, with their sums."""
    filters = filters_of(request)
    rows = selectors.entry_list(viewer=request.user, filters=filters)
    shown, names = Paginator(rows, _PAGE).get_page(request.GET.get("trang")), act_names(law_table("order"))
    page = ListPage(
        page=shown,
        rows=[(one, names.get(one.act, one.act)) for one in shown],
        totals=selectors.totals_of(rows),
        filters=filters,
        figure=filters.fed.figure(filters.fed.extent.at) if filters.fed else None,
        places=selectors.places_seen(viewer=request.user),
        query=query_of(request),
        may_keep=request.user.may("order.keep"),
    )
    return render(request, "order/case_list.html", {"page": page})


@require_GET
@door("order.view")
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """One case: what it says, its photos, and all that was said before."""
    found = selectors.case_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    law, history = law_table("order"), selectors.case_history(case=found)
    now, names = history[0], act_names(law)
    passed = overrides_of(register="order", entries=[one.pk for one in history])
    same = Filters(place=found.place_id, kind=now.kind, spot=now.spot_key)
    page = CasePage(
        case=found,
        now=now,
        act=names.get(now.act, now.act),
        basis=law.on(f"{ACT}{now.act}", now.found_date),
        steps=[Step(one, names.get(one.act, one.act), passed.get(one.pk, ())) for one in history],
        photos=list(found.photos.all()),
        at_spot=selectors.entry_list(viewer=request.user, filters=same).count(),
        may_keep=request.user.may("order.keep", found.scope),
    )
    return render(request, "order/case.html", {"page": page, "form": PhotoForm()})


@require_POST
@door("order.view")
def photo_send(request: HttpRequest, pk: int) -> HttpResponse:
    """A photo more of a case."""
    found = selectors.case_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    form = PhotoForm(request.POST, request.FILES)
    file = request.FILES.get("photo")
    if not form.is_valid() or file is None:
        messages.error(request, _("Chưa chọn ảnh."))
        return redirect("order:case", pk)
    try:
        picture = picture_of(file.read(MOST_READ), keep_position=form.cleaned_data["keep_position"])
        moment = form.cleaned_data["moment"] or Moment.FOUND.value
        photo_add(case=found, picture=picture, moment=moment, by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã thêm ảnh."))
    return redirect("order:case", pk)


@require_GET
@door("order.view")
def photo(request: HttpRequest, pk: int) -> HttpResponse:
    """A photo, for who may see its case."""
    found = selectors.photo_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return HttpResponse(load(found.file), content_type="image/jpeg", headers={"Cache-Control": "private, max-age=3600"})


@require_GET
@door("order.view")
def spots(request: HttpRequest) -> HttpResponse:
    """The spots with several cases of one kind."""
    day = day_of(request.GET.get("den", "")) or today()
    days = repeat_days(day)
    found = selectors.repeated_spots(viewer=request.user, day=day, days=days)
    kinds = dict(ListPage.kinds)
    page = SpotsPage([(one, str(kinds[one.kind])) for one in found], day, days)
    return render(request, "order/spots.html", {"page": page})


@require_GET
@door("order.view")
def workbook(request: HttpRequest) -> HttpResponse:
    """The list as a workbook."""
    found = listed(request)
    book = sheet_write(_("Sổ trật tự đô thị"), found.columns, found.rows(_MOST_OUT))
    return download(book, "so-trat-tu-do-thi.xlsx")
