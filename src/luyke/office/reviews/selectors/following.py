"""Which directives want a letter, and to whom."""

from __future__ import annotations

from luyke.office.accounts.models import Grant
from luyke.office.accounts.roles import ROLES
from luyke.office.accounts.scopes import Scope
from luyke.office.reviews.models import Directive


def directives_waiting() -> list[Directive]:
    """Every directive that was given and is open, the first due first."""
    rows = Directive.objects.filter(given_at__isnull=False, done_date__isnull=True, cancelled_at__isnull=True)
    return list(
        rows.select_related(
            "place__parent__parent__parent", "agency__place__parent__parent__parent", "person", "indicator",
            "conclusion__review__body__place__parent__parent__parent",
        )
        .prefetch_related(
            "coordinators__place__parent__parent__parent", "coordinators__agency__place__parent__parent__parent"
        )
        .order_by("due_date", "pk")
    )  # fmt: skip


def addresses_of_doers(*, directive: Directive) -> list[str]:
    """Those who report on it or on a part that is not done yet, and who answers for it."""
    person = directive.person
    own = [person.email] if person is not None and person.is_active and person.email else []
    scopes = [directive.scope, *(one.scope for one in directive.coordinators.all() if one.done_date is None)]
    return sorted({*own, *(address for scope in scopes for address in _addresses("directives.report", scope))})


def addresses_of_directors(*, directive: Directive) -> list[str]:
    """Those who direct for the body that gave it; for the Party's, only who sees its meetings."""
    body = directive.conclusion.review.body
    found = _addresses("reviews.direct", body.scope)
    return sorted(found & _addresses("reviews.view_party", body.scope) if body.is_party else found)


def _addresses(permission: str, scope: Scope) -> set[str]:
    roles = [code for code, role in ROLES.items() if permission in role.permissions]
    grants = Grant.objects.filter(role__in=roles, ended_at__isnull=True, person__is_active=True)
    near = grants.exclude(place="").exclude(person__email="").select_related("person")
    return {grant.person.email for grant in near if grant.covers(scope)}
