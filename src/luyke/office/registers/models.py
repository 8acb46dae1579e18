"""What all registers keep together: the reasons for which a soft rule was let pass."""

from __future__ import annotations

from django.db import models

from luyke.office.audit.models import AppendOnly


class Override(AppendOnly):
    """A soft rule that an entry broke, and why it stands all the same.

    register, entry_id  the entry: of which register, and its id there; no key, for each register has tables of its own
    """

    register = models.CharField(max_length=30)
    entry_id = models.BigIntegerField()
    code = models.CharField(max_length=10, db_index=True)
    sentence = models.TextField()
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"
        indexes = (models.Index(fields=["register", "entry_id"]),)

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}"
