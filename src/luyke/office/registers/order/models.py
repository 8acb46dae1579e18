"""Cases of urban order, what was said of them, their photos, and the campaigns that they fall into.

Who did it has no place here: repeats are told by the spot.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Place
from luyke.office.registers.history import RegisterEntry


class Kind(models.TextChoices):
    """What kind of order is broken."""

    PAVEMENT = "pavement", _("hè phố, lòng đường")
    SANITATION = "sanitation", _("vệ sinh môi trường")
    TRAFFIC = "traffic", _("an toàn giao thông")
    BUILDING = "building", _("trật tự xây dựng")


class Doer(models.TextChoices):
    """Whom the bounds of a fine are for; never a name."""

    PERSON = "person", _("cá nhân, hộ")
    BODY = "body", _("tổ chức")


class Sanction(models.TextChoices):
    """What it came to."""

    NONE = "none", _("chưa xử lý")
    WARNING = "warning", _("nhắc nhở, cảnh cáo")
    FINE = "fine", _("phạt tiền")


class Moment(models.TextChoices):
    """When a photo was taken."""

    FOUND = "found", _("lúc phát hiện")
    MENDED = "mended", _("sau khắc phục")


class Case(AppendOnly):
    """The case: a number in a place. All that is said of it stands in its entries."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40, unique=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.code}, {self.place}"

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope


class CaseEntry(RegisterEntry):
    """What was said of a case, whole each time: the newest counts.

    spot, spot_key  where, in words; the same spot said another way has the same key
    act             what was done, a key of law.toml ("pavement.selling"): its law and bounds are dated data
    dropped         recorded by mistake: it counts nowhere
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="entries", db_index=False)
    found_date = models.DateField()
    spot = models.CharField(max_length=200)
    spot_key = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=Kind)
    act = models.CharField(max_length=40)
    doer = models.CharField(max_length=6, choices=Doer, default=Doer.PERSON)
    sanction = models.CharField(max_length=8, choices=Sanction, default=Sanction.NONE)
    fine = models.PositiveBigIntegerField(default=0)
    decided_date = models.DateField(null=True)
    mended_date = models.DateField(null=True)
    note = models.CharField(max_length=300, blank=True)
    dropped = models.BooleanField(default=False)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (
            models.Index(fields=["case", "id", "known_at"], name="case_entry_newest"),
            models.Index(fields=["kind", "spot_key", "found_date"], name="case_entry_spot"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(mended_date__isnull=True) | Q(mended_date__gte=models.F("found_date")),
                name="case_is_mended_after_it_is_found",
            ),
            models.CheckConstraint(
                condition=(Q(sanction="fine") & Q(fine__gt=0)) | (~Q(sanction="fine") & Q(fine=0)),
                name="fine_has_its_amount",
            ),
            models.CheckConstraint(
                condition=Q(sanction="none", decided_date__isnull=True)
                | (~Q(sanction="none") & Q(decided_date__isnull=False)),
                name="sanction_has_its_day",
            ),
        )  # fmt: skip


class Photo(AppendOnly):
    """A picture of a spot, drawn anew. `north`, `east`: where the camera stood, only where that was asked for."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="photos")
    moment = models.CharField(max_length=6, choices=Moment)
    file = models.CharField(max_length=100)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    north = models.DecimalField(max_digits=8, decimal_places=5, null=True)
    east = models.DecimalField(max_digits=8, decimal_places=5, null=True)
    added_at = models.DateTimeField()
    added_by = models.BigIntegerField(null=True)
    added_by_name = models.CharField(max_length=150)

    class Meta:
        base_manager_name = "objects"
        ordering = ("id",)


class Campaign(models.Model):
    """A push for order between two days in some places: told by what was before, during and after."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    first_date = models.DateField()
    last_date = models.DateField()
    places = models.ManyToManyField(Place, related_name="+")
    kinds = models.CharField(max_length=60, blank=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("-first_date", "name")
        constraints = (
            models.CheckConstraint(
                condition=Q(last_date__gte=models.F("first_date")), name="campaign_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope
