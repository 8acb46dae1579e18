"""What every page knows: the menu, as far as the person may go."""

from __future__ import annotations

from django.http import HttpRequest

from luyke.office.ui.navigation import MENU


def navigation(request: HttpRequest) -> dict[str, object]:
    """The entries of the menu that open for this person."""
    person = getattr(request, "user", None)
    if person is None or not person.is_authenticated:
        return {"menu": ()}
    return {"menu": [item for item in MENU if person.may(item.permission)]}
