"""Which kinds of reports may be read by anyone. What nobody opened stays in the house."""

from __future__ import annotations

from django.db import models

from luyke.office.audit.models import AppendOnly
from luyke.office.reports.models import Template


class TemplateOpening(AppendOnly):
    """That issued reports of a template may go out, or may no more: the last row counts."""

    template = models.ForeignKey(Template, on_delete=models.PROTECT, related_name="+")
    open = models.BooleanField()
    decided_at = models.DateTimeField()
    decided_by = models.BigIntegerField(null=True)
    decided_by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"
