"""Regimes: what is asked, of whom, and by when."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Agency, Place


class Calendar(models.TextChoices):
    """Which days make a month. Never assumed: the regime says it."""

    CALENDAR = "calendar", _("tháng dương lịch")
    MIDMONTH = "midmonth", _("từ ngày 15 tháng trước đến ngày 14")  # NĐ 09/2019, Điều 12


class Regime(models.Model):
    """What is asked, of whom, and by when.

    opening_day    the day on which the round opens: of the month before where it is later than the closing day
    closing_day    the day of the month on which figures close (14 where the calendar is midmonth; 0: the last day)
    due_days       working days from then until it is due
    grace_days     working days after that, in which those who are late can still send; then the round closes by itself
    estimate       whether figures of the month are estimates made before it ends
    """

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="regimes")  # whose regime it is
    basis = models.CharField(max_length=300, blank=True)
    calendar = models.CharField(max_length=10, choices=Calendar)
    opening_day = models.PositiveSmallIntegerField(default=15)
    closing_day = models.PositiveSmallIntegerField(default=0)
    due_days = models.PositiveSmallIntegerField(default=2)
    grace_days = models.PositiveSmallIntegerField(default=10)
    estimate = models.BooleanField(default=True)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class RegimeLine(models.Model):
    """One indicator that a regime asks for, and in which columns. `ended_at`: asked no more; what was given stays.

    register  code of the register that feeds it: nobody types it
    """

    regime = models.ForeignKey(Regime, on_delete=models.PROTECT, related_name="lines")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    asks_month = models.BooleanField(default=True)
    asks_cumulative = models.BooleanField(default=True)
    required = models.BooleanField(default=True)
    register = models.CharField(max_length=30, blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=["regime", "indicator"], condition=Q(ended_at__isnull=True), name="regime_asks_once"
            ),
        )

    def __str__(self) -> str:
        return self.indicator.name

    @property
    def cells(self) -> int:
        """How many cells it asks somebody to fill."""
        return 0 if self.register else self.asks_month + self.asks_cumulative


class Reporter(models.Model):
    """Who reports under a regime, and which lines: all of them when none is named. `ended_at`: it reports no more."""

    regime = models.ForeignKey(Regime, on_delete=models.PROTECT, related_name="reporters")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    lines = models.ManyToManyField(RegimeLine, blank=True, related_name="reporters")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["regime", "place", "agency"],
                condition=Q(ended_at__isnull=True),
                name="reporter_is_one_in_a_regime",
            ),
            models.UniqueConstraint(
                fields=["regime", "place"],
                condition=Q(agency__isnull=True, ended_at__isnull=True),
                name="reporter_without_agency_is_one",
            ),
        )

    def __str__(self) -> str:
        return str(self.agency or self.place)

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.agency.scope if self.agency else self.place.scope


class DayOff(models.Model):
    """A day on which offices do not work, besides Saturdays and Sundays, as the year's notice names it."""

    day = models.DateField(unique=True)
    name = models.CharField(max_length=150)

    def __str__(self) -> str:
        return self.name
