"""Files handed in with what is being entered."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from luyke.office.audit.services import Actor
from luyke.office.collection.models import Submission, Upload
from luyke.office.documents.models import ReceivedDocument
from luyke.office.documents.services import document_receive


def submission_upload(
    *, submission: Submission, content: bytes, name: str, by: Actor, at: datetime
) -> ReceivedDocument:
    """Keeps a file of a unit's report, for those alone who may enter it until it is sent. Raises TooLargeError."""
    reporter = submission.reporter
    by.permit("collection.enter", reporter.scope)
    with transaction.atomic():
        document = document_receive(
            content=content, name=name, place=reporter.place, agency=reporter.agency, period=submission.round.period,
            draft=True, by=by, at=at,
        )  # fmt: skip
        Upload.objects.bulk_create([Upload(submission=submission, document=document, at=at)], ignore_conflicts=True)
    return document
