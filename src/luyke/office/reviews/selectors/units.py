"""The units that a body's directives can be given to."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from luyke.office.places.models import Agency, Place
from luyke.office.reviews.models import Body
from luyke.office.reviews.services import Unit


def unit_choices(*, body: Body, day: date) -> dict[str, Unit]:
    """Agencies of the body's place, the place itself and the units right below it on a day, by a key for forms."""
    place = body.place
    agencies = Agency.objects.filter(
        Q(valid_from__isnull=True) | Q(valid_from__lte=day), Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        place__code=place.code,
    )  # fmt: skip
    found = {f"a{one.pk}": Unit(one.place, one) for one in agencies.select_related("place").order_by("name")}
    found[f"p{place.pk}"] = Unit(place)
    below = Place.objects.on(day).filter(parent__code=place.code).order_by("folded")
    return found | {f"p{one.pk}": Unit(one) for one in below}
