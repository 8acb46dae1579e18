"""Where documents and drafts begin and documents end."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from luyke.office.collection.refusals import RefusedError
from luyke.office.places.selectors import places_seen
from luyke.office.registers.asking import day_of
from luyke.office.registers.forms import refusal_tell
from luyke.office.registers.rulebook import selectors
from luyke.office.registers.rulebook.forms import DocumentForm
from luyke.office.registers.rulebook.models import RuleDocument
from luyke.office.registers.rulebook.services import (
    document_add,
    document_end,
    document_withdraw,
    draft_open,
    draft_withdraw,
)
from luyke.office.registers.rulebook.views.reading import version_or_404
from luyke.office.registers.withdrawing import withdrawal_taken
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door

_MOST = 60


@door("rulebook.keep")
def add(request: HttpRequest) -> HttpResponse:
    """A new document, with a draft of its first version."""
    seen = places_seen(viewer=request.user, permission="rulebook.keep", on=today()).highest_first()[:_MOST]
    places = {str(one.pk): one for one in seen}
    form = DocumentForm(request.POST or None, places=[(pk, str(one)) for pk, one in places.items()])
    if request.method == "POST" and form.is_valid():
        given = {**form.cleaned_data, "place": places[form.cleaned_data["place"]]}
        try:
            made = document_add(by=request.user, at=timezone.now(), **given)
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            messages.success(request, _("Đã thêm “{name}”.").format(name=made))
            return redirect("rulebook:version", made.versions.get().pk)
    return render(request, "rulebook/add.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
@door("rulebook.keep")
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Opens a draft of the next version."""
    found = _document_or_404(request, pk, "rulebook.keep")
    try:
        made = draft_open(
            document=found, reason=request.POST.get("reason", ""), by=request.user, at=timezone.now()
        )  # fmt: skip
    except RefusedError as refused:
        messages.error(request, refused.sentence)
        return redirect("rulebook:case", pk)
    messages.success(request, _("Đã mở dự thảo sửa đổi; bản đang có hiệu lực không đổi."))
    return redirect("rulebook:version", made.pk)


@require_POST
@door("rulebook.keep")
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes away a document that was added by mistake."""
    found = _document_or_404(request, pk, "rulebook.keep")
    return withdrawal_taken(
        request, partial(document_withdraw, document=found), at=timezone.now(),
        back=reverse("rulebook:case", args=[pk]), onward=reverse("rulebook:case_list"),
    )  # fmt: skip


@require_POST
@door("rulebook.keep")
def draft_withdrawn(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes away a draft that was opened by mistake."""
    found = version_or_404(request, pk, "rulebook.keep")
    return withdrawal_taken(
        request, partial(draft_withdraw, version=found), at=timezone.now(),
        back=reverse("rulebook:version", args=[pk]), onward=reverse("rulebook:case", args=[found.document_id]),
    )  # fmt: skip


@require_POST
@door("rulebook.adopt")
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """From a day on the document holds no more."""
    found = _document_or_404(request, pk, "rulebook.adopt")
    day = day_of(request.POST.get("day", ""))
    if day is None:
        messages.error(request, _("Chưa ghi ngày hết hiệu lực."))
        return redirect("rulebook:case", pk)
    try:
        document_end(document=found, day=day, by=request.user, at=timezone.now())
    except RefusedError as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, _("Đã ghi ngày hết hiệu lực; các phiên bản vẫn đọc được."))
    return redirect("rulebook:case", pk)


def _document_or_404(request: HttpRequest, pk: int, permission: str) -> RuleDocument:
    found = selectors.documents_seen(viewer=request.user, permission=permission).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
