"""What the address of a register's page asks for, where several registers ask alike."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from luyke.office.registers.selectors import Fed, fed_get
from luyke.office.ui.days import likely
from luyke.office.ui.numbers import whole_number

#: What every list understands, with what it means.
FED_ASKED = {"so-lieu": _("số của nguồn một số liệu: đúng những trường hợp làm nên số ấy")}


def fed_asked(request: HttpRequest, register: str) -> Fed | None:
    """The fed figure to whose cases a register's list is reduced; None where none is named.

    Raises Http404 for one that the viewer may not see, and for one of another register.
    """
    pk = whole_number(request.GET.get("so-lieu", ""))
    found = fed_get(viewer=request.user, pk=pk) if pk is not None else None
    if pk is not None and (found is None or found.register.code != register):
        raise Http404
    return found


def day_of(text: str) -> date | None:
    """The day that an address or a browser's own field of days names; None for none and for nonsense."""
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and likely(day) else None


def query_of(request: HttpRequest) -> str:
    """All that the address asks for except the page of the list, for the links to the other pages."""
    asked = request.GET.copy()
    asked.pop("trang", None)
    return asked.urlencode()
