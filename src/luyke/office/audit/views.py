"""The record of acts, readable."""

from __future__ import annotations

from datetime import date, datetime

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from luyke.office.audit.acts import ACTS
from luyke.office.audit.exporting import entries_export
from luyke.office.audit.selectors import EntryFilter, doer_list, entry_list, sentence
from luyke.office.ui.doors import door

_PAGE = 100


@door("audit.view")
def entry_index(request: HttpRequest) -> HttpResponse:
    """What was done, the newest first, as far as the filter asks."""
    page = Paginator(entry_list(wanted=_wanted(request.GET)), _PAGE).get_page(request.GET.get("trang"))
    kept = request.GET.copy()
    kept.pop("trang", None)
    context = {
        "page": page,
        "rows": [(entry, sentence(entry)) for entry in page],
        "acts": [(name, str(said).format(who="…", label="…")) for name, said in ACTS.items()],
        "doers": doer_list(),
        "asked": request.GET,
        "kept": kept.urlencode(),
        "may_export": request.user.may("audit.export"),
    }
    return render(request, "audit/entry_list.html", context)


@door("audit.export")
@require_POST
def entry_export(request: HttpRequest) -> HttpResponse:
    """The same rows as a file; that it was taken is an act itself."""
    text = entries_export(wanted=_wanted(request.POST), by=request.user, at=timezone.now())
    answer = HttpResponse(text, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="nhat-ky.csv"'
    return answer


def _wanted(asked: QueryDict) -> EntryFilter:
    person = asked.get("nguoi", "")
    return EntryFilter(
        act=asked.get("viec", ""),
        person=int(person) if person.isascii() and person.isdecimal() and len(person) < 19 else None,
        text=asked.get("tim", "").strip(),
        since=_day(asked.get("tu", "")),
        until=_day(asked.get("den", "")),
    )


def _day(text: str) -> date | None:
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            found = datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
        return found if 1900 < found.year < 9000 else None
    return None
