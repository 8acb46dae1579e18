"""The registers' own pages: what there is, and where a fed figure comes from."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers import selectors
from luyke.office.registers.forms import LawForm, refusal_tell
from luyke.office.registers.law import law_table
from luyke.office.registers.pages import IndexPage, figure_page, recorded
from luyke.office.registers.reference import rules_told
from luyke.office.registers.register import registers
from luyke.office.registers.services import figure_revise, law_correct
from luyke.office.ui.doors import door

_SHOWN = 16


@require_GET
@door("registers.view")
def index(request: HttpRequest) -> HttpResponse:
    """The registers that the person may read."""
    viewer = request.user
    rows = [
        (one, [recorded(row) for row in selectors.fed_newest(viewer=viewer, register=one, most=_SHOWN)])
        for one in selectors.registers_seen(viewer=viewer)
    ]
    page = IndexPage(rows, may_correct=viewer.may("registers.correct"))
    return render(request, "registers/index.html", {"page": page})


@require_GET
@door("registers.view")
def figure(request: HttpRequest, pk: int) -> HttpResponse:
    """One fed figure and its cases."""
    fed = _fed_or_404(request, pk)
    sees_cases = request.user.may(fed.register.cases_view, fed.issued.place.scope)
    page = figure_page(
        fed,
        then=fed.figure(fed.extent.at),
        now=fed.figure(None),
        changes=selectors.fed_changes(fed=fed) if sees_cases else (),
        sees_cases=sees_cases,
        history=selectors.fed_history(fed=fed),
        may_revise=request.user.may("collection.approve", fed.issued.place.scope),
    )
    return render(request, "registers/figure.html", {"page": page})


@require_POST
@door("registers.view")
def revise(request: HttpRequest, pk: int) -> HttpResponse:
    """Records the figure anew, for a reason."""
    fed = _fed_or_404(request, pk)
    try:
        made = figure_revise(
            evidence=fed.evidence, reason=request.POST.get("reason", ""), by=request.user, at=timezone.now()
        )
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect("registers:figure", pk)
    messages.success(request, _("Đã ghi số điều chỉnh; số đã báo cáo trước đó vẫn giữ."))
    return redirect("registers:figure", made.evidence_id)


@require_GET
@door("registers.view")
def rules(request: HttpRequest) -> HttpResponse:
    """The rules of every register: they say nothing of its cases."""
    tables = [(one, rules_told(one)) for one in registers()]
    context = {"tables": tables, "may_correct": request.user.may("registers.correct")}
    return render(request, "registers/rules.html", context)


@door("registers.correct")
def law(request: HttpRequest) -> HttpResponse:
    """What each register has of law. A POST says one thing anew."""
    every = list(registers())
    form = LawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        register = next((one for one in every if one.code == request.POST.get("register")), None)
        if register is None:
            raise Http404
        try:
            law_correct(register=register, key=request.POST.get("key", ""), by=request.user, at=timezone.now(), **given)
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã ghi quy định mới; quy định cũ vẫn dùng cho các ngày trước."))
            return redirect("registers:law")
    tables = [(one, law_table(one.code).laws) for one in every]
    asked = request.POST or request.GET
    chosen = asked.get("register", ""), asked.get("key", "")
    named = next((law for one, laws in tables for law in laws if (one.code, law.key) == chosen), None)
    context = {"tables": [row for row in tables if row[1]], "form": form, "chosen": chosen, "named": named}
    return render(request, "registers/law.html", context, status=422 if form.errors else 200)


def _fed_or_404(request: HttpRequest, pk: int) -> selectors.Fed:
    found = selectors.fed_get(viewer=request.user, pk=pk)
    if found is None:
        raise Http404
    return found
