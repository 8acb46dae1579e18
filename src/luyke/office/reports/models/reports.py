"""A report while it is written, and once it is out."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.documents.models import ReceivedDocument
from luyke.office.places.models import Place
from luyke.office.reports.models.templates import BlockShape, Template
from luyke.office.reviews.models import Side


class State(models.TextChoices):
    """How far a report is."""

    DRAFT = "draft", _("đang soạn")
    SUBMITTED = "submitted", _("chờ duyệt")
    APPROVED = "approved", _("đã duyệt")
    ISSUED = "issued", _("đã ban hành")
    DROPPED = "dropped", _("bỏ")


class Report(models.Model):
    """One report of a place and month.

    as_of    the moment as of which its figures are taken; taken anew on request while it is a draft
    urgency  how soon it must get there, as the rules of its side name it; "" where it need not
    """

    template = models.ForeignKey(Template, on_delete=models.PROTECT, related_name="reports")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="reports")
    side = models.CharField(max_length=6, choices=Side)
    period = models.CharField(max_length=20)
    subject = models.CharField(max_length=300)
    as_of = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    created_at = models.DateTimeField()
    created_by = models.BigIntegerField(null=True)
    created_by_name = models.CharField(max_length=150, blank=True)
    urgency = models.CharField(max_length=20, blank=True)
    corrects = models.ForeignKey("reports.Issue", on_delete=models.PROTECT, null=True, related_name="corrections")

    class Meta:
        ordering = ("-period", "-id")

    def __str__(self) -> str:
        return f"{self.template.name}, {self.place}"

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope


class Block(BlockShape):
    """One block of a report. `version` grows with every change: whoever saves says which one was looked at."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="blocks")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("report", "position", "id")


class Trace(models.Model):
    """What one number of a free paragraph rests on: a source, or a statement of its own with its evidence.

    start, end  code points of the paragraph; printed is what stands there
    source      the key of a value that the office holds; "" for a statement of its own
    statement   what the number rests on otherwise, in words; `document` the file that says so
    """

    block = models.ForeignKey(Block, on_delete=models.CASCADE, related_name="traces")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    printed = models.CharField(max_length=60)
    source = models.CharField(max_length=120, blank=True)
    statement = models.CharField(max_length=300, blank=True)
    document = models.ForeignKey(ReceivedDocument, on_delete=models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("block", "start")
        constraints = (
            models.CheckConstraint(
                condition=~Q(source="", statement="", document__isnull=True), name="trace_rests_on_something"
            ),
            models.UniqueConstraint(fields=["block", "start"], name="trace_is_one_a_number"),
        )


class Remark(models.Model):
    """What somebody said of a block, or of the whole report; settled once it has been dealt with."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="remarks")
    block = models.ForeignKey(Block, on_delete=models.SET_NULL, null=True, related_name="remarks")
    text = models.TextField()
    made_at = models.DateTimeField()
    made_by = models.BigIntegerField(null=True)
    made_by_name = models.CharField(max_length=150)
    settled_at = models.DateTimeField(null=True)
    settled_by_name = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ("id",)


class FindingWaiver(models.Model):
    """Why a finding on the report's own text is none, as the engine's answers are: it fits the same printed numbers."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="waivers")
    code = models.CharField(max_length=10)
    numbers = models.JSONField()
    reason = models.CharField(max_length=300)
    made_at = models.DateTimeField()
    made_by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("id",)


class Issue(AppendOnly):
    """A report as it went out: what it said with each number's source, its files, and the log of how it was made.

    content  the blocks as written, the heading, and the software's version: enough to make the same files again
    files    kind ("docx", "pdf", "xlsx", "html") → path under MEDIA_ROOT
    log      who produced, reviewed and signed; vintage and hash of the input; checks; waivers; differences
    """

    report = models.OneToOneField(Report, on_delete=models.PROTECT, related_name="issue")
    number = models.CharField(max_length=40)
    day = models.DateField()
    content = models.JSONField()
    content_sha256 = models.CharField(max_length=64)
    files = models.JSONField()
    log = models.JSONField()
    issued_at = models.DateTimeField()
    issued_by = models.BigIntegerField(null=True)
    issued_by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("-day", "-id")
        base_manager_name = "objects"

    def __str__(self) -> str:
        return f"{self.report.template.name} số {self.number}"


class SignedFile(AppendOnly):
    """The PDF of an issued report with a digital signature. The key that made it is never kept.

    name  whose certificate it was; file: the path under MEDIA_ROOT
    """

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="signed")
    name = models.CharField(max_length=200)
    file = models.CharField(max_length=250)
    signed_at = models.DateTimeField()
    signed_by = models.BigIntegerField(null=True)
    signed_by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("-id",)
        base_manager_name = "objects"


class Quote(AppendOnly):
    """One number of an issued report that came from the office's figures: what was printed, and the value then held.

    value      what the office held then, in the base unit; None for what only the writer worked out
    low, high  the values for which the same would have been printed
    bases      the stored values that it rested on: source → value
    """

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="quotes")
    order = models.PositiveIntegerField()
    printed = models.CharField(max_length=60)
    sentence = models.TextField()
    source = models.CharField(max_length=120, db_index=True)
    value = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    low = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    high = models.DecimalField(max_digits=30, decimal_places=6, null=True)
    bases = models.JSONField()

    class Meta:
        ordering = ("issue", "order")
        base_manager_name = "objects"
