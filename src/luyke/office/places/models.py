"""Units keyed by (code, valid_from), the recorded changes that open and close them, and agencies.

A code outlives its unit (11383 was Hồ Nam, then Trần Nguyên Hãn, then Lê Chân): a row is a unit during one stretch of
its life. Rename, re-type and move open a new row as merge and split do. The units below a renamed one keep their rows:
they belong to its code, and their `parent` follows it to its newest row (docs/explanation/places.md).
"""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Case, F, IntegerField, Q, When
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly


class Level(models.TextChoices):
    """How high a unit stands."""

    COUNTRY = "country", _("cả nước")
    PROVINCE = "province", _("cấp tỉnh")
    DISTRICT = "district", _("cấp huyện")
    COMMUNE = "commune", _("cấp xã")


class ChangeKind(models.TextChoices):
    """What a recorded change does to units."""

    LISTED = "listed", _("theo danh mục")  # an imported list: opens what is new in it, closes what it no longer names
    MERGED = "merged", _("sáp nhập")
    SPLIT = "split", _("chia tách")
    RENAMED = "renamed", _("đổi tên")
    RETYPED = "retyped", _("đổi loại đơn vị")
    MOVED = "moved", _("chuyển về đơn vị cấp trên khác")
    REORGANISED = "reorganised", _("sắp xếp lại")  # many to many, as on 1 July 2025
    DISSOLVED = "dissolved", _("giải thể")


class Extent(models.TextChoices):
    """How much of a unit went into its successor."""

    ALL = "all", _("toàn bộ")
    PART = "part", _("một phần")
    PART_AREA = "part_area", _("một phần diện tích")
    PART_AREA_ALL_PEOPLE = "part_area_all_people", _("một phần diện tích, toàn bộ dân số")
    ALL_AREA = "all_area", _("toàn bộ diện tích")
    PART_PEOPLE = "part_people", _("một phần dân số")


class Change(models.Model):
    """A resolution that changed units, as recorded. Undone by marking, never deleted."""

    kind = models.CharField(max_length=20, choices=ChangeKind)
    effective_date = models.DateField()
    resolution = models.CharField(max_length=200)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.BigIntegerField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.resolution}"


class PlaceQuerySet(models.QuerySet):
    """Units that stand, and units on a day."""

    def standing(self) -> PlaceQuerySet:
        """Rows that no undone change opened."""
        return self.filter(void=False)

    def on(self, day: date) -> PlaceQuerySet:
        """The units that there were on a day."""
        return self.standing().filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day), Q(valid_to__isnull=True) | Q(valid_to__gte=day)
        )

    def highest_first(self) -> PlaceQuerySet:
        """The country, its provinces, their districts, the communes; by name within a level."""
        rank = Case(*(When(level=level, then=at) for at, level in enumerate(Level)), output_field=IntegerField())
        return self.order_by(rank, "folded", "code")


class Place(models.Model):
    """A unit during one stretch of its life.

    code        text, leading zeros count: "VN", "31", "305", "11383"
    parent      the unit above, by its newest row; who it was on another day: the row with that code on that day
    valid_from  its first day under this name, type and parent; None: since before anything recorded
    valid_to    its last day; None: it still stands
    void        opened by a change that was undone: kept, never shown
    folded      name without accents, for search and order
    """

    code = models.CharField(max_length=20, db_index=True)
    level = models.CharField(max_length=10, choices=Level)
    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=100)
    folded = models.CharField(max_length=100, db_index=True)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="children")
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    opened_by = models.ForeignKey(Change, on_delete=models.PROTECT, null=True, related_name="opened")
    closed_by = models.ForeignKey(Change, on_delete=models.PROTECT, null=True, related_name="closed")
    void = models.BooleanField(default=False)
    area_km2 = models.DecimalField(max_digits=12, decimal_places=4, null=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["code", "valid_from"], condition=Q(void=False), name="place_is_one_a_day"),
            models.UniqueConstraint(
                fields=["code"], condition=Q(void=False, valid_from__isnull=True), name="place_is_one_at_the_beginning"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="place_ends_after_it_begins",
            ),
        )
        indexes = (models.Index(fields=["parent", "valid_from"]),)

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"

    def lineage(self) -> list[Place]:
        """The unit and all above it, itself first."""
        found, place = [], self
        while place is not None:
            found.append(place)
            place = place.parent
        return found

    @property
    def since(self) -> str:
        """Its first day as addresses write it; "dau": since before anything recorded."""
        return self.valid_from.isoformat() if self.valid_from else "dau"

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return Scope(frozenset(place.code for place in self.lineage()))


class Succession(models.Model):
    """What a unit was made of: `source` or a part of it went into `target`. Never deleted; undone with its change."""

    change = models.ForeignKey(Change, on_delete=models.PROTECT, related_name="successions")
    source = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="went_into")
    target = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="made_of")
    extent = models.CharField(max_length=25, choices=Extent)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["change", "source", "target", "extent"], name="succession_is_said_once"),
        )

    def __str__(self) -> str:
        return f"{self.source} → {self.target} ({self.get_extent_display()})"


class Measure(models.TextChoices):
    """By what a divided unit's figures may be shared out."""

    PEOPLE = "people", _("dân số")
    HOUSEHOLDS = "households", _("số hộ")
    AREA = "area", _("diện tích")


class Portion(AppendOnly):
    """How much of a divided unit went one way, as a document states it. The newest row of a measure counts."""

    succession = models.ForeignKey(Succession, on_delete=models.PROTECT, related_name="portions")
    measure = models.CharField(max_length=10, choices=Measure)
    amount = models.DecimalField(max_digits=20, decimal_places=4)
    source = models.CharField(max_length=200)
    stated_date = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"
        constraints = (models.CheckConstraint(condition=Q(amount__gte=0), name="portion_is_not_negative"),)

    def __str__(self) -> str:
        return f"{self.succession}: {self.amount} ({self.get_measure_display()})"


class Agency(models.Model):
    """A body inside a place that reports: phòng, ban, chi cục, trường."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="agencies")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=150)
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["place", "code"], name="agency_is_one_in_its_place"),)

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return Scope(self.place.scope.places, self.code)
