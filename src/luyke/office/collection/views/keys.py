"""A person's own keys of the API."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.collection.keys import opening_name, openings_of
from luyke.office.collection.refusals import RefusedError
from luyke.office.collection.services import api_key_create, api_key_end
from luyke.office.ui.doors import signed_in
from luyke.office.ui.numbers import whole_number


@signed_in
def keys(request: HttpRequest) -> HttpResponse:
    """The keys, each with what it opens; a new one is shown once, right where it was made."""
    letters, openings = "", openings_of(request.user)
    if request.method == "POST" and "end" in request.POST:
        ended = request.POST["end"]
        key = request.user.api_keys.filter(pk=whole_number(ended) or 0).first()
        if key is None:
            raise Http404
        api_key_end(key=key, by=request.user, at=timezone.now())
        messages.success(request, _("Đã thu hồi khóa {label}.").format(label=key))
        return redirect("collection:keys")
    if request.method == "POST" and openings:
        opens = request.POST.get("opens", openings[0].code)
        try:
            _key, letters = api_key_create(
                name=request.POST.get("name", ""), opens=opens, by=request.user, at=timezone.now()
            )
        except RefusedError as refusal:
            messages.error(request, refusal.sentence)
    found = request.user.api_keys.filter(ended_at__isnull=True).order_by("-pk")
    context = {"keys": [(one, opening_name(one.opens)) for one in found], "letters": letters, "openings": openings}
    return render(request, "collection/keys.html", context)
