"""Bodies that meet, on the Party's side and the State's, and the theme that one sets itself for a year."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.places.models import Place
from luyke.office.targets.models import Target


class Side(models.TextChoices):
    """Whose rules of documents a body follows: the Party's own, or those of State bodies."""

    PARTY = "party", _("Đảng")  # HD 36-HD/VPTW
    STATE = "state", _("Nhà nước")  # NĐ 30/2020/NĐ-CP


class Body(models.Model):
    """A committee that meets and gives directives.

    name      as a sentence says it: Ban Thường vụ Quận ủy
    issuer    as the head of its documents says it; superior: the line above that
    symbol    what stands behind the number of its notices: TB/QU
    seat      the place that is dated: Lê Chân
    kept_by   the office that keeps its papers and signs for it by order; "" when it signs itself
    ended_on  the day from which it calls no more meetings
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="bodies")
    side = models.CharField(max_length=5, choices=Side)
    name = models.CharField(max_length=150)
    issuer = models.CharField(max_length=150)
    superior = models.CharField(max_length=150, blank=True)
    symbol = models.CharField(max_length=30)
    seat = models.CharField(max_length=60)
    kept_by = models.CharField(max_length=150, blank=True)
    ended_on = models.DateField(null=True)

    class Meta:
        ordering = ("place", "side", "name")
        constraints = (models.UniqueConstraint(fields=["place", "name"], name="body_is_one_in_its_place"),)

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do: its own place, not those above; they read what is sent to them."""
        return Scope(frozenset({self.place.code}))

    @property
    def is_party(self) -> bool:
        """Whether its meetings are seen only by those who may see the Party's."""
        return self.side == Side.PARTY


class MemberQuerySet(models.QuerySet):
    """Members of bodies."""

    def sitting_on(self, day: date) -> Self:
        """Those who sit on a day."""
        return self.filter(Q(left_on__isnull=True) | Q(left_on__gt=day), joined_on__lte=day)


class Member(models.Model):
    """Somebody who sits in a body, from one day to another; who left stays in the list of those who sat."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="members")
    name = models.CharField(max_length=150)
    title = models.CharField(max_length=150, blank=True)
    joined_on = models.DateField()
    left_on = models.DateField(null=True)

    objects = MemberQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                condition=Q(left_on__isnull=True) | Q(left_on__gte=models.F("joined_on")),
                name="member_leaves_after_joining",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}, {self.title}" if self.title else self.name


class Term(models.Model):
    """A term of the Party committee of a place, from the day it was elected until the next begins.

    Where the rules of a side number by term, its documents are counted from that day on.
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="terms")
    name = models.CharField(max_length=60)
    begins_on = models.DateField()

    class Meta:
        ordering = ("-begins_on",)
        constraints = (models.UniqueConstraint(fields=["place", "begins_on"], name="term_begins_once"),)

    def __str__(self) -> str:
        return self.name


class Theme(models.Model):
    """What a body puts a year under; it is closed by a review of its own."""

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="themes")
    year = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=300)
    basis = models.CharField(max_length=300, blank=True)
    assessment = models.TextField(blank=True)
    invented = models.BooleanField(default=False)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("-year", "id")
        constraints = (models.UniqueConstraint(fields=["body", "year"], name="theme_is_one_a_year"),)

    def __str__(self) -> str:
        return self.name


class ThemeVerdict(models.TextChoices):
    """What the closing review says of a target of the theme."""

    REACHED = "reached", _("đạt")
    PARTLY = "partly", _("đạt một phần")
    MISSED = "missed", _("không đạt")


class ThemeTarget(models.Model):
    """A target of the theme: one of the plan, whose figures answer for it, or one in words of its own."""

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="targets")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=300)
    target = models.ForeignKey(Target, on_delete=models.PROTECT, null=True, related_name="+")
    verdict = models.CharField(max_length=8, choices=ThemeVerdict, blank=True)
    result = models.TextField(blank=True)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(condition=Q(verdict="") | ~Q(result=""), name="theme_target_verdict_has_its_result"),
        )

    def __str__(self) -> str:
        return self.name
