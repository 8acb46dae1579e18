"""Directives: who is to do what by when, the figure that caused it, and everything that happened since."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.documents.models import ReceivedDocument
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Observation
from luyke.office.places.models import Agency, Place
from luyke.office.reviews.models.meetings import Conclusion


class Compare(models.TextChoices):
    """On which side of the wanted value a figure closes a directive."""

    AT_LEAST = "at_least", _("từ … trở lên")
    AT_MOST = "at_most", _("không quá …")


class Directive(models.Model):
    """One task. What it asks does not change; what becomes of it stands in its events.

    place, agency  the unit that owns it, person: who answers for it there
    first_due_date the deadline as given; due_date as it is now, after extensions
    given_at       when its meeting was concluded; until then it is a draft that its owner does not see
    indicator      of the figure that caused it; `wanted`, in the base unit, the value of `wanted_period` that closes it
    claimed_date   the day on which its owner said that it was done; done_date: the day that counts once confirmed
    """

    conclusion = models.ForeignKey(Conclusion, on_delete=models.PROTECT, related_name="directives")
    what = models.CharField(max_length=600)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="directives")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="directives")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="directives")
    product = models.CharField(max_length=300, blank=True)
    first_due_date = models.DateField()
    due_date = models.DateField(db_index=True)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, null=True, related_name="directives")
    compare = models.CharField(max_length=8, choices=Compare, blank=True)
    wanted = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    wanted_period = models.CharField(max_length=20, blank=True)
    given_at = models.DateTimeField(null=True)
    claimed_date = models.DateField(null=True)
    done_date = models.DateField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    escalated_at = models.DateTimeField(null=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("due_date", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(wanted__isnull=True, compare="", wanted_period="")
                | (Q(wanted__isnull=False, indicator__isnull=False) & ~Q(compare="") & ~Q(wanted_period="")),
                name="directive_value_has_its_figure",
            ),
            models.CheckConstraint(
                condition=Q(done_date__isnull=True) | Q(cancelled_at__isnull=True),
                name="directive_is_not_both_done_and_cancelled",
            ),
        )

    def __str__(self) -> str:
        return self.what

    @property
    def scope(self) -> Scope:
        """Where its owner belongs, for what people may do."""
        return self.agency.scope if self.agency else self.place.scope

    @property
    def owner(self) -> Agency | Place:
        """The unit that is to do it."""
        return self.agency or self.place

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.done_date is None and self.cancelled_at is None


class Coordinator(models.Model):
    """A unit that helps. done_date: the day on which it said that its part was done."""

    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="coordinators")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    done_date = models.DateField(null=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=["directive", "place", "agency"], name="coordinator_is_named_once"),
        )

    def __str__(self) -> str:
        return str(self.agency or self.place)

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.agency.scope if self.agency else self.place.scope


class EventKind(models.TextChoices):
    """What happened to a directive."""

    GIVEN = "given", _("giao")
    PROGRESS = "progress", _("báo cáo tiến độ")
    CLAIMED = "claimed", _("báo hoàn thành")
    HELPED = "helped", _("báo cáo phần phối hợp")
    HELP_DONE = "help_done", _("báo xong phần phối hợp")
    RETURNED = "returned", _("chưa công nhận")
    COMPLETED = "completed", _("công nhận hoàn thành")
    REACHED = "reached", _("số liệu đã đạt")
    EXTENDED = "extended", _("gia hạn")
    CANCELLED = "cancelled", _("hủy")
    REMINDED = "reminded", _("nhắc")
    ESCALATED = "escalated", _("báo cáo lãnh đạo")


class DirectiveEvent(AppendOnly):
    """One thing that happened: what was said, on what evidence or by what decision, and from and to which deadline.

    coordinator  the unit that said it of its part; None for the owner and those who gave the directive
    """

    directive = models.ForeignKey(Directive, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=10, choices=EventKind)
    coordinator = models.ForeignKey(Coordinator, on_delete=models.PROTECT, null=True, related_name="events")
    text = models.TextField(blank=True)
    document = models.ForeignKey(ReceivedDocument, on_delete=models.PROTECT, null=True, related_name="+")
    observation = models.ForeignKey(Observation, on_delete=models.PROTECT, null=True, related_name="+")
    decision = models.CharField(max_length=200, blank=True)
    due_before = models.DateField(null=True)
    due_after = models.DateField(null=True)
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"
