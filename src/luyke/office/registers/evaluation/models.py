"""Who is evaluated, each step of each evaluation, and what was said at it.

A subject is kept by an internal code and its post. The name of a person, where an office needs it, is enciphered.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Agency, Place
from luyke.office.registers.history import RegisterEntry
from luyke.office.registers.personal import SealedRow


class Kind(models.TextChoices):
    """What is evaluated."""

    ORGANISATION = "organisation", _("tổ chức đảng")
    MEMBER = "member", _("đảng viên")
    COLLECTIVE = "collective", _("tập thể lãnh đạo, quản lý")
    CADRE = "cadre", _("cá nhân lãnh đạo, quản lý")


class Step(models.TextChoices):
    """Who speaks, in this order."""

    SELF = "self", _("tự xếp loại")
    PEERS = "peers", _("các bên tham gia đề xuất")
    UPPER = "upper", _("cấp có thẩm quyền quyết định")


class Level(models.TextChoices):
    """The four levels, the best first."""

    EXCELLENT = "excellent", _("hoàn thành xuất sắc nhiệm vụ")
    GOOD = "good", _("hoàn thành tốt nhiệm vụ")
    DONE = "done", _("hoàn thành nhiệm vụ")
    NOT_DONE = "not_done", _("không hoàn thành nhiệm vụ")


class Subject(models.Model):
    """One who is evaluated.

    code    internal; the only name of a person that the register needs
    post    its name where it is a body, a person's post otherwise
    body    the organisation or collective in which it is evaluated; None for one that stands by itself
    duties  the group of like duties, in which a quota is counted
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    code = models.CharField(max_length=40, unique=True)
    post = models.CharField(max_length=200)
    body = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="members")
    duties = models.CharField(max_length=120, blank=True)
    closed_at = models.DateTimeField(null=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("kind", "code")
        constraints = (
            models.CheckConstraint(
                condition=Q(body__isnull=True) | ~Q(body=models.F("id")), name="subject_is_not_in_itself"
            ),
        )

    def __str__(self) -> str:
        return f"{self.post} ({self.code})"

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.agency.scope if self.agency else self.place.scope

    @property
    def group(self) -> tuple[int | None, str, str]:
        """With whom it shares a quota: those of the same body, kind and duties."""
        return self.body_id, self.kind, self.duties


class PersonName(SealedRow):
    """The name of the person behind a subject, enciphered: the newest counts, those before are erased."""

    SEALED = ("name",)

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="names")
    name = models.BinaryField()

    class Meta(SealedRow.Meta):
        abstract = False
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.pk}"


class Rating(AppendOnly):
    """The case: one step of the evaluation of a subject for a period ("2021", "2025-Q4")."""

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="ratings")
    period = models.CharField(max_length=7)
    step = models.CharField(max_length=6, choices=Step)

    class Meta:
        base_manager_name = "objects"
        constraints = (models.UniqueConstraint(fields=["subject", "period", "step"], name="rating_is_one_a_step"),)
        indexes = (models.Index(fields=["period", "step"]),)

    def __str__(self) -> str:
        return f"{self.subject.code}, {self.period}, {self.get_step_display()}"


class RatingEntry(RegisterEntry):
    """What was said at a step, whole each time: the newest counts.

    decided_date  the day on which the step was taken
    score         of 100, where the rule set in force has a frame
    tasks         given for the period; late of them done late, undone of them not done
    beyond        percent of the tasks that went beyond what was asked
    disciplined   whether a body or member was disciplined; faults_left: whether past faults are not mended yet.
                  None where nobody said
    """

    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="entries", db_index=False)
    level = models.CharField(max_length=9, choices=Level)
    decided_date = models.DateField()
    score = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    tasks = models.PositiveIntegerField(null=True)
    late = models.PositiveIntegerField(default=0)
    undone = models.PositiveIntegerField(default=0)
    beyond = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    disciplined = models.BooleanField(null=True)
    faults_left = models.BooleanField(null=True)
    note = models.CharField(max_length=400, blank=True)

    class Meta(RegisterEntry.Meta):
        abstract = False
        indexes = (models.Index(fields=["rating", "id", "known_at"], name="rating_entry_newest"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(score__range=(0, 100)), name="score_is_of_a_hundred"
            ),
        )
