"""Rounds, and what each unit enters, sends and explains in them."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from luyke.office.audit.models import AppendOnly
from luyke.office.collection.models.regimes import Regime, RegimeLine, Reporter
from luyke.office.documents.models import ReceivedDocument
from luyke.office.observations.models import EvidenceKind
from luyke.office.ui.periods import print_period


class Round(models.Model):
    """One month of a regime. `closed_at` is when it closed, by itself or by hand.

    held_open  opened by hand after its time was over: it closes when all is approved, or by hand
    """

    regime = models.ForeignKey(Regime, on_delete=models.PROTECT, related_name="rounds")
    period = models.CharField(max_length=20)
    opens_at = models.DateTimeField()
    due_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    held_open = models.BooleanField(default=False)

    class Meta:
        ordering = ("-period",)
        constraints = (
            models.UniqueConstraint(fields=["regime", "period"], name="round_is_one_a_period"),
            models.CheckConstraint(condition=Q(due_at__gt=F("opens_at")), name="round_is_due_after_it_opens"),
        )

    def __str__(self) -> str:
        return f"{self.regime}, {print_period(self.period)}"


class State(models.TextChoices):
    """Where a submission stands."""

    DRAFT = "draft", _("đang nhập")
    SUBMITTED = "submitted", _("đã gửi")
    RETURNED = "returned", _("bị trả lại")
    VERIFIED = "verified", _("đã kiểm tra")
    APPROVED = "approved", _("đã duyệt")


class Submission(models.Model):
    """What one reporter gives for one round.

    revision        counts its saves, so that none overwrites another unseen
    asked, filled   how many cells there are, and how many hold something
    errors, doubts  how many findings it was sent with; of the errors every one has its answer
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="submissions")
    reporter = models.ForeignKey(Reporter, on_delete=models.PROTECT, related_name="submissions")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    revision = models.PositiveIntegerField(default=0)
    asked = models.PositiveIntegerField(default=0)
    filled = models.PositiveIntegerField(default=0)
    errors = models.PositiveIntegerField(default=0)
    doubts = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)  # the first time: who was late stays known
    approved_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

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

    typed     the letters as typed, kept even when they are no number
    value     in the indicator's base unit; None while what was typed is no number or can be read in two ways
    step      what its last typed place is worth, in the base unit
    revision  the save that last changed it
    source    typed, from a cell of a file, from a sentence of a document, or through the API; `locator` says where in
              `document`, `quote` what is printed there
    invented  made up for a demonstration, as what is approved from it will be
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="cells")
    line = models.ForeignKey(RegimeLine, on_delete=models.PROTECT, related_name="+")
    column = models.CharField(max_length=10, choices=Column)
    typed = models.CharField(max_length=60, blank=True)
    value = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    step = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    revision = models.PositiveIntegerField(default=0)
    source = models.CharField(max_length=10, choices=EvidenceKind, default=EvidenceKind.ENTRY)
    document = models.ForeignKey(ReceivedDocument, on_delete=models.PROTECT, null=True, related_name="+")
    locator = models.CharField(max_length=80, blank=True)
    quote = models.TextField(blank=True)
    invented = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    changed_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["submission", "line", "column"], name="cell_is_one"),)


class Save(AppendOnly):
    """One save that was made. A client that retries with the same key finds it here and changes nothing again."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="saves")
    key = models.CharField(max_length=64)
    revision = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        base_manager_name = "objects"
        constraints = (models.UniqueConstraint(fields=["submission", "key"], name="save_is_made_once"),)


class Upload(AppendOnly):
    """A file that a unit handed in with a submission. Sent, the submission takes its files with it."""

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="uploads")
    document = models.ForeignKey(ReceivedDocument, on_delete=models.PROTECT, related_name="uploads")
    at = models.DateTimeField()

    class Meta:
        base_manager_name = "objects"
        constraints = (models.UniqueConstraint(fields=["submission", "document"], name="upload_is_noted_once"),)


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
    numbers  each number of the finding with its place in the grid, in order, as one line
    """

    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="answers")
    code = models.CharField(max_length=10, db_index=True)
    numbers = models.TextField()
    kind = models.CharField(max_length=10, choices=AnswerKind)
    reason = models.TextField()
    at = models.DateTimeField()
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"


class SentFinding(AppendOnly):
    """A finding that a submission was sent with, and what was said to it: it travels up, and checks are judged by it.

    event  the sending; line  the row under which it stands; answer  None where a doubt was left unanswered
    """

    event = models.ForeignKey(SubmissionEvent, on_delete=models.PROTECT, related_name="findings")
    submission = models.ForeignKey(Submission, on_delete=models.PROTECT, related_name="sent_findings")
    line = models.ForeignKey(RegimeLine, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=10, db_index=True)
    severity = models.CharField(max_length=10)
    message = models.TextField()
    calculation = models.TextField(blank=True)
    numbers = models.TextField()
    answer = models.ForeignKey(FindingAnswer, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"


class Verdict(models.Model):
    """What the checks last said of a submission's grid, so that they need not be asked twice. It may be lost any time.

    stamp  of all that they were asked about (collection.verdicts)
    told   each finding as plain JSON, without its answer
    """

    submission = models.OneToOneField(Submission, on_delete=models.CASCADE, primary_key=True, related_name="verdict")
    stamp = models.CharField(max_length=64)
    told = models.JSONField()
