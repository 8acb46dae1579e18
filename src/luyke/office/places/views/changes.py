"""Recorded changes: the list, one of them, its undoing, the portions of what it divided; and the log of imports."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.places.forms import PortionForm
from luyke.office.places.models import Change, ChangeKind
from luyke.office.places.pages import ActPage, ChangeListPage, ChangePage, Divided, UndoPage
from luyke.office.places.plans import ChangeRefusedError
from luyke.office.places.selectors import (
    change_counts,
    change_get,
    change_list,
    change_successions,
    divided_by,
    import_list,
    may_undo,
    person_names,
    place_to_state,
    stated_portions,
)
from luyke.office.places.services import change_undo, portion_state
from luyke.office.places.telling import tell_change, tell_undo
from luyke.office.places.undoing import undo_obstacle
from luyke.office.places.views.tree import linked
from luyke.office.ui.doors import door

_PAGE = 50
_MOST_UNITS = 400  # on one page; the table of succession has them all


@door("places.view")
def change_index(request: HttpRequest) -> HttpResponse:
    """What was recorded, the newest first."""
    kind = request.GET.get("loai", "")
    kind = kind if kind in ChangeKind.values else ""
    year = request.GET.get("nam", "")
    year = year if year.isdigit() and len(year) == 4 else ""
    found = change_list(viewer=request.user, kind=kind, year=int(year) if year else None)
    page = Paginator(found, _PAGE).get_page(request.GET.get("trang"))
    changes = list(page)
    counts = change_counts(changes=changes)
    page.object_list = [(change, counts[change.pk]) for change in changes]
    return render(request, "places/change_list.html", {"page": ChangeListPage(page, ChangeKind.choices, kind, year)})


@door("places.view")
def change_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One change."""
    change = _change(request, pk)
    counts = change_counts(changes=[change])[pk]
    successions = change_successions(change=change)
    opened = list(change.opened.select_related("parent").highest_first()[:_MOST_UNITS])
    closed = list(change.closed.select_related("parent").highest_first()[:_MOST_UNITS])
    stated = stated_portions(change=change)
    divided = [
        Divided(place, stated.get(place.pk, ()), place_to_state(viewer=request.user, place=place))
        for place in ([] if change.undone_at else divided_by(change=change))
    ]
    names = person_names(ids=(change.recorded_by, change.undone_by))
    allowed = may_undo(viewer=request.user, change=change)
    page = ChangePage(
        change=change,
        told=tell_change(change, counts.closed, counts.opened),
        recorded_by=names.get(change.recorded_by, _("Hệ thống")),
        undone_by=names.get(change.undone_by, _("Hệ thống")),
        closed=closed,
        opened=opened,
        successions=successions,
        divided=divided,
        linked=linked(
            request.user, [*opened, *closed, *(place for row in successions for place in (row.source, row.target))]
        ),
        obstacle=undo_obstacle(change) if allowed else "",
        may_undo=allowed,
    )
    return render(request, "places/change.html", {"page": page})


@door("places.change")
def change_takeback(request: HttpRequest, pk: int) -> HttpResponse:
    """Says what undoing would do; posted, undoes it."""
    change = _change(request, pk)
    if request.method == "POST":
        try:
            change_undo(change=change, by=request.user, at=timezone.now())
        except ChangeRefusedError as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("Đã hủy. Mọi đơn vị trở lại như trước khi ghi nhận."))
        return redirect("places:change", pk)
    if not may_undo(viewer=request.user, change=change):
        raise PermissionDenied
    counts = change_counts(changes=[change])[pk]
    page = UndoPage(change, undo_obstacle(change), tell_undo(change, counts.closed, counts.opened))
    return render(request, "places/undo.html", {"page": page})


@door("places.change")
def portion_add(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """States how much of a divided unit went each way."""
    change = _change(request, pk)
    source = next((place for place in divided_by(change=change) if place.code == code), None)
    if source is None:
        raise Http404
    if not place_to_state(viewer=request.user, place=source):
        raise PermissionDenied
    parts = list(change.successions.filter(source=source, target__level=source.level).select_related("target"))
    form = PortionForm(request.POST or None, parts=parts)
    if request.method == "POST" and form.is_valid():
        try:
            portion_state(
                change=change, source=source, measure=form.cleaned_data["measure"], amounts=form.amounts,
                document=form.cleaned_data["document"], stated_date=form.cleaned_data["stated_date"],
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except ChangeRefusedError as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, _("Đã ghi. Số liệu quy đổi theo tỷ lệ này mang chữ “ước tính lại”."))
            return redirect("places:change", pk)
    title = _("Phần của {place} vào từng đơn vị mới").format(place=source)
    page = ActPage(source, form, title, _("Ghi các phần"), ())
    return render(request, "places/portion.html", {"page": page, "change": change})


@door("places.view")
def import_index(request: HttpRequest) -> HttpResponse:
    """The lists that were imported."""
    listed = change_list(viewer=request.user).filter(kind=ChangeKind.LISTED)
    rows = [(entry, entry.details) for entry in import_list()[:_PAGE]]
    return render(request, "places/import_list.html", {"rows": rows, "listed": listed})


def _change(request: HttpRequest, pk: int) -> Change:
    change = change_get(viewer=request.user, pk=pk)
    if change is None:
        raise Http404
    return change
