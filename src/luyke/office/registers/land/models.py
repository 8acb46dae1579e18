"""Projects that take land, the households that they touch with their parcels, and what is known of each household.

A household is known by a code and its parcels by sheet and number of the cadastral map: no person's name has a place
here.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Agency, Place
from luyke.office.registers.history import RegisterEntry
from luyke.office.reviews.models import Directive


class LandKind(models.TextChoices):
    """What the land is: notices of its recovery run longer where it is not farmed."""

    FARM = "farm", _("đất nông nghiệp")
    OTHER = "other", _("đất phi nông nghiệp")


class Block(models.TextChoices):
    """What holds a household up."""

    PRICE = "price", _("chưa đồng ý giá bồi thường")
    ORIGIN = "origin", _("chưa rõ nguồn gốc đất")
    DISPUTE = "dispute", _("tranh chấp")
    RESETTLEMENT = "resettlement", _("chưa bố trí được tái định cư")
    REFUSES = "refuses", _("không hợp tác kiểm đếm")
    ABSENT = "absent", _("chưa liên hệ được chủ sử dụng")
    MONEY = "money", _("chưa có tiền chi trả")
    OTHER = "other", _("vướng mắc khác")


class Project(models.Model):
    """A project that takes land. `owner`: the agency that clears it; None: the place itself."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=300)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.owner.scope if self.owner else self.place.scope


class Household(AppendOnly):
    """The case: a household of a project. `place`: the ward of its land; `listed_date`: since when it is listed."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="households")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=30)
    listed_date = models.DateField()

    class Meta:
        base_manager_name = "objects"
        ordering = ("project", "code")
        constraints = (models.UniqueConstraint(fields=["project", "code"], name="household_is_one_a_project"),)

    def __str__(self) -> str:
        return f"Hộ {self.code}"


class Parcel(AppendOnly):
    """A parcel of a household. Where it lies on the project's sketch: metres from its upper left corner."""

    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="parcels")
    sheet = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    x = models.PositiveSmallIntegerField(null=True)
    y = models.PositiveSmallIntegerField(null=True)
    width = models.PositiveSmallIntegerField(null=True)
    height = models.PositiveSmallIntegerField(null=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("sheet", "number")
        constraints = (
            models.UniqueConstraint(fields=["household", "sheet", "number"], name="parcel_is_one_a_household"),
            models.CheckConstraint(
                condition=Q(x=None, y=None, width=None, height=None)
                | Q(x__isnull=False, y__isnull=False, width__gte=1, height__gte=1),
                name="parcel_is_drawn_whole",
            ),
        )

    def __str__(self) -> str:
        return f"thửa {self.number}, tờ {self.sheet}"


class StepEntry(RegisterEntry):
    """How far a household is, whole each time: the day of each step that was taken.

    area         of what is taken, in whole square decimetres: 100 to the square metre
    refused_date since when it does not let its land be measured
    enforce_at   when it is to be made to hand over, by decision
    block, blocked_date  what holds it up, since when
    promised_date  by when it is promised to be handed over
    withdrawn_date from when the project no longer takes its land
    """

    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="entries", db_index=False)
    kind = models.CharField(max_length=5, choices=LandKind)
    area = models.PositiveIntegerField()
    notice_date = models.DateField(null=True)
    inventoried_date = models.DateField(null=True)
    posted_date = models.DateField(null=True)
    approved_date = models.DateField(null=True)
    paid_date = models.DateField(null=True)
    handed_date = models.DateField(null=True)
    refused_date = models.DateField(null=True)
    enforce_at = models.DateTimeField(null=True)
    block = models.CharField(max_length=12, choices=Block, blank=True)
    blocked_date = models.DateField(null=True)
    promised_date = models.DateField(null=True)
    withdrawn_date = models.DateField(null=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["household", "id", "known_at"], name="step_entry_newest"),)
        constraints = (
            models.CheckConstraint(condition=Q(area__gt=0), name="step_entry_has_land"),
            models.CheckConstraint(
                condition=Q(block="", blocked_date=None) | (~Q(block="") & Q(blocked_date__isnull=False)),
                name="block_has_its_day",
            ),
        )


class Tie(models.Model):
    """A directive that hangs on a project until it is let off: it is done when nothing is left to hand over."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="ties")
    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["directive"], condition=Q(ended_at__isnull=True), name="directive_hangs_on_one_project"
            ),
        )
