"""Reading people and their roles."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db.models import Prefetch, Q, QuerySet

from luyke.office.accounts.models import Grant, Person


def person_list() -> QuerySet[Person]:
    """Everyone with an account, each with the roles in force as `roles_held`."""
    in_force = Grant.objects.filter(ended_at__isnull=True).order_by("role")
    return Person.objects.order_by("username").prefetch_related(Prefetch("grants", in_force, to_attr="roles_held"))


def person_idle(*, at: datetime) -> QuerySet[Person]:
    """Those whose account is on and was not used for IDLE_DAYS."""
    since = at - timedelta(days=settings.IDLE_DAYS)
    return Person.objects.filter(
        Q(last_login__isnull=True) | Q(last_login__lt=since),
        Q(opened_at__isnull=True) | Q(opened_at__lt=since),
        is_active=True,
        created_at__lt=since,
    ).order_by("username")


def session_list(*, person: Person) -> QuerySet[UserSession]:
    """Where a person is signed in, the latest first."""
    return UserSession.objects.filter(user=person).order_by("-last_seen_at")
