"""What a kind of report looks like: its heading, and its blocks in order, which reports copy."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from luyke.office.places.models import Place
from luyke.office.reviews.models import Side


class BlockKind(models.TextChoices):
    """What a block is made of. All but sections and free paragraphs are written from figures."""

    SECTION = "section", _("Đề mục")
    FREE = "free", _("Đoạn tự viết")
    OPENING = "opening", _("Câu mở đầu: bao nhiêu chỉ tiêu đạt")
    LISTS = "lists", _("Tên các chỉ tiêu đạt, đúng tiến độ")
    GROUP = "group", _("Đoạn về một nhóm chỉ tiêu")
    PARTS = "parts", _("Một tổng số và các phần của nó")
    TROUBLE = "trouble", _("Chỉ tiêu có nguy cơ, không đạt")
    DIRECTIVES = "directives", _("Nhiệm vụ đang mở")
    TABLE = "table", _("Phụ lục: bảng chỉ tiêu")
    CORRECTIONS = "corrections", _("Các số liệu đính chính")


class Template(models.Model):
    """A kind of report of one place.

    superior, issuer   the body above and the issuing body, as the heading prints them
    symbol             what follows the number: "BC-UBND", "BC/QU"
    subject            what the report is on; {period} and {next} stand for its month and the one after
    signers            lines above the name: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"; one a line
    addressees         "Kính gửi", one a line: whom a report of a lower body speaks to
    recipients         "Nơi nhận", one a line
    own_file           the office's own Word template under MEDIA_ROOT, `own_name` as it came; "" for the layout's
    """

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="report_templates")
    side = models.CharField(max_length=6, choices=Side, default=Side.STATE)
    name = models.CharField(max_length=150)
    superior = models.CharField(max_length=150, blank=True)
    issuer = models.CharField(max_length=150)
    town = models.CharField(max_length=80)
    symbol = models.CharField(max_length=30)
    subject = models.CharField(max_length=300)
    signers = models.TextField()
    signer_name = models.CharField(max_length=100, blank=True)
    addressees = models.TextField(blank=True)
    recipients = models.TextField(blank=True)
    own_file = models.CharField(max_length=250, blank=True)
    own_name = models.CharField(max_length=250, blank=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("place", "name")
        constraints = (
            models.UniqueConstraint(
                fields=["place", "name"], condition=Q(closed_at__isnull=True), name="template_has_its_own_name"
            ),
        )

    def __str__(self) -> str:
        return self.name


class BlockShape(models.Model):
    """What a block is, in a template as in a report.

    level       of a section: 1 to 3
    text        a section's title, a free paragraph's words, the heading of an annex
    guidance    what is wanted of whoever writes a free paragraph
    indicators  codes of the catalogue in their order; none: all that have a plan
    """

    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=BlockKind)
    level = models.PositiveSmallIntegerField(default=1)
    text = models.TextField(blank=True)
    guidance = models.CharField(max_length=300, blank=True)
    indicators = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True


class TemplateBlock(BlockShape):
    """One block of a template."""

    template = models.ForeignKey(Template, on_delete=models.CASCADE, related_name="blocks")

    class Meta:
        ordering = ("template", "position", "id")
