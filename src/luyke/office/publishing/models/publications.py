"""Tables of what went out: nothing in them is ever changed or deleted."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.scopes import Scope
from luyke.office.audit.models import AppendOnly
from luyke.office.places.models import Place


class Kind(models.TextChoices):
    """What is published."""

    MONTH = "month", _("Số liệu tháng")
    ARTICLE = "article", _("Tin, bài")
    DATASET = "dataset", _("Bộ dữ liệu mở")
    REPORT = "report", _("Báo cáo đã ban hành")


class Publication(AppendOnly):
    """One version of one thing made public.

    key        what the versions share: "305:2021-11" of a month, the address of an article, of a report
    body       the snapshot: see bodies
    public_at  from when it may be seen; later than `published_at` while under embargo
    as_of      as of which moment its figures were taken
    notice     what a further version corrects, in plain sight; "" for the first
    """

    kind = models.CharField(max_length=10, choices=Kind)
    key = models.CharField(max_length=120)
    version = models.PositiveIntegerField()
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=300)
    folded = models.TextField(blank=True)
    body = models.JSONField()
    licence = models.CharField(max_length=80)
    as_of = models.DateTimeField()
    public_at = models.DateTimeField(db_index=True)
    notice = models.TextField(blank=True)
    published_at = models.DateTimeField()
    published_by = models.BigIntegerField(null=True)
    published_by_name = models.CharField(max_length=150)

    class Meta:
        ordering = ("-public_at", "-id")
        base_manager_name = "objects"
        constraints = (
            models.UniqueConstraint(fields=["kind", "key", "version"], name="publication_version_is_one"),
            models.CheckConstraint(condition=Q(version=1) | ~Q(notice=""), name="publication_correction_says_what"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def scope(self) -> Scope:
        """Where it belongs, for what people may do."""
        return self.place.scope


class PublishedFigure(AppendOnly):
    """A number as it was made public. The newest public row of a key is what pages show.

    key      its source, as reports know it: "value:LK001:305:2021-01/2021-11", "derived:growth(…)"
    name_en  of its indicator alone, without the period; "" where it has none
    value    in the indicator's base unit; `shown` as printed, with its unit
    vintage  since when the office knew it
    """

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="figures")
    key = models.CharField(max_length=160, db_index=True)
    name = models.CharField(max_length=400)
    name_en = models.CharField(max_length=200, blank=True)
    indicator = models.CharField(max_length=20, blank=True, db_index=True)
    place = models.CharField(max_length=20, db_index=True)
    period = models.CharField(max_length=20)
    value = models.DecimalField(max_digits=30, decimal_places=6)
    unit = models.CharField(max_length=40)
    shown = models.CharField(max_length=80)
    status = models.CharField(max_length=12, blank=True)
    vintage = models.DateTimeField()
    source = models.CharField(max_length=400, blank=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)
        base_manager_name = "objects"
        constraints = (models.UniqueConstraint(fields=["publication", "key"], name="figure_is_published_once"),)


class PublishedFile(AppendOnly):
    """A file that went out with a publication, under the name by which readers have it; its bytes lie at `file`."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=150, db_index=True)
    file = models.CharField(max_length=100)
    media = models.CharField(max_length=100)

    class Meta:
        base_manager_name = "objects"
        constraints = (models.UniqueConstraint(fields=["publication", "name"], name="file_is_published_once"),)


class Withdrawal(AppendOnly):
    """A version taken back: it can no longer be read, and its address says so and why."""

    publication = models.OneToOneField(Publication, on_delete=models.PROTECT, related_name="withdrawal")
    notice = models.TextField()
    withdrawn_at = models.DateTimeField()
    withdrawn_by = models.BigIntegerField(null=True)
    withdrawn_by_name = models.CharField(max_length=150)

    class Meta:
        base_manager_name = "objects"
        constraints = (models.CheckConstraint(condition=~Q(notice=""), name="withdrawal_says_why"),)
