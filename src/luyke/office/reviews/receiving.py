"""Units that answer for a directive, and the files that they hand in as evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from luyke.office.audit.services import Actor
from luyke.office.documents.models import ReceivedDocument
from luyke.office.documents.services import document_receive
from luyke.office.places.models import Agency, Place
from luyke.office.reviews.models import Directive


@dataclass(frozen=True, slots=True)
class Unit:
    """A place, or one agency of it."""

    place: Place
    agency: Agency | None = None


def evidence_receive(
    directive: Directive, unit: Unit, file: tuple[str, bytes] | None, by: Actor, at: datetime
) -> ReceivedDocument | None:
    """The file of a report as a document of the unit; the Party's is no document of the whole place."""
    if file is None:
        return None
    return document_receive(
        content=file[1], name=file[0], place=unit.place, agency=unit.agency, by=by, at=at,
        draft=directive.conclusion.review.body.is_party,
    )  # fmt: skip
