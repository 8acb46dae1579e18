"""Lists of directives: what is overdue and due this week first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from luyke.office.accounts.models import Person
from luyke.office.reviews.models import Directive
from luyke.office.reviews.selectors.access import directives_seen, mine
from luyke.office.reviews.statuses import DirectiveStatus, status_of
from luyke.office.ui.numbers import whole_number

_ORDER = list(DirectiveStatus)


@dataclass(frozen=True, slots=True)
class DirectiveFilter:
    """What a reader asks for; empty fields ask nothing. `unit`: "a12" an agency, "p7" a place."""

    own: bool = False
    status: str = ""
    body: int | None = None
    unit: str = ""
    indicator: str = ""
    text: str = ""


def directive_list(*, viewer: Person, wanted: DirectiveFilter, day: date) -> list[Directive]:
    """The directives that a person may see and asks for, in the order in which they want attention."""
    rows = directives_seen(viewer=viewer)
    if wanted.own:
        rows = rows.filter(mine(viewer))
    if wanted.body is not None:
        rows = rows.filter(conclusion__review__body=wanted.body)
    key = whole_number(wanted.unit[1:])
    if key is not None:
        rows = rows.filter(agency=key) if wanted.unit[0] == "a" else rows.filter(place=key, agency__isnull=True)
    if wanted.indicator:
        rows = rows.filter(indicator__code=wanted.indicator)
    if wanted.text:
        rows = rows.filter(what__contains=wanted.text)
    found = [one for one in rows if not wanted.status or status_of(one, day) == wanted.status]
    return sorted(found, key=lambda one: (_ORDER.index(status_of(one, day)), one.due_date, one.pk))
