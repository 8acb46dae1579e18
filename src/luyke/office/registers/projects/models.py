"""Projects, the lines of capital that they are given, and what was disbursed of each line by the end of each month.

Money is in đồng, whole numbers: what treasuries pay. A line is one source and one kind of plan of one budget year.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Agency, Place
from luyke.office.registers.history import RegisterEntry


class Source(models.TextChoices):
    """Whose money it is."""

    CENTRAL = "central", _("ngân sách trung ương")
    CITY = "city", _("ngân sách thành phố")
    DISTRICT = "district", _("ngân sách quận")
    LAND = "land", _("tiền sử dụng đất")
    ODA = "oda", _("vốn ODA")


class PlanKind(models.TextChoices):
    """By which decision: this year's plan, carried over from years before, or added during the year."""

    YEAR = "year", _("giao trong năm")
    CARRIED = "carried", _("kéo dài")
    EXTRA = "extra", _("bổ sung")


class Project(models.Model):
    """One investment project. `owner`: the agency that answers for it; None: the place itself.

    withdrawn_at  since when it counts for nothing: it was added by mistake, and its decisions stay in the history
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=300)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.BigIntegerField(null=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(
                fields=["code"], condition=Q(withdrawn_at__isnull=True), name="project_code_is_one_projects"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.owner.scope if self.owner else self.place.scope


class Line(AppendOnly):
    """The case: one source and one kind of plan of a project in a budget year."""

    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="lines")
    year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=10, choices=Source)
    kind = models.CharField(max_length=10, choices=PlanKind)

    class Meta:
        base_manager_name = "objects"
        ordering = ("project", "source", "kind")
        constraints = (
            models.UniqueConstraint(fields=["project", "year", "source", "kind"], name="line_is_one_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.project}: {self.get_source_display()}, {self.get_kind_display()} {self.year}"


class PlanEntry(RegisterEntry):
    """How much a line is given, by which decision; each revision a new entry."""

    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="plans", db_index=False)
    amount = models.BigIntegerField()
    decision = models.CharField(max_length=300)
    decided_date = models.DateField(null=True)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["line", "id", "known_at"], name="plan_entry_newest"),)
        constraints = (models.CheckConstraint(condition=Q(amount__gte=0), name="plan_is_not_negative"),)


class Month(AppendOnly):
    """One line at the end of one month of its year: only names what is said of it."""

    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="months")
    month = models.PositiveSmallIntegerField()

    class Meta:
        base_manager_name = "objects"
        constraints = (
            models.UniqueConstraint(fields=["line", "month"], name="month_is_one_a_line"),
            models.CheckConstraint(condition=Q(month__range=(1, 13)), name="month_is_of_the_year"),
        )


class MonthEntry(RegisterEntry):
    """What was disbursed of a line from January to the end of a month: estimated, and as the treasury confirmed it.

    The estimate is made in the month itself, the actual figure known a month later; month 13 is the settlement until
    31 January of the next year.
    """

    month = models.ForeignKey(Month, on_delete=models.PROTECT, related_name="entries", db_index=False)
    estimate = models.BigIntegerField(null=True)
    actual = models.BigIntegerField(null=True)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["month", "id", "known_at"], name="month_entry_newest"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(estimate__isnull=False) | Q(actual__isnull=False), name="month_entry_says_something"
            ),
        )
