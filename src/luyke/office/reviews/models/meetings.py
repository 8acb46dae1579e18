"""A meeting from its agenda to its notice; what was frozen for it is never changed."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.audit.models import AppendOnly
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.reviews.models.bodies import Body, Theme


class ReviewKind(models.TextChoices):
    """Why it meets."""

    REGULAR = "regular", _("thường kỳ")
    EXTRAORDINARY = "extraordinary", _("bất thường")
    CLOSING = "closing", _("tổng kết")


class Review(models.Model):
    """One meeting.

    period        the month it looks at; meets_at: when it sits
    title         what its invitation says
    theme         the theme that it closes
    concluded_at  from then on agenda, remarks and conclusions stand as they are
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="reviews")
    kind = models.CharField(max_length=15, choices=ReviewKind, default=ReviewKind.REGULAR)
    title = models.CharField(max_length=300)
    period = models.CharField(max_length=20)
    meets_at = models.DateTimeField()
    venue = models.CharField(max_length=200, blank=True)
    chair = models.CharField(max_length=150)
    chair_title = models.CharField(max_length=150, blank=True)
    theme = models.ForeignKey(Theme, on_delete=models.PROTECT, null=True, related_name="reviews")
    invented = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    concluded_at = models.DateTimeField(null=True)
    concluded_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("-meets_at", "-id")

    def __str__(self) -> str:
        return f"{self.body}, {self.meets_at:%d/%m/%Y}"


class Attendance(models.Model):
    """Who was asked to come."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="attendance")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    present = models.BooleanField(default=True)

    class Meta:
        ordering = ("position", "id")


class ItemKind(models.TextChoices):
    """Why something is on the agenda."""

    FIGURE = "figure", _("chỉ tiêu")
    LATE_UNIT = "late_unit", _("đơn vị chậm")
    EXPLAINED = "explained", _("giải trình")
    DIRECTIVE = "directive", _("nhiệm vụ")
    THEME = "theme", _("chủ đề năm")
    ISSUE = "issue", _("dư luận")
    FREE = "free", _("nội dung khác")


class AgendaItem(models.Model):
    """A line of the agenda. A draft until the meeting is concluded.

    key      what the figures asked it for ("figure:LK013"), so that drafting again adds only what is new; "" by hand
    dropped  taken off; kept so that it is not drafted anew
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=ItemKind, default=ItemKind.FREE)
    key = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=300)
    reason = models.CharField(max_length=500, blank=True)
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, null=True, related_name="+")
    directive = models.ForeignKey("reviews.Directive", on_delete=models.PROTECT, null=True, related_name="agenda")
    dropped = models.BooleanField(default=False)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint(fields=["review", "key"], condition=~Q(key=""), name="agenda_item_is_drafted_once"),
        )

    def __str__(self) -> str:
        return self.title


class Snapshot(AppendOnly):
    """The month's table as it was known when it was frozen for a meeting; the newest of a meeting counts.

    as_of   what was known then: asked for again, the same is given
    rows    canonical JSON of the table; sha256 of those very bytes
    engine  the version that derived it
    """

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="snapshots")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=20)
    as_of = models.DateTimeField()
    rows = models.TextField()
    sha256 = models.CharField(max_length=64)
    engine = models.CharField(max_length=40)
    taken_by = models.BigIntegerField(null=True)
    taken_by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("-id",)
        base_manager_name = "objects"


class Remark(models.Model):
    """What somebody said at the meeting, on a line of the agenda or at large."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="remarks")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, null=True, related_name="remarks")
    speaker = models.CharField(max_length=200)
    text = models.TextField()
    noted_at = models.DateTimeField()
    noted_by = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("id",)


class Conclusion(models.Model):
    """One point of what the chair concluded; directives hang on it."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="conclusions")
    item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, null=True, related_name="conclusions")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.text[:120]


class Trace(models.Model):
    """What one number of a meeting's words rests on: a frozen figure, or a statement of its own.

    part        whose words: "conclusion:7", "theme:2"
    start, end  code points of those words on one line; printed is what stands there
    source      the key of a frozen number; "" for a statement
    statement   what the number rests on otherwise, in words
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="traces")
    part = models.CharField(max_length=40)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    printed = models.CharField(max_length=60)
    source = models.CharField(max_length=120, blank=True)
    statement = models.CharField(max_length=300, blank=True)
    by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("review", "part", "start")
        constraints = (
            models.CheckConstraint(condition=~Q(source="", statement=""), name="meeting_trace_rests_on_something"),
            models.UniqueConstraint(fields=["review", "part", "start"], name="meeting_trace_is_one_a_number"),
        )


class Notice(AppendOnly):
    """The notice of conclusions as issued. One a meeting.

    symbol   what stood behind its number: numbers of one symbol are one register
    content  heading, paragraphs, where each number comes from: all that its files are made of; sha256 its hash
    """

    review = models.OneToOneField(Review, on_delete=models.PROTECT, related_name="notice")
    number = models.PositiveIntegerField()
    symbol = models.CharField(max_length=30)
    issued_date = models.DateField()
    content = models.JSONField()
    sha256 = models.CharField(max_length=64)
    issued_at = models.DateTimeField()
    issued_by = models.BigIntegerField(null=True)
    issued_by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("-id",)
        base_manager_name = "objects"

    def __str__(self) -> str:
        return f"{self.number} {self.symbol}"


class NoticeRecipient(AppendOnly):
    """A place to whose people an issued notice was sent: they read it, and nothing else of the meeting."""

    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="recipients")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")

    class Meta:
        base_manager_name = "objects"
        constraints = (models.UniqueConstraint(fields=["notice", "place"], name="notice_is_sent_once"),)
