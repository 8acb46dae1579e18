"""The directives of a figure, for the page of its indicator."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from luyke.office.accounts.models import Person
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.reviews.selectors.access import directives_seen
from luyke.office.scoreboard.beside import BesideLine, BesideList


def directives_beside(viewer: Person, place: Place, indicator: Indicator) -> BesideList | None:
    """What was directed because of an indicator in a place, the newest first, as far as the viewer may see it."""
    if not viewer.may("directives.view"):
        return None
    rows = directives_seen(viewer=viewer).filter(
        indicator=indicator, conclusion__review__body__place__code=place.code, given_at__isnull=False
    )
    lines = tuple(
        BesideLine(
            reverse("reviews:directive", args=[one.pk]), one.what,
            _("{owner}; hạn {due}").format(owner=one.owner, due=f"{one.due_date:%d/%m/%Y}"),
        )
        for one in rows.order_by("-given_at", "-pk")[:20]
    )  # fmt: skip
    return BesideList(_("Nhiệm vụ từ số liệu này"), lines) if lines else None
