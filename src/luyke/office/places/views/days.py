"""The day that a page is asked for."""

from __future__ import annotations

from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import get_format

from luyke.office.places.models import Place


def day_of(request: HttpRequest) -> date:
    """`?ngay=`, as days are written here, or today."""
    typed = request.GET.get("ngay", "").strip()
    for pattern in get_format("DATE_INPUT_FORMATS", lang="vi"):
        try:
            return datetime.strptime(typed, pattern).date()
        except ValueError:
            continue
    return timezone.localdate()


def day_within(request: HttpRequest, place: Place) -> date:
    """The day asked for, or the nearest on which the unit stood."""
    day = day_of(request)
    if place.valid_to is not None and day > place.valid_to:
        return place.valid_to
    return max(day, place.valid_from) if place.valid_from is not None else day
