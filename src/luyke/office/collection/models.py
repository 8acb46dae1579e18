"""Regimes, their rounds, and what each unit enters, sends and explains."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.documents.models import ReceivedDocument
from luyke.office.indicators.models import Indicator
from luyke.office.observations.models import Status
from luyke.office.places.models import Agency, Place


class Calendar(models.TextChoices):
    """Which days make a month. Never assumed: the regime says it."""

    CALENDAR = "calendar", _("tháng dương lịch")
    MIDMONTH = "midmonth", _("từ ngày 15 tháng trước đến ngày 14")  # NĐ 09/2019, Điều 12


class Regime(models.Model):
    """What is asked, of whom, and by when.

    closing_day    the day of the month on which figures close (14 where the calendar is midmonth; 0: the last day)
    due_days       working days from then until it is due; a due day on a weekend moves to the next working day
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
    estimate = models.BooleanField(default=True)
    active = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.name


class RegimeLine(models.Model):
    """One indicator that a regime asks for, in which columns, and of which agency ("" for any reporter)."""

    regime = models.ForeignKey(Regime, on_delete=models.PROTECT, related_name="lines")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    asks_month = models.BooleanField(default=True)
    asks_cumulative = models.BooleanField(default=True)
    required = models.BooleanField(default=True)

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=["regime", "indicator"], name="regime_asks_once"),)


class Reporter(models.Model):
    """Who reports under a regime, and which lines: all of them when none is named."""

    regime = models.ForeignKey(Regime, on_delete=models.PROTECT, related_name="reporters")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    lines = models.ManyToManyField(RegimeLine, blank=True, related_name="reporters")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["regime", "place", "agency"], name="reporter_is_one_in_a_regime"),
            models.UniqueConstraint(
                fields=["regime", "place"], condition=Q(agency__isnull=True), name="reporter_without_agency_is_one"
            ),
        )

    def __str__(self) -> str:
        return str(self.agency or self.place)

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.agency.scope if self.agency else self.place.scope


class Round(models.Model):
    """One month of a regime."""

    regime = models.ForeignKey(Regime, on_delete=models.PROTECT, related_name="rounds")
    period = models.CharField(max_length=20)
    opens_at = models.DateTimeField()
    due_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-period",)
        constraints = (
            models.UniqueConstraint(fields=["regime", "period"], name="round_is_one_a_period"),
            models.CheckConstraint(condition=Q(due_at__gt=F("opens_at")), name="round_is_due_after_it_opens"),
        )

    def __str__(self) -> str:
        return f"{self.regime} {self.period}"


class State(models.TextChoices):
    """Where a submission stands."""

    DRAFT = "draft", _("đang nhập")
    SUBMITTED = "submitted", _("đã gửi")
    RETURNED = "returned", _("bị trả lại")
    VERIFIED = "verified", _("đã kiểm tra")
    APPROVED = "approved", _("đã duyệt")


class Submission(models.Model):
    """What one reporter gives for one round. `revision` counts its saves, so that none overwrites another unseen."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="submissions")
    reporter = models.ForeignKey(Reporter, on_delete=models.PROTECT, related_name="submissions")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    revision = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    approved_at = models.DateTimeField(null=True)
    document = models.ForeignKey(ReceivedDocument, on_delete=models.PROTECT, null=True, related_name="submissions")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["round", "reporter"], name="submission_is_one_in_a_round"),
            models.CheckConstraint(
                condition=~Q(state="approved") | Q(approved_at__isnull=False), name="submission_approved_has_its_time"
            ),
        )

    def __str__(self) -> str:
        return f"{self.reporter}, {self.round}"


class Column(models.TextChoices):
    """Which of a line's two numbers."""

    MONTH = "month", _("tháng")
    CUMULATIVE = "cumulative", _("lũy kế")


class Cell(models.Model):
    """A number as a unit typed it. A draft: it may change until it is sent; what is approved becomes an observation.

    typed   the letters as typed, kept even when they are no number
    value   in the indicator's base unit; None while what was typed is no number or can be read in two ways
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="cells")
    line = models.ForeignKey(RegimeLine, on_delete=models.PROTECT, related_name="+")
    column = models.CharField(max_length=10, choices=Column)
    typed = models.CharField(max_length=60, blank=True)
    value = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.ESTIMATE)
    locator = models.CharField(max_length=80, blank=True)
    quote = models.TextField(blank=True)
    changed_at = models.DateTimeField()
    changed_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["submission", "line", "column"], name="cell_is_one"),)


class SubmissionEvent(AppendOnly):
    """A step of a submission: sent, returned with a reason, verified, approved, reopened with a reason."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="events")
    state = models.CharField(max_length=10, choices=State)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"


class AnswerKind(models.TextChoices):
    """What a unit says to a finding."""

    EXPLAINED = "explained", _("số đúng, có giải trình")
    DENIED = "denied", _("cảnh báo không đúng")


class FindingAnswer(AppendOnly):
    """An answer to a finding of one submission. It stands as long as the numbers that it speaks of are the same.

    code     of the check
    numbers  the printed numbers of the finding, in order, as one line
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="answers")
    code = models.CharField(max_length=10, db_index=True)
    numbers = models.CharField(max_length=400)
    kind = models.CharField(max_length=10, choices=AnswerKind)
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"
