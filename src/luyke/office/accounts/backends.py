"""Signing in with a password."""

from __future__ import annotations

from datetime import timedelta

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.utils import timezone

from luyke.office.accounts.models import Person


class PasswordBackend(AuthenticationBackend):
    """Name and password, for accounts that are on and were used lately."""

    def user_can_authenticate(self, user: Person) -> bool:
        """Whether the account is on and not idle."""
        return super().user_can_authenticate(user) and not is_idle(user)


def is_idle(person: Person) -> bool:
    """Whether an account has not been used for IDLE_DAYS; an administrator can open it again."""
    last = max(filter(None, (person.last_login, person.created_at, person.opened_at)))
    return timezone.now() - last > timedelta(days=settings.IDLE_DAYS)
