"""What stands around working: a password of one's own, a second factor for administrators, pages that stay theirs."""

from __future__ import annotations

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from luyke.office.accounts.roles import ROLES


class PagesAreAskedForAnew:
    """Has browsers ask before they show a page again, and forget all of them when somebody signs out: offices share
    computers, and the button "back" belongs to whoever sits there next.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, with what a browser may do with it; what a view said of that itself stands."""
        answer = self.get_response(request)
        answer.setdefault("Cache-Control", "private, no-cache")
        if request.method == "POST" and request.path == reverse("account_logout"):
            answer["Clear-Site-Data"] = '"cache"'
        return answer


class TemporaryPasswordsAreChanged:
    """Sends people whose password somebody else gave them to change it, whatever page they asked for."""

    _OPEN = ("account_change_password", "account_logout", "account_reauthenticate", "set_language")

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for, or the way to a new password."""
        person = request.user
        if (
            person.is_authenticated
            and person.password_is_temporary
            and not request.path.startswith("/static/")
            and request.path not in [reverse(name) for name in self._OPEN]
        ):
            messages.info(request, _("Mật khẩu này do quản trị cấp tạm. Hãy đặt mật khẩu của mình trước khi làm việc."))
            return redirect("account_change_password")
        return self.get_response(request)


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
