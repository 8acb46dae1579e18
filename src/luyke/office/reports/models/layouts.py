"""What an office chose where the rules of a side leave a choice."""

from __future__ import annotations

from django.db import models

from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Place
from luyke.office.reviews.models import Side


class LayoutChoice(AppendOnly):
    """All of an office's own values for documents of a side, from a day on; the newest by then holds.

    values  path in the rules ("style.text.size") → number; empty: the rules' own again
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="layout_choices")
    side = models.CharField(max_length=6, choices=Side)
    values = models.JSONField()
    begins_on = models.DateField()
    chosen_at = models.DateTimeField()
    chosen_by = models.BigIntegerField(null=True)
    chosen_by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("place", "side", "begins_on", "id")
        base_manager_name = "objects"

    def __str__(self) -> str:
        return f"{self.get_side_display()}, {self.place}"
