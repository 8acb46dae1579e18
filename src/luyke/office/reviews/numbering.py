"""How far numbers of a side run on before they begin anew: a year, or a term, as its rules say on that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from luyke.layout import rules_on
from luyke.office.places.models import Place
from luyke.office.reviews.models import Side, Term


@dataclass(frozen=True, slots=True)
class Register:
    """The days within which a number of one symbol is used once; `last` is None while nothing ends it."""

    name: str
    first: date
    last: date | None

    @property
    def days(self) -> tuple[date, date]:
        """Its first and last day, for a query."""
        return self.first, self.last or date.max


def register_on(*, place: Place, side: Side, day: date) -> Register | None:
    """The register in which documents of a side of a place are numbered on a day; None where its term is not known."""
    if rules_on(side, day).numbered_by == "year":
        return Register(f"năm {day.year}", date(day.year, 1, 1), date(day.year, 12, 31))
    terms = Term.objects.filter(place__code=place.code)
    held = terms.filter(begins_on__lte=day).order_by("-begins_on").first()
    if held is None:
        return None
    following = terms.filter(begins_on__gt=day).order_by("begins_on").first()
    return Register(
        f"nhiệm kỳ {held.name}", held.begins_on, following.begins_on - timedelta(days=1) if following else None
    )
