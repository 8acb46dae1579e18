"""A body that meets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luyke.layout import rules_on
from luyke.office.reviews.models import Body, Member, Side, Term
from luyke.office.reviews.numbering import Register, register_on


@dataclass(frozen=True, slots=True)
class BodyPage:
    """A body: whose rules its documents follow on a day, how they are numbered, who sits in it.

    register  None where numbers go by term and no term covers the day
    keeps     whether the viewer may still change something
    """

    body: Body
    rules: str
    rules_from: date
    by_term: bool
    register: Register | None
    members: tuple[Member, ...]
    former: tuple[Member, ...]
    terms: tuple[Term, ...]
    meetings: int
    keeps: bool


def body_page(body: Body, day: date, *, keeps: bool) -> BodyPage:
    """The page of a body on a day."""
    rules = rules_on(body.side, day)
    members = list(body.members.all())
    return BodyPage(
        body=body,
        rules=rules.title,
        rules_from=rules.valid_from,
        by_term=rules.numbered_by == "term",
        register=register_on(place=body.place, side=Side(body.side), day=day),
        members=tuple(one for one in members if one.left_on is None),
        former=tuple(one for one in members if one.left_on is not None),
        terms=tuple(Term.objects.filter(place__code=body.place.code)) if body.is_party else (),
        meetings=body.reviews.count(),
        keeps=keeps and body.ended_on is None,
    )
