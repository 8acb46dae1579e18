"""What the office wants of allauth: accounts are made by an administrator, never by a visitor."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.office.accounts.backends import is_idle
from luyke.office.accounts.models import Person
from luyke.office.accounts.services import identity_link, password_change


class OfficeAdapter(DefaultAccountAdapter):
    """allauth's behaviour, closed to strangers; a password of one's own is an act on the record."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def pre_login(self, request: HttpRequest, user: Person, **said: object) -> HttpResponse | None:
        """Idle accounts stay out, whichever way they come: allauth lets in whom a backend turned away as not active."""
        return self.respond_user_inactive(request, user) if is_idle(user) else super().pre_login(request, user, **said)

    def clean_password(self, password: str, user: Person | None = None) -> str:
        """As the validators say; and a temporary password is not kept."""
        if user is not None and user.password_is_temporary and user.check_password(password):
            raise ValidationError(_("Mật khẩu mới phải khác mật khẩu tạm."))
        return super().clean_password(password, user)

    def set_password(self, user: Person, password: str) -> None:
        """The person's own act."""
        password_change(person=user, password=password, by=user, at=timezone.now())

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to work."""
        return reverse("accounts:home")


class OfficeSocialAdapter(DefaultSocialAccountAdapter):
    """Signing in through the organisation's own provider. It names people as the administrator did, and makes none.

    There is one provider, set by whoever installs the office, and what it says of a name is believed.
    """

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Ties a name that is seen for the first time to the account of that name."""
        if not sociallogin.is_existing and sociallogin.state.get("process") != AuthProcess.CONNECT:
            person = Person.objects.filter(username__iexact=sociallogin.user.username or "", is_active=True).first()
            if person is not None:
                identity_link(person=person, login=sociallogin, request=request, by=person, at=timezone.now())
