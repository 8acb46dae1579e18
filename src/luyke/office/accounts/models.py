"""People and the roles given to them."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.permissions import PERMISSIONS
from luyke.office.accounts.roles import ROLES
from luyke.office.accounts.scopes import Scope


def role_choices() -> list[tuple[str, object]]:
    """The roles by code. Asked when needed, so that a new role is no change of the table."""
    return [(code, role.name) for code, role in ROLES.items()]


class PersonManager(BaseUserManager):
    """Finds people by their sign-in name, whatever its case."""

    def get_by_natural_key(self, username: str) -> Person:
        """The person of that name."""
        return self.get(username__iexact=username)


class Person(AbstractBaseUser):
    """Someone who signs in. What they may do stands in their grants, nowhere else."""

    username = models.CharField(_("Tên đăng nhập"), max_length=150, unique=True)
    full_name = models.CharField(_("Họ và tên"), max_length=150)
    title = models.CharField(_("Chức vụ"), max_length=150, blank=True)
    email = models.EmailField(_("Thư điện tử"), blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    password_is_temporary = models.BooleanField(default=False)  # given by an administrator: to be changed before work
    opened_at = models.DateTimeField(null=True)  # when an administrator last opened it again; idle days count anew

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ("full_name",)
    objects = PersonManager()

    def __str__(self) -> str:
        return self.full_name or self.username

    @property
    def actor_id(self) -> int | None:
        """How the audit knows them."""
        return self.pk

    @property
    def actor_name(self) -> str:
        """How the audit names them."""
        return f"{self.full_name} ({self.username})"

    def grants_for(self, permission: str) -> list[Grant]:
        """The grants in force whose role has a permission. Raises KeyError for a permission that is none."""
        PERMISSIONS[permission]
        if not self.is_active:
            return []
        return [grant for grant in self.grants_in_force if permission in ROLES[grant.role].permissions]

    @cached_property
    def grants_in_force(self) -> list[Grant]:
        """What was given and not ended, asked once for the life of this object."""
        return list(self.grants.filter(ended_at__isnull=True))

    def may(self, permission: str, scope: Scope | None = None) -> bool:
        """Whether the person has a permission: within `scope`, or anywhere at all when none is given."""
        held = self.grants_for(permission)
        return bool(held) if scope is None else any(grant.covers(scope) for grant in held)

    def permit(self, permission: str, scope: Scope | None = None) -> None:
        """Raises PermissionDenied unless the person may."""
        if not self.may(permission, scope):
            raise PermissionDenied(f"{self} has no {permission} there")


class Grant(models.Model):
    """One role, given within a part of the tree. Ended, never deleted.

    place   code of a place: the role holds there and in all below; empty: everywhere
    agency  code of an agency of that place: only for what belongs to it; empty: for all of the place
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="grants")
    role = models.CharField(max_length=30, choices=role_choices)
    place = models.CharField(max_length=20, blank=True)
    agency = models.CharField(max_length=40, blank=True)
    given_at = models.DateTimeField()
    given_by = models.BigIntegerField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True) | Q(ended_at__gte=F("given_at")),
                name="grant_ends_after_it_is_given",
            ),
            models.UniqueConstraint(
                fields=["person", "role", "place", "agency"],
                condition=Q(ended_at__isnull=True),
                name="grant_is_given_once",
            ),
        )

    def covers(self, scope: Scope) -> bool:
        """Whether the role holds for what belongs to `scope`."""
        if self.place and self.place not in scope.places:
            return False
        return not self.agency or self.agency == scope.agency

    def __str__(self) -> str:
        return f"{ROLES[self.role].name} · {self.place or '*'}{f'/{self.agency}' if self.agency else ''}"
