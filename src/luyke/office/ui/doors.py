"""Every view is behind a door: it names the permission that it asks for, or says that it is public.

The person is asked (`request.user.may`), so that the apps below `accounts` have doors too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]


def door(permission: str) -> Callable[[View], View]:
    """A view for people who have `permission` somewhere; on which things, their selector asks. Everyone else: 403."""

    def close(view: View) -> View:
        @login_required
        @wraps(view)
        def entered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if not request.user.may(permission):
                raise PermissionDenied(f"{request.user} has no {permission}")
            return view(request, *args, **kwargs)

        entered.permission = permission
        return entered

    return close


def signed_in(view: View) -> View:
    """A view for everyone who has signed in; it shows them only what is theirs."""
    entered = login_required(view)
    entered.permission = "signed_in"
    return entered


def public(view: View) -> View:
    """A view that anyone may see."""
    view.permission = "public"
    return view
