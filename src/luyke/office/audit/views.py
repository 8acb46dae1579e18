"""The record of acts, readable."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luyke.office.audit.selectors import entry_list, sentence
from luyke.office.ui.doors import door

_PAGE = 100


@door("audit.view")
def entry_index(request: HttpRequest) -> HttpResponse:
    """What was done, the newest first."""
    page = Paginator(entry_list(), _PAGE).get_page(request.GET.get("page"))
    rows = [(entry, sentence(entry)) for entry in page]
    return render(request, "audit/entry_list.html", {"page": page, "rows": rows})
