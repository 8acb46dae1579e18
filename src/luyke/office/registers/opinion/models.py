"""Issues that people speak of, what was said of them, and how often they were reported.

Aggregates and topics only: a political view is sensitive data, so nobody who said something is ever told apart.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Agency, Place
from luyke.office.registers.history import RegisterEntry


class Field(models.TextChoices):
    """What an issue is about."""

    LAND = "land", _("đất đai, giải phóng mặt bằng")
    ORDER = "order", _("trật tự đô thị, xây dựng")
    ENVIRONMENT = "environment", _("môi trường, cấp thoát nước")
    HEALTH = "health", _("y tế, phòng dịch")
    SUPPORT = "support", _("chính sách, an sinh xã hội")
    SCHOOL = "school", _("giáo dục")
    BUSINESS = "business", _("kinh doanh, việc làm, giá cả")
    SAFETY = "safety", _("an ninh, giao thông")
    CADRES = "cadres", _("cán bộ, thủ tục hành chính")
    OTHER = "other", _("việc khác")


class Source(models.TextChoices):
    """Through which way reports came; never through whom."""

    NETWORK = "network", _("cộng tác viên dư luận xã hội")
    VOTERS = "voters", _("tiếp xúc cử tri")
    RECEPTION = "reception", _("tiếp công dân, đơn thư")
    FRONT = "front", _("Mặt trận, đoàn thể")
    PRESS = "press", _("báo chí")
    NET = "net", _("mạng xã hội, nói chung")


class Status(models.TextChoices):
    """Where an issue stands."""

    WATCHED = "watched", _("đang nắm tình hình")
    CHECKED = "checked", _("đang xác minh")
    ANSWERED = "answered", _("đã trả lời")
    CLOSED = "closed", _("đã lắng, thôi theo dõi")


class Issue(AppendOnly):
    """The case: a number in a place. All that is said of it stands in its entries."""

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=40, unique=True)

    class Meta:
        base_manager_name = "objects"
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.code}, {self.place}"

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope


class IssueEntry(RegisterEntry):
    """What was said of an issue, whole each time: the newest counts.

    heat      1 to 4, see heats.py
    owner     who is to answer
    due_date  by when; answered_date, answer: what was answered
    dropped   recorded by mistake: it counts nowhere
    """

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="entries", db_index=False)
    topic = models.CharField(max_length=200)
    field = models.CharField(max_length=12, choices=Field)
    first_seen = models.DateField()
    heat = models.PositiveSmallIntegerField()
    owner = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    status = models.CharField(max_length=10, choices=Status, default=Status.WATCHED)
    due_date = models.DateField()
    answer = models.TextField(blank=True)
    answered_date = models.DateField(null=True)
    closed_date = models.DateField(null=True)
    dropped = models.BooleanField(default=False)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["issue", "id", "known_at"], name="issue_entry_newest"),)
        constraints = (
            models.CheckConstraint(condition=Q(heat__range=(1, 4)), name="heat_is_one_to_four"),
            models.CheckConstraint(
                condition=Q(answered_date__isnull=True) | Q(answered_date__gte=models.F("first_seen")),
                name="issue_is_answered_after_it_is_seen",
            ),
            models.CheckConstraint(
                condition=Q(closed_date__isnull=True) | Q(closed_date__gte=models.F("first_seen")),
                name="issue_is_closed_after_it_is_seen",
            ),
        )


class Hearing(RegisterEntry):
    """How many reports of an issue came on a day through one way. A correction is a row that takes some away."""

    issue = models.ForeignKey(Issue, on_delete=models.PROTECT, related_name="hearings")
    day = models.DateField()
    source = models.CharField(max_length=10, choices=Source)
    reports = models.IntegerField()

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["issue", "day"], name="hearing_of_a_day"),)
        constraints = (models.CheckConstraint(condition=~Q(reports=0), name="hearing_says_something"),)
