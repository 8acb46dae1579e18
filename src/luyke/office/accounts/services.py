"""Acts over people and their roles."""

from __future__ import annotations

from datetime import datetime

from allauth.usersessions.models import UserSession
from axes.utils import reset
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.roles import Role
from luyke.office.audit.services import Actor, act


def person_create(
    *, username: str, full_name: str, password: str | None, by: Actor, at: datetime, title: str = "", email: str = ""
) -> Person:
    """A new account, with no role yet. Without a password it can only be entered through the organisation's sign-in."""
    by.permit("accounts.manage")
    with act("accounts.person.created", by=by, at=at) as entry:
        person = Person(username=username, full_name=full_name, title=title, email=email, created_at=at)
        person.set_password(password)
        person.save()
        entry.of(person, person.actor_name)
    return person


def grant_give(*, person: Person, role: Role, by: Actor, at: datetime, place: str = "", agency: str = "") -> Grant:
    """Gives a person a role within a place and all below it, or within one agency of it."""
    by.permit("accounts.manage")
    with act("accounts.grant.given", by=by, at=at) as entry:
        grant = Grant.objects.create(
            person=person, role=role.code, place=place, agency=agency, given_at=at, given_by=by.actor_id
        )
        entry.of(grant, f"{role.name} → {person.actor_name}", scope=place, place=place, agency=agency)
    return grant


def grant_end(*, grant: Grant, by: Actor, at: datetime) -> Grant:
    """Takes a role back; that it was held stays on record."""
    by.permit("accounts.manage")
    with act("accounts.grant.ended", by=by, at=at) as entry:
        Grant.objects.filter(pk=grant.pk, ended_at__isnull=True).update(ended_at=at, ended_by=by.actor_id)
        grant.refresh_from_db()
        entry.of(grant, f"{grant.get_role_display()} → {grant.person.actor_name}", scope=grant.place)
    return grant


def person_switch_off(*, person: Person, by: Actor, at: datetime, reason: str) -> Person:
    """Closes an account; its name stays on all that it did. Nobody closes their own."""
    by.permit("accounts.manage")
    if by.actor_id == person.pk:
        raise PermissionDenied("nobody closes their own account")
    with act("accounts.person.switched_off", by=by, at=at) as entry:
        person.is_active = False
        person.save(update_fields=["is_active"])
        entry.of(person, person.actor_name, reason=reason)
    return person


def person_switch_on(*, person: Person, by: Actor, at: datetime) -> Person:
    """Opens an account again; its idle days count from now."""
    by.permit("accounts.manage")
    with act("accounts.person.switched_on", by=by, at=at) as entry:
        person.is_active, person.opened_at = True, at
        person.save(update_fields=["is_active", "opened_at"])
        entry.of(person, person.actor_name)
    return person


def person_unlock(*, person: Person, by: Actor, at: datetime) -> None:
    """Forgets the wrong tries that locked a name."""
    by.permit("accounts.manage")
    with act("accounts.person.unlocked", by=by, at=at) as entry:
        entry.of(person, person.actor_name, tries=reset(username=person.username))


def password_renew(*, person: Person, password: str, by: Actor, at: datetime) -> None:
    """Gives a temporary password; the one before opens nothing any more, nor do sessions begun with it."""
    by.permit("accounts.manage")
    with act("accounts.password.renewed", by=by, at=at) as entry:
        person.set_password(password)
        person.save(update_fields=["password"])
        entry.of(person, person.actor_name)


def sessions_end(*, person: Person, by: Actor, at: datetime) -> int:
    """Ends every session of a person; gives how many there were."""
    by.permit("accounts.manage")
    with act("accounts.sessions.ended", by=by, at=at) as entry:
        open_now = list(UserSession.objects.filter(user=person))
        for session in open_now:
            session.end()
        entry.of(person, person.actor_name, sessions=len(open_now))
    return len(open_now)
