"""What every page knows: the menu, as far as the person may go; in the demonstration, the day it stands still on."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from luyke.office.ui.navigation import MENU


def navigation(request: HttpRequest) -> dict[str, object]:
    """The entries of the menu that open for this person, and the demonstration's day."""
    shown: dict[str, object] = {"demo_day": settings.DEMO_DAY}
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return shown | {"menu": ()}
    return shown | {"menu": [item for item in MENU if person.may(item.permission)]}
