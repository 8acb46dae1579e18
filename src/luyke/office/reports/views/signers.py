"""The list of who may sign, under which title, since when."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.reports import services
from luyke.office.reports.forms import EndForm, SignerForm
from luyke.office.reports.models import Side
from luyke.office.reports.selectors import signer_get, signer_list
from luyke.office.reports.views.templates import places_shaped
from luyke.office.ui.doors import door


@door("reports.shape")
def index(request: HttpRequest) -> HttpResponse:
    """Who may sign, and a form for one more."""
    form = SignerForm(places_shaped(request), request.POST or None)
    if not request.user.may("reports.party"):
        form.fields["side"].choices = [(Side.STATE.value, Side.STATE.label)]
    if request.method == "POST" and form.is_valid():
        try:
            made = services.signer_add(by=request.user, at=timezone.now(), **form.cleaned_data)
        except RefusedError as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("Đã ghi {signer}.").format(signer=made))
            return redirect("reports:signer_list")
    context = {"signers": signer_list(viewer=request.user), "form": form, "may_shape": True}
    return render(request, "reports/signer_list.html", context | {"may_correct": request.user.may("reports.view")})


@door("reports.shape")
@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody holds a title no longer."""
    signer = signer_get(viewer=request.user, pk=pk)
    if signer is None:
        raise Http404
    form = EndForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Ghi ngày cuối cùng giữ chức vụ."))
        return redirect("reports:signer_list")
    try:
        services.signer_end(signer=signer, last=form.cleaned_data["last"], by=request.user, at=timezone.now())
    except RefusedError as refusal:
        messages.error(request, refusal.sentence)
    return redirect("reports:signer_list")
