"""Acts over people and their roles."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialLogin
from allauth.usersessions.models import UserSession
from axes.utils import reset
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from luyke.office.accounts.models import Grant, Person
from luyke.office.accounts.roles import Role
from luyke.office.audit.services import Actor, act


def person_create(
    *, username: str, full_name: str, password: str | None, by: Actor, at: datetime, title: str = "", email: str = "",
    temporary: bool = False,
) -> Person:  # fmt: skip
    """A new account, with no role yet. Without a password it can only be entered through the organisation's sign-in.

    temporary  the password must be changed before anything else is done
    """
    by.permit("accounts.manage")
    with act("accounts.person.created", by=by, at=at) as entry:
        person = Person(username=username, full_name=full_name, title=title, email=email, created_at=at)
        person.password_is_temporary = temporary and password is not None
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
    """Gives a password to be changed before work; the one before opens nothing more, nor do sessions begun with it."""
    by.permit("accounts.manage")
    with act("accounts.password.renewed", by=by, at=at) as entry:
        person.set_password(password)
        person.password_is_temporary = True
        person.save(update_fields=["password", "password_is_temporary"])
        entry.of(person, person.actor_name)


def password_change(*, person: Person, password: str, by: Actor, at: datetime) -> None:
    """A person's own new password; what was temporary no longer is."""
    if by.actor_id != person.pk:
        raise PermissionDenied("a password is changed by its owner")
    with act("accounts.password.changed", by=by, at=at) as entry:
        person.set_password(password)
        person.password_is_temporary = False
        person.save(update_fields=["password", "password_is_temporary"])
        entry.of(person, person.actor_name)


def identity_link(*, person: Person, login: SocialLogin, request: HttpRequest, by: Actor, at: datetime) -> None:
    """Ties an identity at the organisation's provider to an account, so that it opens it from now on."""
    with act("accounts.identity.linked", by=by, at=at) as entry:
        login.connect(request, person)
        entry.of(person, person.actor_name, provider=login.account.provider, uid=login.account.uid)


def second_factor_reset(*, person: Person, by: Actor, at: datetime) -> int:
    """Takes away a lost second factor and its recovery codes, and ends all sessions; gives how many there were.

    The password alone opens the account again, so nobody does it for themselves; whoever needs a second factor must set
    up a new one before working.
    """
    by.permit("accounts.manage")
    if by.actor_id == person.pk:
        raise PermissionDenied("nobody resets their own second factor")
    with act("accounts.second_factor.reset", by=by, at=at) as entry:
        kinds = sorted(Authenticator.objects.filter(user=person).values_list("type", flat=True))
        Authenticator.objects.filter(user=person).delete()
        for session in UserSession.objects.filter(user=person):
            session.end()
        entry.of(person, person.actor_name, kinds=kinds)
    return len(kinds)


def sessions_end(*, person: Person, by: Actor, at: datetime) -> int:
    """Ends every session of a person; gives how many there were."""
    by.permit("accounts.manage")
    with act("accounts.sessions.ended", by=by, at=at) as entry:
        open_now = list(UserSession.objects.filter(user=person))
        for session in open_now:
            session.end()
        entry.of(person, person.actor_name, sessions=len(open_now))
    return len(open_now)
