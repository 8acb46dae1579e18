"""One row an act. No foreign keys: the row outlives what it speaks of."""

from __future__ import annotations

from django.db import models


class AppendOnlyError(RuntimeError):
    """Something tried to change or delete what may only be added."""


class AppendOnlyQuerySet(models.QuerySet):
    """Rows that can be read and added."""

    def update(self, **kwargs: object) -> int:
        """Refused."""
        raise AppendOnlyError(f"{self.model.__name__} is append-only")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refused."""
        raise AppendOnlyError(f"{self.model.__name__} is append-only")


class AppendOnly(models.Model):
    """A table to which rows are added and in which none is ever changed or deleted."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: object, **kwargs: object) -> None:
        """Adds the row; refuses to write it a second time."""
        if self.pk is not None and not self._state.adding:
            raise AppendOnlyError(f"{type(self).__name__} is append-only")
        super().save(*args, **kwargs)

    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        """Refused."""
        raise AppendOnlyError(f"{type(self).__name__} is append-only")


class Entry(AppendOnly):
    """One act.

    act          its dotted name, of audit.acts.ACTS
    done_by      the person's id, None for what the system did by itself; `done_by_name` as it was then
    subject      what it was done to: "targets.target" and its id; `label` names it for readers
    folded       the label without accents or capitals, for search: databases do not agree on Vietnamese letters
    scope        codes of the place and agency it belongs to, for who may read it
    details      what changed, as plain JSON
    """

    act = models.CharField(max_length=80, db_index=True)
    done_at = models.DateTimeField(db_index=True)
    done_by = models.BigIntegerField(null=True, db_index=True)
    done_by_name = models.CharField(max_length=150)
    subject = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=40, blank=True)
    label = models.CharField(max_length=250, blank=True)
    folded = models.CharField(max_length=250, blank=True)
    scope = models.CharField(max_length=120, blank=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=["subject", "subject_id"]),)

    def __str__(self) -> str:
        return f"{self.act} {self.label}"
