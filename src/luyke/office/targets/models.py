"""A target is a legal object: indicator × place × year × issuer, its style, its document, and its revisions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from luyke.office.audit.models import AppendOnly
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place


class Issuer(models.TextChoices):
    """Who assigned it. One indicator may have several targets a year: each "% kế hoạch" says which."""

    CENTRAL = "central", _("Trung ương giao")
    ABOVE = "above", _("cấp trên giao")  # thành phố giao, tỉnh giao, quận giao: named by the place above
    COUNCIL = "council", _("HĐND giao")
    STRIVE = "strive", _("phấn đấu")
    SCENARIO = "scenario", _("kịch bản tăng trưởng")


class Style(models.TextChoices):
    """What reaching it means."""

    LEVEL = "level", _("đạt mức cả năm")
    GROWTH = "growth", _("tăng so với năm trước")  # value in %
    AT_LEAST = "at_least", _("không thấp hơn")
    AT_MOST = "at_most", _("không vượt quá")
    REDUCE_POINTS = "reduce_points", _("giảm điểm phần trăm")
    REDUCE_PERCENT = "reduce_percent", _("giảm % so với năm trước")
    CAPITAL = "capital", _("giải ngân vốn được giao")
    OUT_OF = "out_of", _("trên tổng số")


class Target(models.Model):
    """What is wanted. Its values are its revisions; the newest in force counts."""

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="targets")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="targets")
    year = models.PositiveSmallIntegerField()
    issuer = models.CharField(max_length=10, choices=Issuer)
    style = models.CharField(max_length=15, choices=Style)
    position = models.PositiveSmallIntegerField(default=0)
    above = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="below")
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("place", "year", "position", "id")
        constraints = (
            models.UniqueConstraint(fields=["indicator", "place", "year", "issuer"], name="target_is_one_an_issuer"),
        )

    def __str__(self) -> str:
        return f"{self.indicator}, {self.year}, {self.get_issuer_display()}"


class Revision(AppendOnly):
    """A target's value as decided once.

    value       in the indicator's base unit; in % or points where the style says so
    of_total    the total of "out of"
    known_at    from when on the office knew it; decided_date is the document's
    reason      why it was revised, or why the parts assigned below do not add up to it
    """

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="revisions")
    value = models.DecimalField(max_digits=30, decimal_places=6)
    of_total = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    document = models.CharField(max_length=200, blank=True)
    decided_date = models.DateField(null=True)
    reason = models.TextField(blank=True)
    known_at = models.DateTimeField()
    recorded_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("target", "id")
        base_manager_name = "objects"

    def __str__(self) -> str:
        return f"{self.target}: {self.value}"
