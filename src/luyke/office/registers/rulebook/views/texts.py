"""The texts that clauses rest on, and which clauses a new one touches."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.forms import refusal_tell
from luyke.office.registers.rulebook import selectors
from luyke.office.registers.rulebook.forms import TextForm
from luyke.office.registers.rulebook.models import BasisText
from luyke.office.registers.rulebook.pages import TextPage, TextsPage
from luyke.office.registers.rulebook.services import basis_enter
from luyke.office.ui.clock import today
from luyke.office.ui.doors import door
from luyke.office.ui.numbers import whole_number


@require_GET
@door("rulebook.view")
def text_list(request: HttpRequest) -> HttpResponse:
    """The texts: those that ended or will end first."""
    known, day = selectors.texts_known(), today()
    rows = sorted(known.values(), key=lambda one: (one.valid_to is None, one.valid_to or day, one.text.number))
    texts = [
        (one, selectors.replaced_from(one.text_id, known), one.valid_to is not None and one.valid_to < day)
        for one in rows
    ]  # fmt: skip
    page = TextsPage(texts, may_keep=request.user.may("rulebook.keep"))
    return render(request, "rulebook/texts.html", {"page": page})


@require_GET
@door("rulebook.view")
def text(request: HttpRequest, pk: int) -> HttpResponse:
    """One text and the list of the clauses that it touches."""
    found, known = BasisText.objects.filter(pk=pk).first(), selectors.texts_known()
    if found is None or found.pk not in known:
        raise Http404
    page = TextPage(
        text=found,
        known=known[found.pk],
        after=selectors.replaced_from(found.pk, known),
        replaces=[one for one in known.values() if one.replaced_by_id == found.pk],
        touched=selectors.touched_by(viewer=request.user, text=found, day=today()),
        history=selectors.text_history(text=found),
        may_keep=request.user.may("rulebook.keep"),
    )
    return render(request, "rulebook/text.html", {"page": page})


@door("rulebook.keep")
def text_say(request: HttpRequest) -> HttpResponse:
    """What is known of a text, said first or anew; then the list of the clauses that it touches."""
    pk = whole_number(request.GET.get("van-ban", ""))
    before = selectors.texts_known().get(pk) if pk is not None else None
    start = {}
    if before is not None:
        start = {
            "number": before.text.number, "name": before.name, "valid_from": f"{before.valid_from:%d/%m/%Y}",
            "valid_to": f"{before.valid_to:%d/%m/%Y}" if before.valid_to else "", "source": before.source,
            "replaced_by": before.replaced_by.number if before.replaced_by else "", "verified": before.verified,
        }  # fmt: skip
    form = TextForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        try:
            made = basis_enter(by=request.user, at=timezone.now(), **form.cleaned_data)
        except RefusedError as refused:
            refusal_tell(form, refused)
        else:
            after = made.replaced_by_id or made.text_id
            messages.success(request, _("Đã ghi văn bản {number}.").format(number=made.text))
            return redirect("rulebook:text", after)
    context = {"form": form, "before": before}
    return render(request, "rulebook/text_say.html", context, status=422 if form.errors else 200)
