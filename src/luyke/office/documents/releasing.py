"""Opening what was handed in with a draft to its part of the tree. Called inside acts only."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from luyke.office.audit.services import Actor
from luyke.office.documents.models import DocumentRelease, ReceivedDocument


def documents_release(*, which: Q, by: Actor, at: datetime) -> int:
    """Opens the drafts among these documents that are not open yet; gives how many."""
    held = ReceivedDocument.objects.filter(which, draft=True, release__isnull=True).distinct()
    made = DocumentRelease.objects.bulk_create(
        [DocumentRelease(document=one, released_at=at, released_by=by.actor_id) for one in held], ignore_conflicts=True
    )
    return len(made)
