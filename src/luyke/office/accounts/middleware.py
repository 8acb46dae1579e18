"""Administrators work with a second factor or not at all."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from luyke.office.accounts.roles import ROLES


class AdministratorsNeedSecondFactor:
    """Sends people whose role needs a second factor to set one up, whatever page they asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for, or the way to the second factor."""
        person = request.user
        if (
            person.is_authenticated
            and not request.path.startswith((reverse("account_login").rsplit("/", 2)[0], "/static/"))
            and any(ROLES[grant.role].needs_second_factor for grant in person.grants_in_force)
            and not is_mfa_enabled(person)
        ):
            messages.info(request, _("Tài khoản quản trị phải có lớp xác thực thứ hai trước khi làm việc."))
            return redirect("mfa_index")
        return self.get_response(request)
