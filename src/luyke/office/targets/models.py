"""A target is a legal object: indicator × place × year × issuer, its style, its document, and its revisions."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from luyke.office.audit.models import AppendOnly
from luyke.office.indicators.models import Indicator, Style
from luyke.office.places.models import Place


class Issuer(models.TextChoices):
    """Who assigned it. One indicator may have several targets a year: each "% kế hoạch" says which."""

    CENTRAL = "central", _("Trung ương giao")
    ABOVE = "above", _("cấp trên giao")  # thành phố giao, tỉnh giao, quận giao: named by the place above
    COUNCIL = "council", _("HĐND giao")
    STRIVE = "strive", _("phấn đấu")
    SCENARIO = "scenario", _("kịch bản tăng trưởng")


class Target(models.Model):
    """What is wanted. Its values are its revisions; the newest counts, unless it says that the target is withdrawn.

    style  as it is now; a revision keeps the one that it was decided with
    above  the target of the place above of which this one is a share
    """

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
    """A target as decided once: its value, or that it is withdrawn.

    style       as decided then; "" is the target's
    value       in the indicator's base unit; in % or points where the style says so; None when withdrawn
    of_total    the total of "out of"
    known_at    from when on the office knew it; decided_date is the document's
    reason      why it was revised or withdrawn
    source      where it was read: the file and the cell
    """

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="revisions")
    value = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    of_total = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    style = models.CharField(max_length=15, choices=Style, blank=True)
    withdrawn = models.BooleanField(default=False)
    document = models.CharField(max_length=200, blank=True)
    decided_date = models.DateField(null=True)
    reason = models.TextField(blank=True)
    source = models.CharField(max_length=300, blank=True)
    known_at = models.DateTimeField()
    recorded_by = models.BigIntegerField(null=True)
    recorded_by_name = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ("target", "id")
        base_manager_name = "objects"
        constraints = (
            models.CheckConstraint(
                condition=Q(withdrawn=True, value__isnull=True) | Q(withdrawn=False, value__isnull=False),
                name="revision_has_a_value_or_withdraws",
            ),
            models.CheckConstraint(
                condition=Q(of_total__isnull=True) | Q(of_total__gt=0, value__lte=F("of_total")),
                name="revision_is_at_most_its_total",
            ),
        )

    def __str__(self) -> str:
        return f"{self.target}: {self.value}"


class GapReason(AppendOnly):
    """Why the shares assigned below do not add up to a target. It stands as long as the gap is the same number.

    gap  the target's value less the sum of its shares, in the base unit
    """

    target = models.ForeignKey(Target, on_delete=models.PROTECT, related_name="gap_reasons")
    gap = models.DecimalField(max_digits=30, decimal_places=6)
    reason = models.TextField()
    known_at = models.DateTimeField()
    recorded_by = models.BigIntegerField(null=True)
    recorded_by_name = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ("target", "id")
        base_manager_name = "objects"
