"""What a register says is never written over: a case is a row that only names it, its entries are added one by one."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.db.models import Max, QuerySet

from luyke.office.audit.models import AppendOnly


class RegisterEntry(AppendOnly):
    """What was said of a case at a moment; the newest counts. A subclass has the key of its case and what is said.

    reason    why it differs from what was said before; "" for the first
    invented  made up for a demonstration, as what is fed from it will be
    """

    known_at = models.DateTimeField()
    recorded_by = models.BigIntegerField(null=True)
    recorded_by_name = models.CharField(max_length=150)
    reason = models.CharField(max_length=400, blank=True)
    invented = models.BooleanField(default=False)

    class Meta:
        abstract = True
        ordering = ("id",)
        base_manager_name = "objects"


def as_of(entries: QuerySet, *, key: str, at: datetime | None = None) -> QuerySet:
    """The newest entry of each case among those known at a moment, or now. One query, whatever it is joined with.

    `key` is the field that names the case. Give the model an index over (key, id, known_at): the newest rows are then
    found in the index alone.
    """
    return entries.filter(pk__in=newest(entries.model, key=key, at=at))


def newest(entries: type[RegisterEntry], *, key: str, at: datetime | None = None) -> QuerySet:
    """The ids of those entries alone, for rows that belong to entries: they need not be looked up themselves."""
    known = entries.objects.order_by()
    if at is not None:
        known = known.filter(known_at__lte=at)
    return known.values(key).annotate(newest=Max("pk")).values("newest")
