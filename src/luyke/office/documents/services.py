"""Acts over documents: receiving a file, and having it read."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

import luyke
from luyke.files.limits import FILE_BYTES
from luyke.office.audit.services import Actor, act
from luyke.office.documents.files import load, store
from luyke.office.documents.models import DocumentReading, ReceivedDocument
from luyke.office.documents.reading import read_bytes
from luyke.office.documents.releasing import documents_release
from luyke.office.places.models import Agency, Place


class TooLargeError(ValueError):
    """A file larger than any report is."""


def document_receive(
    *, content: bytes, name: str, place: Place, by: Actor, at: datetime, agency: Agency | None = None, period: str = "",
    draft: bool = False,
) -> ReceivedDocument:  # fmt: skip
    """Keeps a file as it came. The same bytes for the same unit and period are one document.

    draft  it belongs to a report that is still being entered; given again without, it is open from now on

    Raises TooLargeError. The bytes are in place before the row that names them: a row without its file cannot be.
    """
    by.permit("documents.add", agency.scope if agency else place.scope)
    if len(content) > FILE_BYTES:
        raise TooLargeError(f"Tệp lớn hơn {FILE_BYTES // 2**20} MB.")
    sha256, path = store(content)
    known = ReceivedDocument.objects.filter(sha256=sha256, place=place, agency=agency, period=period).first()
    if known is not None and (draft or not known.draft):
        return known
    with act("documents.document.received", by=by, at=at) as entry:
        received = known or ReceivedDocument.objects.create(
            place=place, agency=agency, period=period, name=name[:250], sha256=sha256, size=len(content), file=path,
            received_at=at, received_by=by.actor_id, received_by_name=by.actor_name, draft=draft,
        )  # fmt: skip
        if known is not None:
            documents_release(which=Q(pk=known.pk), by=by, at=at)
        entry.of(received, received.name, scope=place.code, sha256=sha256)
    return received


def document_read(*, document: ReceivedDocument, by: Actor, at: datetime) -> DocumentReading:
    """Reads a document with the engine as it is now, and keeps the reading beside earlier ones.

    One reading by one version of the engine: asked again, it is given again. Raises Unreadable.
    """
    by.permit("documents.add", document.agency.scope if document.agency else document.place.scope)
    known = document.readings.filter(engine=luyke.__version__).first()
    if known is not None:
        return known
    text, told = read_bytes(load(document.file), document.name)
    with act("documents.document.read", by=by, at=at) as entry:
        reading = DocumentReading.objects.create(
            document=document, engine=luyke.__version__, read_at=at, text=text, reading=told
        )
        entry.of(document, document.name, scope=document.place.code, figures=len(told["figures"]))
    return reading
