"""Files as they came, by their hash, and what was read in them each time."""

from __future__ import annotations

from django.db import models

from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Agency, Place


class ReceivedDocument(AppendOnly):
    """A file as received. It is never altered; the same bytes are kept once.

    draft  handed in with a report that is still being entered: until it is released, of those alone who may enter it
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="documents")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="documents")
    period = models.CharField(max_length=20, blank=True)
    name = models.CharField(max_length=250)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveBigIntegerField()
    file = models.CharField(max_length=250)  # under MEDIA_ROOT, named by its hash
    received_at = models.DateTimeField()
    received_by = models.BigIntegerField(null=True)
    received_by_name = models.CharField(max_length=150, blank=True)
    draft = models.BooleanField(default=False)

    class Meta:
        ordering = ("-id",)
        base_manager_name = "objects"

    def __str__(self) -> str:
        return self.name


class DocumentReading(AppendOnly):
    """One reading of a document by one version of the engine: its text, figures, relations and findings."""

    document = models.ForeignKey(ReceivedDocument, on_delete=models.PROTECT, related_name="readings")
    engine = models.CharField(max_length=40)
    read_at = models.DateTimeField()
    text = models.TextField()
    reading = models.JSONField()  # the contract of `luyke check --format json`

    class Meta:
        ordering = ("-id",)
        base_manager_name = "objects"


class DocumentRelease(AppendOnly):
    """That a document handed in with a draft is open to its part of the tree: what it belongs to was sent."""

    document = models.OneToOneField(ReceivedDocument, on_delete=models.PROTECT, related_name="release")
    released_at = models.DateTimeField()
    released_by = models.BigIntegerField(null=True)

    class Meta:
        base_manager_name = "objects"
