"""The acts of the keeper: a form, what it would do, and only then the act."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.places.forms import (
    MOST_NEW,
    ChangeForm,
    DissolveForm,
    MergeForm,
    MoveForm,
    RenameForm,
    ReorganiseForm,
    RetypeForm,
    SplitForm,
)
from luyke.office.places.models import Place
from luyke.office.places.pages import ActPage, ChoosePage
from luyke.office.places.plans import ChangeRefusedError
from luyke.office.places.selectors import neighbours, place_to_change, possible_parents
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number

ACTS: dict[str, type[ChangeForm]] = {
    "doi-ten": RenameForm,
    "doi-loai": RetypeForm,
    "chuyen": MoveForm,
    "sap-nhap": MergeForm,
    "chia-tach": SplitForm,
    "giai-the": DissolveForm,
}


@door("places.change")
def place_act(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """One act over one unit."""
    place = _place(request, code)
    if name not in ACTS:
        raise Http404
    if ACTS[name] is MoveForm:
        choices = possible_parents(viewer=request.user, place=place)
    else:
        choices = neighbours(viewer=request.user, place=place)
    return _through(request, place, ACTS[name](request.POST or None, place=place, choices=choices), "places/act.html")


@door("places.change")
def place_rearrange(request: HttpRequest, code: str) -> HttpResponse:
    """Many to many: first which units below this one and into how many, then the table of what goes where."""
    place = _place(request, code)
    below = Place.objects.standing().filter(parent__code=place.code, valid_to=None).order_by("code")
    chosen = [child for child in below if child.code in request.GET.getlist("cu")]
    count = request.GET.get("moi", "")
    if len(chosen) < 2 or not 1 <= (whole_number(count) or 0) <= MOST_NEW:
        if request.GET.getlist("cu"):
            messages.error(request, _("Chọn ít nhất hai đơn vị và số đơn vị mới."))
        return render(request, "places/choose.html", {"page": ChoosePage(place, list(below), MOST_NEW)})
    form = ReorganiseForm(request.POST or None, place=place, choices=chosen, count=int(count))
    return _through(request, place, form, "places/rearrange.html")


def _through(request: HttpRequest, place: Place, form: ChangeForm, template: str) -> HttpResponse:
    """Shows the form; then what it would do; then does exactly what was shown."""
    changed = False
    if request.method == "POST" and form.is_valid() and request.POST.get("step") == "record":
        if request.POST.get("seal") == form.seal:
            try:
                change = form.record(by=request.user, at=timezone.now())
            except ChangeRefusedError as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, _("Đã ghi nhận. Nếu nhầm, hủy ngay ở trang này."))
                return redirect("places:change", change.pk)
        else:
            changed = True
    page = ActPage(place, form, form.title, form.submit, form.sentences, changed)
    return render(request, template, {"page": page})


def _place(request: HttpRequest, code: str) -> Place:
    place = place_to_change(viewer=request.user, code=code)
    if place is None:
        raise Http404
    return place
