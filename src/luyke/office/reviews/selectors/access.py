"""Who sees what.

A State body's meetings: who has `reviews.view` in its place; a Party body's: only with `reviews.view_party` as well.
A directive: who sees its meeting; who reports for its owner or a coordinator; whose unit it is; who answers for it.
To all but the first it exists once it was given. A place above sees the notices that were sent to it, and nothing else.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.reviews.models import Body, Coordinator, Directive, Notice, Review, Side, Theme
from luyke.office.targets.models import Target

_PLACES = "place__parent__parent__parent"


def bodies_seen(*, viewer: Person, permission: str = "reviews.view") -> QuerySet[Body]:
    """The bodies whose meetings a person may see, or do something for with another permission."""
    return Body.objects.filter(_of_bodies(viewer, permission, "")).select_related(_PLACES)


def bodies_kept(*, viewer: Person) -> list[Body]:
    """The bodies whose meetings a person prepares, as long as they meet."""
    return list(bodies_seen(viewer=viewer, permission="reviews.keep").filter(ended_on__isnull=True))


def reviews_seen(*, viewer: Person, permission: str = "reviews.view") -> QuerySet[Review]:
    """The meetings that a person may see, the newest first."""
    rows = Review.objects.filter(_of_bodies(viewer, permission, "body__"))
    return rows.select_related(f"body__{_PLACES}", "theme", "notice").order_by("-meets_at", "-pk")


def review_get(*, viewer: Person, pk: int) -> Review | None:
    """One meeting, if the viewer may see it."""
    return reviews_seen(viewer=viewer).filter(pk=pk).first()


def review_to_keep(*, viewer: Person, pk: int) -> Review | None:
    """One meeting, if the viewer prepares it."""
    return reviews_seen(viewer=viewer, permission="reviews.keep").filter(pk=pk).first()


def themes_seen(*, viewer: Person, permission: str = "reviews.view") -> QuerySet[Theme]:
    """The themes of the bodies that a person may see, the newest year first."""
    rows = Theme.objects.filter(_of_bodies(viewer, permission, "body__"))
    return rows.select_related(f"body__{_PLACES}").order_by("-year", "pk")


def plans_of(*, theme: Theme) -> QuerySet[Target]:
    """The targets of the plan that a theme's own may be."""
    planned = Target.objects.filter(place__code=theme.body.place.code, year=theme.year)
    return planned.select_related("indicator").order_by("indicator__folded", "pk")


def notices_received(*, viewer: Person) -> QuerySet[Notice]:
    """Notices that were sent to a place for which the viewer reads: to that very place, not to one below."""
    held = {grant.place for grant in viewer.grants_for("reviews.received") if grant.place and not grant.agency}
    rows = Notice.objects.filter(recipients__place__code__in=held).distinct()
    return rows.select_related("review__body__place").order_by("-pk")


def directives_seen(*, viewer: Person) -> QuerySet[Directive]:
    """The directives that a person may see."""
    of_meetings = _of_bodies(viewer, "reviews.view", "conclusion__review__body__")
    theirs = (_reported(viewer) | _own_unit(viewer) | Q(person=viewer.pk)) & Q(given_at__isnull=False)
    rows = Directive.objects.filter(pk__in=Directive.objects.filter(of_meetings | theirs).values("pk"))
    return rows.select_related(
        _PLACES, "agency__place", "person", "indicator", "conclusion__review__body__place__parent__parent__parent"
    )


def directive_get(*, viewer: Person, pk: int) -> Directive | None:
    """One directive, if the viewer may see it."""
    return directives_seen(viewer=viewer).filter(pk=pk).first()


def directive_to_report(*, viewer: Person, pk: int) -> Directive | None:
    """One directive on which the viewer reports: its owner's, given."""
    own = within(viewer, "directives.report") & Q(given_at__isnull=False)
    return directives_seen(viewer=viewer).filter(own, pk=pk).first()


def coordinators_to_report(*, viewer: Person, directive: Directive) -> list[Coordinator]:
    """The units that help with a directive for which the viewer reports."""
    rows = directive.coordinators.filter(within(viewer, "directives.report"))
    return list(rows.select_related(_PLACES, "agency__place__parent__parent__parent"))


def mine(viewer: Person) -> Q:
    """The condition that a directive is the viewer's own to do, or to help with."""
    return _reported(viewer) | _own_unit(viewer) | Q(person=viewer.pk)


def _of_bodies(viewer: Person, permission: str, way: str) -> Q:
    """The condition that a body belongs where the viewer may: as `Body.scope` says. `way` leads to it."""
    party = _held(viewer, "reviews.view_party", way)
    return _held(viewer, permission, way) & (~Q(**{f"{way}side": Side.PARTY}) | party)


def _held(viewer: Person, permission: str, way: str) -> Q:
    held = {grant.place for grant in viewer.grants_for(permission) if not grant.agency}
    return ~Q(pk__in=[]) if "" in held else Q(**{f"{way}place__code__in": held})


def _reported(viewer: Person) -> Q:
    helps = Coordinator.objects.filter(within(viewer, "directives.report")).values("directive")
    return within(viewer, "directives.report") | Q(pk__in=helps)


def _own_unit(viewer: Person) -> Q:
    """Directives to the very unit that a role is held in, not to those below it."""
    found = Q(pk__in=[])
    for grant in viewer.grants_for("directives.view"):
        if grant.place:
            unit = Q(agency__code=grant.agency) if grant.agency else Q(agency__isnull=True)
            found |= unit & Q(place__code=grant.place)
    return found
