"""Who may do what where."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from luyke.office.accounts.models import Person
from luyke.office.accounts.permissions import PERMISSIONS
from luyke.office.accounts.roles import ROLES
from luyke.office.places.models import Place


def test_a_role_holds_in_its_place_and_all_below(people: dict[str, Person], places: dict[str, Place]) -> None:
    verifier = people["verifier"]
    assert verifier.may("collection.verify", places["305"].scope)
    assert verifier.may("collection.verify", places["11371"].scope)
    assert not verifier.may("collection.verify", places["31"].scope)
    assert not verifier.may("collection.verify", places["11335"].scope)


def test_a_person_without_the_permission_is_refused(people: dict[str, Person], places: dict[str, Place]) -> None:
    with pytest.raises(PermissionDenied):
        people["leader"].permit("collection.approve", places["305"].scope)
    people["approver"].permit("collection.approve", places["305"].scope)


def test_an_account_switched_off_may_do_nothing(people: dict[str, Person]) -> None:
    person = people["auditor"]
    person.is_active = False
    assert not person.may("audit.view")


def test_every_permission_is_given_by_some_role_and_no_role_gives_another() -> None:
    given = set().union(*(role.permissions for role in ROLES.values()))
    assert given == set(PERMISSIONS)
