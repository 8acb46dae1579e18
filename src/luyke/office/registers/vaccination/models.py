"""Sites, the sheet of each day that a site gave a vaccine, what was said on it, and the doses given.

Aggregates only: no person, no name, no birth date has a place here.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Place
from luyke.office.registers.history import RegisterEntry


class Vaccine(models.TextChoices):
    """The vaccines that were given here. Of Abdala three doses are the full course."""

    ASTRAZENECA = "astrazeneca", "AstraZeneca"
    PFIZER = "pfizer", "Pfizer"
    MODERNA = "moderna", "Moderna"
    VERO_CELL = "vero_cell", "Vero Cell"
    ABDALA = "abdala", "Abdala"


class Group(models.TextChoices):
    """The age groups of which coverage is told."""

    ADULT = "adult", _("từ 18 tuổi")
    TEEN = "teen", _("12 đến dưới 18 tuổi")
    CHILD = "child", _("5 đến dưới 12 tuổi")


class Site(models.Model):
    """A vaccination site. `capacity`: how many people it can receive in a day, where that was said."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    capacity = models.PositiveIntegerField(null=True)
    closed_at = models.DateTimeField(null=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("place_id", "name")

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope


class Sheet(AppendOnly):
    """The case: one day of one site with one vaccine. `place`: where the site lay on that day."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="sheets")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    day = models.DateField()
    vaccine = models.CharField(max_length=20, choices=Vaccine)

    class Meta:
        base_manager_name = "objects"
        ordering = ("-day", "site_id", "vaccine")
        constraints = (models.UniqueConstraint(fields=["site", "day", "vaccine"], name="sheet_is_one_a_day"),)
        indexes = (models.Index(fields=["day", "place"]),)

    def __str__(self) -> str:
        return f"{self.site}, {self.day:%d/%m/%Y}, {self.get_vaccine_display()}"


class SheetEntry(RegisterEntry):
    """What was said on a sheet, whole each time: the newest counts.

    screened    people received; of them sent to hospital, refused, postponed, contraindicated, all others vaccinated
    used, discarded  doses of the vaccine
    reactions, severe  people with ordinary reactions, with severe ones
    """

    sheet = models.ForeignKey(Sheet, on_delete=models.PROTECT, related_name="entries", db_index=False)
    screened = models.PositiveIntegerField()
    hospital = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    postponed = models.PositiveIntegerField(default=0)
    contraindicated = models.PositiveIntegerField(default=0)
    used = models.PositiveIntegerField()
    discarded = models.PositiveIntegerField(default=0)
    reactions = models.PositiveIntegerField(default=0)
    severe = models.PositiveIntegerField(default=0)
    note = models.CharField(max_length=300, blank=True)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["sheet", "id", "known_at"], name="sheet_entry_newest"),)


class Supply(RegisterEntry):
    """Doses of a vaccine that a site was given on a day; below zero what it gave back. `paper`: the delivery note."""

    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="supplies")
    vaccine = models.CharField(max_length=20, choices=Vaccine)
    day = models.DateField()
    doses = models.IntegerField()
    paper = models.CharField(max_length=200)

    class Meta(RegisterEntry.Meta):
        abstract = False
        ordering = ("-day", "-id")
        indexes = (models.Index(fields=["site", "vaccine", "day"]),)


class Population(RegisterEntry):
    """How many people of an age group live in a place from a day on, and who says so. The newest counts."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    group = models.CharField(max_length=10, choices=Group)
    people = models.PositiveIntegerField()
    valid_from = models.DateField()
    source = models.CharField(max_length=300)

    class Meta(RegisterEntry.Meta):
        abstract = False
        ordering = ("place_id", "group", "valid_from", "id")
        indexes = (models.Index(fields=["place", "group", "valid_from"]),)


class DoseCount(AppendOnly):
    """How many people of an age group were given which dose, as an entry says."""

    entry = models.ForeignKey(SheetEntry, on_delete=models.PROTECT, related_name="doses")
    dose = models.PositiveSmallIntegerField()
    group = models.CharField(max_length=10, choices=Group)
    people = models.PositiveIntegerField()

    class Meta:
        base_manager_name = "objects"
        constraints = (
            models.UniqueConstraint(fields=["entry", "dose", "group"], name="dose_is_counted_once"),
            models.CheckConstraint(condition=Q(dose__range=(1, 4)), name="dose_is_first_to_fourth"),
        )
