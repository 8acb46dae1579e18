"""Reading documents: each person those of their part."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from luyke.office.accounts.models import Person
from luyke.office.accounts.parts import within
from luyke.office.documents.models import DocumentReading, ReceivedDocument
from luyke.office.places.models import Agency, Place


def document_list(*, viewer: Person) -> QuerySet[ReceivedDocument]:
    """The documents that a person may see, the newest first; those of a draft only who may enter it."""
    open_ones = Q(draft=False) | Q(release__isnull=False) | within(viewer, "collection.enter")
    seen = ReceivedDocument.objects.filter(within(viewer, "documents.view"), open_ones)
    return seen.select_related("place", "agency").order_by("-pk")


def document_get(*, viewer: Person, pk: int) -> ReceivedDocument | None:
    """One document, if it lies in the viewer's part."""
    return document_list(viewer=viewer).filter(pk=pk).first()


def documents_of(*, place: Place, agency: Agency | None, period: str) -> list[ReceivedDocument]:
    """What a unit handed in for a period, the newest first."""
    return list(ReceivedDocument.objects.filter(place=place, agency=agency, period=period).order_by("-pk"))


def reading_of(*, document: ReceivedDocument) -> DocumentReading | None:
    """The newest reading of a document; None while it was not read."""
    return document.readings.order_by("-pk").first()
