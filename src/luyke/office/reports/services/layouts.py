"""Acts over how an office's documents are set."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.utils.translation import gettext as _

from luyke.layout import ForbiddenChangeError, rules_on
from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.reports.layouts import own_values, rules_with, value_of
from luyke.office.reports.models import LayoutChoice, Side


def layout_choose(
    *, place: Place, side: Side, values: Mapping[str, float], begins: date, by: Actor, at: datetime
) -> LayoutChoice:
    """All of the office's own values from a day on; what is the rules' own anyway is left out.

    Documents of earlier days, and what was issued, stay as they were set.
    """
    by.permit("reports.shape", place.scope)
    rules = rules_on(side, begins)
    unknown = [path for path in values if path not in rules.allowed]
    if unknown:
        raise RefusedError(_("Thể thức không cho đổi “{path}”.").format(path=unknown[0]))
    own = {path: float(value) for path, value in values.items() if float(value) != value_of(rules, path)}
    if own == own_values(place, side, begins):
        raise RefusedError(_("Không có gì khác với cách trình bày đang dùng."))
    try:
        rules_with(side, begins, own)
    except ForbiddenChangeError as error:
        raise RefusedError(error.sentence) from error
    with act("reports.layout.chosen", by=by, at=at) as entry:
        choice = LayoutChoice.objects.create(
            place=place, side=side, values=own, begins_on=begins, chosen_at=at, chosen_by=by.actor_id,
            chosen_by_name=by.actor_name,
        )  # fmt: skip
        entry.of(choice, f"{choice}", scope=place.code, begins=f"{begins}", values=own)
    return choice
