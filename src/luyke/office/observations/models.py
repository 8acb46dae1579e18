"""Values, bitemporal: of a period, and known since a moment. A correction is a new row; the newest known counts."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from luyke.office.audit.models import AppendOnly
from luyke.office.documents.models import ReceivedDocument
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place


class Status(models.TextChoices):
    """How final a value is."""

    ESTIMATE = "estimate", _("ước")
    PRELIMINARY = "preliminary", _("sơ bộ")
    OFFICIAL = "official", _("chính thức")


class EvidenceKind(models.TextChoices):
    """Where a value comes from."""

    ENTRY = "entry", _("đơn vị nhập")
    CELL = "cell", _("ô trong tệp Excel")
    SPAN = "span", _("câu trong văn bản")
    API = "api", _("gửi qua API")
    REGISTER = "register", _("sổ theo dõi")
    IMPORT = "import", _("nạp hàng loạt")


class Evidence(AppendOnly):
    """What a value rests on.

    locator    where in it: "Sheet1!C7", or "1204-1210" code points of the document's text
    quote      the sentence or the cell as printed
    reference  what stands behind it outside this app, as "collection.submission:17"
    """

    kind = models.CharField(max_length=10, choices=EvidenceKind)
    document = models.ForeignKey(ReceivedDocument, on_delete=models.PROTECT, null=True, related_name="evidence")
    locator = models.CharField(max_length=80, blank=True)
    quote = models.TextField(blank=True)
    reference = models.CharField(max_length=80, blank=True, db_index=True)
    source = models.CharField(max_length=400, blank=True)

    class Meta:
        base_manager_name = "objects"

    @property
    def where(self) -> str:
        """Where in it, as people are told: of a register nothing, for its locator is a key by which it is opened."""
        return "" if self.kind == EvidenceKind.REGISTER else self.locator


class Observation(AppendOnly):
    """One value of one indicator, place and period, as known since `known_at`.

    period  "2021-11" · "2021-01/2021-11" the year to date · "2021" · "@2021-11-25" as of a day
    value   in the indicator's base unit, of at most 15 significant digits: what every database keeps exactly
    step    what the last place is worth that was stated, in the base unit; None: the value stands for itself alone
    """

    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+", db_index=False)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+", db_index=False)
    period = models.CharField(max_length=20)
    status = models.CharField(max_length=12, choices=Status)
    value = models.DecimalField(max_digits=30, decimal_places=6)
    step = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    known_at = models.DateTimeField()
    recorded_by = models.BigIntegerField(null=True)
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, null=True, related_name="observations")
    reason = models.CharField(max_length=400, blank=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"
        indexes = (
            models.Index(fields=["place", "indicator", "period", "id"], name="observation_by_place"),
            models.Index(fields=["indicator", "period", "place"], name="observation_by_indicator"),
        )

    def __str__(self) -> str:
        return f"{self.indicator_id}/{self.place_id}/{self.period}: {self.value}"
