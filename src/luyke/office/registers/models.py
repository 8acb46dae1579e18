"""What all registers keep together: why soft rules were let pass, and corrections of what they have of law."""

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


class Delivery(AppendOnly):
    """What another program sent under a key of its own choice: sent again, it adds nothing.

    digest  of what was sent, with the office's secret: nothing of it can be read there
    cases   those to which it added, as it was answered
    """

    person_id = models.BigIntegerField()
    register = models.CharField(max_length=30)
    key = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    cases = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        base_manager_name = "objects"
        constraints = (models.UniqueConstraint(fields=["person_id", "register", "key"], name="delivery_is_made_once"),)

    def __str__(self) -> str:
        return f"{self.register}: {self.key}"


class LawRow(AppendOnly):
    """A correction of what a register has of law: it takes the place of the row of the same key and first day.

    verified  whether the text itself was read
    """

    register = models.CharField(max_length=30)
    key = models.CharField(max_length=60)
    value = models.CharField(max_length=200)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    source = models.CharField(max_length=400)
    verified = models.BooleanField(default=False)
    known_at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"
        constraints = (
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="law_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return f"{self.register}: {self.key}"
