"""A plan from the workbook of a decision: read, asked about, shown, written."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.indicators.forms import add_errors
from luyke.office.indicators.models import Style
from luyke.office.indicators.selectors import indicator_list_shared
from luyke.office.places.models import Place
from luyke.office.targets import selectors, services
from luyke.office.targets.annex.answers import Resolved, issuer_choices, resolve
from luyke.office.targets.annex.reading import Annex, read_annex
from luyke.office.targets.forms import AnnexForm, DecisionForm
from luyke.office.targets.pages import ImportPage
from luyke.office.ui.carrying import CarriedFile, opened
from luyke.office.ui.doors import door

_PURPOSE = "targets.plan"


@door("targets.assign")
def upload(request: HttpRequest, place: int, year: int) -> HttpResponse:
    """Asks for the workbook; then shows what it says."""
    found = selectors.place_assignable(viewer=request.user, pk=place)
    form = AnnexForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        file = CarriedFile(sent.name[:200], sent.read())
        annex = read_annex(file.data, file.name, place=found, year=year)
        resolved = resolve(annex, {}, place=found, year=year)
        return _shown(request, found, year, file, annex, resolved, DecisionForm())
    return render(request, "targets/import.html", {"page": ImportPage(found, year, form)})


@door("targets.assign")
@require_POST
def confirm(request: HttpRequest, place: int, year: int) -> HttpResponse:
    """Writes what was shown; shows it anew while something is open, or once an answer changed what would be written."""
    found = selectors.place_assignable(viewer=request.user, pk=place)
    file = opened(request.POST.get("seal", ""), _PURPOSE)
    if file is None:
        messages.error(request, _("Phiên nhập tệp đã hết hạn; hãy chọn lại tệp."))
        return redirect("targets:plan_import", place, year)
    answers, form = request.POST.dict(), DecisionForm(request.POST)
    annex = read_annex(file.data, file.name, place=found, year=year)
    resolved = resolve(annex, answers, place=found, year=year)
    if form.is_valid() and not resolved.questions and resolved.digest == answers.get("digest"):
        try:
            written = services.plan_import(
                place=found,
                year=year,
                lines=resolved.lines,
                decision=form.decision(source=file.name),
                by=request.user,
                at=timezone.now(),
            )
        except ValidationError as refused:
            add_errors(form, refused)
        else:
            done = _("Đã giao {new}, điều chỉnh {revised}, giữ nguyên {same} số.")
            messages.success(request, done.format(new=written.new, revised=written.revised, same=written.same))
            return redirect("targets:plan", place, year)
    return _shown(request, found, year, file, annex, resolved, form)


def _shown(
    request: HttpRequest,
    place: Place,
    year: int,
    file: CarriedFile,
    annex: Annex,
    resolved: Resolved,
    form: DecisionForm,
) -> HttpResponse:
    page = ImportPage(
        place=place,
        year=year,
        form=AnnexForm(),
        name=file.name,
        annex=annex,
        resolved=None if annex.error else resolved,
        decision=form,
        seal="" if annex.error else file.sealed(_PURPOSE),
        issuers=issuer_choices(place),
        styles=Style.choices,
        indicators=indicator_list_shared(),
    )
    return render(request, "targets/import.html", {"page": page})
