"""Reading people and their roles."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from luyke.office.accounts.models import Grant, Person


def person_list() -> QuerySet[Person]:
    """Everyone with an account, each with the roles in force as `roles_held`."""
    in_force = Grant.objects.filter(ended_at__isnull=True).order_by("role")
    return Person.objects.order_by("username").prefetch_related(Prefetch("grants", in_force, to_attr="roles_held"))
